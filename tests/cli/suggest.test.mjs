// SPDX-License-Identifier: Apache-2.0
// Suggestions on a made-up list of two hundred towns.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, answer, kunming, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'
import { listOf, pairOf } from './world_lists.mjs'

const id = (n) => `Q${5000000 + n}`
let data
before(async () => {
  data = await worldWith(kunming)
  await amity('import', 'world', pairOf(200), '--source', 'made', '--retrieved', '2026-11-22', '--data', data)
})

test('suggestions are ranked, add their reasons up, and leave out those the city has', async () => {
  const { status, json } = await answer('plan', 'suggest', id(100), '--top', '10', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.city.id, id(100))
  assert.deepEqual(json.suggestions.map(({ rank }) => rank), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const partners = [1, 7, 31].flatMap((step) => [id(100 - step), id(100 + step)])
  let before = 1
  for (const { city, probability, reasons, common_partners } of json.suggestions) {
    assert.ok(!partners.includes(city.id) && city.id !== id(100), city.id)
    assert.ok(probability > 0 && probability <= before)
    before = probability
    for (const { words, log_odds } of reasons) {
      assert.ok(Math.abs(log_odds) >= 0.05)
      for (const language of ['zh', 'ja', 'en']) assert.ok(words[language].length > 3, words[language])
    }
    const common = reasons.find(({ reason }) => reason === 'common_partners')
    if (common && common_partners.length > 0) assert.match(common.words.en, new RegExp(`^Partners in common: ${common_partners.length}\\b`))
    for (const one of common_partners) assert.ok(partners.includes(one.id))
  }
  assert.equal(json.model.ties > 500, true)
  assert.match(json.model.data_version, /^[0-9a-f]{16}$/)
})

test('the model is kept, learnt again only when the register has changed, and the same for the same data', async () => {
  const ask = () => answer('plan', 'suggest', id(3), '--top', '5', '--data', data)
  const first = (await ask()).json
  const again = await amity('plan', 'suggest', id(3), '--top', '5', '--json', '--data', data)
  assert.doesNotMatch(again.err, /learning/)
  assert.deepEqual(JSON.parse(again.out), first)
  const anew = (await answer('plan', 'suggest', id(3), '--top', '5', '--retrain', '--data', data)).json
  assert.deepEqual(anew.suggestions, first.suggestions)
  sqlite(data, "UPDATE suggestion_model SET model = 'broken'")
  const mended = await amity('plan', 'suggest', id(3), '--top', '5', '--json', '--data', data)
  assert.match(mended.err, /this is no model of suggestions; it is made anew/)
  assert.deepEqual(JSON.parse(mended.out).suggestions, first.suggestions)
})

test('a city without a partner gets suggestions too', async () => {
  const { status, json } = await answer('plan', 'suggest', 'Denver', '--top', '3', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.suggestions.length, 3)
})

test('for people there are a line and the strongest reasons for each', async () => {
  const { out } = await amity('plan', 'suggest', id(100), '--top', '2', '--data', data)
  assert.match(out, /^The likeliest further partners of Town 100, Japan \(Q5000100\) among \d+ cities\nlearnt /)
  assert.match(out, /\n1\. Town \d+, \w+ \(Q\d+\): [\d.]+ %\n {5}\w/)
})

test('a given split is scored, and cities that the register does not know are named', async () => {
  const train = ['city_a,city_b,note']
  const hidden = ['city_a,city_b']
  for (let n = 0; n < 190; ++n) (n % 10 === 0 ? hidden : train).push(`${id(n)},${id(n + 1)}${n % 10 === 0 ? '' : ',x'}`)
  for (let n = 0; n < 190; ++n) train.push(`${id(n)},${id(n + 7)},x`)
  train.push('X17,Q5000001,x', `${id(1)},${id(2)},said again`)
  hidden.push(`${id(2)},${id(1)}`)
  const files = ['--train', listOf(`${train.join('\n')}\n`), '--test', listOf(`${hidden.join('\n')}\n`)]
  const { status, json } = await answer('plan', 'suggest', ...files, '--data', data)
  assert.equal(status, 0)
  assert.deepEqual(json.train.unknown_cities, ['X17'])
  assert.deepEqual([json.train.unknown_rows, json.train.repeated], [1, 1])
  assert.deepEqual([json.test.ties, json.test.also_in_train, json.questions], [19, 1, 38])
  for (const scores of Object.values(json.methods))
    for (const { value, low, high } of Object.values(scores)) assert.ok(low <= value && value <= high && high <= 1)
})

test('the evaluation tells every method by seed and by group', async () => {
  const { status, json } = await answer('plan', 'evaluate-suggestions', '--seeds', '2', '--sample', '20', '--data', data)
  assert.equal(status, 0)
  assert.deepEqual(json.runs.map(({ seed, questions }) => [seed, questions]), [[1, 40], [2, 40]])
  assert.deepEqual(Object.keys(json.methods), ['model', 'common_neighbours', 'adamic_adar', 'preferential_attachment', 'country_pairs', 'long_paths'])
  for (const group of ['by_region_of_asking', 'by_people_of_hidden', 'by_known_partners_of_hidden'])
    assert.equal(Object.values(json[group]).reduce((sum, { questions }) => sum + questions, 0), 80)
})

for (const [words, status, named] of [
  [['suggest'], 2, /a city is missing/],
  [['suggest', 'Kunmig'], 1, /no city is called "Kunmig"\n.*nearest: Kunming/],
  [['suggest', 'Kunming', '--top', '0'], 2, /--top/],
  [['suggest', '--train', 'there-is-no-such.csv'], 2, /--train and --test go together/],
  [['suggest', '--train', 'there-is-no-such.csv', '--test', 'neither.csv'], 1, /there-is-no-such.csv cannot be read/],
  [['suggest', '--train', listOf('city_a,city_b\nQ1,Kunming\n'), '--test', listOf('')], 1, /line 2: "Kunming" is not the id of a city\n.*an id such as/],
  [['suggest', '--train', listOf('city_a,city_b\nQ1\n'), '--test', listOf('')], 1, /line 2: there are no two cities/],
  [['suggest', '--train', listOf('Q1,Q2\n'), '--test', listOf('Q1,Q2\n')], 1, /no tie between cities of the register is left to learn from/],
  [['suggest', '--train', listOf('from,to\nQ1,Q2\n'), '--test', listOf('')], 1, /line 1: there are no columns city_a and city_b/],
  [['suggest', '--train', listOf(''), '--test', listOf('')], 1, /no tie between cities of the register is left to learn from \(0 rows\)/],
  [['suggest', '--train', listOf(`${id(1)},${id(2)}\n`), '--test', listOf(`${id(2)},${id(1)}\n`)], 1, /left to rank \(1 row, 1 that the train file has too\)/],
  [['evaluate-suggestions', '--seeds', '0'], 2, /--seeds/],
])
  test(`amity plan ${words.map((word) => word.replace(/.*\//, '')).join(' ')} says what would be right`, async () => {
    const said = await amity('plan', ...words, ...(status === 2 ? [] : ['--data', data]))
    assert.equal(said.status, status)
    assert.match(said.err, named)
  })
