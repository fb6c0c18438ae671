// SPDX-License-Identifier: Apache-2.0
// A letter that is shared with a partner's counterpart: by a mail, to be read, commented on, confirmed; and nothing else of the office
// is reached by the link.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { newBrowser } from './support/browser.mjs'
import { opened, sqlite as ask_sqlite } from './support/database.mjs'
import { png } from './support/files.mjs'
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
const sqlite = (sql) => ask_sqlite(data, sql)
const valueIn = (name, { page }) => page.all('input', { name })[0].attr.value
const hashIn = (answer) => valueIn('shown_hash', answer)

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
  const shown_hash = hashIn(opened)
  const said = await stranger().post(`${target}/comment`, { shown_hash, words: '八月は <b>暑い</b>です' })
  assert.equal(said.status, 200)
  assert.match(said.text, /八月は &lt;b&gt;暑い/)
  assert.equal((await stranger().post(`${target}/comment`, { shown_hash, words: ' ' })).status, 422)
  assert.equal((await stranger().post(`${target}/confirm`, { shown_hash })).status, 200)
  const acts = (await guests(id))[0].acts.map(({ act, shown_hash: hash, is_of_this_text: now }) => [act, hash, now])
  assert.deepEqual(acts, [
    ['opened', shown_hash, true],
    ['commented', shown_hash, true],
    ['confirmed', shown_hash, true],
  ])
  const page = await director.get(`/en/office/letters/letter?id=${id}`)
  assert.match(textOf(page.page.one('main')), /Aoki.*confirmed this text/s)
  // A confirmation is of that text alone.
  const { fields: seen } = await api('GET', `/letters/${id}`)
  const { language, correspondent, title } = seen
  const body = 'Dear friends,\nten days in July.'
  await api('PUT', `/letters/${id}`, { language, correspondent, title, body, seen })
  const late = await stranger().post(`${target}/comment`, { shown_hash, words: 'Too late?' })
  assert.equal(late.status, 409)
  assert.doesNotMatch(late.text, /ten days in July/)
  assert.match(late.text, /Too late\?/, 'what was typed is not lost')
  assert.equal((await stranger().post(`${target}/confirm`, { shown_hash })).status, 409)
  const again = await stranger().post(target, { words: 'Too late?' })
  assert.match(again.text, /Too late\?/)
  assert.match(again.text, /ten days in July/)
  assert.notEqual(hashIn(again), shown_hash)
  assert.ok((await guests(id))[0].acts.slice(0, 3).every(({ is_of_this_text: now }) => !now))
  const stale = await director.get(`/en/office/letters/letter?id=${id}`)
  assert.match(textOf(stale.page.one('main')), /confirmed this text.*an earlier text/s)
})

test('who may only read neither comments nor confirms; a revoked link, and one that is none, is 404', async () => {
  const { id } = await draft()
  const { target, guest: number } = await share(id, { may: 'read', language: 'zh' })
  // Nothing is shown that nobody would be told of.
  for (const what of ['comment', 'confirm', 'document']) {
    const { status, text } = await stranger().post(`${target}/${what}`, { words: 'x', document: 1, once: 'abc123' })
    assert.ok([403, 404, 422].includes(status), `${what}: ${status}`)
    assert.doesNotMatch(text, /Dear friends/)
  }
  assert.deepEqual((await guests(id))[0].acts, [])
  const opened = await stranger().post(target)
  assert.equal(opened.page.all('textarea').length, 0)
  const shown_hash = (await guests(id))[0].acts[0].shown_hash
  for (const [what, fields] of [
    ['comment', { words: 'no' }],
    ['confirm', {}],
  ])
    assert.equal((await stranger().post(`${target}/${what}`, { shown_hash, ...fields })).status, 403)
  await api('DELETE', `/letters/${id}/guests/${number}`)
  for (const answer of [await stranger().get(target), await stranger().post(target)]) assert.equal(answer.status, 404)
  assert.equal((await stranger().get('/en/guest/amity-guest_nobody')).status, 404)
  assert.doesNotMatch(server.log, /amity-guest_[\w-]/)
})

test('a link that is none, has ended or was revoked, and one of a void letter, all answer the same and tell nothing', async () => {
  const [revoked, ended, voided] = [await draft(), await draft(), await draft()]
  const links = []
  for (const { id } of [revoked, ended, voided]) links.push(await share(id, { may: 'comment' }))
  await api('DELETE', `/letters/${revoked.id}/guests/${links[0].guest}`)
  sqlite(`UPDATE guest_link SET until = '2020-01-01' WHERE id = ${links[1].guest}`)
  await api('POST', `/letters/${voided.id}/voiding`, { reason: 'Not now' })
  const nobody = `/ja/guest/amity-guest_${'A'.repeat(43)}`
  const wanted = (await stranger().get(nobody)).text
  assert.match(wanted, /このリンクは無効です/)
  assert.doesNotMatch(wanted, /Kunming|昆明/)
  for (const target of [nobody, ...links.map((one) => one.target), '/ja/guest/x'])
    for (const answer of [
      await stranger().get(target),
      await stranger().post(target),
      await stranger().post(`${target}/comment`, { words: 'Hello' }),
      await stranger().post(`${target}/confirm`),
      await stranger().post(`${target}/document`, { document: 1 }),
    ])
      assert.deepEqual([answer.status, answer.text], [404, wanted], target)
  sqlite(`UPDATE guest_link SET until = '${guest.until}' WHERE id = ${links[1].guest}`)
})

test('the page is for nobody else: no index, no referrer, no script, no way into the office; and in three languages', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const secret = target.split('/').at(-1)
  for (const answer of [await stranger().get(target), await stranger().post(target)]) {
    assert.match(answer.headers['x-robots-tag'], /noindex/)
    assert.equal(answer.headers['referrer-policy'], 'same-origin')
    assert.match(answer.headers['cache-control'], /private, no-store/)
    assert.equal(answer.page.all('script').length, 0)
    assert.match(answer.text, /<html lang="ja">/)
    assert.match(answer.text, /昆明/, 'the office has a name')
    // No link leads anywhere but to this very letter in another language.
    for (const { attr } of answer.page.all('a').filter(({ attr }) => !attr.href.startsWith('#')))
      assert.match(attr.href, new RegExp(`^/(zh|en)/guest/${secret}$`))
    for (const { attr } of answer.page.all('form'))
      assert.match(attr.action, new RegExp(`^/(zh|ja|en)/guest/${secret}`))
  }
  const languages = (await stranger().post(target)).page.all('form').map(({ attr }) => attr.action.split('/')[1])
  assert.ok(['zh', 'en'].every((one) => languages.includes(one)))
  assert.match((await stranger().post(target.replace('/ja/', '/zh/'))).text, /<html lang="zh/)
})

test('a form of another site opens nothing and says nothing; one that is sent twice is taken once', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const elsewhere = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://other.example' }
  assert.equal((await stranger().post(target, {}, elsewhere)).status, 403)
  assert.doesNotMatch((await stranger().post(target, {}, elsewhere)).text, /ten days in August/)
  assert.deepEqual((await guests(id))[0].acts, [])
  const opened = await stranger().post(target)
  const said = { shown_hash: hashIn(opened), once: valueIn('once', opened), words: 'Once is enough' }
  assert.equal((await stranger().post(`${target}/comment`, said, elsewhere)).status, 403)
  for (let i = 0; i < 2; ++i) assert.equal((await stranger().post(`${target}/comment`, said)).status, 200)
  const acts = (await guests(id))[0].acts.map(({ act, words }) => [act, words])
  assert.deepEqual(acts, [
    ['opened', ''],
    ['commented', 'Once is enough'],
  ])
})

test('what a guest says makes a notice, and the journal names the link and nobody', async () => {
  const { id } = await draft()
  const { target, guest: number } = await share(id)
  const shown_hash = hashIn(await stranger().post(target))
  await stranger().post(`${target}/comment`, { shown_hash, words: 'A word of Aoki' })
  await stranger().post(`${target}/confirm`, { shown_hash })
  const { notices } = await api('GET', '/notices?unread=true')
  assert.deepEqual(
    notices.filter(({ about }) => about === `letter/${id}`).map(({ kind, because }) => [kind, because]),
    [
      ['guest_confirmed', 'you_wrote'],
      ['guest_commented', 'you_wrote'],
    ],
  )
  const lines = sqlite(`SELECT actor, verb, subject FROM journal WHERE actor = 'guest:${number}' ORDER BY seq`)
  assert.deepEqual(
    lines.trim().split('\n'),
    ['opened', 'commented', 'confirmed'].map((act) => `guest:${number}|guest.${act}|letter/${id}`),
  )
  const journal = sqlite(`SELECT * FROM journal`)
  assert.doesNotMatch(journal, /Aoki|aoki@|amity-guest_/)
  assert.equal(sqlite(`SELECT count(*) FROM guest_link WHERE hash LIKE '%amity-guest_%'`).trim(), '0')
  const doctor = JSON.parse((await amity('doctor', '--json', '--data', data)).stdout)
  assert.deepEqual(doctor.troubles, [])
})

test('enclosed documents are shown and taken only where they are shared, and a confirmation is of them too', async () => {
  const { id } = await draft()
  const cookie = [...director.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const added = await ask(server, `${own}/letters/${id}/documents?name=plan.png`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/octet-stream' },
    body: png(16, 16),
  })
  assert.equal(added.status, 201, added.text)
  const document = await until(async () => {
    const [one] = (await api('GET', `/letters/${id}/documents`)).documents
    return one.state === 'ready' ? one : undefined
  })
  const without = await share(id)
  const plain = await stranger().post(without.target)
  assert.doesNotMatch(plain.text, /plan\.png/)
  assert.equal((await stranger().post(`${without.target}/document`, { document: document.id })).status, 404)
  const { target } = await share(id, { with_documents: true })
  const opened = await stranger().post(target)
  assert.match(opened.text, /plan\.png/)
  assert.notEqual(hashIn(opened), hashIn(plain), 'it is something else that is confirmed')
  const taken = await stranger().post(`${target}/document`, { document: document.id })
  assert.equal(taken.status, 200)
  assert.match(taken.headers['content-disposition'], /^attachment.*plan\.png/)
  assert.equal(taken.headers['content-type'], 'image/png')
  assert.match(taken.headers['cache-control'], /no-store/)
  assert.equal((await stranger().post(`${target}/document`, { document: document.id + 1 })).status, 404)
  const acts = (await guests(id))[1].acts.map(({ act, words }) => [act, words])
  assert.deepEqual(acts, [
    ['opened', ''],
    ['took', 'plan.png'],
  ])
})

test('nothing but the shared letter is reached with a guest’s secret: each operation answers as it does a stranger', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const secret = target.split('/').at(-1)
  const values = { office: 'kunming', letter: String(id), city: 'fujisawa', partner: 'fujisawa' }
  const closed = operations.filter(({ operation }) => operation['x-access'] !== 'public')
  assert.ok(closed.length > 100)
  for (const { id: name, path, method } of operations) {
    const address = path.replace(/\{(\w+)\}/g, (_, one) => values[one] ?? '1')
    const asked = async (headers) => (await ask(server, address, { method: method.toUpperCase(), headers })).status
    const of_stranger = await asked({})
    for (const headers of [
      { Authorization: `Bearer ${secret}` },
      { Cookie: `amity_session=${secret}` },
      { Cookie: `__Host-amity_session=${secret}` },
      { Cookie: `amity_token=${secret}` },
    ])
      assert.equal(await asked(headers), of_stranger, name)
    if (closed.some((one) => one.id === name)) assert.equal(of_stranger, 401, name)
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

test('a database that is away is told of without the secret of whoever came, and shows nothing', async () => {
  const { id } = await draft()
  const { target } = await share(id)
  const other = opened(data)
  other.exec('BEGIN IMMEDIATE')
  const late = await stranger().post(target)
  other.exec('ROLLBACK')
  other.close()
  assert.equal(late.status, 503)
  assert.doesNotMatch(late.text, /Dear friends/)
  assert.doesNotMatch(server.log, /amity-guest_[\w-]/)
  assert.equal((await stranger().post(target)).status, 200)
})
