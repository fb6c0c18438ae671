// SPDX-License-Identifier: Apache-2.0
// Who acts for whom: each operation as those ask who may, who may not, and with what is wrong.
import {
  at,
  circulating,
  draft,
  handedOn,
  hashOf,
  nowhere,
  own,
  reads,
  refusedWrites,
  series,
  then,
  today,
} from './work.mjs'

// The accounts of the office as peopleOf() makes them.
const [director, officer, teacher, treasurer] = [1, 2, 3, 4]
const grant = { giver: director, deputy: teacher, from: today, until: today }
// The director makes the teacher a deputy.
const granted = async (asked, more = {}) => {
  const answer = await asked(`${own}/deputies`, 'POST', { body: { ...grant, ...more }, as: 'director' })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.json().id
}
const issuing = async (asked) => {
  const { id } = await draft(asked)
  const body = { series: await series(asked, 'out'), content_hash: await hashOf(asked, id), signatory: 'Li Hua' }
  return { id, body }
}

export const deputyExamples = {
  listDeputies: [
    ...reads('/deputies').map((one) => (one[1] === 403 ? [one[0], 403, { as: 'writer' }] : one)),
    [`${own}/deputies?x=1`, 422, {}],
  ],
  grantDeputy: [
    ...refusedWrites('/deputies', grant).filter(([, , options]) => options.as !== 'reader'),
    [`${own}/deputies`, 403, { as: 'reader', body: grant }],
    [`${own}/deputies`, 403, { as: 'treasurer', body: grant }],
    [`${own}/deputies`, 200, { as: 'director', body: grant }],
    [`${own}/deputies`, 200, { as: 'treasurer', body: { ...grant, giver: treasurer, rights: ['countersign'] } }],
    [`${own}/deputies`, 422, { as: 'director', body: { ...grant, until: '2020-01-01' } }],
    [`${own}/deputies`, 422, { as: 'director', body: { ...grant, deputy: director, rights: ['own_tasks'] } }],
    [`${own}/deputies`, 422, { as: 'director', body: { ...grant, rights: ['manage_accounts'] } }],
  ],
  revokeDeputy: [
    ...refusedWrites('/deputies/99999/revocation').filter(([, , options]) => options.as !== 'reader'),
    [`${own}/deputies/99999/revocation`, 404, { as: 'director' }],
    [`${own}/deputies/1/revocation?x=1`, 422, { as: 'director' }],
    then(200, async (asked) => at(`/deputies/${await granted(asked)}/revocation`, { as: 'director' })),
    then(403, async (asked) => at(`/deputies/${await granted(asked)}/revocation`, { as: 'treasurer' })),
  ],
  countersignForAnother: [
    ...refusedWrites('/deputies/1/letters/1/verdicts', { verdict: 'agree', content_hash: 'x' }).filter(
      ([, , options]) => options.as !== 'reader',
    ),
    [`${own}/deputies/1/letters/1/verdicts`, 403, { as: 'reader', body: { verdict: 'agree', content_hash: 'x' } }],
    [`${own}/deputies/1/letters/99999/verdicts`, 404, { as: 'teacher', body: { verdict: 'agree', content_hash: 'x' } }],
    then(200, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      const id = await circulating(asked, [{ department: 2 }])
      const body = { verdict: 'agree', content_hash: await hashOf(asked, id) }
      return at(`/deputies/${under}/letters/${id}/verdicts`, { as: 'teacher', body })
    }),
    then(409, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      const id = await circulating(asked, [{ department: 2 }])
      return at(`/deputies/${under}/letters/${id}/verdicts`, {
        as: 'teacher',
        body: { verdict: 'agree', content_hash: 'old' },
      })
    }),
    then(403, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      const id = await circulating(asked, [{ department: 2 }])
      const body = { verdict: 'agree', content_hash: await hashOf(asked, id) }
      return at(`/deputies/${under}/letters/${id}/verdicts`, { as: 'director', body })
    }),
    [`${own}/deputies/1/letters/1/verdicts`, 422, { as: 'teacher', body: { verdict: 'perhaps' } }],
  ],
  giveOpinionForAnother: [
    ...refusedWrites('/deputies/1/letters/1/opinions', { opinion: 'Yes' }).filter(
      ([, , options]) => options.as !== 'reader',
    ),
    [`${own}/deputies/1/letters/1/opinions`, 403, { as: 'none', body: { opinion: 'Yes' } }],
    [`${own}/deputies/1/letters/99999/opinions`, 404, { as: 'teacher', body: { opinion: 'Yes' } }],
    then(200, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      return at(`/deputies/${under}/letters/${await handedOn(asked, 2)}/opinions`, {
        as: 'teacher',
        body: { opinion: 'Yes' },
      })
    }),
    then(403, async (asked) => {
      const under = await granted(asked, { giver: treasurer, rights: ['countersign'] })
      return at(`/deputies/${under}/letters/${await handedOn(asked, 2)}/opinions`, {
        as: 'teacher',
        body: { opinion: 'Yes' },
      })
    }),
    then(409, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      return at(`/deputies/${under}/letters/${(await draft(asked)).id}/opinions`, {
        as: 'teacher',
        body: { opinion: 'Yes' },
      })
    }),
    [`${own}/deputies/1/letters/1/opinions`, 422, { as: 'teacher', body: {} }],
  ],
  giveBackForAnother: [
    ...refusedWrites('/deputies/1/letters/1/return', { reason: 'Not ours' }).filter(
      ([, , options]) => options.as !== 'reader',
    ),
    [`${own}/deputies/1/letters/1/return`, 403, { as: 'none', body: { reason: 'Not ours' } }],
    [`${own}/deputies/1/letters/99999/return`, 404, { as: 'teacher', body: { reason: 'Not ours' } }],
    then(200, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      return at(`/deputies/${under}/letters/${await handedOn(asked, 2)}/return`, {
        as: 'teacher',
        body: { reason: 'Not ours' },
      })
    }),
    then(403, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      return at(`/deputies/${under}/letters/${await handedOn(asked)}/return`, {
        as: 'teacher',
        body: { reason: 'Not ours' },
      })
    }),
    then(409, async (asked) => {
      const under = await granted(asked, { giver: treasurer })
      return at(`/deputies/${under}/letters/${(await draft(asked)).id}/return`, {
        as: 'teacher',
        body: { reason: 'Not ours' },
      })
    }),
    [`${own}/deputies/1/letters/1/return`, 422, { as: 'teacher', body: { reason: '' } }],
  ],
  issueForAnother: [
    ...refusedWrites('/deputies/1/letters/1/issue', { series: 1, content_hash: 'x', signatory: 'Li Hua' }).filter(
      ([, , options]) => options.as !== 'reader',
    ),
    [
      `${own}/deputies/1/letters/1/issue`,
      403,
      { as: 'reader', body: { series: 1, content_hash: 'x', signatory: 'Li Hua' } },
    ],
    then(200, async (asked) => {
      const { id, body } = await issuing(asked)
      return at(`/deputies/${await granted(asked)}/letters/${id}/issue`, { as: 'teacher', body })
    }),
    then(403, async (asked) => {
      const { id, body } = await issuing(asked)
      const under = await granted(asked, { rights: ['countersign'] })
      return at(`/deputies/${under}/letters/${id}/issue`, { as: 'teacher', body })
    }),
    then(409, async (asked) => {
      const { id, body } = await issuing(asked)
      const old = { ...body, content_hash: 'old' }
      return at(`/deputies/${await granted(asked)}/letters/${id}/issue`, { as: 'teacher', body: old })
    }),
    then(422, async (asked) => {
      const { id, body } = await issuing(asked)
      const none = { ...body, series: 99999 }
      return at(`/deputies/${await granted(asked)}/letters/${id}/issue`, { as: 'teacher', body: none })
    }),
    [
      `${own}/deputies/1/letters/99999/issue`,
      404,
      { as: 'teacher', body: { series: 1, content_hash: 'x', signatory: 'Li Hua' } },
    ],
  ],
}
export const people = { director, officer, teacher, treasurer }
