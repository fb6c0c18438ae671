// SPDX-License-Identifier: Apache-2.0
// The sentences at the page's head that name the day, kept true while it changes.
import type { Reader } from '../lib/reader.ts'
import type { CircleView } from './view.svelte.ts'

export function keep_head(view: CircleView, reader: Reader): void {
  const lead = document.querySelector('.lead')
  const past = document.querySelector<HTMLElement>('.as-of')
  $effect.root(() => {
    $effect(() => {
      const date = reader.date(view.as_of)
      const city = reader.name(view.circle.city)
      const first = view.circle.first_day
      if (lead)
        lead.textContent = first
          ? reader.say('circle.lead', { city, first: reader.date(first.slice(0, 4)), date })
          : reader.say('circle.lead_undated', { city, date })
      if (past) {
        past.style.visibility = view.as_of === view.today ? 'hidden' : ''
        past.firstChild!.textContent = `${reader.say('time.as_of', { date })} `
      }
    })
  })
}
