// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, answer, kunming } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => {
  data = await worldWith(kunming)
})
const create = (name, ...more) => amity('token', 'create', '--office', 'kunming', '--name', name, ...more, '--data', data)
const day = (from, days) => new Date(from + days * 86_400_000).toISOString().slice(0, 10)

test('a token ends in a year, on the day that is named, or never where that is asked for', async () => {
  const begun = Date.now()
  const usual = await create('usual')
  const named = await create('named', '--ends-on', '2031-04-05')
  const endless = await create('endless', '--ends-on', 'never')
  const { json } = await answer('token', 'list', '--data', data, '--json')
  const ends = Object.fromEntries(json.map(({ name, ends_on }) => [name, ends_on]))
  // The test may run across midnight.
  assert.ok([day(begun, 365), day(Date.now(), 365)].includes(ends.usual), ends.usual)
  assert.match(usual.err, new RegExp(`of no use from ${ends.usual} on`))
  assert.equal(ends.named, '2031-04-05')
  assert.match(named.err, /of no use from 2031-04-05 on/)
  assert.equal(ends.endless, null)
  assert.match(endless.err, /It has no end/)
})

test('a day that is none is refused, and no token is made', async () => {
  const before = (await answer('token', 'list', '--data', data, '--json')).json.length
  for (const wrong of ['2026-02-30', 'next year', 'Never']) {
    const refused = await create('wrong', '--ends-on', wrong)
    assert.equal(refused.status, 1, wrong)
    assert.ok(refused.err.includes(wrong), refused.err)
  }
  assert.equal((await answer('token', 'list', '--data', data, '--json')).json.length, before)
})
