// SPDX-License-Identifier: Apache-2.0
// Lists that are narrowed by an address: by what they offer, and never silently by nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const get = (path, language = 'en') =>
  ask(server, `/${language}/office${path}`, { headers: { Cookie: people.director } })
const main = (answer) => textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ')

const selectsIn = (node) => [
  ...(node.tagName === 'select' ? [node] : []),
  ...(node.childNodes ?? []).flatMap(selectsIn),
]

const lists = {
  '/letters': ['direction', 'state', 'partner', 'department', 'year', 'sort'],
  '/letters/export': ['direction', 'state', 'partner', 'department', 'year', 'sort'],
  '/letters/copies': ['state', 'sort'],
  '/letters/copies/export': ['state', 'sort'],
  '/partners': ['kind', 'stage', 'region', 'country', 'show', 'sort'],
  '/partners/export': ['kind', 'stage', 'region', 'country', 'show', 'sort'],
  '/register/sources': ['kind', 'sort'],
  '/register/sources/export': ['kind', 'sort'],
  '/register/figures': ['sort'],
  '/register/figures/export': ['sort'],
  '/register/targets': ['sort'],
  '/register/policies': ['sort'],
  '/register/posts': ['sort'],
  '/tasks': ['state', 'whose', 'due', 'sort'],
  '/tasks/export': ['state', 'whose', 'due', 'sort'],
  '/persons': ['organisation', 'state', 'sort'],
  '/persons/export': ['organisation', 'state', 'sort'],
  '/organisations': ['kind', 'sort'],
  '/organisations/export': ['kind', 'sort'],
  '/journal': ['who', 'kind', 'before'],
  '/journal/export': ['who', 'kind', 'before'],
}
for (const [path, filters] of Object.entries(lists))
  test(`${path} says what it cannot be narrowed by`, async () => {
    for (const filter of filters) {
      assert.equal((await get(`${path}?${filter}=`)).status, 200, 'no word narrows nothing')
      const refused = await get(`${path}?${filter}=no-such%E2%80%AEword`)
      assert.deepEqual([refused.status, refused.type], [422, 'text/html'], `${filter}`)
      assert.match(main(refused), /This list has no choice “no-suchU\+202Eword”/)
    }
  })

test('the choices that lists offer are taken, and the refusal is in the reader’s language', async () => {
  const offering = ['/letters', '/letters/copies', '/partners', '/register/sources', '/tasks', '/persons']
  for (const path of [...offering, '/organisations', '/journal']) {
    const page = readHtml((await get(path)).text)
    // What narrows the list, and not what saves a view of it.
    for (const select of page.all('form', { method: 'get' }).flatMap(selectsIn)) {
      const values = select.childNodes.filter(({ nodeName }) => nodeName === 'option').map(({ attr }) => attr.value)
      for (const value of values)
        assert.equal(
          (await get(`${path}?${select.attr.name}=${encodeURIComponent(value)}`)).status,
          200,
          `${path} ${value}`,
        )
    }
  }
  assert.match(main(await get('/tasks?state=x', 'zh')), /此列表没有“x”这一选项/)
  assert.match(main(await get('/tasks?state=x', 'ja')), /「x」という選択肢はありません/)
})

test('nothing of an address is passed over: a name that a list does not know, one that stands twice, a page that is none', async () => {
  for (const path of Object.keys(lists)) {
    const told = async (query) => {
      const answer = await get(`${path}?${query}`)
      return [answer.status, answer.type === 'text/html' ? main(answer) : '']
    }
    const [unknown, why] = await told('departmen=1')
    assert.deepEqual(
      [unknown, /asks for “departmen”, which this list cannot be narrowed by/.test(why)],
      [422, true],
      path,
    )
    const filter = lists[path][0]
    assert.match((await told(`${filter}=&${filter}=`))[1], /has “\w+” more than once/, path)
    const isFile = path.endsWith('/export')
    for (const page of ['-1', '0', 'abc', '1.5']) assert.equal((await told(`page=${page}`))[0], 422, `${path} ${page}`)
    assert.equal((await told('page=1'))[0], isFile ? 422 : 200, path)
    assert.equal((await told('format=csv'))[0], isFile ? 200 : 422, path)
    assert.equal((await told('format=foo'))[0], 422, path)
  }
  assert.equal((await get('/letters?department=999')).status, 422)
  assert.equal((await get('/persons?organisation=9999')).status, 422)
  assert.equal((await get('/letters/yearly?year=2026&direction=zz')).status, 422)
  assert.equal((await get('/letters/paper?id=1&format=foo')).status, 422)
})

test('a view that opens a list by itself and whose choice is gone leads to the whole list and to the views', async () => {
  const view = { list: 'letters', name: 'Theirs', query: 'department=999' }
  const kept = await posted(server, people.director, '/en/office/views', view)
  assert.equal(kept.status, 303, kept.text)
  const choose = /action="(\/en\/office\/views\/default[^"]*)"/.exec((await get('/views')).text)[1]
  const chosen = await posted(server, people.director, choose.replaceAll('&amp;', '&'), { is_default: 'true' })
  assert.equal(chosen.status, 303, chosen.text)
  const opened = await get('/letters')
  const page = opened.status === 303 ? await get(opened.headers.location.replace(/^.*\/office/, '')) : opened
  assert.equal(page.status, 422)
  const links = readHtml(page.text).all('main')[0]
  assert.match(page.text, /href="\/en\/office\/letters\?page=1">Open the list without filters/)
  assert.match(textOf(links), /Saved views/)
  assert.equal((await get('/letters?page=1')).status, 200)
})

test('a file with personal values is not made of everybody where one organisation was meant', async () => {
  const refused = await posted(server, people.officer, '/en/office/persons/export-personal?organisation=abc', {
    why: 'a list',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="\/en\/office\/persons\?page=1"/)
})

test('one that is refused for want of a reason asks once more for the same people', async () => {
  const fields = { name_en: 'A choir', kind: 'association' }
  const made = await posted(server, people.officer, '/en/office/organisations/edit', fields)
  const id = /id=(\d+)/.exec(made.headers.location)[1]
  const path = `/en/office/persons/export-personal?organisation=${id}`
  const refused = await posted(server, people.officer, path, { why: ' ' })
  assert.equal(refused.status, 422, refused.text)
  assert.match(main(refused), /A choir: 0 people/)
})
