// SPDX-License-Identifier: Apache-2.0
// amity plan layout: on Kunming's circle beside the gazetteer's large cities.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { amity, answer, fujisawa, kunming, newFolder, nodeModules } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => {
  data = await worldWith(kunming, fujisawa)
  const read = await amity('import', 'gazetteer', nodeModules, '--data', data)
  assert.equal(read.status, 0, read.err)
})

const day = ['--as-of', '2026-11-22']
const layout = (...words) => answer('plan', 'layout', 'kunming', ...words, ...day, '--data', data)
const southern = new Set('AF BD BT IN IR LK MV NP PK BN ID KH LA MM MY PH SG TH TL VN'.split(' '))

test('the demands of the office are kept, and the choice is proven and accounted for', async () => {
  const { status, json } = await layout('--new', '12', '--by', '2025:7,2030:12', '--min', 'South-Eastern Asia+Southern Asia:6', '--max-per-country', '1')
  assert.equal(status, 0)
  assert.equal(json.end, 'proven')
  assert.equal(json.gap, 0)
  assert.equal(json.bound, json.objective)
  assert.ok(json.objective > 0 && json.objective <= 1)
  assert.ok(json.objective >= json.greedy)
  assert.equal(json.chosen.length, 12)
  assert.deepEqual(json.chosen.map(({ by }) => by), [...Array(7).fill('2025'), ...Array(5).fill('2030')])
  const countries = json.chosen.map(({ city }) => city.country)
  assert.equal(new Set(countries).size, 12)
  assert.ok(countries.filter((code) => southern.has(code)).length >= 6)
  assert.ok(!countries.includes('CN'))
  let sum = 0
  for (const { parts, runner_up, stability } of json.chosen) {
    sum += Object.values(parts).reduce((a, b) => a + b, 0)
    assert.ok(runner_up.loses >= 0)
    assert.ok(stability >= 0 && stability <= 1)
  }
  assert.ok(Math.abs(sum - json.objective) < 1e-9)
  assert.ok(json.binding.some(({ demand, gain }) => demand.kind === 'partners' && demand.partners === 12 && gain > 0))
  assert.ok(json.excluded.home_country > 0 && json.excluded.too_small > 0 && json.excluded.already_partner > 0)
  assert.ok(json.eligible > 3000)
})

test('asked again it answers the same, of the same data', async () => {
  const words = ['--new', '5', '--weight', 'reach=1', '--choice-only']
  const one = (await layout(...words)).json
  const two = (await layout(...words)).json
  assert.equal(one.data_version, two.data_version)
  assert.deepEqual(one.chosen, two.chosen)
  const other = (await layout(...words, '--within', '400')).json
  assert.notEqual(other.data_version, one.data_version)
})

test('how likely partnerships are is learnt where it weighs, kept, and told', async () => {
  const words = ['--new', '3', '--choice-only', '--json', ...day, '--data', data]
  const ask = (...more) => amity('plan', 'layout', 'kunming', ...words, ...more)
  const without = await ask('--weight', 'reach=1')
  assert.doesNotMatch(without.err, /learning/)
  assert.deepEqual(JSON.parse(without.out).fit, { state: 'not_weighted', why: null, model: null })
  await ask('--weight', 'reach=1,fit=1')
  const again = await ask('--weight', 'reach=1,fit=1')
  assert.doesNotMatch(again.err, /learning/)
  const { fit, parts } = JSON.parse(again.out)
  assert.equal(fit.state, 'learnt')
  assert.ok(parts.fit > 0)
  const { json } = await answer('plan', 'suggest', 'kunming', '--top', '1', '--data', data)
  assert.deepEqual(fit.model, json.model)
})

test('a register with too few ties to learn from gives a layout without that part, which says so', async () => {
  const small = await worldWith(fujisawa)
  const words = ['plan', 'layout', 'fujisawa', '--new', '2', '--choice-only', ...day, '--data', small]
  const { status, json } = await answer(...words)
  assert.equal(status, 0)
  assert.deepEqual([json.fit.state, json.fit.model, json.parts.fit], ['too_few_ties', null, 0])
  assert.match(json.fit.why, /the register has \d+ ties; suggestions need 20/)
  assert.match((await amity(...words)).out, /Without the part fit: the register has \d+ ties/)
  const alone = await amity(...words, '--weight', 'fit=1')
  assert.equal(alone.status, 1)
  assert.match(alone.err, /no candidate is worth anything.*how likely partnerships are is not known: the register has/)
})

test('what must be chosen is, and what must not is not', async () => {
  const { json } = await layout('--new', '4', '--must', 'Reykjavik', '--must-not', 'G1185241', '--choice-only')
  assert.ok(json.chosen.some(({ city }) => city.country === 'IS'))
  assert.equal(json.excluded.must_not, 1)
})

function settings(text) {
  const file = join(newFolder(), 'layout.toml')
  writeFileSync(file, text)
  return file
}

test('an office’s settings are followed, with its reasons against countries', async () => {
  const file = settings(`
by = ["2025:2", "2030:4"]
max_per_country = 1
[weights]
reach = 1
first_ties = 0.5
[[quota]]
of = "Africa"
least = 2
by = "2025"
[[policy]]
reason = "no diplomatic relations"
countries = ["GT", "PY"]
`)
  const { status, json } = await layout('--settings', file, '--choice-only')
  assert.equal(status, 0)
  assert.ok(json.excluded['no diplomatic relations'] > 0)
  assert.equal(json.chosen.filter(({ by }) => by === '2025').length, 2)
})

test('where its office seeks no partner none is proposed, and each reason says how many cities it leaves out', async () => {
  const { status, json } = await layout('--new', '60', '--weight', 'reach=1', '--choice-only')
  assert.equal(status, 0)
  const policies = Object.fromEntries(json.request.policies.map(({ reason, countries }) => [reason, countries]))
  assert.deepEqual(policies.not_abroad, ['TW', 'HK', 'MO'])
  assert.ok(policies.no_diplomatic_relations.includes('GT'))
  assert.ok(json.excluded.not_abroad > 0 && json.excluded.no_diplomatic_relations > 0)
  const left_out = new Set(Object.values(policies).flat())
  for (const { city } of json.chosen) assert.ok(!left_out.has(city.country), city.country)
  const must = await amity('plan', 'layout', 'kunming', '--new', '1', '--must', 'Taipei', ...day, '--data', data)
  assert.equal(must.status, 1)
  assert.match(must.err, /not eligible: not_abroad/)
  const { out } = await amity('plan', 'layout', 'kunming', '--new', '1', '--weight', 'reach=1', '--choice-only', ...day, '--data', data)
  assert.match(out, /Not eligible: \d+ {2}not abroad\n/)
  assert.match(out, /Not eligible: \d+ {2}no diplomatic relations\n/)
})

test('settings add to the policies of the office, and replace those of the same reason', async () => {
  const free = (await layout('--new', '1', '--weight', 'reach=1', '--choice-only')).json
  const file = settings(`
new = 1
[weights]
reach = 1
[[policy]]
reason = "not_abroad"
countries = []
[[policy]]
reason = "too_far"
countries = ["CL"]
`)
  const { json } = await layout('--settings', file, '--choice-only')
  assert.deepEqual(
    json.request.policies.map(({ reason }) => reason),
    ['no_diplomatic_relations', 'not_abroad', 'too_far'],
  )
  assert.equal(json.excluded.not_abroad, undefined)
  assert.ok(json.excluded.too_far > 0)
  assert.equal(json.excluded.no_diplomatic_relations, free.excluded.no_diplomatic_relations)
  assert.notEqual(json.data_version, free.data_version)
})

for (const [words, status, named] of [
  [['--new', '100000'], 1, /100000 new partners cannot be had: \d+ cities are eligible/],
  [['--new', '12', '--min', 'Africa:8', '--min', 'Europe:7'], 1, /12 new partners, at least 8 in Africa and at least 7 in Europe cannot hold together/],
  [['--new', '3', '--weight', 'reach=0'], 1, /all weights are 0/],
  [['--new', '3', '--weight', 'reach=-1'], 1, /weight of reach is negative/],
  [['--new', '3', '--weight', 'raech=1'], 1, /"reach" was meant/],
  [['--new', '3', '--min', 'Southern Asai:2'], 1, /"Southern Asia" was meant/],
  [['--new', '3', '--min', 'Africa'], 1, /is no quota/],
  [['--new', '3', '--by', '2025:4'], 1, /4 already/],
  [['--by', '2030:5,2025:7'], 1, /2025 does not come after 2030/],
  [['--new', '3', '--must', 'Chiang Mai'], 1, /not eligible: already_partner/],
  [[], 2, /how many new partners/],
])
  test(`amity plan layout ${words.join(' ')} is answered with what would be right`, async () => {
    const said = await amity('plan', 'layout', 'kunming', ...words, ...day, '--data', data)
    assert.equal(said.status, status, said.err)
    assert.match(said.err, named)
  })

test('a typo in the settings is told with its line and the key that was meant', async () => {
  const said = await amity('plan', 'layout', 'kunming', '--settings', settings('new = 3\nmax_per_contry = 1\n'), '--data', data)
  assert.equal(said.status, 2)
  assert.match(said.err, /line 2: there is no setting "max_per_contry"; "max_per_country" was meant\?/)
})

test('every wrong setting is told at once, each with its line and what it takes', async () => {
  const file = settings(`new = "three"
as_of = "2026-02-30"
one_to_one = "maybe"
must = ["Q1354", "Nowhere at all"]
within = 0
[weights]
raech = 1
reach = 0.4
[[quota]]
least = 2
[[policy]]
reason = "x"
countries = ["GT", "QQ"]
`)
  const said = await amity('plan', 'layout', 'kunming', '--settings', file, '--data', data)
  assert.equal(said.status, 2)
  const told = said.err.split('\n').filter((line) => line.startsWith('amity: ')).map((line) => line.slice(`amity: ${file}`.length))
  assert.deepEqual(told.map((line) => line.replace(/: .*/, '')), [', line 1', ', line 2', ', line 5', ', line 7', '', ', line 13', ', line 4', ', line 4', ', line 3'])
  for (const [i, sentence] of [
    /: new: "three" is a text, not a whole number/,
    /: as_of: "2026-02-30" is not in the calendar/,
    /: within: "0" is not from 1 to 20000/,
    /: there is no setting "raech"; "reach" was meant\?/,
    /: quota\[0\]\.of: it is missing/,
    /: policy\[0\]\.countries\[1\]: no country has the code "QQ"/,
    /: must\[0\]: .*Q1354/,
    /: must\[1\]: .*Nowhere at all/,
    /: one_to_one: "maybe" is not known here/,
  ].entries())
    assert.match(told[i], sentence)
  assert.match(said.err, /accepted: off, exchange or exclude/)
})
