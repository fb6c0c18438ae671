// SPDX-License-Identifier: Apache-2.0
// A great circle from home to a partner, as an outline that grows thinner on its way.
import { geoInterpolate, type GeoProjection } from 'd3-geo'
import { is_seen, type Place, type View } from './projection.ts'

type Point = [x: number, y: number]
type Sample = { at: Point; along: number } // `along`: how far it is from home, 0 to 1

// Lengths of stroke and gap in px; none where the line is unbroken.
export type Pattern = readonly [on: number, off: number] | null
export type Width = { home: number; partner: number } // px

const steps = 120

// The line in pieces: it breaks at the map's edge and at the globe's rim.
export function sample_arc(projection: GeoProjection, view: View, home: Place, partner: Place): Sample[][] {
  const between = geoInterpolate(home, partner)
  const pieces: Sample[][] = [[]]
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps
    const place = between(along) as Place
    const at = is_seen(projection, view, place) ? projection(place) : null
    const piece = pieces.at(-1)!
    const last = piece.at(-1)
    if (!at || (last && is_leap(last.at, at, projection.scale()))) pieces.push([])
    if (at) pieces.at(-1)!.push({ at, along })
  }
  return pieces.filter((piece) => piece.length > 1)
}

// From one edge of the map to the other.
const is_leap = (a: Point, b: Point, scale: number): boolean => Math.abs(a[0] - b[0]) > scale

// The outline of that part of the line that has been drawn so far (`progress` from 0 to 1).
export function outline(pieces: readonly Sample[][], width: Width, pattern: Pattern, progress = 1): string {
  return pieces
    .map((piece) => piece.filter((sample) => sample.along <= progress))
    .flatMap((piece) => (pattern ? dashes(piece, pattern) : [piece]))
    .filter((run) => run.length > 1)
    .map((run) => ribbon(run, width))
    .join('')
}

function ribbon(run: readonly Sample[], width: Width): string {
  const left: string[] = []
  const right: string[] = []
  run.forEach(({ at, along }, i) => {
    const before = run[Math.max(0, i - 1)]!.at
    const after = run[Math.min(run.length - 1, i + 1)]!.at
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const half = (width.home + (width.partner - width.home) * along) / 2 / (Math.hypot(dx, dy) || 1)
    left.push(point(at[0] - dy * half, at[1] + dx * half))
    right.unshift(point(at[0] + dy * half, at[1] - dx * half))
  })
  return `M${left.join('L')}L${right.join('L')}Z`
}

// Cuts a piece into strokes of equal length on the page, wherever the samples lie.
function dashes(piece: readonly Sample[], [on, off]: readonly [number, number]): Sample[][] {
  const runs: Sample[][] = []
  let travelled = 0
  let run: Sample[] | null = null
  for (const [i, sample] of piece.entries()) {
    const last = piece[i - 1]
    const length = last ? Math.hypot(sample.at[0] - last.at[0], sample.at[1] - last.at[1]) : 0
    const parts = Math.max(1, Math.ceil(length / 0.8))
    for (let part = 1; part <= parts; part += 1) {
      const here = last ? mix(last, sample, part / parts) : sample
      travelled += length / parts
      if (travelled % (on + off) > on) run = null
      else if (run) run.push(here)
      else runs.push((run = [here]))
    }
  }
  return runs
}

const mix = (a: Sample, b: Sample, t: number): Sample => ({
  at: [a.at[0] + (b.at[0] - a.at[0]) * t, a.at[1] + (b.at[1] - a.at[1]) * t],
  along: a.along + (b.along - a.along) * t,
})
const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`
