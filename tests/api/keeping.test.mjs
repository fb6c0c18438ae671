// SPDX-License-Identifier: Apache-2.0
// For how long letters are kept, legal holds, and what ends by itself: guests' addresses, those of closed accounts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { sqlite as ask_sqlite } from './support/database.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const desk = '/en/office'
let server, folder, people, letter, series
const sqlite = (sql) => ask_sqlite(folder, sql)
const read = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, main: html && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const page = async (who, path) => read(await ask(server, desk + path, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields) => read(await posted(server, people[who], desk + path, fields))
const done = (answer) => assert.equal(answer.status, 303, answer.text)
const made = async (who, path, body) => {
  const headers = { Cookie: people[who], 'Content-Type': 'application/json' }
  const answer = await ask(server, own + path, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
const retention = async (...words) => {
  const { status, stdout } = await amity('retention', '--json', '--data', folder, ...words)
  return { status, ...JSON.parse(stdout) }
}
const ofKind = ({ due }, kind) => due.filter((one) => kind in one)

before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  series = (await made('director', '/letter-series', { direction: 'in', name: 'Received', shape: 'IN-{year}-{n}' })).id
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const came = {
    direction: 'in',
    language: 'en',
    correspondent: 'Fujisawa',
    title: 'A camp',
    body: 'Hi',
    arrived: today,
  }
  letter = (await made('officer', '/letters', { ...came, series, partner: 'fujisawa' })).id
})
after(() => server.stop())

test('letters are kept for ever until a director says otherwise of their series, with what it rests on', async () => {
  assert.match((await page('teacher', `/letters/keeping?id=${letter}`)).main, /for ever/)
  assert.match((await page('director', '/keeping')).main, /Received · for ever ?IN-\{year\}-\{n\} · not decided/)
  const refused = await post('director', `/keeping/series?id=${series}`, { period: 'years_10', source: ' ' })
  assert.equal(refused.status, 422)
  assert.match(refused.main, /What it rests on/)
  done(await post('director', `/keeping/series?id=${series}`, { period: 'years_10', source: 'Order 8, table' }))
  assert.match((await page('director', '/keeping')).main, /Received · 10 years ?IN-\{year\}-\{n\} · Order 8, table/)
  assert.match((await page('teacher', `/letters/keeping?id=${letter}`)).main, /10 years · over from 1 January 20\d\d/)
})

test('one letter is kept otherwise, and it says who decided that and why', async () => {
  const address = `/letters/keeping?id=${letter}`
  assert.equal((await post('officer', address, { period: 'permanent', why: '' })).status, 422)
  done(await post('officer', address, { period: 'years_30', why: 'the first camp' }))
  assert.match((await page('director', address)).main, /30 years.*Decided for this letter by officer: the first camp/)
  assert.equal((await post('teacher', address, { period: 'years_10', why: 'x' })).status, 403)
  done(await post('officer', address, { period: 'series', why: '' }))
  assert.match((await page('officer', address)).main, /10 years.*As decided for its series of numbers/)
  done(await post('officer', address, { period: 'years_10', why: 'as all of them' }))
})

test('a period that cannot be read is refused where it stands, and is none in its place', async () => {
  const address = `/letters/keeping?id=${letter}`
  for (const period of ['forever', '']) {
    const refused = await post('officer', address, { period, why: 'mistyped' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /name="period"[^>]*aria-invalid="true"/)
    assert.match(refused.text, /mistyped/)
  }
  const both = await post('officer', address, { period: 'forever', why: '' })
  assert.match(both.main, /none of the possible values: as its series says, for ever, 30 years, 10 years/)
  assert.match((await page('officer', address)).main, /10 years.*Decided for this letter by officer: as all of them/)
  const source = 'Order 8, table'
  assert.equal((await post('director', `/keeping/series?id=${series}`, { period: 'series', source })).status, 422)
  assert.match((await page('director', '/keeping')).main, /Received · 10 years ?IN-\{year\}-\{n\} · Order 8, table/)
})

test('a letter whose period is over is told, and held ones say why; nothing is destroyed', async () => {
  assert.deepEqual(ofKind(await retention(), 'letter'), [])
  sqlite(`UPDATE letter SET year = 2010 WHERE id = ${letter}`)
  const told = await retention('--apply')
  assert.equal(told.status, 0, 'what the archive decides is not late')
  assert.deepEqual(
    ofKind(told, 'letter').map((one) => [one.letter, one.what, one.due, one.held_why]),
    [[letter, 'years_10', '2021-01-01', null]],
  )
  assert.match((await page('director', '/retention')).main, /A camp.*the letter’s period is over/)
  assert.match((await page('officer', `/letters/letter?id=${letter}`)).main, /A camp/)
  assert.equal((await post('director', `/letters/keeping/hold?id=${letter}`, { why: '' })).status, 422)
  done(await post('director', `/letters/keeping/hold?id=${letter}`, { why: 'court case 12' }))
  assert.equal((await post('officer', `/letters/keeping/release?id=${letter}`)).status, 403)
  assert.match(
    (await page('officer', `/letters/keeping?id=${letter}`)).main,
    /Held by director since .*: court case 12/,
  )
  assert.equal(ofKind(await retention(), 'letter')[0].held_why, 'court case 12')
  done(await post('director', `/letters/keeping/release?id=${letter}`))
  assert.equal(ofKind(await retention(), 'letter')[0].held_why, null)
})

test('a hold on a partner holds its letters and people', async () => {
  assert.equal((await post('director', '/keeping/partner', { partner: 'atlantis', why: 'x' })).status, 422)
  done(await post('director', '/keeping/partner', { partner: 'fujisawa', why: 'an inquiry' }))
  assert.match((await page('director', '/keeping')).main, /Fujisawa ?Held by director since .*: an inquiry/)
  assert.equal(ofKind(await retention(), 'letter')[0].held_why, 'an inquiry')
  const city = { kind: 'city_government', name: { en: 'City of Fujisawa' }, city: 'fujisawa' }
  const { id: organisation } = await made('officer', '/organisations', city)
  const { id } = await made('officer', '/persons', { name: 'Sato' })
  await made('officer', `/persons/${id}/caps`, {
    organisation,
    post: { en: 'Mayor' },
    place: 1,
    since: '2020',
    until: null,
  })
  const refused = await post('director', `/persons/erase?id=${id}`, { version: '1' })
  assert.equal(refused.status, 403)
  assert.match(refused.main, /legal hold stands on a partner/)
  const subject = /partner=(partner%2F\d+)/.exec((await page('director', '/keeping')).text)[1]
  done(await post('director', `/keeping/partner/release?partner=${subject}`))
  assert.equal(ofKind(await retention(), 'letter')[0].held_why, null)
  done(await post('director', `/persons/erase?id=${id}`, { version: '1' }))
})

test('a guest’s address, and that of a closed account, end by themselves a year later', async () => {
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const guest = { name: 'Aoki Zenith', email: 'aoki.zenith@example.org', language: 'ja', may: 'read', until }
  await made('director', `/letters/${letter}/guests`, { ...guest, with_documents: false })
  done(await post('director', '/people/disable?id=3', {}))
  assert.deepEqual([ofKind(await retention(), 'guest'), ofKind(await retention(), 'account')], [[], []])
  sqlite("UPDATE guest_link SET until = '2020-01-01'")
  sqlite("UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE verb = 'account.disable'")
  const due = await retention()
  assert.equal(due.status, 1)
  assert.deepEqual([ofKind(due, 'guest')[0].due, ofKind(due, 'account')[0].due], ['2020-12-31', '2020-12-31'])
  assert.match((await page('director', '/retention')).main, /a guest’s name and address/)
  const applied = await retention('--apply')
  assert.deepEqual([applied.status, ofKind(applied, 'guest'), ofKind(applied, 'account')], [0, [], []])
  const shown = await page('director', `/letters/letter?id=${letter}`)
  assert.doesNotMatch(shown.text, /Zenith|zenith/)
  assert.match(shown.main, /a guest whose name is no longer kept/)
  assert.doesNotMatch((await page('director', '/people')).text, /teacher\.kunming@/)
  assert.match((await page('director', '/people')).text, /teacher/)
  const closed = await post('director', '/people/enable?id=3', {})
  assert.equal(closed.status, 422, 'it has no address to come in by')
})

test('a letter that bears a mark of secrecy is refused, and it is said where it belongs', async () => {
  const form = {
    direction: 'in',
    language: 'zh',
    correspondent: '省外办',
    title: '机密★10年 关于出访的通知',
    body: '请按时参加。',
    series: String(series),
  }
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const sent = async (language) =>
    read(await posted(server, people.officer, `/${language}/office/letters/receive`, { ...form, arrived: today }))
  const refused = await sent('en')
  assert.equal(refused.status, 422)
  assert.match(refused.main, /not to be kept in this system.*confidential registry/)
  assert.match((await sent('zh')).main, /此件标有密级，不得录入本系统。请交本单位机要部门/)
  const headers = { Cookie: people.officer, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ ...form, series, arrived: today })
  const answer = await ask(server, `${own}/letters`, { method: 'POST', headers, body })
  assert.equal(answer.status, 422)
  assert.doesNotMatch(answer.text, /出访/)
})
