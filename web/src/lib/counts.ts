// SPDX-License-Identifier: Apache-2.0
import type { Kind, Partner, Range, Truth } from '../api/client.ts'
import type { Standing } from './as-of.ts'

export type Seen = { partner: Partner; standing: Standing }
export type Tally = Record<string, Range>
export type Counts = {
  partners: Range
  intents: Range
  countries: Range
  continents: Range
  by_kind: Partial<Record<Kind, Range>>
  by_country: Tally
  by_continent: Tally
}

const nothing = (): Range => ({ at_least: 0, at_most: 0 })

function add(range: Range, holds: Truth): void {
  if (holds === 'yes') range.at_least += 1
  if (holds !== 'no') range.at_most += 1
}

// A country is certainly reached by a certain partner, possibly by a possible one.
function reached(tally: Tally): Range {
  const ranges = Object.values(tally)
  return {
    at_least: ranges.filter((range) => range.at_least > 0).length,
    at_most: ranges.filter((range) => range.at_most > 0).length,
  }
}

export function count(circle: readonly Seen[]): Counts {
  const partners = nothing()
  const intents = nothing()
  const by_kind: Partial<Record<Kind, Range>> = {}
  const by_country: Tally = {}
  const by_continent: Tally = {}
  for (const { partner, standing } of circle) {
    add(intents, standing.in_preparation)
    add(partners, standing.in_force)
    if (standing.in_force === 'no') continue
    add((by_kind[partner.kind] ??= nothing()), standing.in_force)
    add((by_country[partner.city.country] ??= nothing()), standing.in_force)
    if (partner.continent) add((by_continent[partner.continent] ??= nothing()), standing.in_force)
  }
  return {
    partners,
    intents,
    by_kind,
    by_country,
    by_continent,
    countries: reached(by_country),
    continents: reached(by_continent),
  }
}
