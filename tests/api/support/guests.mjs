// SPDX-License-Identifier: Apache-2.0
// Guests of a letter: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
export const guest = { name: 'Aoki', email: 'aoki@example.org', language: 'ja', may: 'confirm', until: day(30) }

const draft = async (asked) => {
  const body = {
    direction: 'out',
    language: 'en',
    correspondent: 'City of Fujisawa',
    title: 'Camp',
    body: 'Dear friends,',
  }
  return (await asked(`${own}/letters`, 'POST', { body, as: 'officer' })).json().id
}
const then = (status, prepare) => ['', status, { prepare }]
const shared = async (asked) => {
  const id = await draft(asked)
  const made = await asked(`${own}/letters/${id}/guests`, 'POST', { body: guest, as: 'director' })
  return `${own}/letters/${id}/guests/${made.json().id}`
}

export const guestExamples = {
  listGuests: [
    then(200, async (asked) => [(await shared(asked)).replace(/\/\d+$/, ''), { as: 'director' }]),
    [`${own}/letters/1/guests`, 401, { as: 'nobody' }],
    [`${own}/letters/1/guests`, 403, { as: 'teacher' }],
    [`${own}/letters/99999/guests`, 404, { as: 'director' }],
    [`${nowhere}/letters/1/guests`, 404, { as: 'director' }],
    [`${own}/letters/1/guests?x=1`, 422, { as: 'director' }],
  ],
  shareLetter: [
    then(200, async (asked) => [`${own}/letters/${await draft(asked)}/guests`, { as: 'director', body: guest }]),
    then(422, async (asked) => [
      `${own}/letters/${await draft(asked)}/guests`,
      { as: 'director', body: { ...guest, name: ' ', email: 'nobody', until: day(999) } },
    ]),
    [`${own}/letters/1/guests`, 401, { as: 'nobody', body: guest }],
    [`${own}/letters/1/guests`, 403, { as: 'teacher', body: guest }],
    [`${own}/letters/99999/guests`, 404, { as: 'director', body: guest }],
    [`${nowhere}/letters/1/guests`, 404, { as: 'director', body: guest }],
    [`${own}/letters/1/guests`, 413, { as: 'director', body: { note: 'x'.repeat(2 << 20) } }],
    [`${own}/letters/1/guests`, 415, { as: 'director', body: guest, type: 'text/plain' }],
    [`${own}/letters/1/guests`, 422, { as: 'director', text: '{"name": ' }],
  ],
  revokeGuest: [
    then(200, async (asked) => [await shared(asked), { as: 'director' }]),
    [`${own}/letters/1/guests/1`, 401, { as: 'nobody' }],
    [`${own}/letters/1/guests/1`, 403, { as: 'teacher' }],
    [`${own}/letters/1/guests/99999`, 404, { as: 'director' }],
    [`${own}/letters/1/guests/1?x=1`, 422, { as: 'director' }],
  ],
}
