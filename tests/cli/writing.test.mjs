// SPDX-License-Identifier: Apache-2.0
// What people write through a server: kept once, shown at once, refused whole, and never lost by a kill, a full disk or a
// second server. AMITY_KILL_TRIALS: how many servers are killed, a fifth of it (20). PostgreSQL where AMITY_TEST_POSTGRES
// names a cluster.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { amity, answer, binary, doctorFindsNothing, fujisawa, journalVerbs, kunming, newFolder, serving, sqlite, start } from './amity.mjs'
import { smallGazetteer, worldWith } from './small_world.mjs'

const trials = Math.ceil(Number(process.env.AMITY_KILL_TRIALS ?? 20) / 5)
const cluster = process.env.AMITY_TEST_POSTGRES
const withoutPostgres = cluster ? false : 'AMITY_TEST_POSTGRES is not set (see tools/with-postgres)'
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

let seed
async function kunmingsData() {
  seed ??= await worldWith(kunming, fujisawa)
  const data = newFolder()
  cpSync(seed, data, { recursive: true })
  return data
}
async function tokenOf(place, { office = 'kunming', rights = 'read_office edit_partnerships edit_halls' } = {}) {
  const made = await amity('token', 'create', '--office', office, '--name', 'a test', '--rights', rights, ...place)
  assert.equal(made.status, 0, made.err)
  return made.out.trim().split('\n')[0]
}
const server = async (place, ...more) => {
  const running = await serving([...place, '--requests-per-second', '0', ...more])
  assert.ok(running.address, running.said.err)
  return running
}
const stopped = async (running) => {
  running.child.kill('SIGTERM')
  return running.ended
}

const own = 'api/v1/offices/kunming/'
async function asked(running, method, path, { token, body, key, headers = {} } = {}) {
  const response = await fetch(new URL(path, running.address), {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(key ? { 'Idempotency-Key': key } : {}),
      ...headers,
    },
  })
  const text = await response.text()
  return { status: response.status, text, json: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined }
}
const verbs = (data) => journalVerbs(data).filter((verb) => /^(source|assertion|partnership|hall)\./.test(verb))

test('the same press twice is done once, and a key is not for two presses', async () => {
  const data = await kunmingsData()
  const token = await tokenOf(['--data', data])
  const running = await server(['--data', data])
  const body = { text: { en: 'Pokhara, on its lake.' } }
  const put = (given, key) => asked(running, 'PUT', own + 'partners/pokhara/hall', { token, body: given, key })
  const { json: seen } = await asked(running, 'GET', own + 'partners/pokhara/hall', { token })
  const wanted = { ...body, seen }
  const answers = await Promise.all(Array.from({ length: 8 }, () => put(wanted, 'press-1')))
  for (const each of answers) assert.deepEqual([each.status, each.text], [200, answers[0].text])
  assert.deepEqual(verbs(data), ['hall.text'])
  const other = await put({ text: { en: 'Pokhara.' } }, 'press-1')
  assert.equal(other.status, 409)
  assert.equal(other.json.field, 'Idempotency-Key')
  for (const key of ['x'.repeat(101), 'two words']) assert.equal((await put(wanted, key)).status, 422)
  await stopped(running)
  assert.equal(await doctorFindsNothing(data), true)
})

test('two people who change the same and different fields both keep what they wrote, or are told', async () => {
  const data = await kunmingsData()
  const token = await tokenOf(['--data', data])
  const running = await server(['--data', data])
  const path = own + 'partners/fujisawa/assertions/clair-621'
  const { json: seen } = await asked(running, 'GET', path, { token })
  const { version, ...fields } = seen
  const put = (change) => asked(running, 'PUT', path, { token, body: { ...fields, ...change, seen } })
  const both = await Promise.all([put({ note: 'By hand' }), put({ as_of: '2026' })])
  assert.deepEqual(both.map(({ status }) => status), [200, 200])
  const { json: now } = await asked(running, 'GET', path, { token })
  assert.deepEqual(now, { ...fields, note: 'By hand', as_of: '2026', version: version + 2 })
  const late = await put({ note: 'Otherwise' })
  assert.equal(late.status, 409)
  assert.deepEqual(late.json.conflicts, [{ field: 'note', yours: 'Otherwise', theirs: 'By hand', before: fields.note }])
  const settled = await asked(running, 'PUT', path, { token, body: { ...now, version: undefined, note: 'Otherwise', seen: now } })
  assert.equal(settled.status, 200)
  await stopped(running)
  assert.equal(await doctorFindsNothing(data), true)
})

test('a token that is wrong, revoked, without the right or of another office does nothing', async () => {
  const data = await kunmingsData()
  const place = ['--data', data]
  const token = await tokenOf(place)
  const reader = await tokenOf(place, { rights: 'read_office' })
  const stranger = await tokenOf(place, { office: 'fujisawa' })
  const running = await server(place)
  const body = { kind: 'press', name: 'A paper' }
  const put = (with_, headers) => asked(running, 'PUT', own + 'sources/a-paper', { token: with_, body, headers })
  assert.equal((await put()).status, 401)
  assert.equal((await put('amity_' + 'A'.repeat(43))).status, 401)
  assert.equal((await put(token + 'x')).status, 401)
  assert.equal((await put(reader)).status, 403)
  assert.equal((await put(stranger)).status, 403)
  // A browser that another site's page makes send its cookie.
  // What a browser gets for the token is a session, and the token itself opens nothing from a cookie.
  const entered = await fetch(new URL('/en/office/enter/token', running.address), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }),
  })
  assert.equal(entered.status, 303)
  const [kept] = entered.headers.getSetCookie().map((line) => line.split(';')[0])
  assert.match(kept, /^amity_session=amity-session_/)
  for (const name of ['amity_token', 'amity_session']) assert.equal((await put(undefined, { Cookie: `${name}=${token}` })).status, 401)
  const cookie = { Cookie: kept }
  assert.equal((await put(undefined, { ...cookie, 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await put(undefined, { ...cookie, Origin: 'https://elsewhere.example' })).status, 403)
  assert.deepEqual(verbs(data), [])
  assert.equal((await put(undefined, cookie)).status, 200)
  assert.equal((await amity('token', 'revoke', '1', '--office', 'kunming', ...place)).status, 0)
  assert.equal((await put(token)).status, 401)
  assert.equal((await put(undefined, cookie)).status, 401)
  assert.equal(sqlite(data, 'SELECT count(*) FROM token_session').trim(), '0')
  assert.deepEqual(verbs(data), ['source.put'])
  assert.equal(journalVerbs(data).filter((verb) => verb === 'session.begin').length, 1)
  assert.match(sqlite(data, "SELECT actor FROM journal WHERE verb = 'source.put'"), /^token:1 a test$/m)
  for (const secret of [token, reader, stranger, kept.split('=')[1]]) assert.ok(!sqlite(data, '.dump').includes(secret.slice(6)), 'a secret is in the database')
  await stopped(running)
})

test('a text of several lines, and a long one, can be changed again as they were got', async () => {
  const data = await kunmingsData()
  const token = await tokenOf(['--data', data])
  const running = await server(['--data', data])
  const [hall, source, said] = ['partners/pokhara/hall', 'sources/notes-2026', 'partners/pokhara/assertions/notes-2026']
  const put = (path, body) => asked(running, 'PUT', own + path, { token, body })
  const got = async (path) => (await asked(running, 'GET', own + path, { token })).json
  for (const text of ['A line.\n\nAnother one.\tAnd a last', 'Long. '.repeat(300) + 'End', 'Short']) {
    const before = await got(hall)
    assert.equal((await put(hall, { text: { ...before.text, en: text }, seen: before })).status, 200, text)
    assert.equal((await got(hall)).text.en, text)
  }
  assert.equal((await put(source, { kind: 'official', name: 'Notes', url: `https://example.org/${'a'.repeat(1500)}`, note: 'One\ntwo' })).status, 200)
  const kept = await got(source)
  assert.equal((await put(source, { kind: 'official', name: 'Notes', note: 'One', seen: kept })).status, 200)
  assert.equal((await put(said, { kind: 'sister_city', stage: 'active', note: 'One\ntwo' })).status, 200)
  const word = await got(said)
  assert.equal((await put(said, { kind: 'sister_city', stage: 'active', note: 'Three', seen: word })).status, 200)
  assert.equal((await got(said)).note, 'Three')
  await stopped(running)
})

test('what is written is on the public page before its writer is answered', async () => {
  const data = await kunmingsData()
  const token = await tokenOf(['--data', data])
  const running = await server(['--data', data])
  for (let i = 0; i < 20; ++i) {
    const { json: seen } = await asked(running, 'GET', own + 'partners/fujisawa/hall', { token })
    await asked(running, 'GET', 'en/partners/fujisawa') // kept now, as it was
    const text = { en: `Edition ${i} of the text`, zh: `第${i}版` }
    assert.equal((await asked(running, 'PUT', own + 'partners/fujisawa/hall', { token, body: { text, seen } })).status, 200)
    assert.ok((await asked(running, 'GET', 'en/partners/fujisawa')).text.includes(`Edition ${i} of the text`))
    assert.ok((await asked(running, 'GET', 'zh/partners/fujisawa')).text.includes(`第${i}版`))
  }
  const put = await asked(running, 'PUT', own + 'sources/gazette-2026', { token, body: { kind: 'official', name: 'The gazette' } })
  assert.equal(put.status, 200)
  // A pair that was none before: a partner of somebody else's.
  const made = await asked(running, 'PUT', own + 'partners/miami-beach/assertions/gazette-2026', { token, body: { kind: 'sister_city', stage: 'active', signed: '2026-11-01', side: 'both', confidence: 'high' } })
  assert.deepEqual([made.status, made.json], [200, { change: 'created', version: 1 }])
  assert.ok((await asked(running, 'GET', 'en/partners/miami-beach')).text.includes('The gazette'))
  assert.ok((await asked(running, 'GET', 'en/')).text.includes('/en/partners/miami-beach'))
  await stopped(running)
  assert.equal(await doctorFindsNothing(data), true)
})

test('a server that is killed while people write has all that it acknowledged, and the same keys again do nothing twice', async (context) => {
  const all = 60
  let acknowledgedInAll = 0
  for (let trial = 0; trial < trials; ++trial) {
    const data = await kunmingsData()
    const token = await tokenOf(['--data', data])
    const running = await server(['--data', data])
    const acknowledged = new Set()
    const put = (to, i) => asked(to, 'PUT', `${own}sources/paper-${i}`, { token, key: `press-${i}`, body: { kind: 'press', name: `Paper ${i}` } })
    const writers = Array.from({ length: all }, (_, i) =>
      put(running, i).then(
        ({ status }) => status === 200 && acknowledged.add(i),
        () => undefined,
      ),
    )
    await pause(Math.random() * 60)
    running.child.kill('SIGKILL')
    await Promise.all(writers)
    await running.ended
    acknowledgedInAll += acknowledged.size
    assert.equal(await doctorFindsNothing(data), true)
    const kept = new Set(sqlite(data, "SELECT key FROM source WHERE key LIKE 'paper-%'").split('\n').filter(Boolean))
    for (const i of acknowledged) assert.ok(kept.has(`paper-${i}`), `paper-${i} was acknowledged and is lost`)
    const again = await server(['--data', data])
    for (let i = 0; i < all; ++i) assert.deepEqual((await put(again, i)).json, { change: 'created', version: 1 })
    await stopped(again)
    assert.equal(verbs(data).length, all)
    assert.equal(await doctorFindsNothing(data), true)
  }
  context.diagnostic(`trials ${trials}, written ${trials * all}, acknowledged before the kill ${acknowledgedInAll}`)
})

test('a disk that is full refuses all of a group, and nothing of it is half there', async () => {
  const data = await kunmingsData()
  const token = await tokenOf(['--data', data])
  // No file may grow by more than a little: as a full disk is to a program.
  const kibibytes = Math.ceil(statSync(join(data, 'amity.sqlite')).size / 1024) + 200
  const running = start(['-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash', binary, 'serve', '--port', '0', '--data', data, '--requests-per-second', '0'], { command: 'bash' })
  running.address = await new Promise((found) => {
    running.child.stdout.on('data', () => {
      const match = /http:\/\/\S+/.exec(running.said.out)
      if (match) found(match[0])
    })
  })
  const put = (i) => asked(running, 'PUT', `${own}sources/paper-${i}`, { token, body: { kind: 'press', name: `Paper ${i}`, note: 'n'.repeat(2000) } })
  const statuses = new Map()
  let sent = 0
  // Groups of thirty, until the disk has been full for some of them.
  while (!statuses.get(507) && sent < 6000) {
    const group = await Promise.all(Array.from({ length: 30 }, () => put(sent++)))
    for (const { status, json } of group) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status !== 200) assert.deepEqual([status, json.type], [507, '/problems/storage-full'])
    }
  }
  assert.ok(statuses.get(507) > 0 && statuses.get(200) > 0, JSON.stringify([...statuses]))
  assert.equal((await asked(running, 'GET', 'en/partners/fujisawa')).status, 200)
  await stopped(running)
  assert.equal(Number(sqlite(data, "SELECT count(*) FROM source WHERE key LIKE 'paper-%'")), statuses.get(200))
  assert.equal(verbs(data).length, statuses.get(200))
  assert.equal(await doctorFindsNothing(data), true)
})

test('what one server writes the other shows, and both write at once', { skip: withoutPostgres }, async () => {
  const name = `amity_writing_${process.pid}`
  execFileSync('psql', ['-q', cluster, '-c', `CREATE DATABASE ${name}`])
  const place = ['--database', cluster.replace('/postgres?', `/${name}?`)]
  for (const words of [['gazetteer', smallGazetteer()], ['office', kunming]]) assert.equal((await amity('import', ...words, ...place)).status, 0)
  const token = await tokenOf(place)
  const one = await server(place)
  const two = await server(place)
  const { json: seen } = await asked(one, 'GET', own + 'partners/fujisawa/hall', { token })
  const written = await asked(one, 'PUT', own + 'partners/fujisawa/hall', { token, body: { text: { en: 'Seen by the other' }, seen } })
  assert.equal(written.status, 200)
  assert.ok((await asked(one, 'GET', 'en/partners/fujisawa')).text.includes('Seen by the other'))
  while (!(await asked(two, 'GET', 'en/partners/fujisawa')).text.includes('Seen by the other')) await pause(20)
  const put = (to, i) => asked(to, 'PUT', `${own}sources/paper-${i}`, { token, key: `press-${i}`, body: { kind: 'press', name: `Paper ${i}` } })
  // Each key at both: done once, answered the same by both.
  const answers = await Promise.all(Array.from({ length: 80 }, (_, i) => put(i % 2 ? one : two, i >> 1)))
  for (const { status, json } of answers) assert.deepEqual([status, json], [200, { change: 'created', version: 1 }])
  await stopped(one)
  await stopped(two)
  const { json: doctor } = await answer('doctor', ...place)
  assert.deepEqual(doctor.troubles, [])
})
