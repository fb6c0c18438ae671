// SPDX-License-Identifier: Apache-2.0
// Acts of tasks that wait for others and that come again; as in acts.mjs. `tasks`: the titles of all that one act adds.
import assert from 'node:assert/strict'

const own = '/api/v1/offices/kunming'
const due = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

export const taskActs = {
  async task_that_waits(ask, n) {
    const first = await ask('add first', 'POST', `${own}/tasks`, { title: `Before ${n}` })
    const { id } = await ask('add', 'POST', `${own}/tasks`, { title: `Task ${n}` })
    await ask('wait', 'PUT', `${own}/tasks/${id}/blockers`, { blocked_by: [first.id], seen: { version: 1 } })
    const shows = ({ blocked_by }) => assert.deepEqual(blocked_by, [first.id])
    return { address: `${own}/tasks/${id}`, shows, tasks: [`Before ${n}`, `Task ${n}`] }
  },
  async task_that_comes_again(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/tasks`, { title: `Task ${n}`, due })
    await ask('again', 'PUT', `${own}/tasks/${id}/recurrence`, { every: 1 + (n % 5), unit: 'months', seen: { version: 1 } })
    const ends = n % 2 === 0
    if (ends) await ask('end', 'DELETE', `${own}/tasks/${id}/recurrence`)
    const shows = ({ recurrence }) => assert.equal(recurrence?.every, ends ? undefined : 1 + (n % 5))
    return { address: `${own}/tasks/${id}`, shows, task: `Task ${n}` }
  },
}
