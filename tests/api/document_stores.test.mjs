// SPDX-License-Identifier: Apache-2.0
// Documents in a bucket that goes away and comes back, looked at by a scanner, in backups and in what doctor tells.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { docx, pdf } from './support/files.mjs'
import { ask } from './support/http.mjs'
import { peopleOf } from './support/people.mjs'
import { bucket, infected, scanner } from './support/scanner.mjs'

const own = '/api/v1/offices/kunming'
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

let kept, clamd, folder, server, officer
before(async () => {
  folder = await filledFolder()
  kept = await bucket()
  clamd = await scanner()
  server = await serve(folder, ...kept.flags, '--documents-clamd', clamd.address)
  officer = (await peopleOf(server, folder)).officer
})
after(async () => {
  await server.stop()
  await kept.stop()
  await clamd.stop()
})

const api = (path, { method = 'GET', body, type } = {}) =>
  ask(server, own + path, { method, headers: { Cookie: officer, ...(type ? { 'Content-Type': type } : {}) }, body })
const drafted = async () => {
  const body = { direction: 'out', language: 'en', correspondent: 'City', title: 'A letter', body: 'Dear friends,' }
  return (await api('/letters', { method: 'POST', body: JSON.stringify(body), type: 'application/json' })).json().id
}
const add = (letter, name, bytes) =>
  api(`/letters/${letter}/documents?name=${name}`, { method: 'POST', body: bytes, type: 'application/octet-stream' })
const listed = async (letter) => (await api(`/letters/${letter}/documents`)).json().documents
async function lookedAt(letter) {
  for (;;) {
    const documents = await listed(letter)
    if (documents.every(({ state }) => state !== 'waiting')) return documents
    await pause(50)
  }
}
const content = (letter, id) => api(`/letters/${letter}/documents/${id}/content`)
const doctor = async () => {
  const ran = await amity('doctor', '--json', '--data', folder, ...kept.flags)
  return { status: ran.status, ...JSON.parse(ran.stdout) }
}

test('a document is kept in the bucket under its hash, and handed out from there', async () => {
  const letter = await drafted()
  const bytes = Buffer.concat([docx('In a bucket'), Buffer.alloc(0)])
  assert.equal((await add(letter, 'a.docx', bytes)).status, 201)
  const [document] = await lookedAt(letter)
  assert.equal(document.state, 'ready', document.why)
  assert.deepEqual((await content(letter, document.id)).bytes, bytes)
  assert.equal(existsSync(join(folder, 'documents')), false)
  const names = readdirSync(join(kept.folder, 'documents', '1'))
  assert.ok(
    names.some((name) => name.startsWith(sha256(bytes))),
    names.join(),
  )
  const found = await doctor()
  assert.deepEqual([found.status, found.troubles, found.documents.files > 0], [0, [], true])
})

test('a bucket that is gone in the middle holds up nothing else, and all goes on once it is back', async () => {
  const letter = await drafted()
  const bytes = pdf('Before it went')
  const { id } = (await add(letter, 'before.pdf', bytes)).json()
  await lookedAt(letter)
  await kept.stop()
  const refused = await add(letter, 'while.txt', Buffer.from('while it is away'))
  assert.deepEqual([refused.status, refused.type], [503, 'application/problem+json'])
  assert.match(refused.json().detail, /does not answer/)
  assert.equal((await content(letter, id)).status, 503)
  assert.equal((await listed(letter)).length, 1)
  const page = await ask(server, `/en/office/letters/letter?id=${letter}`, { headers: { Cookie: officer } })
  assert.equal(page.status, 200)
  const away = await doctor()
  assert.equal(away.status, 1)
  assert.match(away.troubles.join('\n'), /documents: .*does not answer/)
  await kept.start()
  assert.equal((await add(letter, 'while.txt', Buffer.from('while it is away'))).status, 201)
  assert.equal((await lookedAt(letter)).length, 2)
  assert.deepEqual((await content(letter, id)).bytes, bytes)
})

test('what the scanner finds is refused and gone; nothing is handed out before it was looked at', async () => {
  const letter = await drafted()
  const bad = Buffer.from(`A text with ${infected} in it`)
  const { id } = (await add(letter, 'bad.txt', bad)).json()
  const [document] = await lookedAt(letter)
  assert.deepEqual([document.state, document.why], ['refused', 'Lantern.Test.UNOFFICIAL'])
  const refused = await content(letter, id)
  assert.equal(refused.status, 409)
  assert.match(refused.json().detail, /Lantern\.Test/)
  // Its bytes go once the refusal is kept.
  const is_there = () => readdirSync(join(kept.folder, 'documents', '1')).some((name) => name.startsWith(sha256(bad)))
  while (is_there()) await pause(50)

  await clamd.stop()
  const waits = (await add(letter, 'waits.txt', Buffer.from('harmless'))).json()
  await pause(500)
  assert.equal((await listed(letter)).at(-1).state, 'waiting')
  assert.equal((await content(letter, waits.id)).status, 409)
  await clamd.start()
  const jobs = JSON.parse((await amity('jobs', 'list', '--json', '--data', folder)).stdout)
  const waiting = (jobs.jobs ?? jobs).find(({ kind, state }) => kind === 'files.look' && state === 'waiting')
  assert.equal((await amity('jobs', 'retry', String(waiting.id), '--data', folder)).status, 0)
  await lookedAt(letter)
  assert.equal((await content(letter, waits.id)).status, 200)
})

test('a backup has the documents beside it, a restore brings them back, and doctor tells what is lost or changed', async () => {
  const file = join(newFolder(), 'amity.backup')
  const made = await amity('backup', file, '--json', '--data', folder, ...kept.flags)
  assert.equal(made.status, 0, made.stderr + made.stdout)
  const { documents } = JSON.parse(made.stdout)
  assert.ok(documents >= 4, made.stdout)
  // Out of a bucket and back into a folder.
  const restored = join(newFolder(), 'data')
  const back = await amity('restore', file, '--json', '--data', restored)
  assert.deepEqual([back.status, JSON.parse(back.stdout).documents], [0, documents], back.stderr)
  const fine = await amity('doctor', '--data', restored)
  assert.equal(fine.status, 0, fine.stdout)
  assert.match(fine.stdout, new RegExp(`${documents} files of documents`))

  const files = readdirSync(join(restored, 'documents', '1'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  rmSync(files[0])
  writeFileSync(files[1], 'changed')
  const nobodys = sha256("nobody's")
  writeFileSync(join(files[2], '..', nobodys), "nobody's")
  const told = await amity('doctor', '--json', '--data', restored)
  const found = JSON.parse(told.stdout)
  assert.equal(told.status, 1)
  assert.deepEqual([found.troubles.length, found.documents.unnamed], [2, 1])
  assert.match(found.troubles.join('\n'), /there is no document/)
  assert.match(found.troubles.join('\n'), /another hash/)
  const damaged = await amity('backup', file + '2', '--data', restored)
  assert.equal(damaged.status, 1)
  assert.match(damaged.stdout, /another hash[^]*Documents are not whole/)

  rmSync(file + '.documents', { recursive: true })
  const without = await amity('restore', file, '--data', join(newFolder(), 'data'))
  assert.equal(without.status, 2)
  assert.match(without.stderr, /there is no .*amity\.backup\.documents/)
})

test('settings that cannot be are refused in words', async () => {
  const tries = [
    [['--documents-bucket', 's3://bucket'], /documents\.bucket: .*no address of a bucket/],
    [[...kept.flags, '--documents-folder', '/tmp/x'], /documents\.bucket: .*a folder or in a bucket/],
    [['--documents-most-megabytes', 'many'], /documents\.most_megabytes: "many" is no size/],
    [['--documents-clamd', 'localhost:3310'], /documents\.clamd: .*no address of a scanner/],
    [['--documents-folder', '/proc/nothing/here'], /documents\.folder: /],
  ]
  for (const [flags, said] of tries) {
    const ran = await amity('serve', '--data', folder, '--port', '0', ...flags)
    assert.equal(ran.status, 2)
    assert.match(ran.stderr, said)
  }
})
