// SPDX-License-Identifier: Apache-2.0
// backup, restore and copy: what comes out is what went in; what is spoilt, full or killed leaves nothing half done.
// AMITY_KILL_TRIALS: how many of them are killed (20). PostgreSQL where AMITY_TEST_POSTGRES names a cluster.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { amity, amityWith, answer, binary, copyOf, doctorFindsNothing, everything, fujisawa, kunming, newFolder, serving, sqlite, start } from './amity.mjs'
import { worldWith } from './small_world.mjs'

const trials = Number(process.env.AMITY_KILL_TRIALS ?? 20)
const cluster = process.env.AMITY_TEST_POSTGRES
const withoutPostgres = cluster ? false : 'AMITY_TEST_POSTGRES is not set (see tools/with-postgres)'
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

async function backupOf(data) {
  const file = join(newFolder(), 'backup')
  const { status, err, json } = await answer('backup', file, '--data', data)
  assert.equal(status, 0, err)
  return { file, report: json }
}

let made = 0
function newDatabase() {
  const name = `amity_keep_${process.pid}_${++made}`
  execFileSync('psql', ['-q', cluster, '-c', `CREATE DATABASE ${name}`])
  return cluster.replace('/postgres?', `/${name}?`)
}
const inPostgres = (url, text) => execFileSync('psql', ['-qAt', url, '-c', text], { encoding: 'utf8' }).trim()

test('a backup restored into an empty folder is the same, and whole', async () => {
  const data = await worldWith(kunming, fujisawa)
  const { file, report } = await backupOf(data)
  assert.equal(report.kind, 'sqlite')
  assert.equal(report.bytes, statSync(file).size)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.ok(report.tables.find(({ table }) => table === 'partnership').rows > 0)
  assert.deepEqual(readdirSync(join(file, '..')), ['backup'])
  for (const folder of [newFolder(), join(newFolder(), 'not there yet')]) {
    const restored = await answer('restore', file, '--data', folder)
    assert.equal(restored.status, 0, restored.err)
    assert.deepEqual(restored.json.tables, report.tables)
    assert.deepEqual(readdirSync(folder), ['amity.sqlite'])
    assert.equal(await doctorFindsNothing(folder), true)
    assert.equal(everything(folder), everything(data))
  }
})

test('what sqlite3 itself has backed up is taken too', async () => {
  const data = await worldWith(fujisawa)
  const file = join(newFolder(), 'by-hand')
  sqlite(data, `.backup '${file}'`)
  const folder = newFolder()
  assert.equal((await amity('restore', file, '--data', folder)).status, 0)
  assert.equal(everything(folder), everything(data))
})

test('backups while a server reads and imports write are each one moment, and whole', async () => {
  const data = await worldWith(fujisawa)
  const office = copyOf(kunming)
  const server = await serving(['--data', data])
  const before = Number(sqlite(data, 'SELECT count(*) FROM journal'))
  let writing = true
  let imports = 0
  const writer = (async () => {
    while (writing) {
      office.edit('halls.csv', /[.。]/.exec(office.read('halls.csv'))[0], '.\u2026')
      const { status, err } = await amity('import', 'office', office.folder, '--data', data)
      assert.equal(status, 0, err)
      imports += 1
    }
  })()
  const backups = []
  while (backups.length < 6 || imports < 6) backups.push(await backupOf(data))
  writing = false
  await writer
  assert.equal((await fetch(new URL('/api/v1/circle', server.address))).status, 200)
  server.child.kill('SIGTERM')
  assert.equal((await server.ended).status, 0)
  const lines = []
  for (const { file } of backups) {
    const folder = newFolder()
    const { status, err } = await amity('restore', file, '--data', folder)
    assert.equal(status, 0, err)
    assert.equal(await doctorFindsNothing(folder), true)
    lines.push(Number(sqlite(folder, 'SELECT count(*) FROM journal')))
  }
  assert.deepEqual(lines, [...lines].sort((a, b) => a - b))
  assert.ok(lines[0] >= before && lines.at(-1) > lines[0] && lines.at(-1) <= before + imports)
})

test('names that are taken, folders that are not empty and places that are none are refused with the cure', async () => {
  const data = await worldWith(fujisawa)
  const { file } = await backupOf(data)
  const kept = everything(data)
  const refusals = [
    [['backup', file, '--data', data], 1, /is there already, and is not overwritten/],
    [['backup', join(data, 'amity.sqlite'), '--data', data], 1, /is there already/],
    [['backup', join(newFolder(), 'no/such/folder/file'), '--data', data], 2, /the folder .*no\/such\/folder cannot be used/],
    [['backup', join(newFolder(), 'file'), '--data', newFolder()], 2, /there is no data in/],
    [['backup', '--data', data], 2, /file is required/],
    [['restore', file, '--data', data], 1, /is not empty: there is amity\.sqlite in it/],
    [['restore', file, '--database', `sqlite:${join(data, 'amity.sqlite')}`], 1, /is there already/],
    [['restore', join(newFolder(), 'none'), '--data', newFolder()], 2, /there is no file/],
    [['copy', '--from', data, '--to', data], 1, /is not empty: its table country has \d+ rows/],
    [['copy', '--from', newFolder(), '--to', `sqlite:${newFolder()}/x`], 2, /there is no database/],
    [['copy', '--from', data], 2, /--to is required/],
    [['copy', '--from', data, '--to', 'mysql://x'], 2, /no such kind of database: mysql/],
    [['copy', '--from', data, '--to', 'postgresql://amity:geheim@127.0.0.1:1/none'], 2, /cannot be opened/],
  ]
  for (const [words, expected, message] of refusals) {
    const { status, out, err } = await amity(...words)
    assert.equal(status, expected, `${words.join(' ')}: ${out}${err}`)
    assert.match(err, message, words.join(' '))
    assert.doesNotMatch(out + err, /geheim/)
  }
  assert.equal(everything(data), kept)
})

// Each is spoilt from a good backup in a folder of its own.
const spoilt = [
  ['cut in the middle', (file) => truncateSync(file, statSync(file).size >> 1), /is cut off after \d+ of \d+ bytes/],
  ['cut in its first page', (file) => truncateSync(file, 60), /is cut off after 60 bytes/],
  ['with something after its end', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(512)])), /is too long/],
  ['empty', (file) => writeFileSync(file, ''), /is empty/],
  ['an HTML error page', (file) => writeFileSync(file, '<!doctype html><h1>504</h1>'), /is no backup/],
  ['random bytes under its first page', (file) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4096), Buffer.alloc(statSync(file).size - 4096, 7)])), /broken|not one of Amity|malformed/],
  ['with a changed word', (file) => writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replace('Fujisawa', 'Fujisaka'), 'latin1')), /differs from the backup's seal|broken/],
  ['another program\u2019s', (file) => { writeFileSync(file, ''); execFileSync('sqlite3', [file, 'CREATE TABLE note (id INTEGER PRIMARY KEY)']) }, /not one of Amity/],
  ['of a newer version', (file) => execFileSync('sqlite3', [file, "DROP TABLE backup_seal; INSERT INTO schema_migration VALUES (9999, '9999_future', 'x', '')"]), /made by a newer program: it has the migration 9999_future/],
  ['with a broken journal', (file) => execFileSync('sqlite3', [file, "DROP TABLE backup_seal; UPDATE journal SET detail = '{}'"]), /not whole: journal: .*its content is not what was written/],
]
for (const [what, spoil, message] of spoilt)
  test(`a backup that is ${what} is refused, and nothing is left`, async () => {
    const { file } = await backupOf(await worldWith(fujisawa))
    spoil(file)
    const folder = newFolder()
    const { status, out, err } = await amity('restore', file, '--data', folder)
    assert.equal(status, 1, out + err)
    assert.match(err, message)
    assert.deepEqual(readdirSync(folder), [])
    const fresh = join(newFolder(), 'fresh')
    assert.equal((await amity('restore', file, '--data', fresh)).status, 1)
    assert.equal(existsSync(fresh), false)
  })

test('the file of a database in use is no backup', async () => {
  const data = await worldWith(fujisawa)
  const copy = newFolder()
  const holder = start([join(data, 'amity.sqlite'), "UPDATE office SET slug = slug; SELECT 'written'; .system sleep 60 >/dev/null 2>&1"], { command: 'sqlite3' })
  while (!holder.said.out.includes('written')) await pause(10)
  for (const name of ['amity.sqlite', 'amity.sqlite-wal']) cpSync(join(data, name), join(copy, name))
  holder.child.kill('SIGKILL')
  await holder.ended
  const { status, err } = await amity('restore', join(copy, 'amity.sqlite'), '--data', newFolder())
  assert.equal(status, 1)
  assert.match(err, /is a database in use/)
})

// No file may grow beyond so many KiB: as a full disk is to a program, at a place one can choose.
const withLimit = (kibibytes, words) =>
  start(['-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash', binary, ...words], { command: 'bash' }).ended

test('a disk that fills up is told, and nothing is left', async () => {
  const data = await worldWith(kunming)
  const kept = everything(data)
  const { file } = await backupOf(data)
  const whole = Math.ceil(statSync(file).size / 1024)
  let refused = 0
  for (const part of [0, 0.1, 0.5, 0.9]) {
    const kibibytes = Math.max(1, Math.floor(part * whole))
    for (const [folder, words] of [newFolder(), newFolder(), newFolder()].map((f, i) => [f, [
      ['backup', join(f, 'file'), '--data', data], ['restore', file, '--data', f], ['copy', '--from', data, '--to', `sqlite:${join(f, 'file')}`]][i]])) {
      const { status, out, err } = await withLimit(kibibytes, words)
      assert.equal(status, 2, `${kibibytes} KiB, ${words[0]}: ${out}${err}`)
      assert.match(err, /^amity: .*(full|disk|write|written|I\/O|grow|space|large)/i)
      if (words[0] !== 'copy') assert.deepEqual(readdirSync(folder), [])
      refused += 1
      const again = await amity(...words)
      assert.equal(again.status, 0, again.err)
    }
  }
  assert.equal(refused, 12)
  assert.equal(everything(data), kept)
})

test('a backup that is killed is there wholly or not at all', async (context) => {
  const data = await worldWith(kunming)
  const begun = performance.now()
  const { report } = await backupOf(data)
  const took = performance.now() - begun
  let there = 0
  for (let i = 0; i < trials; ++i) {
    const file = join(newFolder(), 'file')
    const run = start(['backup', file, '--data', data])
    await pause(Math.random() * took * 1.1)
    run.child.kill('SIGKILL')
    const { status } = await run.ended
    assert.ok(status !== 0 || existsSync(file))
    if (existsSync(file)) there += 1
    else assert.equal((await amity('backup', file, '--data', data)).status, 0)
    const restored = await answer('restore', file, '--data', newFolder())
    assert.deepEqual([restored.status, restored.json.tables], [0, report.tables])
  }
  context.diagnostic(`trials ${trials}, there ${there}`)
})

test('a restore that is killed has left nothing, or says so and is begun again', async (context) => {
  const data = await worldWith(kunming)
  const { file } = await backupOf(data)
  const whole = everything(data)
  const begun = performance.now()
  await amity('restore', file, '--data', newFolder())
  const took = performance.now() - begun
  const tally = { there: 0, unfinished: 0, nothing: 0 }
  for (let i = 0; i < trials; ++i) {
    const folder = newFolder()
    const run = start(['restore', file, '--data', folder])
    await pause(Math.random() * took * 1.1)
    run.child.kill('SIGKILL')
    await run.ended
    if (existsSync(join(folder, 'amity.sqlite'))) {
      tally.there += 1
    } else {
      const left = readdirSync(folder).length > 0
      tally[left ? 'unfinished' : 'nothing'] += 1
      if (left) {
        const served = await amity('serve', '--port', '0', '--data', folder)
        assert.equal(served.status, 2)
        assert.match(served.err, /was begun and not finished/)
        assert.match((await amity('doctor', '--data', folder)).err, /was begun and not finished/)
      }
      const again = await answer('restore', file, '--data', folder)
      assert.equal(again.status, 0, again.err)
      assert.equal(again.json.repairs.length, left ? 1 : 0)
    }
    assert.equal(await doctorFindsNothing(folder), true)
    assert.equal(everything(folder), whole)
  }
  context.diagnostic(Object.entries({ trials, ...tally }).flat().join(' '))
})

test('two restores into one folder at once: one is refused, the other whole', async () => {
  const data = await worldWith(kunming)
  const { file } = await backupOf(data)
  const folder = newFolder()
  const runs = await Promise.all([1, 2].map(() => amity('restore', file, '--data', folder)))
  assert.ok(runs.some(({ status }) => status === 0), runs.map(({ err }) => err).join())
  assert.equal(runs.filter(({ status }) => status === 0).length, 1)
  assert.equal(everything(folder), everything(data))
})

test('a copy to another SQLite file has the same tables, and ids go on', async () => {
  const data = await worldWith(kunming)
  const folder = newFolder()
  const { status, err, json } = await answer('copy', '--from', data, '--to', folder)
  assert.equal(status, 0, err)
  assert.deepEqual(json.troubles, [])
  assert.deepEqual(json.tables, (await backupOf(data)).report.tables)
  for (const place of [data, folder]) assert.equal((await amity('import', 'office', fujisawa, '--data', place)).status, 0)
  const partnerships = 'SELECT * FROM partnership ORDER BY id'
  assert.equal(sqlite(folder, partnerships), sqlite(data, partnerships))
  assert.equal(await doctorFindsNothing(folder), true)
})

test('there and back again: SQLite, PostgreSQL, SQLite', { skip: withoutPostgres }, async () => {
  const data = await worldWith(kunming)
  const url = newDatabase()
  const there = await answer('copy', '--from', data, '--to', url)
  assert.equal(there.status, 0, there.err)
  const folder = newFolder()
  const back = await answer('copy', '--from', url, '--to', folder)
  assert.equal(back.status, 0, back.err)
  assert.deepEqual(back.json.tables, there.json.tables)
  const content = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migration' ORDER BY name"
  const rows = (place, table) => sqlite(place, `SELECT * FROM ${table}`).split('\n').sort()
  for (const table of sqlite(data, content).split('\n').filter(Boolean)) assert.deepEqual(rows(folder, table), rows(data, table), table)
  for (const place of [['--database', url], ['--data', folder]]) {
    assert.equal((await amity('doctor', ...place)).status, 0)
    assert.equal((await answer('import', 'office', kunming, ...place)).json.changed, 0)
    assert.equal((await amity('import', 'office', fujisawa, ...place)).status, 0)
    assert.equal((await amity('doctor', ...place)).status, 0)
  }
  assert.equal((await amity('copy', '--from', data, '--to', url)).status, 1)
})

test('a backup of PostgreSQL comes back, whoever kills the restore', { skip: withoutPostgres }, async (context) => {
  const data = await worldWith(kunming)
  const url = newDatabase()
  const copied = await answer('copy', '--from', data, '--to', url)
  const file = join(newFolder(), 'dump')
  const backup = await answer('backup', file, '--database', url)
  assert.equal(backup.status, 0, backup.err)
  assert.deepEqual([backup.json.kind, backup.json.tables], ['postgresql', copied.json.tables])
  assert.match((await amity('restore', file, '--data', newFolder())).err, /is a backup of PostgreSQL.*\n.*amity copy/)
  const tally = { there: 0, unfinished: 0, nothing: 0 }
  const begun = performance.now()
  assert.equal((await amity('restore', file, '--database', newDatabase())).status, 0)
  const took = performance.now() - begun
  for (let i = 0; i < Math.ceil(trials / 3); ++i) {
    const target = newDatabase()
    const run = start(['restore', file, '--database', target])
    await pause(Math.random() * took)
    run.child.kill('SIGKILL')
    const { status } = await run.ended
    const marked = inPostgres(target, "SELECT to_regclass('restore_unfinished')") !== ''
    // Killed after all was done, before it could say so.
    const whole = !marked && inPostgres(target, "SELECT to_regclass('account_link')") !== ''
    if (status === 0 || whole) {
      tally.there += 1
      assert.equal(marked, false)
    } else {
      tally[marked ? 'unfinished' : 'nothing'] += 1
      if (marked) assert.match((await amity('doctor', '--database', target)).err, /was begun and not finished/)
      const again = await answer('restore', file, '--database', target)
      assert.equal(again.status, 0, again.err)
      assert.deepEqual(again.json.tables, backup.json.tables)
    }
    assert.equal((await amity('doctor', '--database', target)).status, 0)
  }
  context.diagnostic(Object.entries(tally).flat().join(' '))
})

test('spoilt dumps and full databases are refused, and nothing is left', { skip: withoutPostgres }, async () => {
  const url = newDatabase()
  await amity('copy', '--from', await worldWith(fujisawa), '--to', url)
  const file = join(newFolder(), 'dump')
  await amity('backup', file, '--database', url)
  const bytes = readFileSync(file)
  const target = newDatabase()
  for (const part of [0.01, 0.2, 0.6, 0.99]) {
    writeFileSync(file, bytes.subarray(0, Math.floor(part * bytes.length)))
    const { status, out, err } = await amity('restore', file, '--database', target)
    assert.equal(status, 1, `${part}: ${out}${err}`)
    assert.equal(inPostgres(target, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), '0')
  }
  writeFileSync(file, bytes)
  assert.match((await amity('restore', file, '--database', url)).err, /is not empty: it has the table/)
  execFileSync('pg_dump', ['--format=custom', `--file=${file}.other`, cluster])
  assert.match((await amity('restore', `${file}.other`, '--database', target)).err, /not one of Amity/)
  assert.equal((await amity('restore', file, '--database', target)).status, 0)
})

test('no password is seen on a command line', { skip: withoutPostgres }, async () => {
  const url = newDatabase()
  await amity('copy', '--from', await worldWith(fujisawa), '--to', url)
  const tools = newFolder()
  const seen = join(tools, 'seen')
  for (const tool of ['pg_dump', 'pg_restore'])
    writeFileSync(join(tools, tool), `#!/bin/sh\necho "${tool} $*" >>${seen}\necho "environment $PGPASSWORD" >>${seen}\nexec /usr/bin/${tool} "$@"\n`, { mode: 0o755 })
  const env = { PATH: `${tools}:${process.env.PATH}` }
  const secret = url.replace('amity@', 'amity:geheim@')
  const file = join(newFolder(), 'dump')
  assert.equal((await amityWith({ env }, 'backup', file, '--database', secret)).status, 0)
  assert.equal((await amityWith({ env }, 'restore', file, '--database', newDatabase().replace('amity@', 'amity:geheim@'))).status, 0)
  const lines = readFileSync(seen, 'utf8').trim().split('\n')
  assert.ok(lines.filter((line) => line.startsWith('pg_')).every((line) => !line.includes('geheim')), lines.join('\n'))
  assert.ok(lines.filter((line) => line === 'environment geheim').length >= 2, lines.join('\n'))
})
