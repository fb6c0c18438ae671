// SPDX-License-Identifier: Apache-2.0
// Targets beside the register, over HTTP.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask, askJson } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

const on = '2022-11-27'

test('the targets are those of the office, beside what the circle counts', async () => {
  const { as_of, city, paths } = await askJson(server, `/api/v1/plan/targets?as_of=${on}`)
  assert.deepEqual([as_of, city.slug], [on, 'kunming'])
  assert.equal(paths.length, 1)
  const [path] = paths
  const { targets } = await askJson(server, '/api/v1/office')
  assert.deepEqual(
    path.targets.map(({ by, figure }) => [by, figure]),
    targets.map(({ by, figure }) => [by, figure]),
  )
  const { counts } = await askJson(server, `/api/v1/circle?as_of=${on}`)
  const { at_least, at_most } = counts.by_kind.find(({ kind }) => kind === path.kind)
  assert.deepEqual(path.now, { at_least, at_most })
  assert.deepEqual(path.facts.at(-1).at_most, at_most)
})

test('what is missing is the target less the register, on the day it was due', async () => {
  const [path] = (await askJson(server, `/api/v1/plan/targets?as_of=${on}`)).paths
  for (const target of path.targets) {
    const day = target.is_due ? target.due : on
    assert.equal(target.is_due, target.due <= on)
    const { counts } = await askJson(server, `/api/v1/circle?as_of=${day}&kind=${path.kind}`)
    assert.deepEqual(target.then, counts.partners)
    assert.deepEqual(target.missing, {
      at_least: target.figure - counts.partners.at_most,
      at_most: target.figure - counts.partners.at_least,
    })
  }
  // 25 by the end of 2020, 30 by the end of 2025.
  assert.equal(path.planned_now, 26.9)
})

test('a forecast is the formula that the contract gives', async () => {
  const [path] = (await askJson(server, `/api/v1/plan/targets?as_of=${on}`)).paths
  const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000
  const reached = (figure, count, grown, since) => {
    if (count >= figure) return on
    if (grown <= 0) return null
    const wait = Math.ceil(((figure - count) * days(since, on)) / grown)
    return new Date(Date.parse(on) + wait * 86_400_000).toISOString().slice(0, 10)
  }
  for (const { figure, at_pace } of path.targets)
    for (const [i, { years, earliest, latest }] of at_pace.entries()) {
      const { since, grown } = path.paces[i]
      assert.equal(years, path.paces[i].years)
      assert.equal(earliest, reached(figure, path.now.at_most, grown.at_most, since))
      assert.equal(latest, reached(figure, path.now.at_least, grown.at_least, since))
    }
})

for (const [query, status, field] of [
  ['as_of=2022-02-30', 422, 'as_of'],
  ['city=nowhere', 422, 'city'],
  ['city=zurich', 404, 'city'],
  ['year=2030', 422, 'year'],
])
  test(`targets?${query} is answered with what would be right`, async () => {
    const answer = await ask(server, `/api/v1/plan/targets?${query}`)
    assert.equal(answer.status, status)
    assert.equal(answer.headers['content-type'], 'application/problem+json')
    const problem = JSON.parse(answer.text)
    assert.equal(problem.field, field)
    assert.ok(problem.remedy)
  })

test('the page says the gap in a sentence, and has the figures of its drawing in a table', async () => {
  for (const [language, said] of [
    ['zh', /落后至少 ?\d+/],
    ['ja', /遅れは少なくとも ?\d+/],
    ['en', /The line of plan stands at 26\.9 today; the register shows .* behind\./],
  ]) {
    const page = readHtml(
      (await ask(server, `/${language}/plan?as_of=${on}`, { headers: { Accept: 'text/html' } })).text,
    )
    assert.deepEqual(page.errors, [])
    assert.match(textOf(page.one('main')), said)
    assert.equal(page.all('tr').length, 4)
    assert.equal(page.all('div', { role: 'img' }).length, 1)
  }
})
