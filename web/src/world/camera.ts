// SPDX-License-Identifier: Apache-2.0
// Where the reader stands: the world in equal areas (Equal Earth), which turns about its axis and can be moved and brought
// near, or a globe, which turns both ways. The formulas are d3-geo's; here they are laid out for many points at once.

import { around } from '../map/cut.ts'

export type View = 'world' | 'globe'
export type Camera = {
  view: View
  lon: number // what is in the middle, in degrees
  lat: number
  zoom: number // 1: the whole of it
  width: number // of the sheet, in px
  height: number
}
export type Spot = readonly [x: number, y: number]

export const most_zoom = 40
export const rad = Math.PI / 180
// The inhabited band: the sheet is filled with it. Ties between continents run over the pole.
const northern_edge = 90
const southern_edge = -58

// Equal Earth: Savric, Patterson, Jenny 2018.
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796]
const m = Math.sqrt(3) / 2

// What a latitude is on the sheet, whatever is in the middle: how far up, and by what a radian of longitude counts.
export function row_of(lat: number): { up: number; per_radian: number } {
  const t = Math.asin(m * Math.sin(lat * rad))
  const t2 = t * t
  const t6 = t2 * t2 * t2
  return {
    up: t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
    per_radian: Math.cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))),
  }
}

// The latitude, in degrees, that lies so far up; no farther than the poles.
export function latitude_at(up: number): number {
  let t = Math.max(-1.5, Math.min(1.5, up))
  for (let i = 0; i < 12; i += 1) {
    const t2 = t * t
    const t6 = t2 * t2 * t2
    const off = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)) - up
    t -= off / (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))
  }
  const sine = Math.max(-1, Math.min(1, Math.sin(t) / m))
  return Math.asin(sine) / rad
}

const widest = Math.PI * row_of(0).per_radian
export const pole = row_of(90).up
const [band_top, band_bottom] = [row_of(northern_edge).up, row_of(southern_edge).up]

// The height, in px, that the inhabited band takes at that width.
export const band_height = (width: number): number => Math.round((width * (band_top - band_bottom)) / (2 * widest))

// px for one unit of the projection.
export function scale_of({ view, width, height, zoom }: Camera): number {
  if (view === 'globe') return 0.495 * Math.min(width, height) * zoom
  return 0.999 * zoom * Math.min(width / (2 * widest), height / (band_top - band_bottom))
}

// What stands in the middle of a sheet that shows the whole band.
export const band_middle = latitude_at((band_top + band_bottom) / 2)

// Rows of the turn that brings the camera's middle to the front: x to the right, y up, z towards the reader.
export function turn_of({ lon, lat }: Camera): Float64Array {
  const [cl, sl, cp, sp] = [Math.cos(lon * rad), Math.sin(lon * rad), Math.cos(lat * rad), Math.sin(lat * rad)]
  return Float64Array.of(-sl, cl, 0, -sp * cl, -sp * sl, cp, cp * cl, cp * sl, sp)
}

// Where a place lies on the sheet; null on the far side of the globe.
export function spot_of(camera: Camera, lon: number, lat: number): Spot | null {
  const scale = scale_of(camera)
  const [cx, cy] = [camera.width / 2, camera.height / 2]
  if (camera.view === 'world') {
    const { up, per_radian } = row_of(lat)
    const middle = row_of(camera.lat).up
    return [cx + around(lon - camera.lon) * rad * per_radian * scale, cy - (up - middle) * scale]
  }
  const turn = turn_of(camera)
  const c = Math.cos(lat * rad)
  const [x, y, z] = [c * Math.cos(lon * rad), c * Math.sin(lon * rad), Math.sin(lat * rad)]
  if (turn[6]! * x + turn[7]! * y + turn[8]! * z <= 0) return null
  return [
    cx + scale * (turn[0]! * x + turn[1]! * y + turn[2]! * z),
    cy - scale * (turn[3]! * x + turn[4]! * y + turn[5]! * z),
  ]
}

// The place at a spot of the sheet, as lon and lat; null beside the world.
export function place_at(camera: Camera, [x, y]: Spot): Spot | null {
  const scale = scale_of(camera)
  const [right, up] = [(x - camera.width / 2) / scale, (camera.height / 2 - y) / scale]
  if (camera.view === 'world') {
    const at = up + row_of(camera.lat).up
    if (Math.abs(at) > pole) return null
    const lat = latitude_at(at)
    const off = right / row_of(lat).per_radian
    return Math.abs(off) > Math.PI ? null : [around(camera.lon + off / rad), lat]
  }
  const square = right * right + up * up
  if (square >= 1) return null
  const front = Math.sqrt(1 - square)
  const turn = turn_of(camera)
  const of = (i: number) => turn[i]! * right + turn[i + 3]! * up + turn[i + 6]! * front
  return [Math.atan2(of(1), of(0)) / rad, Math.asin(Math.max(-1, Math.min(1, of(2)))) / rad]
}

// How far the world reaches to either side of the middle, in radians times `per_radian`, that high up; 0 beyond the poles. Read off
// a table: a frame asks for each of its rows.
const rows = 1024
const reach = Float64Array.from({ length: rows + 1 }, (_, i) => {
  const up = ((2 * i) / rows - 1) * pole
  return Math.PI * row_of(latitude_at(up)).per_radian
})
export function reach_at(up: number): number {
  if (Math.abs(up) >= pole) return 0
  const at = ((up / pole + 1) / 2) * rows
  const row = Math.floor(at)
  return reach[row]! + (reach[row + 1]! - reach[row]!) * (at - row)
}

// Where each row of the sheet's pixels enters the world and leaves it: 2 * height numbers of 0 to width.
export function edges_of(camera: Camera): Int32Array {
  const { width, height } = camera
  const scale = scale_of(camera)
  const middle = camera.view === 'world' ? row_of(camera.lat).up : 0
  const edges = new Int32Array(2 * height)
  for (let y = 0; y < height; y += 1) {
    const up = (height / 2 - y - 0.5) / scale + middle
    const half = scale * (camera.view === 'world' ? reach_at(up) : Math.sqrt(Math.max(0, 1 - up * up)))
    edges[2 * y] = Math.max(0, Math.round(width / 2 - half))
    edges[2 * y + 1] = Math.min(width, Math.round(width / 2 + half))
  }
  return edges
}

// Held to what can be looked at: no pole beyond the middle, no sheet beside the world.
export function kept(camera: Camera): Camera {
  const zoom = Math.max(1, Math.min(most_zoom, camera.zoom))
  const lon = around(camera.lon)
  if (camera.view === 'globe') return { ...camera, zoom, lon, lat: Math.max(-85, Math.min(85, camera.lat)) }
  const half = camera.height / 2 / scale_of({ ...camera, zoom })
  const up = row_of(camera.lat).up
  const [low, high] = [band_bottom + half, band_top - half]
  const inside = low > high ? (band_top + band_bottom) / 2 : Math.max(low, Math.min(high, up))
  return { ...camera, zoom, lon, lat: inside === up ? camera.lat : latitude_at(inside) }
}

// A drag of so many px: what was under the finger stays under it, near the middle.
export function dragged(camera: Camera, dx: number, dy: number): Camera {
  const scale = scale_of(camera)
  if (camera.view === 'globe')
    return kept({ ...camera, lon: camera.lon - dx / scale / rad, lat: camera.lat + dy / scale / rad })
  const { up, per_radian } = row_of(camera.lat)
  return kept({ ...camera, lon: camera.lon - dx / scale / per_radian / rad, lat: latitude_at(up + dy / scale) })
}

// Nearer or farther; the place at that spot stays there as far as it can.
export function zoomed(camera: Camera, by: number, at: Spot): Camera {
  const before = place_at(camera, at)
  const nearer = kept({ ...camera, zoom: camera.zoom * by })
  const moved = before && spot_of(nearer, before[0], before[1])
  return moved ? dragged(nearer, at[0] - moved[0], at[1] - moved[1]) : nearer
}
