// SPDX-License-Identifier: Apache-2.0
// Papers: each operation as those ask who may, who may not, and with what is wrong.
import { at, draft, got, issued, own, reads, received, refusedWrites, then } from './work.mjs'

const nothing = '#import "common.typ": *\n#paper(title: "x")[A paper of the office]\n'
const details = {
  copies: 'City of Zürich',
  language: 'ja',
  title: '訪問',
  body: '拝啓',
  joint_with: 'Province of Yunnan',
}
const templates = '/paper-templates/letter'

export const paperExamples = {
  getLetterPaper: [
    ...reads('/letters/1/paper'),
    [`${own}/letters/1/paper?format=odt`, 200, {}],
    [`${own}/letters/1/paper?kind=handling&language=ja`, 200, {}],
    [`${own}/letters/99999/paper`, 404, {}],
    [`${own}/letters/1/paper?kind=handling&format=odt`, 422, {}],
    [`${own}/letters/1/paper?kind=yearly`, 422, {}],
    then(422, async (asked) => at(`/letters/${await received(asked)}/paper`)),
    then(200, async (asked) => at(`/letters/${await received(asked)}/paper?kind=handling`)),
  ],
  getYearlyRegister: [
    ...reads('/letter-registers/2026'),
    [`${own}/letter-registers/1999?direction=in&language=en`, 200, {}],
    [`${own}/letter-registers/12`, 404, {}],
    [`${own}/letter-registers/2026?direction=up`, 422, {}],
  ],
  getPaperDetails: [
    ...reads('/letters/1/paper-details'),
    [`${own}/letters/99999/paper-details`, 404, {}],
    [`${own}/letters/1/paper-details?x=1`, 422, {}],
  ],
  putPaperDetails: [
    ...refusedWrites('/letters/1/paper-details', details),
    [`${own}/letters/99999/paper-details`, 404, { body: details }],
    then(200, async (asked) => at(`/letters/${(await draft(asked)).id}/paper-details`, { body: details })),
    then(200, async (asked) => {
      const { id } = await draft(asked)
      await asked(`${own}/letters/${id}/paper-details`, 'PUT', { body: details })
      const { is_current, ...seen } = await got(asked, `/letters/${id}/paper-details`)
      if (!is_current) throw new Error('a translation of the text as it is')
      return at(`/letters/${id}/paper-details`, { body: { ...details, copies: '', seen } })
    }),
    then(409, async (asked) => at(`/letters/${await issued(asked)}/paper-details`, { body: details })),
    then(422, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/paper-details`, { body: { ...details, language: 'en' } }),
    ),
  ],
  getPaperTemplate: [...reads(templates), [`${own + templates}?x=1`, 422, {}]],
  putPaperTemplate: [
    ...refusedWrites(templates, { source: nothing }),
    [own + templates, 200, { body: { source: nothing } }],
    [own + templates, 409, { body: { source: nothing.replace('paper of', 'letter of') } }],
    [own + templates, 422, { body: { source: '\n#unknown(3)' } }],
    [own + templates, 422, { body: { source: '' } }],
  ],
  restorePaperTemplate: [...refusedWrites(templates), [own + templates, 200, {}], [`${own + templates}?x=1`, 422, {}]],
}
