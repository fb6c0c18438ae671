// SPDX-License-Identifier: Apache-2.0
// Suggestions are learnt by a job of the queue: by one server for all of a database, once.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, answer, kunming, serving, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'
import { pairOf } from './world_lists.mjs'

let data
before(async () => {
  data = await worldWith(kunming)
  await amity('import', 'world', pairOf(200), '--source', 'made', '--retrieved', '2026-11-22', '--data', data)
})

async function whileServing(work) {
  const server = await serving(['--data', data])
  assert.ok(server.address, server.said.err)
  try {
    await work(new URL('/api/v1/cities/Q182852/suggestions?top=3', server.address))
  } finally {
    server.child.kill('SIGTERM')
    await once(server.child, 'close')
  }
}

async function answered(url) {
  for (;;) {
    const reply = await fetch(url)
    if (reply.status === 200) return reply.json()
    assert.equal(reply.status, 503)
    await pause(50)
  }
}

const learnings = async () => (await answer('jobs', 'list', '--kind', 'suggestions.learn', '--data', data)).json

test('one job learns for those who ask, and what it learnt is there for the next server', async () => {
  let first
  await whileServing(async (url) => {
    assert.deepEqual(await learnings(), [])
    ;[first] = await Promise.all([answered(url), answered(url), answered(url)])
  })
  const [job, ...others] = await learnings()
  assert.deepEqual(others, [])
  assert.deepEqual([job.state, job.class, job.tries, job.key], ['done', 'compute', 1, 'all'])
  const result = JSON.parse(job.result)
  assert.deepEqual([result.data_version, result.kept], [first.model.data_version, false])
  await whileServing(async (url) => assert.deepEqual(await answered(url), first))
  assert.equal((await learnings()).length, 1)
})

test('two servers that ask at the same time learn once', async () => {
  sqlite(data, 'DELETE FROM suggestion_model; DELETE FROM job')
  await whileServing((one) =>
    whileServing(async (other) => {
      const [first, second] = await Promise.all([answered(one), answered(other)])
      assert.deepEqual(first, second)
    }),
  )
  const told = await learnings()
  assert.equal(told.filter((job) => !JSON.parse(job.result).kept).length, 1)
})

test('a learning that was cancelled is told of, and brought back by its number', async () => {
  sqlite(data, 'DELETE FROM suggestion_model; DELETE FROM job')
  // It waits until the queue's clock is there; a person is quicker.
  sqlite(
    data,
    `INSERT INTO job (id, office_id, kind, payload, unique_key, class, priority, state, requests, tries, max_tries, not_before_ms,
       attempt, progress_word, cancel_requested, created_ms)
     VALUES (901, 0, 'suggestions.learn', '{}', 'all', 'compute', 1, 'waiting', 1, 1, 3, 9999999999999, 0, '', 0, 0)`,
  )
  await whileServing(async (url) => {
    assert.equal((await fetch(url)).status, 503)
    while ((await learnings())[0].requests < 2) await pause(50)
    assert.equal((await amity('jobs', 'cancel', '901', '--data', data)).status, 0)
    let problem
    do {
      await pause(50)
      problem = await (await fetch(url)).json()
    } while (!/cancelled/.test(problem.detail))
    assert.match(JSON.stringify(problem), /amity jobs retry 901/)
    assert.equal((await amity('jobs', 'retry', '901', '--data', data)).status, 0)
    // Who reads pages is answered once somebody has looked again, within a quarter of a minute.
    assert.equal((await answered(url)).suggestions.length, 3)
  })
  assert.deepEqual((await learnings()).map(({ id, state }) => [id, state]), [[901, 'done']])
})

test('what ended long ago is cleared away by a job that comes back each day', async () => {
  sqlite(data, "UPDATE job SET ended_ms = 0 WHERE kind = 'suggestions.learn'")
  sqlite(data, "UPDATE job SET not_before_ms = 0 WHERE kind = 'jobs.retention' AND state = 'waiting'")
  await whileServing(async () => {
    while ((await learnings()).length > 0) await pause(50)
  })
  const { json } = await answer('jobs', 'list', '--kind', 'jobs.retention', '--state', 'waiting', '--data', data)
  assert.equal(json.length, 1)
})
