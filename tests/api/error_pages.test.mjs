// SPDX-License-Identifier: Apache-2.0
// Whoever asks for a page gets one, whatever is wrong: from every route of the instance that is no program's. And programs get a problem
// document.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { newBrowser } from './support/browser.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask, exchange } from './support/http.mjs'
import { printedRoutes } from './support/routes.mjs'

const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const document = 'application/problem+json'
let server, director, routes

before(async () => {
  const folder = await filledFolder()
  const words = ['--office', 'kunming', '--name', 'Chen', '--role', 'director', '--json', '--data', folder]
  const { stdout } = await amity('user', 'add', 'chen@example.org', ...words)
  server = await serve(folder)
  director = newBrowser(server)
  assert.equal((await director.post(JSON.parse(stdout).link, { password: 'camellias over dianchi' })).status, 303)
  routes = [...new Set((await printedRoutes()).map(({ path }) => path))]
})
after(() => server.stop())

const isForPrograms = (route) => /^\/(api|health|metrics)(\/|$)/.test(route)
const addressOf = (route) => route.replace(/\{[^}]*\}/g, 'nothing-of-this-name')
const pageAddresses = () => [
  ...new Set(
    routes.filter((route) => !isForPrograms(route) && route.startsWith('/') && !/leave$/.test(route)).map(addressOf),
  ),
]
const cookies = () => [...director.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function checkPage(answer, what) {
  assert.notEqual(answer.type, document, `${what}: ${answer.status}`)
  if (answer.status < 400 || answer.type !== 'text/html') return
  const page = readHtml(answer.text)
  assert.deepEqual(page.errors, [], what)
  assert.equal(page.all('h1').length, 1, what)
}

test('the table of routes has all pages of the desk and of the public', () => {
  const addresses = pageAddresses()
  assert.ok(addresses.length > 300, `${addresses.length}`)
  for (const path of [
    '/zh/office/account/authenticator',
    '/ja/office/letters',
    '/en/timeline',
    '/calendar/nothing-of-this-name',
  ])
    assert.ok(addresses.includes(path), path)
})

for (const [who, headers] of [
  ['a stranger', () => ({})],
  ['a director', () => ({ Cookie: cookies() })],
])
  test(`${who} who asks for a page never gets a problem document`, async () => {
    for (const path of pageAddresses()) {
      // What is asked in the wrong way, sent in the wrong way, or not there.
      const told = { Accept: html, ...headers() }
      for (const [method, more, body] of [
        ['GET', {}],
        ['HEAD', {}],
        ['DELETE', {}],
        ['POST', { 'Content-Type': 'text/nonsense' }, 'x'],
        ['POST', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=%zz'],
        ['POST', { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' }, 'a=b'],
      ]) {
        if (/enter|welcome|forgot/.test(path) && method === 'POST' && !('Content-Encoding' in more)) continue
        const answer = await ask(server, path, { method, headers: { ...told, ...more }, body })
        if (method !== 'HEAD') checkPage(answer, `${method} ${path}`)
        else assert.notEqual(answer.type, document, path)
        if ('Content-Encoding' in more) {
          assert.equal(answer.status, 415, path)
          assert.equal(answer.headers['accept-encoding'], 'identity', path)
        }
      }
    }
  })

test('an error is told in the language of the address, or the browser’s where it has none, and is kept by nobody at the desk', async () => {
  const expected = { zh: /发送的内容过大/, ja: /送信された内容が大きすぎます/, en: /Too much was sent/ }
  for (const [language, words] of Object.entries(expected)) {
    const tooMuch = 'x'.repeat(2 << 20)
    const path = `/${language}/office/tasks/task`
    const headers = { Accept: html, Cookie: cookies(), 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await ask(server, path, { method: 'POST', headers, body: tooMuch })
    assert.equal(answer.status, 413)
    assert.match(answer.text, words)
    assert.equal(readHtml(answer.text).one('html').attr.lang, language === 'zh' ? 'zh-CN' : language)
    assert.equal(answer.headers['cache-control'], 'private, no-store')
  }
  const feed = await ask(server, '/calendar/amity-calendar_none.ics', {
    headers: { Accept: html, 'Accept-Language': 'ja' },
  })
  assert.equal(feed.status, 404)
  assert.equal(readHtml(feed.text).one('html').attr.lang, 'ja')
  const missing = await ask(server, '/nothing', { headers: { Accept: html, 'Accept-Language': 'zh-TW' } })
  assert.equal(readHtml(missing.text).one('html').attr.lang, 'zh-CN')
  assert.match(missing.headers.vary, /Accept, Accept-Language/)
  const wrong = await ask(server, '/en/timeline', { method: 'DELETE', headers: { Accept: html } })
  assert.deepEqual([wrong.status, wrong.type, wrong.headers.allow], [405, 'text/html', 'OPTIONS, GET, HEAD'])
  assert.match(textOf(readHtml(wrong.text).one('h1')), /cannot be done here/)
})

test('a program gets a problem document, and so does everybody below /api/', async () => {
  for (const Accept of [
    '*/*',
    'application/json',
    document,
    'text/html;q=0.5, application/json',
    'text/html;q=0',
    undefined,
  ]) {
    const headers = Accept ? { Accept } : {}
    assert.equal((await ask(server, '/calendar/none.ics', { headers })).type, document, Accept)
    assert.equal((await ask(server, '/en/timeline', { method: 'DELETE', headers })).type, document, Accept)
  }
  assert.equal((await ask(server, '/api/v1/nothing', { headers: { Accept: html } })).type, document)
  const post = { method: 'POST', headers: { Accept: html, 'Content-Type': 'text/plain' }, body: 'x' }
  assert.equal((await ask(server, '/api/v1/offices/kunming/tasks', post)).type, document)
})

test('what cannot even be read is answered all the same', async () => {
  const answer = (
    await exchange(server, `GET /zh/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nAccept: ${html}\r\n\r\n`)
  ).toString()
  assert.match(answer, /^HTTP\/1\.1 400 /)
  assert.match(answer, /Content-Type: text\/html/)
  const garbage = (await exchange(server, 'nonsense\r\n\r\n')).toString()
  assert.match(garbage, /^HTTP\/1\.1 400 /)
})

test('a compressed body is refused by the API too, with what would be taken', async () => {
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'br', Cookie: cookies() }
  const refused = await ask(server, '/api/v1/offices/kunming/tasks', { method: 'POST', headers, body: '{}' })
  assert.deepEqual([refused.status, refused.type], [415, document])
  assert.equal(refused.headers['accept-encoding'], 'identity')
  assert.match(refused.json().detail, /Content-Encoding: identity/)
})
