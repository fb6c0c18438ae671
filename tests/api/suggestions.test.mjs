// SPDX-License-Identifier: Apache-2.0
// Suggestions: learnt once somebody asks, never in the way of another answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { filledFolder, serve } from './support/amity.mjs'
import { ask, askJson } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

test('the first to ask is told to wait, then everyone is answered', async () => {
  const path = '/api/v1/cities/Q72/suggestions?top=5'
  let answer = await ask(server, path)
  assert.ok([200, 503].includes(answer.status))
  while (answer.status === 503) {
    await pause(100)
    answer = await ask(server, path)
  }
  const page = await askJson(server, path)
  assert.deepEqual(
    page.suggestions.map(({ rank }) => rank),
    [1, 2, 3, 4, 5],
  )
  const circle = await askJson(server, '/api/v1/cities/Q72/circle')
  const partners = new Set(circle.partners.map(({ city }) => city.id))
  for (const { city } of page.suggestions) assert.ok(!partners.has(city.id))
})

for (const [path, status] of [
  ['/api/v1/cities/Q182852/suggestions?top=0', 422],
  ['/api/v1/cities/Q182852/suggestions?top=many', 422],
  ['/api/v1/cities/Q182852/suggestions?limit=5', 422],
  ['/api/v1/cities/nowhere/suggestions', 404],
])
  test(`${path} is answered with ${status} and what would be right`, async () => {
    assert.equal((await ask(server, path)).status, status)
  })
