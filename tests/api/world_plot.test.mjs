// SPDX-License-Identifier: Apache-2.0
// All ties of the world in one answer, read by a decoder that is as plain as can be, are those that the register lists one by one.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { ask, askJson } from './support/http.mjs'

// A list of the world in our own format: cities on both sides of the date line and of the equator, one that nobody places.
function smallWorld() {
  const folder = join(newFolder(), 'world')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'cities.csv'),
    `id,name,country_iso2,lat,lon,population,wikidata_id,geonames_id,aliases
Q9000001,Westquay,NZ,-36.85,174.76,1000,Q9000001,,
Q9000002,Eastquay,CL,-33.45,-70.66,1000,Q9000002,,
Q9000003,Southquay,NZ,-45.87,170.5,1000,Q9000003,,
Q9000004,Nowherequay,AQ,,,,Q9000004,,
`,
  )
  writeFileSync(
    join(folder, 'ties.csv'),
    `city_a,city_b,start_year,end_year,kind,claimed_by,source
Q9000001,Q9000002,1999,,sister_city,both,curated-list
Q9000002,Q9000003,,,,a,curated-list
Q9000001,Q9000004,,,,both,curated-list
Q9000001,Q9000003,1990,2001,,both,curated-list
`,
  )
  return folder
}

const sums = (differences) => {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}

function plainly(told, cities) {
  const lat = sums(told.lat)
  const lon = sums(told.lon)
  const country = told.countries.flatMap(({ code, cities }) => Array(cities).fill(code))
  const ahead = [...told.ahead]
  const ties = told.partners.flatMap((n, city) =>
    sums([city + ahead.slice(0, 1)[0], ...ahead.splice(0, n).slice(1)])
      .slice(0, n)
      .map((other) => ({ a: cities.ids[city], b: cities.ids[other], kind: null, since: null, in_force: 'yes' })),
  )
  for (const [kind, places] of Object.entries(told.kinds)) for (const place of sums(places)) ties[place].kind = kind
  sums(told.signed.ties).forEach((place, i) => (ties[place].since = told.signed.years[i]))
  for (const place of sums(told.unknown)) ties[place].in_force = 'unknown'
  return { lat, lon, country, ties }
}

async function listed(server) {
  const all = []
  for (let cursor = '0'; cursor !== null;) {
    const page = await askJson(server, `/api/v1/partnerships?limit=100&cursor=${cursor}`)
    all.push(...page.items)
    cursor = page.next
  }
  return all
}

const key = ({ a, b }) => [a, b].sort().join(' ')
const byEnds = (x, y) => (x.ends < y.ends ? -1 : 1)

describe('the world as it is drawn', () => {
  let server
  let empty
  before(async () => {
    server = await serve(await filledFolder())
    empty = await askJson(server, '/api/v1/world/ties')
    const ran = await amity(
      'import',
      'world',
      smallWorld(),
      '--source',
      'list',
      '--retrieved',
      '2026-01-01',
      '--data',
      server.data,
    )
    assert.equal(ran.status, 0, ran.stderr)
    while ((await askJson(server, '/api/v1/world/ties')).version === empty.version) await wait(50)
  })
  after(() => server.stop())

  test('is what the register lists', async () => {
    const told = await askJson(server, '/api/v1/world/ties')
    const cities = await askJson(server, '/api/v1/world/cities')
    assert.equal(cities.version, told.version)
    const { ties } = plainly(told, cities)
    const all = (await listed(server)).filter(({ in_force }) => in_force !== 'no')
    const ids = [...new Set(all.flatMap(({ a, b }) => [a, b]))]
    const found = await Promise.all(ids.map((id) => askJson(server, `/api/v1/cities/${id}`)))
    const placed = new Set(ids.filter((_, i) => found[i].lat !== null))
    const drawn = all.filter(({ a, b }) => placed.has(a) && placed.has(b))
    assert.equal(told.unplaced, all.length - drawn.length)
    assert.equal(told.unplaced, 1)
    const plain = ({ a, b, kind, since, in_force }) => ({ ends: key({ a, b }), kind, since, in_force })
    assert.deepEqual(
      ties.map(plain).sort(byEnds),
      drawn
        .map((one) => ({
          ...plain(one),
          kind: one.kind === 'unspecified' ? null : one.kind,
          since: one.since === null ? null : Number(one.since.slice(0, 4)),
        }))
        .sort(byEnds),
    )
    assert.ok(ties.some(({ a, b }) => key({ a, b }) === 'Q9000001 Q9000002'))
    assert.ok(!ties.some(({ a, b }) => key({ a, b }) === 'Q9000001 Q9000003'), 'ended ties are not drawn')
  })

  test('puts each city where it lies, under its name in the language asked for', async () => {
    const told = await askJson(server, '/api/v1/world/ties')
    for (const language of ['zh', 'ja', 'en']) {
      const cities = await askJson(server, `/api/v1/world/cities?language=${language}`)
      assert.equal(cities.language, language)
      const { lat, lon, country } = plainly(told, cities)
      assert.equal(cities.ids.length, lat.length)
      for (const [i, id] of cities.ids.entries()) {
        const city = await askJson(server, `/api/v1/cities/${id}`)
        assert.ok(Math.abs(city.lat - lat[i] / 100) <= 0.00501 && Math.abs(city.lon - lon[i] / 100) <= 0.00501, id)
        assert.equal(city.country, country[i])
        if (city.name[language]) assert.equal(cities.names[i], city.name[language], id)
      }
    }
  })

  test('is the same for the same world, and not asked for twice by who has it', async () => {
    const first = await ask(server, '/api/v1/world/ties')
    const again = await ask(server, '/api/v1/world/ties')
    assert.deepEqual(again.bytes, first.bytes)
    const kept = await ask(server, '/api/v1/world/ties', { headers: { 'If-None-Match': first.headers.etag } })
    assert.equal(kept.status, 304)
  })
})
