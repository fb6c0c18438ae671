// SPDX-License-Identifier: Apache-2.0
// amity mail returned: files, folders and what cannot be read. (tests/api/mail_returned.test.mjs has real mails.)
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { amity, filledFolder, newFolder } from '../api/support/amity.mjs'
import { pipe, sample } from '../api/support/returned.mjs'

const data = await filledFolder()

test('files are read one after the other, and the status is of the first that is wrong', async () => {
  const folder = newFolder()
  const file = (name, bytes) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const late = file('late', sample('postfix_delayed'))
  const person = file('person', sample('person'))
  const both = await amity('mail', 'returned', late, person, '--json', '--data', data)
  assert.equal(both.status, 67)
  const lines = both.stdout.trim().split('\n').map(JSON.parse)
  assert.deepEqual(
    lines.map(({ source, is, noted }) => [source, is, noted]),
    [
      [late, 'delayed', false],
      [person, 'person', false],
    ],
  )
  const missing = await amity('mail', 'returned', join(folder, 'nowhere'), '--data', data)
  assert.equal(missing.status, 66)
  assert.match(missing.stderr, /nowhere cannot be read/)
  assert.equal((await amity('mail', 'returned', folder, '--data', data)).status, 66)
})

test('a folder of a mail server is read once, whatever lies in it', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'new'))
  for (const name of ['postfix_unknown', 'person', 'no_message', 'blank', 'broken_mime'])
    writeFileSync(join(folder, 'new', `1796029200.${name}.host`), sample(name))
  const ran = await amity('mail', 'returned', '--maildir', folder, '--json', '--data', data)
  assert.equal(ran.status, 0, ran.stderr)
  assert.deepEqual(
    ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).is),
    ['empty', 'unreadable', 'unreadable', 'person', 'failed'],
  )
  assert.deepEqual(readdirSync(join(folder, 'new')), [])
  assert.ok(existsSync(join(folder, 'cur', '1796029200.person.host:2,S')))
  const again = await amity('mail', 'returned', '--maildir', folder, '--data', data)
  assert.deepEqual([again.status, again.stdout], [0, ''])
  const none = await amity('mail', 'returned', '--maildir', join(folder, 'nowhere'), '--data', data)
  assert.equal(none.status, 66)
  assert.match(none.stderr, /new.*cannot be read/)
})

test('50 MB in a pipe are read to their end, and a database that is not there asks for another try', () => {
  const huge = Buffer.concat([sample('automatic_reply'), Buffer.alloc(50 << 20, 'x')])
  const read = pipe(data, huge)
  assert.deepEqual([read.status, read.stderr], [0, ''])
  assert.equal(pipe(data, Buffer.alloc(50 << 20)).status, 65)
  assert.equal(pipe(join(newFolder(), 'nowhere'), sample('person')).status, 75)
})

test('--recipient names the address where the head does not', () => {
  const headless = Buffer.from('From: MAILER-DAEMON@mx.example.org\n\n550 5.1.1 unknown\n')
  const said = pipe(data, headless, '--recipient', `returns+${'b'.repeat(26)}@example.org`, '--json')
  assert.deepEqual([said.status, JSON.parse(said.stdout).status], [67, '5.1.1'])
})

test('wrong settings for what comes back are told with a cure', async () => {
  const words = ['--mail-server', 'smtp://localhost:25', '--mail-from', 'a@example.org', '--origin', 'http://a.example']
  const { status, stderr } = await amity('serve', '--port', '0', ...words, '--mail-returns', 'returns@example.org', '--data', newFolder())
  assert.equal(status, 2)
  assert.match(stderr, /mail\.returns.*no address that mails can come back to/)
  assert.match(stderr, /returns\+\{key\}@example\.org/)
})
