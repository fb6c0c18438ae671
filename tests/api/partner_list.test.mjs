// SPDX-License-Identifier: Apache-2.0
// The list of partners and those beside it: narrowed, sorted, page by page, saved as a view, and taken out as a file of what they show.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseCsv } from './support/csv.mjs'
import { readXlsx } from './support/packages.mjs'
import { filledFolder, newFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
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

const get = (path, who = 'officer', language = 'en') =>
  ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } })
const words = (node) => textOf(node).replace(/\s+/g, ' ').trim()
const main = (answer) => words(readHtml(answer.text).all('main')[0])
const post = (path, fields, who = 'officer') => posted(server, people[who], `/en/office${path}`, fields)
const put = (path, body, who = 'officer') =>
  ask(server, own + path, {
    method: 'PUT',
    headers: { Cookie: people[who], 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const names = async (query) =>
  readHtml((await get(`/partners${query}`)).text)
    .all('th', { scope: 'row' })
    .map((head) => words(head.childNodes.find(({ tagName }) => tagName === 'a')))
const book = async (path) => {
  const file = join(newFolder(), 'list.xlsx')
  writeFileSync(file, (await get(path)).bytes)
  return (await readXlsx(file))[0]
}
const csvRows = (answer) => parseCsv(answer.text.replace(/^\ufeff/, ''))

test('the list is narrowed by words in any script, kind, state, continent, own region and country, and all of them at once', async () => {
  const all = await names('')
  assert.equal(all.length, 28)
  assert.deepEqual(await names('?q=chiang'), ['Chiang Mai'])
  assert.deepEqual(await names('?q=%E6%B8%85%E8%BF%88'), ['Chiang Mai'])
  assert.deepEqual(await names('?q=thailand'), ['Bangkok', 'Chiang Mai'])
  assert.deepEqual(await names('?country=TH'), ['Bangkok', 'Chiang Mai'])
  assert.deepEqual(await names('?country=th&q=bangkok'), ['Bangkok'])
  assert.deepEqual(await names('?q=no-such-city'), [])
  const kinds = await Promise.all(
    ['sister_city', 'friendly_exchange', 'project', 'unspecified'].map((kind) => names(`?kind=${kind}`)),
  )
  assert.deepEqual(kinds.flat().sort(), [...all].sort())
  assert.ok(kinds[0].length > 0 && kinds[1].length > 0)
  const continents = await Promise.all(
    ['africa', 'asia', 'europe', 'north-america', 'oceania', 'south-america'].map((one) => names(`?region=${one}`)),
  )
  assert.deepEqual(continents.flat().sort(), [...all].sort())
  const asia = new Set(continents[1])
  assert.deepEqual(
    await names('?region=asia&kind=friendly_exchange'),
    kinds[1].filter((name) => asia.has(name)),
  )
  const southEast = await names('?region=south-eastern-asia')
  assert.ok(southEast.includes('Yangon') && !southEast.includes('Kolkata'))
  const active = await names('?stage=active')
  assert.ok(active.length > 0 && active.length < all.length)
})

test('what an officer wants, the friendly-exchange cities in Asia as a workbook, are two clicks from the list', async () => {
  const query = '?kind=friendly_exchange&region=asia'
  const page = readHtml((await get(`/partners${query}`)).text)
  const link = page.all('a').find(({ attr }) => attr.href?.includes('/partners/export?') && attr.href.includes('xlsx'))
  const { sheet, data } = await book(link.attr.href.replace('/en/office', ''))
  assert.equal(sheet, 'Partners')
  const [heads, ...rows] = data
  assert.deepEqual(heads.slice(0, 5), ['City', 'Its own name', 'Country', 'Country code', 'Kind'])
  assert.deepEqual(
    rows.map((row) => row[0]),
    await names(query),
  )
  assert.deepEqual([...new Set(rows.map((row) => row[4]))], ['Friendly-exchange city'])
  const whole = (await book('/partners/export?format=xlsx&q=fujisawa')).data[1]
  assert.ok(whole.some((cell) => cell instanceof Date && cell.toISOString().startsWith('1981-11-05')))
  const csv = await get(`/partners/export${query}`)
  assert.equal(csv.type, 'text/csv')
  assert.equal(csvRows(csv).length, rows.length)
})

test('its heads sort it, and whoever was written about last stands first', async () => {
  const byName = await names('?sort=name')
  assert.deepEqual(byName, await names(''))
  assert.deepEqual(
    byName,
    [...byName].sort((a, b) => a.localeCompare(b, 'en')),
  )
  assert.equal((await names('?sort=since'))[0], 'Fujisawa')
  const countries = readHtml((await get('/partners?sort=country')).text)
    .all('td', { 'data-label': 'Country' })
    .map(words)
  assert.deepEqual(
    countries,
    [...countries].sort((a, b) => a.localeCompare(b, 'en')),
  )
  const cookie = { headers: { Cookie: people.officer } }
  const hall = (await ask(server, `${own}/partners/zurich/hall`, cookie)).json()
  const written = await put('/partners/zurich/hall', { text: { ...hall.text, en: 'On the lake.' }, seen: hall })
  assert.equal(written.status, 200, written.text)
  assert.equal((await names('?sort=changed'))[0], 'Zürich')
  const page = readHtml((await get('/partners?sort=changed')).text)
  assert.match(words(page.all('td', { 'data-label': 'Last changed' })[0]), /\d{4}/)
  assert.equal(page.all('th', { 'aria-sort': 'descending' }).length, 1)
  assert.equal(page.all('th', { 'aria-sort': 'ascending' }).length, 0)
})

test('those in doubt can be had alone, a filter stays while one sorts, and an empty list says how to go on', async () => {
  const doubt = await names('?show=doubt')
  assert.ok(doubt.length > 0 && doubt.length < 28)
  const page = readHtml((await get('/partners?show=doubt&region=asia')).text)
  const since = page.all('a').find(({ attr }) => attr.href?.endsWith('sort=since'))
  assert.match(since.attr.href, /show=doubt/)
  assert.match(since.attr.href, /region=asia/)
  assert.match(main(await get('/partners?q=atlantis')), /No partner matches this filter\. All partners/)
  assert.match(main(await get('/partners?q=atlantis', 'officer', 'zh')), /没有符合条件的友城/)
  assert.match(main(await get('/partners?kind=x', 'officer', 'ja')), /「x」という選択肢はありません/)
})

test('a view of it is saved, stands on the rail, and opens the list for who wants that', async () => {
  const saved = await post('/views', { list: 'partners', name: 'Asia', query: 'kind=friendly_exchange&region=asia' })
  assert.equal(saved.status, 303, saved.text)
  const rail = (await get('/partners?sort=name')).text
  assert.match(rail, /partners\?kind=friendly_exchange&amp;region=asia">Asia</)
  const id = /views\/default\?id=(\d+)/.exec((await get('/views')).text)[1]
  assert.equal((await post(`/views/default?id=${id}`, { is_default: 'true' })).status, 303)
  const opened = await get('/partners')
  assert.deepEqual(
    [opened.status, opened.headers.location],
    [303, '/en/office/partners?kind=friendly_exchange&region=asia'],
  )
  assert.equal((await get('/partners', 'director')).status, 200)
  assert.equal((await post(`/views/default?id=${id}`, { is_default: 'false' })).status, 303)
})

test('sources have a list of their own, with how many partners each speaks of', async () => {
  const rows = (query) =>
    get(`/register/sources${query}`).then((answer) =>
      readHtml(answer.text)
        .all('tbody')[0]
        ?.childNodes.filter(({ tagName }) => tagName === 'tr')
        .map(words),
    )
  const all = main(await get('/register/sources'))
  assert.match(all, /\d+ sources/)
  assert.match(all, /Page 1 of \d/)
  const most = (await rows('?sort=partners'))[0]
  assert.match(most, / (1|2)\d$/)
  const press = (await get('/register/sources?kind=press')).text
  assert.match(press, /newspapers, agencies, blogs/)
  assert.equal((await rows('?q=limmattaler')).length, 1)
  const csv = csvRows(await get('/register/sources/export?kind=press'))
  assert.ok(csv.length > 5)
  assert.deepEqual(Object.keys(csv[0]).slice(0, 3), ['Short name', 'Name', 'What it is'])
  assert.equal((await book('/register/sources/export?format=xlsx&q=limmattaler')).data[1][6], 1)
  assert.match(main(await get('/partners')), /Sources/)
  const form = await get('/source?key=clair-621')
  assert.match(form.text, /href="\/en\/office\/register\/sources"/)
})

test('figures, targets, policies and posts are found by words, sorted by their heads and taken out', async () => {
  for (const list of ['figures', 'targets', 'policies', 'posts']) {
    const path = `/register/${list}`
    const shown = readHtml((await get(path)).text).all('tbody')[0]
    const count = shown.childNodes.filter(({ tagName }) => tagName === 'tr').length
    const csv = csvRows(await get(`${path}/export`))
    assert.ok(count > 0 && csv.length >= count, `${list}: ${csv.length} rows, ${count} on the page`)
    assert.equal((await book(`${path}/export?format=xlsx`)).data.length, csv.length + 1)
    assert.equal(csvRows(await get(`${path}/export?q=nothing-of-this-kind`)).length, 0)
  }
  const column = async (query) =>
    csvRows(await get(`/register/figures/export?${query}`)).map((row) => row['When it was said'])
  const days = await column('sort=on')
  assert.equal(days.at(-1).slice(-4) >= days[0].slice(-4), true)
  const countries = readHtml((await get('/register/policies?sort=country')).text)
    .all('th', { scope: 'row' })
    .map(words)
  assert.deepEqual(
    countries,
    [...countries].sort((a, b) => a.localeCompare(b, 'en')),
  )
  assert.match(main(await get('/register/figures?q=zzzz')), /No row matches this filter/)
  const saved = await post('/views', { list: 'policies', name: 'By reason', query: 'sort=reason' })
  assert.equal(saved.status, 303, saved.text)
})

test('the journal’s filter is saved as a view', async () => {
  const saved = await post('/views', { list: 'journal', name: 'Letters alone', query: 'kind=letters' }, 'director')
  assert.equal(saved.status, 303, saved.text)
  assert.match((await get('/journal', 'director')).text, /journal\?kind=letters">Letters alone</)
  assert.match((await get('/journal?kind=letters', 'director')).text, /name="query" value="kind=letters"/)
})

test('who may not read the office sees none of it', async () => {
  for (const path of [
    '/partners/export',
    '/register/sources',
    '/register/sources/export',
    '/register/figures/export',
  ]) {
    const answer = await ask(server, `/en/office${path}`)
    assert.equal(answer.status, 303, path)
    assert.match(answer.headers.location, /\/enter\?then=/)
  }
})
