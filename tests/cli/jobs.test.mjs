// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, answer, doctorFindsNothing, kunming, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => {
  data = await worldWith(kunming)
  // As servers leave them.
  sqlite(
    data,
    `INSERT INTO job (id, office_id, kind, payload, unique_key, class, priority, state, requests, tries, max_tries, not_before_ms,
       attempt, lease_owner, lease_until_ms, progress, progress_word, cancel_requested, result, error, created_ms, started_ms, ended_ms)
     VALUES
       (1, 0, 'network.figures', '{}', 'all', 'compute', 1, 'done', 3, 1, 5, 0, 1, 'here/1/7', NULL, 1, 'counted', 0, '27220 ties', NULL, 0, 1000, 2000),
       (2, 1, 'mail.send', '{"letter": 12}', NULL, 'io', 0, 'failed', 1, 5, 5, 0, 5, 'here/1/7', NULL, NULL, '', 0, NULL, 'no such box', 0, 1000, 2000),
       (3, 1, 'mail.send', '{"letter": 13}', NULL, 'io', 1, 'running', 1, 1, 5, 0, 1, 'here/1/7', 9999999999999, 0.43, 'sending', 0, NULL, NULL, 0, 1000, NULL),
       (4, 0, 'nobody.knows', '[1]', NULL, 'background', 2, 'waiting', 1, 0, 5, 0, 0, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL),
       (5, 0, 'network.figures', '{}', 'all', 'compute', 1, 'failed', 1, 5, 5, 0, 5, 'here/1/7', NULL, NULL, '', 0, NULL, 'full', 0, 1000, 2000),
       (6, 0, 'network.figures', '{}', 'all', 'compute', 1, 'waiting', 1, 0, 5, 0, 0, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL)`,
  )
})
const jobs = async (...words) => (await answer('jobs', 'list', ...words, '--data', data)).json
const ids = async (...words) => (await jobs(...words)).map((job) => job.id)

test('jobs are listed the newest first, each with all that is known of it', async () => {
  const listed = await jobs()
  assert.deepEqual(listed.map((job) => job.id), [6, 5, 4, 3, 2, 1])
  assert.deepEqual(listed.find((job) => job.id === 3), {
    id: 3, office: 'kunming', kind: 'mail.send', state: 'running', class: 'io', priority: 'normal', payload: { letter: 13 }, key: null,
    requests: 1, tries: 1, max_tries: 5, progress: { fraction: 0.43, word: 'sending' }, cancel_requested: false,
    not_before: '1970-01-01T00:00:00.000Z', created: '1970-01-01T00:00:00.000Z', started: '1970-01-01T00:00:01.000Z', ended: null,
    runner: 'here/1/7', lease_until: '2286-11-20T17:46:39.999Z', result: null, error: null,
  })
})

test('the list is narrowed by state, office, kind and number', async () => {
  assert.deepEqual(await ids('--state', 'failed'), [5, 2])
  assert.deepEqual(await ids('--office', 'kunming'), [3, 2])
  assert.deepEqual(await ids('--kind', 'network.figures', '--state', 'waiting'), [6])
  assert.deepEqual(await ids('--limit', '1'), [6])
  assert.deepEqual(await ids('--kind', 'nothing.such'), [])
})

test('the list is read by people too', async () => {
  const { status, out } = await amity('jobs', 'list', '--data', data)
  assert.equal(status, 0)
  assert.match(out, /^3 {2}running {2}mail\.send {2}kunming {2}since 1970-01-01T00:00:01\.000Z, try 1 of 5, 43 % sending$/m)
  assert.match(out, /^2 {2}failed {2}mail\.send {2}kunming {2}ended .*, try 5 of 5\n {4}no such box$/m)
})

test('an unknown office or state is refused with those there are', async () => {
  const office = await amity('jobs', 'list', '--office', 'atlantis', '--data', data)
  assert.deepEqual([office.status, office.out], [1, ''])
  assert.match(office.err, /no office "atlantis"\n.*accepted: kunming/)
  const state = await amity('jobs', 'list', '--state', 'asleep', '--data', data)
  assert.equal(state.status, 2)
  assert.match(state.err, /asleep.*waiting/)
})

test('cancelling ends one that waits and asks one that runs to stop', async () => {
  const { status, json } = await answer('jobs', 'cancel', '4', '3', '--data', data)
  assert.equal(status, 0)
  assert.deepEqual(json.map(({ id, state, cancel_requested }) => ({ id, state, cancel_requested })), [
    { id: 4, state: 'cancelled', cancel_requested: true },
    { id: 3, state: 'running', cancel_requested: true },
  ])
  assert.match((await amity('jobs', 'list', '--data', data)).out, /^3 {2}running.*, asked to stop$/m)
})

test('retrying brings back what failed and what was cancelled', async () => {
  const { status, json } = await answer('jobs', 'retry', '2', '4', '--data', data)
  assert.equal(status, 0)
  assert.deepEqual(json.map(({ id, state, tries }) => ({ id, state, tries })), [{ id: 2, state: 'waiting', tries: 0 }, { id: 4, state: 'waiting', tries: 0 }])
})

test('what cannot be done is named, the rest is done', async () => {
  const retried = await answer('jobs', 'retry', '1', '3', '5', '99', '2', '--data', data)
  assert.equal(retried.status, 1)
  assert.deepEqual(retried.json.map(({ id, error }) => [id, error]), [
    [1, 'job 1 is done'], [3, 'job 3 is running'], [5, 'job 6, which waits, is the same as job 5'], [99, 'there is no job 99'], [2, null],
  ])
  const cancelled = await amity('jobs', 'cancel', '1', '99', '--data', data)
  assert.equal(cancelled.status, 1)
  assert.match(cancelled.err, /job 1 is done already\n.*accepted: .*\namity: there is no job 99\n/)
})

for (const words of [['jobs'], ['jobs', 'retry'], ['jobs', 'cancel', 'all'], ['jobs', 'list', '--limit', '0'], ['jobs', 'stop', '1']])
  test(`amity ${words.join(' ')} is wrong usage`, async () => assert.equal((await amity(...words)).status, 2))

test('where there is no data there are no jobs', async () => {
  const { status, err } = await amity('jobs', 'list', '--data', `${data}/nothing`)
  assert.equal(status, 2)
  assert.match(err, /there is no data/)
})

test('doctor finds nothing wrong with any of it', async () => assert.equal(await doctorFindsNothing(data), true))
