// SPDX-License-Identifier: Apache-2.0
// A year of made-up office life: done by the program's own verbs, once, and whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amity, answer, kunming } from './amity.mjs'
import { worldWith } from './small_world.mjs'

test('amity demo fills an office once, numbers and journal are whole, and where people work already nothing is made up', async () => {
  const data = await worldWith(kunming)
  assert.equal((await amity('demo', '--office', 'atlantis', '--data', data)).status, 1)
  const { status, json } = await answer('demo', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.people.length, 6)
  assert.match(json.password, /^[a-z0-9]{4}(-[a-z0-9]{4}){5}$/)
  const again = await amity('demo', '--data', data)
  assert.deepEqual([again.status, /sign in at this office already/.test(again.err)], [1, true])
  const doctor = await answer('doctor', '--data', data)
  assert.deepEqual([doctor.status, doctor.json.troubles], [0, []])
})
