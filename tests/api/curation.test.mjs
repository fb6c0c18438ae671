// SPDX-License-Identifier: Apache-2.0
// The register by hand: what is saved is on the public pages, two people at one row are told of each other, rows of a spreadsheet
// are checked cell by cell, and the office's folder comes out as it goes in.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, newFolder, root, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask, askJson } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const source = 'kunming-daily-2022-11-27'

let server, folder, people
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const page = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return {
    ...answer,
    page: readHtml(answer.text),
    words: textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' '),
  }
}
const post = async (who, path, fields) => {
  const answer = await posted(server, people[who], path, fields)
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, page: html, words: html && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const api = (who, path, method = 'GET', body = undefined) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
const within = (node, name) =>
  (node.childNodes ?? []).flatMap((one) => [...(one.tagName === name ? [one] : []), ...within(one, name)])
const rowsOf = async (list) => (await api('officer', `/${list}`)).json().rows
// What a form holds, as a browser would send it.
const formFields = (html, id) => {
  const form = html.all('form', { id })[0]
  const fields = {}
  for (const input of within(form, 'input')) fields[input.attr.name] = input.attr.value ?? ''
  // It is of who sends the form.
  delete fields.form_token
  for (const area of within(form, 'textarea')) fields[area.attr.name] = textOf(area).replace(/^\n/, '')
  for (const select of within(form, 'select'))
    fields[select.attr.name] = within(select, 'option').find((one) => 'selected' in one.attr)?.attr.value ?? ''
  return fields
}

test('a figure that is saved is what the public reads from then on', async () => {
  const [first] = await rowsOf('figures')
  const { row, version, ...fields } = first
  const answer = await api('officer', `/figures/${row}`, 'PUT', { ...fields, count: 24, seen: first })
  assert.equal(answer.status, 200, answer.text)
  assert.equal(answer.json().version, version + 1)
  // The world is renewed before the answer goes out.
  const { figures } = await askJson(server, '/api/v1/office')
  assert.equal(figures[0].figure, 24)
  assert.match((await ask(server, '/en/')).text, /\b24\b/)
})

test('two people at one row: different fields go together, the same one is shown to the second', async () => {
  const [target] = await rowsOf('targets')
  const address = `/en/office/register/targets/row?id=${target.row}`
  const hers = formFields((await page('officer', address)).page, 'row')
  const his = { ...hers }
  assert.equal((await post('officer', `${address}&once=a`, { ...hers, count: '27' })).status, 303)
  assert.equal((await post('director', `${address}&once=b`, { ...his, note: 'As the plan has it' })).status, 303)
  const both = (await rowsOf('targets')).find(({ row }) => row === target.row)
  assert.deepEqual([both.count, both.note], [27, 'As the plan has it'])
  const refused = await post('director', `${address}&once=c`, { ...his, count: '28' })
  assert.equal(refused.status, 409)
  assert.match(refused.words, /27/)
  // What was shown as theirs is what the form has seen now: sent once more, it is a decision.
  const again = formFields(refused.page, 'row')
  assert.equal(again.count, '28')
  assert.equal((await post('director', `${address}&once=d`, again)).status, 303)
})

test('what is wrong is told at its field, and nothing that was typed is lost', async () => {
  const typed = {
    on: '2019-13',
    kind: 'sister_city',
    region: '',
    count: 'many',
    count_is: 'exactly',
    source: '',
    statement_zh: '二十三对',
  }
  const refused = await post('officer', '/zh/office/register/figures/row?once=e', typed)
  assert.equal(refused.status, 422)
  const again = formFields(refused.page, 'row')
  assert.deepEqual([again.on, again.count, again.statement_zh], ['2019-13', 'many', '二十三对'])
  const [alert] = refused.page.all('div', { role: 'alert' })
  assert.equal(within(alert, 'li').length, 3)
})

test('a row is taken back in a second step, and only by who has seen it as it is', async () => {
  const made = await api('officer', '/posts', 'POST', {
    type: 'visa_centre',
    source,
    count: 2,
    name: { en: 'A centre to go' },
  })
  const { row } = made.json()
  assert.equal((await api('officer', `/posts/${row}?version=7`, 'DELETE')).status, 409)
  const { page: html } = await page('officer', `/en/office/register/posts/row?id=${row}`)
  const [form] = html.all('form').filter((one) => one.attr.action?.includes('/withdraw'))
  assert.equal((await post('officer', form.attr.action)).status, 303)
  assert.equal(
    (await rowsOf('posts')).some((one) => one.row === row),
    false,
  )
})

test('a press twice is one row', async () => {
  const fields = { on: '2020', kind: 'countries', region: '', count: '29', count_is: 'at_least', source }
  for (const time of [1, 2])
    assert.equal(
      (await post('officer', '/en/office/register/figures/row?once=twice', fields)).status,
      303,
      `time ${time}`,
    )
  assert.equal((await rowsOf('figures')).filter(({ kind, count }) => kind === 'countries' && count === 29).length, 1)
})

test('a partnership has its state, what may follow, what counts by which rule, its hall and who changed what on one page', async () => {
  const { words, page: html } = await page('officer', '/en/office/partners/fujisawa')
  for (const expected of [
    /Sister city · In force/,
    /What may follow/,
    /Renewed/,
    /What counts/,
    /As the public sees it|Edit these words/,
    /Figures that count it/,
  ])
    assert.match(words, expected)
  assert.equal(html.all('article').filter((one) => /hall-preview/.test(one.attr.class ?? '')).length, 3)
  const answer = await api('officer', `/partners/fujisawa/assertions/${source}`, 'PUT', {
    kind: 'sister_city',
    note: 'By hand',
  })
  assert.equal(answer.status, 200, answer.text)
  const after = await page('director', '/en/office/partners/fujisawa')
  assert.match(after.words, /wrote down what a source says · officer/)
})

test('a hall is previewed in three languages by the words that were typed, and nothing of them is kept', async () => {
  const address = '/en/office/partners/zurich/hall'
  const typed = { ...formFields((await page('officer', address)).page, 'hall'), text_ja: '湖のほとりの街' }
  const seen = await post('officer', `${address}/preview`, typed)
  assert.equal(seen.status, 200)
  const [japanese] = seen.page.all('article').filter((one) => one.attr.lang === 'ja')
  assert.match(textOf(japanese), /湖のほとりの街/)
  assert.equal(formFields(seen.page, 'hall').text_ja, '湖のほとりの街')
  assert.doesNotMatch((await ask(server, '/ja/partners/zurich')).text, /湖のほとりの街/)
})

test('rows of a spreadsheet are checked cell by cell, and taken in together', async () => {
  const before = (await rowsOf('figures')).length
  const wrong = `on\tkind\tcount\tsource\n2018\tall\t39\t${source}\n2018-13\tall\tmany\tnobody\n`
  const refused = await post('officer', '/en/office/register/paste/preview', { table: 'figures', text: wrong })
  assert.equal(refused.status, 422)
  const cells = within(refused.page.all('tbody')[0], 'tr').map((row) => [
    textOf(within(row, 'th')[0]),
    textOf(within(row, 'td')[0]),
  ])
  assert.deepEqual(cells, [
    ['3', 'on'],
    ['3', 'count'],
    ['3', 'source'],
  ])
  assert.equal(
    (await post('officer', '/en/office/register/paste?once=f', { table: 'figures', text: wrong })).status,
    422,
  )
  assert.equal((await rowsOf('figures')).length, before)

  // As Excel writes it, with a line that says its separator: lines count as they stand there.
  const said = `sep=;\r\non;kind;count;source\r\n2018-13;all;39;${source}\r\n`
  const of = await post('officer', '/en/office/register/paste/preview', { table: 'figures', text: said })
  assert.equal(of.status, 422)
  const [row] = within(of.page.all('tbody')[0], 'tr')
  assert.deepEqual([textOf(within(row, 'th')[0]), textOf(within(row, 'td')[0])], ['3', 'on'])

  const right = `2018\tall\t\t39\texactly\t${source}\n2017\tall\t\t38\texactly\t${source}\n`
  const checked = await post('officer', '/en/office/register/paste/preview', { table: 'figures', text: right })
  assert.equal(checked.status, 200)
  assert.match(checked.words, /2 rows: 2 new/)
  assert.equal((await rowsOf('figures')).length, before)
  const [form] = checked.page.all('form', { id: 'paste' })
  assert.equal((await post('officer', form.attr.action, { table: 'figures', text: right })).status, 303)
  assert.equal((await rowsOf('figures')).length, before + 2)
})

test('what is wrong with a form is told all at once, of its fields and of what the register knows', async () => {
  const wrongIn = (answer, form) =>
    [...answer.text.matchAll(new RegExp(`class="form-wrong" id="${form}-([a-z_-]+)-wrong"`, 'g'))]
      .map(([, name]) => name)
      .sort()
  const figure = { on: '2019', kind: 'all', count: 'many', count_is: 'exactly', source: 'nobody' }
  const row = await post('officer', '/en/office/register/figures/row?once=w1', figure)
  assert.deepEqual([row.status, wrongIn(row, 'row')], [422, ['count', 'source']])
  const office = { languages: 'zh;ja;en', timezone: 'Mars/Base', accent_day: 'red', accent_night: '#ff7a87' }
  const record = await post('director', '/en/office/register/office?once=w2', office)
  assert.equal(record.status, 422)
  assert.ok(
    wrongIn(record, 'office').includes('accent-day') && wrongIn(record, 'office').includes('timezone'),
    record.words,
  )
  const move = { act: 'renew', on: '2019-13', document: 'x'.repeat(201), source: '' }
  const step = await post('officer', '/en/office/partners/zurich/move?once=w3', move)
  assert.deepEqual([step.status, wrongIn(step, 'move')], [422, ['document', 'on', 'source']])
})

test('a new partner: his city is found or made, and with what a source says the two are partners', async () => {
  const found = await page('officer', '/en/office/register/partner?q=Dali')
  assert.equal(found.status, 200)
  const city = { slug: 'nowhere-yet', country: 'TH', sort: 'city', lat: '18.5', lon: '99.1', name_en: 'Nowhere Yet' }
  assert.equal((await post('officer', '/en/office/register/city?once=g', city)).status, 403)
  const made = await post('director', '/en/office/register/city?once=h', city)
  assert.equal(made.status, 303, made.text)
  assert.match(made.headers.location, /\/en\/office\/partners\/nowhere-yet/)
  const empty = await page('officer', '/en/office/partners/nowhere-yet')
  assert.match(empty.words, /no partner in the register yet/)
  const hall = await api('officer', '/partners/nowhere-yet/hall', 'PUT', { text: { en: 'Too early' } })
  assert.deepEqual([hall.status, hall.json().errors[0].field], [422, 'partner'])
  const said = await api('officer', `/partners/nowhere-yet/assertions/${source}`, 'PUT', {
    kind: 'friendly_exchange',
    stage: 'active',
  })
  assert.equal(said.status, 200, said.text)
  assert.equal((await ask(server, '/en/partners/nowhere-yet')).status, 200)
  // Taken back, the partnership goes with it; the register is read anew beside whoever writes.
  assert.equal(
    (await api('officer', `/partners/nowhere-yet/assertions/${source}?version=${said.json().version}`, 'DELETE'))
      .status,
    200,
  )
  for (let tries = 0; (await ask(server, '/en/partners/nowhere-yet')).status !== 404; ++tries) {
    assert.ok(tries < 200, 'the hall is still there')
    await pause(50)
  }
})

test('the office is called otherwise, in its own colours, at once', async () => {
  const seen = (await api('director', '/record')).json()
  const { version, slug, home, ...fields } = seen
  const body = { ...fields, accent_day: '#115599', name: { ...fields.name, en: 'Office of Friends' }, seen }
  assert.equal((await api('officer', '/record', 'PUT', body)).status, 403)
  assert.equal((await api('director', '/record', 'PUT', body)).status, 200)
  assert.match((await ask(server, '/theme.css')).text, /#115599/)
  assert.match((await ask(server, '/en/')).text, /Office of Friends/)
})

test('the folder comes out with all that was edited, goes in elsewhere, and comes out the same', async () => {
  const filesOf = (at) =>
    Object.fromEntries(
      readdirSync(at)
        .sort()
        .map((name) => [name, readFileSync(join(at, name), 'utf8')]),
    )
  const [first, second, elsewhere] = [1, 2, 3].map(() => join(newFolder(), 'here'))
  const out = await amity('export', 'office', 'kunming', '-o', first, '--data', folder)
  assert.equal(out.status, 0, out.stderr)
  assert.match(filesOf(first)['office.toml'], /Office of Friends/)
  assert.match(filesOf(first)['assertions.csv'], /By hand/)
  for (const [what, from] of [
    ['gazetteer', join(root, 'web/node_modules')],
    ['office', first],
  ]) {
    const ran = await amity('import', what, from, '--data', elsewhere)
    assert.equal(ran.status, 0, ran.stderr)
  }
  assert.equal((await amity('export', 'office', 'kunming', '-o', second, '--data', elsewhere)).status, 0)
  assert.deepEqual(filesOf(second), filesOf(first))
  const nobody = await amity('export', 'office', 'atlantis', '-o', second, '--data', folder)
  assert.notEqual(nobody.status, 0)
  assert.match(nobody.stderr, /there is no office "atlantis" here/)
})

test('all of it is in order', async () => {
  const doctor = await amity('doctor', '--data', folder)
  assert.equal(doctor.status, 0, doctor.stdout + doctor.stderr)
})
