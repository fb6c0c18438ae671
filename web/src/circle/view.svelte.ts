// SPDX-License-Identifier: Apache-2.0
// What map, time line and list share: the circle, the day it is looked at, and the partner that is pointed at.
import type { Circle, Partner } from '../api/client.ts'
import { standing } from '../lib/as-of.ts'
import { count, type Counts, type Seen } from '../lib/counts.ts'
import { clamp_day, is_day, type Day } from '../lib/days.ts'

export class CircleView {
  readonly circle: Circle
  readonly first: Day
  readonly today: Day
  as_of: Day = $state.raw('')
  lit: number | null = $state.raw(null) // a partnership's id

  readonly seen: readonly Seen[] = $derived.by(() => this.on(this.as_of))
  readonly counts: Counts = $derived(count(this.seen))
  // All that the circle has had on one day or another: what keeps its place on the page when its count is 0.
  readonly at_any_time: Counts
  readonly shown: Partner | null = $derived.by(
    () => this.circle.partners.find((partner) => partner.partnership === this.lit) ?? null,
  )

  constructor(circle: Circle, wanted: Day | null) {
    this.circle = circle
    this.today = circle.today
    this.first = circle.first_day ?? `${Number(circle.today.slice(0, 4)) - 1}-01-01`
    this.at_any_time = count([...this.on(this.first), ...this.on(this.today)])
    this.as_of = wanted && is_day(wanted) ? clamp_day(wanted, this.first, this.today) : this.today
  }

  on(day: Day): Seen[] {
    return this.circle.partners.map((partner) => ({ partner, standing: standing(partner, day) }))
  }

  go(day: Day): void {
    this.as_of = clamp_day(day, this.first, this.today)
  }

  light(partnership: number | null): void {
    this.lit = partnership
  }
}
