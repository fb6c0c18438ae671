// SPDX-License-Identifier: Apache-2.0
// Great circles between cities, sampled once: on the globe as unit vectors, on the world as longitudes that run on
// across the date line, with the row that each latitude is.
import { around } from '../map/cut.ts'
import { rad, row_of } from './camera.ts'

export type Arcs = {
  first: Uint32Array // of each arc: where its samples begin; one more at the end
  x: Float32Array // unit vectors
  y: Float32Array
  z: Float32Array
  lon: Float32Array // in radians, without a leap within an arc
  up: Float32Array // Equal Earth
  per_radian: Float32Array
}

const longest_step = 3.5 * rad

// `order`: the ties in the order in which they are laid down. A chance order lets any first part stand for the whole.
export function sample_arcs(
  lat: Float64Array,
  lon: Float64Array,
  a: Uint32Array,
  b: Uint32Array,
  order: Uint32Array,
): Arcs {
  const cities = vectors(lat, lon)
  const first = new Uint32Array(order.length + 1)
  order.forEach((tie, i) => {
    const steps = Math.max(1, Math.ceil(angle(cities, a[tie]!, b[tie]!) / longest_step))
    first[i + 1] = first[i]! + steps + 1
  })
  const n = first[order.length]!
  const [x, y, z, along] = [new Float32Array(n), new Float32Array(n), new Float32Array(n), new Float32Array(n)]
  const [up, per_radian] = [new Float32Array(n), new Float32Array(n)]
  const arcs = { first, x, y, z, lon: along, up, per_radian }
  order.forEach((tie, i) => sample(arcs, i, cities, a[tie]!, b[tie]!))
  return arcs
}

function vectors(lat: Float64Array, lon: Float64Array): Float64Array {
  const all = new Float64Array(3 * lat.length)
  for (let i = 0; i < lat.length; i += 1) {
    const c = Math.cos(lat[i]! * rad)
    all[3 * i] = c * Math.cos(lon[i]! * rad)
    all[3 * i + 1] = c * Math.sin(lon[i]! * rad)
    all[3 * i + 2] = Math.sin(lat[i]! * rad)
  }
  return all
}

// By the chord, which stays exact for near neighbours.
function angle(v: Float64Array, a: number, b: number): number {
  const chord = Math.hypot(v[3 * a]! - v[3 * b]!, v[3 * a + 1]! - v[3 * b + 1]!, v[3 * a + 2]! - v[3 * b + 2]!)
  return 2 * Math.asin(Math.min(1, chord / 2))
}

function sample(arcs: Arcs, arc: number, v: Float64Array, a: number, b: number): void {
  const [begin, end] = [arcs.first[arc]!, arcs.first[arc + 1]!]
  const whole = angle(v, a, b)
  const sine = Math.sin(whole)
  let before = 0
  for (let at = begin; at < end; at += 1) {
    const t = (at - begin) / (end - begin - 1)
    // Too near to each other, or opposite, for the sine: a straight mixture is as good as any.
    const flat = sine < 1e-9
    const p = flat ? 1 - t : Math.sin((1 - t) * whole) / sine
    const q = flat ? t : Math.sin(t * whole) / sine
    const x = p * v[3 * a]! + q * v[3 * b]!
    const y = p * v[3 * a + 1]! + q * v[3 * b + 1]!
    const z = p * v[3 * a + 2]! + q * v[3 * b + 2]!
    const lat = Math.atan2(z, Math.hypot(x, y)) / rad
    let lon = Math.atan2(y, x) / rad
    if (at > begin) lon = before + around(lon - before)
    before = lon
    const row = row_of(lat)
    arcs.x[at] = x
    arcs.y[at] = y
    arcs.z[at] = z
    arcs.lon[at] = lon * rad
    arcs.up[at] = row.up
    arcs.per_radian[at] = row.per_radian
  }
}

// The numbers 0 to n-1 in an order that looks like chance, and is the same each time.
export function shuffled(n: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  let state = 0x9e3779b9
  for (let i = n - 1; i > 0; i -= 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const j = (state >>> 0) % (i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
