// SPDX-License-Identifier: Apache-2.0
// The office's journal: as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'

export const journalExamples = {
  listJournal: [
    [`${own}/journal`, 200, { as: 'officer' }],
    [
      `${own}/journal?account=1&kind=letters&from=2026-01-01&until=2099-12-31&before=1000&limit=5`,
      200,
      { as: 'director' },
    ],
    [`${own}/journal`, 401, { as: 'nobody' }],
    [`${own}/journal`, 403, { as: 'none' }],
    ['/api/v1/offices/atlantis/journal', 404, { as: 'officer' }],
    [`${own}/journal?kind=weather&limit=0&from=yesterday`, 422, { as: 'officer' }],
  ],
}
