// SPDX-License-Identifier: Apache-2.0
// docs/security.md says what proves each of its rows: each file of tests that it names is there, and in it each test of that name; its
// counts are those of its tables; and what it says of roles and rights is what the program has.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { countsOf } from '../../tools/security_counts.mjs'
import { amity } from './amity.mjs'

const root = join(import.meta.dirname, '../..')
const read = (path) => readFileSync(join(root, path), 'utf8')
const page = read('docs/security.md')

const named = [...page.matchAll(/\b(api|cli|web)\/([a-z_]+)\b(?! folder|\/)(?: "([^"]+)")?/g)]
  .map(([, area, file, title]) => ({ area, file, title, path: `tests/${area}/${file}.${area === 'web' ? 'spec.ts' : 'test.mjs'}` }))
  // Rooms of the program are called so too: "accounts/web/session.cpp", `web/src`.
  .filter(({ area, file }) => !(area === 'web' && ['src', 'session', 'writing', 'final_acts'].includes(file)))

test('each file of tests that the page names is there', () => {
  assert.ok(named.length > 50)
  assert.deepEqual(named.filter(({ path }) => !existsSync(join(root, path))).map(({ path }) => path), [])
})

const plain = (text) => text.replaceAll('\\', '').replaceAll('’', "'")
test('each test that the page names by its words is in its file', () => {
  const missing = named.filter(({ title, path }) => {
    if (!title || !existsSync(join(root, path))) return false
    const body = plain(read(path))
    return !title.split('…').filter(Boolean).every((part) => body.includes(plain(part)))
  })
  assert.deepEqual(missing.map(({ path, title }) => `${path}: ${title}`), [])
})

function* filesBelow(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesBelow(path)
    else if (path.includes('/tests/') && path.endsWith('.cpp')) yield path
  }
}
test('each C++ test that the page names is there', () => {
  const tests = [...filesBelow(join(root, 'src'))].flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/TEST(?:_P|_F)?\((\w+),\s*(\w+)\)/g)].map(([, suite, name]) => `${suite}.${name}`))
  const wanted = [...page.matchAll(/`([A-Z]\w+\.[\w*…]+)`/g)].map(([, name]) => name).filter((name) => !/\.(md|cpp|h)$/.test(name) && name !== 'Suite.name')
  assert.ok(wanted.length > 50)
  const pattern = (name) => new RegExp(`^${name.replace('.', '\\.').replace('*', '\\w+').replaceAll('…', '\\w*')}$`)
  assert.deepEqual(wanted.filter((name) => !tests.some((one) => pattern(name).test(one))), [])
})

test('its counts are what its tables have', () => {
  assert.ok(page.includes(countsOf(page)), `node tools/security_counts.mjs says:\n${countsOf(page)}`)
})

test('what the page says of deploy stands there', () => {
  assert.match(read('deploy/Caddyfile'), /Strict-Transport-Security "max-age=31536000; includeSubDomains"/)
})

const rights = [...read('src/accounts/include/accounts/rights.h').matchAll(/RightRow\{Right::(\w+), \{([^}]+)\}\}/g)].map(([, right, may]) => [right, may.split(', ').map((word) => word === 'true')])
test('who may what is the program’s own table', () => {
  assert.ok(rights.length >= 15)
  for (const [right, may] of rights) {
    const line = page.split('\n').find((one) => one.startsWith(`| \`${right}\` |`))
    assert.ok(line, `${right} has no row`)
    assert.deepEqual(line.split('|').slice(3, 9).map((cell) => cell.trim() === 'x'), may, right)
  }
})

test('amity token create --help names every right', async () => {
  const { out } = await amity('token', 'create', '--help')
  for (const [right] of rights) assert.match(out.replace(/\s+/g, ' '), new RegExp(`\\b${right}\\b`))
})
