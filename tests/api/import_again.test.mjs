// SPDX-License-Identifier: Apache-2.0
// The office's folder read once more over what its people wrote: named and left, unless it is meant to go.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, kunming, newFolder, serve } from './support/amity.mjs'
import { ask } from './support/http.mjs'
import { peopleOf } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const source = 'kunming-daily-2022-11-27'
let server, folder, people
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const api = (path, method, body) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: people.director, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
const done = async (path, method, body) => {
  const answer = await api(path, method, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.json()
}
const rowsOf = async (list) => (await done(`/${list}`, 'GET')).rows
const imported = async (from, ...words) => {
  const { status, stdout, stderr } = await amity('import', 'office', from, '--data', folder, '--json', ...words)
  return { status, stderr, json: stdout ? JSON.parse(stdout) : undefined }
}
const told = ({ json }) => json.changes.map(({ is, file }) => `${is} ${file}`).sort()

let byHand
test('what people wrote at the desk is named row by row, in a dry run and when nothing says that it may go', async () => {
  assert.deepEqual((await imported(kunming)).json.changes, [])
  await done('/figures', 'POST', { on: '2025', kind: 'sister_city', count: 25, source })
  await done('/targets', 'POST', { by: '2040', kind: 'sister_city', count: 40, source })
  await done('/policies', 'POST', { reason: 'not_abroad', country: 'LI', source })
  await done('/posts', 'POST', { type: 'consulate_general', country: 'NP', count: 1, source })
  await done('/regions/mekong', 'PUT', { countries: 'LA;TH', name: { en: 'Mekong' } })
  await done('/partners/zurich/moves', 'POST', { act: 'renew', on: '2010', source })
  const hall = await done('/partners/zurich/hall', 'GET')
  await done('/partners/zurich/hall', 'PUT', {
    text: { ...hall.text, en: 'Written by hand.' },
    seen: hall,
  })
  byHand = [
    'changed halls.csv',
    'removed figures.csv',
    'removed history.csv',
    'removed office.toml',
    'removed policies.csv',
    'removed posts.csv',
    'removed targets.csv',
  ]
  const dry = await imported(kunming, '--dry-run')
  assert.deepEqual([dry.status, told(dry), dry.json.is_dry_run], [0, byHand, true])
  assert.ok(dry.json.changes.every((one) => one.written_at_desk))
  assert.deepEqual([dry.json.removed_rows, dry.json.changed_rows, dry.json.added_rows], [6, 1, 0])
  const held = await imported(kunming)
  assert.deepEqual([held.status, told(held), held.json.is_held_back], [1, byHand, true])
  assert.match(held.stderr, /nothing was taken in: the folder would remove or replace what was written at the desk/)
  assert.match(held.stderr, /amity export office kunming first.*--replace/)
  assert.equal((await rowsOf('figures')).filter(({ on }) => on === '2025').length, 1)
  assert.equal((await done('/partners/zurich/hall', 'GET')).text.en, 'Written by hand.')
})

test('for people it says the same in lines', async () => {
  const { status, stdout } = await amity('import', 'office', kunming, '--data', folder, '--dry-run')
  assert.equal(status, 0)
  assert.match(stdout, /^ {2}would be: 0 added, 1 changed, 6 removed$/m)
  assert.match(stdout, /^ {2}halls\.csv, changed: zurich \(en\), written at the desk$/m)
  assert.match(stdout, /^ {2}office\.toml, removed: region mekong, written at the desk$/m)
  assert.match(stdout, /^ {2}targets\.csv, removed: 2040, sister_city, kunming-daily-2022-11-27, written at the desk$/m)
})

test('taken out first, it is in the folder and stays', async () => {
  const out = join(newFolder(), 'kunming')
  assert.equal((await amity('export', 'office', 'kunming', '-o', out, '--data', folder)).status, 0)
  const again = await imported(out)
  assert.deepEqual([again.status, again.json.changes, again.json.changed], [0, [], 0])
})

test('with --replace it goes, and the report counts and lists it', async () => {
  const replaced = await imported(kunming, '--replace')
  assert.deepEqual([replaced.status, told(replaced), replaced.json.removed_rows], [0, byHand, 6])
  assert.equal((await rowsOf('figures')).filter(({ on }) => on === '2025').length, 0)
  assert.deepEqual((await imported(kunming)).json.changes, [])
})
