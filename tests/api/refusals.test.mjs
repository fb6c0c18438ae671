// SPDX-License-Identifier: Apache-2.0
// What is refused is written into the log, so that whoever runs the server sees it: who (by number), what, from where; and no name, no
// address of mail, no secret and nothing that was typed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { filledFolder, serve } from './support/amity.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'
import { deskRoutes, filled, may } from './support/routes.mjs'

let server, people
before(async () => {
  const data = await filledFolder()
  server = await serve(data)
  people = await peopleOf(server, data)
})
after(() => server.stop())

const typed = 'zzqwoxtyped'
const client = '198.51.100.77'
const from = { 'X-Forwarded-For': client }
// The lines of what f refuses.
async function refused(f) {
  const before_ = server.log.length
  const answer = await f()
  for (let n = 0; n < 100 && !/refused: /.test(server.log.slice(before_)); ++n) await pause(20)
  const lines = server.log
    .slice(before_)
    .split('\n')
    .filter((line) => line.includes('refused: '))
  for (const line of lines) {
    assert.doesNotMatch(line, /example\.org|zzqwox|amity_|lanterns/, line)
    assert.match(line, new RegExp(`client ${client.replaceAll('.', '\\.')}$`), line)
  }
  return { answer, lines }
}
const form = (fields, headers = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...from, ...headers },
  body: new URLSearchParams(fields).toString(),
})

test('an attempt to sign in that fails has its line, without the address and the password', async () => {
  for (const email of ['director.kunming@example.org', 'nobody@example.org']) {
    const { answer, lines } = await refused(() =>
      ask(server, '/en/office/enter', form({ email, password: `${typed} ${typed}` })),
    )
    assert.equal(answer.status, 422)
    assert.deepEqual(
      lines.map((line) => /refused: (.*), client/.exec(line)[1]),
      ['an attempt to get in failed'],
    )
  }
})

test('a right that is lacking has its line, at the API and on every page and form of the desk', async () => {
  const api = () =>
    ask(server, '/api/v1/offices/kunming/persons', {
      method: 'POST',
      headers: { ...from, Cookie: people.teacher, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: typed }),
    })
  const { answer, lines } = await refused(api)
  assert.equal(answer.status, 403)
  assert.match(lines[0], /refused: account:3 does not have the right edit_people/)
  const values = new Proxy(
    { city: 'chiang-mai', rule: 'none' },
    { has: () => true, get: (known, name) => known[name] ?? '1' },
  )
  for (const row of deskRoutes) {
    if (may[row.right].includes('liaison')) continue
    const address = `/en/office${filled(row.address, values)}`
    const ask_ = () =>
      row.method === 'GET'
        ? ask(server, address, { headers: { ...from, Cookie: people.teacher } })
        : sentByForm(address)
    const { answer: page, lines: told } = await refused(ask_)
    if (page.status !== 403) continue
    assert.ok(told.length > 0, `${row.method} ${row.address}: nothing is told of its 403`)
    assert.match(told[0], /refused: account:3 may not (GET|POST|\w+)[^?]*, client/)
  }
})
const sentByForm = async (address) => {
  const page = await ask(server, '/en/office', { headers: { Cookie: people.teacher } })
  const form_token = /name="form_token" value="([\w-]+)"/.exec(page.text)[1]
  return ask(server, address, form({ form_token, words: typed }, { Cookie: people.teacher }))
}

test('a form that another site’s page sends, and one without its session’s token, has its line', async () => {
  const foreign = await refused(() =>
    ask(
      server,
      '/en/office/tasks/new',
      form({ title: typed }, { Cookie: people.officer, Origin: 'https://elsewhere.example' }),
    ),
  )
  assert.equal(foreign.answer.status, 403)
  assert.match(foreign.lines[0], /the page of another site made a browser send a form/)
  const bare = await refused(() =>
    ask(server, '/en/office/tasks/new', form({ title: typed, form_token: 'stale' }, { Cookie: people.officer })),
  )
  assert.equal(bare.answer.status, 403)
  assert.match(bare.lines[0], /account:2 sent a form without its session's token/)
})

test('who leaves has the browser forget what it kept, and what is written down is in UTC', async () => {
  const left = await posted(server, people.treasurer, '/en/office/leave')
  assert.deepEqual([left.status, left.headers['clear-site-data']], [303, '"cache", "storage"'])
  const lines = server.log.split('\n').filter((line) => line.includes('refused: '))
  assert.ok(lines.length > 0)
  for (const line of lines) {
    const [moment] = line.split(' ')
    assert.ok(Math.abs(Date.parse(moment) - Date.now()) < 3_600_000, line)
    assert.match(moment, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, line)
  }
})
