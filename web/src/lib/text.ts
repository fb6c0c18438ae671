// SPDX-License-Identifier: Apache-2.0
// The catalogues are ICU MessageFormat, parsed when the pages are built (build/messages.ts); what is left to do in the
// browser is to fill in the values.

// A value's name; a choice by number or by word, with what each case says; '#' is the number chosen by.
export type Part =
  | string
  | { value: string; as?: 'number' }
  | { choose: string; by: 'plural' | 'word'; cases: Record<string, Part[]> }
  | { number: true }
export type Catalogue = Record<string, string | Part[]>
export type Values = Record<string, string | number>
export type Say = (key: string, values?: Values) => string

export function speaker(language: string, catalogue: Catalogue): Say {
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  const shown = (value: string | number | undefined): string =>
    typeof value === 'number' ? number.format(value) : (value ?? '')

  function fill(parts: readonly Part[], values: Values, chosen_by: number): string {
    return parts.map((part) => one(part, values, chosen_by)).join('')
  }

  function one(part: Part, values: Values, chosen_by: number): string {
    if (typeof part === 'string') return part
    if ('number' in part) return number.format(chosen_by)
    if ('value' in part) return shown(values[part.value])
    const value = values[part.choose] ?? ''
    const wanted = part.by === 'plural' ? plural.select(Number(value)) : String(value)
    const found = part.cases[`=${value}`] ?? part.cases[wanted] ?? part.cases['other'] ?? []
    return fill(found, values, part.by === 'plural' ? Number(value) : chosen_by)
  }

  return (key, values = {}) => {
    const message = catalogue[key]
    if (message === undefined) return key
    return typeof message === 'string' ? message : fill(message, values, 0)
  }
}
