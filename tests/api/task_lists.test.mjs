// SPDX-License-Identifier: Apache-2.0
// Many tasks: page by page through the API, a task's page that stays small, and a search for what it waits for; the next days of a rule,
// and what a series leaves in the history.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { opened } from './support/database.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const many = 3000
let server, people
// Rows as the program writes them, without a press for each.
function putMany(folder) {
  const database = opened(folder)
  database.exec('BEGIN')
  const insert = database.prepare(
    `INSERT INTO task (office_id, id, state, title, note, created_by, created_at, changed_by, changed_at)
     VALUES (1, ?, 'open', ?, '', 'account:1', '2026-01-01T00:00:00Z', 'account:1', '2026-01-01T00:00:00Z')`,
  )
  for (let id = 1; id <= many; ++id)
    insert.run(id, `Ask school ${id} about the exhibition${id === 7 ? ' of kites' : ''}`)
  database.exec(`INSERT INTO id_sequence (office_id, name, next) VALUES (1, 'task', ${many + 1})`)
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

const get = async (who, at, language = 'en') => {
  const answer = await ask(server, `/${language}/office${at}`, { headers: { Cookie: people[who] } })
  return { ...answer, main: textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ') }
}
const post = (who, at, fields = {}) => posted(server, people[who], `/en/office${at}`, fields)
const api = async (who, method, at, body) => {
  const answer = await ask(server, own + at, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}
const made = async (fields) => (await api('officer', 'POST', '/tasks', fields)).body.id
const done = (answer) => assert.equal(answer.status, 303, answer.text)

test('the list is given page by page, and nothing is lost or comes twice', async () => {
  const first = (await api('director', 'GET', '/tasks')).body
  assert.equal(first.all, many)
  assert.equal(first.tasks.length, 20)
  const ids = new Set()
  for (let skip = 0; skip < many; skip += 100)
    for (const { id } of (await api('director', 'GET', `/tasks?limit=100&skip=${skip}`)).body.tasks) ids.add(id)
  assert.equal(ids.size, many)
  assert.deepEqual((await api('director', 'GET', `/tasks?skip=${many}`)).body, { all: many, tasks: [] })
  const found = (await api('director', 'GET', '/tasks?q=kites')).body
  assert.deepEqual([found.all, found.tasks.map(({ id }) => id)], [1, [7]])
  for (const wrong of ['limit=0', 'limit=101', 'skip=-1', 'limit=x'])
    assert.equal((await api('director', 'GET', `/tasks?${wrong}`)).status, 422, wrong)
})

test('a task’s page offers the newest to wait for, and a search finds all others', async () => {
  const id = await made({ title: 'Hang the pictures' })
  const page = await get('officer', `/tasks/task?id=${id}`)
  assert.ok(page.text.length < 80_000, `${page.text.length} characters`)
  const form = /id="task-block" method.*?<\/form>/s.exec(page.text)[0]
  assert.equal([...form.matchAll(/<option value="\d+"/g)].length, 20)
  assert.match(page.main, /Look for another task/)
  const search = await get('officer', `/tasks/block?id=${id}&q=kites`)
  assert.match(search.main, /Which task does “Hang the pictures” wait for\?/)
  assert.deepEqual(
    [...search.text.matchAll(/<option value="(\d+)"/g)].map(([, one]) => one),
    ['7'],
  )
  const wide = await get('officer', `/tasks/block?id=${id}&q=exhibition`)
  assert.equal([...wide.text.matchAll(/<option value="\d+"/g)].length, 20)
  assert.match(wide.main, /There are more\./)
  assert.match((await get('officer', `/tasks/block?id=${id}&q=nowhere`)).main, /No open task has these words\./)
  done(await post('officer', `/tasks/block?id=${id}`, { blocked_by: '7' }))
  assert.match((await get('officer', `/tasks/task?id=${id}`)).main, /Waits for: Ask school 7 about/)
  assert.match((await get('officer', `/tasks/block?id=${id}&q=kites`)).main, /No open task has these words\./)
  assert.equal((await get('treasurer', `/tasks/block?id=${id}`)).status, 404, 'another’s task is not there')
  assert.equal((await api('officer', 'GET', '/desk/search?q=kites')).body.hits[0].id, '7')
})

test('who adds a task comes to it', async () => {
  const sent = await post('officer', '/tasks/new', {
    title: 'Sweep',
    note: '',
    count_unit: 'days',
    counted_by: 'after_day',
  })
  done(sent)
  const address = sent.headers.get ? sent.headers.get('location') : sent.headers.location
  assert.match(address, /^\/en\/office\/tasks\/task\?id=\d+&done=saved$/)
  const page = await get('officer', address.replace('/en/office', ''))
  assert.match(page.main, /Sweep/)
})

test('a rule shows its next three days before and after it is set, and says what is wrong with it at the field', async () => {
  const id = await made({ title: 'Count', due: '2027-01-31' })
  const rule = { every: '1', unit: 'months', on: 'day', shift: 'after', until: '', 'seen.version': '1' }
  const looked = await post('officer', `/tasks/repeat-look?id=${id}`, rule)
  assert.equal(looked.status, 200)
  const days = (text) => [...text.matchAll(/<time datetime="(2027-[\d-]+)">/g)].map(([, day]) => day)
  const coming = (text) => days(/<div class="record-body" id="repeat-coming".*?<\/div>/s.exec(text)[0])
  assert.deepEqual(coming(looked.text), ['2027-03-01', '2027-03-31', '2027-04-30'])
  assert.match(looked.text, /name="shift".*?value="after" selected/s)
  assert.equal((await api('officer', 'GET', `/tasks/${id}`)).body.recurrence, null, 'nothing was kept')
  const never = await post('officer', `/tasks/repeat-look?id=${id}`, { ...rule, every: '12', until: '2027-06-30' })
  assert.equal(never.status, 422)
  assert.match(never.text, /id="repeat-until-wrong">The next one would be due on 2028-01-31, after this last day/)
  assert.deepEqual(coming(never.text), [])
  done(await post('officer', `/tasks/repeat?id=${id}`, { ...rule, until: '2027-06-30' }))
  const page = await get('officer', `/tasks/task?id=${id}`)
  assert.match(page.main, /The next due dates: 1 March 2027.*31 March 2027.*30 April 2027/)
  assert.deepEqual(coming((await get('officer', `/tasks/repeat?id=${id}`)).text), [
    '2027-03-01',
    '2027-03-31',
    '2027-04-30',
  ])
  const { version, ...task } = (await api('officer', 'GET', `/tasks/${id}`)).body
  const seen = { version, title: task.title, note: '', department: null, person: null, due: task.due, letter: null }
  const late = await api('officer', 'PUT', `/tasks/${id}`, { title: 'Count', due: '2027-07-01', seen })
  assert.equal(late.status, 422)
  assert.deepEqual([late.body.errors[0].field, late.body.errors[0].code], ['due', 'due_after_last'])
  assert.equal((await post('officer', '/tasks/repeat-look?id=99999', rule)).status, 404)
})

test('the history of a series tells what people did, and nothing of its books', async () => {
  const id = await made({ title: 'Wind the clock', due: '2027-01-31' })
  done(
    await post('officer', `/tasks/repeat?id=${id}`, {
      every: '1',
      unit: 'months',
      on: 'day',
      shift: 'stays',
      'seen.version': '1',
    }),
  )
  done(await post('officer', `/tasks/move?id=${id}&to=done`))
  const over = await get('officer', `/tasks/task?id=${id}`)
  const history = over.main.slice(over.main.indexOf('Where it stands: not begun → done'))
  assert.ok(history.length > 0, over.main)
  assert.doesNotMatch(history.slice(0, history.indexOf('changed how it comes again')), /months|Every how many/)
  const { tasks, all } = (await api('officer', 'GET', `/tasks/${id}/series?limit=1&skip=1`)).body
  assert.deepEqual([all, tasks.length, tasks[0].made_from], [2, 1, id])
  const next = await get('officer', `/tasks/task?id=${tasks[0].id}`)
  assert.match(next.main, /made automatically when the one before it was over(?! ·)/)
  done(await post('officer', `/tasks/move?id=${id}&to=open`))
  const again = await get('officer', `/tasks/task?id=${id}`)
  assert.match(again.main, /The next one has been made already: Wind the clock/)
  assert.doesNotMatch(again.text, /tasks\/repeat\?/, 'no rule can be set here any more')
})

test('what turns the direction of writing is refused in every text, and is not said once more', async () => {
  for (const fields of [{ title: 'a\u202Eb' }, { title: 'a', note: 'one\ntwo\u202E' }, { title: 'a\u200Bb' }]) {
    const { status, body } = await api('officer', 'POST', '/tasks', fields)
    assert.equal(status, 422)
    assert.equal(body.errors[0].code, 'control_character')
    assert.match(body.errors[0].detail, /\(U\+20[02][BE]\)/)
    assert.doesNotMatch(body.detail, /\u202E|\u200B/)
  }
  const page = await post('officer', '/tasks/new', {
    title: 'a\u202Eb',
    note: '',
    count_unit: 'days',
    counted_by: 'after_day',
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /Character 2 \(U\+202E\) is one that nobody sees/)
  assert.ok(
    await made({ title: 'می\u200Cخواهم', note: 'क्\u200Dष \u200F' }),
    'joiners and marks are how a language is written',
  )
})
