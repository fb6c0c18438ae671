// SPDX-License-Identifier: Apache-2.0
// What the office's own record says of a partner is the office's act: asked by the rules as a step is, recorded by who decides, handed
// up by others; by forms, programs and pasted rows. What other sources say is evidence, and stays free. A new partner has a short name.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
let server, folder, people, partner
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  const words = ['--office', 'kunming', '--name', 'website', '--rights', 'read_office edit_partnerships']
  people.token = (await amity('token', 'create', ...words, '--data', folder)).stdout.match(/amity_[\w-]+/)[0]
  assert.equal((await post('officer', '/source', { name: 'Our record', kind: 'office', key: 'own' })).status, 303)
  assert.equal((await post('officer', '/source', { name: 'Gazette', kind: 'official', key: 'gazette' })).status, 303)
  partner = await newCity()
})
after(() => server.stop())

const read = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, main: html && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const page = async (who, path, language = 'en') =>
  read(await ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields = {}, language = 'en') =>
  read(await posted(server, people[who], `/${language}/office${path}`, fields))
const api = async (who, path, method = 'GET', body = undefined) => {
  const as = who === 'token' ? { Authorization: `Bearer ${people.token}` } : { Cookie: people[who] }
  const headers = { ...as, ...(body ? { 'Content-Type': 'application/json' } : {}) }
  return ask(server, own + path, { method, headers, body: body && JSON.stringify(body) })
}
const codes = (answer) => answer.json().errors.map(({ code }) => code)
const idIn = ({ headers }) => /id=(\d+)/.exec(headers.location)[1]
let once = 0
const pressed = (who, path, fields) => post(who, `${path}&once=o${++once}`, fields)

// A city of the gazetteer that is nobody's partner yet, and that nobody gave a short name.
async function newCity() {
  const found = await page('officer', '/register/partner?q=Hanoi')
  const id = /\/partners\/(A\d+|Q\d+)"/.exec(found.text)?.[1]
  assert.ok(id, found.main)
  return id
}

const sister = { kind: 'sister_city', stage: 'active', signed: today, side: 'none', confidence: 'high', note: '' }
const statement = async (who, source) => (await api(who, `/partners/${partner}/assertions/${source}`)).status

test('an officer does not make a sister city by the office’s own record: not by the form, a program, a token or pasted rows', async () => {
  const form = await page('officer', `/partners/${partner}/assertion?source=own`)
  assert.match(form.main, /outweighs all other sources: a director records it/)
  assert.match(form.text, /<form class="form" id="says" method="post" action="[^"]*\/statement\?source=own/)
  assert.doesNotMatch(form.text, /formaction=/, 'a new record is handed up whole')
  assert.match(form.text, /<option value="home" selected>/, 'what the office writes down is what its side says')
  const empty = { side: 'home', confidence: 'high', note: '' }
  for (const [path, who] of [
    ['statement', 'officer'],
    ['assertion', 'director'],
  ]) {
    const nothing = await post(who, `/partners/${partner}/${path}?source=own`, empty)
    assert.deepEqual([nothing.status, /must say something of the partnership/.test(nothing.main)], [422, true], path)
  }
  const saved = await post('officer', `/partners/${partner}/assertion?source=own`, sister)
  assert.deepEqual([saved.status, /is recorded by who decides/.test(saved.main)], [422, true])
  for (const who of ['officer', 'token']) {
    const put = await api(who, `/partners/${partner}/assertions/own`, 'PUT', sister)
    assert.deepEqual([put.status, codes(put)], [403, ['own_record_decides']], who)
  }
  const rows = `partner,kind,stage,signed,source\nfujisawa,friendly_exchange,ended,,own\n`
  const look = await post('officer', '/register/paste/preview', { table: 'assertions', text: rows })
  assert.deepEqual([look.status, /is recorded by who decides/.test(look.main)], [422, true])
  const pasted = await api('token', '/tables/assertions', 'POST', { text: rows })
  assert.deepEqual([pasted.status, codes(pasted)], [422, ['own_record_decides']])
  assert.equal(await statement('officer', 'own'), 404, 'nothing was written')
})

test('who may not change a source reads it; one that is not kept is not there', async () => {
  const read_only = await page('teacher', '/source?key=gazette')
  assert.deepEqual(
    [read_only.status, /Gazette/.test(read_only.main), /<form class="form"/.test(read_only.text)],
    [200, true, false],
  )
  assert.equal((await page('teacher', '/source')).status, 403)
  assert.equal((await page('teacher', `/partners/${partner}/assertion?source=gazette`)).status, 403)
  for (const who of ['officer', 'teacher']) assert.equal((await page(who, '/source?key=nope')).status, 404, who)
})

test('what another source says is evidence, which whoever keeps the register writes down', async () => {
  const said = await api('officer', `/partners/${partner}/assertions/gazette`, 'PUT', {
    kind: 'sister_city',
    stage: 'intent',
  })
  assert.equal(said.status, 200, said.text)
})

test('a source does not become the office’s own record with what rests on it', async () => {
  const seen = (await api('officer', '/sources/gazette')).json()
  for (const who of ['officer', 'director']) {
    const turned = await api(who, '/sources/gazette', 'PUT', { kind: 'office', name: 'Gazette', seen })
    assert.deepEqual([turned.status, codes(turned)], [422, ['own_record_kind']], who)
  }
})

test('it is handed up, read with what the rules say of it, and recorded by a director, who says why where a rule asks', async () => {
  const rules = `id,applies,limit,unit,severity,document,standing,title_en
intended,partnership.move act=sign kind=sister_city,document = yes,yes_no,reason,Office rules,confirmed,A signing has its document
`
  const loaded = await post('director', '/rules/load', { name_en: 'Rules', rules })
  const set = /set=(\d+)/.exec(loaded.headers.location)[1]
  assert.equal((await post('director', `/rules/activate?set=${set}`, { from: today })).status, 303)

  // While one types the page is asked for with that: the rules follow.
  const typed = (words) => page('officer', `/partners/${partner}/assertion?source=own&side=none${words}`)
  assert.match(
    (await typed(`&kind=sister_city&stage=active&signed=${today}`)).main,
    /not kept A signing has its document/,
  )
  assert.doesNotMatch((await typed('&kind=friendly_exchange&stage=active')).main, /A signing has its document/)
  const step = (words) => page('officer', `/partners/${partner}/move?${words}`)
  assert.match((await step(`act=sign&on=${today}&document=`)).main, /not kept A signing has its document/)
  assert.match((await step(`act=sign&on=${today}&document=Agreement`)).main, /kept A signing has its document/)
  assert.doesNotMatch((await step(`act=sign&on=${today}&document=Agreement`)).main, /not kept A signing/)
  assert.doesNotMatch((await step('act=end')).main, /A signing has its document/)

  const handed = await post('officer', `/partners/${partner}/statement?source=own`, {
    ...sister,
    words: 'Signed today.',
  })
  assert.equal(handed.status, 303, handed.text)
  const id = idIn(handed)
  assert.equal(await statement('officer', 'own'), 404, 'it waits')
  const shown = await page('director', `/steps/step?id=${id}`)
  assert.match(shown.main, /What our own record is to say .*sister city.*Signed today\./i)
  assert.match(shown.main, /not kept A signing has its document/)
  const notices = (await api('director', '/notices')).json().notices.filter(({ about }) => about === `step/${id}`)
  assert.match(notices[0].title, /^What our own record is to say · /)
  const told = (await api('officer', `/steps/${id}`)).json()
  assert.deepEqual([told.act, told.on, told.says.kind, told.says.signed], ['sign', today, 'sister_city', today])
  const wanting = await pressed('director', `/steps/record?id=${id}`, { version: '1' })
  assert.deepEqual([wanting.status, /Whoever decides says why/.test(wanting.main)], [422, true])
  const recorded = await pressed('director', `/steps/record?id=${id}`, {
    version: '1',
    rule_reason: 'It follows by post.',
  })
  assert.equal(recorded.status, 303, recorded.text)
  const now = (await api('officer', `/partners/${partner}/assertions/own`)).json()
  assert.deepEqual([now.kind, now.stage, now.signed], ['sister_city', 'active', today])
  assert.match(
    (await page('officer', `/partners/${partner}`)).main,
    /Exceptions to rules .*A signing has its document .*It follows by post\./,
  )
})

test('by programs too: prepared with what it is to say, put otherwise, recorded by a person', async () => {
  const prepared = await api('token', '/steps', 'POST', {
    partner: 'zurich',
    act: 'renew',
    source: 'own',
    says: { kind: 'sister_city', stage: 'suspended' },
  })
  assert.ok([200, 201].includes(prepared.status), prepared.text)
  const { id } = prepared.json()
  assert.equal((await api('officer', `/steps/${id}`)).json().act, 'suspend', 'what it comes to, not what was named')
  const form = await page('officer', `/steps/put?id=${id}`)
  assert.match(form.text, /<option value="suspended" selected>/)
  const put = await post('officer', `/steps/put?id=${id}`, {
    kind: 'sister_city',
    stage: 'dormant',
    side: 'home',
    confidence: 'high',
    note: '',
    version: '1',
  })
  assert.equal(put.status, 303, put.text)
  assert.deepEqual((({ act, says }) => [act, says.stage, says.side])((await api('officer', `/steps/${id}`)).json()), [
    'fall_dormant',
    'dormant',
    'home',
  ])
  const alone = await api('token', `/steps/${id}/recording`, 'POST', { version: 2 })
  assert.equal(alone.status, 403, alone.text)
})

test('an old statement is changed and taken back by who decides; its note by whoever keeps the register', async () => {
  const seen = (await api('officer', `/partners/${partner}/assertions/own`)).json()
  const { version, ...fields } = seen
  const changed = (who, change) =>
    api(who, `/partners/${partner}/assertions/own`, 'PUT', { ...fields, ...change, seen })
  assert.deepEqual(codes(await changed('officer', { stage: 'ended' })), ['own_record_decides'])
  assert.deepEqual(codes(await api('officer', `/partners/${partner}/assertions/own?version=${version}`, 'DELETE')), [
    'own_record_decides',
  ])
  const noted = await changed('officer', { note: 'The paper is in room 3.' })
  assert.equal(noted.status, 200, noted.text)
})

test('a new partner from the gazetteer has a short name: its hall is linked to, and the office’s folder comes out', async () => {
  const shown = await page('officer', `/partners/${partner}`)
  assert.match(shown.main, /Hanoi/)
  const circle = await page('officer', '/partners')
  assert.match(circle.text, /\/partners\/hanoi/)
  const out = await mkdtemp(join(tmpdir(), 'amity-own-'))
  try {
    const taken = await amity('export', 'office', 'kunming', '-o', join(out, 'kunming'), '--data', folder)
    assert.equal(taken.status, 0, taken.stderr)
  } finally {
    await rm(out, { recursive: true })
  }
  const doctor = await amity('doctor', '--json', '--data', folder)
  assert.deepEqual(JSON.parse(doctor.stdout).short_names, [])
})
