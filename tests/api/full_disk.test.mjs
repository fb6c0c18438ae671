// SPDX-License-Identifier: Apache-2.0
// The server's disk is full: whoever sends something is told that nothing can be stored now, that what they typed is still there, and whom
// to tell; not to try again in a moment, as of what passes by itself. No file of the server may grow meanwhile, as a full disk is to it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { multipart } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, seenIn, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const limit = (bytes) => execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:unlimited`])
const whileFull = async (act) => {
  limit(1)
  try {
    return await act()
  } finally {
    limit('unlimited')
  }
}

const flat = (node) => textOf(node).replace(/\s+/g, ' ').trim()
let once = 0
const post = (who, path, fields, language = 'en') =>
  posted(server, people[who], `/${language}/office${path}${path.includes('?') ? '&' : '?'}once=f${++once}`, fields)
const get = (who, path) => ask(server, `/en/office${path}`, { headers: { Cookie: people[who] } })
const api = (who, path, method = 'GET', body = undefined) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
const letter = {
  direction: 'out',
  language: 'en',
  correspondent: 'City of Fujisawa',
  title: 'A marathon on a full disk',
  body: 'Dear friends,\nwe come in March.',
}

test('a form says that nothing can be stored, that what was typed is in it, and whom to tell, in each language', async () => {
  for (const [language, words] of Object.entries({
    en: [
      /server has no room left and cannot store anything now/,
      /tell the administrator/,
      /What you typed is still in the form/,
    ],
    zh: [/服务器存储空间已满/, /联系系统管理员/, /填写的内容仍保留在表单中/],
    ja: [/サーバーの空き容量が不足しているため/, /システム管理者に連絡し/, /入力した内容はフォームに残っています/],
  })) {
    const refused = await whileFull(() => post('officer', '/letters/draft', letter, language))
    assert.equal(refused.status, 507, refused.text.slice(0, 500))
    const page = readHtml(refused.text)
    for (const word of words) assert.match(flat(page.all('main')[0]), word)
    assert.equal(textOf(page.one('textarea', { name: 'body' })).trim(), letter.body)
    assert.equal(page.one('input', { name: 'title' }).attr.value, letter.title)
    assert.equal(refused.headers['retry-after'], undefined, 'it does not pass by itself')
  }
  assert.equal((await post('officer', '/letters/draft', letter)).status, 303, 'there is room again')
})

test('a button without a form says it on a page of its own', async () => {
  const days = 'day,what,name_zh,name_ja,name_en,source\n2026-12-26,workday,元旦,,New Year,\n'
  const seen = seenIn(await post('director', '/rules/calendar/look', { days }))
  assert.equal((await post('director', '/rules/calendar/load', { days, fewer: 'true', seen })).status, 303)
  const own = seenIn(await get('director', '/rules/calendar/restore?year=2026'))
  const refused = await whileFull(() => post('director', '/rules/calendar/restore?year=2026', { seen: own }))
  assert.deepEqual([refused.status, /no room left/.test(refused.text)], [507, true])
  assert.doesNotMatch(refused.text, /What you typed/)
})

test('a program is told the same, and the same request is done once there is room', async () => {
  const headers = { Cookie: people.officer, 'Content-Type': 'application/json', 'Idempotency-Key': 'full' }
  const send = () => ask(server, `${own}/letters`, { method: 'POST', headers, body: JSON.stringify(letter) })
  const refused = await whileFull(send)
  const problem = refused.json()
  assert.deepEqual(
    [refused.status, refused.type, problem.type, problem.status, problem.title],
    [507, 'application/problem+json', '/problems/storage-full', 507, 'The server cannot store anything now'],
  )
  assert.match(problem.detail, /no room left; nothing of this was done/)
  assert.match(problem.remedy, /^tell the administrator of this server/)
  assert.equal((await send()).status, 200)
})

test('a document that does not fit is refused in the same way, by the page and by the API', async () => {
  const { id } = (await api('officer', '/letters', 'POST', letter)).json()
  const note = 'As it was agreed'
  const { headers, body } = multipart(
    'notes.txt',
    Buffer.from('Plain words.\n'.repeat(4000)),
    note,
    await formToken(server, people.officer),
  )
  const [byForm, byProgram] = await whileFull(async () => [
    await ask(server, `/en/office/letters/documents?id=${id}`, {
      method: 'POST',
      headers: { ...headers, Cookie: people.officer, Accept: 'text/html' },
      body,
    }),
    await ask(server, `${own}/letters/${id}/documents?name=notes.txt`, {
      method: 'POST',
      headers: { Cookie: people.officer, 'Content-Type': 'application/octet-stream' },
      body: Buffer.from('Plain words.\n'.repeat(4000)),
    }),
  ])
  assert.equal(byForm.status, 507, byForm.text.slice(0, 300))
  assert.match(
    flat(readHtml(byForm.text).all('main')[0]),
    /It has no room left, so nothing of this was done\. Please tell the administrator/,
  )
  assert.deepEqual([byProgram.status, byProgram.json().type], [507, '/problems/storage-full'])
  assert.deepEqual((await api('officer', `/letters/${id}/documents`)).json().documents, [])
})

test('whoever signs in is told, and reading goes on', async () => {
  const [entered, read] = await whileFull(async () => [
    await ask(server, '/en/office/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: 'officer.kunming@example.org', password: 'lanterns on the river' }).toString(),
    }),
    await ask(server, '/en/office/letters', { headers: { Cookie: people.officer } }),
  ])
  assert.deepEqual(
    [entered.status, /tell the administrator/.test(entered.text)],
    [507, true],
    entered.text.slice(0, 300),
  )
  assert.equal(read.status, 200)
  // What counts failures is written at once, and not by a command.
  const failed = await whileFull(() =>
    ask(server, '/en/office/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: new URLSearchParams({ email: 'officer.kunming@example.org', password: 'not this one at all' }).toString(),
    }),
  )
  assert.deepEqual([failed.status, /tell the administrator/.test(failed.text)], [507, true], failed.text.slice(0, 300))
})
