// SPDX-License-Identifier: Apache-2.0
// amity network: of a file with an edge list, and of the register.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { amity, answer, fujisawa, kunming, newFolder } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => (data = await worldWith(kunming, fujisawa)))

function file(text) {
  const path = join(newFolder(), 'list.txt')
  writeFileSync(path, text)
  return path
}

//  a - b - c     f - g
//   \ /    |
//    d     e
const drawn = '# drawn\na\tb\nb\tc\nc\te\na\td\nd\tb\nf\tg\ng\tf\nc\tc\n'

test('the figures of an edge list are those counted by hand', async () => {
  const { status, json } = await answer('network', 'stats', file(drawn))
  assert.equal(status, 0)
  const { modularity, assortativity, mean_clustering, ...rest } = json
  assert.deepEqual(rest, {
    duplicates: 1,
    loops: 1,
    nodes: 7,
    edges: 6,
    components: 2,
    giant_nodes: 5,
    giant_edges: 5,
    triangles: 1,
    transitivity: 0.5,
    mean_distance: 1.7,
    diameter: 3,
    exact: true,
    communities: 3,
    degrees: [
      { degree: 1, nodes: 3 },
      { degree: 2, nodes: 3 },
      { degree: 3, nodes: 1 },
    ],
  })
  assert.ok(Math.abs(mean_clustering - (1 + 1 + 1 / 3) / 4) < 1e-12)
  assert.ok(Math.abs(modularity - (3 / 6 - 49 / 144 + 1 / 6 - 9 / 144 + 1 / 6 - 4 / 144)) < 0.1)
  assert.ok(assortativity > -1 && assortativity < 1)
})

test('text above numbers names the columns, and is told', async () => {
  const list = file('person,friend\r\n17,42\r\n42,3\r\n')
  const { json } = await answer('network', 'stats', list)
  assert.deepEqual([json.nodes, json.edges], [3, 2])
  const { out } = await amity('network', 'stats', list)
  assert.match(out, /"person,friend" names the columns/)
})

test('they are told in words too', async () => {
  const { status, out } = await amity('network', 'stats', file(drawn))
  assert.equal(status, 0)
  assert.match(out, /components +2, the largest of 5 nodes and 5 edges/)
  assert.match(out, /1 duplicate and 1 loop left out/)
})

test('nodes of a list are ranked; equals share the better place', async () => {
  const { json } = await answer('network', 'rank', file(drawn), '--by', 'betweenness', '--top', '3')
  assert.deepEqual(json.ranks, [
    { place: 1, node: 'b', betweenness: 4 },
    { place: 2, node: 'c', betweenness: 3 },
    { place: 3, node: 'a', betweenness: 0 },
  ])
  const { out } = await amity('network', 'rank', file(drawn))
  assert.match(out, /^ +1 +3 {2}b\n +2 +2 {2}a\n +2 +2 {2}c\n +2 +2 {2}d\n +5 +1 {2}/)
})

test('communities of a list are the same each time', async () => {
  const list = file(drawn)
  const { json } = await answer('network', 'communities', list)
  assert.deepEqual(json, (await answer('network', 'communities', list)).json)
  assert.deepEqual(json.list.flatMap(({ nodes }) => nodes).sort(), ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test('the register is a network of its cities with what counts', async () => {
  const all = (await answer('network', 'stats', '--register', '--data', data)).json
  const { json: circle } = await answer('circle', 'Kunming', '--data', data)
  assert.ok(all.nodes > circle.counts.partners.at_least)
  assert.equal(all.components, 1)
  assert.equal(all.kind, null)
  const sisters = (await answer('network', 'stats', '--register', '--kind', 'sister_city', '--data', data)).json
  assert.ok(sisters.edges < all.edges)
  const then = (await answer('network', 'stats', '--register', '--as-of', '1981-12-31', '--data', data)).json
  assert.ok(then.edges < sisters.edges)
  assert.ok(then.known_in_force <= then.edges && all.known_in_force <= all.edges && all.known_in_force > 0)
  const { out } = await amity('network', 'stats', '--register', '--as-of', '1981-12-31', '--data', data)
  assert.match(out, new RegExp(`as of 1981-12-31 ${then.known_in_force} of ${then.edges} are known to be in force`))
})

test('cities are ranked within a group', async () => {
  const { json } = await answer('network', 'rank', '--data', data, '--top', '2')
  assert.equal(json.ranks[0].place, 1)
  assert.equal(json.ranks[0].city.id, 'Q182852')
  const { json: japan } = await answer('network', 'rank', '--country', 'JP', '--by', 'closeness', '--data', data)
  assert.ok(japan.ranks.every(({ city }) => city.country === 'JP'))
  assert.equal(japan.group, japan.ranks.length)
  const { json: two } = await answer('network', 'rank', '--cities', 'Kunming,Fujisawa', '--data', data)
  assert.deepEqual(
    two.ranks.map(({ place, city }) => [place, city.slug]),
    [
      [1, 'kunming'],
      [2, 'fujisawa'],
    ],
  )
  assert.equal(two.without, 0)
  // Of the Springfields none has a partnership.
  const { json: states } = await answer('network', 'rank', '--country', 'US', '--data', data)
  assert.ok(states.without > 5)
  assert.equal(states.sources, 'all')
})

test('countries stand against each other with what chance would give', async () => {
  const { json } = await answer('network', 'matrix', '--register', '--data', data)
  const ties = json.pairs.reduce((sum, { partnerships }) => sum + partnerships, 0)
  assert.equal(ties, json.partnerships)
  for (const { partnerships, expected, ratio } of json.pairs) assert.ok(Math.abs(ratio * expected - partnerships) < 1e-6)
  const { json: japan } = await answer('network', 'matrix', '--country', 'jp', '--data', data)
  assert.ok(japan.pairs.length > 0 && japan.pairs.every(({ a, b }) => a === 'JP' || b === 'JP'))
})

for (const [text, named] of [
  ['1 2\n2 3\nhello world\n', /list\.txt, line 3 has text where the lines before have numbers.*\n.*numbers throughout/],
  ['17\n', /list\.txt, line 1 has 1 column: "17"\n.*two columns/],
  ['Cities of the world and their friends.\n\n', /line 1/],
  ['Q1\tQ2\t1981\n', /line 1 has 3 columns.*\n.*cut -f1,2/],
  ['', /list\.txt: there is no link in it/],
  ['1,2,0.5\n', /line 1 has 3 columns.*\n.*cut -d, -f1,2/],
  ['a b\nb c\nc', /line 3 has 1 column: "c"/],
  ['1 2\nx y\n2 3\nz\n4\n', /line 2 has text.*; 2 lines after it are refused too/],
  [Buffer.from('\ufeff1 2\n2 3\n', 'utf16le'), /line 1 is text in UTF-16.*\n.*iconv -f UTF-16/],
  [Buffer.from([0x31, 0x20, 0x32, 0x0a, 0xff, 0xfe]), /line 2 is not text in UTF-8/],
])
  test(`an edge list that is ${JSON.stringify(text.toString('latin1').slice(0, 24))} is refused with line and cure`, async () => {
    const { status, err, out } = await amity('network', 'stats', file(text))
    assert.equal(status, 1)
    assert.equal(out, '')
    assert.match(err, named)
  })

for (const [words, status, named] of [
  [['stats'], 2, /what network\?.*\n.*--register/],
  [['stats', '/nowhere/at-all'], 2, /cannot be read/],
  [['rank', '--by', 'beauty'], 2, /--by/],
  [['rank', '--country', 'XX'], 1, /no country has the code "XX"/],
  [['rank', '--cities', 'Kunmig'], 1, /no city is called "Kunmig"/],
  [['matrix', '--country', 'XX'], 1, /no country has the code "XX"/],
  [['rank', '--country', 'JP', '--as-of', 'soon'], 2, /--as-of/],
  [['communities', '--kind', 'twin'], 2, /--kind: "twin"/],
])
  test(`amity network ${words.join(' ')} is answered with what would be right`, async () => {
    const said = await amity('network', ...words, '--data', data)
    assert.equal(said.status, status)
    assert.match(said.err, named)
  })
