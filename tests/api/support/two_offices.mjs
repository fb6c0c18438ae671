// SPDX-License-Identifier: Apache-2.0
// An office filled with a record of each kind that there is, by its own people and the program's own ways; and what no test can do by
// pressing (another's identity provider, an authenticator), as rows.
import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { amity } from './amity.mjs'
import { codeOf } from './browser.mjs'
import { multipart, photograph } from './files.mjs'
import { formToken, tokenIn } from './form_token.mjs'
import { follow } from './events.mjs'
import { ask } from './http.mjs'
import { posted } from './people.mjs'

// As it is at the easternmost of the offices.
const day = (ahead) => new Date(Date.now() + 9 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)
// The last day on which it was eight, when a morning's notices are written, at each of the offices.
const lastMorning = () => day(new Date(Date.now() + 9 * 3_600_000).getUTCHours() < 9 ? -1 : 0)
const password = 'lanterns on the river'

// Whoever acts for an office: `api(who, method, path, body)`, `form(who, path, fields)`, `get(who, path)`, each held to have worked.
export function atOffice(server, office, people) {
  const Cookie = (who) => people[who]
  const api = async (who, method, path, body, more = {}) => {
    const json = body !== undefined && !Buffer.isBuffer(body)
    const answer = await ask(server, `/api/v1/offices/${office}${path}`, {
      method,
      headers: {
        Cookie: Cookie(who),
        ...(json ? { 'Content-Type': 'application/json' } : {}),
        ...(Buffer.isBuffer(body) ? { 'Content-Type': 'application/octet-stream' } : {}),
        ...more,
      },
      body: json ? JSON.stringify(body) : body,
    })
    assert.ok(answer.status < 300, `${office}: ${method} ${path} as ${who}: ${answer.status} ${answer.text}`)
    return answer.type.endsWith('json') ? answer.json() : answer
  }
  const form = async (who, path, fields = {}) => {
    const answer = await posted(server, Cookie(who), `/en/office${path}`, fields)
    assert.ok(answer.status < 400, `${office}: POST ${path} as ${who}: ${answer.status} ${answer.text.slice(0, 3000)}`)
    return answer
  }
  const get = (who, path) => ask(server, `/en/office${path}`, { headers: { Cookie: Cookie(who) } })
  return { api, form, get, office, people }
}

const cell = (text) => `"${text.replaceAll('"', '""')}"`
const rules = (mark) => `id,applies,limit,unit,severity,document,article,standing,title_en
size,delegation,members <= 6,persons,stop,${cell(`Circular ${mark}`)},3,confirmed,${cell(`${mark} six at most`)}
days,delegation,days <= ?,days,stop,Circular,,unconfirmed,${cell(`${mark} not too long`)}
`

// Fills the office once, with `mark` in each of its own texts, and answers the ids of what was made. What the public reads is marked
// with `shown`. `partner`: a city that it has; `turn`: another at each filling of the same office.
// `file`: how its files are called.
export async function fill({ server, desk, mark, shown, partner, turn, file = mark }) {
  const { api, form, people, office } = desk
  const made = {}
  const words = (text) => `${mark} ${text}`
  // The register.
  made.source = `gazette-${turn}`
  await api('officer', 'PUT', `/sources/${made.source}`, {
    kind: 'official',
    name: `${shown} gazette`,
    note: `${shown} note`,
  })
  made.city = partner
  await api('officer', 'PUT', `/partners/${partner}/assertions/${made.source}`, {
    kind: 'sister_city',
    signed: '1982',
    note: `${shown} x`,
  })
  const hall = await api('officer', 'GET', `/partners/${partner}/hall`)
  await api('officer', 'PUT', `/partners/${partner}/hall`, { text: { en: `${shown} hall ${turn}` }, seen: hall })
  const source = made.source
  const row = async (list, body) => (await api('officer', 'POST', `/${list}`, body)).row
  made.figure = await row('figures', {
    on: `20${10 + turn}-09`,
    kind: 'all',
    count: 90 + turn,
    source,
    statement: { en: shown },
  })
  made.target = await row('targets', {
    by: `20${40 + turn}`,
    kind: 'sister_city',
    count: 90 + turn,
    source,
    note: shown,
  })
  made.policy = await row('policies', {
    reason: `${shown} too far`,
    country: ['AR', 'CL', 'PE', 'QA', 'SE', 'TN'][turn],
    source,
  })
  made.post = await row('posts', {
    type: 'visa_centre',
    count: 1,
    source,
    serves: 'TH;MM',
    serves_count: 2,
    name: { en: shown },
    note: String(turn),
  })
  made.region = `own-region-${turn}`
  await api('director', 'PUT', `/regions/${made.region}`, { countries: 'TH;VN', name: { en: shown } })
  // Moves of a partner's life, until one may follow.
  const { moves } = await api('officer', 'GET', `/partners/${partner}/moves`)
  if (moves.length === 0)
    await api('officer', 'POST', `/partners/${partner}/moves`, { act: 'make_contact', on: '1990', source })
  const signed = moves.some(({ act }) => act === 'sign')
  made.step = (
    await api('officer', 'POST', '/steps', {
      partner,
      act: signed ? 'renew' : 'declare_intent',
      on: `2025-03-1${turn}`,
      document: words('document'),
      source,
      words: words('for the visit'),
    })
  ).id

  // Letters, with all that hangs on them.
  const out = {
    direction: 'out',
    language: 'en',
    correspondent: words('correspondent'),
    title: words('title'),
    body: words('body'),
    partner,
  }
  made.letter = (await api('officer', 'POST', '/letters', out)).id
  made.series = (
    await api('director', 'POST', '/letter-series', {
      direction: 'out',
      name: words('series'),
      shape: `Z${turn}-{year}-{n}`,
    })
  ).id
  const arriving = (
    await api('director', 'POST', '/letter-series', {
      direction: 'in',
      name: words('arrivals'),
      shape: `Y${turn}-{year}-{n}`,
    })
  ).id
  made.received = (
    await api('officer', 'POST', '/letters', {
      ...out,
      direction: 'in',
      series: arriving,
      arrived: day(-2),
      within: 10,
      within_unit: 'working_days',
    })
  ).id
  await api('officer', 'POST', `/letters/${made.received}/extensions`, {
    version: 1,
    amount: 5,
    unit: 'working_days',
    from: 'due',
    why: words('they are travelling'),
  })
  await api('officer', 'POST', `/letters/${made.received}/assignment`, { department: 1, words: words('assigned') })
  made.circulating = (await api('officer', 'POST', '/letters', { ...out, title: words('circulating') })).id
  await api('officer', 'POST', `/letters/${made.circulating}/circulation`, {
    departments: [{ department: 1 }, { department: 2, place: 2 }],
  })
  const { content_hash } = await api('officer', 'GET', `/letters/${made.circulating}`)
  await api('teacher', 'POST', `/letters/${made.circulating}/verdicts`, {
    verdict: 'agree_with_changes',
    opinion: words('opinion'),
    content_hash,
  })
  made.issued = (await api('officer', 'POST', '/letters', { ...out, title: words('issued') })).id
  const hash = (await api('officer', 'GET', `/letters/${made.issued}`)).content_hash
  await api('director', 'POST', `/letters/${made.issued}/issue`, {
    series: made.series,
    content_hash: hash,
    signatory: words('signatory'),
  })
  // A copy of it for the public: the office's own until it is published.
  const copy = { title: { en: words('copy') }, body: { en: `${words('copy')} of [[personal]]` } }
  made.copy = (await api('officer', 'POST', `/letters/${made.issued}/public-copies`, copy)).id
  await api('officer', 'PUT', `/letters/${made.letter}/paper-details`, {
    copies: words('copies'),
    language: 'ja',
    title: words('translated'),
    body: words('body'),
  })
  made.document = (
    await api(
      'officer',
      'POST',
      `/letters/${made.letter}/documents?name=${file}-${turn}.txt`,
      Buffer.from(words(`text ${turn}`)),
    )
  ).id
  const shared = await api('director', 'POST', `/letters/${made.letter}/guests`, {
    name: words('guest'),
    email: `guest${turn}@example.org`,
    language: 'en',
    may: 'confirm',
    until: day(30),
  })
  made.guest = shared.id
  made.guestPath = shared.path
  // Where mails are sent the link is in one.
  if (made.guestPath) {
    const opened = await ask(server, made.guestPath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    assert.equal(opened.status, 200, opened.text)
  }
  made.kind = 'letter'

  // What the desk keeps.
  made.comment = (
    await api('officer', 'POST', '/comments', { kind: 'letter', id: made.letter, text: words('comment, @teacher') })
  ).id
  made.view = (
    await api('officer', 'POST', '/views', {
      list: 'letters',
      name: words(`view ${turn}`),
      query: 'direction=in',
      is_shared: true,
      is_default: true,
    })
  ).id
  made.task = (
    await api('officer', 'POST', '/tasks', {
      title: words('task'),
      note: words('note'),
      due: day(2),
      department: 1,
      letter: made.letter,
    })
  ).id
  const held = (await api('officer', 'POST', '/tasks', { title: words('task that waits'), due: day(9) })).id
  await api('officer', 'PUT', `/tasks/${held}/blockers`, { blocked_by: [made.task], seen: { version: 1 } })
  await api('officer', 'PUT', `/tasks/${held}/recurrence`, { every: 1, unit: 'months', seen: { version: 2 } })
  await form('officer', '/looked')
  made.grant = (
    await api('director', 'POST', '/deputies', { giver: 1, deputy: 2, from: day(turn * 3), until: day(turn * 3 + 1) })
  ).id
  await api('teacher', 'PUT', '/notices/choices', { choices: [{ kind: 'issued', way: 'none' }] })
  made.calendarPath = (await api('teacher', 'POST', '/calendar-feed')).path
  made.set = (await api('director', 'POST', '/rule-sets', { name: { en: words('rules') }, rules: rules(mark) })).id
  made.rule = 'days'

  // People.
  made.organisation = (
    await api('officer', 'POST', '/organisations', { kind: 'other', name: { en: words('organisation') } })
  ).id
  const person = async (name) =>
    (await api('officer', 'POST', '/persons', { name: words(name), address: { en: words('Ms') }, languages: 'ja' })).id
  made.person = await person('person')
  made.cap = (
    await api('officer', 'POST', `/persons/${made.person}/caps`, {
      organisation: made.organisation,
      post: { en: words('post') },
      since: '2020',
    })
  ).id
  const personal = { contact: words('contact'), diet: words('diet'), notes: words('notes') }
  await api('officer', 'PUT', `/persons/${made.person}/personal`, personal)
  await api('officer', 'POST', `/persons/${made.person}/openings`, { why: words('why') })
  const gone = await person('to be erased')
  await api('officer', 'PUT', `/persons/${gone}/personal`, personal)
  await api('director', 'POST', `/persons/${gone}/erasure`, { version: 1 })
  made.what = 'diet'
  const [kept] = (await api('director', 'GET', '/retention')).rules.filter(({ what }) => what === 'diet')
  await api('director', 'PUT', '/retention/diet', {
    after: 'written',
    days: 30 + turn,
    source: words('rule'),
    ...(kept?.version ? { seen: kept } : {}),
  })

  // Accounts. The last one has not come yet: its link waits.
  await form('director', '/people/person', {
    email: `waits${turn}@${office}.example`,
    name: words('account'),
    role: 'liaison',
    department: '1',
    language: 'en',
  })
  await form('director', '/departments/department', { name_en: words(`department ${turn}`) })
  made.year = '2026'
  made.table = 'figures'
  made.place = '0'
  const key = { 'Idempotency-Key': `filled-${office}-${turn}` }
  await api('officer', 'POST', '/tasks', { title: words('asked twice') }, key)

  // A picture of the partner, and who is at a record just now.
  const { headers, body } = multipart(`${file}.jpg`, photograph(), '', await formToken(server, people.officer))
  const added = await ask(server, `/en/office/partners/${partner}/documents`, {
    method: 'POST',
    headers: { ...headers, Cookie: people.officer },
    body,
  })
  assert.equal(added.status, 303, added.text)
  made.exhibit = Number(/document=(\d+)/.exec(added.headers.location)[1])
  made.following = await follow(server, people.teacher, `/en/office/events?watch=letter/${made.letter}`)
  return made
}

// What is set up once in an office: ways in, templates, what a morning writes.
export async function fillOnce({ server, data, desk, mark }) {
  const { api, form, get, people, office } = desk
  const token = await amity(
    'token',
    'create',
    '--office',
    office,
    '--name',
    `${mark} token`,
    '--rights',
    'read_office',
    '--data',
    data,
  )
  assert.equal(token.status, 0, token.stderr)
  const secret = token.stdout.trim()
  const entered = await ask(server, '/en/office/enter/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: secret }).toString(),
  })
  assert.equal(entered.status, 303, entered.text)
  await api('director', 'PUT', '/paper-templates/letter', {
    source: `#import "common.typ": *\n#paper(title: "${mark}")[A paper of the office]\n`,
  })
  // The treasurer has a second step, which the office does not demand.
  const page = await get('treasurer', '/account/authenticator')
  const key = /data-copy="([^"]+)"/.exec(page.text)[1]
  await form('treasurer', '/account/authenticator', {
    present: password,
    code: codeOf(key),
    form_token: tokenIn(page.text),
  })
  // And the officer is about to have one.
  await get('officer', '/account/authenticator')
  const morning = await amity(
    'mail',
    'morning',
    '--office',
    office,
    '--origin',
    'http://friends.example.org',
    '--day',
    lastMorning(),
    '--json',
    '--data',
    data,
  )
  assert.equal(morning.status, 0, morning.stderr)
}

// From now on the office's records have numbers that no other office has: they are given by office, from 1.
export function numbersOfItsOwn(data, officeId) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'))
  db.exec('PRAGMA busy_timeout = 10000')
  db.prepare('UPDATE id_sequence SET next = next + 1000 WHERE office_id = ?').run(officeId)
  db.close()
}

// [table], each with its office first in its key.
export function tablesOfOffices(data) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'), { readOnly: true })
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name)
    .filter((name) =>
      db
        .prepare(`PRAGMA table_info(${name})`)
        .all()
        .some((column) => column.name === 'office_id'),
    )
  db.close()
  return tables
}
// Each row of the office in each of these tables, as text: {table: [row]}.
export function rowsOf(data, officeId, tables) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'), { readOnly: true })
  db.exec('PRAGMA busy_timeout = 10000')
  const rows = Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table} WHERE office_id = ?`)
        .all(officeId)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
  db.close()
  return rows
}
export function officeIds(data) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'), { readOnly: true })
  const ids = Object.fromEntries(
    db
      .prepare('SELECT slug, id FROM office')
      .all()
      .map(({ slug, id }) => [slug, id]),
  )
  db.close()
  return ids
}
// Until no job waits or runs: what is asked then is what stands. Mails wait for a server that sends them.
export async function settled(data) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'), { readOnly: true })
  db.exec('PRAGMA busy_timeout = 10000')
  const open = db.prepare(
    "SELECT count(*) AS n FROM job WHERE kind NOT LIKE 'mail%' AND (state = 'running' OR (state = 'waiting' AND not_before_ms <= ?))",
  )
  for (let quiet = 0; quiet < 3;) {
    quiet = open.get(Date.now()).n === 0 ? quiet + 1 : 0
    await pause(300)
  }
  db.close()
}
