// SPDX-License-Identifier: Apache-2.0
// What is being looked for, and what has been found. Answers may come out of order: only the last question counts.
import { get, type SearchPage } from '../api/client.ts'
import { type Loading } from '../lib/loading.ts'

export type Found = SearchPage['results'][number]
const pause_ms = 120
const most = 8

export class Finding {
  query = $state.raw('')
  state: { at: 'resting' } | Loading<Found[]> = $state.raw({ at: 'resting' })
  chosen = $state.raw(-1) // an index into what was found
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly found: Found[] = $derived(this.state.at === 'ready' ? this.state.value : [])

  look_for(query: string): void {
    this.query = query.trim()
    this.chosen = -1
    clearTimeout(this.#timer)
    this.#asked?.abort()
    if (!this.query) return this.rest()
    if (this.state.at === 'resting') this.state = { at: 'waiting' }
    this.#timer = setTimeout(() => void this.#ask(), pause_ms)
  }

  rest(): void {
    this.state = { at: 'resting' }
    this.chosen = -1
  }

  move(by: 1 | -1): void {
    const n = this.found.length
    if (n > 0) this.chosen = (Math.max(this.chosen, by === 1 ? -1 : 0) + by + n) % n
  }

  async #ask(): Promise<void> {
    this.#asked = new AbortController()
    const { signal } = this.#asked
    const answer = await get('/api/v1/search', { query: { q: this.query, limit: most }, signal })
    if (signal.aborted) return
    this.state = answer.at === 'ready' ? { at: 'ready', value: answer.value.results } : answer
  }
}
