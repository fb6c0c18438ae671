// SPDX-License-Identifier: Apache-2.0
// The world's cities and ties as columns of numbers, out of the contract's differences.
import type { components } from '../api/types.ts'

export type WorldTies = components['schemas']['WorldTies']

export const kinds = ['unspecified', 'sister_city', 'friendly_exchange', 'project'] as const
export type TieKind = (typeof kinds)[number]

export type Plot = {
  version: string
  codes: string[] // of countries
  lat: Float64Array // of each city, in degrees
  lon: Float64Array
  country: Uint16Array // of each city, into `codes`
  a: Uint32Array // of each tie, into the cities; a < b
  b: Uint32Array
  kind: Uint8Array // of each tie, into `kinds`
  degree: Uint32Array // of each city: how many ties it has
  first: Uint32Array // of each city: where its ties begin in `of`; one more at the end
  of: Uint32Array // ties by city
}

export function decode(told: WorldTies): Plot {
  const cities = told.lat.length
  const ties = told.ahead.length
  const a = new Uint32Array(ties)
  const b = new Uint32Array(ties)
  let tie = 0
  told.partners.forEach((partners, city) => {
    let at = city
    for (let end = tie + partners; tie < end; tie += 1) {
      a[tie] = city
      b[tie] = at += told.ahead[tie]!
    }
  })
  const kind = new Uint8Array(ties)
  for (const [name, places] of Object.entries(told.kinds)) {
    const number = kinds.indexOf(name as TieKind)
    for (const place of sums(places)) kind[place] = number
  }
  return {
    version: told.version,
    codes: told.countries.map(({ code }) => code),
    lat: sums(told.lat).map((hundredths) => hundredths / 100),
    lon: sums(told.lon).map((hundredths) => hundredths / 100),
    country: countries(told, cities),
    a,
    b,
    kind,
    ...by_city(cities, a, b),
  }
}

export const other_end = (plot: Plot, tie: number, city: number): number =>
  plot.a[tie] === city ? plot.b[tie]! : plot.a[tie]!

export const ties_of = (plot: Plot, city: number): Uint32Array =>
  plot.of.subarray(plot.first[city], plot.first[city + 1])

function sums(differences: readonly number[]): Float64Array {
  const numbers = new Float64Array(differences.length)
  let sum = 0
  for (let i = 0; i < differences.length; i += 1) numbers[i] = sum += differences[i]!
  return numbers
}

function countries(told: WorldTies, cities: number): Uint16Array {
  const country = new Uint16Array(cities)
  let city = 0
  told.countries.forEach(({ cities: n }, i) => country.fill(i, city, (city += n)))
  return country
}

function by_city(cities: number, a: Uint32Array, b: Uint32Array): Pick<Plot, 'degree' | 'first' | 'of'> {
  const degree = new Uint32Array(cities)
  for (let tie = 0; tie < a.length; tie += 1) {
    degree[a[tie]!]! += 1
    degree[b[tie]!]! += 1
  }
  const first = new Uint32Array(cities + 1)
  for (let city = 0; city < cities; city += 1) first[city + 1] = first[city]! + degree[city]!
  const next = first.slice()
  const of = new Uint32Array(2 * a.length)
  for (let tie = 0; tie < a.length; tie += 1) {
    of[next[a[tie]!]!++] = tie
    of[next[b[tie]!]!++] = tie
  }
  return { degree, first, of }
}
