// SPDX-License-Identifier: Apache-2.0
// Two offices in one instance, each with a record of each kind. Whatever people of the one ask by a number, name or address of the
// other's, below their own path and below the other's, reading and writing, by the API and at the desk: nothing of it is shown, and not
// one of its rows is another afterwards.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { examples } from './support/examples.mjs'
import { withToken } from './support/form_token.mjs'
import { ask, headOf } from './support/http.mjs'
import { fillRows } from './support/office_rows.mjs'
import { peopleOf } from './support/people.mjs'
import { deskRoutes, filled } from './support/routes.mjs'
import {
  atOffice,
  fill,
  fillOnce,
  numbersOfItsOwn,
  officeIds,
  rowsOf,
  settled,
  tablesOfOffices,
} from './support/two_offices.mjs'

// What only the other office may see, and what it publishes.
const secret = 'ZZOTHER'
const shown = 'QQSHOWN'
const who = ['director', 'officer', 'teacher']
let server, data, own, other, ids, tables, before_
const here = { office: 'kunming' }
const there = { office: 'fujisawa' }

// Tables in which no office has a row of its own by what its people do, and why.
const withoutRows = {
  erased_key: 'a key that is erased is destroyed within the second, by the job, and its line goes with it',
  digest_link: 'is written where mails are sent only (api/notices)',
  invitation: 'is written where mails are sent only (api/notices)',
  mail_return_key: 'is written where mails are sent only (api/mail_returned)',
  mail_stop: 'is written where a mail came back only (api/mail_returned)',
  mail_message: 'is written where mails are sent only (api/mail, and api/scripts reads their text)',
}

before(async () => {
  data = await filledFolder()
  const imported = await amity('import', 'office', fujisawa, '--data', data)
  assert.equal(imported.status, 0, imported.stderr)
  server = await serve(data)
  here.people = await peopleOf(server, data, 'kunming')
  there.people = await peopleOf(server, data, 'fujisawa')
  here.desk = atOffice(server, 'kunming', here.people)
  there.desk = atOffice(server, 'fujisawa', there.people)
  ids = officeIds(data)
  own = await fill({ server, desk: here.desk, mark: 'OWNWORDS', shown: 'OWNSHOWN', partner: 'chiang-mai', turn: 0 })
  fillRows(data, ids.kunming, { set: own.set, organisation: own.organisation, mark: 'OWNWORDS', turn: 0 })
  // What is asked for is of the second turn: its numbers are nothing here, whatever is made here meanwhile.
  for (const turn of [0, 1]) {
    other = await fill({ server, desk: there.desk, mark: secret, shown, partner: 'miami-beach', turn })
    fillRows(data, ids.fujisawa, { set: other.set, organisation: other.organisation, mark: secret, turn })
    if (turn > 0) break
    other.following.close()
    numbersOfItsOwn(data, ids.fujisawa)
  }
  await there.desk.api('officer', 'PUT', '/sources/gazette-of-theirs', { kind: 'press', name: shown })
  await fillOnce({ server, data, desk: there.desk, mark: secret })
  await settled(data)
  tables = tablesOfOffices(data)
  const last = (table, column = 'id') =>
    Math.max(...rowsOf(data, ids.fujisawa, [table])[table].map((row) => JSON.parse(row)[column]))
  Object.assign(other, {
    account: last('account'),
    department: last('department'),
    notice: last('notice'),
    passkey: last('passkey'),
    session: last('login_session'),
  })
  before_ = rowsOf(data, ids.fujisawa, tables)
})
after(() => server.stop())

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { operationId, 'x-access': access }]) => operationId && access !== 'public')
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
)
// What each operation takes, as the examples of the contract send it.
const bodies = {}
for (const [id, list] of Object.entries(examples)) {
  const refused = list.find(([, status, options]) => [403, 404].includes(status) && (options?.body || options?.text))
  if (refused) bodies[id] = refused[2]
}
const rowOf = { '/figures': 'figure', '/targets': 'target', '/policies': 'policy', '/posts': 'post' }
const valuesFor = (path) => {
  const list = Object.keys(rowOf).find((one) => path.includes(one))
  return { ...other, ...(list ? { row: other[rowOf[list]] } : {}) }
}
const addressOf = (path, office) =>
  path.replace(/\{(\w+)\}/g, (_, name) =>
    name === 'office' ? office : (valuesFor(path)[name] ?? assert.fail(`a value for ${name}`)),
  )

const nothingOfTheirs = (answer, what) => {
  assert.doesNotMatch(answer.text, new RegExp(secret), what)
  const location = answer.headers.location ?? ''
  assert.doesNotMatch(location, new RegExp(secret), what)
}
// Not refused: what stands at the same address here too, of one's own office.
const alike = new Set(['id', 'office', 'city', 'what', 'kind', 'year', 'table', 'place', 'rule', 'region'])
const isOfARecord = (path) => [...path.matchAll(/\{(\w+)\}/g)].some(([, name]) => !alike.has(name))

let questions = 0
const sent = async (person, { method, path, operationId, requestBody }, office) => {
  const {
    body,
    text,
    type = 'application/json',
  } = requestBody ? (bodies[operationId] ?? assert.fail(`a body for ${operationId}`)) : {}
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const query =
    method === 'DELETE' && /version/i.test(JSON.stringify(contract.paths[path].delete.parameters ?? []))
      ? '?version=1'
      : ''
  const more = /^add(Letter|Partner)Document$/.test(operationId)
    ? '?name=a.txt'
    : operationId === 'listComments'
      ? `?kind=letter&id=${other.letter}`
      : operationId === 'searchDesk'
        ? `?q=${secret}`
        : query
  questions += 1
  return ask(server, addressOf(path, office) + more, {
    method,
    headers: { Cookie: here.people[person], ...(content === undefined ? {} : { 'Content-Type': type }) },
    body: content,
  })
}
// Last, as they end what the others need.
const ending = ['erasePerson']
for (const operation of [...operations].sort((a, b) => ending.includes(a.operationId) - ending.includes(b.operationId)))
  test(`${operation.operationId} reaches nothing of another office`, async () => {
    for (const person of who) {
      const below = await sent(person, operation, 'fujisawa')
      assert.ok([403, 404].includes(below.status), `${person} below the other's path: ${below.status} ${below.text}`)
      nothingOfTheirs(below, 'below the other’s path')
      if (!isOfARecord(operation.path)) continue
      const mine = await sent(person, operation, 'kunming')
      nothingOfTheirs(mine, 'below the own path')
      // What is gone already can be taken away again, and what is given up.
      const done = ['deleteAssertion', 'deleteOfficeSource', 'putOfficeSource', 'putAssertion'].includes(
        operation.operationId,
      )
      // What is not there can be taken away, which changes nothing, here or there.
      if (mine.status === 200 && mine.json().change === 'unchanged') continue
      if (!done)
        assert.ok([403, 404, 422].includes(mine.status), `${person} below the own path: ${mine.status} ${mine.text}`)
    }
  })

for (const row of deskRoutes.filter(({ path }) => path !== '/leave'))
  test(`${row.method} ${row.address || 'Today'} reaches nothing of another office`, async () => {
    const address = `/en/office${filled(row.address, other)}`
    for (const person of who) {
      const headers = { Cookie: here.people[person] }
      questions += 1
      if (row.path === '/events') {
        assert.equal((await headOf(server, address, { headers })).status, 404)
        continue
      }
      const fields = row.method === 'POST' ? await withToken(server, here.people[person], typed(row)) : undefined
      const answer = await ask(server, address, {
        method: row.method,
        headers: { ...headers, ...(fields ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) },
        body: fields && new URLSearchParams(fields).toString(),
      })
      assert.ok(answer.status < 500, `${person}: ${answer.status} ${answer.text.slice(0, 500)}`)
      nothingOfTheirs(answer, `${person} at ${address}`)
      const names = [...row.address.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .filter((name) => !alike.has(name) && name !== 'source')
      const isNew = row.path === '/letters/draft' || row.path === '/source' || row.path.endsWith('/assertion')
      if (names.length > 0 && !isNew && row.method === 'GET')
        assert.ok([403, 404].includes(answer.status), `${person}: ${answer.status} ${answer.text.slice(0, 1500)}`)
    }
  })
// What a form would change with, were it let.
const typed = ({ path }) =>
  ({
    '/letters/verdict': { verdict: 'agree', content_hash: 'x' },
    '/letters/void': { reason: 'a slip' },
    '/letters/send': { on: '2026-11-30' },
    '/letters/assign': { department: '1' },
    '/comments': { text: 'Well' },
    '/comments/change': { text: 'Well' },
    '/persons/open': { why: 'a call' },
    '/persons/personal': { contact: 'x' },
    '/persons/hold': { why: 'a call' },
    '/persons/erase': { version: '1' },
    '/tasks/task': { title: 'x' },
    '/people/person': { name: 'x', email: 'x@example.org', role: 'officer', language: 'en' },
    '/departments/department': { name_en: 'x' },
    '/account/passkey': { name: 'x' },
  })[path] ?? { title: 'x', name: 'x', text: 'x', words: 'x' }

// What is named within a body or a query: another office's records cannot be tied to one's own.
const tied = [
  [
    'officer',
    'POST',
    '/letters',
    () => ({
      direction: 'in',
      series: other.series,
      arrived: '2026-11-30',
      language: 'en',
      correspondent: 'x',
      title: 'x',
    }),
  ],
  [
    'officer',
    'POST',
    '/letters',
    () => ({ direction: 'out', answers: other.received, language: 'en', correspondent: 'x', title: 'x' }),
  ],
  ['officer', 'POST', () => `/letters/${own.received}/assignment`, () => ({ person: other.account })],
  ['officer', 'POST', () => `/letters/${own.letter}/circulation`, () => ({ groups: [{ persons: [other.account] }] })],
  ['officer', 'POST', '/tasks', () => ({ title: 'x', letter: other.letter })],
  ['officer', 'POST', '/tasks', () => ({ title: 'x', person: other.account })],
  [
    'officer',
    'POST',
    () => `/persons/${own.person}/caps`,
    () => ({ organisation: other.organisation, post: { en: 'x' } }),
  ],
  ['officer', 'POST', '/organisations', () => ({ kind: 'other', name: { en: 'x' }, parent: other.organisation })],
  [
    'director',
    'POST',
    '/deputies',
    () => ({ giver: other.account, deputy: 2, from: '2026-12-24', until: '2026-12-25' }),
  ],
  [
    'director',
    'POST',
    '/deputies',
    () => ({ giver: 1, deputy: other.account, from: '2026-12-24', until: '2026-12-25' }),
  ],
  ['officer', 'POST', '/comments', () => ({ kind: 'letter', id: other.letter, text: 'x' })],
  ['officer', 'POST', '/comments', () => ({ kind: 'task', id: other.task, text: 'x' })],
  ['officer', 'POST', '/figures', () => ({ on: '2011-09', kind: 'all', count: 3, source: 'gazette-of-theirs' })],
]
test('a record of another office cannot be tied to one’s own by its number', async () => {
  for (const [person, method, path, body] of tied) {
    const address = typeof path === 'string' ? path : path()
    const answer = await ask(server, `/api/v1/offices/kunming${address}`, {
      method,
      headers: { Cookie: here.people[person], 'Content-Type': 'application/json' },
      body: JSON.stringify(body()),
    })
    questions += 1
    assert.ok(
      [403, 404, 422].includes(answer.status),
      `${address} ${JSON.stringify(body())}: ${answer.status} ${answer.text}`,
    )
    nothingOfTheirs(answer, address)
  }
  for (const path of [
    `/persons?organisation=${other.organisation}`,
    `/comments?kind=letter&id=${other.letter}`,
    `/comments?kind=task&id=${other.task}`,
    `/letters?q=${secret}`,
    `/persons?q=${secret}`,
    `/organisations?q=${secret}`,
  ])
    nothingOfTheirs(
      await ask(server, `/api/v1/offices/kunming${path}`, { headers: { Cookie: here.people.officer } }),
      path,
    )
})

test('a link, an address of a calendar and a picture that is the office’s are no way from the one to the other', async () => {
  for (const person of who) {
    const headers = { Cookie: here.people[person] }
    for (const path of [
      `/exhibits/fujisawa/${other.exhibit}`,
      `/exhibits/kunming/${other.exhibit}`,
      `/exhibits/fujisawa/${other.exhibit}/preview`,
    ])
      assert.equal((await ask(server, path, { headers })).status, 404, path)
    // Whoever has the address of a calendar reads that calendar, signed in anywhere or nowhere, and none is made of one's own office.
    assert.equal((await ask(server, other.calendarPath, { headers })).status, 200)
  }
})

test('each table of an office has a row of the one that nobody of the other reached', (t) => {
  const empty = tables.filter((table) => before_[table].length === 0 && !(table in withoutRows))
  assert.deepEqual(empty, [], 'fill these in support/two_offices.mjs')
  const stale = Object.keys(withoutRows).filter((table) => !tables.includes(table))
  assert.deepEqual(stale, [], 'there is no such table any more')
  t.diagnostic(
    `${tables.length} tables of offices, ${tables.length - Object.keys(withoutRows).length} of them with rows; ${questions} questions`,
  )
})

// Without anybody's doing: who looks at what, since thirty seconds.
const passing = ['desk_presence', 'job']
test('not one row of the other office is another than before', async () => {
  await settled(data)
  const now = rowsOf(data, ids.fujisawa, tables)
  for (const table of tables.filter((name) => !passing.includes(name)))
    assert.deepEqual(now[table], before_[table], table)
  other.following.close()
  own.following.close()
})
