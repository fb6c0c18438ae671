// SPDX-License-Identifier: Apache-2.0
// Asks the operations of openapi.yaml: what may be asked and what comes back are the types of the path that is asked.
import { failed, ready, type Loading, type Problem } from '../lib/loading.ts'
import type { components, paths } from './types.ts'

export type Schemas = components['schemas']
export type Circle = Schemas['Circle']
export type City = Schemas['CityBrief']
export type Counts = Schemas['Counts']
export type Kind = Schemas['Kind']
export type Language = Schemas['Language']
export type LocalText = Schemas['LocalText']
export type Partner = Schemas['Partner']
export type Range = Schemas['Range']
export type SearchPage = Schemas['SearchPage']
export type Stage = Schemas['Stage']
export type Step = Schemas['Step']
export type Truth = Schemas['Truth']

type Method = 'get' | 'put'
type Operation<P extends keyof paths, M extends Method> = paths[P][M]
type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never
// The JSON of whatever status is a success.
type Answer<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202)]> : never
type PathsOf<M extends Method> = {
  [P in keyof paths]: [Answer<Operation<P, M>>] extends [never] ? never : P
}[keyof paths]

type Parameters<O> = O extends { parameters: infer P } ? P : never
type InPath<P> = P extends { path: infer V } ? { path: V } : { path?: never }
// A form's fields are a question as they stand.
type InQuery<P> = P extends { query: infer V }
  ? { query: V | URLSearchParams }
  : P extends { query?: infer V }
    ? { query?: V | URLSearchParams }
    : { query?: never }
type Asked<O> = InPath<Parameters<O>> & InQuery<Parameters<O>> & { signal?: AbortSignal }
type Arguments<O> = object extends Asked<O> ? [asked?: Asked<O>] : [asked: Asked<O>]

type Values = Record<string, string | number | boolean | undefined>
type AnyAsked = { path?: Values; query?: Values | URLSearchParams; signal?: AbortSignal }

export function get<P extends PathsOf<'get'>>(
  path: P,
  ...[asked]: Arguments<Operation<P, 'get'>>
): Promise<Loading<Answer<Operation<P, 'get'>>>> {
  return load(address_of(path, asked), { signal: asked?.signal ?? null })
}

export function put<P extends PathsOf<'put'>>(
  path: P,
  ...[asked]: Arguments<Operation<P, 'put'>>
): Promise<Loading<Answer<Operation<P, 'put'>>>> {
  return load(address_of(path, asked), { method: 'PUT', signal: asked?.signal ?? null })
}

// A path of the contract with its parameters filled in; a parameter that is undefined is not asked.
export function address_of(path: keyof paths, asked: AnyAsked = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(asked.path?.[name])))
  const query = new URLSearchParams()
  const given = asked.query instanceof URLSearchParams ? [...asked.query] : Object.entries(asked.query ?? {})
  for (const [name, value] of given) if (value !== undefined) query.append(name, String(value))
  const text = query.toString()
  return text ? `${filled}?${text}` : filled
}

// What lies at an address, taken for a T. A refusal is a problem document (RFC 9457); no answer at all has the browser's
// own words.
export async function load<T>(address: string, how: RequestInit = {}): Promise<Loading<T>> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' }, ...how })
    if (!answer.ok) return failed(await problem_of(answer))
    const value: T = await answer.json()
    return ready(value)
  } catch (error) {
    return failed({ title: error instanceof Error ? error.message : String(error) })
  }
}

async function problem_of(answer: Response): Promise<Problem> {
  const words = `${answer.status} ${answer.statusText}`
  if (!answer.headers.get('content-type')?.includes('problem+json')) return { title: words }
  const { title, detail }: Schemas['Problem'] = await answer.json()
  return detail ? { title, detail } : { title }
}
