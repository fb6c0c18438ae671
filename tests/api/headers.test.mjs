// SPDX-License-Identifier: Apache-2.0
// The header lines that keep an answer where it belongs, on every route that the server has, for whoever comes along and for somebody
// who is signed in: no other site may read, frame or guess at it, and what is an office's is kept by no cache.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { ask, headOf } from './support/http.mjs'
import { peopleOf } from './support/people.mjs'
import { deskRoutes, filled, printedRoutes } from './support/routes.mjs'

const elsewhere = 'https://elsewhere.example'
let server, people, routes
before(async () => {
  const data = await filledFolder()
  routes = await printedRoutes()
  server = await serve(data)
  people = await peopleOf(server, data)
  await ask(server, '/api/v1/offices/kunming/letters', {
    method: 'POST',
    headers: { Cookie: people.officer, 'Content-Type': 'application/json' },
    body: JSON.stringify({ direction: 'out', language: 'en', correspondent: 'x', title: 'x', body: 'x' }),
  })
})
after(() => server.stop())

const values = new Proxy(
  {
    office: 'kunming',
    city: 'chiang-mai',
    slug: 'chiang-mai',
    id: 'kunming',
    code: 'CN',
    kind: 'letter',
    what: 'diet',
    table: 'figures',
    rule: 'none',
  },
  {
    has: () => true,
    get: (known, name) => known[name] ?? '1',
  },
)
const addressOf = (path) => filled(path.replaceAll('...}', '}'), values)
// What the query of a page names.
const queryOf = new Map(
  deskRoutes.map(({ method, path, address }) => [
    `${method} /office${path}`,
    filled(address, values).split('?')[1] ?? '',
  ]),
)
const withQuery = ({ method, path }) => {
  const query = queryOf.get(`${method} ${path.replace(/^\/(zh|ja|en)/, '')}`)
  return addressOf(path) + (query ? `?${query}` : '')
}

const isOpen = (headers, name) =>
  new Map(headers['content-security-policy'].split('; ').map((part) => part.split(/ (.*)/))).get(name)
// "/office" itself only leads to a language.
function held({ status, headers }, what, isOffices) {
  // What is learnt from the first question on is told so (503); what no server does is 501.
  assert.ok(status < 500 || [501, 503].includes(status), `${what}: ${status}`)
  assert.equal(headers['x-content-type-options'], 'nosniff', what)
  assert.equal(isOpen(headers, 'frame-ancestors'), "'none'", what)
  assert.equal(isOpen(headers, 'default-src'), "'none'", what)
  assert.equal(isOpen(headers, 'base-uri'), "'none'", what)
  assert.doesNotMatch(headers['content-security-policy'], /unsafe|\*/, what)
  assert.ok(['same-origin', 'cross-origin'].includes(headers['cross-origin-resource-policy']), what)
  assert.match(headers['referrer-policy'], /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/, what)
  assert.match(headers['permissions-policy'], /camera=\(\)/, what)
  assert.deepEqual(
    Object.keys(headers).filter((name) => name.startsWith('access-control-')),
    [],
    what,
  )
  // A page that is not there, where no mail is sent, is the public site's and holds nothing of the office.
  if (!isOffices || (status === 404 && headers['content-type']?.startsWith('text/html'))) return
  assert.match(headers['cache-control'] ?? '', /no-store/, what)
  assert.doesNotMatch(headers['cache-control'] ?? '', /public|max-age=[1-9]/, what)
}
const origins = { Origin: elsewhere, 'Sec-Fetch-Site': 'cross-site' }

test('every route that is read has them, whoever asks, and none is opened to another site', async (t) => {
  let asked = 0
  for (const route of routes.filter(({ method }) => method === 'GET'))
    for (const who of ['citizen', 'director', 'officer']) {
      const headers = { ...origins, ...(who === 'citizen' ? {} : { Cookie: people[who] }) }
      const answer = await headOf(server, withQuery(route), { headers })
      held(answer, `GET ${route.path} as ${who}`, route.door !== 'everybody' || /\/office\//.test(route.path))
      asked += 1
    }
  t.diagnostic(`${asked} answers of ${routes.length} routes`)
})

test('every route that takes something has them too, and a form of another site is refused', async () => {
  for (const route of routes.filter(({ method }) => method !== 'GET')) {
    const isForm = route.door === 'session'
    const type = isForm || !route.operation ? 'application/x-www-form-urlencoded' : 'application/json'
    const answer = await ask(server, withQuery(route), {
      method: route.method,
      headers: { ...origins, Cookie: people.director, 'Content-Type': type },
      body: type.endsWith('json') ? '{' : 'x=1',
    })
    held(
      answer,
      `${route.method} ${route.path}: ${answer.status}`,
      route.door !== 'everybody' && ![404, 405, 413, 415].includes(answer.status),
    )
    // What takes no session takes nobody's by another site either.
    if (route.door !== 'everybody')
      assert.ok([403, 404, 415].includes(answer.status), `${route.method} ${route.path}: ${answer.status}`)
  }
})

test('an answer that refuses, redirects, or is of no route has them as well', async () => {
  for (const [method, path] of [
    ['GET', '/nothing/here'],
    ['GET', '/en/nothing'],
    ['GET', '/api/nothing'],
    ['POST', '/en/partners'],
    ['TRACE', '/'],
    ['GET', '/en/office'],
    ['GET', '/%zz'],
    ['OPTIONS', '/en/office/letters'],
    ['OPTIONS', '/api/v1/offices/kunming/letters'],
  ])
    held(await headOf(server, path, { method, headers: origins }), `${method} ${path}`, false)
})

test('no operation of the contract speaks of other sites’ pages', () => {
  assert.doesNotMatch(JSON.stringify(contract.paths), /Access-Control/i)
})
