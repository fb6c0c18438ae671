// SPDX-License-Identifier: Apache-2.0
// Forms that change a record follow along: who else is at it, on its page or in a form of it, and what others change meanwhile.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { follow } from './support/events.mjs'
import { readHtml } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const api = async (who, method, path, body) => {
  const headers = { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) }
  const answer = await ask(server, own + path, { method, headers, body: body && JSON.stringify(body) })
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
const lineOf = (text) =>
  readHtml(text)
    .all('div')
    .find(({ attr }) => 'data-live' in attr)?.attr
const page = async (who, path) => {
  const answer = await ask(server, `/en/office${path}`, { headers: { Cookie: people[who] } })
  assert.equal(answer.status, 200, `${path}: ${answer.status}`)
  return answer.text
}
const formOf = async (who, path) => lineOf(await page(who, path))

const letter = {
  direction: 'out',
  language: 'en',
  correspondent: 'City of Fujisawa',
  title: 'Marathon',
  body: 'Dear friends,',
}
const step = { act: 'renew', on: today, document: 'Agreement', source: 'china-entdecken' }
// Each kind of record: the address of its page, and that of a form that changes it.
const records = {
  async letter() {
    const { id } = await api('officer', 'POST', '/letters', letter)
    return [`/letters/letter?id=${id}`, `/letters/edit?id=${id}`]
  },
  hall: () => ['/partners/zurich', '/partners/zurich/hall'],
  async step() {
    const { id } = await api('officer', 'POST', '/steps', { partner: 'zurich', ...step })
    return [`/steps/step?id=${id}`, `/steps/put?id=${id}`]
  },
  async task() {
    const { id } = await api('officer', 'POST', '/tasks', { title: 'Book the hall' })
    return [`/tasks/task?id=${id}`, `/tasks/task?id=${id}`]
  },
  async person() {
    const { id } = await api('officer', 'POST', '/persons', { name: 'Sato' })
    return [`/persons/person?id=${id}`, `/persons/edit?id=${id}`]
  },
  async organisation() {
    const { id } = await api('officer', 'POST', '/organisations', {
      kind: 'company',
      name: { en: 'Firm' },
      country: 'JP',
    })
    return [`/organisations/organisation?id=${id}`, `/organisations/edit?id=${id}`]
  },
  async post() {
    const { id: firm } = await api('officer', 'POST', '/organisations', {
      kind: 'company',
      name: { en: 'Bank' },
      country: 'JP',
    })
    const { id } = await api('officer', 'POST', '/persons', { name: 'Ito' })
    const cap = { organisation: firm, post: { en: 'Director' }, place: 1, since: '2020', until: null }
    const { id: which } = await api('officer', 'POST', `/persons/${id}/caps`, cap)
    return [`/persons/person?id=${id}`, `/persons/post?cap=${which}`]
  },
}

for (const [kind, made] of Object.entries(records))
  test(`who changes a ${kind} and who reads it see each other`, async () => {
    const [shown, form] = await made()
    const reads = await formOf('director', shown)
    const writes = await formOf('officer', form)
    assert.ok(reads && writes, 'both follow along')
    const one = await follow(server, people.director, reads['data-live'])
    const other = await follow(server, people.officer, writes['data-live'])
    assert.equal(await one.wait('present'), 'officer is here too')
    assert.equal(await other.wait('present'), 'director is here too')
    one.close()
    assert.equal(await other.wait('present'), '')
    other.close()
  })

test('a form is told of a change, and says where the record is and what it would compare with', async () => {
  const { id } = await api('officer', 'POST', '/letters', letter)
  const line = await formOf('officer', `/letters/edit?id=${id}`)
  assert.equal(line['data-form'], `/en/office/letters/edit?id=${id}`)
  assert.equal(line['data-record'], `/en/office/letters/letter?id=${id}`)
  assert.match(line['data-fields'], /somebody else changed: \{fields\}/)
  const told = await follow(server, people.officer, line['data-live'])
  const { fields } = await api('director', 'GET', `/letters/${id}`)
  await api('director', 'PUT', `/letters/${id}`, { ...letter, direction: undefined, title: 'Relay', seen: fields })
  assert.equal(await told.wait('changed'), `letter/${id}`)
  told.close()
})

test('a form that was refused follows along as well, by the address at which it is opened', async () => {
  const { id } = await api('officer', 'POST', '/letters', letter)
  const refused = await posted(server, people.officer, `/en/office/letters/edit?id=${id}&once=abc`, { title: '' })
  assert.equal(refused.status, 422)
  const line = lineOf(refused.text)
  assert.equal(line['data-form'], `/en/office/letters/edit?id=${id}`)
  const late = await posted(server, people.officer, `/en/office/tasks/task?id=99999`, { title: '' })
  assert.equal(late.status, 404)
})

test('what is new has nobody else, and who may not see a record is told nothing of it', async () => {
  for (const path of ['/letters/draft', '/tasks/new', '/persons/edit', '/partners/zurich/step'])
    assert.equal(await formOf('officer', path), undefined, path)
})

test('the page of a prepared step is told when somebody decides on it', async () => {
  const { id } = await api('officer', 'POST', '/steps', { partner: 'zurich', ...step, document: 'Another' })
  const line = await formOf('officer', `/steps/step?id=${id}`)
  assert.equal(line['data-form'], undefined, 'it is no form: its parts are shown anew')
  const told = await follow(server, people.officer, line['data-live'])
  await api('director', 'POST', `/steps/${id}/return`, { version: 1, words: 'Say who signed' })
  assert.match(await told.wait('changed'), /^partner\/\d+$/)
  told.close()
})
