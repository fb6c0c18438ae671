// SPDX-License-Identifier: Apache-2.0
import { mount, type Component } from 'svelte'

export const place_of = (island: string): HTMLElement | null => document.querySelector(`[data-island="${island}"]`)

// What the server wrote in the island's place is what is read without a script; it makes way for the island. Where both
// show the same, nothing moves.
export function settle<Props extends Record<string, unknown>>(
  island: string,
  component: Component<Props>,
  props: Props,
): void {
  const target = place_of(island)
  if (!target) return
  target.replaceChildren()
  mount(component, { target, props })
  target.dataset['ready'] = ''
}
