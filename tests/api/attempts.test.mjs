// SPDX-License-Identifier: Apache-2.0
// What somebody tries who means harm, or holds a pen badly: each is refused at its place, and nothing breaks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, folder, people
before(async () => {
  folder = await filledFolder()
  server = await serve(folder, '--access-log')
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const api = (who, method, path, body) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })

test('a form that comes with another token is shown again with its own words, whatever its fields are called', async () => {
  for (const path of ['/en/office/deputies/grant', '/en/office/tasks/new']) {
    const answer = await ask(server, path, {
      method: 'POST',
      headers: { Cookie: people.director, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        form_token: 'stale',
        until: '2026-12-31',
        from: '2026-12-01',
        title: 'x',
      }).toString(),
    })
    assert.equal(answer.status, 403, path)
    assert.match(answer.text, /2026-12-31/)
  }
})

test('NUL in a form is nothing that was typed', async () => {
  const { json } = await api('officer', 'POST', '/letters', {
    direction: 'out',
    language: 'en',
    correspondent: 'x',
    title: 'x',
    body: 'x',
  })
  const { id } = json()
  for (const [who, path, status, fields] of [
    ['officer', `/en/office/comments?kind=letter&id=${id}`, 422, { text: '\0' }],
    ['officer', `/en/office/comments?kind=letter&id=${id}`, 303, { text: 'Well\0 done' }],
    ['director', '/en/office/people/person', 422, { name: 'x', email: '\0', role: 'officer', language: 'en' }],
    ['officer', '/en/office/organisations/edit', 303, { 'name.en': 'x', kind: 'other', parent_name: '\0' }],
  ]) {
    const answer = await posted(server, people[who], path, fields)
    assert.equal(answer.status, status, path)
  }
})

test('a year that was mistyped is refused where it would stand for good', async () => {
  for (const due of ['9999-12-31', '0001-01-01', '2206-11-30']) {
    const answer = await api('officer', 'POST', '/tasks', { title: 'Send the thanks', due })
    assert.equal(answer.status, 422, due)
    assert.deepEqual(
      answer.json().errors.map(({ field, code }) => [field, code]),
      [['due', 'far_year']],
    )
  }
  assert.equal((await api('officer', 'POST', '/tasks', { title: 'Send the thanks', due: '2199-12-31' })).status, 200)
})

test('what people of the office look for stands in no log', async () => {
  for (const path of ['/en/office/letters?q=zanzibar', '/en/office/persons?q=zanzibar'])
    assert.equal((await ask(server, path, { headers: { Cookie: people.officer } })).status, 200)
  await api('officer', 'GET', '/letters?q=zanzibar')
  assert.match(server.log, /\/en\/office\/letters\?\.\.\./)
  assert.doesNotMatch(server.log, /zanzibar/)
})
