// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, answer, fujisawa, kunming } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => (data = await worldWith(kunming, fujisawa)))

test('targets stand beside the register, with what is short and when they are met at the pace so far', async () => {
  const { status, out } = await amity('plan', 'targets', 'Kunming', '--as-of', '2022-11-27', '--data', data)
  assert.equal(status, 0)
  const lines = out.trimEnd().split('\n')
  assert.match(lines[0], /^Kunming, China \(Q182852\), as of 2022-11-27$/)
  assert.match(lines[1], /^ {2}sister_city: \d+( to \d+)?; the plan is at 26\.9: [\d.]+( to [\d.]+)? short$/)
  assert.match(lines[2], /^ {4}25 by 2020: \d+( to \d+)? then, \d+( to \d+)? short$/)
  assert.match(lines[3], /^ {6}at the pace of the last 5 years \(.* more\): /)
  assert.match(out, /\n {4}35 by 2030: \d+( to \d+)? so far, /)
})

test('as JSON they are the contract’s document', async () => {
  const { status, json } = await answer('plan', 'targets', 'kunming', '--as-of', '2022-11-27', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.as_of, '2022-11-27')
  const [path] = json.paths
  assert.deepEqual([path.kind, path.region, path.planned_now], ['sister_city', null, 26.9])
  assert.deepEqual(
    path.targets.map(({ figure, due, is_due }) => [figure, due, is_due]),
    [
      [25, '2020-12-31', true],
      [30, '2025-12-31', false],
      [35, '2030-12-31', false],
    ],
  )
  const circle = (await answer('circle', 'kunming', '--as-of', '2022-11-27', '--data', data)).json
  const { at_least, at_most } = circle.counts.by_kind.find(({ kind }) => kind === 'sister_city')
  assert.deepEqual(path.now, { at_least, at_most })
})

for (const [words, status, named] of [
  [['plan'], 2, /subcommand is required/],
  [['plan', 'targets'], 2, /city is required/],
  [['plan', 'targets', 'Kunmig'], 1, /no city is called "Kunmig"\n.*nearest: Kunming/],
  [['plan', 'targets', 'Denver'], 1, /no office of this instance keeps the circle of Denver/],
  [['plan', 'targets', 'Fujisawa'], 1, /its office has set no targets/],
  [['plan', 'targets', 'Kunming', '--as-of', '2022-02-30'], 2, /--as-of/],
])
  test(`amity ${words.join(' ')} is answered with what would be right`, async () => {
    const said = await amity(...words, ...(words.length > 1 ? ['--data', data] : []))
    assert.equal(said.status, status)
    assert.match(said.err, named)
  })
