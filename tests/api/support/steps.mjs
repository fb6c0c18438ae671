// SPDX-License-Identifier: Apache-2.0
// Steps that are prepared for who decides: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'
const source = 'china-entdecken'
const today = new Date().toISOString().slice(0, 10)

const then = (status, prepare) => ['', status, { prepare }]
const at = (path, options = {}) => [own + path, options]
const refusedWrites = (path, body, as) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as, body }],
  [nowhere + path, 404, { body }],
  [own + path, 413, { body: { note: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { body, type: 'text/plain' }],
  [own + path, 422, { text: '{"act": ' }],
]
// A renewal can follow itself, so that each question has a step of its own.
let days = 0
const nextDay = () => new Date(Date.UTC(2025, 2, 10 + ++days)).toISOString().slice(0, 10)
const step = () => ({ act: 'renew', on: nextDay(), document: 'Agreement', source, words: 'For the visit.' })
const prepared = async (asked) => {
  const answer = await asked(`${own}/steps`, 'POST', { body: { partner: 'zurich', ...step() } })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json().id
}
const first = { version: 1 }
const decided = (path, body) => [
  ...refusedWrites(`/steps/1/${path}`, body, 'reader'),
  [`${own}/steps/99999/${path}`, 404, { body }],
  then(200, async (asked) => at(`/steps/${await prepared(asked)}/${path}`, { body, as: 'director' })),
  then(409, async (asked) =>
    at(`/steps/${await prepared(asked)}/${path}`, { body: { ...body, version: 7 }, as: 'director' }),
  ),
]

export const stepExamples = {
  listSteps: [
    [`${own}/steps`, 200, {}],
    [`${own}/steps`, 401, { as: 'nobody' }],
    [`${own}/steps`, 403, { as: 'writer' }],
    [`${nowhere}/steps`, 404, {}],
    [`${own}/steps?x=1`, 422, {}],
  ],
  prepareStep: [
    ...refusedWrites('/steps', { partner: 'zurich', ...step() }, 'reader'),
    [`${own}/steps`, 200, { body: { partner: 'zurich', ...step(), note: { zh: '续约' } } }],
    [`${own}/steps`, 422, { body: { partner: 'nowhere', ...step() } }],
    [`${own}/steps`, 422, { body: { partner: 'zurich', act: 'wed', on: today, source: '' } }],
    // A source of 2022 does not see what is done today.
    [`${own}/steps`, 422, { body: { partner: 'zurich', ...step(), source: 'kunming-daily-2022-11-27' } }],
    [
      `${own}/steps`,
      200,
      { body: { partner: 'zurich', ...step(), source: 'kunming-daily-2022-11-27', older_source: true } },
    ],
  ],
  getStep: [
    [`${own}/steps/1`, 401, { as: 'nobody' }],
    [`${own}/steps/1`, 403, { as: 'writer' }],
    [`${own}/steps/99999`, 404, {}],
    [`${own}/steps/1?x=1`, 422, {}],
    then(200, async (asked) => at(`/steps/${await prepared(asked)}`)),
  ],
  putStep: [
    ...refusedWrites('/steps/1', { ...first, ...step() }, 'reader'),
    [`${own}/steps/99999`, 404, { body: { ...first, ...step() } }],
    then(200, async (asked) => at(`/steps/${await prepared(asked)}`, { body: { ...first, ...step() } })),
    then(409, async (asked) => at(`/steps/${await prepared(asked)}`, { body: { version: 7, ...step() } })),
    then(404, async (asked) =>
      at(`/steps/${await prepared(asked)}`, { body: { ...first, ...step(), source: 'none' } }),
    ),
    then(422, async (asked) => at(`/steps/${await prepared(asked)}`, { body: { ...first, ...step(), act: 'wed' } })),
  ],
  recordStep: [
    ...decided('recording', first),
    // A token decides nothing, whatever its rights.
    then(403, async (asked) => at(`/steps/${await prepared(asked)}/recording`, { body: first })),
  ],
  returnStep: [
    ...decided('return', { ...first, words: 'Name who signed.' }),
    then(422, async (asked) => at(`/steps/${await prepared(asked)}/return`, { body: first, as: 'director' })),
  ],
  withdrawStep: decided('withdrawal', first),
}
