// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: what is changed in the form is asked at once, the answer and the address follow; then
// comes the account of it, which takes longer.
import { mount, unmount } from 'svelte'
import { island } from '../lib/island.ts'
import { load_outlines } from '../map/outlines.ts'
import { drawn_in, fetch_answer, is_coming, mark_fields, question_of, type Answer } from '../plan/answer.ts'
import LayoutMap from '../plan/LayoutMap.svelte'
import { give_up, new_name, parameters_of, wait_for, type Standing } from '../plan/question.ts'

const pause = 250 // ms of rest after the last change
const again = 300 // ms until a page that is not whole yet is asked for once more

export function start(): void {
  const place = island('plan-layout')
  const form = place?.querySelector('form')
  const answer = place?.querySelector<HTMLElement>('.plan-answer')
  const state = place?.querySelector<HTMLElement>('.plan-state')
  const progress = place?.querySelector<HTMLElement>('.plan-progress')
  const cancel = place?.querySelector<HTMLButtonElement>('.plan-cancel')
  if (!place || !form || !answer || !state || !progress || !cancel) return
  const coming = load_outlines()
  const question = new_name()
  const account = `${question}-account`
  const known = new Set<string>() // the names under which the server has something of ours
  let map: Record<string, unknown> | null = null
  let running: AbortController | null = null
  let accounting: AbortController | null = null
  let timer = 0

  const word = (name: string): string => state.dataset[name] ?? ''
  const address_of = (query: URLSearchParams): string => `${form.action.replace(/\?.*/, '')}?${query}`

  function draw(): void {
    const room = answer!.querySelector<HTMLElement>('.plan-map')
    const drawn = drawn_in(answer!)
    if (!room || !drawn) return
    const label = room.getAttribute('aria-label') ?? ''
    room.removeAttribute('role')
    room.removeAttribute('aria-label')
    map = mount(LayoutMap, { target: room, props: { drawn, label, coming } })
  }

  // What is in the reader's hands stays there: the map that shows the same, the link with the focus.
  function take_over(found: Answer): void {
    const same = answer!.querySelector('.plan-map-data')?.textContent
    const kept = answer!.querySelector('.plan-map')
    const focused = answer!.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
    const stays = kept && map && same && found.place.querySelector('.plan-map-data')?.textContent === same
    if (stays) found.place.querySelector('.plan-map')?.replaceWith(kept)
    else if (map) void unmount(map)
    answer!.replaceChildren(...found.place.childNodes)
    delete answer!.dataset['coming']
    mark_fields(form!, found.fields)
    if (focused) answer!.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
    if (stays) return
    map = null
    draw()
  }

  function tell_progress({ ahead, best, bound, seconds }: Standing): void {
    const told = ahead > 0 ? [`${ahead} ${word('ahead')}`] : []
    if (seconds !== null) told.push(`${seconds.toFixed(1)} ${word('seconds')}`)
    if (best !== null && bound !== null && bound > 0)
      told.push(`${word('gap')} ${((100 * (bound - best)) / bound).toFixed(2)} %`)
    progress!.textContent = told.join(' · ')
  }

  const rest = (told: string): void => {
    running = null
    answer.removeAttribute('aria-busy')
    cancel.hidden = true
    progress.textContent = ''
    state.textContent = told
  }

  async function whole_answer(address: string, signal: AbortSignal): Promise<Answer | null> {
    for (;;) {
      const found = await fetch_answer(address, signal)
      if (!found || !is_coming(found)) return found
      await new Promise((done) => setTimeout(done, again))
    }
  }

  // How steady the choice is, and what stands in its way; shown when it comes.
  async function follow_account(query: URLSearchParams): Promise<void> {
    if (!answer!.querySelector('.plan-full')) return
    const mine = (accounting = new AbortController())
    const full = new URLSearchParams(query)
    full.set('detail', 'full')
    progress!.textContent = word('account')
    known.add(account)
    try {
      await wait_for(account, parameters_of(query, 'full'), mine.signal, () => undefined)
      const found = await whole_answer(address_of(full), mine.signal)
      if (mine !== accounting) return
      if (found) take_over(found)
    } catch {
      // Without it the answer is as good; the link to it is there.
    }
    if (mine !== accounting) return
    accounting = null
    progress!.textContent = ''
  }

  function stop(): void {
    running?.abort()
    accounting?.abort()
    running = accounting = null
  }

  function forget(name: string): void {
    if (known.delete(name)) give_up(name)
  }

  // What was answered is forgotten as well: the server keeps a name until it is given up or has not been heard for long.
  function leave(): void {
    stop()
    for (const name of known) forget(name)
  }

  async function follow(query: URLSearchParams): Promise<void> {
    stop()
    forget(account)
    // The question itself takes the old one's place under its name. Giving that up first could reach the server second.
    known.add(question)
    const mine = (running = new AbortController())
    answer!.setAttribute('aria-busy', 'true')
    cancel!.hidden = false
    state!.textContent = word('waiting')
    try {
      await wait_for(question, parameters_of(query), mine.signal, tell_progress)
      const found = await whole_answer(address_of(query), mine.signal)
      if (mine !== running) return
      if (!found) return rest(word('failed'))
      take_over(found)
      history.replaceState(null, '', address_of(query))
      rest(answer!.querySelector('.plan-verdict, .notice')?.textContent ?? '')
      void follow_account(query)
    } catch {
      if (mine === running) rest(word('failed'))
    }
  }

  form.addEventListener('input', (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement && field.type === 'range') {
      const output = field.parentElement?.querySelector('output')
      if (output) output.textContent = field.value
    }
    clearTimeout(timer)
    timer = window.setTimeout(() => void follow(question_of(form)), pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void follow(question_of(form))
  })
  cancel.addEventListener('click', () => {
    leave()
    rest(word('cancelled'))
    form.querySelector<HTMLElement>('[type="submit"]')?.focus()
  })
  window.addEventListener('pagehide', leave)
  const asked = new URLSearchParams(location.search)
  if (answer.dataset['coming'] !== undefined) void follow(asked)
  else {
    draw()
    void follow_account(asked)
  }
  place.dataset['ready'] = ''
}
