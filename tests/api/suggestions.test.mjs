// SPDX-License-Identifier: Apache-2.0
// Suggestions: learnt once somebody asks, never in the way of another answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
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

const page = async (path) => readHtml((await ask(server, path, { headers: { Accept: 'text/html' } })).text)

test('the page has the cities and the reasons of the data, in the reader’s language', async () => {
  const { suggestions } = await askJson(server, '/api/v1/cities/Q72/suggestions?top=10')
  for (const language of ['zh', 'ja', 'en']) {
    const html = await page(`/${language}/cities/Q72/suggestions`)
    assert.deepEqual(html.errors, [])
    const text = textOf(html.one('main'))
    for (const { city, reasons } of suggestions) {
      assert.ok(text.includes(city.name[language] ?? city.name.en ?? ''), JSON.stringify(city.name))
      const [first] = reasons.filter(({ log_odds }) => log_odds > 0)
      if (first) assert.ok(text.includes(first.words[language]), first.words[language])
    }
    assert.equal(html.all('li', { class: 'suggestion' }).length, suggestions.length)
  }
})

test('a city’s page leads there, one of a place without partners does not', async () => {
  const leads = async (path) =>
    (await page(path))
      .all('a')
      .filter(({ attr }) => attr.href?.endsWith('/suggestions'))
      .map(({ attr }) => attr.href)
  assert.deepEqual(await leads('/en/cities/zurich'), ['/en/cities/zurich/suggestions'])
  const { results } = await askJson(server, '/api/v1/search?q=Appenzell&limit=1')
  assert.deepEqual(await leads(`/en/cities/${results[0].city.id}`), [])
})

for (const [path, status] of [
  ['/api/v1/cities/Q182852/suggestions?top=0', 422],
  ['/api/v1/cities/Q182852/suggestions?top=many', 422],
  ['/api/v1/cities/Q182852/suggestions?limit=5', 422],
  ['/api/v1/cities/nowhere/suggestions', 404],
  ['/en/cities/nowhere/suggestions', 404],
  ['/en/cities/zurich/suggestions?top=0', 422],
])
  test(`${path} is answered with ${status} and what would be right`, async () => {
    assert.equal((await ask(server, path)).status, status)
  })
