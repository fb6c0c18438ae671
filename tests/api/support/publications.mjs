// SPDX-License-Identifier: Apache-2.0
// Copies of letters for the public: each operation as those ask who may, who may not, and with what is wrong.
import { setTimeout as pause } from 'node:timers/promises'
import { at, draft, issued as issuedLetter, nowhere, own, received, sent as made, then } from './work.mjs'

const refusedWrites = (path, body, as) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as, body }],
  [nowhere + path, 404, { body, as: 'director' }],
  [own + path, 413, { as: 'director', body: { note: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { as: 'director', body, type: 'text/plain' }],
  [own + path, 422, { as: 'director', text: '{"version": ' }],
]
const texts = { title: { en: 'Camp' }, body: { en: 'Dear [[personal]],' } }
const copied = async (asked) =>
  (await made(asked, `/letters/${await issuedLetter(asked)}/public-copies`, texts, 'officer')).id
const waiting = async (asked) => {
  const id = await copied(asked)
  await made(asked, `/public-copies/${id}/handing`, { version: 1 }, 'officer')
  return id
}
const published = async (asked) => {
  const id = await waiting(asked)
  await made(asked, `/public-copies/${id}/publication`, { version: 2 }, 'director')
  return id
}
const withdrawn = async (asked) => {
  const id = await published(asked)
  await made(asked, `/public-copies/${id}/withdrawal`, { version: 3, words: 'A name was left in.' })
  return id
}
// Of a letter that came in and was taken up again since.
const overtaken = async (asked) => {
  const letter = await received(asked)
  await made(asked, `/letters/${letter}/closing`, { how: 'note' })
  const { id } = await made(asked, `/letters/${letter}/public-copies`, texts, 'officer')
  await made(asked, `/public-copies/${id}/handing`, { version: 1 }, 'officer')
  await made(asked, `/public-copies/${id}/publication`, { version: 2 }, 'director')
  await made(asked, `/letters/${letter}/closing`, { how: 'reopen' })
  return id
}
// The public side shows it a moment later.
const shown = async (asked, id, status) => {
  const path = `/api/v1/letters/kunming-${id}`
  while ((await asked(path, 'GET', { as: 'nobody' })).status !== status) await pause(50)
  return path
}
const decided = (path, body, as, prepare, version) => [
  ...refusedWrites(`/public-copies/1/${path}`, { version: 1, ...body }, 'teacher'),
  [`${own}/public-copies/99999/${path}`, 404, { body: { version: 1, ...body }, as }],
  then(200, async (asked) => at(`/public-copies/${await prepare(asked)}/${path}`, { body: { version, ...body }, as })),
  then(409, async (asked) =>
    at(`/public-copies/${await prepare(asked)}/${path}`, { body: { version: 77, ...body }, as }),
  ),
]

export const publicationExamples = {
  getPublicLetter: [
    // The first copy of all stays; the second is withdrawn. What comes after takes the first letter for a draft.
    then(410, async (asked) => {
      await draft(asked)
      await shown(asked, await published(asked), 200)
      return [await shown(asked, await withdrawn(asked), 410), {}]
    }),
    ['/api/v1/letters/kunming-1', 200],
    ['/api/v1/letters/kunming-99999', 404],
    ['/api/v1/letters/kunming-01', 404],
    ['/api/v1/letters/fujisawa-1', 404],
    ['/api/v1/letters/nothing', 404],
    ['/api/v1/letters/kunming-1?x=1', 422],
  ],
  listPublicLetters: [
    ['/api/v1/letters', 200],
    ['/api/v1/letters?office=kunming&year=2026&direction=out&limit=1&cursor=0', 200],
    ['/api/v1/letters?partner=zurich', 200],
    ['/api/v1/letters?office=atlantis', 404],
    ['/api/v1/letters?partner=nowhere', 422],
    ['/api/v1/letters?year=soon', 422],
    ['/api/v1/letters?direction=up', 422],
    ['/api/v1/letters?cursor=soon', 422],
    ['/api/v1/letters?q=x', 200],
    [`/api/v1/letters?q=${'x'.repeat(201)}`, 422],
    ['/api/v1/letters?x=1', 422],
  ],
  listPublicCopies: [
    then(200, async (asked) => at(`/letters/${await issuedLetter(asked)}/public-copies`, { as: 'teacher' })),
    [`${own}/letters/1/public-copies`, 401, { as: 'nobody' }],
    [`${own}/letters/1/public-copies`, 403, { as: 'writer' }],
    [`${own}/letters/99999/public-copies`, 404, { as: 'officer' }],
    [`${nowhere}/letters/1/public-copies`, 404, { as: 'officer' }],
    [`${own}/letters/1/public-copies?x=1`, 422, { as: 'officer' }],
  ],
  makePublicCopy: [
    ...refusedWrites('/letters/1/public-copies', texts, 'teacher'),
    [`${own}/letters/99999/public-copies`, 404, { body: texts, as: 'officer' }],
    then(200, async (asked) =>
      at(`/letters/${await issuedLetter(asked)}/public-copies`, { body: texts, as: 'officer' }),
    ),
    then(409, async (asked) => {
      const letter = await issuedLetter(asked)
      await made(asked, `/letters/${letter}/public-copies`, texts, 'officer')
      return at(`/letters/${letter}/public-copies`, { body: texts, as: 'officer' })
    }),
    then(422, async (asked) =>
      at(`/letters/${await issuedLetter(asked)}/public-copies`, {
        body: { title: { en: 'Camp' }, body: { en: 'Dear [[Aoki]],', zh: '正文' } },
        as: 'officer',
      }),
    ),
  ],
  getPublicCopy: [
    [`${own}/public-copies/1`, 401, { as: 'nobody' }],
    [`${own}/public-copies/1`, 403, { as: 'writer' }],
    [`${own}/public-copies/99999`, 404, { as: 'officer' }],
    [`${own}/public-copies/1?x=1`, 422, { as: 'officer' }],
    then(200, async (asked) => at(`/public-copies/${await published(asked)}`, { as: 'teacher' })),
  ],
  putPublicCopy: [
    ...refusedWrites('/public-copies/1', { version: 1, ...texts }, 'teacher'),
    [`${own}/public-copies/99999`, 404, { body: { version: 1, ...texts }, as: 'officer' }],
    then(200, async (asked) =>
      at(`/public-copies/${await copied(asked)}`, {
        body: { version: 1, title: { en: 'Camp' }, body: { en: 'Dear friends,' } },
        as: 'officer',
      }),
    ),
    then(409, async (asked) =>
      at(`/public-copies/${await copied(asked)}`, { body: { version: 7, ...texts }, as: 'officer' }),
    ),
    then(422, async (asked) =>
      at(`/public-copies/${await copied(asked)}`, { body: { version: 1, title: {}, body: {} }, as: 'officer' }),
    ),
  ],
  handUpPublicCopy: decided('handing', {}, 'officer', copied, 1),
  publishPublicCopy: [
    ...decided('publication', {}, 'director', waiting, 2),
    then(403, async (asked) =>
      at(`/public-copies/${await waiting(asked)}/publication`, { body: { version: 2 }, as: 'officer' }),
    ),
  ],
  returnPublicCopy: [
    ...decided('return', { words: 'Leave out the street.' }, 'director', waiting, 2),
    then(422, async (asked) =>
      at(`/public-copies/${await waiting(asked)}/return`, { body: { version: 2 }, as: 'director' }),
    ),
  ],
  letPublicCopyStand: [
    ...decided('standing', { words: 'It says the same.' }, 'director', overtaken, 4),
    then(403, async (asked) =>
      at(`/public-copies/${await overtaken(asked)}/standing`, { body: { version: 4 }, as: 'officer' }),
    ),
    then(409, async (asked) =>
      at(`/public-copies/${await published(asked)}/standing`, { body: { version: 3 }, as: 'director' }),
    ),
  ],
  withdrawPublicCopy: [
    ...decided('withdrawal', { words: 'A name was left in.' }, 'officer', published, 3),
    then(422, async (asked) =>
      at(`/public-copies/${await published(asked)}/withdrawal`, { body: { version: 3 }, as: 'officer' }),
    ),
  ],
}
