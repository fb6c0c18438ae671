// SPDX-License-Identifier: Apache-2.0
// Lets the years pass: evenly where movement is welcome, else from signing to signing, with time to read.
import { prefersReducedMotion } from 'svelte/motion'
import { day_of, number_of, type Day } from '../lib/days.ts'
import type { CircleView } from './view.svelte.ts'

const whole_life_ms = 16_000
const rest_ms = 1_400

export class Playing {
  on = $state.raw(false)
  #view: CircleView
  #stop = () => {}

  constructor(view: CircleView) {
    this.#view = view
  }

  toggle(): void {
    if (this.on) this.pause()
    else this.#play()
  }

  pause(): void {
    this.on = false
    this.#stop()
  }

  #play(): void {
    const view = this.#view
    if (view.as_of >= view.today) view.go(view.first)
    this.on = true
    this.#stop = prefersReducedMotion.current ? this.#step() : this.#flow()
  }

  #flow(): () => void {
    const view = this.#view
    const [start, end] = [number_of(view.as_of), number_of(view.today)]
    const days_per_ms = (end - number_of(view.first)) / whole_life_ms
    let began: number | null = null
    let frame = requestAnimationFrame(function next(this: void, now: number) {
      began ??= now
      const day = start + (now - began) * days_per_ms
      view.go(day_of(Math.min(day, end)))
      if (day < end) frame = requestAnimationFrame(next)
      else ended()
    })
    const ended = () => this.pause()
    return () => cancelAnimationFrame(frame)
  }

  #step(): () => void {
    const view = this.#view
    const days = turning_days(view)
    const timer = setInterval(() => {
      const next = days.find((day) => day > view.as_of)
      view.go(next ?? view.today)
      if (view.as_of >= view.today) this.pause()
    }, rest_ms)
    return () => clearInterval(timer)
  }
}

// The days on which something certainly has changed.
export function turning_days(view: CircleView): Day[] {
  const days = view.circle.partners.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.on ? (step.latest ?? []) : [])),
  )
  return [...new Set([...days, view.today])].sort()
}
