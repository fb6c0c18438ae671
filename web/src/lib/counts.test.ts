// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Circle } from '../api/client.ts'
import { standing } from './as-of.ts'
import { count } from './counts.ts'
import { partner, step, undated_signing } from './testing.ts'

const on = (partners: ReturnType<typeof partner>[], day: string) =>
  count(partners.map((one) => ({ partner: one, standing: standing(one, day) })))

const circle = [
  partner('certain', [step('sign', 'active', '1990-05-01')], { country: 'JP' }),
  partner('perhaps', [undated_signing('2014-12-31')], { country: 'JP' }),
  partner('elsewhere', [undated_signing('2014-12-31')], { country: 'BO', continent: 'south-america' }),
  partner('intended', [step('declare_intent', 'intent', '1995')], { country: 'CO', continent: 'south-america' }),
  partner('exchange', [step('sign', 'active', '2020')], { country: 'TH', kind: 'friendly_exchange' }),
]

test('counts run from what is certain to what is possible', () => {
  expect(on(circle, '2000-01-01')).toEqual({
    partners: { at_least: 1, at_most: 3 },
    intents: { at_least: 1, at_most: 1 },
    countries: { at_least: 1, at_most: 2 },
    continents: { at_least: 1, at_most: 2 },
    by_kind: { sister_city: { at_least: 1, at_most: 3 } },
    by_country: { JP: { at_least: 1, at_most: 2 }, BO: { at_least: 0, at_most: 1 } },
    by_continent: { asia: { at_least: 1, at_most: 2 }, 'south-america': { at_least: 0, at_most: 1 } },
  })
})

test('an empty circle counts nothing', () => {
  expect(on([], '2000-01-01').partners).toEqual({ at_least: 0, at_most: 0 })
})

test("a circle counted here has the server's own counts on its day", () => {
  const path = new URL('../../fixtures/circle.json', import.meta.url)
  const { as_of, partners, counts } = JSON.parse(readFileSync(path, 'utf8')) as Circle
  const ours = on(partners, as_of)
  const { by_kind, by_country, by_continent, ...sums } = ours
  expect(sums).toEqual({
    partners: counts.partners,
    intents: counts.intents,
    countries: counts.countries,
    continents: counts.continents,
  })
  expect(by_kind).toEqual(Object.fromEntries(counts.by_kind.map(({ kind, ...range }) => [kind, range])))
  expect(by_country).toEqual(Object.fromEntries(counts.by_country.map(({ country, ...range }) => [country, range])))
  expect(by_continent).toEqual(Object.fromEntries(counts.by_continent.map(({ continent, ...r }) => [continent, r])))
})
