// SPDX-License-Identifier: Apache-2.0
// Mail over a real mail server: invitations, forgotten passwords and notices in their reader's language; a server that refuses, is not
// there, wants to be asked again, or never answers.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { actionsOn, codeOf, newBrowser, notesOn, secretOn, signIn } from './support/browser.mjs'
import { sqlite as ask_sqlite } from './support/database.mjs'
import { textOf } from './support/html.mjs'
import { certificate, mailServer, until } from './support/mail_server.mjs'

const origin = 'http://friends.example.org'
const from = 'amity@friends.example.org'
const chen = { name: '陈丽', email: 'chen@example.org', password: 'camellias over dianchi' }
const user = { name: 'amity', password: 'a word between them' }
const tls = certificate()

const sqlite = (data, sql) => ask_sqlite(data, sql).trim()
const pathIn = (text) => /http:\/\/friends\.example\.org(\/\S+\?link=\S+)/.exec(text)[1]
const mailFlags = (post) => ['--origin', origin, '--mail-server', `smtp://localhost:${post.port}`, '--mail-from', from]

// An instance with a director who is signed in.
async function office(...flags) {
  const data = await filledFolder()
  const words = ['--office', 'kunming', '--name', chen.name, '--role', 'director', '--language', 'zh']
  const { stdout } = await amity('user', 'add', chen.email, ...words, '--data', data)
  const server = await serve(data, ...flags)
  const director = newBrowser(server, {
    agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
  })
  assert.equal((await director.post(stdout.trim(), { password: chen.password })).status, 303)
  return { data, server, director }
}
const add = (director, email, language = 'en', name = 'Maria Ōta') =>
  director.post('/en/office/people/person', { name, email, role: 'officer', language })
const mailsOf = async (data, ...words) =>
  JSON.parse((await amity('mail', 'list', '--json', ...words, '--data', data)).stdout)

let post, here
before(async () => {
  post = await mailServer({
    tls,
    user,
    onRcpt: (address) => (/^nobody@/.test(address) ? [550, `5.1.1 <${address}> no such mailbox`] : undefined),
  })
  const folder = newFolder()
  writeFileSync(join(folder, 'password'), `${user.password}\n`)
  const settings = join(folder, 'amity.toml')
  writeFileSync(
    settings,
    `origin = "${origin}"
[mail]
server = "smtp://localhost:${post.port}"
from = "${from}"
user = "${user.name}"
password_file = "${join(folder, 'password')}"
starttls = "required"
ca_file = "${tls.certFile}"
`,
  )
  here = { ...(await office('--config', settings)), settings }
})
after(async () => {
  await here.server.stop()
  await post.stop()
})

test('an invitation arrives in the language of who is invited, encrypted and signed in, and its link works', async () => {
  const made = await add(here.director, 'maria@example.org', 'ja', '太田 マリア\t"x" <y@z>')
  assert.equal(made.status, 422) // a name of one line
  const done = await add(here.director, 'maria@example.org', 'ja', '太田 "マリア", <y@z>')
  assert.equal(done.status, 303)
  const page = await here.director.get(done.headers.location)
  assert.match(notesOn(page), /on its way by email/)
  assert.doesNotMatch(page.text, /amity-link_/)

  const [mail] = await until(() => (post.to('maria@example.org').length ? post.to('maria@example.org') : undefined))
  assert.equal(mail.secure, true)
  assert.equal(mail.user, user.name)
  assert.equal(mail.session.envelope.rcptTo.length, 1)
  assert.deepEqual(mail.to.value, [{ address: 'maria@example.org', name: '太田 "マリア", <y@z>' }])
  assert.equal(mail.from.value[0].address, from)
  assert.match(mail.from.value[0].name, /昆明/)
  assert.match(mail.subject, /アカウントのご案内$/)
  assert.match(mail.text, /^太田 .* 様\n\n/)
  assert.match(mail.text, /責任者がこのアドレスを登録したため、お送りしています/)
  assert.match(mail.text.trim().split('\n').at(-1), /昆明/)
  assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  assert.match(mail.messageId, /^<[0-9a-f]{40}@friends\.example\.org>$/)
  for (const line of mail.raw.split('\r\n')) assert.ok(line.length <= 78, line)

  const link = pathIn(mail.text)
  assert.match(link, /^\/ja\/office\/welcome/)
  const maria = newBrowser(here.server)
  assert.equal((await maria.post(link, { password: 'seven ferries at dusk' })).status, 303)
  assert.equal((await maria.get('/ja/office')).status, 200)

  await until(() => sqlite(here.data, `SELECT 1 FROM mail_message WHERE state = 'sent' AND text = ''`))
  assert.equal(sqlite(here.data, `SELECT count(*) FROM mail_message WHERE text LIKE '%amity-link_%'`), '0')
  assert.match(notesOn(await here.director.get(done.headers.location)), /An email with a link was sent/)
})

test('who is mentioned in a comment is told by mail in their language, and what was said stays in the office', async () => {
  await add(here.director, 'kaito@example.org', 'ja', 'Kaito')
  const [invited] = await until(() => (post.to('kaito@example.org').length ? post.to('kaito@example.org') : undefined))
  const kaito = newBrowser(here.server)
  await kaito.post(pathIn(invited.text), { password: 'seven ferries at dusk' })
  const drafted = async (title) => {
    const draft = { direction: 'out', language: 'en', correspondent: 'Denver', title, body: 'Dear friends,' }
    const made = await here.director.post('/en/office/letters/draft', { ...draft, within_unit: 'days' })
    assert.equal(made.status, 303)
    return /id=(\d+)/.exec(made.headers.location)[1]
  }
  const say = async (id, text) =>
    assert.equal((await here.director.post(`/en/office/comments?kind=letter&id=${id}`, { text })).status, 303)
  const told = (title) => post.to('kaito@example.org').filter(({ subject }) => subject.endsWith(title))
  const id = await drafted('Marathon')
  await say(id, 'A secret for @Kaito')
  const [mail] = await until(() => (told('Marathon').length ? told('Marathon') : undefined))
  assert.match(mail.subject, /コメントであなた宛ての記載があります.*Marathon$/)
  assert.ok(mail.text.includes(`${origin}/ja/office/letters/letter?id=${id}#comments\n`), mail.text)
  assert.match(mail.text, /理由：コメントにあなたの名前があります/)
  assert.doesNotMatch(mail.text, /secret/)
  // No mail to who wants none, nor later, should they want some again: one would come before that of the next.
  await kaito.post('/ja/office/notices/choices', { mentioned: 'none' })
  await say(await drafted('Harbour'), 'Once more, @Kaito')
  await until(() => sqlite(here.data, `SELECT 1 FROM notice WHERE kind = 'mentioned' AND mail_key = 'none'`))
  await kaito.post('/ja/office/notices/choices', { mentioned: 'at_once' })
  await say(await drafted('Gardens'), 'And again, @Kaito')
  await until(() => (told('Gardens').length ? told('Gardens') : undefined))
  assert.deepEqual(told('Harbour'), [])
})

test('a forgotten password: the same answer to everybody, and a mail to who has an account', async () => {
  const asked = (email) => newBrowser(here.server).post('/en/office/forgot', { email })
  assert.match((await newBrowser(here.server).get('/en/office/enter')).text, /href="\/en\/office\/forgot"/)
  const before = post.mails.length
  const [unknown, known] = [await asked('stranger@example.org'), await asked(' CHEN@example.org')]
  assert.equal(unknown.status, 200)
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
  const names = ({ headers }) => Object.keys(headers).sort()
  assert.deepEqual(names(known), names(unknown))

  const [mail] = await until(() => (post.to(chen.email).length ? post.to(chen.email) : undefined))
  assert.match(mail.subject, /重设.*密码/)
  assert.match(mail.text, /有人在.*用此地址申请重设密码/)
  const link = pathIn(mail.text)
  assert.match(link, /^\/zh\//)
  const again = newBrowser(here.server)
  const password = 'gulls in winter again'
  assert.equal((await again.post(link, { password })).status, 303)
  assert.equal((await again.post(link, { password })).status, 404)
  // Other sessions have ended, the old password is none any more, and the owner is told.
  assert.equal((await here.director.get('/en/office')).status, 303)
  assert.equal((await signIn(newBrowser(here.server), chen)).status, 422)
  const told = await until(() => post.to(chen.email).find((one) => /密码已更改/.test(one.subject)))
  assert.match(told.text, /涉及您在.*账户的安全/)
  chen.password = password
  assert.equal((await signIn(here.director, chen)).status, 303)
  assert.equal(
    post.mails.slice(before).some((one) => /stranger/.test(one.raw)),
    false,
  )
  assert.deepEqual(
    (await mailsOf(here.data)).filter(({ recipient }) => /stranger/.test(recipient)),
    [],
  )
})

test('who has a second step still needs it after a forgotten password', async () => {
  const email = 'li@example.org'
  await add(here.director, email)
  const link = pathIn((await until(() => post.to(email)[0])).text)
  const li = newBrowser(here.server)
  const present = 'terraces full of rain'
  await li.post(link, { password: present })
  const secret = secretOn(await li.get('/en/office/account/authenticator'))
  const set = await li.post('/en/office/account/authenticator', { present, code: codeOf(secret) })
  assert.equal(set.page.all('code').length, 10)
  await newBrowser(here.server).post('/en/office/forgot', { email })
  const forgot = pathIn(
    (
      await until(() =>
        post.to(email).find(({ text }) => /forgot\?link=|welcome\?link=/.test(text) && !text.includes(link)),
      )
    ).text,
  )
  const thief = newBrowser(here.server)
  const done = await thief.post(forgot, { password: 'another word altogether' })
  assert.deepEqual([done.status, done.headers.location], [303, '/en/office/enter'])
  assert.equal((await thief.get('/en/office')).status, 303)
  const asked = await signIn(thief, { email, password: 'another word altogether' })
  assert.equal(asked.page.all('input', { name: 'code' }).length, 1)
  // A director's link turns it off, which its owner is told of.
  const id = sqlite(here.data, `SELECT id FROM account WHERE email = '${email}'`)
  const sent = post.to(email).length
  assert.equal((await here.director.post(`/en/office/people/link?id=${id}`)).status, 303)
  const reset = await until(() =>
    post
      .to(email)
      .slice(sent)
      .find((one) => /choose a new password/.test(one.text)),
  )
  assert.match(reset.text, /a director of .* made this link for you/)
  await li.post(pathIn(reset.text), { password: present })
  const told = await until(() => post.to(email).find((one) => /second step .* was turned off/.test(one.subject)))
  assert.match(told.text, /was turned off on/)
})

test('asking again and again is held back, whether there is an account or not, and locks nobody out', async () => {
  const statuses = async (email) => {
    const list = []
    for (let i = 0; i < 11; ++i) list.push((await newBrowser(here.server).post('/en/office/forgot', { email })).status)
    return list
  }
  const expected = [...Array(10).fill(200), 429]
  assert.deepEqual(await statuses('somebody@example.org'), expected)
  assert.deepEqual(await statuses('maria@example.org'), expected)
  const answer = await signIn(newBrowser(here.server), {
    email: 'maria@example.org',
    password: 'seven ferries at dusk',
  })
  assert.equal(answer.status, 303)
})

test('what the mail server refuses is shown at the person, who then gets a link by hand', async () => {
  const done = await add(here.director, 'nobody@example.org')
  const page = await until(async () => {
    const now = await here.director.get(done.headers.location)
    return /refused the email/.test(notesOn(now)) ? now : undefined
  })
  assert.match(notesOn(page), /550.*no such mailbox/)
  const byHand = actionsOn(page).find((action) => /by=hand/.test(action))
  const shown = await here.director.post(byHand)
  assert.equal(shown.status, 200)
  const link = new URL(textOf(shown.page.one('code')))
  assert.equal((await newBrowser(here.server).get(link.pathname + link.search)).status, 200)
  assert.equal((await mailsOf(here.data, '--state', 'refused'))[0].recipient, 'nobody@example.org')
  // The log and the jobs name nobody.
  assert.doesNotMatch(here.server.log, /nobody@example/)
  assert.equal(sqlite(here.data, `SELECT count(*) FROM job WHERE error LIKE '%nobody@%' OR payload LIKE '%@%'`), '0')
  assert.match(sqlite(here.data, `SELECT error FROM job WHERE kind = 'mail.send' AND state = 'failed'`), /550 to RCPT/)
})

test('a new browser and a changed password are told to their owner, a known browser is not', async () => {
  const email = 'wang@example.org'
  const password = 'bridges of stone and rope'
  await add(here.director, email)
  const link = pathIn((await until(() => post.to(email)[0])).text)
  const own = newBrowser(here.server)
  await own.post(link, { password })
  await own.post('/en/office/leave')
  assert.equal((await signIn(own, { email, password })).status, 303)
  const chrome = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Safari/537.36'
  await signIn(newBrowser(here.server, { agent: chrome }), { email, password })
  const told = await until(() => post.to(email)[1])
  assert.match(told.subject, /New sign-in/)
  assert.match(told.text, /Chrome on Windows/)
  assert.match(told.text, /You receive this email because/)
  await signIn(newBrowser(here.server, { agent: 'go to evil.example' }), { email, password })
  assert.doesNotMatch((await until(() => post.to(email)[2])).text, /evil/)
  await own.post('/en/office/account/password', { present: password, password: 'bridges of rope and stone' })
  assert.match((await until(() => post.to(email)[3])).subject, /password .* was changed/)
})

test('amity user invite --mail puts a mail into the outbox, which the server sends', async () => {
  const email = 'zhao@example.org'
  const words = ['--office', 'kunming', '--name', 'Zhao', '--language', 'zh', '--mail', '--data', here.data]
  const without = await amity('user', 'add', email, ...words)
  assert.equal(without.status, 2)
  assert.match(without.stderr, /--origin/)
  const added = await amity('user', 'add', email, ...words, '--origin', origin)
  assert.equal(added.status, 0)
  assert.doesNotMatch(added.stdout + added.stderr, /amity-link_/)
  assert.match((await until(() => post.to(email)[0])).subject, /账户已开通/)
  await amity('user', 'invite', email, '--mail', '--origin', origin, '--json', '--data', here.data)
  const second = await until(() => post.to(email)[1])
  assert.equal((await newBrowser(here.server).get(pathIn(post.to(email)[0].text))).status, 404)
  assert.equal((await newBrowser(here.server).get(pathIn(second.text))).status, 200)
})

test('amity mail test hands over one mail at once, or says why it cannot', async () => {
  const good = await amity('mail', 'test', 'test@example.org', '--config', here.settings, '--json')
  assert.equal(good.status, 0)
  assert.deepEqual([JSON.parse(good.stdout).accepted, post.to('test@example.org').length], [true, 1])
  const refused = await amity('mail', 'test', 'nobody@example.org', '--config', here.settings)
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /550 5\.1\.1/)
  const plain = await amity('mail', 'test', 'a@example.org', ...mailFlags(post).slice(2), '--mail-starttls', 'required')
  assert.equal(plain.status, 1)
  assert.match(plain.stderr, /certificate/)
})

test('wrong settings are told all at once', async () => {
  const { status, stderr } = await amity(
    ...[
      'serve',
      '--port',
      '0',
      '--mail-server',
      'mail.example.org',
      '--mail-user',
      'amity',
      '--mail-starttls',
      'maybe',
    ],
    ...['--mail-ca-file', '/nowhere.pem', '--data', newFolder()],
  )
  assert.equal(status, 2)
  for (const name of ['mail.server', 'mail.from', 'mail.password_file', 'mail.starttls', 'mail.ca_file', 'origin'])
    assert.match(stderr, new RegExp(name.replace('.', '\\.')), name)
})

test('the metrics and amity doctor say how much mail waits', async () => {
  const data = here.data
  await until(async () => (await mailsOf(data, '--state', 'waiting')).length === 0)
  const metrics = await newBrowser(here.server).get('/metrics')
  assert.match(metrics.text, /^amity_mail_waiting \d+$/m)
  assert.match(metrics.text, /^amity_mail_oldest_waiting_seconds \d/m)
  const { stdout } = await amity('doctor', '--json', '--data', data)
  const { mail, troubles } = JSON.parse(stdout)
  assert.deepEqual([mail, troubles], [{ waiting: 0, oldest_minutes: null, returned: mail.returned }, []])
  assert.ok(mail.returned > 0) // nobody@example.org
})

test('without a mail server links are shown as before, and there is no page for who forgot a password', async () => {
  const { server, director } = await office()
  const made = await add(director, 'maria@example.org')
  assert.equal(made.status, 200)
  assert.match(textOf(made.page.one('code')), /amity-link_/)
  assert.equal((await director.get('/en/office/forgot')).status, 404)
  assert.doesNotMatch((await newBrowser(server).get('/en/office/enter')).text, /office\/forgot/)
  await server.stop()
})

test('a server that is not there yet, and one that wants to be asked later, gets each mail once', async () => {
  const early = await mailServer()
  await early.stop() // its port is free now
  const { data, server, director } = await office(...mailFlags(early))
  const done = await add(director, 'maria@example.org')
  const page = await until(async () => {
    const now = await director.get(done.headers.location)
    return /could not be sent yet/.test(notesOn(now)) ? now : undefined
  })
  assert.ok(actionsOn(page).some((action) => /by=hand/.test(action)))
  const late = await mailServer({
    port: early.port,
    onRcpt: (_, n) => (n === 1 ? [450, '4.2.0 greylisted'] : undefined),
  })
  const [{ id }] = await mailsOf(data, '--state', 'waiting')
  assert.match(id, /^kunming\/\d+$/)
  assert.equal((await amity('mail', 'retry', id, '--data', data)).status, 0)
  await until(() => late.seen.rcpts >= 1)
  await until(() => late.mails.length === 1)
  await until(async () => (await mailsOf(data, '--state', 'sent')).length === 1)
  assert.equal((await amity('mail', 'retry', id, '--data', data)).status, 1)
  assert.deepEqual([late.seen.rcpts, late.seen.texts], [2, 1])
  await server.stop()
  await late.stop()
})

test('killed between the mail server’s answer and its own note, it sends the same mail once more at most', async () => {
  const silent = await mailServer({ onText: () => 'never' })
  const flags = mailFlags(silent)
  let { data, server, director } = await office(...flags)
  await add(director, 'maria@example.org')
  for (const texts of [1, 2]) {
    await until(() => silent.mails.length === texts)
    server.child.kill('SIGKILL')
    await server.ended
    // Another server takes the job over once its lease has run out.
    sqlite(data, `UPDATE job SET lease_until_ms = 1 WHERE state = 'running'`)
    server = await serve(data, ...flags)
  }
  const [mail] = await until(async () => {
    const list = await mailsOf(data, '--state', 'given_up')
    return list.length ? list : undefined
  })
  assert.match(mail.error, /may have arrived/)
  assert.equal(silent.mails[0].messageId, silent.mails[1].messageId)
  assert.equal(silent.seen.texts, 2)
  await server.stop()
  await silent.stop()
})
