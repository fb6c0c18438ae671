// SPDX-License-Identifier: Apache-2.0
// Deputies and groups that agree, through the pages of the desk, by the people of an office.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
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

const page = async (who, path) => {
  const answer = await ask(server, '/en/office' + path, { headers: { Cookie: people[who] } })
  const html = readHtml(answer.text)
  return { ...answer, html, main: textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const post = async (who, path, fields) => {
  const answer = await posted(server, people[who], '/en/office' + path, fields)
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, html, main: html && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const done = (answer) => assert.equal(answer.status, 303, answer.text)
const idIn = ({ headers }) => /id=(\d+)/.exec(headers.location)[1]
const drafted = async (who, title) => {
  const fields = { direction: 'out', language: 'en', correspondent: 'City of Fujisawa', title, body: 'Dear friends,' }
  const answer = await post(who, '/letters/draft', { ...fields, within_unit: 'working_days' })
  done(answer)
  return idIn(answer)
}
const hashOf = async (id) => (await api('director', `/letters/${id}`)).content_hash
const changed = async (id, body) => {
  const { fields } = await api('director', `/letters/${id}`)
  const seen = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`seen.${name}`, value ?? '']))
  const same = { language: 'en', correspondent: fields.correspondent, title: fields.title, within_unit: 'working_days' }
  done(await post('officer', `/letters/edit?id=${id}`, { ...same, body, ...seen }))
}

test('a deputy sees on Today what waits for the other, issues it, and both names stand on the sheet', async () => {
  const id = await drafted('officer', 'For the deputy')
  done(await post('officer', `/letters/circulate?id=${id}`, { ask_2: '1' }))
  const agrees = { verdict: 'agree', opinion: '', content_hash: await hashOf(id) }
  done(await post('treasurer', `/letters/verdict?id=${id}`, agrees))
  assert.doesNotMatch((await page('teacher', '')).main, /For director/)
  done(await post('director', '/deputies/grant', { giver: '1', deputy: '3', rights: '', from: today, until: today }))
  assert.match((await page('teacher', '')).main, /For director: letters to issue 1 For the deputy/)
  assert.match((await page('teacher', `/letters/letter?id=${id}`)).main, /Issue for director/)
  const shape = { direction: 'out', name: 'Letters', shape: 'DEP-{year}-{n}' }
  done(await post('director', '/letters/series/one', shape))
  const { grants } = await api('teacher', '/deputies')
  assert.deepEqual([grants.length, grants[0].standing], [1, 'holds'])
  const series = (await api('director', '/letter-series')).series[0].id
  const fields = { series, signatory: 'Li Hua', content_hash: await hashOf(id) }
  done(await post('teacher', `/letters/issue?id=${id}&grant=${grants[0].id}`, fields))
  assert.match((await page('officer', `/letters/letter?id=${id}`)).main, /issued · teacher, for director ?DEP-\d+-1/)
  const list = await page('director', '/deputies')
  assert.match(list.main, /teacher for director holds/)
  done(await post('director', `/deputies/revoke?id=${grants[0].id}`))
  assert.match((await page('teacher', '/deputies')).main, /teacher for director revoked/)
  assert.doesNotMatch((await page('teacher', '')).main, /For director/)
  assert.doesNotMatch((await page('treasurer', '/deputies')).main, /teacher for director/)
})

test('overlapping deputies are told of, and what is wrong comes back with what was typed', async () => {
  const given = { giver: '4', deputy: '3', rights: 'countersign', from: today, until: today }
  const first = await post('treasurer', '/deputies/grant', given)
  done(first)
  const second = await post('treasurer', '/deputies/grant', { ...given, deputy: '1', rights: '' })
  done(second)
  const told = await page('treasurer', second.headers.location.replace('/en/office', ''))
  assert.match(told.main, /others act for the same person too: teacher/)
  const wrong = await post('treasurer', '/deputies/grant', { ...given, until: '2020-01-01' })
  assert.deepEqual([wrong.status, /ends before it begins/.test(wrong.text)], [422, true])
  assert.match(wrong.text, /value="2020-01-01"/)
  const nonsense = await post('treasurer', '/deputies/grant', { ...given, from: 'soon', rights: 'manage_accounts' })
  assert.equal(nonsense.status, 422)
})

test('two of three agree, and the page says so', async () => {
  const id = await drafted('officer', 'Two of three')
  const asked = { ask_1: '1', ask_2: '1', ask_person_1: '1' }
  const groups = { ...asked, place_1: 'A', place_2: 'A', place_person_1: 'A', group_A_place: '1', group_A_need: '2' }
  done(await post('officer', `/letters/circulate?id=${id}`, groups))
  const verdict = async (who) =>
    post(who, `/letters/verdict?id=${id}`, { verdict: 'agree', opinion: '', content_hash: await hashOf(id) })
  done(await verdict('teacher'))
  assert.match((await page('officer', `/letters/letter?id=${id}`)).main, /1 of 2 agreed; 3 are asked/)
  assert.match((await page('director', '')).main, /Letters to countersign 1 Two of three/)
  done(await verdict('director'))
  assert.match((await page('director', '')).main, /Letters to issue \d+ .*Two of three/)
  const again = await page('officer', `/letters/circulate?id=${id}`)
  assert.match(again.text, /name="group_A_need"[^>]*value="2"/)
  const many = await post('officer', `/letters/circulate?id=${id}`, { ...groups, group_A_need: '9' })
  assert.deepEqual([many.status, /So many cannot agree/.test(many.text)], [422, true])
  assert.match(many.text, /<details class="circulate-more" open>/)
})

test('a verdict on a text that was changed is asked anew, before the text as it is now', async () => {
  const id = await drafted('officer', 'Changed meanwhile')
  done(await post('officer', `/letters/circulate?id=${id}`, { ask_1: '1' }))
  const old = await hashOf(id)
  await changed(id, 'Dear friends, and enemies,')
  const late = { verdict: 'agree_with_changes', opinion: 'My long words.', content_hash: old }
  const answer = await post('teacher', `/letters/verdict?id=${id}`, late)
  assert.equal(answer.status, 409)
  assert.match(answer.main, /The text was changed since you read it/)
  assert.match(answer.main, /and enemies/)
  assert.match(answer.text, /My long words\./)
  // The form stays bound to the text that was read, and has a tick for having read the one that stands now.
  assert.match(answer.text, new RegExp(`name="content_hash" value="${old}"`))
  assert.match(answer.text, new RegExp(`name="read_again" value="${await hashOf(id)}"`))
  assert.doesNotMatch(answer.text, /value="agree_with_changes" selected/)
})

test('the sheet says to whom a letter was handed', async () => {
  done(await post('director', '/letters/series/one', { direction: 'in', name: 'In', shape: 'INX-{year}-{n}' }))
  const series = (await api('director', '/letter-series')).series.find(({ direction }) => direction === 'in').id
  const fields = { direction: 'in', language: 'en', correspondent: 'Fujisawa', title: 'To somebody', body: '', series }
  const answer = await post('officer', '/letters/receive', { ...fields, arrived: today, within_unit: 'days' })
  done(answer)
  done(await post('officer', `/letters/assign?id=${idIn(answer)}`, { department: '', person: '3', words: 'Please.' }))
  assert.match(
    (await page('officer', `/letters/letter?id=${idIn(answer)}`)).main,
    /handed on · officer · teacher ?Please\./,
  )
})
