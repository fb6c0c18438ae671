// SPDX-License-Identifier: Apache-2.0
// Who is slow, who comes with thousands, and who asks too often.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { filledFolder, serve } from './support/amity.mjs'
import { problemFaults } from './support/contract.mjs'
import { ask, readAnswers } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

// Sends the parts one by one, some time apart, until the server has had enough. {answer, seconds}.
async function sendSlowly(begin, part, pause_ms) {
  const socket = connect(server.port, '127.0.0.1')
  const received = []
  let open = true
  const closed = new Promise((done) => socket.on('close', done))
  socket.on('end', () => (open = false))
  socket.on('error', () => (open = false))
  socket.on('data', (bytes) => received.push(bytes))
  const begun = performance.now()
  socket.write(begin)
  while (open) {
    await wait(pause_ms)
    if (open) socket.write(part)
  }
  const seconds = (performance.now() - begun) / 1000
  socket.end()
  await closed
  return { answer: readAnswers(Buffer.concat(received))[0], seconds }
}

describe('slow senders are cut with 408', { concurrency: true }, () => {
  const cases = [
    ['of a head', 'GET /en/ HTTP/1.1\r\nHost: amity.test\r\nX-Slow: ', 'a', 10],
    ['of a first line', 'GET /', 'a', 10],
    ['of a body', 'POST /api/v1/circle HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n', 'a', 30],
    ['of a body in chunks', 'POST /en/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\na\r\n', 30],
  ]
  for (const [name, begin, part, limit] of cases)
    test(name, async () => {
      const { answer, seconds } = await sendSlowly(begin, part, 250)
      assert.equal(answer.status, 408)
      assert.deepEqual(problemFaults(answer), [])
      assert.equal(answer.json().type, '/problems/too-slow')
      assert.equal(answer.headers.connection, 'close')
      assert.ok(seconds >= limit, `cut after ${seconds} s already`)
    })

  test('while others are answered', async () => {
    for (let i = 0; i < 20; i += 1) assert.equal((await ask(server, '/en/')).status, 200)
  })
})

test('ten thousand idle connections keep nobody else from an answer', async () => {
  const sockets = []
  const open = () =>
    new Promise((done, fail) => {
      const socket = connect(server.port, '127.0.0.1', () => done(socket))
      socket.on('error', fail)
    })
  for (let i = 0; i < 100; i += 1) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))))
  assert.equal(sockets.length, 10000)
  assert.equal(sockets.filter((socket) => socket.readyState === 'open').length, 10000)
  for (const target of ['/en/', '/api/v1/circle', '/health/ready'])
    assert.equal((await ask(server, target)).status, 200)
  const { text } = await ask(server, '/metrics')
  assert.ok(Number(/^amity_http_connections_open (\S+)/m.exec(text)[1]) >= 10000)
  for (const socket of sockets) socket.destroy()
})

describe('who asks too often', () => {
  let strict
  before(async () => (strict = await serve(server.data, '--requests-per-second', '2')))
  after(() => strict.stop())
  const from = (client) => ask(strict, '/api/v1/circle', { headers: { 'X-Forwarded-For': client } })
  // Twelve at once, again and again until one is refused: a slow machine earns some of them meanwhile.
  const untilTooOften = async (client) => {
    const answers = []
    do answers.push(...(await Promise.all(Array.from({ length: 12 }, (_, i) => from(client(i))))))
    while (answers.every(({ status }) => status === 200))
    return answers
  }

  test('gets 429 with the time to wait, and others are not meant', async () => {
    const answers = await untilTooOften(() => '203.0.113.9')
    assert.ok(answers.filter(({ status }) => status === 200).length >= 8)
    const last = answers.find(({ status }) => status !== 200)
    assert.equal(last.status, 429)
    assert.deepEqual(problemFaults(last), [])
    assert.equal(last.json().type, '/problems/too-many-requests')
    assert.ok(Number(last.headers['retry-after']) >= 1)
    assert.equal((await from('203.0.113.10')).status, 200)
  })

  test('one network of IPv6 is one client', async () => {
    const answers = await untilTooOften((i) => `2001:db8:1:2::${i + 1}`)
    assert.ok(answers.every(({ status }) => [200, 429].includes(status)))
    assert.equal((await from('2001:db8:1:3::1')).status, 200)
  })
})
