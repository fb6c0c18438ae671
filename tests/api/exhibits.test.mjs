// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of a partner: the office's own until one is chosen for everyone, and out and in with the
// office's folder.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, fujisawa, newFolder, root, serve } from './support/amity.mjs'
import { multipart, pdf, photograph } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const partner = '/en/office/partners/chiang-mai'
let server, folder, people, strangers
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
  strangers = await peopleOf(server, folder, 'fujisawa')
})
after(() => server.stop())

const get = (who, path) => ask(server, path, { headers: { Cookie: people[who] } })
const words = (answer) => textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ')
const attach = async (who, name, bytes) => {
  const { headers, body } = multipart(name, bytes, '', await formToken(server, people[who]))
  return ask(server, `${partner}/documents`, { method: 'POST', headers: { ...headers, Cookie: people[who] }, body })
}
const describe = (id, fields) =>
  posted(server, people.officer, `${partner}/documents/words?document=${id}&once=${Math.random()}`, fields)
const documentIn = ({ headers }) => Number(/document=(\d+)/.exec(headers.location)[1])
const hall = async (language = 'en') => ask(server, `/${language}/partners/chiang-mai`)
async function lookedAt() {
  while (words(await get('officer', partner)).includes('being checked')) await pause(50)
}
const plain = { sight: 'office', credit: '', 'seen.version': '1', 'seen.sight': 'office' }

test('a picture is made anew, described in three languages, and stands in the hall once it is chosen', async () => {
  const added = await attach('officer', 'signing.jpg', photograph())
  assert.equal(added.status, 303, added.text)
  const id = documentIn(added)
  await lookedAt()
  const own = `/exhibits/kunming/${id}`
  assert.equal((await ask(server, own)).status, 404, 'it is the office’s')
  assert.doesNotMatch((await hall()).text, /exhibits\/kunming/)

  const chosen = { ...plain, sight: 'everyone', credit: 'Li Hua', caption_en: 'The signing', caption_zh: '签字仪式' }
  const unsaid = await describe(id, chosen)
  assert.deepEqual([unsaid.status, /say in one language at least what is to be seen/.test(words(unsaid))], [422, true])
  const said = await describe(id, { ...chosen, alt_en: 'Two people sign at a long table.' })
  assert.equal(said.status, 303, said.text)

  const shown = await hall()
  assert.match(
    shown.text,
    new RegExp(`<img src="${own}/preview" alt="Two people sign at a long table." loading="lazy">`),
  )
  assert.match(words(shown), /Pictures and documents The signing By or from: ?Li Hua/)
  assert.match(words(await hall('zh')), /图片与文件 签字仪式/)
  const picture = await ask(server, own)
  assert.deepEqual([picture.status, picture.type], [200, 'image/jpeg'])
  assert.equal(picture.bytes.includes('Exif'), false, 'what the camera wrote is gone')
  assert.equal((await ask(server, own + '/preview')).type, 'image/webp')
  assert.equal((await ask(server, `/exhibits/fujisawa/${id}`)).status, 404)

  const taken = await posted(server, people.officer, `${partner}/documents/away?document=${id}`)
  assert.equal(taken.status, 303)
  assert.equal((await ask(server, own)).status, 404)
  const byProgram = `/api/v1/offices/kunming/partners/chiang-mai/documents/${id}`
  for (const part of ['/content', '/preview'])
    assert.equal((await get('officer', byProgram + part)).status, 404, 'nor is it handed out to programs')
  const { documents } = (await get('teacher', byProgram.replace(/\/\d+$/, ''))).json()
  assert.ok(!documents.some((one) => one.document.id === id))
  await posted(server, people.officer, `${partner}/documents/back?document=${id}`)
  assert.equal((await ask(server, own)).status, 200)
})

test('a document is whoever’s who reads the office, and of no other office; who may write it down is the table’s', async () => {
  const added = await attach('director', 'agreement.pdf', pdf('Agreement of 1999'))
  const id = documentIn(added)
  await lookedAt()
  const path = `${partner}/documents/content?document=${id}`
  const answer = await get('teacher', path)
  assert.deepEqual([answer.status, answer.type], [200, 'application/pdf'])
  assert.equal((await ask(server, path, { headers: { Cookie: strangers.officer } })).status, 404)
  assert.equal((await ask(server, `/exhibits/kunming/${id}`)).status, 404)
  assert.equal((await attach('teacher', 'other.pdf', pdf('Other'))).status, 403)
  const none = await attach('officer', 'virus.exe', Buffer.from('MZ\x90\x00'))
  assert.equal(none.status, 422)
  assert.match(words(none), /A document or picture/)
  assert.match(words(await get('officer', partner)), /added a document/)
})

test('the folder takes them along, and elsewhere it is the same folder again, byte by byte', async () => {
  await server.stop()
  const [first, second, there] = [newFolder(), newFolder(), newFolder()]
  assert.equal((await amity('export', 'office', 'kunming', '-o', first, '--data', folder)).status, 0)
  await amity('import', 'gazetteer', join(root, 'web/node_modules'), '--data', there)
  const report = await amity('import', 'office', first, '--data', there, '--json')
  assert.deepEqual([report.status, JSON.parse(report.stdout).refused], [0, 0])
  server = await serve(there)
  people = await peopleOf(server, there)
  await lookedAt()
  assert.match(words(await hall()), /Pictures and documents The signing/)
  await server.stop()
  assert.equal((await amity('export', 'office', 'kunming', '-o', second, '--data', there)).status, 0)
  const all = (where) => readdirSync(where, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const bytes = (where) => all(where).map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'base64')])
  const names = bytes(first).map(([name]) => name)
  assert.ok(names.includes('documents.csv') && names.some((name) => name.endsWith('.jpg')))
  assert.deepEqual(bytes(second).sort(), bytes(first).sort())
  server = await serve(there)
})
