// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { outline, sample_arc } from './arc.ts'
import { cut_for } from './cut.ts'
import { globe_projection, is_seen, world_height, world_projection, type Place } from './projection.ts'
import { nearest_spot, next_spot } from './roam.ts'

const kunming: Place = [102.7, 25.04]
const fujisawa: Place = [139.49, 35.34]
const porto_seguro: Place = [-39.07, -16.45]
const size = { width: 1000, height: world_height(1000) }

test.each([
  ['Kunming', 102.7, -30],
  ['Fujisawa', 139.5, -30],
  ['Zürich', 8.5, -169],
  ['Nairobi', 36.8, -169],
])('the map of %s is cut through the ocean opposite', (_, lon, cut) => expect(cut_for(lon)).toBe(cut))

test('every inhabited place lies on the sheet', () => {
  const projection = world_projection(kunming[0], size)
  for (let lon = -179; lon < 180; lon += 7)
    for (let lat = -57; lat <= 83; lat += 7) {
      const [x, y] = projection([lon, lat])!
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(size.width)
      expect(y).toBeGreaterThanOrEqual(-1)
      expect(y).toBeLessThanOrEqual(size.height + 1)
    }
})

test('an arc runs from home to the partner in one piece, or in two across the edge', () => {
  const projection = world_projection(kunming[0], size)
  const near = sample_arc(projection, 'world', kunming, fujisawa)
  expect(near.length).toBe(1)
  expect(near[0]![0]!.at[0]).toBeCloseTo(projection(kunming)![0], 6)
  expect(near[0]!.at(-1)!.at[0]).toBeCloseTo(projection(fujisawa)![0], 6)
  expect(sample_arc(projection, 'world', kunming, porto_seguro).length).toBe(2)
})

test('an arc tapers, and is drawn as far as it has come', () => {
  const pieces = sample_arc(world_projection(kunming[0], size), 'world', kunming, fujisawa)
  const numbers = (d: string) => d.match(/-?[\d.]+/g)!.map(Number)
  const whole = numbers(outline(pieces, { home: 8, partner: 0 }, null))
  const [x1, y1] = whole
  const [x2, y2] = whole.slice(-2)
  expect(Math.hypot(x2! - x1!, y2! - y1!)).toBeCloseTo(8, 0)
  expect(numbers(outline(pieces, { home: 8, partner: 0 }, null, 0.5)).length).toBeLessThan(whole.length * 0.6)
  expect(outline(pieces, { home: 2, partner: 1 }, [5, 3]).split('M').length).toBeGreaterThan(8)
})

test('the far side of the globe is not seen', () => {
  const globe = globe_projection([-kunming[0], -kunming[1]], { width: 500, height: 500 })
  expect(is_seen(globe, 'globe', fujisawa)).toBe(true)
  expect(is_seen(globe, 'globe', porto_seguro)).toBe(false)
  expect(sample_arc(globe, 'globe', kunming, porto_seguro)[0]!.at(-1)!.along).toBeLessThan(0.65)
})

test('arrow keys go to the nearest mark on that side', () => {
  const [middle, right, far_right, above] = [
    { id: 1, x: 100, y: 100 },
    { id: 2, x: 130, y: 110 },
    { id: 3, x: 300, y: 100 },
    { id: 4, x: 105, y: 40 },
  ] as const
  const all = [middle, right, far_right, above]
  expect(next_spot(middle, all, 'ArrowRight')).toEqual(right)
  expect(next_spot(middle, all, 'ArrowUp')).toEqual(above)
  expect(next_spot(middle, all, 'ArrowLeft')).toBeNull()
  expect(nearest_spot(128, 105, all, 20)).toEqual(right)
  expect(nearest_spot(200, 300, all, 20)).toBeNull()
})
