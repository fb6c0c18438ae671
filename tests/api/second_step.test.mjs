// SPDX-License-Identifier: Apache-2.0
// An office that wants a second step of everybody.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { codeOf, newBrowser, secretOn, signIn } from './support/browser.mjs'
import { textOf } from './support/html.mjs'

const chen = { name: '陈丽', email: 'chen@example.org', password: 'camellias over dianchi' }
const maria = { name: 'Maria', email: 'maria@example.org', password: 'seven ferries at dusk' }
const lin = { name: 'Lin', email: 'lin@example.org', password: 'gulls over the green lake' }
let server
const browser = () => newBrowser(server)
before(async () => {
  const folder = await filledFolder()
  const linkOf = async ({ email, name }, role) => {
    const words = ['--office', 'kunming', '--name', name, '--role', role, '--json', '--data', folder]
    return JSON.parse((await amity('user', 'add', email, ...words)).stdout).link
  }
  const links = [await linkOf(chen, 'director'), await linkOf(maria, 'officer'), await linkOf(lin, 'officer')]
  server = await serve(folder)
  assert.equal((await browser().post(links[0], chen)).status, 303)
  assert.equal((await browser().post(links[1], maria)).status, 303)
  assert.equal((await browser().post(links[2], lin)).status, 303)
})

async function setUp(one, { password }) {
  const secret = secretOn(await one.get('/en/office/account/authenticator'))
  const done = await one.post('/en/office/account/authenticator', { present: password, code: codeOf(secret) })
  assert.equal(done.status, 200)
}
after(() => server.stop())

test('whoever demands a second step has one, and who has none can do nothing then but set one up', async () => {
  const director = browser()
  await signIn(director, chen)
  const demand = (word) => director.post('/en/office/people/second-step', { second_step: word })
  assert.match((await director.get('/en/office/people')).text, /as each person likes/)
  const led = await demand('required')
  assert.deepEqual([led.status, led.headers.location], [303, '/en/office/account/authenticator?for=office'])
  assert.match((await director.get(led.headers.location)).text, /set up your own first/)
  await setUp(director, chen)
  assert.equal((await demand('required')).status, 303)
  assert.match((await director.get('/en/office/people')).text, /everybody must have one/)

  const officer = browser()
  assert.equal((await signIn(officer, maria)).status, 303)
  const away = '/en/office/account/authenticator'
  for (const path of ['/en/office', '/en/office/letters', '/en/office/notices', '/en/office/account/passkey']) {
    const answer = await officer.get(path)
    assert.deepEqual([answer.status, answer.headers.location], [303, away], path)
  }
  for (const path of [
    '/en/office/letters/draft',
    '/en/office/account',
    '/en/office/account/password',
    '/en/office/account/session/end',
  ]) {
    const answer = await officer.post(path, { name: 'Another', title: 'Marathon' })
    assert.deepEqual([answer.status, answer.headers.location], [303, away], path)
  }
  assert.equal((await officer.get('/api/v1/offices/kunming/letters')).status, 403)
  assert.match((await officer.get(away)).text, /Your office asks everybody for a second step/)
  await setUp(officer, maria)
  assert.equal((await officer.get('/en/office/letters')).status, 200)
  assert.equal((await officer.get('/api/v1/offices/kunming/letters')).status, 200)
})

test('on the phone itself the key is opened or copied, and recovery codes are copied or kept as a file, without a script', async () => {
  const one = browser()
  await signIn(one, lin)
  const answer = await one.get('/en/office/account/authenticator')
  const shown = answer.page
  const secret = secretOn(answer)
  assert.equal(shown.all('input', { name: 'secret' }).length, 0, 'it stays with the server')
  assert.match(textOf(shown.one('code')), /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  assert.equal(textOf(shown.one('code')).replaceAll(' ', ''), secret)
  const [open] = shown.all('a').filter(({ attr }) => attr.href?.startsWith('otpauth://totp/'))
  assert.match(open.attr.href, new RegExp(`[?&]secret=${secret}(&|$)`))
  const copy = shown.all('button').find(({ attr }) => 'data-copy' in attr)
  assert.equal(copy.attr['data-copy'], secret)
  assert.ok('hidden' in copy.attr, 'what needs a script is shown by it')
  const fields = { present: lin.password, code: codeOf(secret) }
  const { page } = await one.post('/en/office/account/authenticator', fields)
  const codes = page.all('code').map(textOf)
  assert.equal(codes.length, 10)
  const [file] = page.all('a').filter(({ attr }) => 'download' in attr)
  assert.match(file.attr.download, /\.txt$/)
  const [type, text] = file.attr.href.split(',')
  assert.equal(type, 'data:text/plain;charset=utf-8')
  assert.ok(decodeURIComponent(text).endsWith(`\n\n${codes.join('\n')}\n`))
  const all = page.all('button').find(({ attr }) => 'data-copy' in attr)
  assert.deepEqual(all.attr['data-copy'].trim().split('\n'), codes)
  // Whoever takes it away, because somebody saw it, is shown another.
  const gone = await one.post('/en/office/account/authenticator/remove', { present: lin.password })
  assert.equal(gone.status, 303, gone.text)
  const anew = secretOn(await one.get('/en/office/account/authenticator'))
  assert.notEqual(anew, secret)
})
