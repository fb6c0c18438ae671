// SPDX-License-Identifier: Apache-2.0
// Tasks that wait for others, that come again, and that are about a partner, a person or an organisation: through the pages of the
// desk, the API, the list as a file and the calendar feed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const desk = '/en/office'
const dayIn = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const get = async (who, path, language = 'en') => {
  const answer = await ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } })
  const isPage = answer.type === 'text/html'
  return { ...answer, main: isPage ? textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ') : undefined }
}
const post = async (who, path, fields = {}) => posted(server, people[who], desk + path, fields)
const done = (answer) => assert.equal(answer.status, 303, answer.text)
const api = async (who, method, path, body) => {
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}
const made = async (who, fields) => {
  const { status, body } = await api(who, 'POST', '/tasks', fields)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
const task = async (id, who = 'officer') => (await api(who, 'GET', `/tasks/${id}`)).body

test('a task waits for another, says for which, and takes a reason to go on', async () => {
  const hall = await made('officer', { title: 'Book the hall' })
  const invite = await made('officer', { title: 'Send the invitations' })
  done(await post('officer', `/tasks/block?id=${invite}`, { blocked_by: String(hall) }))
  const page = await get('officer', `/tasks/task?id=${invite}`)
  assert.match(page.main, /Waits for: Book the hall/)
  assert.match(page.main, /Why it begins although it waits for others/)
  assert.match((await get('officer', `/tasks/task?id=${hall}`)).main, /What waits for this one Send the invitations/)
  const refused = await post('officer', `/tasks/move?id=${invite}&to=doing`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /It still waits for Book the hall\. Say why it goes on all the same\./)
  assert.match(
    (await get('officer', '/tasks?state=blocked')).main,
    /Send the invitations not begun Waits for: Book the hall/,
  )
  assert.doesNotMatch((await get('officer', '/tasks?state=blocked')).main, /not begun Book the hall/)
  const listed = (await api('officer', 'GET', '/tasks?blocked=true')).body.tasks
  assert.deepEqual(
    listed.map(({ id, blocked_by, blockers }) => [id, blocked_by, blockers]),
    [[invite, [hall], [hall]]],
  )
  const today = (await get('officer', '')).main
  assert.match(today, /My tasks that wait for others Send the invitations Waits for: Book the hall/)
  assert.match((await get('officer', '/tasks/export?state=blocked')).text, /Send the invitations.*Book the hall/)
  done(await post('officer', `/tasks/move?id=${invite}&to=doing`, { words: 'It is promised' }))
  done(await post('officer', `/tasks/move?id=${hall}&to=done`))
  assert.deepEqual((await task(invite)).blockers, [])
  assert.doesNotMatch((await get('officer', '')).main, /wait for others/)
  done(await post('officer', `/tasks/unblock?id=${invite}&blocker=${hall}`))
  assert.deepEqual((await task(invite)).blocked_by, [])
})

test('a circle is refused with the way round, and whose last hindrance is gone is told', async () => {
  const [a, b] = [await made('officer', { title: 'Agree' }), await made('officer', { title: 'Print' })]
  done(await post('officer', `/tasks/block?id=${a}`, { blocked_by: String(b) }))
  const refused = await post('officer', `/tasks/block?id=${b}`, { blocked_by: String(a) })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /It would wait for itself: Print → Agree → Print \(2 tasks\)\./)
  const form = /<details open[^>]*><summary>It waits for another task<.summary>(.*?)<.details>/s.exec(refused.text)[1]
  assert.match(form, new RegExp(`<option value="${a}" selected>Agree`), 'what was chosen stays')
  assert.match(form, /id="task-block-blocked-by-wrong">It would wait for itself/)
  const nothing = await post('officer', `/tasks/block?id=${b}`, { blocked_by: '' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /id="task-block-blocked-by-wrong"/)
  const through = await api('officer', 'PUT', `/tasks/${b}/blockers`, { blocked_by: [a], seen: { version: 1 } })
  assert.equal(through.status, 422)
  assert.match(JSON.stringify(through.body), /Print → Agree → Print/)
  const { body } = await api('officer', 'GET', '/tasks')
  assert.ok(body.tasks.length > 1)
  done(await post('director', `/tasks/move?id=${b}&to=done`))
  const { notices } = (await api('officer', 'GET', '/notices?unread=true')).body
  const told = notices.find(({ kind }) => kind === 'task_freed')
  assert.deepEqual([told.about, told.because], [`task/${a}`, 'you_made_it'])
  assert.match((await get('officer', '')).main, /Nothing holds up your task any more/)
})

test('a task comes again by its rule, is told in words, and follows once', async () => {
  const id = await made('officer', { title: 'Close the books', due: '2027-01-31', note: 'With the bank' })
  const rule = { every: '3', unit: 'months', on: 'last_working_day', shift: 'stays', until: '' }
  assert.match((await get('officer', `/tasks/repeat?id=${id}`)).main, /Let it come again/)
  done(await post('officer', `/tasks/repeat?id=${id}`, { ...rule, 'seen.version': '1' }))
  const words = {
    en: /every third month, on the last working day/,
    zh: /每3个月，当月最后一个工作日/,
    ja: /3か月ごと、月の最終開庁日/,
  }
  for (const [language, said] of Object.entries(words))
    assert.match((await get('officer', `/tasks/task?id=${id}`, language)).main, said)
  const stands = await task(id)
  assert.deepEqual(
    [stands.recurrence, stands.deadline.due, stands.next_due],
    [
      { every: 3, unit: 'months', weekdays: [], on: 'last_working_day', shift: 'stays', until: null },
      '2027-01-29',
      '2027-04-30',
    ],
  )
  const moves = await Promise.all(
    ['officer', 'director', 'officer'].map((who) => api(who, 'POST', `/tasks/${id}/moves`, { to: 'done' })),
  )
  assert.deepEqual(
    moves.map(({ status }) => status),
    [200, 200, 200],
  )
  const { tasks } = (await api('officer', 'GET', `/tasks/${id}/series`)).body
  assert.deepEqual(
    tasks.map(({ title, note, due, made_from, state }) => [title, note, due, made_from, state]),
    [
      ['Close the books', 'With the bank', '2027-01-31', null, 'done'],
      ['Close the books', 'With the bank', '2027-04-30', id, 'open'],
    ],
  )
  const next = tasks[1].id
  const page = await get('officer', `/tasks/task?id=${next}`)
  assert.match(page.main, /Before and after it Close the books done/)
  const { path } = (await api('officer', 'POST', '/calendar-feed')).body
  const feed = (await ask(server, path)).text
  assert.equal(feed.split('Close the books').length - 1, 1, 'only the one that there is')
  assert.match((await get('officer', '/tasks/export')).text, /Close the books.*every third month/)
  done(await post('officer', `/tasks/repeat-end?id=${next}`))
  assert.equal((await task(next)).recurrence, null)
  done(await post('officer', `/tasks/move?id=${next}&to=done`))
  assert.equal((await api('officer', 'GET', `/tasks/${id}/series`)).body.tasks.length, 2)
  assert.match((await get('officer', `/tasks/task?id=${next}`)).main, /ended its coming again/)
  done(await post('officer', `/tasks/move?id=${id}&to=open`))
  const { version } = await task(id)
  const late = await api('officer', 'PUT', `/tasks/${id}/recurrence`, { every: 1, unit: 'months', seen: { version } })
  assert.equal(late.status, 409, 'the next one was made of it already')
  assert.equal(late.body.errors[0].code, 'followed_already')
  const form = await post('officer', `/tasks/repeat?id=${id}`, { ...rule, 'seen.version': String(version) })
  assert.equal(form.status, 409)
  assert.match(form.text, /The next task of this series has been made already\./)
  assert.equal((await task(id)).recurrence, null)
})

test('weekdays are ticked, and what is wrong or was changed meanwhile comes back with what was typed', async () => {
  const id = await made('officer', { title: 'Water the camellias', due: dayIn(3) })
  const weekly = { every: '2', unit: 'weeks', 'weekdays[0]': 'mon', 'weekdays[3]': 'thu', on: 'day', shift: 'after' }
  const wrong = await post('officer', `/tasks/repeat?id=${id}`, { ...weekly, unit: 'months', 'seen.version': '1' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Weekdays are for what comes again by weeks\./)
  assert.match(wrong.text, /value="thu" checked/)
  const all = { ...weekly, every: '0', unit: 'months', until: '2020-01-01', 'seen.version': '1' }
  const every = await post('officer', `/tasks/repeat?id=${id}`, all)
  assert.equal(every.status, 422)
  assert.deepEqual(
    [...every.text.matchAll(/id="repeat-(\w+)-wrong"/g)].map(([, name]) => name),
    ['every', 'weekdays', 'until'],
    'all that is wrong at once',
  )
  assert.match(every.text, /name="every"[^>]*value="0"/)
  assert.match(every.text, /name="until"[^>]*value="2020-01-01"/)
  done(await post('officer', `/tasks/repeat?id=${id}`, { ...weekly, 'seen.version': '1' }))
  assert.deepEqual((await task(id)).recurrence.weekdays, ['mon', 'thu'])
  const again = await get('officer', `/tasks/repeat?id=${id}`)
  assert.match(again.text, /name="seen\.weekdays\[1\]" value="thu"/)
  const meanwhile = await post('director', `/tasks/repeat?id=${id}`, {
    every: '1',
    unit: 'weeks',
    'weekdays[2]': 'wed',
    'seen.version': '1',
  })
  assert.equal(meanwhile.status, 409)
  assert.match(meanwhile.text, /Monday, Thursday/)
  assert.match(meanwhile.text, /value="wed" checked/)
})

test('a partner, a person and an organisation have their tasks on their pages, by the rights on them', async () => {
  const { id: person } = (await api('officer', 'POST', '/persons', { name: '佐藤太郎', name_latin: 'Sato Taro' })).body
  const { id: organisation } = (
    await api('officer', 'POST', '/organisations', { kind: 'school', name: { en: 'The lake school' } })
  ).body
  const page = await get('officer', `/persons/person?id=${person}`)
  assert.match(
    page.text,
    new RegExp(`/en/office/tasks/new\\?about=person%2F${person}|/en/office/tasks/new\\?about=person/${person}`),
  )
  const form = await get('officer', `/tasks/new?about=person/${person}`)
  assert.match(form.main, /Sato Taro/)
  done(
    await post('officer', '/tasks/new', {
      title: 'Thank Mr Sato',
      note: '',
      count_unit: 'days',
      counted_by: 'after_day',
      about: `person/${person}`,
    }),
  )
  const school = await made('officer', { title: 'Invite the school', about: `organisation/${organisation}` })
  const [thanks] = (await api('officer', 'GET', `/tasks?about=person/${person}`)).body.tasks
  assert.equal(thanks.title, 'Thank Mr Sato')
  assert.match((await get('officer', `/persons/person?id=${person}`)).main, /Tasks Thank Mr Sato/)
  assert.match((await get('officer', `/organisations/organisation?id=${organisation}`)).main, /Tasks Invite the school/)
  assert.match((await get('officer', `/tasks/task?id=${school}`)).main, /About: The lake school/)
  assert.match((await get('officer', '/tasks/export')).text, /Invite the school.*The lake school/)
  const both = await api('officer', 'POST', '/tasks', { title: 'Neither', about: 'castle/1' })
  assert.equal(both.status, 422)
  assert.equal((await api('officer', 'POST', '/tasks', { title: 'Nobody', about: 'person/99999' })).status, 422)

  // A guide reads no people, and sees the task that is her department's all the same.
  const guide = await ask(server, `${own}/tasks/${thanks.id}`, { headers: { Cookie: people.teacher } })
  assert.equal(guide.status, 404, 'another’s task')

  const erased = await api('director', 'POST', `/persons/${person}/erasure`, { version: 1 })
  assert.equal(erased.status, 200, JSON.stringify(erased.body))
  const left = await get('officer', `/tasks/task?id=${thanks.id}`)
  assert.match(left.main, /Thank Mr …/)
  assert.match(left.main, new RegExp(`About: a person \\(no\\. ${person}\\)`))
  assert.doesNotMatch(left.text, /Sato|佐藤/)
  assert.doesNotMatch((await get('director', '/journal')).text, /Sato|佐藤/)
})

test('of a task that one may not see nothing tells that it is there', async () => {
  const hidden = await made('officer', { title: 'The gift', due: '2027-03-01' })
  const words = { version: 1, amount: 1, unit: 'days', from: 'due', why: 'More time.' }
  const changes = [
    ['GET', '', undefined],
    ['GET', '/series', undefined],
    ['PUT', '', { title: 'Another gift' }],
    ['POST', '/moves', { to: 'done' }],
    ['POST', '/extensions', words],
    ['PUT', '/blockers', { blocked_by: [] }],
    ['PUT', '/recurrence', { every: 1, unit: 'months' }],
    ['DELETE', '/recurrence', undefined],
  ]
  const told = async (id, [method, path, body]) => {
    const { status, body: problem } = await api('teacher', method, `/tasks/${id}${path}`, body)
    return { status, detail: problem.detail, errors: problem.errors }
  }
  for (const change of changes) {
    const none = await told(99999, change)
    assert.equal(none.status, 404, change.join(' '))
    assert.deepEqual(await told(hidden, change), none, change.join(' '))
  }
  for (const path of [
    '/tasks/task?id=',
    '/tasks/move?to=done&id=',
    '/tasks/extend?id=',
    '/tasks/block?id=',
    '/tasks/unblock?blocker=1&id=',
    '/tasks/repeat?id=',
    '/tasks/repeat-end?id=',
  ])
    assert.equal((await post('teacher', `${path}${hidden}`, { title: 'Another' })).status, 404, path)
  assert.equal((await api('officer', 'GET', `/tasks/${hidden}`)).body.version, 1)
})

test('a partner has its tasks on its page', async () => {
  const circle = await get('officer', '/partners/fujisawa')
  const about = /tasks\/new\?about=(partner(?:\/|%2F)\d+)/.exec(circle.text)
  assert.ok(about, 'the way to a new task')
  const record = decodeURIComponent(about[1])
  await made('officer', { title: 'Prepare the anniversary', about: record })
  assert.match((await get('officer', '/partners/fujisawa')).main, /Tasks Prepare the anniversary/)
  assert.match((await get('officer', `/tasks/new?about=${record}`)).main, /About/)
})
