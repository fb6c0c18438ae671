// SPDX-License-Identifier: Apache-2.0
// What tasks wait for and how they come again: each operation as those ask who may, who may not, and with what is wrong.
import { at, nowhere, own, refusedWrites, sent, then, today } from './work.mjs'

const task = async (asked, more) => (await sent(asked, '/tasks', { title: 'Book the hall', ...more })).id
const seen = { version: 1 }
const monthly = { every: 1, unit: 'months', seen }
const put = (path, body, as) => at(path, { body, ...(as ? { as } : {}) })

export const recurrenceExamples = {
  putTaskBlockers: [
    ...refusedWrites('/tasks/1/blockers', { blocked_by: [] }),
    then(200, async (asked) => put(`/tasks/${await task(asked)}/blockers`, { blocked_by: [await task(asked)], seen })),
    then(409, async (asked) => {
      const id = await task(asked)
      await asked(`${own}/tasks/${id}/blockers`, 'PUT', {
        body: { blocked_by: [await task(asked)], seen },
        as: 'officer',
      })
      return put(`/tasks/${id}/blockers`, { blocked_by: [await task(asked)], seen })
    }),
    then(422, async (asked) => put(`/tasks/${await task(asked)}/blockers`, { blocked_by: [99999], seen })),
    then(404, async (asked) => put(`/tasks/${await task(asked)}/blockers`, { blocked_by: [] }, 'treasurer')),
    [`${own}/tasks/99999/blockers`, 404, { body: { blocked_by: [] } }],
  ],
  putTaskRecurrence: [
    ...refusedWrites('/tasks/1/recurrence', monthly),
    then(200, async (asked) => put(`/tasks/${await task(asked, { due: today })}/recurrence`, monthly)),
    then(409, async (asked) => {
      const id = await task(asked, { due: today })
      await asked(`${own}/tasks/${id}/recurrence`, 'PUT', { body: monthly, as: 'officer' })
      return put(`/tasks/${id}/recurrence`, { ...monthly, every: 2 })
    }),
    then(422, async (asked) => put(`/tasks/${await task(asked)}/recurrence`, monthly)),
    [`${own}/tasks/99999/recurrence`, 404, { body: monthly }],
  ],
  endTaskRecurrence: [
    ...refusedWrites('/tasks/1/recurrence'),
    then(200, async (asked) => at(`/tasks/${await task(asked, { due: today })}/recurrence`)),
    [`${own}/tasks/99999/recurrence`, 404, {}],
    [`${own}/tasks/1/recurrence?x=1`, 422, {}],
  ],
  getTaskSeries: [
    [`${own}/tasks/1/series`, 200, {}],
    [`${own}/tasks/1/series`, 401, { as: 'nobody' }],
    [`${own}/tasks/1/series`, 403, { as: 'writer' }],
    [`${nowhere}/tasks/1/series`, 404, {}],
    [`${own}/tasks/99999/series`, 404, {}],
    [`${own}/tasks/1/series?x=1`, 422, {}],
  ],
}
