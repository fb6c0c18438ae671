// SPDX-License-Identifier: Apache-2.0
// What openapi.yaml does not name is not there, and says so.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { contract, contractText, operations, problemFaults } from './support/contract.mjs'
import { ask } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

describe('beyond the contract there is nothing', () => {
  const parts = [
    '',
    '/',
    '/v1',
    '/v1/',
    '/v1/cities',
    '/v1/cities/',
    '/v1/countries',
    '/v1/circles',
    '/v2/circle',
    '/v1/circle/',
    '/v1/circle.json',
    '/v1/circle.csv/',
    '/v1/cities/kunming/',
    '/v1/cities/kunming/partners',
    '/v1/partnerships/',
    '/v1/partnerships/1/history',
    '/v1/countries/CN/cities',
    '/v1/Circle',
    '/openapi.json',
    '/openapi.yaml/',
    '/v1/admin',
    '/v1/users',
    '/v1/health',
  ]
  for (const path of [
    ...parts.map((part) => '/api' + part),
    '/health',
    '/health/',
    '/health/db',
    '/metrics/',
    '/metrics/x',
  ])
    test(`${path} is 404`, async () => {
      const browser = path.startsWith('/api') ? [{ Accept: 'text/html' }] : []
      for (const headers of [{}, { Accept: 'application/json' }, ...browser]) {
        const answer = await ask(server, path, { headers })
        assert.equal(answer.status, 404)
        assert.deepEqual(problemFaults(answer), [])
      }
    })

  for (const path of new Set(operations.map((operation) => operation.path))) {
    const id = path.includes('partnerships')
      ? '1'
      : path.includes('sources')
        ? 'kunming:kunming-daily-2022-11-27'
        : 'kunming'
    const target = path.replace('{id}', id).replace('{code}', 'CN').replace('{name}', 'contract-2')
    const more = ['POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => contract.paths[path][name.toLowerCase()])
    test(`${path} takes no method that the contract does not name`, async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        if (contract.paths[path][method.toLowerCase()]) continue
        const answer = await ask(server, target, { method })
        assert.equal(answer.status, 405, method)
        assert.equal(
          answer.headers.allow,
          [contract.paths[path].get ? 'OPTIONS, GET, HEAD' : 'OPTIONS', ...more].join(', '),
        )
        assert.deepEqual(problemFaults(answer), [])
      }
    })
  }

  test('the contract that is served is the one that was checked', async () => {
    assert.equal((await ask(server, '/api/openapi.yaml')).text, contractText)
  })

  test('the routes that metrics count are in the contract, or pages', async () => {
    const { text } = await ask(server, '/metrics')
    const routes = [...text.matchAll(/route="(\/(?:api|health|metrics)[^"]*)"/g)].map(([, route]) => route)
    assert.ok(routes.length > 10)
    assert.deepEqual(
      [...new Set(routes)].filter((route) => !(route in contract.paths)),
      [],
    )
  })
})
