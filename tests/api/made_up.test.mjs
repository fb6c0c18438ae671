// SPDX-License-Identifier: Apache-2.0
// In a demonstration each page says that what it shows is made up: what the public reads, the desk, a guest's letter, and papers.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { newBrowser } from './support/browser.mjs'
import { linksOf } from './support/html.mjs'
import { ask } from './support/http.mjs'

let server, director
before(async () => {
  const folder = await filledFolder()
  const { status, stdout, stderr } = await amity('demo', '--json', '--data', folder)
  assert.equal(status, 0, stderr)
  server = await serve(folder)
  director = newBrowser(server)
  const { password } = JSON.parse(stdout)
  const entered = await director.post('/en/office/enter', { email: 'director@demo.example', password })
  assert.equal(entered.status, 303, entered.text)
})
after(() => server.stop())

const says = { en: /are made up\./, zh: /虚构/, ja: /架空/ }
const isMadeUp = ({ text }, language, path) => assert.match(text, says[language], path)
const plain = (path) => path.split('#')[0]
// Pages that are reached from these, each address of a kind once: /letters/letter?id=1 stands for all letters.
async function reached(get, from, most) {
  const kind = (path) => path.replace(/\d+/g, 'n').replace(/\/partners\/[^/?]+/, '/partners/x')
  const kinds = new Set(from.map(kind))
  const waiting = [...from]
  const pages = []
  while (waiting.length && pages.length < most) {
    const path = waiting.shift()
    const answer = await get(path)
    if (answer.status !== 200 || !answer.page) continue
    pages.push({ path, ...answer })
    for (const found of linksOf(answer.page).map(plain)) {
      const language = path.slice(0, 3)
      if (!found.startsWith(language) || /export|\/print|take-back|leave/.test(found) || kinds.has(kind(found)))
        continue
      kinds.add(kind(found))
      waiting.push(found)
    }
  }
  return pages
}

test('each page of the desk, in each language', async () => {
  for (const language of ['en', 'zh', 'ja']) {
    const from = [`/${language}/office`, `/${language}/office/search`]
    const pages = await reached((path) => director.get(path), from, language === 'en' ? 120 : 40)
    assert.ok(pages.filter(({ path }) => path.includes('/office')).length > 30, `${pages.length}`)
    for (const page of pages) isMadeUp(page, language, page.path)
  }
})

test('each page of the public, and what is not there', async () => {
  const anybody = newBrowser(server)
  const pages = await reached((path) => anybody.get(path), ['/en/', '/zh/', '/ja/'], 60)
  assert.ok(pages.length > 15, `${pages.length}`)
  for (const page of pages) isMadeUp(page, page.path.slice(1, 3), page.path)
  const nothing = await anybody.get('/en/nothing-here')
  assert.equal(nothing.status, 404)
  isMadeUp(nothing, 'en', 'a page that is not there')
  isMadeUp(await anybody.get('/en/office/enter'), 'en', 'the entrance')
})

test('a letter that a guest opens, and its paper', async () => {
  const Cookie = [...director.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const api = async (path, body) => {
    const answer = await ask(server, `/api/v1/offices/kunming${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    })
    assert.equal(answer.status, 200, answer.text)
    return answer
  }
  const letter = {
    direction: 'out',
    language: 'en',
    correspondent: 'City of Fujisawa',
    title: 'A camp',
    body: 'Dear friends,',
  }
  const { id } = (await api('/letters', letter)).json()
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const guest = { name: 'Aoki', email: 'aoki@example.org', language: 'en', may: 'comment', until }
  const { path } = (await api(`/letters/${id}/guests`, guest)).json()
  isMadeUp(await newBrowser(server).get(path), 'en', 'a guest')

  const made = await api(`/letters/${id}/paper`)
  const file = join(newFolder(), 'letter.pdf')
  writeFileSync(file, made.bytes)
  isMadeUp({ text: execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ') }, 'en', 'a paper')
})
