// SPDX-License-Identifier: Apache-2.0
// A letter that is shared with a partner's counterpart: by a mail, to be read, commented on, confirmed; and nothing else of the office
// is reached by the link.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { newBrowser } from './support/browser.mjs'
import { operations } from './support/contract.mjs'
import { guest } from './support/guests.mjs'
import { textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { mailServer, until } from './support/mail_server.mjs'

const origin = 'http://friends.example.org'
const own = '/api/v1/offices/kunming'
let post, server, data, director
before(async () => {
  post = await mailServer()
  data = await filledFolder()
  const words = ['--office', 'kunming', '--name', '李明远', '--role', 'director', '--language', 'zh']
  const { stdout } = await amity('user', 'add', 'director@example.org', ...words, '--data', data)
  const mail = ['--mail-server', `smtp://localhost:${post.port}`, '--mail-from', 'amity@friends.example.org']
  server = await serve(data, '--origin', origin, '--access-log', ...mail)
  director = newBrowser(server)
  await director.post(stdout.trim(), { password: 'camellias over dianchi' })
})
after(async () => {
  await server.stop()
  await post.stop()
})

const api = async (method, path, body) => {
  const Cookie = [...director.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { Cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) }
  const answer = await ask(server, own + path, { method, headers, body: body && JSON.stringify(body) })
  assert.equal(answer.status, 200, `${path}: ${answer.text}`)
  return answer.json()
}
const letter = { direction: 'out', language: 'en', correspondent: 'Inner note: Fujisawa', title: 'A camp' }
const draft = (body = 'Dear friends,\nten days in August.') => api('POST', '/letters', { ...letter, body })
// The link that the mail to this guest has.
async function share(id, more = {}) {
  post.mails.length = 0
  const shared = await api('POST', `/letters/${id}/guests`, { ...guest, ...more })
  assert.equal(shared.path, null)
  const [mail] = await until(() => (post.mails.length ? post.mails : undefined))
  return { mail, guest: shared.id, target: new URL(/http:\/\/friends\.example\.org\/\S+/.exec(mail.text)[0]).pathname }
}
const guests = async (id) => (await api('GET', `/letters/${id}/guests`)).guests
const stranger = () => newBrowser(server)
const hashIn = ({ page }) => page.one('input', { name: 'content_hash' }).attr.value

test('a guest gets a mail in their language, reads it by a press, comments and confirms just this text', async () => {
  const { id } = await draft()
  const { mail, target } = await share(id)
  assert.equal(mail.to.value[0].address, guest.email)
  assert.match(mail.text, /^Aoki 様\n/)
  assert.match(mail.html, /amity-guest_/)
  assert.match(target, /^\/ja\/guest\/amity-guest_[\w-]{43}$/)
  // Looking shows and changes nothing.
  const closed = await stranger().get(target)
  assert.equal(closed.status, 200)
  assert.match(closed.headers['cache-control'], /no-store/)
  assert.doesNotMatch(closed.text, /A camp|Dear friends/)
  assert.deepEqual((await guests(id))[0].acts, [])
  const opened = await stranger().post(target)
  assert.equal(opened.status, 200)
  assert.match(textOf(opened.page.one('main')), /A camp.*ten days in August/s)
  assert.doesNotMatch(opened.text, /Inner note|李明远|director|office\/letters/)
  const content_hash = hashIn(opened)
  const said = await stranger().post(`${target}/comment`, { content_hash, words: '八月は <b>暑い</b>です' })
  assert.equal(said.status, 200)
  assert.match(said.text, /八月は &lt;b&gt;暑い/)
  assert.equal((await stranger().post(`${target}/comment`, { content_hash, words: ' ' })).status, 422)
  assert.equal((await stranger().post(`${target}/confirm`, { content_hash })).status, 200)
  const acts = (await guests(id))[0].acts.map(({ act, content_hash: hash }) => [act, hash])
  assert.deepEqual(acts, [
    ['opened', content_hash],
    ['commented', content_hash],
    ['confirmed', content_hash],
  ])
  const page = await director.get(`/en/office/letters/letter?id=${id}`)
  assert.match(textOf(page.page.one('main')), /Aoki.*confirmed this text/s)
  // A confirmation is of that text alone.
  const { version, ...seen } = await api('GET', `/letters/${id}`)
  const fields = { language: 'en', correspondent: letter.correspondent, title: letter.title }
  const body = 'Dear friends,\nten days in July.'
  await api('PUT', `/letters/${id}`, { ...fields, body, seen: { version, ...fields, ...picked(seen) } })
  assert.equal((await stranger().post(`${target}/confirm`, { content_hash })).status, 409)
  const again = await stranger().post(target)
  assert.match(again.text, /ten days in July/)
  assert.notEqual(hashIn(again), content_hash)
  const stale = await director.get(`/en/office/letters/letter?id=${id}`)
  assert.match(textOf(stale.page.one('main')), /confirmed this text.*an earlier text/s)
})
const picked = ({ body, enclosures, partner, their_number, dated, arrived, answers, within, within_unit }) => ({
  body,
  enclosures,
  partner,
  their_number,
  dated,
  arrived,
  answers,
  within,
  within_unit,
})

test('who may only read neither comments nor confirms; a revoked link, and one that is none, is 404', async () => {
  const { id } = await draft()
  const { target, guest: number } = await share(id, { may: 'read', language: 'zh' })
  const opened = await stranger().post(target)
  assert.equal(opened.page.all('textarea').length, 0)
  const { content_hash } = await api('GET', `/letters/${id}`)
  for (const [what, fields] of [
    ['comment', { words: 'no' }],
    ['confirm', {}],
  ])
    assert.equal((await stranger().post(`${target}/${what}`, { content_hash, ...fields })).status, 403)
  await api('DELETE', `/letters/${id}/guests/${number}`)
  for (const answer of [await stranger().get(target), await stranger().post(target)]) assert.equal(answer.status, 404)
  assert.equal((await stranger().get('/en/guest/amity-guest_nobody')).status, 404)
  assert.doesNotMatch(server.log, /amity-guest_[\w-]/)
})

test('nothing but the shared letter is reached with a guest’s secret, whichever operation is asked', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const secret = target.split('/').at(-1)
  const values = { office: 'kunming', letter: String(id), city: 'fujisawa', partner: 'fujisawa' }
  const closed = operations.filter(({ operation }) => operation['x-access'] !== 'public')
  assert.ok(closed.length > 30)
  for (const { id: name, path, method } of closed) {
    const address = path.replace(/\{(\w+)\}/g, (_, one) => values[one] ?? '1')
    for (const headers of [
      { Authorization: `Bearer ${secret}` },
      { Cookie: `amity_session=${secret}` },
      { Cookie: `amity_token=${secret}` },
    ]) {
      const { status } = await ask(server, address, { method: method.toUpperCase(), headers })
      assert.equal(status, 401, `${name}: ${status}`)
    }
  }
  const second = (await draft('Another letter')).id
  const opened = await stranger().post(target)
  assert.doesNotMatch(opened.text, new RegExp(`Another letter|id=${second}`))
  for (const page of ['/en/office', `/en/office/letters/letter?id=${id}`, '/en/office/people'])
    assert.equal((await ask(server, page, { headers: { Cookie: `amity_session=${secret}` } })).status, 303)
})

test('pressing again and again is held back', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const statuses = []
  for (let i = 0; i < 61; ++i) statuses.push((await stranger().post(target)).status)
  assert.deepEqual([new Set(statuses.slice(0, 60)), statuses.at(-1)], [new Set([200]), 429])
})

test('a director shares and revokes on the letter’s page', async () => {
  const { id } = await draft()
  const page = await director.get(`/en/office/letters/letter?id=${id}`)
  const action = page.page.one('form', { id: 'share' }).attr.action
  assert.equal((await director.post(action, { ...guest, email: 'nobody' })).status, 422)
  post.mails.length = 0
  assert.equal((await director.post(action.replace(/once=[^&]+/, 'once=other'), guest)).status, 303)
  await until(() => post.mails.length > 0)
  const shown = await director.get(`/en/office/letters/letter?id=${id}`)
  const revoke = shown.page.all('form').find(({ attr }) => /unshare/.test(attr.action)).attr.action
  assert.equal((await director.post(revoke)).status, 303)
  assert.equal((await guests(id))[0].stands, false)
})
