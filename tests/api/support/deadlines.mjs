// SPDX-License-Identifier: Apache-2.0
// More time for letters and tasks: each operation as those ask who may, who may not, and with what is wrong.
import { at, draft, refusedWrites, sent, series, then, today } from './work.mjs'

const week = { version: 1, amount: 5, unit: 'working_days', from: 'due', why: 'They are travelling.' }
const awaiting = async (asked) => {
  const fields = { language: 'en', correspondent: 'City of Fujisawa', title: 'An invitation', within: 10 }
  return (
    await sent(asked, '/letters', { direction: 'in', series: await series(asked, 'in'), arrived: today, ...fields })
  ).id
}
const due = async (asked, more) => (await sent(asked, '/tasks', { title: 'Book the hall', ...more })).id

export const deadlineExamples = {
  extendLetter: [
    ...refusedWrites('/letters/1/extensions', week),
    then(200, async (asked) => at(`/letters/${await awaiting(asked)}/extensions`, { body: week })),
    then(409, async (asked) => at(`/letters/${(await draft(asked)).id}/extensions`, { body: week })),
    then(422, async (asked) => at(`/letters/${await awaiting(asked)}/extensions`, { body: { ...week, amount: 0 } })),
  ],
  extendTask: [
    ...refusedWrites('/tasks/1/extensions', week),
    then(200, async (asked) => at(`/tasks/${await due(asked, { due: today })}/extensions`, { body: week })),
    then(409, async (asked) =>
      at(`/tasks/${await due(asked, { due: today })}/extensions`, { body: { ...week, version: 2 } }),
    ),
    then(422, async (asked) => at(`/tasks/${await due(asked, {})}/extensions`, { body: week })),
  ],
}
