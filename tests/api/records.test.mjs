// SPDX-License-Identifier: Apache-2.0
// Records beside letters: who else is here, what others say, who changed what, what changed since one looked; and the palette over all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { follow } from './support/events.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted, signedIn } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, folder, people
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
  people.sato = await stranger()
})
after(() => server.stop())

async function stranger() {
  const words = ['--office', 'fujisawa', '--name', 'sato', '--role', 'director', '--json', '--data', folder]
  const { link } = JSON.parse((await amity('user', 'add', 'sato@example.org', ...words)).stdout)
  return signedIn(server, link)
}
const get = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const post = async (who, path, fields) => {
  const answer = await posted(server, people[who], path, fields)
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const json = async (who, path, method = 'GET', body) => {
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  return { status: answer.status, ...answer.json() }
}
const within = (node, name) =>
  (node.childNodes ?? []).flatMap((one) => [...(one.tagName === name ? [one] : []), ...within(one, name)])
// What a form holds, as a browser would send it.
const formFields = (html, id) => {
  const form = html.all('form', { id })[0]
  const fields = {}
  for (const input of within(form, 'input')) fields[input.attr.name] = input.attr.value ?? ''
  delete fields.form_token // of who sends the form
  for (const area of within(form, 'textarea')) fields[area.attr.name] = textOf(area).replace(/^\n/, '')
  for (const select of within(form, 'select'))
    fields[select.attr.name] = within(select, 'option').find((one) => 'selected' in one.attr)?.attr.value ?? ''
  return fields
}
const main = ({ page }) => textOf(page.all('main')[0]).replace(/\s+/g, ' ')
const section = ({ page }, id) => textOf(page.all('section', { id })[0] ?? { childNodes: [] }).replace(/\s+/g, ' ')
const live = ({ page }) => page.all('div').find(({ attr }) => 'data-live' in attr)?.attr['data-live']
const saved = async (who, path, form, fields) => {
  const typed = formFields((await get(who, path)).page, form)
  const answer = await post(who, path, { ...typed, ...fields })
  assert.equal(answer.status, 303, answer.text)
}

let person, organisation
test('people and organisations are there to talk about', async () => {
  organisation = (await json('officer', '/organisations', 'POST', { name: { en: 'City of Fujisawa' }, kind: 'other' }))
    .id
  person = (await json('officer', '/persons', 'POST', { name: '佐藤花子', name_latin: 'Sato Hanako' })).id
  assert.ok(person > 0 && organisation > 0)
})

test('a partner, a person and an organisation are commented by who may read them, and who is mentioned is told', async () => {
  const pages = {
    partner: '/en/office/partners/fujisawa',
    person: `/en/office/persons/person?id=${person}`,
    organisation: `/en/office/organisations/organisation?id=${organisation}`,
  }
  const action = (page) => page.page.all('form').find(({ attr }) => attr.id === 'say').attr.action
  for (const [kind, path] of Object.entries(pages)) {
    const target = action(await get('officer', path))
    const refused = await post('officer', target, { text: 'Ask @nobody' })
    assert.equal(refused.status, 422)
    assert.match(main(refused), /Nobody here is called “@nobody”/)
    const done = await post('officer', target, { text: `About this ${kind}, @director <b>` })
    assert.equal(done.status, 303, done.text)
    assert.equal(done.headers.location.split(/[?#]/)[0], path.split('?')[0])
    assert.match(section(await get('director', path), 'comments'), new RegExp(`About this ${kind}, @director <b>`))
    assert.match(section(await get('director', path), 'journal'), /commented · officer/)
  }
  const { notices } = await json('director', '/notices?unread=true')
  const told = Object.fromEntries(
    notices.filter(({ kind }) => kind === 'mentioned').map(({ about, title }) => [about.split('/')[0], title]),
  )
  assert.equal(told.partner, 'Fujisawa')
  assert.equal(told.organisation, 'City of Fujisawa')
  // A mail that names somebody would keep the name beyond their erasure.
  assert.equal(told.person, `Contact no. ${person}`)
  const links = (await get('director', '/en/office')).page.all('a').map(({ attr }) => attr.href)
  for (const path of Object.values(pages)) assert.ok(links.includes(`${path}#comments`), path)

  // As the record: another office knows nothing of it, and a part of a record is no record.
  for (const [kind, id] of [
    ['person', person],
    ['organisation', organisation],
  ]) {
    assert.equal((await json('officer', `/comments?kind=${kind}&id=${id}`)).comments.length, 1)
    const theirs = await ask(server, `/api/v1/offices/fujisawa/comments?kind=${kind}&id=${id}`, {
      headers: { Cookie: people.sato },
    })
    assert.equal(theirs.status, 404)
    assert.equal((await post('sato', `/en/office/comments?kind=${kind}&id=${id}`, { text: 'I too' })).status, 404)
  }
  assert.equal((await json('officer', '/comments?kind=person&id=99999')).status, 404)
  const { hits } = await json('officer', '/desk/search?q=fujisawa')
  assert.ok(hits.some(({ kind }) => kind === 'partner'))
  assert.equal((await post('officer', '/en/office/comments?kind=hall&id=1', { text: 'Hello' })).status, 404)
  assert.equal((await post('officer', '/en/office/comments?kind=partnership&id=1', { text: 'Hello' })).status, 404)
})

test('two people on one record see each other, and what one changes is told to the other', async () => {
  for (const [path, change] of [
    [
      '/en/office/partners/fujisawa',
      () => saved('officer', '/en/office/partners/fujisawa/hall', 'hall', { text_en: 'By the sea, in the bay' }),
    ],
    [
      `/en/office/persons/person?id=${person}`,
      () => saved('officer', `/en/office/persons/edit?id=${person}`, 'person', { languages: 'ja en' }),
    ],
    [
      `/en/office/organisations/organisation?id=${organisation}`,
      () =>
        saved('officer', `/en/office/organisations/edit?id=${organisation}`, 'organisation', { own_name: '藤沢市' }),
    ],
  ]) {
    const address = live(await get('officer', path))
    assert.ok(address, path)
    const one = await follow(server, people.director, address)
    const other = await follow(server, people.officer, address)
    assert.equal(await one.wait('present'), 'officer is here too')
    await change()
    assert.match(await one.wait('changed'), /^(hall|person|organisation)\/\d+$/)
    one.close()
    other.close()
  }
  // Who may not read people is told of none.
  assert.equal((await get('sato', `/en/office/events?watch=person/${person}`)).status, 404)
})

test('a task says who changed what, with what stood there before', async () => {
  const { id } = await json('officer', '/tasks', 'POST', { title: 'Book the <hall>' })
  const path = `/en/office/tasks/task?id=${id}`
  await saved('director', path, 'task', { title: 'Book the large hall', due: '2027-03-01' })
  await post('officer', `/en/office/tasks/move?id=${id}&to=waiting`, { to: 'waiting', words: 'The caretaker' })
  const told = section(await get('officer', path), 'journal')
  assert.match(told, /changed · director/)
  assert.match(told, /What is to be done: ?Book the <hall> → Book the large hall/)
  assert.match(told, /Due: ?\(empty\) → 1 March 2027/)
  assert.match(told, /Where it stands: ?not begun → waits for/)
  assert.match(section(await get('officer', path.replace('/en/', '/zh/')), 'journal'), /director/)
})

test('what is personal is said to have changed, and its value is kept by no record of it', async () => {
  const path = `/en/office/persons/edit?id=${person}`
  await saved('officer', path, 'person', { name_latin: 'Sato Hanae' })
  const told = section(await get('officer', `/en/office/persons/person?id=${person}`), 'journal')
  assert.match(told, /Name in Latin letters: ?changed/)
  assert.doesNotMatch(told, /Hanako|Hanae/)
  const { attr } = (await get('director', '/en/office/people')).page
    .all('a')
    .find((link) => /\/people\/person\?id=\d+/.test(link.attr.href) && textOf(link).trim() === 'treasurer')
  const account = attr.href
  await saved('director', account, 'person', { name: 'Somebody else' })
  const journal = section(await get('director', account), 'journal')
  assert.match(journal, /Name: ?changed/)
  // They are called as they are now; what they were called stands nowhere.
  assert.doesNotMatch(journal, /treasurer|→|account\./)
})

test('an organisation, a department, a series, a source and rows of the register say what stood there', async () => {
  const journal = async (path) => section(await get('director', path), 'journal')
  assert.match(
    await journal(`/en/office/organisations/organisation?id=${organisation}`),
    /Own name: ?\(empty\) → 藤沢市/,
  )
  const first = async (page, pattern) =>
    (await get('director', page)).page
      .all('a')
      .map(({ attr }) => attr.href)
      .find((href) => pattern.test(href ?? ''))
  const department = await first('/en/office/departments', /departments\/department\?id=/)
  await saved('director', department, 'department', { name_en: 'Protocol and visits' })
  assert.match(await journal(department), /→ Protocol and visits/)
  await saved('director', '/en/office/letters/series/one', 'series', {
    direction: 'out',
    name: 'Letters of the test',
    shape: 'T{year}-{n}',
  })
  const series = await first('/en/office/letters/series', /series\/one\?id=/)
  await saved('director', series, 'series', { shape: 'TT{year}-{n}' })
  assert.match(await journal(series), /Shape: ?\S+ → TT\{year\}-\{n\}/)
  const [{ key }] = (await json('officer', '/sources')).sources
  const source = `/en/office/source?key=${encodeURIComponent(key)}`
  const figure = await first('/en/office/register/figures', /figures\/row\?id=/)
  await saved('director', figure, 'row', { count: '4711' })
  assert.match(await journal(figure), /→ 4711/)
  await saved('director', source, 'source', { note: 'Looked at again' })
  assert.match(await journal(source), /→ Looked at again/)
  const doctor = JSON.parse((await amity('doctor', '--json', '--data', folder)).stdout)
  assert.deepEqual(doctor.troubles, [])
})

test('what others changed since one looked stands on Today, until one says so', async () => {
  const { id } = await json('officer', '/tasks', 'POST', { title: 'Seen by the director' })
  const today = await get('director', '/en/office?all=changes')
  const list = today.page.all('ul').find(({ attr }) => attr.id === 'today-changes')
  const words = textOf(list).replace(/\s+/g, ' ')
  assert.match(words, /officer: ?added.* Seen by the director/)
  assert.match(words, /Fujisawa/)
  assert.match(words, /City of Fujisawa/)
  assert.match(words, /佐藤花子/)
  // Each record once, however often it was changed.
  const hrefs = within(list, 'a').map(({ attr }) => attr.href)
  assert.equal(new Set(hrefs).size, hrefs.length)
  // A task of others is nothing to who does not see it; nor is anything of another office.
  assert.doesNotMatch(main(await get('teacher', '/en/office?all=changes')), /Seen by the director/)
  assert.doesNotMatch(main(await get('sato', '/en/office?all=changes')), /Seen by the director|佐藤花子/)
  // One's own is no news.
  assert.doesNotMatch(
    main(await get('officer', '/en/office?all=changes')).split('Changed since')[1] ?? '',
    /Seen by the director/,
  )

  const button = today.page.all('form').find(({ attr }) => /\/looked\?/.test(attr.action ?? ''))
  const looked = await post('director', button.attr.action)
  assert.equal(looked.status, 303)
  assert.equal(looked.headers.location, '/en/office')
  const then = await get('director', '/en/office')
  assert.doesNotMatch(main(then), /Changed since you looked/)
  await post('officer', `/en/office/tasks/move?id=${id}&to=doing`, { to: 'doing' })
  const again = main(await get('director', '/en/office')).split('Changed since you looked')[1]
  assert.match(again, /officer: ?moved on Seen by the director/)
  assert.doesNotMatch(again, /佐藤花子/)
})

test('each page of the menu, and what can be begun, is reached from the palette by who may', async () => {
  for (const who of ['director', 'officer', 'teacher', 'treasurer']) {
    const hrefs = ({ page }) => page.all('a').map(({ attr }) => attr.href)
    const menu = (await get(who, '/en/office')).page
      .all('nav')
      .flatMap((nav) => within(nav, 'a').map(({ attr }) => attr.href))
      .filter((href) => href.startsWith('/en/office') && href !== '/en/office/search')
    const listed = new Set(hrefs(await get(who, '/en/office/search?bare=1')))
    assert.ok(menu.length > 4, `${who}: ${menu}`)
    for (const href of new Set(menu)) assert.ok(listed.has(href), `${who} has no ${href}`)
    // What is offered opens.
    for (const href of listed) assert.equal((await get(who, href)).status, 200, `${who} ${href}`)
  }
  const of = async (who) => (await get(who, '/en/office/search?bare=1')).text
  for (const words of [/Add a contact/, /Deputies/, /Notices/, /Official figures/, /Export letters for Excel/])
    assert.match(await of('officer'), words)
  for (const words of [
    /How long personal details are kept/,
    /Templates of papers/,
    /Load a set of rules/,
    /Add a person/,
  ]) {
    assert.match(await of('director'), words)
    assert.doesNotMatch(await of('teacher'), words)
  }
})

test('sources, rules, series, departments and rows of the register are found by who may open them', async () => {
  const kinds = async (who, q) =>
    (await json(who, `/desk/search?q=${encodeURIComponent(q)}&limit=50`)).hits.map(({ kind }) => kind)
  assert.ok((await kinds('director', 'Letters of the test')).includes('series'))
  assert.ok(!(await kinds('officer', 'Letters of the test')).includes('series'))
  assert.ok((await kinds('officer', '4711')).includes('row'))
  assert.ok(!(await kinds('teacher', '4711')).includes('row'))
  const { sources } = await json('officer', '/sources')
  assert.ok((await kinds('officer', sources[0].key)).includes('source'))
  for (const { kind, id } of (await json('director', '/desk/search?q=a&limit=50')).hits) assert.ok(kind && id)
})
