// SPDX-License-Identifier: Apache-2.0
// What ends when somebody changes how they sign in: their other sessions and the address of their calendar; and what they are told of it
// by mail. And that no form can choose the secret of an authenticator app.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, freePort, serve } from './support/amity.mjs'
import { newAuthenticator } from './support/authenticator.mjs'
import { codeOf, newBrowser, secretOn, signIn, wrongsOn } from './support/browser.mjs'
import { textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { mailServer, until } from './support/mail_server.mjs'

const account = '/en/office/account'
const password = 'camellias over dianchi'
let post, server, data, origin, host

before(async () => {
  post = await mailServer({})
  data = await filledFolder()
  // Mails need an address to lead to; passkeys, one that a browser takes without TLS.
  const port = await freePort()
  host = `localhost:${port}`
  origin = `http://${host}`
  const mail = ['--mail-server', `smtp://localhost:${post.port}`, '--mail-from', 'amity@friends.example.org']
  server = await serve(data, '--port', String(port), '--origin', origin, ...mail)
})
after(async () => {
  await server?.stop()
  await post?.stop()
})

const browser = (agent = 'Firefox') => newBrowser(server, { host, agent })
// Somebody new with the address of a calendar, signed in here and elsewhere.
let people = 0
async function somebody(role = 'officer') {
  const email = `somebody${++people}@example.org`
  const words = [
    '--office',
    'kunming',
    '--name',
    'Somebody',
    '--role',
    role,
    '--language',
    'en',
    '--json',
    '--data',
    data,
  ]
  const { stdout } = await amity('user', 'add', email, ...words)
  const here = browser()
  assert.equal((await here.post(JSON.parse(stdout).link, { password })).status, 303)
  const one = { email, password, here }
  one.elsewhere = await another(one)
  one.calendar = await calendarOf(here)
  one.told = () => post.to(email)
  return one
}
async function another(one) {
  const elsewhere = browser('Safari')
  assert.equal((await signIn(elsewhere, one)).status, 303)
  return elsewhere
}
async function calendarOf(here) {
  const made = await here.post('/en/office/notices/calendar')
  return new URL(textOf(made.page.one('code'))).pathname
}
const isIn = async (who) => (await who.get('/en/office')).status === 200
const reads = async (path) => {
  const { status } = await ask(server, path)
  assert.ok([200, 404].includes(status), `${status}`)
  return status === 200
}
async function isEnded({ here, elsewhere, calendar }) {
  assert.ok(await isIn(here), 'who did it stays')
  assert.ok(!(await isIn(elsewhere)), 'the others are out')
  assert.ok(!(await reads(calendar)), 'the calendar is not read any more')
  // It is said where another is made, which holds.
  assert.match((await here.get('/en/office/notices')).text, /has ended, because your password/)
  assert.ok(await reads(await calendarOf(here)))
  assert.doesNotMatch((await here.get('/en/office/notices')).text, /has ended, because/)
}
const mailOf = (one, subject) => until(() => one.told().find((mail) => subject.test(mail.subject)))

test('a new password', async () => {
  const one = await somebody()
  assert.ok((await reads(one.calendar)) && (await isIn(one.elsewhere)))
  const refused = await one.here.post(`${account}/password`, { present: 'not it', password: 'ferries at dusk again' })
  assert.match(wrongsOn(refused), /not your current password/)
  assert.ok((await reads(one.calendar)) && (await isIn(one.elsewhere)))
  const done = await one.here.post(`${account}/password`, { present: password, password: 'ferries at dusk again' })
  assert.equal(done.status, 303, done.text)
  await isEnded(one)
  assert.match(
    (await mailOf(one, /password .* was changed/)).text,
    /signed out everywhere else, and the secret address/,
  )
})

test('signing out everywhere else, and not signing out somewhere', async () => {
  const one = await somebody()
  const { page } = await one.here.get(account)
  const [end] = page.all('form').filter(({ attr }) => /session\/end\?id=/.test(attr.action))
  assert.equal((await one.here.post(end.attr.action)).status, 303)
  assert.ok(!(await isIn(one.elsewhere)) && (await reads(one.calendar)))
  one.elsewhere = await another(one)
  assert.equal((await one.here.post(`${account}/session/end`)).status, 303)
  await isEnded(one)
})

test('a second step that is set up, replaced and turned off, and a recovery code', async () => {
  const one = await somebody()
  const setUp = async () => {
    const secret = secretOn(await one.here.get(`${account}/authenticator`))
    const set = await one.here.post(`${account}/authenticator`, { present: password, code: codeOf(secret) })
    assert.equal(set.status, 200, wrongsOn(set))
    return { secret, codes: set.page.all('code').map(textOf) }
  }
  const { codes } = await setUp()
  await isEnded(one)
  assert.match(
    (await mailOf(one, /second step .* was set up/)).text,
    /An app and recovery codes that were there before/,
  )
  // In again with a recovery code, from a lost phone's owner: all others are out, this one too.
  const recovered = browser('Opera')
  const asked = await signIn(recovered, one)
  const link = asked.page.one('input', { name: 'link' }).attr.value
  const before = await calendarOf(one.here)
  assert.equal((await recovered.post('/en/office/enter/code', { link, code: codes[0] })).status, 303)
  assert.ok(!(await isIn(one.here)) && !(await reads(before)))
  await mailOf(one, /recovery code .* was used/)
  one.here = recovered
  one.calendar = await calendarOf(recovered)
  // Turned off.
  const off = await one.here.post(`${account}/authenticator/remove`, { present: password })
  assert.equal(off.status, 303)
  await isEnded(one)
  await mailOf(one, /second step .* was turned off/)
})

test('a passkey that is added and removed', async () => {
  const one = await somebody()
  const device = newAuthenticator(-8)
  const { secret, options } = (await one.here.post(`${account}/passkey/options`)).json()
  const credential = JSON.stringify(device.create(options, origin))
  const added = await one.here.post(`${account}/passkey/add`, { secret, credential })
  assert.equal(added.status, 303, added.text)
  await isEnded(one)
  await mailOf(one, /passkey was added/)
  one.elsewhere = await another(one)
  one.calendar = await calendarOf(one.here)
  const [remove] = (await one.here.get(account)).page
    .all('form')
    .filter(({ attr }) => /passkey\/remove/.test(attr.action))
  assert.equal((await one.here.post(remove.attr.action)).status, 303)
  await isEnded(one)
  await mailOf(one, /passkey was removed/)
  // Pressed twice, it is nothing to be told of.
  const told = one.told().length
  one.elsewhere = await another(one)
  assert.equal((await one.here.post(remove.attr.action)).status, 303)
  assert.ok(await isIn(one.elsewhere))
  assert.ok(
    one
      .told()
      .slice(told)
      .every(({ subject }) => !/passkey/.test(subject)),
  )
})

test('an account that is disabled has no calendar from that moment, nor once it is enabled again', async () => {
  const [one, director] = [await somebody(), await somebody('director')]
  const { page } = await director.here.get('/en/office/people')
  const ids = page.all('a').flatMap(({ attr }) => /people\/person\?id=(\d+)/.exec(attr.href ?? '')?.[1] ?? [])
  let found
  for (const each of ids)
    if ((await director.here.get(`/en/office/people/person?id=${each}`)).text.includes(one.email)) found = each
  assert.ok(await reads(one.calendar))
  assert.equal((await director.here.post(`/en/office/people/disable?id=${found}`)).status, 303)
  assert.ok(!(await reads(one.calendar)) && !(await isIn(one.elsewhere)))
  assert.equal((await director.here.post(`/en/office/people/enable?id=${found}`)).status, 303)
  assert.ok(!(await reads(one.calendar)))
})

test('the secret of an authenticator app is the one that the page showed, whatever a form says', async () => {
  const one = await somebody()
  const path = `${account}/authenticator`
  const known = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  // Nothing was shown in this session: there is nothing that a code could be of.
  const early = await one.here.post(path, { secret: known, present: password, code: codeOf(known) })
  assert.equal(early.status, 422)
  assert.match(wrongsOn(early), /was not used in time/)
  const shown = secretOn(await one.here.get(path))
  assert.equal(secretOn(await one.here.get(path)), shown, 'loaded again it is the same')
  assert.notEqual(secretOn(await one.elsewhere.get(path)), shown, 'each session has its own')
  const forged = await one.here.post(path, { secret: known, present: password, code: codeOf(known) })
  assert.equal(forged.status, 422)
  assert.match(wrongsOn(forged), /not right/)
  const other = secretOn(await one.elsewhere.get(path))
  assert.match(wrongsOn(await one.here.post(path, { present: password, code: codeOf(other) })), /not right/)
  assert.equal((await one.here.post(path, { secret: known, present: password, code: codeOf(shown) })).status, 200)
  assert.notEqual(secretOn(await one.here.get(path)), shown)
  // The form that a browser gets has no field for it.
  assert.equal((await one.here.get(path)).page.all('input', { name: 'secret' }).length, 0)
})

test('one types at once where something is to be filled in, and a browser knows what it may fill in', async () => {
  const focused = ({ page }) =>
    page
      .all('input')
      .filter(({ attr }) => 'autofocus' in attr)
      .map(({ attr }) => attr.name)
  const filled = ({ page }, id) =>
    Object.fromEntries(
      page
        .all('input')
        .filter(({ attr }) => attr.id?.startsWith(`${id}-`) || attr.autocomplete === 'username')
        .map(({ attr }) => [attr.name ?? 'hidden', attr.autocomplete]),
    )
  const one = await somebody()
  const stranger = browser()
  const entrance = await stranger.get('/en/office/enter')
  assert.deepEqual(focused(entrance), ['email'])
  assert.deepEqual(filled(entrance, 'enter'), { email: 'username', password: 'current-password', token: 'off' })
  const wrong = await stranger.post('/en/office/enter', { email: one.email, password: 'not it' })
  assert.deepEqual(focused(wrong), ['password'])
  assert.deepEqual(focused(await stranger.get('/en/office/forgot')), ['email'])
  // By a link: whose password it is stands there for those who keep passwords, and is not sent.
  const words = ['--office', 'kunming', '--name', 'Invited', '--role', 'officer', '--json', '--data', data]
  const { stdout } = await amity('user', 'add', 'invited@example.org', ...words)
  const welcome = await stranger.get(JSON.parse(stdout).link)
  assert.deepEqual(focused(welcome), ['password'])
  assert.deepEqual(filled(welcome, 'welcome'), { hidden: 'username', password: 'new-password' })
  assert.equal(welcome.page.all('input', { autocomplete: 'username' })[0].attr.value, 'invited@example.org')
  // The second step.
  const secret = secretOn(await one.here.get(`${account}/authenticator`))
  await one.here.post(`${account}/authenticator`, { present: password, code: codeOf(secret) })
  const code = await signIn(browser(), one)
  assert.deepEqual(focused(code), ['code'])
  assert.equal(code.page.one('input', { name: 'code' }).attr.autocomplete, 'one-time-code')
  // A colleague's or a counterpart's address is not the director's own.
  const director = await somebody('director')
  const form = await director.here.get('/en/office/people/person')
  assert.equal(form.page.one('input', { name: 'email' }).attr.autocomplete, 'off')
})
