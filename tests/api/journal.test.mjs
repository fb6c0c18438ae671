// SPDX-License-Identifier: Apache-2.0
// The office's journal at the desk and through the API: who did what when, for director, officer and finance.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { filledFolder, newFolder, root, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { readXlsx } from './support/packages.mjs'
import { peopleOf } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, people, letter
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  const send = async (path, body) => {
    const headers = { Cookie: people.officer, 'Content-Type': 'application/json' }
    const answer = await ask(server, own + path, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.equal(answer.status, 200, answer.text)
    return answer.json().id
  }
  const draft = { direction: 'out', language: 'en', correspondent: 'Fujisawa', title: 'The marathon', body: 'Hi' }
  letter = await send('/letters', draft)
  await send('/persons', { name: 'Zerubbabel Quintessence', languages: 'ja' })
  await send('/tasks', { title: 'Book the hall' })
})
after(() => server.stop())

const get = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const rows = ({ page }) =>
  page
    .all('tr')
    .slice(1)
    .map((row) => textOf(row).replace(/\s+/g, ' ').trim())

test('it says who did what when, with the way to the record and nobody’s name but who acted', async () => {
  const page = await get('director', '/en/office/journal')
  assert.equal(page.status, 200)
  const lines = rows(page)
  assert.match(lines[0], /officer ?added ?Task: Book the hall/)
  assert.match(lines[1], /officer ?added ?Person 1/)
  assert.match(lines[2], /officer ?began or registered a letter ?Letter: The marathon/)
  assert.ok(page.page.all('a').some(({ attr }) => attr.href === `/en/office/letters/letter?id=${letter}`))
  assert.doesNotMatch(page.text, /Zerubbabel/)
  assert.match((await get('director', '/zh/office/journal')).text, /操作日志/)
})

test('it is asked by person, kind and day, and goes on to what is older', async () => {
  const asked = async (query) => rows(await get('officer', `/en/office/journal?${query}`))
  assert.equal((await asked('kind=tasks')).length, 1)
  assert.ok((await asked('who=1')).every((line) => /director/.test(line)))
  assert.deepEqual(await asked('from=2099-01-01'), [])
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  assert.deepEqual(await asked(`from=${today}&until=${today}`), await asked(''))
  assert.deepEqual(await asked('until=2020-01-01'), [])
  const { lines, has_more } = (await get('officer', `${own}/journal?limit=2`)).json()
  assert.deepEqual([lines.length, has_more], [2, true])
  const next = (await get('officer', `${own}/journal?limit=2&before=${lines[1].seq}`)).json()
  assert.equal(next.lines[0].seq, lines[1].seq - 1)
})

test('as a file it has the same lines, records by kind and number alone', async () => {
  const csv = await get('director', '/en/office/journal/export?kind=letters')
  assert.equal(csv.type, 'text/csv')
  assert.match(csv.text, /began or registered a letter.*Letter \d/)
  assert.doesNotMatch(csv.text, /marathon/)
  const book = await get('director', '/en/office/journal/export?format=xlsx')
  const file = join(newFolder(), 'journal.xlsx')
  writeFileSync(file, book.bytes)
  const [{ data }] = await readXlsx(file)
  assert.ok(data.some((row) => row.includes('added') && row.includes('Person 1')))
})

test('who lacks the right sees neither page nor file nor way to it', async () => {
  for (const path of ['/en/office/journal', '/en/office/journal/export', `${own}/journal`])
    assert.equal((await get('teacher', path)).status, 403, path)
  assert.doesNotMatch((await get('teacher', '/en/office')).text, /office\/journal/)
  assert.match((await get('officer', '/en/office')).text, /office\/journal/)
})

test('each verb of the program has its words', () => {
  const messages = JSON.parse(readFileSync(join(root, 'web/messages/en.json'), 'utf8'))
  const files = (folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .flatMap((path) => (statSync(path).isDirectory() ? (/tests$/.test(path) ? [] : files(path)) : [path]))
  const verbs = new Set()
  const written =
    /(?:std::string_view verb = |Sent sent\{[^;"]*|pressed\(\s*at, |change_state\(at, )"([a-z_]+\.[a-z_]+)"/g
  for (const file of files(join(root, 'src')).filter((path) => /\/web\/.*\.cpp$/.test(path)))
    for (const [, verb] of readFileSync(file, 'utf8').matchAll(written)) verbs.add(verb)
  assert.ok(verbs.size > 60, `${verbs.size} verbs were found`)
  // And a kind by which it is found.
  const kinds = readFileSync(join(root, 'src/journal/include/journal/office_lines.h'), 'utf8')
  const beginnings = new Set([...kinds.matchAll(/"([a-z_]+)"/g)].map(([, word]) => word))
  assert.deepEqual(
    [...verbs].filter((verb) => !beginnings.has(verb.split('.')[0])),
    [],
  )
  assert.deepEqual(
    [...verbs].filter((verb) => !(`did.${verb}` in messages)),
    [],
  )
})
