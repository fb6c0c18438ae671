// SPDX-License-Identifier: Apache-2.0
// Two ways of laying the world out: the whole of it in equal areas, or the half that is turned to the reader.
import { geoDistance, geoEqualEarth, geoOrthographic, type GeoProjection } from 'd3-geo'
import { around, cut_for } from './cut.ts'

export type Place = [lon: number, lat: number]
export type View = 'world' | 'globe'
export type Size = { width: number; height: number }
export type Turn = [lambda: number, phi: number]

// Antarctica has no cities: what is drawn ends here, in degrees of latitude.
export const southern_edge = -58
const northern_edge = 83.5

export function world_projection(home_lon: number, size: Size): GeoProjection {
  const turned = geoEqualEarth().rotate([-around(cut_for(home_lon) + 180), 0])
  const band: GeoJSON.MultiPoint = { type: 'MultiPoint', coordinates: band_edges(turned) }
  return turned.fitExtent(inset(size, 1), band)
}

// The height that the world's inhabited band takes at that width.
export function world_height(width: number): number {
  const projection = geoEqualEarth().scale(1).translate([0, 0])
  const [left = 0] = projection([-180, 0]) ?? []
  const [, top = 0] = projection([0, northern_edge]) ?? []
  const [, bottom = 0] = projection([0, southern_edge]) ?? []
  return Math.round((width * (bottom - top)) / (-2 * left))
}

export function globe_projection(turn: Turn, size: Size): GeoProjection {
  const radius = Math.min(size.width, size.height) / 2 - 2
  return geoOrthographic()
    .rotate([turn[0], turn[1]])
    .scale(radius)
    .translate([size.width / 2, size.height / 2])
    .clipAngle(90)
}

// Whether a place lies on the side of the globe that is seen.
export function is_seen(projection: GeoProjection, view: View, place: Place): boolean {
  if (view === 'world') return true
  const [lambda, phi] = projection.rotate()
  return geoDistance(place, [-lambda, -phi]) < Math.PI / 2 - 0.01
}

function band_edges(projection: GeoProjection): Place[] {
  const middle = -projection.rotate()[0]
  const sides = [-179.99, 0, 179.99].map((off) => around(middle + off))
  return sides.flatMap((lon) => [southern_edge, 0, northern_edge].map((lat): Place => [lon, lat]))
}

function inset(size: Size, by: number): [[number, number], [number, number]] {
  return [
    [by, by],
    [size.width - by, size.height - by],
  ]
}
