// SPDX-License-Identifier: Apache-2.0
// What no well-meaning client sends. Each gets a clear answer, and the server goes on.
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { problemFaults } from './support/contract.mjs'
import { ask, exchange, get, readAnswers, send } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())
afterEach(async () => assert.equal((await ask(server, '/health/live')).status, 200, 'the server does not answer'))

async function refused(bytes, status, type) {
  const answer = await send(server, bytes)
  assert.equal(answer.status, status, answer.text)
  assert.deepEqual(problemFaults(answer), [])
  assert.equal(answer.json().type, `/problems/${type}`)
  return answer
}
const refuses = (name, bytes, status, type) => test(name, () => refused(bytes, status, type))

describe('addresses', () => {
  const bad = {
    'a cut percent code': '/en/%',
    'half a percent code': '/en/%4',
    'no hexadecimal digits': '/en/%zz',
    'a broken code in the query': '/api/v1/search?q=%',
    'bytes that are not UTF-8': '/en/partners/%ff%fe',
    'an overlong slash': '/en/%c0%af',
    'a lone surrogate': '/api/v1/search?q=%ed%a0%80',
    'NUL in a path': '/en/%00',
    'NUL in a query': '/api/v1/search?q=a%00b',
    'a line end in a path': '/en/%0d%0aSet-Cookie:x',
    dots: '/../etc/passwd',
    'dots deep': '/assets/../../../../etc/passwd',
    'dots encoded': '/%2e%2e/%2e%2e/etc/passwd',
    'dots with an encoded slash': '/..%2f..%2fetc%2fpasswd',
    'a single dot': '/en/./data',
  }
  for (const [name, target] of Object.entries(bad)) refuses(name, get(target), 400, 'bad-target')

  const absent = [
    '/%252e%252e/%252e%252e/etc/passwd',
    '/..%5c..%5cetc/passwd',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/.env',
    '/amity.sqlite',
    '/data/amity.sqlite',
    '/.vite/manifest.json',
    '/etc/passwd',
    '/...',
    '/en/partners/..%252f',
  ]
  for (const target of absent)
    test(`${target} leads nowhere`, async () => {
      const answer = await send(server, get(target))
      assert.equal(answer.status, 404, answer.text.slice(0, 200))
      assert.doesNotMatch(answer.text, /root:|SQLite format/)
    })

  refuses('that are too long', get('/' + 'a'.repeat(9000)), 414, 'target-too-long')
  refuses('with a query that is too long', get('/api/v1/search?q=' + 'a'.repeat(9000)), 414, 'target-too-long')
  refuses('with 300 parameters', get('/api/v1/circle?' + 'a=1&'.repeat(300)), 400, 'bad-target')
  refuses('without a slash', get('en/'), 400, 'bad-target')
  refuses('that name no resource', get('*'), 400, 'bad-target')
  test('in absolute form are taken', async () => {
    const answer = await send(server, get('http://amity.test/health/live'))
    assert.equal(answer.status, 200)
  })
})

describe('parameters', () => {
  const cases = [
    ['/api/v1/circle?as_of=1981-02-30', 'as_of'],
    ['/api/v1/circle?as_of=1981-13-01', 'as_of'],
    ['/api/v1/circle?as_of=1981-1-1', 'as_of'],
    ['/api/v1/circle?as_of=0000-01-01', 'as_of'],
    ['/api/v1/circle?as_of=1900-02-29', 'as_of'],
    ["/api/v1/circle?as_of=2020-01-01'--", 'as_of'],
    ['/api/v1/circle?kind=Sister_City', 'kind'],
    ['/api/v1/circle?region=%3Cscript%3E', 'region'],
    ['/api/v1/circle?asof=2020-01-01', 'asof'],
    ['/api/v1/circle?kind=project&kind=project', 'kind'],
    ['/api/v1/circle?%3Cb%3E=1', '<b>'],
    ['/api/v1/search?q=', 'q'],
    ['/api/v1/partnerships?limit=101', 'limit'],
    ['/api/v1/partnerships?cursor=%2B1', 'cursor'],
  ]
  for (const [target, field] of cases)
    test(`${target} names the field`, async () => {
      const answer = await refused(get(target), 422, 'invalid')
      assert.equal(answer.json().field, field)
      assert.ok(answer.json().remedy.length > 0)
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    })
})

describe('heads', () => {
  const head = (...lines) => [...lines, '', ''].join('\r\n')
  refuses('of a megabyte', get('/en/', 'X-Long: ' + 'a'.repeat(1 << 20)), 431, 'header-too-large')
  refuses(
    'of many lines',
    get('/en/', ...Array.from({ length: 2000 }, (_, i) => `X-${i}: 123456`)),
    431,
    'header-too-large',
  )
  refuses('without a host', head('GET / HTTP/1.1', 'Connection: close'), 400, 'bad-request')
  refuses('with two hosts', get('/', 'Host: other'), 400, 'bad-request')
  refuses('that are no HTTP', head('HELO amity.test'), 400, 'bad-request')
  refuses('of another version', head('GET / HTTP/3.0', 'Host: a'), 505, 'http-version')
  refuses('with a line that is no field', get('/', 'no colon here'), 400, 'bad-request')
  refuses('with a folded field', get('/', 'X-A: 1', ' 2'), 400, 'bad-request')
  refuses('with a blank before the colon', get('/', 'X-A : 1'), 400, 'bad-request')
  refuses('with NUL', get('/', 'X-A: a\0b'), 400, 'bad-request')
  for (const [name, value] of [
    ['Origin', 'https://other.example'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Content-Type', 'text/plain'],
    ['Authorization', 'Bearer x'],
    ['Idempotency-Key', 'one'],
  ])
    test(`with two lines ${name} name it`, async () => {
      const answer = await refused(get('/en/', `${name}: a`, `${name.toLowerCase()}: ${value}`), 400, 'bad-request')
      assert.match(answer.json().detail, new RegExp(`no more than one line ${name}`))
    })
  refuses('with an expectation', get('/', 'Expect: tea'), 417, 'expectation')
  refuses('of a TLS client', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 400, 'bad-request')
})

describe('bodies', () => {
  const post = (...lines) =>
    ['POST /api/v1/circle HTTP/1.1', 'Host: amity.test', 'Connection: close', ...lines].join('\r\n')
  const chunked = 'Transfer-Encoding: chunked'
  refuses('over the limit, announced', post('Content-Length: 1048577', '', ''), 413, 'body-too-large')
  refuses(
    'over the limit, in chunks',
    post(chunked, '', '200000', 'a'.repeat(0x200000), '0', '', ''),
    413,
    'body-too-large',
  )
  refuses('with two ways to tell the length', post('Content-Length: 4', chunked, '', '0', '', ''), 400, 'bad-request')
  refuses('with two lengths', post('Content-Length: 4', 'Content-Length: 5', '', 'abcd'), 400, 'bad-request')
  refuses('with a list of lengths', post('Content-Length: 4, 4', '', 'abcd'), 400, 'bad-request')
  refuses('with a negative length', post('Content-Length: -1', '', ''), 400, 'bad-request')
  refuses('with a length that overflows', post('Content-Length: 99999999999999999999999', '', ''), 400, 'bad-request')
  refuses('with a coding that is not spoken', post('Transfer-Encoding: gzip', '', ''), 501, 'transfer-coding')
  refuses('with a chunk of no size', post(chunked, '', 'zz', 'a', '0', '', ''), 400, 'bad-request')
  refuses('in HTTP/1.0 chunks', post(chunked, '', '0', '', '').replace('/1.1', '/1.0'), 400, 'bad-request')
  refuses('to what is only read', post('Content-Length: 2', '', '{}'), 405, 'method-not-allowed')
  test('of a GET are read and ignored', async () => {
    const hidden = 'GET /smuggled HTTP/1.1\r\nHost: b\r\n\r\n'
    const first = `GET /health/live HTTP/1.1\r\nHost: a\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`
    const answers = readAnswers(await exchange(server, first + get('/health/live')))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
  })
})

describe('methods', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    test(`${method} of a page is 405 and says what is allowed`, async () => {
      for (const target of ['/', '/en/', '/zh/timeline', '/ja/partners/denver', '/theme.css', '/robots.txt']) {
        const answer = await ask(server, target, { method })
        assert.equal(answer.status, 405, target)
        assert.equal(answer.headers.allow, 'OPTIONS, GET, HEAD')
        assert.equal(answer.json().type, '/problems/method-not-allowed')
      }
    })

  test('OPTIONS says what is allowed', async () => {
    for (const target of ['/api/v1/circle', '/en/', '/metrics', '/']) {
      const answer = await ask(server, target, { method: 'OPTIONS' })
      assert.equal(answer.status, 204)
      assert.equal(answer.headers.allow, 'OPTIONS, GET, HEAD')
      assert.equal(answer.bytes.length, 0)
    }
    const star = await send(server, get('*').replace('GET', 'OPTIONS'))
    assert.equal(star.status, 204)
  })

  test('unknown ones are 501', async () => {
    for (const method of ['BREW', 'get', 'TRACE', 'CONNECT']) {
      const answer = await send(server, get('/en/').replace('GET', method))
      assert.ok([400, 501].includes(answer.status), `${method}: ${answer.status}`)
      assert.deepEqual(problemFaults(answer), [])
    }
  })

  test('HEAD is GET without its body', async () => {
    for (const target of [
      '/api/v1/circle',
      '/api/v1/circle.csv',
      '/api/v1/cities/nowhere',
      '/api/nothing',
      '/en/',
      '/en/partners/nowhere',
      '/',
      '/en',
      '/robots.txt',
      '/health/live',
      '/api/v1/circle?as_of=x',
    ]) {
      for (const encoding of ['identity', 'br']) {
        const fields = [`Accept-Encoding: ${encoding}`, 'Accept-Language: en']
        const whole = await send(server, get(target, ...fields))
        const bare = await send(server, get(target, ...fields).replace('GET', 'HEAD'), 'HEAD')
        assert.equal(bare.status, whole.status, target)
        for (const headers of [bare.headers, whole.headers]) delete headers.date
        assert.deepEqual(bare.headers, whole.headers, target)
      }
    }
  })
})

describe('connections', () => {
  test('of HTTP/1.0 are closed after the answer', async () => {
    const answer = await send(server, 'GET /health/live HTTP/1.0\r\n\r\n')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.connection, /close/i)
  })

  test('of HTTP/1.0 stay open on request', async () => {
    const stay = 'GET /health/live HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'
    const answers = readAnswers(await exchange(server, stay + stay + 'GET /health/live HTTP/1.0\r\n\r\n'))
    assert.deepEqual(
      answers.map(({ headers }) => headers.connection.toLowerCase()),
      ['keep-alive', 'keep-alive', 'close'],
    )
  })

  test('take requests without waiting for answers, and answer in their order', async () => {
    const codes = ['TH', 'LA', 'MM', 'VN', 'ZZ', 'KH', 'IN', 'NP', 'BD', 'MY']
    const open = (code) => get(`/api/v1/countries/${code}`).replace('Connection: close\r\n', '')
    const requests = codes.map(open).join('') + get('/api/v1/countries/LK')
    const answers = readAnswers(await exchange(server, requests))
    assert.deepEqual(
      answers.map((answer) => answer.json().code ?? answer.status),
      codes.with(4, 404).concat('LK'),
    )
  })

  test('that break in the middle of a request harm nobody', async () => {
    for (const cut of ['G', 'GET /en/ HT', 'GET /en/ HTTP/1.1\r\nHost: a\r\nX-']) {
      const { connect } = await import('node:net')
      await new Promise((done) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(cut, () => socket.resetAndDestroy()))
        socket.on('close', done)
        socket.on('error', () => {})
      })
    }
  })
})
