// SPDX-License-Identifier: Apache-2.0
// Places names beside their marks so that none covers another: the most important first, each in the nearest free spot,
// farther ones with a leader line; a name that finds no spot is left out (it shows on hover, focus and tap).

export type Box = { x: number; y: number; width: number; height: number }
export type LabelRequest = { id: number; x: number; y: number; text: string; radius: number }
export type Label = Box & { id: number; text: string; leader: [number, number, number, number] | null }

export type Room = {
  width: number
  height: number
  line_height: number
  farthest?: number
  measure: (text: string) => number
}

// Beside the mark first, as on a printed map; then above and below; then askew. Angles run clockwise from the right.
const directions = [0, 180, -35, 35, -145, 145, -90, 90, -62, 62, -118, 118].map((degrees) => (degrees * Math.PI) / 180)
const distances = [4, 12, 22, 34, 48]
const default_farthest = 48
// From this distance on, in px, the eye wants a line between name and mark.
const leader_from = 12

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const inside = (box: Box, room: Room): boolean =>
  box.x >= 2 && box.y >= 2 && box.x + box.width <= room.width - 2 && box.y + box.height <= room.height - 2

const around = ({ x, y, radius }: LabelRequest): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

export function place_labels(requests: readonly LabelRequest[], room: Room, taken: readonly Box[] = []): Label[] {
  const marks = requests.map(around)
  const occupied = [...taken]
  const placed: Label[] = []
  requests.forEach((request, own) => {
    const others = marks.filter((_, i) => i !== own)
    const label = [...candidates(request, room)].find(
      (candidate) =>
        inside(candidate, room) &&
        !occupied.some((box) => overlap(candidate, box)) &&
        !others.some((box) => overlap(candidate, box)) &&
        !placed.some((other) => crosses(candidate, other)),
    )
    if (!label) return
    placed.push(label)
    occupied.push(label)
  })
  return placed
}

export function* candidates(request: LabelRequest, room: Room): Generator<Label> {
  const width = room.measure(request.text)
  const height = room.line_height
  for (const distance of distances.filter((one) => one <= (room.farthest ?? default_farthest)))
    for (const angle of directions) {
      const reach = request.radius + distance
      const [x, y] = [request.x + Math.cos(angle) * reach, request.y + Math.sin(angle) * reach]
      const left = Math.abs(Math.cos(angle)) < 0.5 ? x - width / 2 : Math.cos(angle) > 0 ? x : x - width
      const top = Math.abs(Math.sin(angle)) < 0.3 ? y - height / 2 : Math.sin(angle) > 0 ? y - 2 : y - height + 2
      yield {
        id: request.id,
        text: request.text,
        x: left,
        y: top,
        width,
        height,
        leader: leader_of(request, distance, angle),
      }
    }
}

function leader_of(request: LabelRequest, distance: number, angle: number): Label['leader'] {
  if (distance < leader_from) return null
  const [near, far] = [request.radius + 1.5, request.radius + distance - 1.5]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [request.x + cos * near, request.y + sin * near, request.x + cos * far, request.y + sin * far]
}

// A leader may run neither through another name nor across another leader.
function crosses(a: Label, b: Label): boolean {
  if (a.leader && through(a.leader, b)) return true
  if (b.leader && through(b.leader, a)) return true
  return a.leader !== null && b.leader !== null && intersect(a.leader, b.leader)
}

function through([x1, y1, x2, y2]: [number, number, number, number], box: Box): boolean {
  for (let t = 0; t <= 1; t += 0.125) {
    const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true
  }
  return false
}

function intersect(a: [number, number, number, number], b: [number, number, number, number]): boolean {
  const side = (l: typeof a, x: number, y: number) => Math.sign((l[2] - l[0]) * (y - l[1]) - (l[3] - l[1]) * (x - l[0]))
  return side(a, b[0], b[1]) !== side(a, b[2], b[3]) && side(b, a[0], a[1]) !== side(b, a[2], a[3])
}
