// SPDX-License-Identifier: Apache-2.0
// People sign in by their city's identity provider: a real one (npm's oidc-provider) on this machine, and everything that
// can go wrong on the way there and back.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, freePort, fujisawa, newFolder, serve } from './support/amity.mjs'
import { codeOf, newBrowser, secretOn, wrongsOn } from './support/browser.mjs'
import { textOf } from './support/html.mjs'
import { client, identityProvider } from './support/identity_provider.mjs'

const password = 'ferries and camellias'
let server, folder, provider
const browser = (who) => newBrowser(server, { agent: who })

// A person of an office, with a password where `chosen` says so. Answers the link by which one is chosen.
async function person(email, { office = 'kunming', role = 'officer', chosen = false } = {}) {
  const words = ['add', email, '--office', office, '--name', email.split('@')[0], '--role', role, '--json']
  const { stdout, stderr } = await amity('user', ...words, '--data', folder)
  assert.ok(stdout, stderr)
  const { link } = JSON.parse(stdout)
  const path = link.replace(/^https?:\/\/[^/]+/, '')
  if (chosen) assert.equal((await browser().post(path, { password })).status, 303)
  return path
}
// As the provider knows them.
const known = (sub, email, other = {}) => ({ sub, email, email_verified: true, amr: ['pwd'], ...other })

before(async () => {
  folder = await filledFolder()
  const imported = await amity('import', 'office', fujisawa, '--data', folder)
  assert.equal(imported.status, 0, imported.stderr)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  provider = await identityProvider(await freePort(), `${origin}/office/identity/return`)
  const files = newFolder()
  writeFileSync(join(files, 'secret'), client.secret + '\n')
  const table = (office, name, more = '') => `
[identity_provider.${office}]
issuer = "${provider.issuer}"
client_id = "${client.id}"
client_secret_file = "${join(files, 'secret')}"
name = ${name}
${more}
`
  writeFileSync(
    join(files, 'amity.toml'),
    `origin = "${origin}"\naccess-log = true\n` +
      table('kunming', '{ en = "the City of Kunming", zh = "昆明市统一身份认证" }', 'accept = "domain:example.org"') +
      table('fujisawa', '"Fujisawa ID"', 'required = true'),
  )
  server = await serve(folder, '--port', String(port), '--config', join(files, 'amity.toml'))
})
after(async () => {
  await server.stop()
  await provider.stop()
})

const begin = (one, office = 'kunming', then = '/en/office/account') =>
  one.get(`/en/office/identity/begin?office=${office}&then=${encodeURIComponent(then)}`)
// To the provider and back to the page that the browser goes on to by itself: its address.
async function returned(one, who, office) {
  provider.who = who
  const sent = await begin(one, office)
  assert.equal(sent.status, 303, sent.text)
  assert.ok(sent.headers.location.startsWith(provider.issuer), sent.headers.location)
  const back = new URL(await provider.walk(sent.headers.location))
  assert.equal(back.origin, server.origin)
  return onFrom(await one.get(back.pathname + back.search))
}
function onFrom(page) {
  assert.equal(page.status, 200)
  const [, on] = /^0; url=(.*)$/.exec(page.headers.refresh)
  // Who has turned that off follows the link.
  assert.ok(page.page.all('a').some(({ attr }) => attr.href === on))
  return on
}
const signIn = async (one, who, office) => one.get(await returned(one, who, office))
const isIn = async (one) => (await one.get('/en/office')).status === 200
const refused = (answer, words, status = 422) => {
  assert.equal(answer.status, status)
  assert.match(wrongsOn(answer), words)
}
const sessions = async (one) => (await one.get('/en/office/account')).text.match(/Firefox/g).length

test('a provider that does not answer is told of, and everything else goes on', async () => {
  const one = browser()
  refused(await begin(one), /City of Kunming does not answer/, 503)
  assert.equal(one.cookies.size, 0)
  assert.equal((await one.get('/en/office/enter')).status, 200)
  await provider.listen()
})

test('who was invited comes in by the provider, and the invitation is of no use any more', async () => {
  const invitation = await person('wang@example.org')
  const one = browser()
  const entrance = await one.get('/zh/office/enter')
  assert.match(entrance.text, /通过昆明市统一身份认证登录/)
  assert.match(entrance.text, /通过Fujisawa ID登录/)
  const done = await signIn(one, known('w-1', 'WANG@example.org'))
  assert.deepEqual([done.status, done.headers.location], [303, '/en/office/account'])
  assert.deepEqual([...one.cookies.keys()].sort(), ['amity_browser', 'amity_session'])
  const account = await one.get('/en/office/account')
  assert.match(account.text, /wang@example\.org/)
  assert.match(account.text, /has been joined to the City of Kunming since/)
  // Without a password there is no other way in, and nothing to change.
  assert.doesNotMatch(account.text, /Current password/)
  assert.doesNotMatch(account.text, /account\/identity"/)
  assert.equal((await one.get('/en/office/account/identity')).status, 404)
  assert.equal((await browser().get(invitation)).status, 404)
})

test('from then on only the provider’s own name for them counts', async () => {
  const one = browser()
  await person('other@example.org')
  assert.equal((await signIn(one, known('w-1', 'other@example.org'))).status, 303)
  assert.match((await one.get('/en/office/account')).text, /wang@example\.org/)
  const unverified = browser()
  assert.equal((await signIn(unverified, known('w-1', 'wang@example.org', { email_verified: false }))).status, 303)
  // Whoever gets her address after her is not her.
  const heir = browser()
  refused(await signIn(heir, known('w-2', 'wang@example.org')), /cannot come in here/)
  assert.equal(await isIn(heir), false)
})

test('who may not come in is told the same, whyever', async () => {
  await person('disabled@example.org')
  await amity('user', 'disable', 'disabled@example.org', '--data', folder)
  await person('invited@example.org')
  await person('elsewhere@example.org', { office: 'fujisawa' })
  await person('private@example.com')
  const told = new Set()
  for (const [sub, email, other] of [
    ['n-1', 'nobody@example.org'],
    ['n-2', 'disabled@example.org'],
    ['n-3', 'elsewhere@example.org'],
    ['n-4', 'invited@example.org', { email_verified: false }],
    ['n-5', 'invited@example.org', { email_verified: 'true' }],
    ['n-6', 'invited@example.org', { email_verified: undefined }],
    ['n-7', undefined],
    // Of another domain than the settings say.
    ['n-8', 'private@example.com'],
  ]) {
    const one = browser()
    const answer = await signIn(one, known(sub, email, other))
    refused(answer, /cannot come in here/)
    assert.equal(one.cookies.size, 0, email)
    told.add(wrongsOn(answer))
  }
  assert.equal(told.size, 1)
})

test('who is disabled later is out, and stays out', async () => {
  await person('li@example.org')
  const one = browser()
  assert.equal((await signIn(one, known('l-1', 'li@example.org'))).status, 303)
  await amity('user', 'disable', 'li@example.org', '--data', folder)
  assert.equal(await isIn(one), false)
  refused(await signIn(one, known('l-1', 'li@example.org')), /cannot come in here/)
  await amity('user', 'enable', 'li@example.org', '--data', folder)
  assert.equal((await signIn(one, known('l-1', 'li@example.org'))).status, 303)
  assert.equal(await isIn(one), true)
})

test('a code is of use once', async () => {
  const one = browser()
  const on = await returned(one, known('w-1', 'wang@example.org'))
  const before = new Map(one.cookies)
  assert.equal((await one.get(on)).status, 303)
  const inside = await sessions(one)
  // The same browser once more; one that has all of its cookies of then; a stranger.
  refused(await one.get(on), /took too long/)
  const copy = browser()
  before.forEach((value, name) => copy.cookies.set(name, value))
  refused(await copy.get(on), /took too long/)
  refused(await browser().get(on), /took too long/)
  assert.equal(await isIn(copy), false)
  // The old code for a new question: here it is the provider that refuses.
  const other = browser()
  const fresh = new URL(await returned(other, known('w-1', 'wang@example.org')), server.origin)
  fresh.searchParams.set('code', new URL(on, server.origin).searchParams.get('code'))
  refused(await other.get(fresh.pathname + fresh.search), /has not confirmed who you are/)
  assert.equal(await isIn(other), false)
  // What was signed in by a code that is used twice is the provider's to end; ours stands.
  assert.equal(await sessions(one), inside)
})

test('an answer fits the browser that asked, and no other', async () => {
  const [victim, attacker] = [browser(), browser()]
  const attackers = await returned(attacker, known('w-1', 'wang@example.org'))
  refused(await victim.get(attackers), /another browser/)
  await begin(victim)
  refused(await victim.get(attackers), /another browser/)
  assert.equal(await isIn(victim), false)
  // Nor does it spoil what the victim has begun, or the attacker's own.
  const mine = await returned(victim, known('w-1', 'wang@example.org'))
  refused(await victim.get(attackers), /another browser/)
  assert.equal((await victim.get(mine)).status, 303)
  assert.equal((await attacker.get(attackers)).status, 303)
})

test('an answer that names another issuer, or none, is refused', async () => {
  for (const issuer of ['https://evil.example', undefined]) {
    const one = browser()
    const on = new URL(await returned(one, known('w-1', 'wang@example.org')), server.origin)
    if (issuer) on.searchParams.set('iss', issuer)
    else on.searchParams.delete('iss')
    refused(await one.get(on.pathname + on.search), /has not confirmed/)
  }
})

test('another site’s page cannot begin it, and nobody is sent elsewhere', async () => {
  const one = browser()
  const path = '/en/office/identity/begin?office=kunming'
  const forged = await one.get(path, { 'Sec-Fetch-Site': 'cross-site' })
  assert.match(forged.headers.location, /^\/en\/office\/enter/)
  assert.equal(one.cookies.size, 0)
  assert.match((await begin(one, 'nowhere')).headers.location, /^\/en\/office\/enter/)
  provider.who = known('w-1', 'wang@example.org')
  const sent = await begin(one, 'kunming', 'https://evil.example/')
  const back = new URL(await provider.walk(sent.headers.location))
  const done = await one.get(onFrom(await one.get(back.pathname + back.search)))
  assert.equal(done.headers.location, '/en/office')
})

test('the session before is ended, and the browser is known again', async () => {
  const one = browser()
  await signIn(one, known('w-1', 'wang@example.org'))
  const [session, is] = [one.cookies.get('amity_session'), one.cookies.get('amity_browser')]
  await signIn(one, known('w-1', 'wang@example.org'))
  assert.notEqual(one.cookies.get('amity_session'), session)
  assert.equal(one.cookies.get('amity_browser'), is)
  const before = browser()
  before.cookies.set('amity_session', session)
  assert.equal(await isIn(before), false)
})

test('who changes their mind at the provider comes back to the entrance', async () => {
  const one = browser()
  refused(await signIn(one, known(undefined, 'wang@example.org')), /was cancelled/)
  assert.equal(one.cookies.size, 0)
})

test('a second step here is asked for, unless the provider asked for one', async () => {
  await person('totp@example.org', { chosen: true })
  const one = browser()
  await one.post('/en/office/enter', { email: 'totp@example.org', password })
  const set = await one.get('/en/office/account/authenticator')
  const secret = secretOn(set)
  const turnedOn = { present: password, code: codeOf(secret) }
  const codes = (await one.post('/en/office/account/authenticator', turnedOn)).page.all('code').map(textOf)

  const other = browser()
  const asked = await signIn(other, known('t-1', 'totp@example.org'))
  assert.equal(asked.status, 200)
  assert.deepEqual([...other.cookies.keys()], [])
  const link = asked.page.one('input', { name: 'link' }).attr.value
  const action = asked.page
    .all('form')
    .map(({ attr }) => attr.action)
    .find((path) => path.includes('/enter/code'))
  assert.equal((await other.post(action, { link, code: '000000' })).status, 422)
  // Not joined by the provider's word alone.
  assert.match((await one.get('/en/office/account')).text, /first time that you sign in with the City of Kunming/)
  const done = await other.post(action, { link, code: codes[0] })
  assert.deepEqual([done.status, done.headers.location], [303, '/en/office/account'])
  assert.match((await other.get('/en/office/account')).text, /has been joined/)
  const third = browser()
  assert.equal((await signIn(third, known('t-1', 'totp@example.org', { amr: ['pwd', 'otp'] }))).status, 303)
  assert.equal(await isIn(third), true)
})

test('who has a password may separate the two, with it', async () => {
  await person('leaves@example.org', { chosen: true })
  const one = browser()
  await signIn(one, known('s-1', 'leaves@example.org'))
  const form = await one.get('/en/office/account/identity')
  assert.match(form.text, /Separate the two/)
  const foreign = { 'Sec-Fetch-Site': 'cross-site' }
  assert.equal((await one.post('/en/office/account/identity', { present: password }, foreign)).status, 403)
  refused(await one.post('/en/office/account/identity', { present: 'not it at all' }), /not your current password/)
  assert.equal((await one.post('/en/office/account/identity', { present: password })).status, 303)
  assert.match((await one.get('/en/office/account')).text, /first time that you sign in/)
  // The next sign-in joins them again.
  assert.equal((await signIn(browser(), known('s-2', 'leaves@example.org'))).status, 303)
})

test('where the provider is required a password lets in nobody but a director who needs it', async () => {
  const invitation = await person('officer@fujisawa.example', { office: 'fujisawa' })
  const page = await browser().get(invitation)
  assert.match(page.text, /everybody signs in with Fujisawa ID/)
  assert.doesNotMatch(page.text, /City of Kunming/)
  const posted = browser()
  await posted.post(invitation, { password })
  assert.equal(posted.cookies.size, 0)
  assert.equal((await signIn(posted, known('f-1', 'officer@fujisawa.example'), 'fujisawa')).status, 303)

  // A director comes in by a link that the engineer makes, and with a second step by the password.
  const link = await person('director@fujisawa.example', { office: 'fujisawa', role: 'director' })
  const director = browser()
  assert.equal((await director.post(link, { password })).status, 303)
  assert.equal(await isIn(director), true)
  const byPassword = () => browser().post('/en/office/enter', { email: 'director@fujisawa.example', password })
  refused(await byPassword(), /everybody signs in with Fujisawa ID/)
  const set = await director.get('/en/office/account/authenticator')
  const secret = secretOn(set)
  await director.post('/en/office/account/authenticator', { present: password, code: codeOf(secret) })
  assert.equal((await byPassword()).status, 200)
  // A wrong one is told as everywhere.
  const wrong = await browser().post('/en/office/enter', { email: 'director@fujisawa.example', password: 'not it' })
  refused(wrong, /do not match/)
})

test('a provider that is slow or breaks is given up, and nobody else waits', async () => {
  const one = browser()
  const on = await returned(one, known('w-1', 'wang@example.org'))
  provider.held = '/token'
  const waiting = one.get(on)
  while (provider.asked.at(-1) !== '/token') assert.equal((await browser().get('/en/office/enter')).status, 200)
  refused(await waiting, /does not answer/, 503)
  provider.held = undefined
  // It begins anew, and is as before.
  assert.equal((await signIn(one, known('w-1', 'wang@example.org'))).status, 303)
})

test('new keys of the provider are looked for once a minute at most', async () => {
  const looked = () => provider.asked.filter((path) => path === '/jwks').length
  const before = looked()
  const key = provider.rotate()
  assert.equal((await signIn(browser(), known('w-1', 'wang@example.org'))).status, 303)
  assert.equal(looked(), before + 1)
  provider.rotate()
  refused(await signIn(browser(), known('w-1', 'wang@example.org')), /has not confirmed/)
  assert.equal(looked(), before + 1)
  provider.rotate(key)
  assert.equal((await signIn(browser(), known('w-1', 'wang@example.org'))).status, 303)
})

test('no log has what came back, and the journal names no person of the provider', async () => {
  assert.match(server.log, /\/office\/identity\/return\?\.\.\. 200/)
  assert.doesNotMatch(server.log, /code=|state=|amity-identity_/)
  assert.doesNotMatch(server.log, /wang@example|w-1/)
  const doctor = await amity('doctor', '--data', folder)
  assert.equal(doctor.status, 0, doctor.stdout + doctor.stderr)
})
