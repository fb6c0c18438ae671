// SPDX-License-Identifier: Apache-2.0
// Page by page through a list, nothing is lost and nothing comes twice.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { askJson } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

async function walk(path, question, list) {
  const found = []
  let pages = 0
  for (let cursor = ''; cursor !== null; pages += 1) {
    const query = new URLSearchParams({ ...question, ...(cursor && { cursor }) })
    const page = await askJson(server, `${path}?${query}`)
    assert.ok(page[list].length <= Number(question.limit ?? 20))
    assert.ok(page[list].length > 0 || page.next === null, 'only the last page may be empty')
    found.push(...page[list])
    cursor = page.next
  }
  return { found, pages }
}

describe('partnerships', () => {
  for (const limit of [1, 2, 7, 20, 27, 28, 29, 100])
    test(`walked through by ${limit}`, async () => {
      const { partners } = await askJson(server, '/api/v1/circle')
      const { found, pages } = await walk('/api/v1/partnerships', { limit }, 'items')
      const ids = found.map(({ id }) => id)
      assert.deepEqual(
        ids,
        partners.map((partner) => partner.partnership).sort((a, b) => a - b),
      )
      assert.equal(pages, Math.ceil(ids.length / limit))
    })

  test('of one country are those with a city there', async () => {
    const { partners } = await askJson(server, '/api/v1/circle')
    for (const country of ['IN', 'US', 'AQ']) {
      const { found } = await walk('/api/v1/partnerships', { limit: 1, country }, 'items')
      const expected = partners.filter((partner) => partner.city.country === country)
      assert.deepEqual(
        found.map(({ id }) => id),
        expected.map((p) => p.partnership).sort((a, b) => a - b),
      )
    }
    const home = await walk('/api/v1/partnerships', { limit: 3, country: 'cn' }, 'items')
    assert.equal(home.found.length, partners.length)
  })

  test('of the list are the same as when asked for one by one', async () => {
    const { found } = await walk('/api/v1/partnerships', { limit: 9 }, 'items')
    for (const line of found) {
      const whole = await askJson(server, `/api/v1/partnerships/${line.id}`)
      const { a, b, ...rest } = line
      assert.deepEqual([whole.a.id, whole.b.id], [a, b])
      for (const [field, value] of Object.entries(rest)) assert.deepEqual(whole[field], value, field)
    }
  })
})

describe('search', () => {
  const idsOf = (results) => results.map(({ city }) => city.id)

  for (const [q, country] of [
    ['san', 'US'],
    ['saint', 'FR'],
    ['kun', undefined],
    ['山', undefined],
    ['zurich', undefined],
  ])
    test(`for "${q}"${country ? ` in ${country}` : ''} is the same by 7, by 20 and by 50`, async () => {
      const question = country ? { q, country } : { q }
      const whole = idsOf((await walk('/api/v1/search', { ...question, limit: 50 }, 'results')).found)
      assert.ok(whole.length > 0)
      assert.equal(new Set(whole).size, whole.length, 'a city came twice')
      for (const limit of [7, 20]) {
        const parts = idsOf((await walk('/api/v1/search', { ...question, limit }, 'results')).found)
        assert.deepEqual(parts.slice(0, 900), whole.slice(0, parts.length).slice(0, 900))
        assert.ok(parts.length === whole.length || parts.length > 900, `${parts.length} of ${whole.length}`)
      }
    })

  test('in a country finds only what is there', async () => {
    const { found } = await walk('/api/v1/search', { q: 'san', country: 'pe', limit: 30 }, 'results')
    assert.ok(found.length > 5)
    assert.ok(found.every(({ city }) => city.country === 'PE'))
  })

  test('finds each partner by each of its names', async () => {
    const { partners } = await askJson(server, '/api/v1/circle')
    for (const { city } of partners)
      for (const q of new Set([...Object.values(city.name), city.local?.name ?? city.name.en])) {
        const { results } = await askJson(server, `/api/v1/search?${new URLSearchParams({ q, limit: '5' })}`)
        assert.ok(idsOf(results).includes(city.id), `${q} finds ${idsOf(results)} and not ${city.id}`)
      }
  })
})
