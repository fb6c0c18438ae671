// SPDX-License-Identifier: Apache-2.0
// Every operation of openapi.yaml, asked in several ways; what comes back is what the contract says, and nothing more.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { answerFaults, contract, operations, problemFaults } from './support/contract.mjs'
import { ask, askJson } from './support/http.mjs'
import { examples as officeExamples } from './support/examples.mjs'
import { asToken } from './support/office.mjs'
import { peopleOf } from './support/people.mjs'

let server
// Secrets with every right, and with one that none of these operations is content with.
const tokens = {}
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  for (const [who, rights] of [
    [
      'officer',
      'read_office edit_partnerships edit_halls read_letters draft_letters countersign issue_letters own_tasks edit_tasks read_people edit_people see_personal erase_people manage_rules read_journal',
    ],
    ['reader', 'read_office'],
    ['none', 'read_office'],
    ['writer', 'edit_halls'],
  ]) {
    const made = await amity(
      'token',
      'create',
      '--office',
      'kunming',
      '--name',
      who,
      '--rights',
      rights,
      '--data',
      folder,
    )
    tokens[who] = made.stdout.trim()
  }
  Object.assign(tokens, await peopleOf(server, folder), { officer: tokens.officer })
  // The first question for suggestions begins their learning.
  while ((await ask(server, '/api/v1/cities/Q182852/suggestions')).status === 503) await pause(100)
})
after(() => server.stop())

const asOf = '/api/v1/circle'
const questions = [
  ['', 200],
  ['?as_of=1999-12-31', 200],
  ['?as_of=0001-01-01', 200],
  ['?as_of=', 200],
  ['?kind=sister_city', 200],
  ['?kind=project', 200],
  ['?kind=unspecified&as_of=2020-04-15', 200],
  ['?region=south-eastern-asia', 200],
  ['?region=europe&kind=friendly_exchange', 200],
  ['?region=south-and-south-east-asia&as_of=2014-01-01', 200],
  ['?as_of=1981-02-30', 422],
  ['?as_of=1981', 422],
  ['?as_of=yesterday', 422],
  ['?kind=cousin', 422],
  ['?region=atlantis', 422],
  ['?colour=red', 422],
  ['?as_of=2020-01-01&as_of=2021-01-01', 422],
]
const asked = (path) => questions.map(([query, status]) => [path + query, status])

// Addresses to ask and the status each has, by operationId; with a token where there are options. An operation that is not here fails the first test.
const examples = {
  getCircle: asked(asOf),
  getCircleCsv: asked(asOf + '.csv'),
  getCircleGeoJson: asked(asOf + '.geojson'),
  getCircleCalendar: [
    ['/api/v1/circle.ics', 200],
    ['/api/v1/circle.ics?as_of=2020-01-01', 422],
  ],
  exportCircle: [
    ...asked(asOf + '/export'),
    ...['csv', 'xlsx', 'json', 'geojson', 'ics', 'jsonld', 'quickstatements'].map((format) => [
      `/api/v1/circle/export?format=${format}`,
      200,
    ]),
    ['/api/v1/circle/export?format=pdf', 422],
    ['/api/v1/circle/export?format=', 200],
    ['/api/v1/circle/export?format=csv&table=cities', 422],
  ],
  exportCityCircle: [
    ['/api/v1/cities/zurich/export', 200],
    ['/api/v1/cities/Q72/export?format=xlsx', 200],
    ['/api/v1/cities/G5368361/export?format=geojson', 200],
    ['/api/v1/cities/Q72/export?format=csv&as_of=1999-12-31&kind=sister_city', 200],
    ['/api/v1/cities/nowhere/export', 404],
    ['/api/v1/cities/Q72/export?region=atlantis', 422],
    ['/api/v1/cities/Q72/export?format=doc', 422],
  ],
  exportRegister: [
    ...['csv', 'xlsx', 'json', 'geojson', 'ics', 'jsonld', 'quickstatements'].map((format) => [
      `/api/v1/register/export?format=${format}`,
      200,
    ]),
    ['/api/v1/register/export', 200],
    ['/api/v1/register/export?format=csv&table=city_names', 200],
    ['/api/v1/register/export?format=csv&table=people', 422],
    ['/api/v1/register/export?format=json&table=cities', 422],
    ['/api/v1/register/export?format=pdf', 422],
    ['/api/v1/register/export?as_of=1999-12-31', 422],
  ],
  getTimeline: [
    ['/api/v1/timeline', 200],
    ['/api/v1/timeline?as_of=2020-01-01', 422],
  ],
  getTargets: [
    ['/api/v1/plan/targets', 200],
    ['/api/v1/plan/targets?city=Q182852&as_of=2022-11-27', 200],
    ['/api/v1/plan/targets?as_of=1970-01-01', 200],
    ['/api/v1/plan/targets?as_of=2040-01-01', 200],
    ['/api/v1/plan/targets?city=zurich', 404],
    ['/api/v1/plan/targets?city=nowhere', 422],
    ['/api/v1/plan/targets?as_of=2022-02-30', 422],
    ['/api/v1/plan/targets?by=2030', 422],
  ],
  getLayout: [
    ['/api/v1/plan/layout', 200],
    ['/api/v1/plan/layout?new=3&by=2025:1,2030:3&min=africa:1&max=europe:1&max_per_country=1', 200],
    ['/api/v1/plan/layout?new=2&within=200&reach=100&access=0&must=zurich&must_not=G1850147', 422],
    ['/api/v1/plan/layout?new=2&must_not=G1850147', 200],
    ['/api/v1/plan/layout?new=2&reach=0&network=0&first_ties=0&fit=0&access=0', 422],
    ['/api/v1/plan/layout?new=0', 422],
    ['/api/v1/plan/layout?new=2&min=narnia:1', 422],
    ['/api/v1/plan/layout?new=2&min=asia:3', 422],
    ['/api/v1/plan/layout?new=2&not_in=europe,TH&one_to_one=exchange&one_per_country=yes&level=first', 200],
    ['/api/v1/plan/layout?new=2&not_in=narnia', 422],
    ['/api/v1/plan/layout?detail=whole', 422],
    ['/api/v1/plan/layout?k=3', 422],
  ],
  // Under a name: asked, asked after, given up, in this order.
  askForLayout: [
    ['/api/v1/plan/layout/questions/contract-1?new=2', 202],
    ['/api/v1/plan/layout/questions/contract-1?new=0', 422],
    ['/api/v1/plan/layout/questions/no?new=2', 422],
  ],
  getLayoutStanding: [
    ['/api/v1/plan/layout/questions/contract-1', 200],
    ['/api/v1/plan/layout/questions/nobody-asked', 404],
    ['/api/v1/plan/layout/questions/No', 422],
  ],
  giveUpLayout: [
    ['/api/v1/plan/layout/questions/contract-1', 204],
    ['/api/v1/plan/layout/questions/contract-1', 204],
    ['/api/v1/plan/layout/questions/No', 422],
  ],
  getClaims: [
    ...[
      ['', 200],
      ['?city=Q182852', 200],
      ['?city=fujisawa&as_of=2000-01-01', 200],
      ['?sources=official&kind=sister_city', 200],
      ['?sources=stated&as_of=1999-12-31', 200],
      ['?between=CN,JP', 200],
      ['?between=jp,cn&among=1', 200],
      ['?group=Q386661,Q72', 200],
      ['?group=Q386661&among=2&sources=official', 200],
      ['?claim=countries', 200],
      ['?claim=continents&sources=official', 200],
      ['?claim=only.everywhere.Q1', 404],
      ['?claim=countries&city=nowhere', 422],
      ['?city=nowhere', 422],
      ['?between=CN', 422],
      ['?between=CN,CN', 422],
      ['?between=CN,XX', 422],
      ['?between=CN,JP&city=kunming', 422],
      ['?between=CN,JP&group=capitals', 422],
      ['?group=Q182852', 422],
      ['?group=Q182852,nowhere', 422],
      ['?group=country', 422],
      ['?city=fujisawa&group=capitals', 422],
      [`?group=${Array.from({ length: 300 }, (_, n) => `G${n}`)}`, 422],
      ['?among=0', 422],
      ['?among=101', 422],
      ['?among=few', 422],
      ['?sources=rumours', 422],
      ['?kind=cousin', 422],
      ['?as_of=1981-02-30', 422],
      ['?truth=yes', 422],
      ['?among=2&among=3', 422],
    ].map(([query, status]) => ['/api/v1/claims' + query, status]),
  ],
  getOffice: [
    ['/api/v1/office', 200],
    ['/api/v1/office?x=1', 422],
  ],
  search: [
    ['/api/v1/search?q=kun', 200],
    ['/api/v1/search?q=%E6%98%86%E6%98%8E', 200],
    ['/api/v1/search?q=Z%C3%BCrich&country=CH', 200],
    ['/api/v1/search?q=san&country=us&limit=100&cursor=300', 200],
    ['/api/v1/search?q=a&limit=1', 200],
    ['/api/v1/search?q=qqqqqqqqqqqqqqqqqqqqqq', 200],
    [`/api/v1/search?q=${'x'.repeat(200)}`, 200],
    ['/api/v1/search', 422],
    ['/api/v1/search?q=', 422],
    [`/api/v1/search?q=${'x'.repeat(201)}`, 422],
    ['/api/v1/search?q=kun&country=ZZ', 422],
    ['/api/v1/search?q=kun&country=china', 422],
    ['/api/v1/search?q=kun&limit=0', 422],
    ['/api/v1/search?q=kun&limit=101', 422],
    ['/api/v1/search?q=kun&limit=-1', 422],
    ['/api/v1/search?q=kun&limit=1e1', 422],
    ['/api/v1/search?q=kun&cursor=soon', 422],
    ['/api/v1/search?q=kun&cursor=99999999999999999999', 422],
    ['/api/v1/search?q=kun&as_of=2020-01-01', 422],
  ],
  getCity: [
    ['/api/v1/cities/Q182852', 200],
    ['/api/v1/cities/G1804651', 200],
    ['/api/v1/cities/kunming', 200],
    ['/api/v1/cities/chattogram', 200],
    ['/api/v1/cities/G5368361', 200],
    ['/api/v1/cities/Q1', 404],
    ['/api/v1/cities/nowhere', 404],
    ['/api/v1/cities/%E6%98%86', 404],
    [`/api/v1/cities/${'x'.repeat(81)}`, 404],
    ['/api/v1/cities/kunming?as_of=2020-01-01', 422],
  ],
  getCityCircle: [
    ...asked('/api/v1/cities/kunming/circle').filter(([path]) => !path.includes('atlantis')),
    ['/api/v1/cities/Q72/circle', 200],
    ['/api/v1/cities/G5368361/circle?as_of=1990-01-01', 200],
    ['/api/v1/cities/nowhere/circle', 404],
    ['/api/v1/cities/nowhere/circle?as_of=1981-02-30', 422],
  ],
  getCitySuggestions: [
    ['/api/v1/cities/Q182852/suggestions', 200],
    ['/api/v1/cities/kunming/suggestions?top=100', 200],
    ['/api/v1/cities/Q72/suggestions?top=1', 200],
    ['/api/v1/cities/G5368361/suggestions', 200],
    ['/api/v1/cities/G2661740/suggestions', 404],
    ['/api/v1/cities/nowhere/suggestions', 404],
    ['/api/v1/cities/Q72/suggestions?top=0', 422],
    ['/api/v1/cities/Q72/suggestions?top=101', 422],
    ['/api/v1/cities/Q72/suggestions?top=few', 422],
    ['/api/v1/cities/Q72/suggestions?limit=3', 422],
  ],
  getCountry: [
    ['/api/v1/countries/CN', 200],
    ['/api/v1/countries/th', 200],
    ['/api/v1/countries/VA', 200],
    ['/api/v1/countries/AQ', 200],
    ['/api/v1/countries/ZZ', 404],
    ['/api/v1/countries/CHN', 404],
    ['/api/v1/countries/CN?x=', 422],
  ],
  listPartnerships: [
    ['/api/v1/partnerships', 200],
    ['/api/v1/partnerships?limit=100', 200],
    ['/api/v1/partnerships?country=in&limit=1', 200],
    ['/api/v1/partnerships?country=AQ', 200],
    ['/api/v1/partnerships?cursor=1000000000', 200],
    ['/api/v1/partnerships?limit=none', 422],
    ['/api/v1/partnerships?cursor=-1', 422],
    ['/api/v1/partnerships?country=XX', 422],
    ['/api/v1/partnerships?q=kun', 422],
  ],
  getPartnership: [
    ['/api/v1/partnerships/1', 200],
    ['/api/v1/partnerships/28', 200],
    ['/api/v1/partnerships/0', 404],
    ['/api/v1/partnerships/-1', 404],
    ['/api/v1/partnerships/999999', 404],
    ['/api/v1/partnerships/99999999999999999999', 404],
    ['/api/v1/partnerships/1?x=1', 422],
  ],
  compareCities: [
    ['/api/v1/compare?cities=kunming,fujisawa', 200],
    ['/api/v1/compare?cities=Q182852,Q72,denver,zurich,G1804651,bangkok', 422],
    ['/api/v1/compare?cities=Q182852,Q72,denver,cochabamba,chiang-mai,bangkok&as_of=1999-12-31', 200],
    ['/api/v1/compare?cities=kunming,fujisawa&kind=sister_city&sources=official', 200],
    ['/api/v1/compare?cities=kunming,G5368361', 200],
    ['/api/v1/compare', 422],
    ['/api/v1/compare?cities=kunming', 422],
    ['/api/v1/compare?cities=kunming,kunming', 422],
    ['/api/v1/compare?cities=kunming,Q182852', 422],
    ['/api/v1/compare?cities=kunming,nowhere', 422],
    ['/api/v1/compare?cities=kunming,fujisawa,denver,zurich,chiang-mai,bangkok,da-nang', 422],
    ['/api/v1/compare?cities=kunming,fujisawa&as_of=1981-02-30', 422],
    ['/api/v1/compare?cities=kunming,fujisawa&kind=cousin', 422],
    ['/api/v1/compare?cities=kunming,fujisawa&sources=gossip', 422],
    ['/api/v1/compare?cities=kunming&cities=fujisawa', 422],
    ['/api/v1/compare?cities=kunming,fujisawa&region=europe', 422],
  ],
  getChain: [
    ['/api/v1/chain?from=fujisawa&to=denver', 200],
    ['/api/v1/chain?from=kunming&to=Q182852', 200],
    ['/api/v1/chain?from=kunming&to=G5368361', 200],
    ['/api/v1/chain?from=fujisawa&to=denver&as_of=1975-01-01', 200],
    ['/api/v1/chain?from=fujisawa&to=denver&kind=sister_city&sources=official', 200],
    ['/api/v1/chain', 422],
    ['/api/v1/chain?from=kunming', 422],
    ['/api/v1/chain?from=kunming&to=nowhere', 422],
    ['/api/v1/chain?from=&to=kunming', 422],
    ['/api/v1/chain?from=kunming&to=fujisawa&as_of=soon', 422],
    ['/api/v1/chain?from=kunming&to=fujisawa&kind=cousin', 422],
    ['/api/v1/chain?from=kunming&to=fujisawa&sources=1', 422],
    ['/api/v1/chain?from=kunming&to=fujisawa&via=denver', 422],
  ],
  listSources: [
    ['/api/v1/sources', 200],
    ['/api/v1/sources?limit=3', 422],
  ],
  getSource: [
    ['/api/v1/sources/kunming:kunming-daily-2022-11-27', 200],
    ['/api/v1/sources/kunming%3Akunming-daily-2022-11-27?limit=1&cursor=2', 200],
    ['/api/v1/sources/kunming:kunming-daily-2022-11-27?cursor=1000', 200],
    ['/api/v1/sources/kunming-daily-2022-11-27', 404],
    ['/api/v1/sources/wikidata-1066', 404],
    ['/api/v1/sources/kunming:kunming-daily-2022-11-27?limit=0', 422],
    ['/api/v1/sources/kunming:kunming-daily-2022-11-27?page=1', 422],
  ],
  getWorld: [
    ['/api/v1/world', 200],
    ['/api/v1/world?as_of=2020-01-01', 422],
  ],
  getCountryCircle: [
    ['/api/v1/world/countries/CN', 200],
    ['/api/v1/world/countries/th?limit=1', 200],
    ['/api/v1/world/countries/TH?limit=1&cursor=1', 200],
    ['/api/v1/world/countries/AQ', 200],
    ['/api/v1/world/countries/ZZ', 404],
    ['/api/v1/world/countries/CHN', 404],
    ['/api/v1/world/countries/CN?limit=1000', 422],
    ['/api/v1/world/countries/CN?kind=project', 422],
  ],
  getWorldNetwork: [
    ['/api/v1/world/network', 200],
    ['/api/v1/world/network?as_of=2020-01-01', 422],
  ],
  getWorldTies: [
    ['/api/v1/world/ties', 200],
    ['/api/v1/world/ties?as_of=2020-01-01', 422],
  ],
  getWorldCities: [
    ['/api/v1/world/cities', 200],
    ['/api/v1/world/cities?language=zh', 200],
    ['/api/v1/world/cities?language=de', 422],
    ['/api/v1/world/cities?lang=zh', 422],
  ],
  ...officeExamples,
  getContract: [['/api/openapi.yaml', 200]],
  getLive: [['/health/live', 200]],
  getReady: [['/health/ready', 200]],
  getMetrics: [['/metrics', 200]],
}

test('every operation of the contract has examples here, and nothing else has', () => {
  assert.deepEqual(Object.keys(examples).sort(), operations.map(({ id }) => id).sort())
})

test('one field too many, too few or of another type is found, at any depth', async () => {
  const { operation } = operations.find(({ id }) => id === 'getCircle')
  const spoil = [
    (circle) => (circle.extra = 1),
    (circle) => (circle.city.extra = 1),
    (circle) => (circle.partners[3].steps[0].extra = 1),
    (circle) => (circle.partners[3].city.local.extra = 1),
    (circle) => (circle.counts.by_kind[0].extra = 1),
    (circle) => (circle.office.accent.extra = 1),
    (circle) => delete circle.counts.by_kind[0].kind,
    (circle) => delete circle.partners[0].since,
    (circle) => (circle.partners[0].since = '1981-1'),
    (circle) => (circle.partners[0].kind = 'cousin'),
    (circle) => (circle.as_of = '1981-02-30'),
    (circle) => (circle.counts.partners.at_least = -1),
  ]
  for (const change of spoil) {
    const answer = await ask(server, asOf)
    const circle = answer.json()
    change(circle)
    assert.notDeepEqual(answerFaults(operation, { ...answer, json: () => circle }), [], String(change))
  }
})

describe('answers are what the contract says', () => {
  for (const { id, method, operation } of operations) {
    test(id, async () => {
      for (const [path, status, given] of examples[id]) {
        const asked = (...words) => asToken(server, tokens, ...words)
        const [target, options] = given?.prepare ? await given.prepare(asked) : [path, given]
        const answer = await asked(target, method.toUpperCase(), options)
        assert.equal(answer.status, status, `${target}: ${answer.text.slice(0, 200)}`)
        assert.deepEqual(answerFaults(operation, answer), [], target)
        if (status >= 400) assert.deepEqual(problemFaults(answer), [], target)
      }
    })

    const statuses = Object.keys(operation.responses).filter((status) => /^\d+$/.test(status))
    if (statuses.includes('304'))
      test(`${id} is 304 for who has it already`, async () => {
        const [target] = examples[id].find(([, status]) => status === 200)
        const first = await ask(server, target)
        const again = await ask(server, target, { headers: { 'If-None-Match': first.headers.etag } })
        assert.equal(again.status, 304)
        assert.deepEqual(answerFaults(operation, again), [])
        assert.equal(again.headers.etag, first.headers.etag)
      })
  }

  test('of every partner, city, country and partnership of the circle', async () => {
    const of = (id) => operations.find((operation) => operation.id === id).operation
    const { partners } = await askJson(server, asOf)
    assert.ok(partners.length > 25)
    for (const { city, partnership } of partners) {
      for (const [id, target] of [
        ['getCity', `/api/v1/cities/${city.slug}`],
        ['getCityCircle', `/api/v1/cities/${city.id}/circle`],
        ['getCountry', `/api/v1/countries/${city.country}`],
        ['getPartnership', `/api/v1/partnerships/${partnership}`],
      ]) {
        const answer = await ask(server, target)
        assert.equal(answer.status, 200, target)
        assert.deepEqual(answerFaults(of(id), answer), [], target)
      }
    }
  })
})

describe('each status that the contract names for an operation', () => {
  const seen = (id) => new Set(examples[id].map(([, status]) => String(status)))
  // 304 has tests of its own above; 503 is the database's, which cannot be taken from under a server here.
  for (const { id, operation } of operations)
    test(`is among the examples of ${id}`, () => {
      const named = Object.keys(operation.responses).filter((status) => /^\d+$/.test(status))
      assert.deepEqual(
        named.filter((status) => !['304', '503'].includes(status) && !seen(id).has(status)),
        [],
      )
    })

  for (const { id, operation } of operations)
    test(`is all that the examples of ${id} have`, () => {
      assert.deepEqual(
        [...seen(id)].filter((status) => !(status in operation.responses)),
        [],
      )
    })
})
