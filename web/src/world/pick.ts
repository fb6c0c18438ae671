// SPDX-License-Identifier: Apache-2.0
// Which city is meant by a spot on the sheet: a near one, and of near ones the one with more ties.
import { rad, row_of, scale_of, turn_of, type Camera, type Spot } from './camera.ts'
import type { Plot } from './plot.ts'

// A city with ten times the ties may lie this much farther off, in px.
const pull_px = 4

export function nearest_city(
  plot: Plot,
  camera: Camera,
  [x, y]: Spot,
  reach: number,
  { country }: { country: string | null } = { country: null },
): number | null {
  const spots = spots_of(plot, camera)
  const only = country === null ? -1 : plot.codes.indexOf(country)
  let best: number | null = null
  let least = Infinity
  for (let city = 0; city < plot.lat.length; city += 1) {
    const off = Math.hypot(spots[2 * city]! - x, spots[2 * city + 1]! - y)
    if (!(off <= reach) || (only >= 0 && plot.country[city] !== only)) continue
    const cost = off - pull_px * Math.log10(plot.degree[city]!)
    if (cost >= least) continue
    least = cost
    best = city
  }
  return best
}

// NaN on the far side of the globe.
function spots_of({ lat, lon }: Plot, camera: Camera): Float32Array {
  const spots = new Float32Array(2 * lat.length)
  const scale = scale_of(camera)
  const [cx, cy] = [camera.width / 2, camera.height / 2]
  const t = turn_of(camera)
  const middle = row_of(camera.lat).up
  for (let i = 0; i < lat.length; i += 1) {
    if (camera.view === 'world') {
      const { up, per_radian } = row_of(lat[i]!)
      const off = (lon[i]! - camera.lon) * rad
      spots[2 * i] = cx + (off - 2 * Math.PI * Math.round(off / (2 * Math.PI))) * per_radian * scale
      spots[2 * i + 1] = cy - (up - middle) * scale
      continue
    }
    const c = Math.cos(lat[i]! * rad)
    const x = c * Math.cos(lon[i]! * rad)
    const y = c * Math.sin(lon[i]! * rad)
    const z = Math.sin(lat[i]! * rad)
    const seen = t[6]! * x + t[7]! * y + t[8]! * z > 0
    spots[2 * i] = seen ? cx + scale * (t[0]! * x + t[1]! * y) : NaN
    spots[2 * i + 1] = cy - scale * (t[3]! * x + t[4]! * y + t[5]! * z)
  }
  return spots
}
