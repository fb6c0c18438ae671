// SPDX-License-Identifier: Apache-2.0
// The address keeps what is looked at - the day, the list's filter - so that it can be passed on.
import type { Day } from '../lib/days.ts'

export const day_in_address = (): Day | null => new URL(location.href).searchParams.get('as_of')

let due: ReturnType<typeof setTimeout> | undefined
const wanted = new Map<string, string>()

// Browsers limit how often the address may change: the last value of a drag is the one that counts. What is empty
// needs no mention.
export function keep_in_address(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) wanted.set(name, value)
  clearTimeout(due)
  due = setTimeout(() => {
    const address = new URL(location.href)
    for (const [name, value] of wanted) {
      if (value) address.searchParams.set(name, value)
      else address.searchParams.delete(name)
    }
    wanted.clear()
    if (address.href !== location.href) history.replaceState(history.state, '', address)
  }, 150)
}
