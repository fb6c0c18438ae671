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
    for (const select of page.all('select')) {
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

test('a file with personal values is not made of everybody where one organisation was meant', async () => {
  const refused = await posted(server, people.officer, '/en/office/persons/export-personal?organisation=abc', {
    why: 'a list',
  })
  assert.equal(refused.status, 422)
})
