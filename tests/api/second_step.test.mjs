// SPDX-License-Identifier: Apache-2.0
// An office that wants a second step of everybody.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { codeOf, newBrowser, signIn } from './support/browser.mjs'

const chen = { name: '陈丽', email: 'chen@example.org', password: 'camellias over dianchi' }
let server
const browser = () => newBrowser(server)
before(async () => {
  const folder = await filledFolder()
  const words = ['--office', 'kunming', '--name', chen.name, '--role', 'director', '--json', '--data', folder]
  const { link } = JSON.parse((await amity('user', 'add', chen.email, ...words)).stdout)
  server = await serve(folder)
  assert.equal((await browser().post(link, chen)).status, 303)
})
after(() => server.stop())

test('where the office wants a second step, who has none can do nothing but set one up', async () => {
  const director = browser()
  await signIn(director, chen)
  const demand = (word) => director.post('/en/office/people/second-step', { second_step: word })
  assert.match((await director.get('/en/office/people')).text, /as each person likes/)
  assert.equal((await demand('required')).status, 303)
  // She has none herself.
  const led = await director.get('/en/office/letters')
  assert.deepEqual([led.status, led.headers.location], [303, '/en/office/account/authenticator'])
  const sent = await director.post('/en/office/departments/department', { name_en: 'Finance' })
  assert.deepEqual([sent.status, sent.headers.location], [303, '/en/office/account/authenticator'])
  assert.equal((await director.get('/api/v1/offices/kunming/letters')).status, 403)
  assert.equal((await demand('optional')).headers.location, '/en/office/account/authenticator')
  const page = await director.get('/en/office/account/authenticator')
  assert.match(page.text, /Your office asks everybody for a second step/)
  const secret = page.page.one('input', { name: 'secret' }).attr.value
  const done = await director.post('/en/office/account/authenticator', {
    secret,
    present: chen.password,
    code: codeOf(secret),
  })
  assert.equal(done.status, 200)
  assert.match((await director.get('/en/office/people')).text, /everybody must have one/)
  assert.equal((await director.get('/api/v1/offices/kunming/letters')).status, 200)
  assert.equal((await demand('optional')).status, 303)
  // Off again for the tests that follow.
  assert.equal((await director.post('/en/office/account/authenticator/remove', { present: chen.password })).status, 303)
  assert.equal((await director.get('/en/office/letters')).status, 200)
})
