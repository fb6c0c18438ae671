// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { sample_arcs } from './arcs.ts'
import { band_height, edges_of, place_at, spot_of, type Camera } from './camera.ts'
import { add_line, full, new_field, type Field } from './field.ts'
import { is_land, lay_land, rings_of } from './land.ts'
import { rasterize } from './rasterize.ts'
import { colour, tones_of } from './tone.ts'

const ink_at = ({ ink, stride }: Field, x: number, y: number) => ink[(y + 1) * stride + x + 1]!
const all_ink = ({ ink }: Field) => ink.reduce((sum, i) => sum + i, 0)

describe('a line', () => {
  test.each([
    ['across', 10, 20, 90, 30],
    ['down', 30, 5, 22, 75],
    ['back', 90, 60, 10, 12],
    ['askew', 5, 5, 65, 65],
  ])('%s has the ink of its length', (_, x0, y0, x1, y1) => {
    const field = new_field(100, 80)
    add_line(field, x0, y0, x1, y1, full)
    expect(all_ink(field) / full / Math.hypot(x1 - x0, y1 - y0)).toBeCloseTo(1, 1)
  })
  test('lies on its pixels', () => {
    const field = new_field(20, 10)
    add_line(field, 2, 4.5, 12, 4.5, full)
    for (let x = 0; x < 20; x += 1)
      for (let y = 0; y < 10; y += 1) expect(ink_at(field, x, y)).toBe(y === 4 && x >= 2 && x < 12 ? full : 0)
  })
  test('that goes on in another has no gap and no knot', () => {
    const whole = new_field(100, 20)
    add_line(whole, 3, 9.5, 97, 9.5, full)
    const parts = new_field(100, 20)
    for (let x = 3; x < 97; x += 9.4) add_line(parts, x, 9.5, x + 9.4, 9.5, full)
    expect(parts.ink).toEqual(whole.ink)
  })
  test('is cut at the sheet’s edge where the whole line would cross it', () => {
    const field = new_field(50, 40)
    add_line(field, -1000, -780, 1050, 860, full)
    let most = 0
    for (let x = 0; x < 50; x += 1)
      for (let y = 0; y < 40; y += 1)
        if (ink_at(field, x, y) > full / 2) most = Math.max(most, Math.abs((x + 0.5) * 0.8 + 20 - (y + 0.5)))
    expect(most).toBeLessThan(1)
    expect(all_ink(field) / full).toBeGreaterThan(15)
  })
  test('beside the sheet leaves it empty, whatever its ends are', () => {
    const field = new_field(30, 30)
    for (const far of [31, 1e3, 1e6])
      for (const [x0, y0, x1, y1] of [
        [-far, 0, -1, 29],
        [0, -far, 29, -1],
        [30, 0, far, 29],
        [0, 30, 29, far],
      ] as const)
        add_line(field, x0, y0, x1, y1, full)
    expect(all_ink(field)).toBe(0)
  })
  test('from edge to edge of the sheet stays in its memory', () => {
    const field = new_field(8, 8)
    for (const at of [0, 7.999])
      for (const [x0, y0, x1, y1] of [
        [at, -5, at, 20],
        [-5, at, 20, at],
      ] as const)
        add_line(field, x0, y0, x1, y1, full)
    expect(all_ink(field) / full).toBeCloseTo(32, 0)
  })
})

const read_topology = () =>
  JSON.parse(readFileSync(new URL('../../public/outlines.json', import.meta.url), 'utf8')) as Topology
const outlines = () => {
  const topology = read_topology()
  return feature(topology, topology.objects['land']!) as GeoJSON.GeoJSON
}
const shape = outlines()
const land = rings_of(shape)
const features = shape.type === 'FeatureCollection' ? shape.features : [shape]
const on_land = (place: [number, number]) => features.some((one) => geoContains(one as GeoJSON.Feature, place))

const stands: Camera[] = [
  { view: 'world', lon: 150, lat: 12, zoom: 1, width: 400, height: band_height(400) },
  { view: 'world', lon: 10, lat: 48, zoom: 4, width: 400, height: band_height(400) },
  { view: 'globe', lon: 100, lat: 20, zoom: 1, width: 300, height: 300 },
  // The middle of the far side is land here: China, and Siberia.
  { view: 'globe', lon: -70, lat: -35, zoom: 1, width: 300, height: 300 },
  { view: 'globe', lon: -64, lat: -62, zoom: 1, width: 300, height: 300 },
  { view: 'globe', lon: 110, lat: 33, zoom: 8, width: 300, height: 300 },
]

test.each(stands)('land is where d3-geo says it is, from $lon, $lat ($view, zoom $zoom)', (camera) => {
  const field = new_field(camera.width, camera.height)
  const lift = lay_land(field, land, camera)
  const edges = edges_of(camera)
  let [asked, wrong] = [0, 0]
  for (let y = 3; y < camera.height - 3; y += 19) {
    let sum = lift
    for (let x = 0; x < edges[2 * y + 1]! - 3; x += 1) {
      sum += field.cover[y * field.stride + x]!
      // A pixel through which a shore runs is neither.
      if (x % 16 !== 0 || x < edges[2 * y]! + 3 || (sum > 0.02 && sum < 0.98)) continue
      const place = place_at(camera, [x + 0.5, y + 0.5])
      if (!place) continue
      asked += 1
      if (on_land([place[0], place[1]]) !== sum > 0.5) wrong += 1
    }
  }
  expect(asked).toBeGreaterThan(60)
  expect(wrong).toBe(0)
})

test('a place is on land where d3-geo says so', () => {
  for (let lon = -179; lon < 180; lon += 17)
    for (let lat = -80; lat < 84; lat += 14)
      expect(is_land(land, (lon * Math.PI) / 180, (lat * Math.PI) / 180), `${lon}, ${lat}`).toBe(on_land([lon, lat]))
})

describe('arcs are laid', () => {
  const lat = Float64Array.of(25.04, 39.74, -36.85)
  const lon = Float64Array.of(102.71, -104.98, 174.76)
  const arcs = sample_arcs(lat, lon, Uint32Array.of(0, 1), Uint32Array.of(1, 2), Uint32Array.of(0, 1))

  test.each(stands.filter(({ zoom }) => zoom === 1))('along their great circles, from $lon, $lat ($view)', (camera) => {
    const field = new_field(camera.width, camera.height)
    rasterize(field, arcs, camera, { from: 0, to: 2, skip: 1, weight: 1 })
    for (let i = 0; i < arcs.x.length; i += 1) {
      const at = [
        Math.atan2(arcs.y[i]!, arcs.x[i]!) / (Math.PI / 180),
        Math.asin(arcs.z[i]!) / (Math.PI / 180),
      ] as const
      const spot = spot_of(camera, ...at)
      const near = (edge: number, whole: number) => edge < 3 || edge > whole - 3
      if (!spot || near(spot[0], camera.width) || near(spot[1], camera.height)) continue
      const [x, y] = [Math.floor(spot[0]), Math.floor(spot[1])]
      let around = 0
      for (let dx = -1; dx <= 1; dx += 1) for (let dy = -1; dy <= 1; dy += 1) around += ink_at(field, x + dx, y + dy)
      expect(around, `${at}`).toBeGreaterThan(full / 2)
    }
  })
  test('only where they are asked for', () => {
    const camera = stands[0]!
    const none = new_field(camera.width, camera.height)
    rasterize(none, arcs, camera, { from: 0, to: 2, skip: 1, weight: 1, only: Uint8Array.of(0, 0) })
    expect(all_ink(none)).toBe(0)
    const [one, both] = [new_field(camera.width, camera.height), new_field(camera.width, camera.height)]
    rasterize(one, arcs, camera, { from: 0, to: 2, skip: 1, weight: 1, only: Uint8Array.of(1, 0) })
    rasterize(both, arcs, camera, { from: 0, to: 2, skip: 1, weight: 1 })
    expect(all_ink(one)).toBeGreaterThan(0)
    expect(all_ink(both)).toBeGreaterThan(all_ink(one))
  })
})

describe('colours', () => {
  const palette = {
    paper: [250, 248, 244],
    land: [235, 230, 218],
    border: [200, 190, 180],
    ink: [29, 33, 38],
    faintest: 0.06,
    strongest: 0.9,
  } as const
  const tones = tones_of(palette, 300)
  const red = (field: Field) => {
    const out = new Uint32Array(field.width * field.height)
    colour(field, tones, Int32Array.of(0, 9), 0, out)
    return [...out].map((word) => word & 255)
  }
  const row = (ties: number[], covers: number[] = []) => {
    const field = new_field(10, 1)
    ties.forEach((n, x) => (field.ink[field.stride + x + 1] = n * full))
    covers.forEach((cover, x) => (field.cover[x] = cover))
    return red(field)
  }

  test('grow darker with every doubling, and one tie is seen', () => {
    const shades = row([0, 1, 2, 4, 8, 16, 64, 256, 100_000])
    for (let i = 1; i < 9; i += 1) expect(shades[i]).toBeLessThan(shades[i - 1]!)
    expect(shades[0]).toBe(250)
    expect(250 - shades[1]!).toBeGreaterThan(8)
    expect(shades[8]).toBeGreaterThan(29)
  })
  test('of land, border and what lies beside the world', () => {
    const shades = row([0, 0, 0, 0, 0, 0, 0, 0, 0, 50], [0, 1, 0, 0.8, -0.8, -1])
    expect(shades[0]).toBe(250)
    expect(shades[1]).toBe(235)
    expect(shades[3]).toBeLessThan(215)
    expect(shades[4]).toBe(235)
    expect(shades[5]).toBe(250)
    expect(shades[9]).toBe(250)
  })
})
