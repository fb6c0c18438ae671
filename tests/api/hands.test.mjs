// SPDX-License-Identifier: Apache-2.0
// A letter in the hand of a department, through the pages of the desk: an opinion, a return, what leaves whose Today, who is told.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const words = { within_unit: 'working_days', within: '5', language: 'en', correspondent: 'City of Fujisawa' }

let server, people, series
const read = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, html, main: html ? textOf(html.all('main')[0]).replace(/\s+/g, ' ') : '' }
}
const page = async (who, path, language = 'en') =>
  read(await ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields) => read(await posted(server, people[who], '/en/office' + path, fields))
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const done = (answer) => assert.equal(answer.status, 303, answer.main || answer.text)
const letterPage = (id) => `/letters/letter?id=${id}`
const received = async (title) => {
  const answer = await post('officer', '/letters/receive', { direction: 'in', series, arrived: today, title, ...words })
  done(answer)
  return /id=(\d+)/.exec(answer.headers.location)[1]
}
const handed = async (id, to) => done(await post('officer', `/letters/assign?id=${id}`, { words: 'Please', ...to }))
const acts = async (id) =>
  (await api('officer', `/letters/${id}`)).handling.map((line) => [line.act, line.words, line.department, line.for])

before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  done(await post('director', '/letters/series/one', { direction: 'in', name: 'Letters', shape: 'IN-{year}-{n}' }))
  series = (await api('director', '/letter-series')).series[0].id
})
after(() => server.stop())

test('a department gives its opinion; the letter leaves its Today and comes back to the officer, who is told', async () => {
  const id = await received('An orchestra')
  await handed(id, { department: '1' })
  assert.match((await page('teacher', '')).main, /Letters to answer 1 An orchestra/)
  const shown = await page('teacher', letterPage(id))
  assert.match(shown.main, /In your hand: give an opinion, or give it back to officer\./)
  assert.match(shown.main, /Give an opinion/)
  for (const who of ['director', 'treasurer', 'officer'])
    assert.doesNotMatch((await page(who, letterPage(id))).main, /Give the opinion and hand it back/, who)
  const empty = await post('teacher', `/letters/opinion?id=${id}`, { opinion: '' })
  assert.equal(empty.status, 422)
  assert.equal((await post('treasurer', `/letters/opinion?id=${id}`, { opinion: 'Mine' })).status, 403)
  done(await post('teacher', `/letters/opinion?id=${id}`, { opinion: 'Two schools would host them.' }))
  assert.deepEqual((await acts(id)).at(-1), ['opinion', 'Two schools would host them.', 1, null])
  assert.doesNotMatch((await page('teacher', '')).main, /Letters to answer/)
  const officer = await page('officer', '')
  assert.match(officer.main, /Letters to answer 1 An orchestra/)
  assert.match(officer.main, /An opinion came back/)
  assert.match((await page('officer', letterPage(id))).main, /gave an opinion · teacher · Education ?Two schools/)
  assert.match((await page('officer', letterPage(id), 'zh')).main, /提出承办意见/)
  assert.match((await page('officer', letterPage(id), 'ja')).main, /意見を回答/)
  const [told] = (await api('officer', '/notices?unread=true')).notices.filter(({ about }) => about === `letter/${id}`)
  assert.deepEqual([told.kind, told.because], ['opinion_given', 'you_handed_it_on'])
})

test('a person gives back what is not theirs, with a reason', async () => {
  const id = await received('A marathon')
  await handed(id, { person: '4' })
  assert.equal((await post('treasurer', `/letters/give-back?id=${id}`, { reason: '' })).status, 422)
  done(await post('treasurer', `/letters/give-back?id=${id}`, { reason: 'Sport is for Education.' }))
  assert.deepEqual((await acts(id)).at(-1), ['give_back', 'Sport is for Education.', null, null])
  assert.match((await page('officer', '')).main, /A letter was given back/)
  assert.equal((await post('treasurer', `/letters/give-back?id=${id}`, { reason: 'Again' })).status, 403)
})

test('a deputy of everything does it for who is away', async () => {
  const id = await received('A budget')
  await handed(id, { department: '2' })
  const fields = { giver: '4', deputy: '3', rights: '', from: today, until: today }
  done(await post('treasurer', '/deputies/grant', fields))
  assert.match((await page('teacher', '')).main, /A budget/)
  const shown = await page('teacher', letterPage(id))
  assert.match(shown.main, /Give an opinion for treasurer/)
  const { action } = shown.html.all('form').find(({ attr }) => /letters\/opinion/.test(attr.action)).attr
  done(await post('teacher', action.replace('/en/office', ''), { opinion: 'There is money.' }))
  assert.deepEqual((await acts(id)).at(-1), ['opinion', 'There is money.', 2, 4])
  assert.match((await page('officer', letterPage(id))).main, /gave an opinion · teacher, for treasurer · Finance/)
})

test('a letter is offered to departments in which somebody reads letters, and to nobody else', async () => {
  done(await post('director', '/departments/department', { name_en: 'Empty rooms' }))
  const id = await received('For whom')
  const form = (await page('officer', letterPage(id))).html.all('form').find(({ attr }) => attr.id === 'assign')
  assert.match(textOf(form), /Education/)
  assert.doesNotMatch(textOf(form), /Empty rooms/)
  const refused = await post('officer', `/letters/assign?id=${id}`, { department: '3', words: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.main, /Nobody of this department reads letters here/)
})

test('what is due on Today of a department is its own, and of an officer all', async () => {
  const theirs = await received('Due at Finance')
  await handed(theirs, { department: '2' })
  const ours = await received('Due at Education')
  await handed(ours, { department: '1' })
  const due = async (who) => {
    const sections = (await page(who, '')).html.all('section')
    return textOf(sections.find(({ attr }) => attr['aria-labelledby'] === 'today-due')).replace(/\s+/g, ' ')
  }
  assert.match(await due('teacher'), /Due at Education/)
  assert.doesNotMatch(await due('teacher'), /For whom/)
  for (const title of [/Due at Education/, /Due at Finance/, /For whom/]) assert.match(await due('officer'), title)
  const treasurer = await due('treasurer')
  assert.match(treasurer, /Due at Finance/)
  assert.doesNotMatch(treasurer, /Due at Education/)
})
