// SPDX-License-Identifier: Apache-2.0
// Acts of the desk's own forms, of commands that the contract does not have; as in acts.mjs, by ask.form(step, path, fields, who).
// What they show is a page (`page`), read as text.
import assert from 'node:assert/strict'

const own = '/api/v1/offices/kunming'
const desk = '/en/office'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

const times = (text, part) => text.split(part).length - 1

export const formActs = {
  async department(ask, n) {
    await ask.form('put', '/departments/department', { name_en: `Department no. ${n}.` }, 'director')
    return { address: `${desk}/departments`, page: true, shows: (text) => assert.equal(times(text, `Department no. ${n}.`), 1) }
  },
  async letter_kept_and_held(ask, n, { seriesIn }) {
    const body = { direction: 'in', series: seriesIn, arrived: today, language: 'en', correspondent: 'City of Fujisawa', title: `Letter ${n}`, body: 'Hi' }
    const { id } = await ask('receive', 'POST', `${own}/letters`, body)
    await ask.form('period', `/letters/keeping?id=${id}`, { period: 'years_30', why: `Kept ${n}.` })
    await ask.form('hold', `/letters/keeping/hold?id=${id}`, { why: `Case ${n}.` }, 'director')
    const released = n % 2 === 0
    if (released) await ask.form('release', `/letters/keeping/release?id=${id}`, {}, 'director')
    const shows = (text) => assert.deepEqual([text.includes(`Kept ${n}.`), text.includes(`: Case ${n}.`)], [true, !released])
    return { address: `${desk}/letters/keeping?id=${id}`, page: true, shows, letter: `Letter ${n}` }
  },
}
