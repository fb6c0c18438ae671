// SPDX-License-Identifier: Apache-2.0
// Which mark an arrow key, or a finger, means.
export type Spot = { id: number; x: number; y: number }
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const headings: Record<Arrow, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const is_arrow = (key: string): key is Arrow => key in headings

// The nearest spot on that side; what lies askew counts as farther.
export function next_spot(from: Spot, spots: readonly Spot[], arrow: Arrow): Spot | null {
  const [hx, hy] = headings[arrow]
  let best: Spot | null = null
  let shortest = Infinity
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y]
    const ahead = dx * hx + dy * hy
    const aside = Math.abs(dx * hy - dy * hx)
    const distance = ahead + 2 * aside
    if (spot.id === from.id || ahead <= 0.5 || aside > 2.5 * ahead || distance >= shortest) continue
    best = spot
    shortest = distance
  }
  return best
}

export function nearest_spot(x: number, y: number, spots: readonly Spot[], reach: number): Spot | null {
  let best: Spot | null = null
  let shortest = reach
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y)
    if (distance > shortest) continue
    best = spot
    shortest = distance
  }
  return best
}
