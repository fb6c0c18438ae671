// SPDX-License-Identifier: Apache-2.0
import { mount, type Component } from 'svelte'

export const island = (name: string): HTMLElement | null => document.querySelector(`[data-island="${name}"]`)

// What the server wrote in a place, but for its heading, is what is read without a script; it makes way for what moves. Where both show the
// same, nothing on the page shifts.
export function settle<Props extends Record<string, unknown>>(
  place: HTMLElement | null,
  component: Component<Props>,
  props: Props,
): void {
  if (!place) return
  place.replaceChildren(...place.querySelectorAll(':scope > h2'))
  mount(component, { target: place, props })
  place.dataset['ready'] = ''
}
