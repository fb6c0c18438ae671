// SPDX-License-Identifier: Apache-2.0
// Lays arcs on a field, as the camera sees them.
import type { Arcs } from './arcs.ts'
import { rad, row_of, scale_of, turn_of, type Camera } from './camera.ts'
import { add_line, full, type Field } from './field.ts'

export type Share = {
  from: number // arcs, in the order in which they were sampled
  to: number
  skip: number // 1: every sample; 2: every second; the last of an arc always
  weight: number // how many arcs each one stands for
  only?: Uint8Array | null // arcs that are laid are not 0 here; none: all
}

const turn_round = 2 * Math.PI

export function rasterize(field: Field, arcs: Arcs, camera: Camera, share: Share): void {
  if (camera.view === 'globe') rasterize_on_globe(field, arcs, camera, share)
  else rasterize_on_world(field, arcs, camera, share)
}

function rasterize_on_globe(field: Field, arcs: Arcs, camera: Camera, { from, to, skip, weight, only }: Share): void {
  const { first, x, y, z } = arcs
  const t = turn_of(camera)
  const scale = scale_of(camera)
  const [rx, ry] = [t[0]! * scale, t[1]! * scale]
  const [ux, uy, uz] = [t[3]! * scale, t[4]! * scale, t[5]! * scale]
  const [fx, fy, fz] = [t[6]!, t[7]!, t[8]!]
  const [cx, cy] = [camera.width / 2, camera.height / 2]
  const w = weight * full
  for (let arc = from; arc < to; arc += 1) {
    if (only && only[arc] === 0) continue
    const last = first[arc + 1]! - 1
    let px = 0
    let py = 0
    let pz = -2
    for (let i = first[arc]!; ; i = i + skip < last ? i + skip : last) {
      const vx = x[i]!
      const vy = y[i]!
      const vz = z[i]!
      const front = fx * vx + fy * vy + fz * vz
      const sx = cx + rx * vx + ry * vy
      const sy = cy - (ux * vx + uy * vy + uz * vz)
      if (front > 0 && pz > 0) add_line(field, px, py, sx, sy, w)
      else if (pz > -2 && front > 0 !== pz > 0) {
        // Through the rim: the hidden part is left out.
        const s = pz / (pz - front)
        const hx = px + (sx - px) * s
        const hy = py + (sy - py) * s
        if (front > 0) add_line(field, hx, hy, sx, sy, w)
        else add_line(field, px, py, hx, hy, w)
      }
      px = sx
      py = sy
      pz = front
      if (i === last) break
    }
  }
}

// An arc that runs over the map's edge is laid a second time, one turn on; what hangs over is cut off with the sheet.
function rasterize_on_world(field: Field, arcs: Arcs, camera: Camera, share: Share): void {
  const { first, lon } = arcs
  const middle = camera.lon * rad
  for (let arc = share.from; arc < share.to; arc += 1) {
    if (share.only && share.only[arc] === 0) continue
    const [begin, last] = [first[arc]!, first[arc + 1]! - 1]
    let off = lon[begin]! - middle
    off = off > Math.PI ? off - turn_round : off < -Math.PI ? off + turn_round : off
    const shift = off - lon[begin]!
    lay_shifted(field, arcs, camera, share, begin, last, shift)
    const end = lon[last]! + shift
    if (end > Math.PI) lay_shifted(field, arcs, camera, share, begin, last, shift - turn_round)
    else if (end < -Math.PI) lay_shifted(field, arcs, camera, share, begin, last, shift + turn_round)
  }
}

function lay_shifted(
  field: Field,
  { lon, up, per_radian }: Arcs,
  camera: Camera,
  { skip, weight }: Share,
  begin: number,
  last: number,
  shift: number,
): void {
  const scale = scale_of(camera)
  const cx = camera.width / 2
  const cy = camera.height / 2 + row_of(camera.lat).up * scale
  const w = weight * full
  let px = cx + (lon[begin]! + shift) * per_radian[begin]! * scale
  let py = cy - up[begin]! * scale
  for (let i = begin; i < last;) {
    i = i + skip < last ? i + skip : last
    const sx = cx + (lon[i]! + shift) * per_radian[i]! * scale
    const sy = cy - up[i]! * scale
    add_line(field, px, py, sx, sy, w)
    px = sx
    py = sy
  }
}
