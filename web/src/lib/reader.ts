// SPDX-License-Identifier: Apache-2.0
// The reader's language: texts from our catalogues, names of countries, dates and numbers from the platform.
import type { City, Language, LocalText } from '../api/client.ts'
import type { PartialDate } from './days.ts'
import { speaker, type Catalogue, type Say } from './text.ts'

const catalogues = {
  zh: () => import('virtual:messages/zh'),
  ja: () => import('virtual:messages/ja'),
  en: () => import('virtual:messages/en'),
}

export type Reader = {
  language: Language // as it stands in the address
  say: Say
  country: (code: string) => string
  date: (date: PartialDate) => string
  number: (n: number) => string
  distance: (km: number) => string
  text: (text: LocalText | null) => string
  name: (city: City) => string
  compare: (a: string, b: string) => number
}

// What stands in for a language that a text lacks.
const fallbacks: readonly Language[] = ['en', 'zh', 'ja']

// Half a kilometre goes to the even neighbour, as in the server's ICU, so that both say the same.
const whole_kilometres = {
  style: 'unit',
  unit: 'kilometer',
  maximumFractionDigits: 0,
  roundingMode: 'halfEven',
} as Intl.NumberFormatOptions

// Dates in English are written as in most of the world: 5 November 1981.
const written_as: Record<string, string> = { en: 'en-GB' }

type Catalogues = Record<string, () => Promise<{ default: Catalogue }>>

// `more`: texts of one page only, by language.
export async function reader_of(tag: string, more: Catalogues = {}): Promise<Reader> {
  const language = fallbacks.find((one) => one === tag.split('-')[0]) ?? 'en'
  const [common, own] = await Promise.all([catalogues[language](), (more[language] ?? more['en'])?.()])
  return make_reader(written_as[tag] ?? tag, language, { ...common.default, ...own?.default })
}

export function make_reader(tag: string, language: Language, catalogue: Catalogue): Reader {
  const regions = new Intl.DisplayNames(tag, { type: 'region' })
  const numbers = new Intl.NumberFormat(tag)
  const kilometres = new Intl.NumberFormat(tag, whole_kilometres)
  const collator = new Intl.Collator(tag)
  const text = (words: LocalText | null): string => {
    for (const wanted of [language, ...fallbacks]) if (words?.[wanted]) return words[wanted]
    return Object.values(words ?? {})[0] ?? ''
  }
  return {
    language,
    say: speaker(tag, catalogue),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    date: (date) => date_words(tag, date),
    number: (n) => numbers.format(n),
    distance: (km) => kilometres.format(km),
    text,
    name: (city) => text(city.name),
    compare: collator.compare,
  }
}

function date_words(tag: string, date: PartialDate): string {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (date.length >= 7) parts.month = 'long'
  if (date.length >= 10) parts.day = 'numeric'
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Intl.DateTimeFormat(tag, parts).format(Date.UTC(year, month - 1, day))
}
