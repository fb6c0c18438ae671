// SPDX-License-Identifier: Apache-2.0
// A server in use: what another process imports shows, and a stop cuts nobody off.
import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { amity, filledFolder, kunming, newFolder, serve } from './support/amity.mjs'
import { ask, askJson, get, readAnswers } from './support/http.mjs'

// A copy of Kunming's office with one text put in another's place.
function changedOffice(file, from, to) {
  const folder = join(newFolder(), 'office')
  cpSync(kunming, folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  assert.ok(text.includes(from), `${file} has no ${from}`)
  writeFileSync(join(folder, file), text.replace(from, to))
  return folder
}

describe('what another process imports', () => {
  let server
  before(async () => (server = await serve(await filledFolder())))
  after(() => server.stop())
  const importOffice = (folder) => amity('import', 'office', folder, '--data', server.data, '--json')
  const renamed = () => changedOffice('cities.csv', '苏黎世,チューリッヒ,Zürich,', '苏黎世,チューリッヒ,Turicum,')
  const zurich = async () => (await askJson(server, '/api/v1/cities/zurich')).name.en

  test('shows, everywhere, and undone again', async () => {
    const tags = async () =>
      Promise.all(
        ['/api/v1/circle', '/en/', '/api/v1/circle.csv'].map(async (t) => (await ask(server, t)).headers.etag),
      )
    const original = await tags()
    const change = async (folder, name) => {
      assert.equal((await importOffice(folder)).status, 0)
      while ((await zurich()) !== name) await wait(50)
    }
    await change(renamed(), 'Turicum')
    for (const target of [
      '/en/',
      '/en/partners/zurich',
      '/api/v1/circle',
      '/api/v1/circle.csv',
      '/api/v1/search?q=turicum',
    ])
      assert.match((await ask(server, target)).text, /Turicum/, target)
    for (const [i, tag] of (await tags()).entries()) assert.notEqual(tag, original[i])
    const stale = await ask(server, '/api/v1/circle', { headers: { 'If-None-Match': original[0] } })
    assert.equal(stale.status, 200)

    await change(kunming, 'Zürich')
    assert.deepEqual(await tags(), original)
  })

  test('is counted anew where it changes a date', async () => {
    const sistersOf1998 = async () =>
      (await askJson(server, '/api/v1/circle?as_of=1998-12-31')).counts.partners.at_least
    const past = await sistersOf1998()
    const folder = changedOffice('history.csv', 'chiang-mai,1999-06-07,', 'chiang-mai,1998-06-07,')
    const assertions = join(folder, 'assertions.csv')
    const text = readFileSync(assertions, 'utf8')
    writeFileSync(
      assertions,
      text.replace(/^chiang-mai,.*1999.*\n/gm, (row) => row.replace('1999', '1998')),
    )
    assert.equal((await importOffice(folder)).status, 0)
    while ((await sistersOf1998()) === past) await wait(50)
    assert.equal(await sistersOf1998(), past + 1)
    assert.equal((await importOffice(kunming)).status, 0)
    while ((await sistersOf1998()) !== past) await wait(50)
  })

  test('and brings nothing new changes nothing', async () => {
    const { etag } = (await ask(server, '/api/v1/circle')).headers
    const again = await importOffice(kunming)
    assert.equal(again.status, 0)
    assert.equal(JSON.parse(again.stdout).changed, 0)
    // A change that is seen, and its undoing: whatever the first import set going has been seen before them.
    for (const [folder, name] of [
      [renamed(), 'Turicum'],
      [kunming, 'Zürich'],
    ]) {
      assert.equal((await importOffice(folder)).status, 0)
      while ((await zurich()) !== name) await wait(50)
    }
    const answer = await ask(server, '/api/v1/circle', { headers: { 'If-None-Match': etag } })
    assert.equal(answer.status, 304)
  })

  test('and is not whole leaves the pages as they are', async () => {
    const broken = changedOffice('cities.csv', 'slug,wikidata', 'slug,wikidata\0')
    const ran = await importOffice(broken)
    assert.notEqual(ran.status, 0)
    assert.equal(await zurich(), 'Zürich')
    assert.equal((await ask(server, '/health/ready')).status, 200)
  })
})

describe('a server that is stopped', () => {
  // Half a request, SIGTERM, the other half: what came back and how the server ended.
  async function stopAmid(first, second) {
    // With one thread, what was sent before is read before.
    const server = await serve(await filledFolder(), '--threads', '1')
    const idle = connect(server.port, '127.0.0.1')
    const socket = connect(server.port, '127.0.0.1')
    const received = []
    socket.on('data', (part) => received.push(part))
    const closed = new Promise((done) => socket.on('close', done))
    const idleClosed = new Promise((done) => idle.on('close', done).on('error', () => {}))
    idle.resume()
    await new Promise((done) => socket.write(first, done))
    assert.equal((await ask(server, '/health/live')).status, 200)
    assert.equal(received.length, 0)
    const ended = server.stop()
    await idleClosed
    // The idle connection is closed, so the stop is under way; that this one is still answered shows that it was kept.
    socket.write(second)
    await closed
    return { answers: readAnswers(Buffer.concat(received)), ...(await ended), log: server.log, port: server.port }
  }

  for (const [name, request, cut] of [
    ['the head', get('/api/v1/circle').replace('Connection: close\r\n', ''), 20],
    ['the body', get('/api/v1/circle', 'Content-Length: 5').replace('Connection: close\r\n', '') + 'hello', -3],
  ])
    test(`in ${name} of a request answers it, and ends well`, async () => {
      const { answers, status, signal, log, port } = await stopAmid(request.slice(0, cut), request.slice(cut))
      assert.equal(answers.length, 1)
      assert.equal(answers[0].status, 200)
      assert.equal(answers[0].json().city.slug, 'kunming')
      assert.match(answers[0].headers.connection, /close/i)
      assert.deepEqual({ status, signal }, { status: 0, signal: null })
      assert.match(log, /Stopped\.$/m)
      await assert.rejects(ask({ port }, '/health/live'), /ECONNREFUSED/)
    })

  test('with nothing to do ends at once', async () => {
    const server = await serve(await filledFolder())
    const begun = performance.now()
    assert.deepEqual(await server.stop(), { status: 0, signal: null })
    // The ten seconds that open requests are given are not waited for.
    assert.ok(performance.now() - begun < 10_000)
  })

  test('starts again on the same folder with the same register', async () => {
    const first = await serve(await filledFolder())
    const { etag } = (await ask(first, '/api/v1/circle')).headers
    await first.stop()
    const second = await serve(first.data)
    assert.equal((await ask(second, '/api/v1/circle')).headers.etag, etag)
    await second.stop()
  })
})
