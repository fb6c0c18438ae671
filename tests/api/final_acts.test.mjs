// SPDX-License-Identifier: Apache-2.0
// What cannot be undone, or opens the house to others, is done by somebody who signed in just now, on every way that leads to it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, root, serve } from './support/amity.mjs'
import { newBrowser, signIn } from './support/browser.mjs'
import { sqlite as ask_sqlite } from './support/database.mjs'
import { textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'

const own = '/api/v1/offices/kunming'
const desk = '/en/office'
const chen = { name: '陈丽', email: 'chen@example.org', password: 'camellias over dianchi' }
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const rules = readFileSync(join(root, 'data/kunming/rules.csv'), 'utf8')
const rule = 'trip-days-2013'
const officer = 2

let server, folder, director, token, known
const sqlite = (sql) => ask_sqlite(folder, sql)
const api = async (method, path, body, headers = {}) => {
  const cookie = [...director.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return ask(server, own + path, {
    method,
    headers: { ...(headers.Authorization ? {} : { Cookie: cookie }), 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}
const made = async (path, body) => {
  const answer = await api('POST', path, body)
  assert.equal(answer.status, 200, answer.text)
  return answer.json().id
}
// So that six minutes seem to have gone by since anybody signed in.
const later = () => sqlite('UPDATE login_session SET created_ms = created_ms - 360000')
const wayToSignIn = ({ page }) => page.all('a').find(({ attr }) => attr.href?.startsWith('/en/office/enter?then='))

before(async () => {
  folder = await filledFolder()
  const linkOf = async (email, name, role) => {
    const words = ['--office', 'kunming', '--name', name, '--role', role, '--json', '--data', folder]
    return JSON.parse((await amity('user', 'add', email, ...words)).stdout).link
  }
  const link = await linkOf(chen.email, chen.name, 'director')
  await linkOf('wang@example.org', 'Wang', 'officer')
  const words = ['--office', 'kunming', '--name', 'program', '--rights', 'issue_letters erase_people manage_rules']
  token = (await amity('token', 'create', ...words, '--data', folder)).stdout.match(/amity_[\w-]+/)[0]
  server = await serve(folder)
  director = newBrowser(server)
  assert.equal((await director.post(link, chen)).status, 303)
  const draft = { direction: 'out', language: 'en', correspondent: 'Fujisawa', title: 'A', body: 'Hi' }
  known = {
    letter: await made('/letters', draft),
    person: await made('/persons', { name: 'Maria Okabe', languages: 'ja' }),
    set: await made('/rule-sets', { name: { en: 'Rules' }, rules }),
    held: await made('/persons', { name: 'Aoki Hana', languages: 'ja' }),
  }
  const why = 'Case 12'
  assert.equal((await director.post(`${desk}/letters/keeping/hold?id=${known.letter}`, { why })).status, 303)
  assert.equal((await director.post(`${desk}/persons/hold?id=${known.held}`, { why })).status, 303)
  assert.equal((await director.post(`${desk}/keeping/partner`, { partner: 'denver', why })).status, 303)
  const releases = (await director.get(`${desk}/keeping`)).page.all('form').map(({ attr }) => attr.action ?? '')
  known.partner = /partner=(partner[^&]*)/.exec(releases.find((action) => /partner\/release/.test(action)))[1]
  const columns = 'office_id, account_id, id, credential_id, public_key, algorithm, counter, name, created_ms'
  sqlite("INSERT INTO passkey_owner (office_id, account_id, user_handle) VALUES (1, 1, 'AAAA')")
  sqlite(
    `INSERT INTO passkey (${columns}, transports, is_backup_eligible, is_backed_up) VALUES (1, 1, 1, 'AAAA', 'AAAA', -7, 0, 'Phone', 0, '', 0, 0)`,
  )
})
after(() => server.stop())

const wang = { email: 'wang@example.org', name: 'Wang', department: '', language: 'en' }
// By verb: the form that is sent, the page that the way back leads to, and the operation of the contract where there is one.
const acts = {
  'account.link': { form: () => [`${desk}/people/link?id=${officer}&by=hand`, {}], back: /people\/person\?id=2/ },
  'account.address': {
    form: () => [`${desk}/people/person?id=${officer}`, { ...wang, email: 'wang.wei@example.org', role: 'officer' }],
    back: /people\/person\?id=2/,
  },
  'account.appoint': {
    form: () => [`${desk}/people/person`, { ...wang, email: 'new@example.org', role: 'director' }],
    back: /people\/person$/,
  },
  'account.role': {
    form: () => [`${desk}/people/person?id=${officer}`, { ...wang, email: 'wang.wei@example.org', role: 'director' }],
    back: /people\/person\?id=2/,
  },
  'account.second_step': { form: () => [`${desk}/people/second-step`, { second_step: 'required' }], back: /people$/ },
  'letter.release': {
    form: () => [`${desk}/letters/keeping/release?id=${known.letter}`, {}],
    back: /letters\/keeping\?id=\d+/,
  },
  'partner.release': {
    form: () => [`${desk}/keeping/partner/release?partner=${known.partner}`, {}],
    back: /keeping$/,
  },
  'person.release': {
    form: () => [`${desk}/persons/release?id=${known.held}`, {}],
    back: /persons\/person\?id=\d+/,
    operation: () => [`/persons/${known.held}/hold`, undefined, 'DELETE'],
  },
  'retention.put': {
    form: () => [`${desk}/retention/rule?what=diet`, { after: 'written', days: '7', source: 'The director' }],
    back: /retention$/,
    operation: () => ['/retention/diet', { after: 'written', days: 7, source: 'The director' }, 'PUT'],
  },
  'letter.void': {
    form: () => [`${desk}/letters/void?id=${known.letter}`, { reason: 'A slip of the pen.' }],
    back: /letters\/letter\?id=\d+/,
    operation: () => [`/letters/${known.letter}/voiding`, { reason: 'A slip.' }],
  },
  'person.erase': {
    form: () => [`${desk}/persons/erase?id=${known.person}`, { version: '1' }],
    back: /persons\/erase\?id=\d+/,
    operation: () => [`/persons/${known.person}/erasure`, { version: 1 }],
  },
  'rules.activate': {
    form: () => [`${desk}/rules/activate?set=${known.set}`, { from: today }],
    back: /rules\/set\?set=\d+/,
    operation: () => [`/rule-sets/${known.set}/activation`, { from: today }],
  },
  'rules.confirm': {
    form: () => [`${desk}/rules/confirm?set=${known.set}&rule=${rule}`, { limit: 'days <= 8', words: 'By telephone' }],
    back: /rules\/rule\?/,
    operation: () => [`/rule-sets/${known.set}/rules/${rule}/confirmation`, { limit: 'days <= 8', words: 'x' }],
  },
  'account.disable': { form: () => [`${desk}/people/disable?id=${officer}`, {}], back: /people\/person\?id=2/ },
}

test('each act that the program holds to be final is tried here', () => {
  const header = readFileSync(join(root, 'src/commands/web/include/commands/web/final_acts.h'), 'utf8')
  const [, list] = /final_verbs\{([^}]*)\}/.exec(header)
  const verbs = [...list.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, verb]) => verb)
  assert.deepEqual(verbs.toSorted(), Object.keys(acts).toSorted())
})

test('whoever signed in six minutes ago does none of it, and is led to sign in and back', async () => {
  later()
  const lines = sqlite('SELECT count(*) FROM journal')
  for (const [verb, { form, back, operation }] of Object.entries(acts)) {
    const refused = await director.post(...form())
    assert.equal(refused.status, 403, `${verb}: ${refused.text.slice(0, 400)}`)
    assert.match(textOf(refused.page.all('main')[0]), /signed in within the last five minutes/, verb)
    assert.match(decodeURIComponent(wayToSignIn(refused).attr.href), back, verb)
    if (!operation) continue
    const [path, body, method = 'POST'] = operation()
    const { status, text } = await api(method, path, body)
    assert.deepEqual([verb, status], [verb, 403], text)
    assert.match(text, /signed in within the last five minutes/)
  }
  assert.equal(sqlite('SELECT count(*) FROM journal'), lines, 'the journal has no line of it')
  // What was typed is not lost.
  assert.match((await director.post(...acts['letter.void'].form())).text, /A slip of the pen\./)
})

test('a token does none of it, whatever its rights', async () => {
  for (const [verb, { operation }] of Object.entries(acts)) {
    if (!operation) continue
    const [path, body, method = 'POST'] = operation()
    const { status } = await api(method, path, body, { Authorization: `Bearer ${token}` })
    assert.deepEqual([verb, status], [verb, 403])
  }
})

const seenOn = ({ page }) =>
  Object.fromEntries(
    page
      .all('input')
      .filter(({ attr }) => attr.name?.startsWith('seen.'))
      .map(({ attr }) => [attr.name, attr.value]),
  )

test('what changes nothing of what somebody may needs none of it', async () => {
  const path = `${desk}/people/person?id=${officer}`
  const seen = seenOn(await director.get(path))
  assert.equal((await director.post(path, { ...seen, ...wang, name: 'Wang Wei', role: 'officer' })).status, 303)
})

test('after signing in again she is where she was, and does it', async () => {
  const refused = await director.post(...acts['person.erase'].form())
  const before = director.cookies.get('amity_session')
  const entered = await director.post(wayToSignIn(refused).attr.href, chen)
  assert.deepEqual([entered.status, entered.headers.location], [303, `${desk}/persons/erase?id=${known.person}`])
  assert.notEqual(director.cookies.get('amity_session'), before)
  assert.doesNotMatch((await director.get(entered.headers.location)).text, /within the last five minutes/)
  for (const [verb, { form }] of Object.entries(acts)) {
    const [path, fields] = form()
    const seen = ['account.role', 'account.address'].includes(verb) ? seenOn(await director.get(path)) : {}
    const done = await director.post(path, { ...fields, ...seen })
    assert.ok([200, 303].includes(done.status), `${verb}: ${done.status} ${done.text.slice(0, 3000)}`)
  }
  const verbs = sqlite('SELECT DISTINCT verb FROM journal').split('\n')
  for (const verb of Object.keys(acts)) assert.ok(verbs.includes(verb), `${verb} is in the journal`)
  // From now on a password alone is not enough here, and her second step is her passkey.
  const last = await signIn(newBrowser(server), chen)
  assert.deepEqual([last.status, /yours is a passkey/.test(last.text)], [422, true])
})
