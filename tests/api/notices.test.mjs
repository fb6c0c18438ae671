// SPDX-License-Identifier: Apache-2.0
// What people are told of, over a real mail server: at once, and in one digest that one press ends. And their own calendar, read by
// another program (npm ical.js).
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, root, serve } from './support/amity.mjs'
import { actionsOn, newBrowser } from './support/browser.mjs'
import { textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { mailServer, until } from './support/mail_server.mjs'

const ICAL = createRequire(join(root, 'tools/node/package.json'))('ical.js')
const origin = 'http://friends.example.org'
const own = '/api/v1/offices/kunming'
const password = 'camellias over dianchi'

let post, server, data
let refused // an address that the mail server takes nothing for
const refuse = (address) => (address === refused ? [550, '5.1.1 no such mailbox'] : undefined)
const people = {}

// Somebody new who is signed in, at their link.
async function come(name, link) {
  people[name] = newBrowser(server)
  assert.equal((await people[name].post(link, { password })).status, 303)
}
async function add(name, role, language, department = '') {
  const email = `${name}@example.org`
  const made = await people.director.post('/en/office/people/person', { name, email, role, language, department })
  assert.equal(made.status, 303, made.text)
  const [mail] = await until(() => (post.to(email).length ? post.to(email) : undefined))
  await come(name, /friends\.example\.org(\/\S+\?link=\S+)/.exec(mail.text)[1])
  post.mails.length = 0
}
const api = async (who, method, path, body) => {
  const cookie = [...people[who].cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  assert.equal(answer.status, 200, `${path}: ${answer.text}`)
  return answer.json()
}
const unread = async (who) => (await api(who, 'GET', '/notices?unread=true')).notices
const morning = async (day) => {
  const words = ['--office', 'kunming', '--origin', origin, '--day', day, '--json', '--data', data]
  const { stdout, stderr } = await amity('mail', 'morning', ...words)
  return JSON.parse(stdout || assert.fail(stderr))
}
const task = (title, person, due) => api('officer', 'POST', '/tasks', { title, person, ...(due ? { due } : {}) })

before(async () => {
  post = await mailServer({ onRcpt: refuse })
  data = await filledFolder()
  const words = ['--office', 'kunming', '--name', '李明远', '--role', 'director', '--language', 'zh']
  const { stdout } = await amity('user', 'add', 'director@example.org', ...words, '--data', data)
  const mail = ['--mail-server', `smtp://localhost:${post.port}`, '--mail-from', 'amity@friends.example.org']
  server = await serve(data, '--origin', origin, '--access-log', ...mail)
  await come('director', stdout.trim())
  await people.director.post('/en/office/departments/department', { name_en: 'Education' })
  await add('officer', 'officer', 'zh')
  await add('teacher', 'liaison', 'ja', '1')
})
after(async () => {
  await server.stop()
  await post.stop()
})

test('who is to give a verdict is told at once, in their language, with why and a link; and on Today until they have', async () => {
  const letter = { direction: 'out', language: 'en', correspondent: 'City of Fujisawa', title: 'Marathon & more' }
  const { id } = await api('officer', 'POST', '/letters', { ...letter, body: 'Dear friends,' })
  await api('officer', 'POST', `/letters/${id}/circulation`, { departments: [{ department: 1 }] })
  const [mail] = await until(() => (post.mails.length ? post.mails : undefined))
  assert.equal(mail.to.value[0].address, 'teacher@example.org')
  assert.equal(mail.subject, '合議をお願いします：Marathon & more')
  assert.match(
    mail.text,
    /あなたの部署に合議が回っています\nhttp:\/\/friends\.example\.org\/ja\/office\/letters\/letter\?id=/,
  )
  assert.match(mail.html, /<strong>Marathon &amp; more<\/strong>/)
  assert.doesNotMatch(mail.text + mail.html, /officer|City of Fujisawa/)
  assert.equal(mail.headers.get('list-unsubscribe'), undefined)
  assert.match(mail.messageId, /^<[0-9a-f]{40}@friends\.example\.org>$/)
  for (const line of mail.raw.split('\r\n')) assert.ok(line.length <= 78, line)

  const [{ kind, because, about, title, read }] = await unread('teacher')
  assert.deepEqual(
    [kind, because, about, title, read],
    ['verdict_needed', 'department_asked', `letter/${id}`, 'Marathon & more', false],
  )
  assert.match(textOf((await people.teacher.get('/ja/office')).page.one('main')), /合議をお願いします/)
  const { content_hash } = await api('teacher', 'GET', `/letters/${id}`)
  await api('teacher', 'POST', `/letters/${id}/verdicts`, { verdict: 'refuse', opinion: '経費', content_hash })
  assert.deepEqual(await unread('teacher'), [])
  const told = await until(() => post.to('officer@example.org')[0])
  assert.match(told.subject, /^会签部门不同意：Marathon/)
  assert.doesNotMatch(told.text, /経費/)
  assert.equal(post.mails.length, 2)
})

test('a mail server that was away for days gets one digest with all that came meanwhile, once', async () => {
  const { port } = post
  await post.stop()
  const listed = async (state) =>
    JSON.parse((await amity('mail', 'list', '--state', state, '--json', '--data', data)).stdout)
  await task('Of Wednesday', 3)
  assert.equal((await morning('2026-11-25')).digests, 1)
  await until(async () => (await listed('waiting')).some(({ tries }) => tries > 0))
  await task('Of Thursday', 3)
  assert.equal((await morning('2026-11-26')).digests, 1)
  assert.equal((await morning('2026-11-26')).digests, 0)
  assert.equal((await listed('given_up')).length, 1)
  const waiting = await listed('waiting')
  assert.equal(waiting.length, 1)
  post = await mailServer({ port, onRcpt: refuse })
  assert.equal((await amity('mail', 'retry', waiting[0].id, '--data', data)).status, 0)
  await until(async () => (await listed('waiting')).length === 0)
  assert.equal(post.mails.length, 1)
  const [{ text }] = post.mails
  for (const title of ['Of Wednesday', 'Of Thursday']) assert.equal(text.split(title).length, 2, title)
  post.mails.length = 0
})

test('all else comes in one digest, which one press without a session ends, and nothing else does', async () => {
  await task('Book the hall', 2)
  await task('Book a car', 3)
  assert.deepEqual(await morning('2026-11-28'), { reminders: 0, digests: 0 }) // Saturday
  assert.deepEqual(await morning('2026-11-27'), { reminders: 0, digests: 1 }) // nobody is told of what they did
  const mail = await until(() => post.mails.find((one) => /お知らせのまとめ/.test(one.subject)))
  assert.equal(mail.to.value[0].address, 'teacher@example.org')
  assert.match(mail.subject, /お知らせのまとめ（1件）2026年11月27日$/)
  assert.match(mail.text, /新しいタスク：Book a car\n理由：あなたが担当です\n/)
  const unsubscribe = /^List-Unsubscribe:\s+<(\S+)>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m.exec(
    mail.raw,
  )
  const target = new URL(unsubscribe[1]).pathname
  const ways = async () => (await api('teacher', 'GET', '/notices/choices')).choices

  const before = await ways()
  const looked = await ask(server, target)
  assert.equal(looked.status, 200)
  assert.match(looked.headers['cache-control'], /no-store/)
  assert.deepEqual(await ways(), before, 'looking changes nothing')
  const press = () =>
    ask(server, target, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
  assert.equal((await press()).status, 200)
  assert.equal((await press()).status, 200)
  const after = await ways()
  for (const [i, { kind, way }] of after.entries())
    assert.equal(way, before[i].way === 'digest' ? 'none' : before[i].way, kind)
  assert.equal((await ask(server, target.slice(0, -1) + (target.endsWith('A') ? 'B' : 'A'))).status, 404)
  assert.doesNotMatch(server.log, /amity-digest_[\w-]/)
})

test('one’s own calendar is read by another program, is cheap to ask again, and is gone once it is revoked', async () => {
  const teacher = people.teacher
  assert.match(textOf((await teacher.get('/en/office/notices')).page.one('main')), /There is none yet/)
  const made = await teacher.post('/en/office/notices/calendar')
  assert.equal(made.status, 200)
  const address = textOf(made.page.one('code'))
  assert.match(address, /^http:\/\/friends\.example\.org\/calendar\/amity-calendar_[\w-]{43}\.ics$/)
  const target = new URL(address).pathname
  assert.doesNotMatch((await teacher.get('/en/office/notices')).text, /amity-calendar_/)
  const long = `Name cards; with commas, ${'山川'.repeat(40)} and "quotes"`
  await task(long, 3, '2026-12-24')
  const arrived = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const shape = { direction: 'in', name: 'In', shape: 'IN-{year}-{n}' }
  const { id: series } = await api('director', 'POST', '/letter-series', shape)
  const fields = { language: 'en', correspondent: 'Fujisawa', title: 'A camp', body: '', arrived, within: 10 }
  const { id } = await api('officer', 'POST', '/letters', { direction: 'in', series, ...fields })
  await api('officer', 'POST', `/letters/${id}/assignment`, { person: 3, words: '' })

  const answer = await ask(server, target)
  assert.equal(answer.status, 200)
  assert.equal(answer.type, 'text/calendar')
  assert.equal(answer.headers['cache-control'], 'private, no-cache')
  for (const line of answer.text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const calendar = new ICAL.Component(ICAL.parse(answer.text))
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const event = (title) => events.find(({ summary }) => summary.includes(title)) ?? assert.fail(title)
  const todo = event(long)
  assert.equal(todo.summary, `タスク：${long}`)
  assert.deepEqual(
    [todo.startDate.isDate, todo.startDate.toString(), todo.endDate.toString()],
    [true, '2026-12-24', '2026-12-25'],
  )
  assert.equal(todo.sequence, 0)
  assert.ok(todo.component.getFirstPropertyValue('dtstamp'))
  assert.match(event('A camp').description, /開庁日|営業日|10/)
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)

  const again = await ask(server, target, { headers: { 'If-None-Match': answer.headers.etag } })
  assert.equal(again.status, 304)
  const cards = (await api('teacher', 'GET', '/tasks?limit=100')).tasks.find(({ title }) => title === long)
  const { version, title, note, department, person, due, letter } = cards
  const seen = { version, title, note, department, person, due, letter }
  await api('officer', 'PUT', `/tasks/${cards.id}`, { title: 'Name cards', person: 3, due: '2026-12-23', seen })
  const changed = await ask(server, target, { headers: { 'If-None-Match': answer.headers.etag } })
  assert.equal(changed.status, 200)
  const now = new ICAL.Component(ICAL.parse(changed.text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .find(({ uid }) => uid === todo.uid)
  assert.deepEqual([now.startDate.toString(), now.sequence], ['2026-12-23', 1])

  // Another address takes its place; revoked, there is none.
  const second = new URL(textOf((await teacher.post('/en/office/notices/calendar')).page.one('code'))).pathname
  assert.equal((await ask(server, target)).status, 404)
  assert.equal((await ask(server, second)).status, 200)
  const revoke = actionsOn(await teacher.get('/en/office/notices')).find((action) => /revoke/.test(action))
  assert.equal((await teacher.post(revoke)).status, 303)
  assert.equal((await ask(server, second)).status, 404)
  assert.doesNotMatch(server.log, /amity-calendar_[\w-]/)
  const { path } = await api('teacher', 'POST', '/calendar-feed')
  assert.equal((await ask(server, path)).status, 200)
})

test('a page shows one’s notices and takes choices', async () => {
  const teacher = people.teacher
  const page = await teacher.get('/en/office/notices')
  assert.equal(page.status, 200)
  const form = page.page.one('form', { id: 'choices' })
  const saved = await teacher.post(form.attr.action, { issued: 'at_once' })
  assert.equal(saved.status, 303)
  assert.equal(
    (await api('teacher', 'GET', '/notices/choices')).choices.find(({ kind }) => kind === 'issued').way,
    'at_once',
  )
  assert.equal(
    (await teacher.post(form.attr.action.replace(/once=[^&]+/, 'once=x'), { issued: 'by dove' })).status,
    422,
  )
  const all = actionsOn(page).find((action) => /reach=all/.test(action))
  assert.equal((await teacher.post(all)).status, 303)
  assert.deepEqual(await unread('teacher'), [])
})

test('what the mail server refuses for good is shown at the person and in the list of mails', async () => {
  refused = 'teacher@example.org'
  await api('teacher', 'PUT', '/notices/choices', { choices: [{ kind: 'task_given', way: 'at_once' }] })
  await task('Refused', 3)
  const page = await until(async () => {
    const now = await people.director.get('/en/office/people/person?id=3')
    return /refused the newest notice/.test(now.text) ? now : undefined
  })
  assert.match(page.text, /550/)
  const { stdout } = await amity('mail', 'list', '--state', 'refused', '--json', '--data', data)
  assert.equal(JSON.parse(stdout)[0].recipient, 'teacher@example.org')
  assert.ok((await unread('teacher')).some(({ title }) => title === 'Refused'))
  refused = undefined
})

test('a day that is given to somebody who wants it so comes into their calendar, is changed there, and taken back', async () => {
  await api('teacher', 'PUT', '/notices/choices', { choices: [], invitations: true })
  await until(() => post.mails.length > 0) // what was given before
  post.mails.length = 0
  const { id } = await task('Rehearsal', 3, '2027-01-11')
  const invited = await until(() => post.mails.find((one) => /予定の登録：タスク：Rehearsal/.test(one.subject)))
  const read = ({ attachments }) => {
    const file = attachments.find(({ contentType }) => contentType === 'text/calendar')
    const calendar = new ICAL.Component(ICAL.parse(file.content.toString()))
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'))
    return [calendar.getFirstPropertyValue('method'), event.uid, event.sequence, event.startDate.toString()]
  }
  const [method, uid, sequence, day] = read(invited)
  assert.deepEqual([method, sequence, day], ['REQUEST', 0, '2027-01-11'])
  assert.match(invited.raw, /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
  const one = (await api('officer', 'GET', '/tasks?limit=100')).tasks.find((task) => task.id === id)
  const { version, title, note, department, person, due, letter } = one
  const seen = { version, title, note, department, person, due, letter }
  await api('officer', 'PUT', `/tasks/${id}`, { title, person: 3, due: '2027-01-12', seen })
  await until(() =>
    post.mails.some((mail) => mail !== invited && /Rehearsal/.test(mail.subject) && mail.attachments.length),
  )
  assert.deepEqual(read(post.mails.at(-1)), ['REQUEST', uid, 1, '2027-01-12'])
  await api('officer', 'POST', `/tasks/${id}/moves`, { to: 'done' })
  const gone = await until(() => post.mails.find((mail) => /予定の取消し/.test(mail.subject)))
  assert.deepEqual(read(gone).slice(0, 3), ['CANCEL', uid, 2])
})
