// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { amity, amityWith, kunming, newFolder } from './amity.mjs'
import { worldWith } from './small_world.mjs'

test('--data and --json stand before the verb as well as after it', async () => {
  const data = await worldWith()
  const after = await amity('doctor', '--data', data, '--json')
  assert.equal(after.status, 0)
  assert.ok(JSON.parse(after.out))
  for (const words of [
    ['--data', data, '--json', 'doctor'],
    [`--data=${data}`, 'doctor', '--json'],
    ['--json', 'doctor', '--data', data],
    ['--database', `sqlite:${join(data, 'amity.sqlite')}`, 'doctor', '--json'],
    ['--data', data, 'doctor', '--data', data, '--json'], // twice the same is no contradiction
  ]) {
    const { status, out, err } = await amity(...words)
    assert.equal(status, 0, err)
    assert.deepEqual(JSON.parse(out), JSON.parse(after.out), words.join(' '))
  }
})

test('an option between a verb and its subcommand holds for the subcommand', async () => {
  const data = await worldWith()
  const { status, out, err } = await amity('import', '--data', data, '--json', 'office', kunming)
  assert.equal(status, 0, err)
  assert.ok(JSON.parse(out))
  assert.equal(existsSync(join(data, 'amity.sqlite')), true)
})

test('what an option before the verb says is never undone by the environment', async () => {
  const data = await worldWith()
  const elsewhere = join(newFolder(), 'elsewhere')
  const { status, err } = await amityWith({ env: { AMITY_DATA: elsewhere } }, '--data', data, 'doctor')
  assert.equal(status, 0, err)
  assert.equal(existsSync(elsewhere), false)
})

test('serve takes --data before it, and that goes before its settings file', async () => {
  const data = await worldWith()
  const elsewhere = join(newFolder(), 'elsewhere')
  const config = join(newFolder(), 'amity.toml')
  writeFileSync(config, `data = "${elsewhere}"\n`)
  const { status, out, err } = await amity('--data', data, 'serve', '--port', '0', '--config', config)
  assert.equal(status, 0, err)
  assert.match(out, /Amity is at/)
  assert.equal(existsSync(elsewhere), false)
})

for (const [words, sentence] of [
  [['--data', 'a', 'doctor', '--data', 'b'], /^amity: --data is given twice, as "a" and as "b"; give it once\n/],
  [['--database', 'sqlite:a', 'import', 'office', '--database', 'sqlite:b', kunming], /^amity: --database is given twice, as "sqlite:a" and as "sqlite:b"/],
  [['--data', 'a', 'import', '--data', 'b', 'office', kunming], /^amity: --data is given/],
  [['--json', 'serve'], /^amity: amity serve does not take --json\n/],
  [['--data', 'a', 'copy', '--from', 'a', '--to', 'b'], /^amity: amity copy does not take --data\n/],
  [['import', '--again', 'office', kunming], /^amity: amity import office does not take --again\n/],
  [['--data', 'a', '--data', 'b', 'doctor'], /--data/],
  [['--data', 'a'], /subcommand is required/],
  [['--dta', 'a', 'doctor'], /--dta/],
])
  test(`refused with exit status 2, and nothing is touched: amity ${words.join(' ')}`, async () => {
    const cwd = newFolder()
    const { status, out, err } = await amityWith({ cwd }, ...words)
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, sentence)
    for (const name of ['a', 'b', 'amity-data']) assert.equal(existsSync(join(cwd, name)), false)
  })

test('amity --help tells of the options before the verb', async () => {
  const { out } = await amity('--help')
  for (const option of ['--data', '--database', '--json']) assert.match(out, new RegExp(`^ {2}${option}\\b`, 'm'))
  assert.match(out, /before the verb or after it/)
})

test('an --origin that is no address of a site is refused before anything is done, wherever it is said', async () => {
  const data = join(newFolder(), 'none yet')
  const config = join(newFolder(), 'amity.toml')
  writeFileSync(config, 'origin = "friends.example.org"\n')
  for (const [env, words] of [
    [{}, ['serve', '--origin', 'notaurl']],
    [{}, ['serve', '--origin', 'https://friends.example.org/']],
    [{ AMITY_ORIGIN: 'notaurl' }, ['serve']],
    [{}, ['serve', '--config', config]],
    [{}, ['user', 'add', 'chen@example.org', '--office', 'kunming', '--name', 'Chen', '--origin', 'notaurl']],
  ]) {
    const { status, err } = await amityWith({ env }, '--data', data, ...words, ...(words[0] === 'serve' ? ['--port', '0'] : []))
    assert.notEqual(status, 0, words.join(' '))
    assert.match(err, /origin/, words.join(' '))
    assert.match(err, /https:\/\/friends\.example\.org/, words.join(' '))
  }
  assert.equal(existsSync(join(data, 'amity.sqlite')), false)
})
