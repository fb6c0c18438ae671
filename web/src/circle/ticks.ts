// SPDX-License-Identifier: Apache-2.0
// The signings along the time line.
import type { Partner } from '../api/client.ts'
import { first_day_of, is_exact, last_day_of, number_of, type Day } from '../lib/days.ts'

// Positions run from 0 at the line's first day to 1 at its last. A signing of which only the year or month is known
// stands in the middle of that span.
export type Tick = {
  id: number
  partner: Partner
  at: number
  from: number
  until: number
  exact: boolean
  level: number
}

// Ticks closer than this are set above one another.
const crowd = 0.009

export type Span = { first: Day; last: Day }

export function place_in({ first, last }: Span, day: Day): number {
  const [a, b] = [number_of(first), number_of(last)]
  return Math.max(0, Math.min(1, (number_of(day) - a) / Math.max(1, b - a)))
}

export function ticks_of(partners: readonly Partner[], span: Span): Tick[] {
  const ticks = partners.flatMap((partner): Tick[] => {
    if (!partner.since) return []
    const [from, until] = [place_in(span, first_day_of(partner.since)), place_in(span, last_day_of(partner.since))]
    const exact = is_exact(partner.since)
    return [{ id: partner.partnership, partner, at: (from + until) / 2, from, until, exact, level: 0 }]
  })
  ticks.sort((a, b) => a.at - b.at)
  ticks.forEach((tick, i) => {
    const before = ticks[i - 1]
    if (before && tick.at - before.at < crowd) tick.level = before.level + 1
  })
  return ticks
}

// Signed, but no source says when.
export const undated = (partners: readonly Partner[]): Partner[] =>
  partners.filter((partner) => !partner.since && partner.steps.some((step) => step.stage === 'active'))

// Years to write under the line: a round step that leaves them room.
export function year_marks(first: number, last: number, width: number): number[] {
  const fits = Math.max(2, Math.floor(width / 52))
  const step = [1, 5, 10, 20, 50, 100].find((size) => (last - first) / size <= fits) ?? 200
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, i) => start + i * step)
}
