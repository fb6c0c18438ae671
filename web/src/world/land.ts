// SPDX-License-Identifier: Apache-2.0
// Land and borders as the camera sees them, added to a field's cover.
import { around } from '../map/cut.ts'
import { rad, row_of, scale_of, turn_of, type Camera } from './camera.ts'
import { add_edge, add_hairline, type Field } from './field.ts'

// Rings of land, or lines of borders, one after the other.
export type Outline = {
  first: Uint32Array // where each begins; one more at the end
  west: Float64Array // of each, in radians
  east: Float64Array
  lon: Float64Array // of each point, in radians
  lat: Float64Array
  x: Float64Array
  y: Float64Array
  z: Float64Array
  up: Float64Array
  per_radian: Float64Array
}

type Line = readonly (readonly number[])[]

export const rings_of = (shape: GeoJSON.GeoJSON): Outline =>
  outline_of(lines_in(shape, 'Polygon').map(unrolled).map(closed))
export const lines_of = (shape: GeoJSON.GeoJSON): Outline => outline_of(lines_in(shape, 'LineString').map(unrolled))

// Over the date line its longitudes run on, beyond 180.
function unrolled(line: Line): Line {
  let before = line[0]?.[0] ?? 0
  return line.map(([lon = 0, lat = 0]) => [(before += around(lon - before)), lat])
}

// A ring that runs round a pole ends a whole turn from where it began: it is closed over that pole.
function closed(ring: Line): Line {
  const [begin, end] = [ring[0], ring.at(-1)]
  if (!begin || !end || Math.abs(end[0]! - begin[0]!) < 180) return ring
  const pole = Math.sign(begin[1]!) * 90
  return [...ring, [end[0]!, pole], [begin[0]!, pole], begin]
}

function lines_in(shape: GeoJSON.GeoJSON, sort: 'Polygon' | 'LineString'): Line[] {
  switch (shape.type) {
    case 'FeatureCollection':
      return shape.features.flatMap((feature) => lines_in(feature.geometry, sort))
    case 'Feature':
      return lines_in(shape.geometry, sort)
    case 'GeometryCollection':
      return shape.geometries.flatMap((geometry) => lines_in(geometry, sort))
    case 'Polygon':
      return sort === 'Polygon' ? shape.coordinates : []
    case 'MultiPolygon':
      return sort === 'Polygon' ? shape.coordinates.flat() : []
    case 'LineString':
      return sort === 'LineString' ? [shape.coordinates] : []
    case 'MultiLineString':
      return sort === 'LineString' ? shape.coordinates : []
    default:
      return []
  }
}

function outline_of(lines: readonly Line[]): Outline {
  const points = lines.flat()
  const column = (of: (lon: number, lat: number) => number) =>
    Float64Array.from(points, ([lon = 0, lat = 0]) => of(lon, lat))
  const first = new Uint32Array(lines.length + 1)
  lines.forEach((line, i) => (first[i + 1] = first[i]! + line.length))
  const lon = column((degrees) => degrees * rad)
  const part = (i: number) => lon.subarray(first[i], first[i + 1])
  return {
    first,
    west: Float64Array.from(lines, (_, i) => part(i).reduce((a, b) => Math.min(a, b), Infinity)),
    east: Float64Array.from(lines, (_, i) => part(i).reduce((a, b) => Math.max(a, b), -Infinity)),
    lon,
    lat: column((_, degrees) => degrees * rad),
    x: column((l, p) => Math.cos(p * rad) * Math.cos(l * rad)),
    y: column((l, p) => Math.cos(p * rad) * Math.sin(l * rad)),
    z: column((_, p) => Math.sin(p * rad)),
    up: column((_, p) => row_of(p).up),
    per_radian: column((_, p) => row_of(p).per_radian),
  }
}

// Adds the land to the field's cover and says what is to be added to all of it: on a globe whose far side's middle is land, the shores
// run round that land the other way.
export function lay_land(field: Field, land: Outline, camera: Camera): number {
  if (camera.view === 'globe') {
    rasterize_on_globe(field, land, camera)
    return is_land(land, camera.lon * rad + Math.PI, -camera.lat * rad) ? 1 : 0
  }
  each_on_world(land, camera, (x0, y0, x1, y1) => add_edge(field, x1, y1, x0, y0))
  return 0
}

export function lay_borders(field: Field, borders: Outline, camera: Camera, height: number): void {
  if (camera.view === 'globe') lay_lines_on_globe(field, borders, camera, height)
  else each_on_world(borders, camera, (x0, y0, x1, y1) => add_hairline(field, x0, y0, x1, y1, height))
}

type Edge = (x0: number, y0: number, x1: number, y1: number) => void

function each_on_world({ first, west, east, lon, up, per_radian }: Outline, camera: Camera, edge: Edge): void {
  const scale = scale_of(camera)
  const cx = camera.width / 2
  const cy = camera.height / 2 + row_of(camera.lat).up * scale
  const whole = 2 * Math.PI
  for (let line = 0; line + 1 < first.length; line += 1)
    for (let turn = -whole; turn <= whole; turn += whole) {
      const shift = turn - camera.lon * rad
      if (west[line]! + shift > Math.PI || east[line]! + shift < -Math.PI) continue
      let px = 0
      let py = 0
      for (let i = first[line]!; i < first[line + 1]!; i += 1) {
        const x = cx + (lon[i]! + shift) * per_radian[i]! * scale
        const y = cy - up[i]! * scale
        if (i > first[line]!) edge(px, py, x, y)
        px = x
        py = y
      }
    }
}

const rim_step = 5 * rad

// What lies on the far side is moved out to the rim, and an edge there runs along the rim.
function rasterize_on_globe(field: Field, { first, x, y, z }: Outline, camera: Camera): void {
  const t = turn_of(camera)
  const scale = scale_of(camera)
  const cx = camera.width / 2
  const cy = camera.height / 2
  for (let line = 0; line + 1 < first.length; line += 1) {
    let px = 0
    let py = 0
    let hidden = false
    for (let i = first[line]!; i < first[line + 1]!; i += 1) {
      let sx = t[0]! * x[i]! + t[1]! * y[i]!
      let sy = t[3]! * x[i]! + t[4]! * y[i]! + t[5]! * z[i]!
      const behind = t[6]! * x[i]! + t[7]! * y[i]! + t[8]! * z[i]! < 0
      if (behind) {
        const out = 1 / (Math.hypot(sx, sy) || 1)
        sx *= out
        sy *= out
      }
      if (i > first[line]!) {
        if (behind && hidden) along_rim(field, px, py, sx, sy, cx, cy, scale)
        else add_edge(field, cx + sx * scale, cy - sy * scale, cx + px * scale, cy - py * scale)
      }
      px = sx
      py = sy
      hidden = behind
    }
  }
}

function along_rim(
  field: Field,
  px: number,
  py: number,
  sx: number,
  sy: number,
  cx: number,
  cy: number,
  scale: number,
): void {
  const turn = Math.atan2(px * sy - py * sx, px * sx + py * sy)
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / rim_step))
  const from = Math.atan2(py, px)
  let x0 = cx + px * scale
  let y0 = cy - py * scale
  for (let step = 1; step <= steps; step += 1) {
    const last = step === steps
    const at = from + (turn * step) / steps
    const x1 = cx + (last ? sx : Math.cos(at)) * scale
    const y1 = cy - (last ? sy : Math.sin(at)) * scale
    add_edge(field, x1, y1, x0, y0)
    x0 = x1
    y0 = y1
  }
}

function lay_lines_on_globe(field: Field, { first, x, y, z }: Outline, camera: Camera, height: number): void {
  const t = turn_of(camera)
  const scale = scale_of(camera)
  const cx = camera.width / 2
  const cy = camera.height / 2
  for (let line = 0; line + 1 < first.length; line += 1) {
    let px = 0
    let py = 0
    let seen = false
    for (let i = first[line]!; i < first[line + 1]!; i += 1) {
      const front = t[6]! * x[i]! + t[7]! * y[i]! + t[8]! * z[i]! > 0
      const sx = cx + (t[0]! * x[i]! + t[1]! * y[i]!) * scale
      const sy = cy - (t[3]! * x[i]! + t[4]! * y[i]! + t[5]! * z[i]!) * scale
      if (front && seen) add_hairline(field, px, py, sx, sy, height)
      px = sx
      py = sy
      seen = front
    }
  }
}

// Whether the place (radians) is on land: how often a line from it to the north meets a shore.
export function is_land({ first, west, east, lon, lat }: Outline, at_lon: number, at_lat: number): boolean {
  const whole = 2 * Math.PI
  let inside = false
  for (let line = 0; line + 1 < first.length; line += 1) {
    const l = at_lon - whole * Math.floor((at_lon - west[line]!) / whole)
    if (l > east[line]!) continue
    for (let i = first[line]! + 1; i < first[line + 1]!; i += 1) {
      const [a, b] = [lon[i - 1]!, lon[i]!]
      if (a > l === b > l) continue
      if (lat[i - 1]! + ((l - a) / (b - a)) * (lat[i]! - lat[i - 1]!) > at_lat) inside = !inside
    }
  }
  return inside
}
