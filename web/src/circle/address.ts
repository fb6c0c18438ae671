// SPDX-License-Identifier: Apache-2.0
// The address keeps the day that is looked at, so that it can be passed on; today needs no mention.
import type { Day } from '../lib/days.ts'

export const day_in_address = (): Day | null => new URL(location.href).searchParams.get('as_of')

let due: ReturnType<typeof setTimeout> | undefined

// Browsers limit how often the address may change: the last day of a drag is the one that counts.
export function keep_in_address(day: Day, today: Day): void {
  clearTimeout(due)
  due = setTimeout(() => {
    const address = new URL(location.href)
    if (day === today) address.searchParams.delete('as_of')
    else address.searchParams.set('as_of', day)
    if (address.href !== location.href) history.replaceState(history.state, '', address)
  }, 150)
}
