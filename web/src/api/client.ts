// SPDX-License-Identifier: Apache-2.0
import { failed, ready, type Loading, type Problem } from '../lib/loading.ts'
import type { components } from './types.ts'

type Schemas = components['schemas']
export type Circle = Schemas['Circle']
export type City = Schemas['CityBrief']
export type Counts = Schemas['Counts']
export type Kind = Schemas['Kind']
export type LocalText = Schemas['LocalText']
export type Partner = Schemas['Partner']
export type Range = Schemas['Range']
export type SearchPage = Schemas['SearchPage']
export type Stage = Schemas['Stage']
export type Step = Schemas['Step']
export type Truth = Schemas['Truth']

// A refusal is a problem document (RFC 9457); no answer at all has the browser's own words.
export async function load<T>(path: string, signal: AbortSignal | null = null): Promise<Loading<T>> {
  try {
    const answer = await fetch(path, { headers: { accept: 'application/json' }, signal })
    if (answer.ok) return ready((await answer.json()) as T)
    return failed(await problem_of(answer))
  } catch (error) {
    return failed({ title: error instanceof Error ? error.message : String(error) })
  }
}

async function problem_of(answer: Response): Promise<Problem> {
  const words = `${answer.status} ${answer.statusText}`
  if (!answer.headers.get('content-type')?.includes('problem+json')) return { title: words }
  const { title, detail } = (await answer.json()) as Schemas['Problem']
  return detail ? { title, detail } : { title }
}
