// SPDX-License-Identifier: Apache-2.0
// A year of made-up office life: done by the program's own verbs, once, and whole.
import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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
  // What was done lies in the past; only deputies and days that something is due are plans.
  const database = new DatabaseSync(path.join(data, 'amity.sqlite'), { readOnly: true })
  const now = new Date().toISOString()
  for (const [table, column] of [
    ['journal', 'at'],
    ['letter_act', 'at'],
    ['approval_answer', 'at'],
  ])
    assert.equal(database.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} > ?`).get(now).n, 0, table)
  assert.equal(database.prepare('SELECT count(*) AS n FROM notice WHERE at_ms > ?').get(Date.now()).n, 0)
  const titles = database.prepare('SELECT title FROM letter').all().map(({ title }) => title)
  for (const title of titles) assert.doesNotMatch(title, /^复：|关于《关于|Re: Re:/)
  database.close()
})
