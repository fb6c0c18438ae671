// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { amity, amityWith, binary, everything, freePort, newFolder, serving, sqlite, start } from './amity.mjs'
import { worldWith } from './small_world.mjs'

const stopped = async (server) => {
  server.child.kill('SIGTERM')
  return server.ended
}

test('a port in use is told in a sentence', async () => {
  const data = await worldWith()
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => other.on('listening', listening))
  const { port } = other.address()
  const { status, err } = await amity('serve', '--port', String(port), '--data', data)
  other.close()
  assert.equal(status, 2)
  assert.match(err, new RegExp(`amity: .*${port}.*(in use|taken)`))
})

test('an address that is none of this machine is told in a sentence', async () => {
  const { status, err } = await amity('serve', '--listen', '192.0.2.1', '--port', '0', '--data', await worldWith())
  assert.equal(status, 2)
  assert.match(err, /amity: .*192\.0\.2\.1/)
})

test('a data folder below a file is told in a sentence', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  for (const verb of [['serve', '--port', '0'], ['import', 'office', newFolder()]]) {
    const { status, err } = await amity(...verb, '--data', join(file, 'data'))
    assert.equal(status, 2)
    assert.match(err, /amity: the folder .*file\/data cannot be made: .*\n.*accepted: another folder by --data/)
  }
})

// Root may write anywhere, so root becomes somebody else for it.
const root = process.getuid() === 0
function everybodyMayRun(path) {
  for (let folder = path; folder !== '/'; folder = dirname(folder)) if (!(statSync(folder).mode & 0o001)) return false
  return true
}
test('a data folder that may not be written to is told in a sentence', { skip: root && !everybodyMayRun(binary) && 'another user cannot run the program here' }, async () => {
  const folder = join(newFolder(), 'data')
  mkdirSync(folder)
  for (let above = folder; above !== '/tmp' && above !== '/'; above = dirname(above)) if (!(statSync(above).mode & 0o001)) chmodSync(above, 0o755)
  chmodSync(folder, 0o555)
  const words = ['serve', '--port', '0', '--data', folder]
  const { status, err } = root
    ? await start(['-u', 'nobody', '--', binary, ...words], { command: 'runuser' }).ended
    : await amity(...words)
  assert.equal(status, 2)
  assert.match(err, /amity: the folder .* may not be written to/)
  assert.throws(() => accessSync(join(folder, 'amity.sqlite'), constants.F_OK))
})

test('a database of a newer version is refused and not touched', async () => {
  const data = await worldWith()
  const columns = sqlite(data, "SELECT group_concat(name) FROM pragma_table_info('schema_migration')").trim().split(',')
  const values = columns.map((name) => (/version|number|id/.test(name) ? '9001' : "'9001_of_the_future'"))
  sqlite(data, `INSERT INTO schema_migration (${columns}) VALUES (${values})`)
  const before = everything(data)
  for (const verb of [['serve', '--port', '0'], ['doctor'], ['circle', 'kunming'], ['import', 'gazetteer', newFolder()]]) {
    const { status, err } = await amity(...verb, '--data', data)
    assert.equal(status, 2)
    assert.match(err, /amity: .*newer/)
  }
  assert.equal(everything(data), before)
})

test('a file that is no database is told in a sentence and left alone', async () => {
  const data = newFolder()
  writeFileSync(join(data, 'amity.sqlite'), 'Dear diary, '.repeat(1000))
  const { status, err } = await amity('doctor', '--data', data)
  assert.equal(status, 2)
  assert.match(err, /amity: .*not a database/)
})

test('a database server that is not there is told in a sentence', async () => {
  const port = await freePort()
  const { status, err } = await amity('doctor', '--database', `postgresql://amity:secret@127.0.0.1:${port}/amity`)
  assert.equal(status, 2)
  assert.match(err, /amity: .*(refused|cannot)/i)
  assert.doesNotMatch(err, /secret/)
})

for (const [what, toml, named] of [
  ['a typo in a key', 'prot = 8080\n', /amity\.toml, line 1: there is no setting "prot"; "port" was meant\?/],
  ['a key on a later line', '# ours\nport = 0\nacces-log = true\n', /line 3: .*"access-log" was meant\?/],
  ['broken TOML', 'port = 0\nlisten = "127.0.0.1\n', /amity\.toml, line 2: /],
  ['a word for a number', 'port = "http"\n', /line 1: .*port/],
  ['a port that is none', 'port = 70000\n', /line 1: .*port/],
  ['a negative rate', 'requests-per-second = -1\n', /line 1: .*requests-per-second/],
  ['a table for a value', '[port]\nnumber = 80\n', /line 1: .*port/],
  ['a list for a value', 'port = [80, 81]\n', /line 1: .*port/],
  ['a number for a folder', 'port = 0\noffice = 5\n', /line 2: .*office/],
  ['a fraction for a port', 'port = 0.5\n', /line 1: .*port/],
  ['a word for a switch', 'access-log = "sometimes"\n', /line 1: .*access-log/],
])
  test(`a settings file with ${what} is refused by line`, async () => {
    const file = join(newFolder(), 'amity.toml')
    writeFileSync(file, toml)
    const data = join(newFolder(), 'data')
    const { status, err } = await amityWith({ env: { AMITY_DATA: data } }, 'serve', '--config', file)
    assert.equal(status, 2)
    assert.match(err, named)
    assert.doesNotMatch(err, /\d{20}/)
    assert.equal(existsSync(data), false)
  })

test('a settings file that is not there is told in a sentence', async () => {
  const { status, err } = await amity('serve', '--config', join(newFolder(), 'nowhere.toml'))
  assert.equal(status, 2)
  assert.match(err, /amity: .*nowhere\.toml.*(no such file|not there|cannot be read|there is no)/i)
  assert.doesNotMatch(err, /line 0/)
})

// Each server shows by its port which of the settings it took.
const portOf = ({ address }) => Number(new URL(address).port)
test('a flag goes before the environment, that before the file, that before what is built in', async () => {
  const data = await worldWith()
  const [flag, env, file] = [await freePort(), await freePort(), await freePort()]
  const config = join(newFolder(), 'amity.toml')
  writeFileSync(config, `port = ${file}\ndata = "${data}"\nlisten = "127.0.0.1"\naccess-log = false\nrequests-per-second = 12.5\n`)
  const ask = async (words, variables) => {
    const server = start(['serve', ...words], { env: variables })
    const address = await new Promise((found) => {
      // Lines of the log may come before it.
      server.child.stdout.on('data', () => {
        const told = /http:\S+/.exec(server.said.out)
        if (told) found(told[0])
      })
      server.child.on('close', () => found(undefined))
    })
    assert.ok(address, server.said.err)
    const ready = await fetch(new URL('/health/live', address))
    assert.equal(ready.status, 200)
    assert.equal((await stopped(server)).status, 0)
    return portOf({ address })
  }
  assert.equal(await ask(['--config', config, '--port', String(flag)], { AMITY_PORT: String(env) }), flag)
  assert.equal(await ask(['--config', config], { AMITY_PORT: String(env) }), env)
  assert.equal(await ask(['--config', config], {}), file)
  assert.equal(await ask([], { AMITY_CONFIG: config }), file)
})

test('wrong settings in the environment are refused too', async () => {
  const { status, err } = await amityWith({ env: { AMITY_PORT: 'eighty' } }, 'serve', '--data', join(newFolder(), 'data'))
  assert.equal(status, 2)
  assert.match(err, /port/i)
})

test('the server stops cleanly on SIGINT and SIGTERM', async () => {
  const data = await worldWith()
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const server = await serving(['--data', data])
    assert.ok(server.address, server.said.err)
    server.child.kill(signal)
    const { status, out } = await server.ended
    assert.equal(status, 0)
    assert.match(out, /Stopped\.\n$/)
  }
})

test('a home office that is not here is named', async () => {
  const { status, err } = await amity('serve', '--port', '0', '--home', 'atlantis', '--data', await worldWith())
  assert.equal(status, 2)
  assert.match(err, /there is no office "atlantis" here/)
})

test('a web folder, outlines or gazetteer that are not there are told in a sentence', async () => {
  const data = await worldWith()
  const nowhere = join(newFolder(), 'nowhere')
  for (const words of [['--web', nowhere], ['--web', newFolder()], ['--outlines', nowhere]]) {
    const { status, err } = await amity('serve', '--port', '0', ...words, '--data', data)
    assert.equal(status, 2, words.join(' '))
    assert.match(err, /amity: .*(nowhere|web build)/)
  }
  const fresh = await amity('serve', '--port', '0', '--gazetteer', nowhere, '--data', join(newFolder(), 'data'))
  assert.equal(fresh.status, 2)
  assert.match(fresh.err, /amity: there is no file .*nowhere/)
})
