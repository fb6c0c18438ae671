// SPDX-License-Identifier: Apache-2.0
// What a frame is added up in, before it gets its colours: how much ink lies on each pixel, and how the land's cover changes
// from each pixel to the next. One pixel more at the right and below, so that a line's soft edge needs no care there.

export type Field = {
  width: number // px that are seen
  height: number
  stride: number // from row to row
  ink: Int32Array // a line one pixel wide is `full` on a pixel
  cover: Float32Array // differences along the row; their sum is 1 on land, more on a border
}

export const full = 256

export function new_field(width: number, height: number): Field {
  const stride = width + 2
  const pixels = stride * (height + 2)
  return { width, height, stride, ink: new Int32Array(pixels), cover: new Float32Array(pixels) }
}

export function wipe(field: Field): void {
  field.ink.fill(0)
  field.cover.fill(0)
}

const one = 65536
const half = one / 2
// sqrt(1 + s * s) for slopes up to 1, as near as the eye can tell.
const lengthening = Math.SQRT2 - 1

// Adds a line of that weight, a pixel wide, softly between the two pixels that it runs between. The end is left to the line that
// goes on from there. Ink is the same for each px of length, whichever way the line runs.
export function add_line(field: Field, x0: number, y0: number, x1: number, y1: number, weight: number): void {
  const { width, height } = field
  if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0) || (x0 >= width && x1 >= width) || (y0 >= height && y1 >= height)) return
  if (x0 < 0 || x1 < 0 || y0 < 0 || y1 < 0 || x0 >= width || x1 >= width || y0 >= height || y1 >= height) {
    // Liang and Barsky.
    let from = 0
    let to = 1
    const dx = x1 - x0
    const dy = y1 - y0
    const right = width - 0.001
    const bottom = height - 0.001
    if (dx !== 0) {
      const s = -x0 / dx
      const t = (right - x0) / dx
      from = Math.max(from, Math.min(s, t))
      to = Math.min(to, Math.max(s, t))
    }
    if (dy !== 0) {
      const s = -y0 / dy
      const t = (bottom - y0) / dy
      from = Math.max(from, Math.min(s, t))
      to = Math.min(to, Math.max(s, t))
    }
    if (from >= to) return
    x1 = x0 + to * dx
    y1 = y0 + to * dy
    x0 += from * dx
    y0 += from * dy
  }
  if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) run_across(field, x0, y0, x1, y1, weight)
  else run_down(field, x0, y0, x1, y1, weight)
}

function run_across(field: Field, x0: number, y0: number, x1: number, y1: number, weight: number): void {
  if (x1 < x0) return run_across(field, x1, y1, x0, y0, weight)
  const { ink, stride } = field
  const begin = Math.ceil(x0 - 0.5)
  const end = Math.ceil(x1 - 0.5)
  if (begin >= end) return
  const slope = (y1 - y0) / (x1 - x0)
  const w = (weight * (1 + lengthening * slope * slope)) | 0
  const step = (slope * one) | 0
  let y = ((y0 + slope * (begin + 0.5 - x0)) * one + half) | 0
  for (let x = begin; x < end; x += 1, y += step) {
    const at = (y >> 16) * stride + x + 1
    const lower = (w * ((y >> 8) & 255)) >> 8
    ink[at]! += w - lower
    ink[at + stride]! += lower
  }
}

function run_down(field: Field, x0: number, y0: number, x1: number, y1: number, weight: number): void {
  if (y1 < y0) return run_down(field, x1, y1, x0, y0, weight)
  const { ink, stride } = field
  const begin = Math.ceil(y0 - 0.5)
  const end = Math.ceil(y1 - 0.5)
  if (begin >= end) return
  const slope = (x1 - x0) / (y1 - y0)
  const w = (weight * (1 + lengthening * slope * slope)) | 0
  const step = (slope * one) | 0
  let x = ((x0 + slope * (begin + 0.5 - y0)) * one + half) | 0
  for (let row = (begin + 1) * stride, last = (end + 1) * stride; row < last; row += stride, x += step) {
    const at = row + (x >> 16)
    const righter = (w * ((x >> 8) & 255)) >> 8
    ink[at]! += w - righter
    ink[at + 1]! += righter
  }
}

// Adds an edge of a shape to the land's cover (the signed area to its right, pixel by pixel, as Raph Levien's font-rs does it).
export function add_edge(field: Field, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return
  const { cover, stride, width, height } = field
  const sign = y0 < y1 ? 1 : -1
  if (sign < 0) [x0, y0, x1, y1] = [x1, y1, x0, y0]
  if (y1 <= 0 || y0 >= height || (x0 >= width && x1 >= width)) return
  const slope = (x1 - x0) / (y1 - y0)
  let x = y0 < 0 ? x0 - y0 * slope : x0
  const last = Math.min(height, Math.ceil(y1))
  for (let y = Math.max(0, Math.floor(y0)); y < last; y += 1) {
    const part = Math.min(y + 1, y1) - Math.max(y, y0)
    const next = x + slope * part
    const left = Math.max(0, Math.min(x, next))
    const right = Math.min(width, Math.max(x, next))
    x = next
    const d = part * sign
    const row = y * stride
    if (right <= 0) cover[row]! += d
    else if (left < width) spread(cover, row, left, right, d)
  }
}

function spread(cover: Float32Array, row: number, left: number, right: number, d: number): void {
  const begin = Math.floor(left)
  const end = Math.ceil(right)
  if (end <= begin + 1) {
    const mean = (left + right) / 2 - begin
    cover[row + begin]! += d * (1 - mean)
    cover[row + begin + 1]! += d * mean
    return
  }
  const s = 1 / (right - left)
  const head = 1 - (left - begin)
  const first = 0.5 * s * head * head
  const tail = right - end + 1
  const final = 0.5 * s * tail * tail
  cover[row + begin]! += d * first
  if (end === begin + 2) {
    cover[row + begin + 1]! += d * (1 - first - final)
  } else {
    const second = s * (1.5 - (left - begin))
    cover[row + begin + 1]! += d * (second - first)
    for (let x = begin + 2; x < end - 1; x += 1) cover[row + x]! += d * s
    const before = second + (end - begin - 3) * s
    cover[row + end - 1]! += d * (1 - before - final)
  }
  cover[row + end]! += d * final
}

// A bump in the cover, one pixel wide: a border is what lies higher than the land.
export function add_hairline(field: Field, x0: number, y0: number, x1: number, y1: number, height_of: number): void {
  const { cover, stride, width, height } = field
  const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)))
  for (let i = 0; i < steps; i += 1) {
    const x = Math.floor(x0 + ((x1 - x0) * (i + 0.5)) / steps)
    const y = Math.floor(y0 + ((y1 - y0) * (i + 0.5)) / steps)
    if (x < 0 || y < 0 || x >= width || y >= height) continue
    cover[y * stride + x]! += height_of
    cover[y * stride + x + 1]! -= height_of
  }
}
