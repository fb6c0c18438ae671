// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: what is changed in the form is asked at once, the answer and the address follow.
import { mount, unmount } from 'svelte'
import { island } from '../lib/island.ts'
import { load_outlines } from '../map/outlines.ts'
import { ask, drawn_in, mark_fields, question_of } from '../plan/answer.ts'
import LayoutMap from '../plan/LayoutMap.svelte'

const pause = 250 // ms of rest after the last change

export function start(): void {
  const place = island('plan-layout')
  const form = place?.querySelector('form')
  const answer = place?.querySelector<HTMLElement>('.plan-answer')
  const state = place?.querySelector<HTMLElement>('.plan-state')
  const cancel = place?.querySelector<HTMLButtonElement>('.plan-cancel')
  if (!place || !form || !answer || !state || !cancel) return
  const coming = load_outlines()
  let map: Record<string, unknown> | null = null
  let running: AbortController | null = null
  let timer = 0

  function draw(): void {
    const room = answer!.querySelector<HTMLElement>('.plan-map')
    const drawn = drawn_in(answer!)
    if (!room || !drawn) return
    const label = room.getAttribute('aria-label') ?? ''
    room.removeAttribute('role')
    room.removeAttribute('aria-label')
    map = mount(LayoutMap, { target: room, props: { drawn, label, coming } })
  }

  const rest = (told: string): void => {
    running = null
    answer.removeAttribute('aria-busy')
    cancel.hidden = true
    state.textContent = told
  }

  async function follow(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    const address = `${form!.action.replace(/\?.*/, '')}?${question_of(form!)}`
    answer!.setAttribute('aria-busy', 'true')
    cancel!.hidden = false
    state!.textContent = state!.dataset['waiting'] ?? ''
    try {
      const found = await ask(address, mine.signal)
      if (mine !== running) return
      if (!found) return rest(state!.dataset['failed'] ?? '')
      if (map) void unmount(map)
      map = null
      answer!.replaceChildren(...found.place.childNodes)
      mark_fields(form!, found.fields)
      history.replaceState(null, '', address)
      draw()
      rest(answer!.querySelector('.plan-verdict')?.textContent ?? '')
    } catch {
      if (mine === running) rest(mine.signal.aborted ? '' : (state!.dataset['failed'] ?? ''))
    }
  }

  form.addEventListener('input', (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement && field.type === 'range') {
      const output = field.parentElement?.querySelector('output')
      if (output) output.textContent = field.value
    }
    clearTimeout(timer)
    timer = window.setTimeout(() => form.checkValidity() && void follow(), pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void follow()
  })
  cancel.addEventListener('click', () => {
    running?.abort()
    rest('')
  })
  draw()
  place.dataset['ready'] = ''
}
