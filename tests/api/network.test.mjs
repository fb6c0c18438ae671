// SPDX-License-Identifier: Apache-2.0
// Chains, comparisons, sources and the figures of the whole, on a small list of ties of real cities that is imported here.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { ask, askJson } from './support/http.mjs'

const ids = {
  Kunming: 'Q182852',
  Kagoshima: 'Q15674',
  Perth: 'Q3183',
  Naples: 'Q2634',
  Miami: 'Q8652',
  Changsha: 'Q174091',
  Baku: 'Q9248',
}
const places = [
  ['Kagoshima', 'JP', 31.56, 130.558],
  ['Perth', 'AU', -31.952, 115.861],
  ['Naples', 'IT', 40.852, 14.268],
  ['Miami', 'US', 25.774, -80.194],
  ['Changsha', 'CN', 28.198, 112.971],
  ['Baku', 'AZ', 40.377, 49.892],
  ['Kunming', 'CN', 25.039, 102.718],
]
const ties = [
  ['Kunming', 'Kagoshima', 'both', 'wikidata-2022;enwiki-2023'],
  ['Kunming', 'Perth', 'a', 'enwiki-c2014'],
  ['Kagoshima', 'Naples', 'both', 'wikidata-2022'],
  ['Perth', 'Naples', 'both', 'wikidata-2022'],
  ['Naples', 'Baku', 'a', 'our-own-list'],
  ['Kagoshima', 'Miami', 'both', 'wikidata-2022'],
  ['Kagoshima', 'Changsha', 'both', 'wikidata-2022'],
  ['Perth', 'Changsha', 'a', 'wikidata-2022'],
]

function listFolder() {
  const folder = newFolder()
  const cities = places.map(([name, country, lat, lon]) => [ids[name], name, country, lat, lon, ids[name]].join(','))
  writeFileSync(join(folder, 'cities.csv'), ['id,name,country_iso2,lat,lon,wikidata_id', ...cities, ''].join('\n'))
  const rows = ties.map(([a, b, side, source]) => [ids[a], ids[b], side, source].join(','))
  writeFileSync(join(folder, 'ties.csv'), ['city_a,city_b,claimed_by,source', ...rows, ''].join('\n'))
  return folder
}

let server
before(async () => {
  const data = await filledFolder()
  const ran = await amity('import', 'world', listFolder(), '--retrieved', '2026-11-22', '--data', data)
  assert.equal(ran.status, 0, ran.stdout + ran.stderr)
  server = await serve(data)
})
after(() => server.stop())

const stations = (chain) => chain.cities.map(({ name }) => name.en)
const chainOf = (from, to, more = '') => askJson(server, `/api/v1/chain?from=${ids[from]}&to=${ids[to]}${more}`)

test('a chain has its stations, and the partnership of each step', async () => {
  const chain = await chainOf('Kunming', 'Baku')
  assert.equal(chain.length, 3)
  assert.deepEqual(stations(chain), ['Kunming', 'Kagoshima', 'Naples', 'Baku'])
  assert.equal(chain.steps.length, 3)
  for (const [i, step] of chain.steps.entries()) {
    assert.deepEqual([step.a, step.b], [chain.cities[i].id, chain.cities[i + 1].id])
    const partnership = await askJson(server, `/api/v1/partnerships/${step.partnership}`)
    assert.deepEqual([partnership.a.id, partnership.b.id].sort(), [step.a, step.b].sort())
    assert.equal(step.in_force, 'yes')
  }
})

test('of several shortest chains the one of the heavier sources is given, and how many there are', async () => {
  const chain = await chainOf('Kunming', 'Naples')
  assert.equal(chain.chains, 2)
  assert.equal(chain.chains_exact, true)
  // By Perth it is as short, but one side's list alone has Kunming and Perth.
  assert.deepEqual(stations(chain), ['Kunming', 'Kagoshima', 'Naples'])
})

test('the chain from the other end is the same one, turned', async () => {
  for (const [from, to] of [
    ['Kunming', 'Baku'],
    ['Miami', 'Perth'],
    ['Changsha', 'Naples'],
  ]) {
    const there = await chainOf(from, to)
    const back = await chainOf(to, from)
    assert.deepEqual(stations(back), stations(there).reverse())
    assert.deepEqual(
      back.steps.map((step) => step.partnership),
      there.steps.map((step) => step.partnership).reverse(),
    )
  }
})

test('what does not count is no link, and no chain is an answer', async () => {
  const stated = await chainOf('Kunming', 'Baku', '&sources=stated')
  assert.deepEqual([stated.length, stated.chains, stated.cities, stated.steps], [null, 0, [], []])
  assert.equal(stated.sources, 'stated')
  const early = await chainOf('Kunming', 'Naples', '&as_of=1900-01-01')
  assert.equal(early.length, 2, 'before the first source speaks it is not known, and may be')
  assert.ok(early.steps.every((step) => step.in_force === 'unknown'))
  const project = await chainOf('Kunming', 'Naples', '&kind=project')
  assert.ok(project.length === null || project.steps.every((step) => step.in_force === 'unknown'))
  const nowhere = await askJson(server, `/api/v1/chain?from=kunming&to=G5368361`)
  assert.equal(nowhere.length, null)
})

test('from a city to itself there is nothing to go', async () => {
  const chain = await askJson(server, '/api/v1/chain?from=kunming&to=Q182852')
  assert.deepEqual([chain.length, stations(chain), chain.chains], [0, ['Kunming'], 1])
})

test('a comparison has what both have, what one has, and how their partners lie', async () => {
  const { cities, partners, in_common, between, countries, regions } = await askJson(
    server,
    `/api/v1/compare?cities=${ids.Kagoshima},${ids.Perth}`,
  )
  const lines = partners.map(({ city, ties }) => `${city.name.en} ${ties.map((tie) => tie.of)}`)
  assert.deepEqual(lines.slice(0, 3).sort(), ['Changsha 0,1', 'Kunming 0,1', 'Naples 0,1'])
  assert.deepEqual(lines.slice(3), ['Miami 0'])
  assert.deepEqual(in_common, { at_least: 3, at_most: 3 })
  assert.deepEqual(between, [])
  assert.deepEqual(
    cities.map(({ partners }) => partners.at_most),
    [4, 3],
  )
  assert.deepEqual(
    countries.map((row) => [row.country, row.partners.map((n) => n.at_most)]),
    [
      ['CN', [2, 2]],
      ['IT', [1, 1]],
      ['US', [1, 0]],
    ],
  )
  assert.equal(regions[0].name.en, 'Eastern Asia')
  assert.ok(cities.every(({ distance_km, partners }) => distance_km.of === partners.at_least))
})

test('cities that are tied to each other say so', async () => {
  const { between, partners } = await askJson(server, `/api/v1/compare?cities=kunming,fujisawa`)
  assert.equal(between.length, 1)
  assert.equal(between[0].since, '1981-11-05')
  assert.ok(!partners.some(({ city }) => ['kunming', 'fujisawa'].includes(city.slug)))
})

test('a list of the world has its title, publisher and licence; one that nobody knows its key', async () => {
  const { sources } = await askJson(server, '/api/v1/sources')
  const of = (id) => sources.find((source) => source.id === id)
  assert.equal(of('wikidata-2022').title.zh, '维基数据友好城市陈述（P190），2022年')
  assert.equal(of('wikidata-2022').licence, 'CC0 1.0')
  assert.equal(of('wikidata-2022').office, null)
  assert.equal(of('our-own-list').name, 'our-own-list')
  assert.equal(of('our-own-list').title, null)
  assert.equal(of('enwiki-2023').assertions, 1)
  const own = of('kunming:kunming-daily-2022-11-27')
  assert.equal(own.office.slug, 'kunming')
  assert.equal(own.rank, 'stated')
  assert.deepEqual(new Set(sources.map((source) => source.id)).size, sources.length)
})

test('a source is read page by page, and says which words of it count', async () => {
  const seen = []
  let next = '0'
  while (next !== null) {
    const page = await askJson(server, `/api/v1/sources/wikidata-2022?limit=2&cursor=${next}`)
    assert.equal(page.assertions, 6)
    assert.ok(page.items.length <= 2)
    seen.push(...page.items)
    next = page.next
  }
  assert.equal(seen.length, 6)
  for (const item of seen) {
    const { fields } = await askJson(server, `/api/v1/partnerships/${item.partnership}`)
    const decided = fields.filter((field) => field.source === 'wikidata-2022').map(({ field }) => field)
    assert.deepEqual(item.decides, decided)
  }
})

test('each field of a partnership says whose word counts and by which rule', async () => {
  const { partners } = await askJson(server, '/api/v1/circle')
  for (const { partnership } of partners) {
    const whole = await askJson(server, `/api/v1/partnerships/${partnership}`)
    assert.deepEqual(
      whole.fields.map(({ field }) => field),
      ['existence', 'kind', 'stage', 'signed', 'ended'],
    )
    const value = (name) => whole.fields.find(({ field }) => field === name).value
    assert.equal(value('signed'), whole.since)
    assert.equal(value('ended'), whole.ended)
    assert.equal(value('kind') ?? 'unspecified', whole.kind)
    assert.equal(value('stage') ?? 'unknown', whole.stage)
    for (const { source, rule } of whole.fields) {
      if (source === null) assert.match(rule, /unsaid|implied|history/)
      else assert.ok(whole.assertions.some((one) => one.source.id === source))
    }
  }
})

test('the figures of the whole are those of its parts', async () => {
  const world = await askJson(server, '/api/v1/world')
  const sum = (list) => list.reduce((all, one) => all + one.partnerships, 0)
  assert.equal(sum(world.by_kind), world.partnerships)
  assert.equal(sum(world.by_stage), world.partnerships)
  assert.equal(sum(world.years), world.dated)
  assert.ok(world.most_connected.some(({ city }) => city.id === ids.Kunming))
  let listed = 0
  let next = '0'
  do {
    const page = await askJson(server, `/api/v1/partnerships?limit=100&cursor=${next}`)
    listed += page.items.length
    next = page.next
  } while (next !== null)
  assert.equal(listed, world.partnerships)
  const within = world.countries.reduce((all, one) => all + one.within, 0)
  assert.equal(sum(world.countries), 2 * world.partnerships - within, 'each counts in both of its countries')
})

test("a country's cities come page by page, the most connected first", async () => {
  const cities = []
  let next = '0'
  let whole
  while (next !== null) {
    whole = await askJson(server, `/api/v1/world/countries/CN?limit=1&cursor=${next}`)
    cities.push(...whole.items)
    next = whole.next
  }
  assert.equal(cities.length, whole.cities)
  assert.equal(cities[0].city.id, ids.Kunming)
  const counts = cities.map(({ partnerships }) => partnerships)
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
  )
  assert.equal((await ask(server, '/api/v1/world/countries/XX')).status, 404)
})

test('how the ties hang together is told as data', async () => {
  const network = await askJson(server, '/api/v1/world/network')
  const { figures } = network
  assert.equal(
    figures.degrees.reduce((sum, { degree, nodes }) => sum + degree * nodes, 0),
    2 * figures.edges,
  )
  assert.equal(
    figures.degrees.reduce((sum, { nodes }) => sum + nodes, 0),
    figures.nodes,
  )
  assert.equal(network.by_degree[0].city.id, ids.Kunming)
  assert.equal(network.home.places.degree, 1)
  assert.equal(network.home.degree, network.partners.most)
  for (const { not_known, bands } of network.tendencies) {
    assert.equal(not_known + bands.reduce((sum, { partnerships }) => sum + partnerships, 0), figures.edges)
    for (const { low, expected, high } of bands) assert.ok(low <= high && expected >= 0)
  }
  for (const { outstanding_countries } of network.communities)
    for (const { cities, expected } of outstanding_countries) assert.ok(cities > expected && expected > 0)
  const sizes = network.communities.map(({ cities }) => cities)
  assert.deepEqual(
    sizes,
    [...sizes].sort((x, y) => y - x),
  )
})

for (const [language, heading] of [
  ['en', 'How the world’s ties hang together'],
  ['zh', '世界的友城网络如何相连'],
  ['ja', '世界の結びつきは、どうつながっているか'],
])
  test(`and as a page without a script, in ${language}`, async () => {
    const { status, text } = await ask(server, `/${language}/world/network`)
    assert.equal(status, 200)
    assert.match(text, new RegExp(`<h1>${heading}</h1>`))
    assert.equal(text.match(/class="network-question"/g).length, 3)
    assert.match(text, /<svg class="degree-chart"[^>]* role="img" aria-label="[^"]+"/)
    assert.match(text, /href="\/(en|zh|ja)\/cities\/kunming"/)
    assert.match(
      await ask(server, `/${language}/world`).then((world) => world.text),
      new RegExp(`/${language}/world/network`),
    )
  })
