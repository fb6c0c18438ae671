// SPDX-License-Identifier: Apache-2.0
// Passkeys over HTTP, with an authenticator of Node's own cryptography. What the server says of each answer is held against a second
// verifier, @simplewebauthn/server.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { cbor, flags, newAuthenticator } from './support/authenticator.mjs'
import { newBrowser, wrongsOn } from './support/browser.mjs'
import { sqlite as ask_sqlite } from './support/database.mjs'
import { textOf } from './support/html.mjs'
import { simplewebauthn } from './support/packages.mjs'

const { verifyAuthenticationResponse, verifyRegistrationResponse } = simplewebauthn
const chen = { name: '陈丽', email: 'chen@example.org', password: 'camellias over dianchi' }
const entrance = '/en/office/enter/passkey'
const account = '/en/office/account'
const unknown = /This passkey does not work here/
const unusable = /could not be verified/
const late = /took too long/

let server, folder, host, origin
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  host = `localhost:${server.port}`
  origin = `http://${host}`
  const printed = () => /\/zh\/office\/welcome\?link=\S+/.exec(server.log)
  while (!printed()) await pause(10)
  assert.equal((await browser().post(printed()[0], chen)).status, 303)
})
after(() => server.stop())

const browser = (options = {}) => newBrowser(server, { host, ...options })
async function signedIn(person = chen, options = {}) {
  const one = browser(options)
  assert.equal((await one.post('/en/office/enter', { email: person.email, password: person.password })).status, 303)
  return one
}
const sqlite = (statement) => ask_sqlite(folder, statement)

// Asks for a challenge, as the page's script does.
async function asked(one, path, fields = {}) {
  const answer = await one.post(path, fields)
  assert.equal(answer.status, 200, answer.text)
  assert.equal(answer.headers['cache-control'], 'private, no-store')
  return answer.json()
}
const sent = (one, path, secret, credential) =>
  one.post(path, { secret, credential: typeof credential === 'string' ? credential : JSON.stringify(credential) })

async function add(one, device, told, page = origin) {
  const { secret, options } = await asked(one, `${account}/passkey/options`)
  const credential = device.create(options, page, told)
  return { credential, options, secret, answer: await sent(one, `${account}/passkey/add`, secret, credential) }
}
async function enter(one, device, told, page = origin) {
  const { secret, options } = await asked(one, `${entrance}/options`)
  const credential = device.get(options, page, told)
  return { credential, options, secret, answer: await sent(one, entrance, secret, credential) }
}

// The second verifier: true where it takes what came.
const taken = (promise) =>
  promise.then(
    ({ verified }) => verified,
    () => false,
  )
const takenAsNew = ({ credential, options }) =>
  taken(
    verifyRegistrationResponse({
      response: credential,
      expectedChallenge: options.challenge,
      expectedOrigin: origin,
      expectedRPID: 'localhost',
      requireUserVerification: true,
    }),
  )
const takenAsUse = ({ credential, options }, device, counter) =>
  taken(
    verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: options.challenge,
      expectedOrigin: origin,
      expectedRPID: 'localhost',
      requireUserVerification: true,
      credential: { id: device.id, publicKey: new Uint8Array(device.publicKey), counter },
    }),
  )

const listed = async (one) => {
  const { page } = await one.get(account)
  return page.all('span').filter(({ attr }) => /^passkey-\d+$/.test(attr.id ?? ''))
}
const removal = async (one, name) => {
  const { page } = await one.get(account)
  const item = page.all('li').find((li) => textOf(li).startsWith(name))
  const id = /passkey-(\d+)/.exec(JSON.stringify(item.childNodes.map(({ attrs }) => attrs)))[1]
  return `${account}/passkey/remove?id=${id}`
}

for (const [algorithm, name] of [
  [-7, 'ES256'],
  [-8, 'EdDSA'],
  [-257, 'RS256'],
])
  test(`a passkey (${name}) is added, gets a name, and opens the office without a password`, async () => {
    const one = await signedIn()
    const device = newAuthenticator(algorithm)
    const added = await add(one, device)
    assert.deepEqual(added.options.rp.id, 'localhost')
    assert.equal(Buffer.from(added.options.user.id, 'base64url').length, 32)
    assert.equal(added.options.user.name, chen.email)
    assert.equal(added.options.authenticatorSelection.userVerification, 'required')
    assert.ok(await takenAsNew(added))
    assert.equal(added.answer.status, 303, added.answer.text)
    const { location } = added.answer.headers
    assert.match(location, /^\/en\/office\/account\/passkey\?id=\d+$/)
    const form = (await one.get(location)).page
    assert.match(form.one('input', { name: 'name' }).attr.value, /\S/)
    const action = form.all('form').find(({ attr }) => attr.id === 'passkey').attr.action
    const empty = await one.post(action.replace(/once=[^&]*/, 'once=a'), { name: ' ' })
    assert.equal(empty.status, 422)
    assert.match(wrongsOn(empty), /fill this in/)
    assert.equal((await one.post(action, { name: `My ${name}` })).status, 303)
    assert.ok((await listed(one)).map(textOf).includes(`My ${name}`))

    const other = browser({ agent: 'A telephone' })
    const entered = await enter(other, device)
    assert.deepEqual(entered.options.allowCredentials, [])
    assert.ok(await takenAsUse(entered, device, 0))
    assert.deepEqual([entered.answer.status, entered.answer.headers.location], [303, '/en/office'])
    assert.match((await other.get(account)).text, /last used/)
    assert.equal((await one.post(await removal(one, `My ${name}`))).status, 303)
  })

test('what a device or browser gets wrong is refused, in the same words whatever it is', async () => {
  const device = newAuthenticator()
  assert.equal((await add(await signedIn(), device)).answer.status, 303)
  assert.equal((await enter(browser(), device)).answer.status, 303)
  const evil = 'https://evil.example'
  const cases = [
    { page: evil },
    { page: `${origin}0` },
    { party: 'example.org' },
    { type: 'webauthn.create' },
    { challenge: randomBytes(32).toString('base64url') },
    { flags: flags.verified },
    { flags: flags.present },
    { flags: flags.present | flags.verified | flags.backedUp },
    { signature: randomBytes(70) },
    { after: Buffer.from([0]) },
    { more: { crossOrigin: true }, alone: true },
    { more: { topOrigin: evil }, alone: true },
    { userHandle: randomBytes(32), alone: true },
    { userHandle: null, alone: true },
  ]
  const said = new Set()
  for (const { page = origin, alone = false, ...told } of cases) {
    const one = browser()
    const tried = await enter(one, device, told, page)
    const which = JSON.stringify({ page, told })
    assert.equal(tried.answer.status, 422, which)
    assert.equal(one.cookies.size, 0, which)
    said.add(wrongsOn(tried.answer))
    // These the second verifier leaves to its caller.
    if (!alone) assert.equal(await takenAsUse(tried, device, 1), false, which)
  }
  // Another device, which no account knows.
  const stranger = newAuthenticator()
  stranger.create({ user: { id: 'eA' }, rp: { id: 'localhost' }, challenge: '' }, origin)
  said.add(wrongsOn((await enter(browser(), stranger)).answer))
  for (const garbage of ['', '{', '[]', '{"id":"a"}', '{"id":"a","rawId":"b","type":"public-key","response":{}}']) {
    const one = browser()
    const { secret } = await asked(one, `${entrance}/options`)
    said.add(wrongsOn(await sent(one, entrance, secret, garbage)))
  }
  assert.equal(said.size, 1, [...said].join('\n'))
  assert.match([...said][0], unknown)
  assert.equal((await enter(browser(), device)).answer.status, 303)
})

test('a counter that goes back is refused, and said', async () => {
  const device = newAuthenticator()
  const owner = await signedIn()
  assert.equal((await add(owner, device)).answer.status, 303)
  assert.equal((await enter(browser(), device, { counter: 9 })).answer.status, 303)
  for (const counter of [9, 8, 0]) {
    const tried = await enter(browser(), device, { counter })
    assert.equal(tried.answer.status, 422)
    assert.match(wrongsOn(tried.answer), /may be a copy of it/)
    assert.equal(await takenAsUse(tried, device, 9), false)
  }
  assert.equal((await enter(browser(), device, { counter: 10 })).answer.status, 303)
})

test('a challenge is of use once, and to the browser that asked for it', async () => {
  const device = newAuthenticator()
  await add(await signedIn(), device)
  const { credential, secret, answer } = await enter(browser(), device)
  assert.equal(answer.status, 303)
  const again = await sent(browser(), entrance, secret, credential)
  assert.equal(again.status, 422)
  assert.match(wrongsOn(again), late)
  for (const wrong of ['', 'x', secret + 'x', 'amity-challenge_' + 'A'.repeat(43)])
    assert.match(wrongsOn(await sent(browser(), entrance, wrong, credential)), late)
  // One that was given out for adding is of no use for coming in, nor somebody else's for adding.
  const one = await signedIn()
  const { secret: forAdding } = await asked(one, `${account}/passkey/options`)
  assert.match(wrongsOn(await sent(browser(), entrance, forAdding, credential)), late)
  const { secret: forEntering, options } = await asked(browser(), `${entrance}/options`)
  const fresh = newAuthenticator()
  const made = fresh.create({ ...options, rp: { id: 'localhost' }, user: { id: 'eA' } }, origin)
  assert.match(wrongsOn(await sent(one, `${account}/passkey/add`, forEntering, made)), late)
})

test('a registration that is not as it must be is refused', async () => {
  const one = await signedIn()
  const before = (await listed(one)).length
  for (const { page = origin, alone = false, ...told } of [
    { page: 'https://evil.example' },
    { party: 'example.org' },
    { type: 'webauthn.get' },
    { flags: flags.verified },
    { flags: flags.present },
    { after: Buffer.from([0]) },
    { statement: new Map([['alg', -7]]) },
    { more: { crossOrigin: true }, alone: true },
  ]) {
    const tried = await add(one, newAuthenticator(), told, page)
    const which = JSON.stringify({ page, told })
    assert.equal(tried.answer.status, 422, which)
    assert.match(wrongsOn(tried.answer), unusable, which)
    if (!alone) assert.equal(await takenAsNew(tried), false, which)
  }
  const { secret } = await asked(one, `${account}/passkey/options`)
  assert.match(wrongsOn(await sent(one, `${account}/passkey/add`, secret, '{"id":')), unusable)
  assert.equal((await listed(one)).length, before)
  // Whoever made the device is not asked, and what it may say beside is read over.
  const told = {
    flags: flags.present | flags.verified | flags.eligible | flags.backedUp | flags.extensions,
    after: cbor(new Map([['credProtect', 2]])),
    format: 'packed',
    statement: new Map([
      ['alg', -7],
      ['sig', randomBytes(70)],
    ]),
  }
  assert.equal((await add(one, newAuthenticator(), told)).answer.status, 303)
  assert.match((await one.get(account)).text, /kept on several devices/)
})

test('one device is not added twice', async () => {
  const one = await signedIn()
  const device = newAuthenticator()
  assert.equal((await add(one, device)).answer.status, 303)
  const { options } = await asked(one, `${account}/passkey/options`)
  assert.ok(options.excludeCredentials.some(({ id }) => id === device.id))
  const twice = await add(one, device)
  assert.equal(twice.answer.status, 422)
  assert.match(wrongsOn(twice.answer), /registered already/)
  assert.ok(twice.answer.page.all('div').some(({ attr }) => attr['data-island'] === 'passkey-add'))
})

test('an unlocked screen does not add one: later than five minutes the password is asked for', async () => {
  const one = await signedIn()
  assert.equal((await one.get(`${account}/passkey/add`)).page.all('input', { name: 'present' }).length, 0)
  sqlite('UPDATE login_session SET created_ms = created_ms - 300001')
  assert.equal((await one.get(`${account}/passkey/add`)).page.all('input', { name: 'present' }).length, 1)
  for (const present of ['', 'not the password']) {
    const refused = await one.post(`${account}/passkey/options`, { present })
    assert.equal(refused.status, 422)
    assert.match(refused.json().wrong, /not your current password/)
  }
  await asked(one, `${account}/passkey/options`, { present: chen.password })
})

test('an unlocked screen takes none away either: later than five minutes the password is asked for', async () => {
  const one = await signedIn()
  await add(one, newAuthenticator())
  const before = (await listed(one)).length
  const [remove] = (await one.get(account)).page.all('form').filter(({ attr }) => /passkey\/remove/.test(attr.action))
  const path = remove.attr.action
  sqlite('UPDATE login_session SET created_ms = created_ms - 300001')
  const asked = await one.post(path)
  assert.deepEqual([asked.status, asked.page.all('input', { name: 'present' }).length], [200, 1])
  const wrong = await one.post(path, { present: 'not the password' })
  assert.equal(wrong.status, 422)
  assert.match(wrongsOn(wrong), /not your current password/)
  assert.equal((await listed(one)).length, before)
  assert.equal((await one.post(path, { present: chen.password })).status, 303)
  assert.equal((await listed(one)).length, before - 1)
})

test('another site’s page can do none of it', async () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }
  const one = await signedIn()
  const device = newAuthenticator()
  await add(one, device)
  assert.equal((await browser().post(`${entrance}/options`, {}, foreign)).status, 403)
  for (const path of ['options', 'add', 'remove?id=1'].map((end) => `${account}/passkey/${end}`))
    assert.equal((await one.post(path, {}, foreign)).status, 403, path)
  // Nobody is signed in as somebody else by a page that he looks at.
  const { secret, options } = await asked(browser(), `${entrance}/options`)
  const credential = JSON.stringify(device.get(options, origin))
  const forged = browser()
  assert.equal((await forged.post(entrance, { secret, credential }, foreign)).status, 422)
  assert.equal(forged.cookies.size, 0)
  assert.equal((await browser().get(`${account}/passkey/add`)).status, 303)
})

test('removed, it is of no use any more', async () => {
  const one = await signedIn()
  const device = newAuthenticator()
  const { location } = (await add(one, device)).answer.headers
  assert.equal((await enter(browser(), device)).answer.status, 303)
  assert.equal((await one.post(location.replace('/passkey?', '/passkey/remove?'))).status, 303)
  assert.match(wrongsOn((await enter(browser(), device)).answer), unknown)
  assert.equal((await one.get(location)).status, 404)
})

test('of a disabled account it opens nothing; a reset takes it away; who has one is listed', async () => {
  const maria = { name: 'Maria Ōta', email: 'maria@example.org', password: 'seven ferries at dusk' }
  const place = ['--data', folder]
  const person = [maria.email, '--office', 'kunming', '--name', maria.name]
  const { stdout: link } = await amity('user', 'add', ...person, '--role', 'officer', ...place)
  assert.equal((await browser().post(link.trim(), { password: maria.password })).status, 303)
  const one = await signedIn(maria)
  const device = newAuthenticator()
  assert.equal((await add(one, device)).answer.status, 303)
  const director = await signedIn()
  const row = (await director.get('/en/office/people')).page.all('tr').find((tr) => textOf(tr).includes(maria.name))
  assert.match(textOf(row), /passkey/)
  const users = JSON.parse((await amity('user', 'list', '--json', ...place)).stdout)
  assert.equal(users.find(({ email }) => email === maria.email).passkeys, 1)
  assert.equal((await amity('user', 'disable', maria.email, ...place)).status, 0)
  assert.match(wrongsOn((await enter(browser(), device)).answer), unknown)
  assert.equal((await amity('user', 'enable', maria.email, ...place)).status, 0)
  assert.equal((await enter(browser(), device)).answer.status, 303)
  const { stdout: reset } = await amity('user', 'reset', maria.email, ...place)
  assert.equal((await browser().post(reset.trim(), { password: maria.password })).status, 303)
  assert.match(wrongsOn((await enter(browser(), device)).answer), unknown)
  assert.equal((await listed(await signedIn(maria))).length, 0)
})

test('reached by a number it offers none, and says why', async () => {
  const numbered = { host: `127.0.0.1:${server.port}` }
  const stranger = browser(numbered)
  assert.doesNotMatch((await stranger.get('/en/office/enter')).text, /passkey/)
  assert.match((await browser().get('/en/office/enter')).text, /data-island="passkey-enter" data-party="localhost"/)
  assert.equal((await stranger.post(`${entrance}/options`)).status, 404)
  const one = await signedIn(chen, numbered)
  assert.match((await one.get(account)).text, new RegExp(`opened at ${numbered.host}`))
  assert.match((await one.get(`${account}/passkey/add`)).text, /work only where/)
  assert.equal((await one.post(`${account}/passkey/options`)).status, 404)
})

test('known by a public address, it is of that name', async () => {
  const public_ = await serve(folder, '--origin', 'https://friends.example.org')
  try {
    const one = newBrowser(public_)
    const { secret, options } = await asked(one, `${entrance}/options`)
    assert.equal(options.rpId, 'friends.example.org')
    assert.match(secret, /^amity-challenge_/)
    assert.match((await one.get('/ja/office/enter')).text, /data-party="friends.example.org"/)
  } finally {
    await public_.stop()
  }
})

test('where the office wants a second step the passkey is it, and a password alone opens nothing', async () => {
  const device = newAuthenticator(-7)
  const owner = await signedIn()
  await add(owner, device)
  const demand = (second_step) => owner.post('/en/office/people/second-step', { second_step })
  assert.equal((await demand('required')).status, 303)
  const refused = await browser().post('/en/office/enter', { email: chen.email, password: chen.password })
  assert.equal(refused.status, 422)
  assert.match(wrongsOn(refused), /yours is a passkey/)
  const other = browser()
  assert.equal((await enter(other, device)).answer.status, 303)
  assert.equal((await other.get('/en/office/letters')).status, 200)
  assert.equal((await demand('optional')).status, 303)
  await signedIn()
})

test('who tries without end is held back', async () => {
  const device = newAuthenticator()
  const owner = await signedIn()
  await add(owner, device)
  let answer
  for (let i = 0; i < 51; ++i) {
    const { secret } = await browser()
      .post(`${entrance}/options`)
      .then((given) => given.json())
    if (!secret) break
    answer = await sent(browser(), entrance, secret, '{}')
  }
  assert.equal(answer.status, 422)
  const held = await browser().post(`${entrance}/options`)
  assert.equal(held.status, 429)
  assert.match(held.json().wrong, /try again in \d+ minutes/)
  // Somebody who signed in from this browser before does not wait for the others.
  await owner.post('/en/office/leave')
  assert.equal((await enter(owner, device)).answer.status, 303)
})

test('the journal tells what was done, and nothing of whose or which key', async () => {
  const { stdout } = await amity('doctor', '--data', folder, '--json')
  assert.deepEqual(JSON.parse(stdout).troubles, [])
  const lines = sqlite('SELECT actor, verb, subject, detail FROM journal')
  for (const verb of ['passkey_add', 'passkey_name', 'passkey_remove'])
    assert.match(lines, new RegExp(`account:1\\|account.${verb}\\|account/1\\|\\{"passkey":\\d+\\}`))
  assert.match(lines, /account:1\|session\.begin\|account\/1\|\{"passkey":\d+\}/)
  for (const personal of ['My ES256', 'amity-challenge_', chen.email]) assert.ok(!lines.includes(personal), personal)
  for (const id of sqlite('SELECT credential_id FROM passkey').split('\n').filter(Boolean))
    assert.ok(!lines.includes(id))
})
