// SPDX-License-Identifier: Apache-2.0
import { expect, expectTypeOf, test } from 'vitest'
import type { Loading } from '../lib/loading.ts'
import { address_of, get, put, type Circle, type Schemas, type SearchPage } from './client.ts'

test('a path is filled with what may hold anything', () => {
  expect(address_of('/api/v1/cities/{id}/circle', { path: { id: 'a/b ?' } })).toBe('/api/v1/cities/a%2Fb%20%3F/circle')
})

test('a question is what is asked of it, in the order given', () => {
  expect(address_of('/api/v1/search', { query: { q: '昆明 & co', limit: 8, country: undefined } })).toBe(
    '/api/v1/search?q=%E6%98%86%E6%98%8E+%26+co&limit=8',
  )
  expect(address_of('/api/v1/plan/layout', { query: new URLSearchParams('new=5&min=TH:1') })).toBe(
    '/api/v1/plan/layout?new=5&min=TH%3A1',
  )
  expect(address_of('/api/v1/circle')).toBe('/api/v1/circle')
})

// Never run: what the compiler takes and what it does not.
export const asked = {
  circle: () => get('/api/v1/circle'),
  past: () => get('/api/v1/circle', { query: { as_of: '1999-12-31', kind: 'sister_city' } }),
  found: () => get('/api/v1/search', { query: { q: 'kun' } }),
  standing: () => put('/api/v1/plan/layout/questions/{name}', { path: { name: 'x' }, query: new URLSearchParams() }),
  // @ts-expect-error: a search is for something
  nothing: () => get('/api/v1/search'),
  // @ts-expect-error: no such kind
  cousin: () => get('/api/v1/circle', { query: { kind: 'cousin' } }),
  // @ts-expect-error: which city's is not said
  nowhere: () => get('/api/v1/cities/{id}/circle'),
  // @ts-expect-error: no such path
  elsewhere: () => get('/api/v1/circles'),
  // @ts-expect-error: a table is no JSON
  table: () => get('/api/v1/circle.csv'),
  // @ts-expect-error: a circle is not put
  put_circle: () => put('/api/v1/circle'),
}

test('an answer has the type of its path', () => {
  expectTypeOf(asked.circle).returns.resolves.toEqualTypeOf<Loading<Circle>>()
  expectTypeOf(asked.found).returns.resolves.toEqualTypeOf<Loading<SearchPage>>()
  expectTypeOf(asked.standing).returns.resolves.toEqualTypeOf<Loading<Schemas['LayoutStanding']>>()
})
