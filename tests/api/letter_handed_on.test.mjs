// SPDX-License-Identifier: Apache-2.0
// A letter that came in is handed on by two people at once: who is second sees whose it is now, and may still decide.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

let server, people, id
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  const numbers = await api('director', '/letter-series', 'POST', {
    direction: 'in',
    name: 'In',
    shape: 'IN-{year}-{n}',
  })
  const letter = { direction: 'in', language: 'en', correspondent: 'Fujisawa', title: 'A visit', arrived: '2026-11-02' }
  id = (await api('officer', '/letters', 'POST', { ...letter, series: numbers.id })).id
})
after(() => server.stop())

const api = async (who, path, method = 'GET', body = undefined) => {
  const answer = await ask(server, `/api/v1/offices/kunming${path}`, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
// The hidden fields of the form that hands it on.
const seenIn = (text) => {
  const form = readHtml(text)
    .all('form')
    .find(({ attr }) => attr.action?.includes('/letters/assign'))
  const inputs = (node) => [
    ...(node.tagName === 'input' && node.attr.type === 'hidden' ? [node] : []),
    ...(node.childNodes ?? []).flatMap(inputs),
  ]
  return Object.fromEntries(
    inputs(form)
      .filter(({ attr }) => attr.name.startsWith('seen.'))
      .map(({ attr }) => [attr.name, attr.value]),
  )
}
const handOn = (who, fields) => posted(server, people[who], `/en/office/letters/assign?id=${id}`, fields)

test('who hands it on over somebody’s head sees whose it is now, and may press again', async () => {
  const shown = await ask(server, `/en/office/letters/letter?id=${id}`, { headers: { Cookie: people.officer } })
  const seen = seenIn(shown.text)
  assert.deepEqual(Object.keys(seen).sort(), ['seen.department', 'seen.person', 'seen.version'])
  assert.equal((await handOn('director', { ...seen, department: '1', person: '', words: '' })).status, 303)

  const late = await handOn('officer', { ...seen, department: '2', person: '', words: 'For Finance' })
  assert.equal(late.status, 409, late.text)
  const told = textOf(readHtml(late.text).all('main')[0]).replace(/\s+/g, ' ')
  assert.match(told, /Somebody else changed this while you were writing/)
  assert.match(told, /Education/)
  assert.match(late.text, /For Finance/, 'what was typed stays')
  const now = seenIn(late.text)
  assert.equal(now['seen.department'], '1')
  assert.equal((await handOn('officer', { ...now, department: '2', person: '', words: 'For Finance' })).status, 303)
})

test('a person of another department than the one named is refused at the person', async () => {
  const treasurer = '4' // of Finance
  const refused = await handOn('officer', { department: '1', person: treasurer, words: '' })
  assert.equal(refused.status, 422, refused.text)
  assert.match(refused.text, /This person is of another department/)
})
