// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { country_ties, figures_of, only_of } from './figures.ts'
import { decode, kinds, other_end, ties_of, type WorldTies } from './plot.ts'

type RendererEvent = { lat: number; lon: number; country: string }
const cities: RendererEvent[] = [
  { lat: -33.45, lon: -70.66, country: 'CL' },
  { lat: 25.04, lon: 102.71, country: 'CN' },
  { lat: 31.23, lon: 121.47, country: 'CN' },
  { lat: -45.87, lon: 170.5, country: 'NZ' },
  { lat: -36.85, lon: 174.76, country: 'NZ' },
]
const pairs = [
  [0, 3, 'sister_city'],
  [0, 4, 'unspecified'],
  [1, 2, 'project'],
  [1, 4, 'sister_city'],
  [3, 4, 'unspecified'],
] as const

const differences = (numbers: number[]) => numbers.map((n, i) => n - (numbers[i - 1] ?? 0))
const places = (kind: string) => differences(pairs.flatMap((pair, i) => (pair[2] === kind ? [i] : [])))

// As the contract says it, written out the plain way.
const told: WorldTies = {
  as_of: '2026-11-22',
  version: 'v',
  unplaced: 2,
  countries: [
    { code: 'CL', cities: 1 },
    { code: 'CN', cities: 2 },
    { code: 'NZ', cities: 2 },
  ],
  lat: differences(cities.map(({ lat }) => Math.round(lat * 100))),
  lon: differences(cities.map(({ lon }) => Math.round(lon * 100))),
  partners: cities.map((_, i) => pairs.filter(([a]) => a === i).length),
  ahead: pairs.map(([a, b], i) => b - (pairs[i - 1]?.[0] === a ? pairs[i - 1]![1] : a)),
  unknown: [],
  kinds: {
    sister_city: places('sister_city'),
    friendly_exchange: places('friendly_exchange'),
    project: places('project'),
  },
  signed: { ties: [], years: [] },
}
const plot = decode(told)

describe('the plot', () => {
  test('has each city where it was', () => {
    cities.forEach((city, i) => {
      expect(plot.lat[i]).toBeCloseTo(city.lat, 6)
      expect(plot.lon[i]).toBeCloseTo(city.lon, 6)
      expect(plot.codes[plot.country[i]!]).toBe(city.country)
    })
  })
  test('has each tie with its kind', () => {
    expect(pairs.map((_, i) => [plot.a[i], plot.b[i], kinds[plot.kind[i]!]])).toEqual(pairs)
  })
  test('knows each city’s ties', () => {
    cities.forEach((_, city) => {
      const others = [...ties_of(plot, city)].map((tie) => other_end(plot, tie, city)).sort()
      const meant = pairs.flatMap(([a, b]) => (a === city ? [b] : b === city ? [a] : [])).sort()
      expect(others).toEqual(meant)
      expect(plot.degree[city]).toBe(meant.length)
    })
  })
  test('is counted', () => {
    const figures = figures_of(plot, told.unplaced)
    expect(figures).toMatchObject({ ties: 5, cities: 5, countries: 3, unplaced: 2 })
    expect(figures.kinds).toEqual({ unspecified: 2, sister_city: 2, friendly_exchange: 0, project: 1 })
    expect(figures.by_country).toEqual([
      { code: 'NZ', ties: 4 },
      { code: 'CL', ties: 2 },
      { code: 'CN', ties: 2 },
    ])
    expect(country_ties(plot, 'NZ')).toEqual({
      code: 'NZ',
      ties: 4,
      partners: [
        { code: 'CL', ties: 2 },
        { code: 'CN', ties: 1 },
        { code: 'NZ', ties: 1 },
      ],
    })
  })
  test('is narrowed to a kind and a country', () => {
    const arc_of = Uint32Array.of(4, 3, 2, 1, 0)
    expect(only_of(plot, arc_of, { kind: null, country: null })).toBeNull()
    expect([...only_of(plot, arc_of, { kind: 'sister_city', country: null })!]).toEqual([0, 1, 0, 0, 1])
    expect([...only_of(plot, arc_of, { kind: null, country: 'CN' })!]).toEqual([0, 1, 1, 0, 0])
    expect([...only_of(plot, arc_of, { kind: 'sister_city', country: 'CL' })!]).toEqual([0, 0, 0, 0, 1])
    expect([...only_of(plot, arc_of, { kind: null, country: 'XX' })!]).toEqual([0, 0, 0, 0, 0])
  })
})
