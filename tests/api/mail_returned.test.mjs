// SPDX-License-Identifier: Apache-2.0
// Mails that come back: each is sent from an address of its own, and what a mail server says of it is shown at what the mail was for.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { actionsOn, newBrowser, notesOn } from './support/browser.mjs'
import { sqlite as ask_sqlite } from './support/database.mjs'
import { guest } from './support/guests.mjs'
import { textOf } from './support/html.mjs'
import { mailServer, until } from './support/mail_server.mjs'
import { keyOf, pipe, sample } from './support/returned.mjs'

const origin = 'http://friends.example.org'
const password = 'camellias over dianchi'
const pathIn = (text) => /http:\/\/friends\.example\.org(\/\S+)/.exec(text)[1]
const sqlite = (data, sql) => ask_sqlite(data, sql).trim()
const mainOf = ({ page }) => textOf(page.one('main')).replace(/\s+/g, ' ')

let post, data, server, chen
before(async () => {
  post = await mailServer({
    onRcpt: (address) => (/^nobody@/.test(address) ? [550, `5.1.1 <${address}> no such mailbox`] : undefined),
  })
  data = await filledFolder()
  const words = ['--office', 'kunming', '--name', '陈丽', '--role', 'director', '--language', 'en', '--data', data]
  const { stdout } = await amity('user', 'add', 'chen@example.org', ...words)
  const mail = ['--mail-server', `smtp://localhost:${post.port}`, '--mail-from', 'amity@friends.example.org']
  server = await serve(data, '--origin', origin, ...mail, '--mail-returns', 'returns+{key}@friends.example.org')
  chen = newBrowser(server)
  assert.equal((await chen.post(stdout.trim(), { password })).status, 303)
})
after(async () => {
  await server.stop()
  await post.stop()
})

const sentTo = (address, n = 1) => until(() => (post.to(address).length >= n ? post.to(address)[n - 1] : undefined))
const add = (email, name = 'Maria Ōta') =>
  chen.post('/en/office/people/person', { name, email, role: 'officer', language: 'en' })
const personPage = async (email) =>
  chen.get(
    `/en/office/people/person?id=${sqlite(data, `SELECT id FROM account WHERE email = '${email.toLowerCase()}'`)}`,
  )
async function sharedLetter(email) {
  const draft = { direction: 'out', language: 'en', correspondent: 'Denver', title: `Camp for ${email}`, body: 'Dear' }
  const made = await chen.post('/en/office/letters/draft', { ...draft, within_unit: 'days' })
  const id = /id=(\d+)/.exec(made.headers.location)[1]
  const fields = { ...guest, email, with_documents: 'no' }
  assert.equal((await chen.post(`/en/office/letters/share?id=${id}`, fields)).status, 303)
  return id
}

test('each mail comes from an address of its own, of which the database has a hash', async () => {
  await add('one@example.org')
  await add('two@example.org')
  const [one, two] = [await sentTo('one@example.org'), await sentTo('two@example.org')]
  assert.match(one.session.envelope.mailFrom.address, /^returns\+[a-z2-7]{26}@friends\.example\.org$/)
  assert.notEqual(keyOf(one), keyOf(two))
  assert.equal(one.from.value[0].address, 'amity@friends.example.org')
  assert.doesNotMatch(ask_sqlite(data, '.dump'), new RegExp(keyOf(one)))
  assert.doesNotMatch(server.log, new RegExp(keyOf(one)))
})

test('a guest’s link that comes back is shown at the letter, and on Today of who shared it', async () => {
  const id = await sharedLetter('aoki@example.org')
  const page = `/en/office/letters/letter?id=${id}`
  assert.doesNotMatch(mainOf(await chen.get(page)), /came back/)
  const came = pipe(data, sample('postfix_unknown', keyOf(await sentTo('aoki@example.org'))))
  assert.equal(came.status, 0, came.stderr)
  assert.match(came.stdout, /^the message: kunming\/\d+ came back for good: mailbox_unknown \(5\.1\.1\)\n$/)

  assert.match(
    mainOf(await chen.get(page)),
    /The email came back on .*: there is no such mailbox \(5\.1\.1\).*User unknown/,
  )
  const today = mainOf(await chen.get('/en/office'))
  assert.match(today, /An email came back Camp for aoki@example\.org because you sent it/)
  // The server's words name nobody but the recipient, whose sample they are not.
  assert.doesNotMatch(mainOf(await chen.get(page)), /maria@example\.org/)
  const listed = await chen.get(`/api/v1/offices/kunming/letters/${id}/guests`)
  assert.equal(listed.status, 200)
  const [{ mail_returned }] = JSON.parse(listed.text).guests
  assert.deepEqual([mail_returned.is_for_good, mail_returned.status], [true, '5.1.1'])
  // Read again by the mail server, it is the same.
  const again = pipe(data, sample('postfix_unknown', keyOf(post.to('aoki@example.org')[0])), '--json')
  assert.equal(JSON.parse(again.stdout).noted, false)
  assert.equal(
    sqlite(data, `SELECT count(*) FROM notice WHERE kind = 'mail_returned' AND subject_kind = 'letter'`),
    '1',
  )
})

test('a mailbox that is full for now is told as such', async () => {
  const id = await sharedLetter('full@example.org')
  const came = pipe(data, sample('postfix_expired', keyOf(await sentTo('full@example.org'))))
  assert.match(came.stdout, /came back for now: unreachable \(4\.4\.1\)/)
  assert.match(mainOf(await chen.get(`/en/office/letters/letter?id=${id}`)), /came back on .*, perhaps only this time/)
})

test('an invitation that comes back is shown at the person, with a link to pass on, and told to who invited', async () => {
  await add('maria@example.org')
  const came = pipe(data, sample('gmail', keyOf(await sentTo('maria@example.org'))))
  assert.equal(came.status, 0, came.stderr)
  const page = await personPage('maria@example.org')
  assert.match(
    notesOn(page),
    /The email came back on .*: there is no such mailbox \(5\.1\.1\)\. The mail server said: 550-5\.1\.1/,
  )
  assert.doesNotMatch(page.text, /someone\.else@example\.org/)
  assert.ok(actionsOn(page).some((action) => /by=hand/.test(action)))
  assert.match(mainOf(await chen.get('/en/office')), /An email came back Account no\. \d+ because you sent it/)
  assert.match(mainOf(page), /no digest is sent to this address/)
})

test('a recipient whom the mail server refuses at once counts the same', async () => {
  await add('nobody@example.org')
  const page = await until(async () => {
    const now = await personPage('nobody@example.org')
    return /no digest is sent/.test(mainOf(now)) ? now : undefined
  })
  assert.match(
    mainOf(page),
    /refused the email.*there is no such mailbox \(5\.1\.1\)|there is no such mailbox \(5\.1\.1\).*refused the email/,
  )
  const id = await sharedLetter('nobody@example.org')
  await until(async () => /came back on .*5\.1\.1/.test(mainOf(await chen.get(`/en/office/letters/letter?id=${id}`))))
})

test('no digest goes to an address that came back, until somebody tries again', async () => {
  await add('wang@example.org', 'Wang')
  const wang = newBrowser(server)
  await wang.post(pathIn((await sentTo('wang@example.org')).text), { password })
  const id = sqlite(data, `SELECT id FROM account WHERE email = 'wang@example.org'`)
  const row = (key) =>
    sqlite(
      data,
      `INSERT INTO notice (office_id, id, account_id, kind, because, subject_kind, subject_id, event_key, at_ms)
       SELECT office_id, ${9000 + key}, id, 'issued', 'you_wrote', 'letter', 1, 'k${key}', ${Date.parse('2026-11-24')} FROM account WHERE id = ${id}`,
    )
  const morning = async (day) => {
    const words = ['--office', 'kunming', '--origin', origin, '--day', day, '--json', '--data', data]
    const ran = await amity('mail', 'morning', ...words)
    assert.equal(ran.status, 0, ran.stderr)
  }
  const digests = () => sqlite(data, `SELECT count(*) FROM mail_message WHERE about = 'account/${id}/digest'`)
  const back = pipe(data, sample('qmail', keyOf(post.to('wang@example.org')[0])))
  assert.equal(back.status, 0, back.stderr)
  row(1)
  const own = mainOf(await wang.get('/en/office/notices'))
  assert.match(own, /no digest is sent to you: there is no such mailbox \(5\.1\.1\)/)
  sqlite(data, 'DELETE FROM notice_day')
  await morning('2026-11-25')
  assert.equal(digests(), '0')

  assert.equal((await wang.post('/en/office/notices/mail-again')).status, 303)
  assert.doesNotMatch(mainOf(await wang.get('/en/office/notices')), /no digest is sent/)
  sqlite(data, 'DELETE FROM notice_day')
  await morning('2026-11-26')
  assert.equal(digests(), '1')
  // Who is no director sees nobody else's, and lets nobody's be tried.
  assert.equal((await wang.post('/en/office/people/mail-again?id=1')).status, 403)
})

test('strangers make no address look dead, and what they send is called what it is', async () => {
  const before = sqlite(data, `SELECT count(*) FROM mail_message WHERE returned <> ''`)
  const statuses = (name, key) => pipe(data, sample(name, key)).status
  assert.equal(statuses('postfix_unknown', 'a'.repeat(26)), 67)
  assert.equal(statuses('person', 'a'.repeat(26)), 67)
  assert.equal(statuses('automatic_reply', 'a'.repeat(26)), 0)
  assert.equal(statuses('no_message'), 65)
  assert.equal(pipe(data, '').status, 65)
  assert.match(pipe(data, '').stdout, /is empty/)
  // A real key in what is no report changes nothing either.
  await add('li@example.org')
  const key = keyOf(await sentTo('li@example.org'))
  assert.match(pipe(data, sample('person', key)).stdout, /written by somebody/)
  assert.match(pipe(data, sample('postfix_delayed', key)).stdout, /is late/)
  assert.match(pipe(data, sample('read_receipt', key)).stdout, /automatic/)
  assert.equal(sqlite(data, `SELECT count(*) FROM mail_message WHERE returned <> ''`), before)
})

test('the list, the metrics and amity doctor count what came back', async () => {
  const listed = JSON.parse((await amity('mail', 'list', '--returned', '--json', '--data', data)).stdout)
  assert.ok(listed.length >= 4)
  assert.ok(listed.every(({ returned }) => ['hard', 'soft'].includes(returned.lasting)))
  const { mail } = JSON.parse((await amity('doctor', '--json', '--data', data)).stdout)
  assert.equal(mail.returned, listed.length)
  const metrics = await newBrowser(server).get('/metrics')
  assert.match(metrics.text, new RegExp(`^amity_mail_returned ${listed.length}$`, 'm'))
  assert.match((await amity('doctor', '--data', data)).stdout, /mails came back within the last 30 days/)
})
