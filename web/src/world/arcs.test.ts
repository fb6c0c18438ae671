// SPDX-License-Identifier: Apache-2.0
import { geoDistance, geoInterpolate } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { sample_arcs, shuffled } from './arcs.ts'
import { rad } from './camera.ts'

const pairs: [string, [number, number], [number, number]][] = [
  ['Kunming and Denver', [102.71, 25.04], [-104.98, 39.74]],
  ['over the date line', [174.76, -36.85], [-70.66, -33.45]],
  ['two villages', [7.0, 50.0], [7.01, 50.01]],
  ['nearly opposite', [10, 40], [-169.5, -39.8]],
  ['along the equator', [170, 0], [-170, 0]],
]

describe.each(pairs)('%s', (_, from, to) => {
  const arcs = sample_arcs(
    Float64Array.of(from[1], to[1]),
    Float64Array.of(from[0], to[0]),
    Uint32Array.of(0),
    Uint32Array.of(1),
    Uint32Array.of(0),
  )
  const n = arcs.first[1]!

  test('runs along d3-geo’s great circle, in steps that are short enough', () => {
    const at = geoInterpolate(from, to)
    for (let i = 0; i < n; i += 1) {
      const here: [number, number] = [
        Math.atan2(arcs.y[i]!, arcs.x[i]!) / rad,
        Math.asin(Math.max(-1, Math.min(1, arcs.z[i]!))) / rad,
      ]
      expect(geoDistance(here, at(i / (n - 1)) as [number, number])).toBeLessThan(1e-5)
    }
    expect(geoDistance(from, to) / (n - 1)).toBeLessThanOrEqual(3.5 * rad + 1e-9)
  })
  test('its longitudes run on without a leap', () => {
    for (let i = 1; i < n; i += 1) expect(Math.abs(arcs.lon[i]! - arcs.lon[i - 1]!)).toBeLessThan(Math.PI)
    expect(Math.cos(arcs.lon[n - 1]! - to[0] * rad)).toBeCloseTo(1, 6)
  })
})

test('a chance order has every number once, and its parts are alike', () => {
  const order = shuffled(10_000)
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 10_000 }, (_, i) => i))
  const mean = order.subarray(0, 1000).reduce((sum, i) => sum + i, 0) / 1000
  expect(Math.abs(mean - 5000)).toBeLessThan(400)
  expect(shuffled(10_000)).toEqual(order)
})
