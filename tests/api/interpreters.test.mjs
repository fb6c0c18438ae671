// SPDX-License-Identifier: Apache-2.0
// Interpreters and volunteers have tasks of their own: given to them, seen and moved by them, and nobody else's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted, signedIn } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, people
const guide = 5 // the account after those of peopleOf()
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  const words = ['--office', 'kunming', '--name', 'guide', '--role', 'interpreter', '--json', '--data', folder]
  const { stdout } = await amity('user', 'add', 'guide@example.org', ...words)
  people.guide = await signedIn(server, JSON.parse(stdout).link)
})
after(() => server.stop())

const read = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, html, main: html ? textOf(html.all('main')[0]).replace(/\s+/g, ' ') : '' }
}
const page = async (who, path) => read(await ask(server, `/en/office${path}`, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields) => read(await posted(server, people[who], '/en/office' + path, fields))
const api = async (who, method, path, body) => {
  const headers = { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) }
  const answer = await ask(server, own + path, { method, headers, body: body && JSON.stringify(body) })
  return { status: answer.status, ...(answer.text ? answer.json() : {}) }
}

const within = (node, name) =>
  (node.childNodes ?? []).flatMap((one) => [...(one.tagName === name ? [one] : []), ...within(one, name)])

test('a task is given to an interpreter, stands on Today, and is moved', async () => {
  const form = (await page('officer', '/tasks/new')).html
  assert.ok(
    form.all('option').some(({ attr }) => attr.value === String(guide)),
    'offered',
  )
  const { id, status } = await api('officer', 'POST', '/tasks', { title: 'Interpret at the harbour', person: guide })
  assert.equal(status, 200)
  const today = await page('guide', '')
  assert.match(today.main, /Interpret at the harbour/)
  assert.match(today.main, /A task for you/)
  assert.match((await page('guide', '/tasks')).main, /Interpret at the harbour/)
  assert.equal((await post('guide', `/tasks/move?id=${id}&to=doing`, { to: 'doing' })).status, 303)
  assert.equal((await post('guide', `/tasks/move?id=${id}&to=done`, { to: 'done' })).status, 303)
  assert.equal((await api('officer', 'GET', `/tasks/${id}`)).state, 'done')
})

test("another's is neither seen nor moved", async () => {
  const { id } = await api('officer', 'POST', '/tasks', { title: 'Count the chairs', person: 2 })
  assert.equal((await page('guide', `/tasks/task?id=${id}`)).status, 404)
  assert.equal((await post('guide', `/tasks/move?id=${id}&to=done`, { to: 'done' })).status, 404)
  assert.equal((await api('guide', 'POST', `/tasks/${id}/moves`, { to: 'done' })).status, 404)
  assert.doesNotMatch((await page('guide', '/tasks')).main, /Count the chairs/)
})

test('a task about a letter says nothing of the letter to who reads none, and stays about it', async () => {
  const letter = { direction: 'out', language: 'en', correspondent: 'Fujisawa', title: 'Not for guides', body: 'Dear' }
  const { id: about } = await api('officer', 'POST', '/letters', letter)
  const { id } = await api('officer', 'POST', '/tasks', { title: 'Read it aloud', person: guide, letter: about })
  const shown = await page('guide', `/tasks/task?id=${id}`)
  assert.equal(shown.status, 200)
  assert.doesNotMatch(shown.main, /Not for guides/)
  assert.equal((await page('guide', `/letters/letter?id=${about}`)).status, 403)
  // The form as it stands, saved.
  const form = shown.html.all('form', { id: 'task' })[0]
  const fields = {}
  for (const { attr } of within(form, 'input'))
    if (attr.name && attr.name !== 'form_token') fields[attr.name] = attr.value ?? ''
  for (const select of within(form, 'select')) {
    const options = within(select, 'option')
    fields[select.attr.name] = (options.find(({ attr }) => 'selected' in attr) ?? options[0]).attr.value
  }
  const saved = await post('guide', `/tasks/task?id=${id}`, { ...fields, note: 'Twice' })
  assert.equal(saved.status, 303, saved.main)
  assert.equal((await api('officer', 'GET', `/tasks/${id}`)).letter, about)
})
