// SPDX-License-Identifier: Apache-2.0
// Documents that are enclosed with letters: real uploads, through the form without a script and through the API.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { docx, multipart, odt, pdf, photograph, png, zip } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

let server, folder, people, strangers
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder, '--documents-most-megabytes', '3')
  people = await peopleOf(server, folder)
  strangers = await peopleOf(server, folder, 'fujisawa')
})
after(() => server.stop())

const ofOffice = (cookie, path, { method = 'GET', body, type } = {}) =>
  ask(server, path, { method, headers: { Cookie: cookie, ...(type ? { 'Content-Type': type } : {}) }, body })
const api = (path, options) => ofOffice(people.officer, own + path, options)
const add = (letter, name, bytes, note = '') =>
  api(`/letters/${letter}/documents?${new URLSearchParams({ name, ...(note ? { note } : {}) })}`, {
    method: 'POST',
    body: bytes,
    type: 'application/octet-stream',
  })
const listed = async (letter) => (await api(`/letters/${letter}/documents`)).json().documents
const sendForm = async (letter, name, bytes, note, token) => {
  const { headers, body } = multipart(name, bytes, note, token ?? (await formToken(server, people.officer)))
  return ask(server, `/en/office/letters/documents?id=${letter}`, {
    method: 'POST',
    headers: { ...headers, Cookie: people.officer },
    body,
  })
}
const main = (answer) => textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ')
const page = async (letter, who = 'officer') => ofOffice(people[who], `/en/office/letters/letter?id=${letter}`)

async function drafted(title = 'With documents') {
  const answer = await posted(server, people.officer, '/en/office/letters/draft?once=' + Math.random(), {
    direction: 'out',
    language: 'en',
    correspondent: 'City of Fujisawa',
    title,
    body: 'Dear friends,',
    within_unit: 'working_days',
  })
  assert.equal(answer.status, 303, answer.text)
  return Number(/id=(\d+)/.exec(answer.headers.location)[1])
}

// The documents of a letter once none of them is being looked at any more.
async function lookedAt(letter) {
  for (;;) {
    const documents = await listed(letter)
    if (documents.every(({ state }) => state !== 'waiting')) return documents
    await pause(50)
  }
}
const content = (letter, document) => api(`/letters/${letter}/documents/${document}/content`)

// Every file of the data folder that is kept, or under way, by its path.
function filesBelow(where) {
  if (!existsSync(where)) return []
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('a document is enclosed by a form, looked at, downloaded as what it is, taken away and put back', async () => {
  const letter = await drafted()
  const bytes = pdf('Programme of the marathon')
  for (const token of ['', 'another', await formToken(server, people.director)])
    assert.equal((await sendForm(letter, 'Programme 2026.pdf', bytes, '', token)).status, 403)
  const sent = await sendForm(letter, 'Programme 2026.pdf', bytes, 'From the sports office')
  assert.deepEqual(
    [sent.status, /letters\/letter\?id=\d+&done=saved#letter-documents$/.test(sent.headers.location)],
    [303, true],
  )
  const [document] = await lookedAt(letter)
  assert.equal(document.state, 'ready', document.why)
  assert.deepEqual(
    [
      document.name,
      document.note,
      document.type,
      document.size,
      document.hash,
      document.has_preview,
      document.has_text,
    ],
    ['Programme 2026.pdf', 'From the sports office', 'pdf', bytes.length, sha256(bytes), true, true],
  )
  assert.match(main(await page(letter)), /Documents Programme 2026\.pdf PDF · 1 KB · officer .* From the sports office/)
  const href = `/en/office/letters/document?id=${letter}&document=${document.id}`
  for (const answer of [await content(letter, document.id), await ofOffice(people.teacher, href)]) {
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.bytes, bytes)
    assert.equal(answer.headers['content-type'], 'application/pdf')
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="Programme 2026.pdf"; filename*=UTF-8''Programme%202026.pdf`,
    )
    assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox")
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  }
  const picture = await api(`/letters/${letter}/documents/${document.id}/preview`)
  assert.deepEqual([picture.status, picture.type], [200, 'image/png'])

  const away = await posted(
    server,
    people.officer,
    `/en/office/letters/document-away?id=${letter}&document=${document.id}`,
  )
  assert.equal(away.status, 303, away.text)
  assert.match(main(await page(letter)), /taken away; can be put back/)
  const back = await posted(
    server,
    people.officer,
    `/en/office/letters/document-back?id=${letter}&document=${document.id}`,
  )
  assert.equal(back.status, 303, back.text)
  assert.equal((await listed(letter))[0].taken_away_at, '')
  assert.match(main(await page(letter)), /enclosed a document .* took a document away .* put a document back/)
})

test('what a file is, is told by its content, and what is dangerous or nothing of ours is refused in words', async () => {
  const letter = await drafted()
  const refusals = [
    ['an.exe', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04'), 'document_type'],
    ['picture.png', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'document_misnamed'],
    ['a program.pdf', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04'), 'document_misnamed'],
    ['a page.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'document_misnamed'],
    ['says so.pdf', Buffer.from('%PDF-1.7 and nothing else'), 'document_broken'],
    ['a.zip', zip([['hello.txt', 'hello']]), 'document_type'],
    [
      'old.doc',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
      'document_old_office',
    ],
    ['empty.pdf', Buffer.alloc(0), 'document_empty'],
    [
      'macros.docx',
      zip([
        ['[Content_Types].xml', ''],
        ['word/document.xml', ''],
        ['word/vbaProject.bin', 'x'],
      ]),
      'document_macros',
    ],
    ['cut.docx', docx('whole').subarray(0, 120), 'document_broken'],
    [
      'bomb.docx',
      zip([
        ['[Content_Types].xml', ''],
        ['word/document.xml', Buffer.alloc(300 << 20)],
      ]),
      'document_bomb',
    ],
    [
      'liar.docx',
      zip([
        ['[Content_Types].xml', ''],
        ['word/document.xml', 'x', { said: 0xf0000000 }],
      ]),
      'document_bomb',
    ],
    ['large.png', png(4, 4, { says: [60000, 60000] }), 'document_pixels'],
    ['cut.jpg', photograph().subarray(0, 700), 'document_broken'],
    ['prefixed.pdf', Buffer.concat([Buffer.from([0, 1, 2]), pdf('x')]), 'document_misnamed'],
  ]
  for (const [name, bytes, code] of refusals) {
    const answer = await add(letter, name, bytes)
    assert.equal(answer.status, 422, `${name}: ${answer.text}`)
    assert.deepEqual(
      answer.json().errors.map(({ field, code: said }) => [field, said]),
      [['file', code]],
      name,
    )
  }
  const form = await sendForm(letter, 'holiday.pdf', Buffer.from('MZ\x90\x00'))
  assert.equal(form.status, 422)
  assert.match(main(form), /Its name says PDF, but it is none/)
  const nothing = await sendForm(letter, '', Buffer.alloc(0))
  assert.match(main(nothing), /Please choose a file/)
  assert.deepEqual(await listed(letter), [])
})

test('a file that is two things at once is only ever the one that it begins with, and can do nothing', async () => {
  const letter = await drafted()
  const script = '<html><script>alert(1)</script></html>'
  const gifAndScript = Buffer.from(
    'GIF89a/*\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;*/=1;alert(1)',
    'latin1',
  )
  for (const [name, bytes, type] of [
    ['page.html', Buffer.from(script), 'text/plain; charset=utf-8'],
    ['both.html', Buffer.concat([pdf('x'), Buffer.from(script)]), 'application/pdf'],
    [
      'svg.svg',
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
      'text/plain; charset=utf-8',
    ],
    ['both.gif.html', Buffer.concat([png(4, 4), Buffer.from(script)]), 'image/png'],
    // A picture to an <img>, a program to a <script>: a whole GIF of one pixel whose size reads as the start of a comment.
    ['both.js', gifAndScript, 'image/gif'],
    ['both.zip', Buffer.concat([pdf('x'), zip([['run.js', 'alert(1)']])]), 'application/pdf'],
  ]) {
    const answer = await add(letter, name, bytes)
    assert.equal(answer.status, 201, answer.text)
    const document = (await lookedAt(letter)).find(({ id }) => id === answer.json().id)
    assert.equal(document.state, 'ready', document.why)
    const got = await content(letter, document.id)
    assert.equal(got.headers['content-type'], type, name)
    assert.match(got.headers['content-disposition'], /^attachment; /)
    assert.match(got.headers['content-security-policy'], /sandbox/)
    assert.equal(got.headers['x-content-type-options'], 'nosniff')
    assert.doesNotMatch(document.name, /html$|svg$|js$|zip$/)
    // A picture is made anew: what stood behind it is gone.
    if (type === 'image/png') assert.equal(got.bytes.includes('script'), false)
  }
})

test('names are made harmless', async () => {
  const letter = await drafted()
  const text = (n) => Buffer.from(`text ${n}`)
  const cases = [
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Windows\\system32\\notes.txt', 'notes.txt'],
    ['con.txt', '_con.txt'],
    ['...', 'document.txt'],
    ['ガイド'.normalize('NFD') + '.txt', 'ガイド.txt'],
    ['函'.repeat(130) + '.txt', '函'.repeat(58) + '.txt'],
  ]
  for (const [i, [given, kept]] of cases.entries()) {
    const answer = await add(letter, given, text(i))
    assert.equal(answer.status, 201, answer.text)
    assert.equal(answer.json().name, kept)
  }
  // A program says the name as it is to be; a browser sends what the file is called.
  const turned = await add(letter, 'bill\u202Efdp.txt', text('turned'))
  assert.deepEqual([turned.status, turned.json().errors[0].field], [422, 'name'])
  assert.equal((await sendForm(letter, 'bill\u202Efdp.txt', text('turned'))).status, 303)
  assert.equal((await lookedAt(letter)).at(-1).name, 'billfdp.txt')
  const quoted = await sendForm(letter, 'say "friend".txt', text('quoted'))
  assert.equal(quoted.status, 303)
  const last = (await lookedAt(letter)).at(-1)
  assert.equal(last.name, 'say _friend_.txt')
  const header = (await content(letter, last.id)).headers['content-disposition']
  assert.doesNotMatch(header, /[\r\n]/)
})

test('a photograph is kept upright and without what its camera wrote, and the one that was given is gone', async () => {
  const letter = await drafted()
  const bytes = photograph()
  assert.ok(bytes.includes('Secret Camera'))
  assert.equal((await add(letter, 'IMG_0001.JPG', bytes)).status, 201)
  const [document] = await lookedAt(letter)
  assert.deepEqual([document.state, document.is_anew, document.type], ['ready', true, 'jpeg'], document.why)
  const got = await content(letter, document.id)
  assert.equal(got.headers['content-type'], 'image/jpeg')
  assert.equal(got.bytes.includes('Secret Camera'), false)
  assert.equal(got.bytes.includes('Exif'), false)
  // Its frame is 24 wide and 48 high now: height before width, behind the marker.
  const frame = got.bytes.indexOf(Buffer.from([0xff, 0xc0]))
  assert.deepEqual([got.bytes.readUInt16BE(frame + 7), got.bytes.readUInt16BE(frame + 5)], [24, 48])
  assert.equal(existsSync(join(folder, 'documents', '1', sha256(bytes).slice(0, 2), sha256(bytes))), false)
  assert.match(main(await page(letter)), /made anew: without place, time and device/)
})

test('what is too large is refused before it is all there, and other routes take no more than before', async () => {
  const letter = await drafted()
  assert.equal((await add(letter, 'large.txt', Buffer.alloc((3 << 20) + 1, 'x'))).status, 422)
  assert.equal((await add(letter, 'larger.txt', Buffer.alloc(4 << 20, 'x'))).status, 413)
  assert.equal((await add(letter, 'fits.txt', Buffer.alloc(3 << 20, 'x'))).status, 201)
  const other = await api('/letters', { method: 'POST', type: 'application/json', body: Buffer.alloc(2 << 20, ' ') })
  assert.equal(other.status, 413)
  const stranger = await ask(server, `${own}/letters/${letter}/documents?name=a.txt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: Buffer.alloc(2 << 20, 'x'),
  })
  assert.equal(stranger.status, 413)
})

test('one that is cut off in the middle leaves nothing', async () => {
  const letter = await drafted()
  const before = filesBelow(join(folder, 'documents')).length
  await new Promise((done) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(
        `POST ${own}/letters/${letter}/documents?name=a.txt HTTP/1.1\r\nHost: t\r\nCookie: ${people.officer}\r\n` +
          'Content-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n' +
          'x'.repeat(1_000_000),
        () => setTimeout(() => socket.destroy(), 100),
      )
    })
    socket.on('close', done)
    socket.on('error', () => {})
  })
  assert.equal((await add(letter, 'next.txt', Buffer.from('after the cut'))).status, 201)
  await lookedAt(letter)
  assert.equal(filesBelow(join(folder, 'documents')).length, before + 1)
  assert.deepEqual(filesBelow(join(folder, 'under-way')), [])
})

test('two that send the same file at once, to two letters, have it kept once', async () => {
  const [one, two] = [await drafted('One'), await drafted('Two')]
  const bytes = docx('The same words for both')
  const answers = await Promise.all([...Array(6)].map((_, i) => add(i % 2 ? one : two, 'same.docx', bytes)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    Array(6).fill(201),
  )
  for (const letter of [one, two]) assert.equal((await lookedAt(letter)).length, 1)
  const name = sha256(bytes)
  assert.equal(filesBelow(join(folder, 'documents')).filter((path) => path.endsWith(name)).length, 1)
})

test("another office's documents are not there", async () => {
  const letter = await drafted()
  const { id } = (await add(letter, 'ours.txt', Buffer.from('only for us'))).json()
  await lookedAt(letter)
  const other = (path, method) => ofOffice(strangers.director, path, { method })
  const theirs = `/api/v1/offices/fujisawa/letters/${letter}/documents`
  assert.equal((await other(`${own}/letters/${letter}/documents`)).status, 403)
  for (const what of ['content', 'preview']) assert.equal((await other(`${theirs}/${id}/${what}`)).status, 404)
  assert.equal((await other(theirs)).status, 404)
  assert.equal((await other(`${theirs}/${id}`, 'DELETE')).status, 404)
  assert.equal((await other(`/en/office/letters/document?id=${letter}&document=${id}`)).status, 404)
  // Nor is one letter's document another letter's.
  assert.equal((await content(await drafted(), id)).status, 404)
  assert.equal((await ask(server, `/en/office/letters/document?id=${letter}&document=${id}`)).status, 303)
})

test('a change of the documents voids what was answered, and an issued letter is frozen', async () => {
  const hashOf = async (letter) => (await api(`/letters/${letter}`)).json().content_hash
  const made = await posted(server, people.director, '/en/office/letters/series/one', {
    direction: 'out',
    name: 'Letters',
    shape: 'DOC-{year}-{n}',
  })
  assert.equal(made.status, 303, made.text)
  const series = (await api('/letter-series')).json().series.at(-1).id
  const letter = await drafted('To be signed')
  const bare = await hashOf(letter)
  const asked = await posted(server, people.officer, `/en/office/letters/circulate?id=${letter}`, { ask_1: '1' })
  assert.equal(asked.status, 303, asked.text)
  const verdict = async () =>
    posted(server, people.teacher, `/en/office/letters/verdict?id=${letter}`, {
      verdict: 'agree',
      opinion: '',
      content_hash: await hashOf(letter),
    })
  assert.equal((await verdict()).status, 303)
  const standing = async () => (await api(`/letters/${letter}`)).json().steps[0].standing
  assert.equal(await standing(), 'agreed')
  const { id } = (await add(letter, 'budget.odt', odt('The sum'))).json()
  assert.equal(await standing(), 'due')
  assert.notEqual(await hashOf(letter), bare)
  assert.equal((await api(`/letters/${letter}/documents/${id}`, { method: 'DELETE' })).status, 200)
  assert.deepEqual([await standing(), await hashOf(letter)], ['agreed', bare])
  assert.equal((await api(`/letters/${letter}/documents/${id}/return`, { method: 'POST' })).status, 200)
  await lookedAt(letter)
  assert.equal((await verdict()).status, 303)
  const issued = await posted(server, people.director, `/en/office/letters/issue?id=${letter}`, {
    series: String(series),
    signatory: 'Li Hua',
    content_hash: await hashOf(letter),
  })
  assert.equal(issued.status, 303, issued.text)
  // What is refused is not stored first, whichever way it came.
  const kept = filesBelow(join(folder, 'documents')).length
  assert.equal((await add(letter, 'late.txt', Buffer.from('too late'))).status, 409)
  assert.equal((await sendForm(letter, 'later.txt', Buffer.from('too late by a form'))).status, 409)
  assert.equal(filesBelow(join(folder, 'documents')).length, kept)
  assert.equal((await api(`/letters/${letter}/documents/${id}`, { method: 'DELETE' })).status, 409)
  assert.match((await ofOffice(people.officer, `/en/office/letters/print?id=${letter}`)).text, /budget\.odt/)
})

test('a letter is found by what its documents say, in scripts without blanks too', async () => {
  const letter = await drafted('Nothing of it in here')
  assert.equal(
    (await add(letter, 'a.docx', docx('昆明市与藤泽市的友好', '城市关系备忘录', 'Umbrella &amp; Lantern'))).status,
    201,
  )
  assert.equal((await add(letter, 'b.odt', odt('湘南の海で開かれるマラソン大会'))).status, 201)
  assert.equal((await add(letter, 'c.pdf', pdf('Quince orchard'))).status, 201)
  assert.equal((await add(letter, 'd.csv', Buffer.from('name,city\nWaxwing,Kunming\n'))).status, 201)
  await lookedAt(letter)
  const ids = async (q) => (await api(`/letters?${new URLSearchParams({ q })}`)).json().letters.map(({ id }) => id)
  for (const q of ['友好城市', '备忘录', '城', 'マラソン', '湘南', 'umbrella', 'quince ORCH', 'Lantern', 'waxwing'])
    assert.deepEqual(await ids(q), [letter], q)
  for (const q of ['市友', '友好备忘', 'mbrella', 'orchard quince', '東京', '%', '_'])
    assert.deepEqual(await ids(q), [], q)
  const documents = await listed(letter)
  assert.equal((await api(`/letters/${letter}/documents/${documents[2].id}`, { method: 'DELETE' })).status, 200)
  assert.deepEqual(await ids('quince'), [])
})

test('a server that is killed in the middle of an upload leaves nothing half, and goes on', async () => {
  const letter = await drafted()
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(
    `POST ${own}/letters/${letter}/documents?name=a.txt HTTP/1.1\r\nHost: t\r\nCookie: ${people.officer}\r\n` +
      'Content-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n' +
      'x'.repeat(1_900_000),
  )
  await pause(200)
  server.child.kill('SIGKILL')
  await server.ended
  assert.deepEqual(filesBelow(join(folder, 'under-way')), [])
  for (const path of filesBelow(join(folder, 'documents'))) assert.match(path, /\/[0-9a-f]{64}$/)
  const doctor = await amity('doctor', '--data', folder)
  assert.equal(doctor.status, 0, doctor.stdout + doctor.stderr)
  server = await serve(folder, '--documents-most-megabytes', '3')
  assert.equal((await add(letter, 'again.txt', Buffer.from('once more'))).status, 201)
  assert.equal((await lookedAt(letter)).length, 1)
})
