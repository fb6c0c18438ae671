// SPDX-License-Identifier: Apache-2.0
// What is drawn above all ties with lines and letters: the world's rim, the ties that are meant, their cities and names.
import { place_labels, type Box } from '../map/labels.ts'
import { sample_arcs, type Arcs } from './arcs.ts'
import { edges_of, rad, row_of, scale_of, spot_of, turn_of, type Camera } from './camera.ts'
import type { Bright, Look, Marked, Marks, Point } from './protocol.ts'

export type Pen = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

const round = 2 * Math.PI
const patterns: Record<Look, number[]> = { sister: [], exchange: [5, 3.2], other: [9, 3], chain: [] }
const widths: Record<Look, number> = { sister: 1.4, exchange: 1.4, other: 1.3, chain: 2.6 }

export function arcs_between(pairs: readonly { from: Point; to: Point }[]): Arcs {
  const n = pairs.length
  const ends = pairs.flatMap(({ from, to }) => [from, to])
  const each = Uint32Array.from({ length: n }, (_, i) => i)
  return sample_arcs(
    Float64Array.from(ends, ({ lat }) => lat),
    Float64Array.from(ends, ({ lon }) => lon),
    each.map((i) => 2 * i),
    each.map((i) => 2 * i + 1),
    each,
  )
}

export function draw_rim(pen: Pen, camera: Camera, marks: Marks): void {
  pen.strokeStyle = marks.rim
  pen.lineWidth = 1
  pen.beginPath()
  if (camera.view === 'globe') {
    pen.arc(camera.width / 2, camera.height / 2, scale_of(camera), 0, round)
  } else {
    const edges = edges_of(camera)
    for (const side of [0, 1])
      for (let y = 0; y < camera.height; y += 2) {
        const x = edges[2 * y + side]!
        if (x > 0 && x < camera.width && y > 0) pen.lineTo(x, y)
        else pen.moveTo(x, y)
      }
  }
  pen.stroke()
}

export function draw_ties(pen: Pen, camera: Camera, ties: readonly Bright[], arcs: Arcs, marks: Marks): void {
  pen.lineCap = 'round'
  ties.forEach(({ look, open }, i) => {
    pen.setLineDash(open ? [1.6, 4] : patterns[look])
    pen.globalAlpha = open ? 0.6 : look === 'chain' ? 1 : 0.8
    // On a line of paper, so that it stands out from what lies below.
    pen.beginPath()
    trace(pen, arcs, i, camera)
    if (look === 'chain') {
      pen.strokeStyle = marks.halo
      pen.lineWidth = widths[look] + 3
      pen.stroke()
    }
    pen.strokeStyle = marks[look]
    pen.lineWidth = widths[look]
    pen.stroke()
  })
  pen.setLineDash([])
  pen.globalAlpha = 1
}

// All in one: the ties of a city that is pointed at.
export function draw_lit(pen: Pen, camera: Camera, arcs: Arcs, chosen: readonly number[], marks: Marks): void {
  pen.beginPath()
  for (const arc of chosen) trace(pen, arcs, arc, camera)
  pen.strokeStyle = marks.lit
  pen.globalAlpha = chosen.length > 80 ? 0.5 : 0.75
  pen.lineWidth = 1.1
  pen.stroke()
  pen.globalAlpha = 1
}

export function trace(pen: Pen, arcs: Arcs, arc: number, camera: Camera): void {
  const [begin, end] = [arcs.first[arc]!, arcs.first[arc + 1]!]
  if (camera.view === 'globe') {
    trace_on_globe(pen, arcs, begin, end, camera)
    return
  }
  const scale = scale_of(camera)
  const cx = camera.width / 2
  const cy = camera.height / 2 + row_of(camera.lat).up * scale
  const middle = camera.lon * rad
  const shift = -middle - round * Math.round((arcs.lon[begin]! - middle) / round)
  let before = NaN
  for (let i = begin; i < end; i += 1) {
    // Over the map's edge it goes on at the other side.
    const off = arcs.lon[i]! + shift
    const turns = Math.round(off / round)
    const x = cx + (off - turns * round) * arcs.per_radian[i]! * scale
    const y = cy - arcs.up[i]! * scale
    if (turns === before) pen.lineTo(x, y)
    else pen.moveTo(x, y)
    before = turns
  }
}

function trace_on_globe(pen: Pen, { x, y, z }: Arcs, begin: number, end: number, camera: Camera): void {
  const t = turn_of(camera)
  const scale = scale_of(camera)
  let seen = false
  for (let i = begin; i < end; i += 1) {
    const front = t[6]! * x[i]! + t[7]! * y[i]! + t[8]! * z[i]! > 0
    const sx = camera.width / 2 + scale * (t[0]! * x[i]! + t[1]! * y[i]!)
    const sy = camera.height / 2 - scale * (t[3]! * x[i]! + t[4]! * y[i]! + t[5]! * z[i]!)
    if (front && seen) pen.lineTo(sx, sy)
    else if (front) pen.moveTo(sx, sy)
    seen = front
  }
}

export function draw_cities(pen: Pen, camera: Camera, cities: readonly Marked[], marks: Marks): void {
  const seen = cities.flatMap((city, id) => {
    const spot = spot_of(camera, city.lon, city.lat)
    const inside = spot && spot[0] > -20 && spot[1] > -20 && spot[0] < camera.width + 20 && spot[1] < camera.height + 20
    return inside ? [{ ...city, id, x: spot[0], y: spot[1], radius: city.look === 'home' ? 5 : 3.2 }] : []
  })
  for (const { x, y, radius, look } of seen.toReversed()) {
    const ring = look === 'exchange'
    if (look === 'home') disc(pen, x, y, radius + 5, marks.home, 0.2)
    disc(pen, x, y, radius + 1, marks.halo, 1)
    disc(pen, x, y, radius, marks[look], 1)
    if (ring) disc(pen, x, y, radius - 1.6, marks.halo, 1)
  }
  name(
    pen,
    camera,
    seen.map(({ id, x, y, radius, name: text }) => ({ id, x, y, radius, text })),
    marks,
  )
}

function disc(pen: Pen, x: number, y: number, radius: number, fill: string, alpha: number): void {
  pen.globalAlpha = alpha
  pen.fillStyle = fill
  pen.beginPath()
  pen.arc(x, y, radius, 0, round)
  pen.fill()
  pen.globalAlpha = 1
}

type Name = { id: number; x: number; y: number; radius: number; text: string }
const line_height = 15
const most_names = 60

function name(pen: Pen, camera: Camera, names: readonly Name[], marks: Marks): void {
  pen.font = marks.font
  const room = {
    width: camera.width,
    height: camera.height,
    line_height,
    farthest: 22,
    measure: (text: string) => pen.measureText(text).width,
  }
  const taken: Box[] = []
  pen.lineJoin = 'round'
  for (const label of place_labels(names.slice(0, most_names), room, taken)) {
    pen.strokeStyle = marks.halo
    pen.lineWidth = 3.5
    pen.strokeText(label.text, label.x, label.y + label.height * 0.76)
    pen.fillStyle = marks.text
    pen.fillText(label.text, label.x, label.y + label.height * 0.76)
  }
}
