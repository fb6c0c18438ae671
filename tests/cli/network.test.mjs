// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, answer, fujisawa, kunming } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => (data = await worldWith(kunming, fujisawa)))

test('a chain is told station by station, with the partnership of each step', async () => {
  const { status, out } = await amity('chain', 'Fujisawa', 'Denver', '--data', data)
  assert.equal(status, 0)
  const lines = out.trimEnd().split('\n')
  assert.match(lines[0], /^Fujisawa, Japan/)
  assert.match(lines[1], /^ {2}\| sister_city, since 1981-11-05 {2}\(partnership \d+\)$/)
  assert.match(lines[2], /^Kunming, China \(Q182852\)$/)
  assert.match(lines[4], /^Denver, United States/)
  assert.match(lines[5], /^2 partnerships; no other chain is as short$/)
  const { json } = await answer('chain', 'Denver', 'Fujisawa', '--data', data)
  assert.equal(json.length, 2)
  assert.deepEqual(
    json.cities.map(({ slug }) => slug),
    ['denver', 'kunming', 'fujisawa'],
  )
})

test('no chain has exit status 1, and says so', async () => {
  const { status, out } = await amity('chain', 'Fujisawa', 'Denver', '--as-of', '1970-01-01', '--data', data)
  assert.equal(status, 1)
  assert.match(out, /^No chain of partnerships connects Fujisawa, Japan .* and Denver, United States/)
  const { status: same, json } = await answer('chain', 'Fujisawa', 'Denver', '--as-of', '1970-01-01', '--data', data)
  assert.deepEqual([same, json.length, json.cities], [1, null, []])
})

test('circles stand beside each other, with a sign for each city', async () => {
  const { status, out } = await amity('compare', 'Kunming', 'Fujisawa', '--data', data)
  assert.equal(status, 0)
  assert.match(out, /^Kunming, China \(Q182852\): \d+( to \d+)? partners in \d+/)
  assert.match(out, /tied to each other: sister_city, since 1981-11-05/)
  assert.match(out, /\n {2}\+\. {2}Denver, United States/)
  const { json } = await answer('compare', 'Kunming', 'Fujisawa', '--data', data)
  assert.equal(json.cities.length, 2)
  assert.equal(json.between.length, 1)
})

for (const [words, status, named] of [
  [['compare', 'Kunming', 'Q182852'], 1, /compared with others, not with itself/],
  [['compare', 'Kunming', 'Kunmig'], 1, /no city is called "Kunmig"\n.*nearest: Kunming/],
  [['compare', 'Kunming'], 2, /cities/],
  [['chain', 'Kunming', 'Springfield'], 1, /cities are called "Springfield"/],
  [['chain', 'Kunming', 'Fujisawa', '--as-of', '1981-02-30'], 2, /--as-of/],
  [['chain', 'Kunming', 'Fujisawa', '--kind', 'twin'], 2, /--kind: "twin".*\n.*sister_city/],
  [['compare', 'Kunming', 'Fujisawa', '--sources', 'gossip'], 2, /--sources: "gossip".*\n.*stated/],
])
  test(`amity ${words.join(' ')} is answered with what would be right`, async () => {
    const said = await amity(...words, '--data', data)
    assert.equal(said.status, status)
    assert.match(said.err, named)
  })
