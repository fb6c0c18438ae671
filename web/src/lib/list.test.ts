// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { standing } from './as-of.ts'
import { folded } from './fold.ts'
import { group_of, mark_of, passes, sorted, type Filter, type Names } from './list.ts'
import { partner, step, undated_signing } from './testing.ts'

const seen = (of: ReturnType<typeof partner>, day = '2000-06-30') => ({ partner: of, standing: standing(of, day) })
const zurich = partner('zurich', [step('sign', 'active', '1982-02')], { country: 'CH', distance_km: 8286 })
zurich.city.name = { en: 'Zürich', zh: '苏黎世' }
zurich.city.local = { language: 'de', name: 'Zürich' }
const denver = partner('denver', [step('sign', 'active', '1986')], { country: 'US', distance_km: 12260 })
const nowhere = partner('atlantis', [step('sign', 'active', '1990')], { country: 'GR', kind: 'friendly_exchange' })
const three = [zurich, denver, nowhere].map((one) => seen(one))

const countries: Record<string, string> = { CH: 'Switzerland', US: 'United States', GR: 'Greece' }
const country = (code: string) => countries[code] ?? code
const names: Names = { city: (city) => city.name['en'] ?? '', country, compare: (a, b) => a.localeCompare(b, 'en') }
const everything: Filter = { text: '', kind: '', countries: null, continent: '' }
const slugs = (rows: typeof three) => rows.map((row) => row.partner.city.slug)

test.each([
  ['joined', ['zurich', 'denver', 'atlantis']],
  ['city', ['atlantis', 'denver', 'zurich']],
  ['country', ['atlantis', 'zurich', 'denver']],
  ['kind', ['denver', 'zurich', 'atlantis']],
  ['distance', ['zurich', 'denver', 'atlantis']],
] as const)('sorted by %s', (by, expected) => {
  expect(slugs(sorted(three, { by, down: false }, names))).toEqual(expected)
  expect(slugs(sorted(three, { by, down: true }, names))).toEqual(expected.toReversed())
})

test.each([
  ['zur', ['zurich']],
  ['ZÜR', ['zurich']],
  ['苏黎', ['zurich']],
  ['united', ['denver']],
  ['  ', ['zurich', 'denver', 'atlantis']],
  ['nothing like it', []],
])('typing "%s" leaves the rows that have it in a name', (text, expected) => {
  expect(slugs(three.filter((row) => passes(row, { ...everything, text }, country)))).toEqual(expected)
})

test('kind, region and continent narrow the list together', () => {
  const narrowed = (filter: Partial<Filter>) =>
    slugs(three.filter((row) => passes(row, { ...everything, ...filter }, country)))
  expect(narrowed({ kind: 'sister_city' })).toEqual(['zurich', 'denver'])
  expect(narrowed({ kind: 'sister_city', countries: new Set(['US', 'GR']) })).toEqual(['denver'])
  expect(narrowed({ continent: 'africa' })).toEqual([])
})

test('each row stands in one group, or in none before it began', () => {
  const intended = partner('i', [step('declare_intent', 'intent', '1995')])
  const over = partner('o', [step('sign', 'active', '1990'), step('end', 'ended', '1999')])
  const perhaps = partner('p', [undated_signing('2014-12-31')])
  const doubtful = partner('d', [undated_signing('1999-12-31')], { doubtful: true })
  const later = partner('l', [step('sign', 'active', '2010')])
  const all = [zurich, perhaps, intended, doubtful, over, later]
  expect(all.map((one) => group_of(seen(one)))).toEqual(['in-force', 'possible', 'intended', 'doubtful', 'ended', null])
  expect([zurich, intended, over].map((one) => mark_of(seen(one)))).toEqual(['sister_city', 'intent', 'ended'])
})

test('letters that Unicode keeps whole are folded too', () => {
  expect(folded(' Łódź Ørsted İstanbul ')).toBe('lodz orsted istanbul')
})
