// SPDX-License-Identifier: Apache-2.0
// A question that is asked under a name of this page's own: how far it has come, and giving it up.
import { address_of, get, put, type Schemas } from '../api/client.ts'

export type Standing = Schemas['LayoutStanding']

// Random, for whoever knows it can give the question up.
export function new_name(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `page-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

// The contract's parameters out of the page's: the form asks its least number in two fields, and what stands beside is
// a question of its own.
export function parameters_of(page: URLSearchParams, detail: 'quick' | 'full' = 'quick'): URLSearchParams {
  const query = new URLSearchParams(page)
  const [least, where] = [query.get('least'), query.get('least_in')]
  for (const name of ['least', 'least_in', 'beside', 'detail']) query.delete(name)
  if (least && least !== '0' && where) {
    const others = query.get('min')
    query.set('min', `${where}:${least}${others ? `,${others}` : ''}`)
  }
  if (detail === 'full') query.set('detail', detail)
  return query
}

const questions = '/api/v1/plan/layout/questions/{name}'

// Falls silently where there is nothing to give up any more; the browser sends it even while the page goes away.
export function give_up(name: string): void {
  void fetch(address_of(questions, { path: { name } }), { method: 'DELETE', keepalive: true }).catch(() => undefined)
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), fail(signal.reason as Error)), { once: true })
  })

// Until the question is answered, given up or refused. Asks after it more rarely the longer it takes.
export async function wait_for(
  name: string,
  query: URLSearchParams,
  signal: AbortSignal,
  tell: (standing: Standing) => void,
): Promise<void> {
  let answer = await put(questions, { path: { name }, query, signal })
  for (let pause = 40; answer.at === 'ready'; pause = Math.min(400, pause * 1.4)) {
    const standing = answer.value
    if (standing.state === 'done' || standing.state === 'given_up') return
    tell(standing)
    await rest(pause, signal)
    answer = await get(questions, { path: { name }, signal })
  }
}
