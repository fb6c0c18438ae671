// SPDX-License-Identifier: Apache-2.0
// The process is killed, the disk is full, two come at once: what was acknowledged is there, nothing is half there.
// AMITY_KILL_TRIALS: how many imports are killed (20).
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { allButTheJournal, amity, answer, binary, doctorFindsNothing, everything, fujisawa, journalVerbs, kunming, newFolder, nodeModules, serving, start } from './amity.mjs'
import { assertNothingLost, killedImport, newTally, undisturbed } from './faults.mjs'
import { smallGazetteer, worldWith } from './small_world.mjs'
import { pairOf } from './world_lists.mjs'

const trials = Number(process.env.AMITY_KILL_TRIALS ?? 20)
const told = (context, tally) => context.diagnostic(Object.entries(tally).map(([word, count]) => `${word} ${count}`).join(', '))

// Tables, and nothing in them.
async function emptyWorld() {
  const data = newFolder()
  const { status } = await amity('import', 'gazetteer', newFolder(), '--data', data)
  assert.equal(status, 1)
  return data
}

test('an office import that is killed is there wholly or not at all', async (context) => {
  const plan = await undisturbed(await worldWith(), ['office', kunming])
  const tally = newTally()
  for (let i = 0; i < Math.ceil(trials * 0.6); ++i) await killedImport(plan, tally)
  told(context, tally)
  assertNothingLost(tally)
})

test('a gazetteer import that is killed is there wholly or not at all', async (context) => {
  const plan = await undisturbed(await emptyWorld(), ['gazetteer', nodeModules])
  const tally = newTally()
  for (let i = 0; i < Math.ceil(trials * 0.25); ++i) await killedImport(plan, tally)
  told(context, tally)
  assertNothingLost(tally)
})

test('an import of a list of the world that is killed is there wholly or not at all', async (context) => {
  const plan = await undisturbed(await worldWith(kunming), ['world', pairOf(6000), '--retrieved', '2026-11-22'])
  const tally = newTally()
  for (let i = 0; i < Math.ceil(trials * 0.4); ++i) await killedImport(plan, tally)
  told(context, tally)
  assertNothingLost(tally)
})

test('a server that is killed while people read and an import runs loses nothing', async (context) => {
  const plan = await undisturbed(await worldWith(fujisawa), ['office', kunming])
  const tally = newTally()
  let answered = 0
  for (let i = 0; i < Math.ceil(trials * 0.15); ++i) {
    let server
    let reading = true
    const readers = []
    const read = async () => {
      while (reading) {
        const response = await fetch(new URL('/api/v1/circle', server.address)).catch(() => undefined)
        if (!response) return
        assert.ok(response.status === 200 || response.status === 429, String(response.status))
        await response.arrayBuffer().catch(() => undefined)
        answered += 1
      }
    }
    await killedImport(plan, tally, {
      async begin(data) {
        server = await serving(['--data', data, '--requests-per-second', '0'])
        assert.ok(server.address, server.said.err)
        for (let n = 0; n < 8; ++n) readers.push(read())
        // The kill's moment is counted from here, however slowly the server has begun.
        const first = await fetch(new URL('/api/v1/circle', server.address))
        assert.equal(first.status, 200)
        answered += 1
      },
      async end() {
        server.child.kill('SIGKILL')
        reading = false
        await server.ended
        await Promise.all(readers)
      },
    })
  }
  told(context, { ...tally, answered })
  assert.ok(answered > 0)
  assertNothingLost(tally)
})

test('two imports of one office at once are one', async () => {
  const data = await worldWith()
  const runs = await Promise.all([1, 2, 3].map(() => answer('import', 'office', kunming, '--data', data)))
  assert.deepEqual(runs.map(({ status }) => status), [0, 0, 0])
  assert.equal(runs.filter(({ json }) => json.changed > 0).length, 1)
  const alone = await worldWith(kunming)
  assert.equal(allButTheJournal(data), allButTheJournal(alone))
  assert.deepEqual(journalVerbs(data), ['import.gazetteer', 'import.office'])
  assert.equal(await doctorFindsNothing(data), true)
})

test('imports of different offices and the gazetteer at once are all there', async () => {
  const data = await worldWith()
  const runs = await Promise.all([
    amity('import', 'office', kunming, '--data', data),
    amity('import', 'office', fujisawa, '--data', data),
    amity('import', 'gazetteer', smallGazetteer(), '--data', data),
  ])
  assert.deepEqual(runs.map(({ status }) => status), [0, 0, 0])
  for (const office of [kunming, fujisawa]) assert.equal((await answer('import', 'office', office, '--data', data)).json.changed, 0)
  assert.equal(await doctorFindsNothing(data), true)
})

test('two imports of one list of the world at once are one', async () => {
  const data = await worldWith()
  const list = pairOf(2000)
  const runs = await Promise.all([1, 2, 3].map(() => answer('import', 'world', list, '--data', data)))
  assert.deepEqual(runs.map(({ status }) => status), [0, 0, 0])
  assert.equal(runs.filter(({ json }) => json.changed > 0).length, 1)
  assert.deepEqual(journalVerbs(data), ['import.gazetteer', 'import.world'])
  const alone = await worldWith()
  await amity('import', 'world', list, '--data', alone)
  assert.equal(allButTheJournal(data), allButTheJournal(alone))
  assert.equal(await doctorFindsNothing(data), true)
})

test('two first imports into a folder that is not there yet both succeed', async () => {
  const data = join(newFolder(), 'data')
  const runs = await Promise.all([1, 2].map(() => amity('import', 'gazetteer', smallGazetteer(), '--data', data)))
  assert.deepEqual(runs.map(({ status, err }) => [status, err]), [[0, ''], [0, '']])
  assert.deepEqual(journalVerbs(data), ['import.gazetteer'])
})

// No file may grow beyond so many KiB: as a full disk is to a program, at a place one can choose.
const withLimit = (kibibytes, words) =>
  start(['-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash', binary, ...words], { command: 'bash' }).ended

test('a disk that fills up during the import of a gazetteer is told, and nothing is kept', async () => {
  for (const kibibytes of [0, 8, 200, 2000, 8000]) {
    const data = newFolder()
    const { status, out, err } = await withLimit(kibibytes, ['import', 'gazetteer', nodeModules, '--data', data])
    assert.equal(status, 2, `${kibibytes} KiB: ${out}${err}`)
    assert.match(err, /^amity: .*(full|disk|write|I\/O|grow|space)/i, `${kibibytes} KiB`)
    assert.equal(out, '')
    assert.equal((await amity('import', 'gazetteer', smallGazetteer(), '--data', data)).status, 0)
    assert.deepEqual(journalVerbs(data), ['import.gazetteer'])
    assert.equal(await doctorFindsNothing(data), true)
  }
})

test('a server whose disk is full says so where it is asked whether it is ready, and goes on once there is room', async () => {
  const data = await worldWith(fujisawa)
  const running = await serving(['--data', data])
  const ready = async () => {
    const answer = await fetch(new URL('/health/ready', running.address))
    return [answer.status, (await answer.json()).detail ?? '']
  }
  // What is found is told for five seconds.
  const until = async (status) => {
    for (let tries = 0; tries < 40; ++tries) {
      const found = await ready()
      if (found[0] === status) return found
      await new Promise((done) => setTimeout(done, 250))
    }
    return assert.fail(`/health/ready does not come to ${status}`)
  }
  const limit = (bytes) => execFileSync('prlimit', ['--pid', String(running.child.pid), `--fsize=${bytes}:unlimited`])
  try {
    assert.equal((await ready())[0], 200)
    limit(1)
    assert.match((await until(503))[1], /disk is full/)
    assert.equal((await fetch(new URL('/en/', running.address))).status, 200)
    limit('unlimited')
    await until(200)
  } finally {
    running.child.kill('SIGTERM')
    await running.ended
  }
  assert.equal(await doctorFindsNothing(data), true)
})

test('a database that another program has locked is waited for only so long, and the answer says why', async () => {
  const data = await worldWith(fujisawa)
  const made = await amity('token', 'create', '--office', 'fujisawa', '--name', 'a test', '--rights', 'read_office edit_partnerships', '--data', data)
  const [token] = made.out.trim().split('\n')
  const running = await serving(['--data', data])
  const locker = spawn('sqlite3', [join(data, 'amity.sqlite')], { stdio: ['pipe', 'pipe', 'ignore'] })
  try {
    locker.stdin.write('BEGIN IMMEDIATE;\nSELECT 1;\n')
    await new Promise((done) => locker.stdout.once('data', done))
    const begun = performance.now()
    const put = await fetch(new URL('/api/v1/offices/fujisawa/sources/a-paper', running.address), {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'press', name: 'A paper' }),
    })
    const seconds = (performance.now() - begun) / 1000
    assert.equal(put.status, 503)
    assert.match((await put.json()).detail, /somebody else is writing to the database .* nothing of this was done/)
    assert.ok(seconds > 3 && seconds < 9, `${seconds} s`)
    const ready = await fetch(new URL('/health/ready', running.address))
    assert.equal(ready.status, 503)
    assert.match((await ready.json()).detail, /somebody else has been writing/)
  } finally {
    locker.stdin.end('ROLLBACK;\n')
    running.child.kill('SIGTERM')
    await running.ended
  }
})

test('a disk that fills up during the import of a list of the world is told, and nothing is kept', async () => {
  const base = await worldWith()
  const list = pairOf(3000)
  let refused = 0
  for (const kibibytes of [1, 40, 200, 600, 1000]) {
    const data = newFolder()
    cpSync(base, data, { recursive: true })
    const kept = everything(data)
    const { status, err, out } = await withLimit(kibibytes, ['import', 'world', list, '--data', data])
    if (status === 0) continue
    refused += 1
    assert.equal(status, 2, err)
    assert.match(err, /^amity: /)
    assert.equal(out, '')
    assert.equal(everything(data), kept)
    assert.equal(await doctorFindsNothing(data), true)
    assert.equal((await amity('import', 'world', list, '--data', data)).status, 0)
  }
  assert.ok(refused > 1)
})

test('a disk that fills up during the import of an office is told, and nothing is kept', async () => {
  const base = await worldWith()
  const kibibytes = Math.ceil(statSync(join(base, 'amity.sqlite')).size / 1024)
  const whole = allButTheJournal(await worldWith(kunming))
  let refused = 0
  for (const more of [0, 1, 16, 40, 100]) {
    const data = newFolder()
    cpSync(base, data, { recursive: true })
    const kept = everything(data)
    const { status, err } = await withLimit(Math.max(1, Math.min(kibibytes, more === 0 ? 30 : more)), ['import', 'office', kunming, '--data', data])
    if (status === 0) continue
    refused += 1
    assert.equal(status, 2)
    assert.match(err, /^amity: /)
    assert.equal(everything(data), kept)
    assert.equal(await doctorFindsNothing(data), true)
    assert.equal((await amity('import', 'office', kunming, '--data', data)).status, 0)
    assert.equal(allButTheJournal(data), whole)
  }
  assert.ok(refused > 0)
})
