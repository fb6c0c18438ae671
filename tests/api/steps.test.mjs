// SPDX-License-Identifier: Apache-2.0
// Steps of partnerships at the desk: prepared by an officer, recorded by a director; reasons past rules at the partner;
// sources that are older than what they are named for; what an office does after a signing.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const undated = 'china-entdecken'
const of2022 = 'kunming-daily-2022-11-27'
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
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
const api = async (who, path, body) => {
  const headers = { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) }
  return ask(server, own + path, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) })
}
const idIn = ({ headers }) => /id=(\d+)/.exec(headers.location)[1]
const step = { act: 'renew', on: today, authority: 'Mayor', document: 'Agreement', source: undated }
let once = 0
const pressed = (who, path, fields, language) => post(who, `${path}&once=s${++once}`, fields, language)

test('a source that is older than a step is asked about once, and said at the step from then on', async () => {
  const fields = { ...step, source: of2022, on: '2026-01-15' }
  const asked = await post('officer', '/partners/zurich/move', fields)
  assert.equal(asked.status, 422)
  assert.match(asked.main, /older than the day that it is named for/)
  assert.match(asked.main, /Yes: the source announces it/)
  const told = await api('officer', '/partners/zurich/moves', fields)
  assert.deepEqual(
    [told.status, told.json().errors[0].code, told.json().errors[0].field],
    [422, 'source_older', 'source'],
  )
  assert.equal((await post('officer', '/partners/zurich/move', { ...fields, older_source: 'true' })).status, 303)
  const shown = await page('officer', '/partners/zurich')
  assert.match(shown.main, /The source is of 27 November 2022, before this: it announces it, and does not prove it/)
  assert.match((await page('officer', '/partners/zurich', 'zh')).main, /资料日期为.*早于此事项/)
})

test('an assertion of a later day than its source is asked about in the same way', async () => {
  const fields = { kind: 'sister_city', signed: '2024-05-01', side: 'none', confidence: 'low' }
  const address = `/partners/denver/assertion?source=${of2022}`
  const asked = await post('officer', address, fields)
  assert.deepEqual([asked.status, /older than the day/.test(asked.main)], [422, true])
  assert.equal((await post('officer', address, { ...fields, older_source: 'true' })).status, 303)
  assert.match((await page('officer', '/partners/denver')).main, /The source is of 27 November 2022, before this/)
  const rows =
    'partner,kind,stage,signed,ended,side,source,confidence\nmandalay,sister_city,active,2025-05-01,,none,' +
    of2022 +
    ',low\n'
  const look = await post('officer', '/register/paste/preview', { table: 'assertions', text: rows })
  assert.deepEqual([look.status, /Some rows have a source that is older/.test(look.main)], [422, true])
  const again = await post('officer', '/register/paste/preview', {
    table: 'assertions',
    text: rows,
    older_source: 'true',
  })
  assert.equal(again.status, 200, again.text)
})

test('an officer hands a step to the director, who finds it on Today, reads all of it and records it', async () => {
  const form = await page('officer', '/partners/chiang-mai/move?act=renew')
  assert.match(form.text, /formaction="\/en\/office\/partners\/chiang-mai\/step/)
  assert.doesNotMatch((await page('director', '/partners/chiang-mai/move')).text, /formaction/)
  const handed = await post('officer', '/partners/chiang-mai/step', { ...step, rule_reason: 'For the visit in May.' })
  assert.equal(handed.status, 303, handed.text)
  const id = idIn(handed)
  assert.doesNotMatch((await page('officer', '')).main, /Steps for you to record/)
  const at_desk = await page('director', '')
  assert.match(at_desk.main, /Steps for you to record 1 .*Chiang Mai/)
  assert.match(at_desk.main, /A step for you to record .*Chiang Mai/, 'a notice too')
  const shown = await page('director', `/steps/step?id=${id}`)
  assert.match(shown.main, /Mayor .*Agreement .*officer .*For the visit in May\./)
  assert.match((await page('director', '/partners/chiang-mai')).main, /Steps in preparation 1/)

  const recorded = await pressed('director', `/steps/record?id=${id}`, { version: '1' })
  assert.equal(recorded.status, 303, recorded.text)
  const moves = (await api('officer', '/partners/chiang-mai/moves')).json().moves
  assert.equal(moves.at(-1).act, 'renew')
  assert.doesNotMatch((await page('director', '')).main, /Steps for you to record/)
  assert.match((await page('officer', '')).main, /Your step was recorded/)
  assert.match((await page('officer', `/steps/step?id=${id}`)).main, /It is in the register/)
  assert.match((await page('officer', '/partners/chiang-mai')).main, /recorded a prepared step .*prepared a step/)
})

test('a step comes back with words, is put otherwise and handed up again, and is withdrawn', async () => {
  const id = idIn(await post('officer', '/partners/mandalay/step', { ...step, on: '' }))
  const unsaid = await pressed('director', `/steps/return?id=${id}`, { version: '1', words: '' })
  assert.equal(unsaid.status, 422, unsaid.text)
  assert.equal(
    (await pressed('director', `/steps/return?id=${id}`, { version: '1', words: 'On which day?' })).status,
    303,
  )
  assert.match((await page('officer', '')).main, /Steps that came back to you 1 .*On which day\?/)
  const form = await page('officer', `/steps/put?id=${id}`)
  assert.match(form.text, /name="version" value="2"/)
  const stale = await pressed('officer', `/steps/put?id=${id}`, { ...step, version: '1' })
  assert.equal(stale.status, 409)
  assert.equal((await pressed('officer', `/steps/put?id=${id}`, { ...step, version: '2' })).status, 303)
  const seen = await pressed('director', `/steps/record?id=${id}`, { version: '2' })
  assert.equal(seen.status, 409, 'what is recorded is what was read')
  assert.equal((await post('officer', `/steps/withdraw?id=${id}&version=3&once=w`)).status, 303)
  const late = await pressed('director', `/steps/record?id=${id}`, { version: '3' })
  assert.ok(late.status >= 400, late.text)
  assert.match(late.main, /recorded or withdrawn already/)
})

test('what is wrong with a step that is prepared is told all at once', async () => {
  const answer = await post('officer', '/partners/zurich/step', {
    act: 'renew',
    on: '31',
    source: '',
    words: 'x'.repeat(2001),
  })
  assert.equal(answer.status, 422)
  const wrong = [...answer.text.matchAll(/class="form-wrong" id="step-([a-z-]+)-wrong"/g)].map(([, name]) => name)
  assert.deepEqual(wrong.sort(), ['on', 'source', 'words'])
})

test('after a signing the desk offers what comes next, to who may do it', async () => {
  const signing = { act: 'sign', on: '1981-05-10', authority: '', document: 'Agreement', source: undated }
  const recorded = await post('officer', '/partners/mandalay/move', signing)
  assert.equal(recorded.status, 303, recorded.text)
  assert.match(recorded.headers.location, /\/partners\/mandalay\?recorded=sign/)
  const next = await page('officer', '/partners/zurich?recorded=sign')
  assert.match(
    next.main,
    /The signing is recorded\. What comes next .*hall’s introduction.*Attach the agreement.*photograph.*letter of thanks/,
  )
  const letter = await page('officer', '/letters/draft?partner=zurich&about=signing')
  assert.match(letter.text, /value="With thanks for the signing of our agreement"/)
  assert.match(letter.text, /<option value="zurich" selected>/)
  assert.doesNotMatch((await page('officer', '/partners/zurich')).main, /What comes next/)
  assert.doesNotMatch((await page('teacher', '/partners/zurich?recorded=sign')).main, /What comes next/)
})

test('where a step went past a rule, its reason, by whom and when stand at the partner; rules are asked when it is recorded', async () => {
  const rules = `id,applies,limit,unit,severity,document,standing,title_en
renewed,partnership.move act=renew,document = yes,yes_no,reason,Office rules,confirmed,A renewal has its document
`
  const handed = await post('officer', '/partners/chiang-mai/step', { ...step, document: '' })
  assert.equal(handed.status, 303, handed.text)
  const id = idIn(handed)
  const loaded = await post('director', '/rules/load', { name_en: 'Rules', rules })
  const set = /set=(\d+)/.exec(loaded.headers.location)[1]
  assert.equal((await post('director', `/rules/activate?set=${set}`, { from: today })).status, 303)
  assert.match((await page('director', `/steps/step?id=${id}`)).main, /Rules .*not kept A renewal has its document/)
  const wanting = await pressed('director', `/steps/record?id=${id}`, { version: '1' })
  assert.deepEqual([wanting.status, /Whoever decides says why/.test(wanting.main)], [422, true])
  const reason = 'The agreement follows by post.'
  assert.equal((await pressed('director', `/steps/record?id=${id}`, { version: '1', rule_reason: reason })).status, 303)
  const partner = (await page('officer', '/partners/chiang-mai')).main
  assert.match(
    partner,
    /Exceptions to rules Renewed, .*A renewal has its document not kept · director · .*The agreement follows by post\./,
  )
  assert.doesNotMatch((await page('officer', '/partners/zurich')).main, /Exceptions to rules/)
  // An officer is told that it is not hers to go past, and can hand it on where she is.
  const alone = await post('officer', '/partners/chiang-mai/move', { ...step, document: '', authority: 'Mayor Li' })
  assert.deepEqual([alone.status, /Only somebody who decides/.test(alone.main)], [422, true])
  assert.match(alone.text, /formaction="\/en\/office\/partners\/chiang-mai\/step/)
})
