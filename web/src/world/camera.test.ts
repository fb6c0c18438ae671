// SPDX-License-Identifier: Apache-2.0
import { geoEqualEarth, geoOrthographic, type GeoProjection } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import {
  band_height,
  dragged,
  edges_of,
  kept,
  latitude_at,
  place_at,
  row_of,
  scale_of,
  spot_of,
  turn_of,
  zoomed,
  type Camera,
} from './camera.ts'

const world: Camera = { view: 'world', lon: 150, lat: 12, zoom: 1, width: 1440, height: band_height(1440) }
const globe: Camera = { view: 'globe', lon: 102.7, lat: 25, zoom: 1, width: 700, height: 640 }
const cameras: Camera[] = [
  world,
  { ...world, lon: -70, zoom: 6, lat: 48 },
  globe,
  { ...globe, lon: -170, lat: -60, zoom: 3 },
]

// The same stand told to d3-geo.
function d3_of(camera: Camera): GeoProjection {
  const { width, height, lon, lat } = camera
  if (camera.view === 'globe')
    return geoOrthographic()
      .rotate([-lon, -lat])
      .scale(scale_of(camera))
      .translate([width / 2, height / 2])
      .clipAngle(90)
  return geoEqualEarth()
    .rotate([-lon, 0])
    .scale(scale_of(camera))
    .translate([width / 2, height / 2 + row_of(lat).up * scale_of(camera)])
}

const places = Array.from({ length: 37 * 17 }, (_, i): [number, number] => [
  -180 + (i % 37) * 9.97,
  -80 + Math.floor(i / 37) * 10,
])

describe.each(cameras)('from $lon, $lat ($view, zoom $zoom)', (camera) => {
  const projection = d3_of(camera)
  const front = turn_of(camera)
  const is_front = ([lon, lat]: [number, number]) => {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
    return (
      front[6]! * Math.cos(p) * Math.cos(l) + front[7]! * Math.cos(p) * Math.sin(l) + front[8]! * Math.sin(p) > 1e-6
    )
  }
  const seen = places.filter((place) => camera.view === 'world' || is_front(place))

  test('places lie where d3-geo lays them', () => {
    expect(seen.length).toBeGreaterThan(200)
    for (const place of seen) {
      const spot = spot_of(camera, ...place)!
      const [x, y] = projection(place)!
      expect(Math.hypot(spot[0] - x, spot[1] - y), `${place}`).toBeLessThan(0.01)
    }
  })
  test('what is on the far side of the globe is not there', () => {
    for (const place of places) expect(spot_of(camera, ...place) !== null).toBe(seen.includes(place))
  })
  test('a spot leads back to its place', () => {
    for (const place of seen) {
      const back = place_at(camera, spot_of(camera, ...place)!)!
      expect(Math.abs(back[1] - place[1])).toBeLessThan(1e-6)
      expect(Math.cos(((back[0] - place[0]) * Math.PI) / 180)).toBeCloseTo(1, 9)
    }
  })
  test('rows begin and end where the world does', () => {
    const edges = edges_of(camera)
    for (let y = 0; y < camera.height; y += 7)
      for (const [x, inside] of [
        [edges[2 * y]! - 3, false],
        [edges[2 * y]! + 3, true],
        [edges[2 * y + 1]! - 3, true],
        [edges[2 * y + 1]! + 3, false],
      ] as const) {
        if (x < 0 || x > camera.width || edges[2 * y + 1]! - edges[2 * y]! < 8) continue
        expect(place_at(camera, [x, y + 0.5]) !== null, `${x}, ${y}`).toBe(inside)
      }
  })
})

test('beside the world there is no place', () => {
  expect(place_at(world, [1, 1])).toBeNull()
  expect(place_at(globe, [1, 1])).toBeNull()
})
test('latitudes and rows are each other turned round', () => {
  for (let lat = -90; lat <= 90; lat += 0.5) expect(latitude_at(row_of(lat).up)).toBeCloseTo(lat, 5)
})
test('coming nearer keeps the place under the finger', () => {
  for (const camera of [world, globe]) {
    const at = [camera.width * 0.45, camera.height * 0.4] as const
    const before = place_at(camera, at)!
    const after = place_at(zoomed(camera, 2, at), at)!
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(camera.view === 'world' ? 0.6 : 2)
  }
})
test('the world is held to its band and its zooms', () => {
  expect(kept({ ...world, zoom: 0.2 }).zoom).toBe(1)
  expect(kept({ ...world, zoom: 9000 }).zoom).toBe(40)
  expect(kept({ ...world, lat: 89 }).lat).toBeCloseTo(kept({ ...world, lat: -89 }).lat, 6)
  expect(kept({ ...world, zoom: 4, lat: 89 }).lat).toBeLessThan(80)
  expect(kept({ ...globe, lat: 120 }).lat).toBe(85)
  expect(dragged(world, -1440, 0).lon).toBeLessThanOrEqual(180)
})
