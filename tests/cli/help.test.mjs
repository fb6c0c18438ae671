// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amity } from './amity.mjs'

const verbs = [['serve'], ['import'], ['import', 'gazetteer'], ['import', 'office'], ['search'], ['circle'], ['chain'], ['compare'], ['network', 'stats'], ['network', 'rank'], ['network', 'communities'], ['network', 'matrix'], ['plan', 'targets'], ['plan', 'suggest'], ['plan', 'evaluate-suggestions'], ['export', 'circle'], ['export', 'register'], ['export', 'office'], ['demo'], ['jobs', 'list'], ['jobs', 'retry'], ['jobs', 'cancel'], ['mail', 'list'], ['mail', 'retry'], ['mail', 'test'], ['mail', 'returned'], ['mail', 'morning'], ['routes'], ['calendar', 'load'], ['token', 'create'], ['doctor'], ['backup'], ['restore'], ['copy']]

for (const verb of verbs)
  test(`amity ${verb.join(' ')} --help teaches by example`, async () => {
    const { status, out } = await amity(...verb, '--help')
    assert.equal(status, 0)
    const example = out.slice(out.indexOf('Example'))
    assert.match(example, new RegExp(`^Examples?:\n  amity ${verb.join(' ')}`))
  })

test('every option of every verb is told with what it does', async () => {
  for (const verb of verbs) {
    const lines = (await amity(...verb, '--help')).out.split('\n')
    const options = lines.flatMap((line, i) => (/^ {2}(-\w,)?--\w/.test(line) ? [`${line} ${lines[i + 1]}`] : []))
    assert.ok(options.length > 0)
    for (const option of options) assert.match(option, /--[\w-]+.*\s{2,}\S+ \S+/)
  }
})

test('amity --help names every verb and the exit statuses', async () => {
  const { status, out } = await amity('--help')
  assert.equal(status, 0)
  for (const verb of ['serve', 'import', 'search', 'circle', 'plan', 'export', 'doctor', 'backup', 'restore', 'copy']) assert.match(out, new RegExp(`^  ${verb} `, 'm'))
  assert.match(out, /Exit status: 0 .*; 1 .*; 2 /)
})

test('amity --version is the version that is served', async () => {
  const { status, out } = await amity('--version')
  assert.equal(status, 0)
  assert.match(out, /^amity \d+\.\d+\.\d+\n$/)
})

for (const [words, named] of [
  [[], /subcommand is required/],
  [['serv'], /serv|subcommand/],
  [['serve', '--prot', '80'], /--prot/],
  [['circle'], /city is required/],
  [['search', 'kunming', '--limit', '0'], /--limit/],
  [['search', 'kunming', '--limit', 'many'], /--limit/],
  [['import', 'circle'], /circle|subcommand/],
  [['serve', '--port', '99999'], /--port/],
  [['serve', '--port', '-1'], /--port/],
  [['serve', '--requests-per-second', '-5'], /--requests-per-second/],
])
  test(`wrong usage is named with exit status 2: amity ${words.join(' ')}`, async () => {
    const { status, out, err } = await amity(...words)
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, named)
  })
