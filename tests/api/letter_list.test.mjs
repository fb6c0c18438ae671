// SPDX-License-Identifier: Apache-2.0
// A register of some thousand letters: its pages, its searches, its file, and what Today shows of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { opened } from './support/database.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf } from './support/people.mjs'

const many = 6000
let server, people
// Rows as the program writes them, without a press for each; every third is open, every second tells of a kiln.
function putMany(folder) {
  const database = opened(folder)
  database.exec('BEGIN')
  const insert = database.prepare(
    `INSERT INTO letter (office_id, id, direction, state, language, correspondent, title, body, enclosures, their_number, created_at, changed_at, folded)
     VALUES (1, ?, ?, ?, 'en', 'City of Fujisawa, International Affairs', ?, ?, '', '', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', ?)`,
  )
  for (let id = 1; id <= many; ++id) {
    const title = `About the marathon of ${id}, its runners, their journey, and all that the two cities have to prepare for them until they come`
    const body = `${id % 2 ? 'Tea' : 'A Porcelain Kiln'}${id === 3 ? ', 乌铜走银' : ''}`
    insert.run(id, 'in', id % 3 ? 'noted' : 'received', title, body, `${title}\n${body}`.toLowerCase())
  }
  database.exec(`INSERT INTO letter_count (office_id, partner_city_id, direction, state, letters)
    SELECT office_id, 0, direction, state, count(*) FROM letter GROUP BY 1, 2, 3, 4`)
  database.exec(`INSERT INTO id_sequence (office_id, name, next) VALUES (1, 'letter', ${many + 1})`)
  database.exec('COMMIT')
  database.close()
}
before(async () => {
  const folder = await filledFolder()
  const first = await serve(folder)
  people = await peopleOf(first, folder)
  await first.stop()
  putMany(folder)
  server = await serve(folder)
})
after(() => server.stop())

const get = (path, who = 'officer') => ask(server, path, { headers: { Cookie: people[who] } })
const main = ({ text }) => textOf(readHtml(text).all('main')[0]).replace(/\s+/g, ' ')
const found = async (question) => {
  const answer = await get(`/api/v1/offices/kunming/letters?${question}`)
  assert.equal(answer.status, 200, answer.text)
  const { all, letters } = answer.json()
  return { all, ids: letters.map(({ id }) => id) }
}

test('the file has every letter of the list, however long that is, and a short one comes compressed', async () => {
  const file = await get('/en/office/letters/export?state=all&sort=oldest')
  assert.equal(file.status, 200)
  assert.ok(file.text.length > 1 << 20, `${file.text.length} bytes`)
  assert.match(file.text, /^\ufeff"Number","In or out"/)
  assert.equal(file.text.indexOf('\ufeff', 1), -1, 'it begins once')
  const numbers = [...file.text.matchAll(/About the marathon of (\d+),/g)].map(([, n]) => Number(n))
  assert.deepEqual(
    numbers,
    Array.from({ length: many }, (_, i) => i + 1),
  )
  const one = await get(`/en/office/letters/export?state=all&q=${encodeURIComponent('乌铜走银')}`)
  assert.deepEqual(one.text.match(/marathon of \d+/g), ['marathon of 3'])
})

test('the last page is reached from the end, and says so', async () => {
  assert.deepEqual(await found('skip=5997&limit=50'), { all: many, ids: [3, 2, 1] })
  assert.deepEqual(await found('skip=5997&limit=50&sort=oldest'), { all: many, ids: [5998, 5999, 6000] })
  assert.deepEqual(await found('skip=1998&limit=50&state=received'), { all: 2000, ids: [6, 3] })
  assert.deepEqual((await found('skip=7000')).ids, [])
  assert.match(main(await get('/en/office/letters?state=all&page=120')), /6,000 letters .*Page 120 of 120/)
})

test('a search counts a thousand beyond what is skipped, finds what is rare, and goes on to its last page', async () => {
  assert.deepEqual(await found('q=porcelain&limit=2'), { all: 1000, ids: [6000, 5998] })
  assert.deepEqual(await found('q=celain%20kil&limit=2&skip=2998'), { all: 3000, ids: [4, 2] })
  assert.deepEqual(await found('q=porcelain&limit=2&sort=oldest'), { all: 1000, ids: [2, 4] })
  assert.deepEqual(await found(`q=${encodeURIComponent('铜走')}`), { all: 1, ids: [3] })
  const page = main(await get('/en/office/letters?state=all&q=porcelain'))
  assert.match(page, /More than 1,000 letters .*Page 1Next page/)
  assert.doesNotMatch(page, /Page 1 of/)
})

test('Today shows ten of what waits, and where all are', async () => {
  const today = await get('/en/office')
  assert.match(main(today), /2,000 About the marathon of 3,.*All \(2,000\)/)
  assert.equal(main(today).match(/About the marathon/g).length, 10)
  assert.match(today.text, /href="\/en\/office\/letters\?state=received"/)
})
