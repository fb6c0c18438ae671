// SPDX-License-Identifier: Apache-2.0
// What people do with a server, each act a few requests with keys of their own: done again with the same keys it does nothing twice
// and says the same. An act gives what it was told, by address: what a later look there must show (`shows`), and the title that must
// be there once. `shows` may be a function that looks by itself, at what a page (`page`) says. A slice whose commands are new adds its acts here.
import { formActs } from './acts_forms.mjs'
import { officeActs } from './acts_office.mjs'
import { publicationActs } from './acts_publications.mjs'
import { taskActs } from './acts_tasks.mjs'
import { workActs } from './acts_work.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10) // at the office, in Asia/Shanghai

const draft = (title) => ({ language: 'en', correspondent: 'City of Fujisawa', title, body: 'Dear friends,' })

// Each: async (ask, n, office) where ask(step, method, path, body, who) throws unless it was answered with 200; `step` names the key.
export const acts = {
  async source(ask, n) {
    const address = `${own}/sources/act-${n}`
    await ask('put', 'PUT', address, { kind: 'press', name: `Source ${n}` })
    return { address, shows: { name: `Source ${n}` } }
  },
  async assertion(ask, n, { partners }) {
    await ask('source', 'PUT', `${own}/sources/act-${n}`, { kind: 'press', name: `Source ${n}` })
    const address = `${own}/partners/${partners[n % partners.length]}/assertions/act-${n}`
    await ask('put', 'PUT', address, { kind: 'sister_city', stage: 'active', note: `Said ${n}` })
    return { address, shows: { note: `Said ${n}` } }
  },
  async taken_back(ask, n, { partners }) {
    await ask('source', 'PUT', `${own}/sources/act-${n}`, { kind: 'press', name: `Source ${n}` })
    const address = `${own}/partners/${partners[n % partners.length]}/assertions/act-${n}`
    await ask('put', 'PUT', address, { kind: 'sister_city', stage: 'active' })
    const { version } = await ask('look', 'GET', address)
    await ask('delete', 'DELETE', `${address}?version=${version}`)
    return { address, shows: undefined }
  },
  async draft_of_a_letter(ask, n) {
    const { id } = await ask('draft', 'POST', `${own}/letters`, { direction: 'out', ...draft(`Letter ${n}`) })
    const { fields } = await ask('look', 'GET', `${own}/letters/${id}`)
    await ask('change', 'PUT', `${own}/letters/${id}`, { ...draft(`Letter ${n}`), body: `Changed ${n}`, seen: fields })
    return { address: `${own}/letters/${id}`, shows: { fields: { title: `Letter ${n}`, body: `Changed ${n}` } }, letter: `Letter ${n}` }
  },
  async letter_in(ask, n, { seriesIn }) {
    const { id, number } = await ask('receive', 'POST', `${own}/letters`, { direction: 'in', series: seriesIn, arrived: today, ...draft(`Letter ${n}`) })
    await ask('assign', 'POST', `${own}/letters/${id}/assignment`, { department: 1, words: 'Please' })
    await ask('close', 'POST', `${own}/letters/${id}/closing`, { how: 'note', words: 'Seen' })
    return { address: `${own}/letters/${id}`, shows: { number, state: 'noted' }, letter: `Letter ${n}` }
  },
  async letter_out(ask, n, { seriesOut }) {
    const { id } = await ask('draft', 'POST', `${own}/letters`, { direction: 'out', ...draft(`Letter ${n}`) })
    const { content_hash } = await ask('look', 'GET', `${own}/letters/${id}`)
    await ask('circulate', 'POST', `${own}/letters/${id}/circulation`, { departments: [{ department: 1 }] })
    await ask('verdict', 'POST', `${own}/letters/${id}/verdicts`, { verdict: 'agree', content_hash }, 'teacher')
    const { text } = await ask('issue', 'POST', `${own}/letters/${id}/issue`, { series: seriesOut, content_hash, signatory: 'Li Hua' }, 'director')
    if (n % 3 === 0) await ask('send', 'POST', `${own}/letters/${id}/sending`, { on: today, way: 'Post' })
    if (n % 3 === 1) await ask('void', 'POST', `${own}/letters/${id}/voiding`, { reason: 'A wrong date' }, 'director')
    return { address: `${own}/letters/${id}`, shows: { number: text, state: ['sent', 'voided', 'issued'][n % 3] }, letter: `Letter ${n}` }
  },
  async task(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/tasks`, { title: `Task ${n}` })
    const { version, title, note, department, person, due, letter } = await ask('look', 'GET', `${own}/tasks/${id}`)
    await ask('change', 'PUT', `${own}/tasks/${id}`, { title: `Task ${n}`, note: `Changed ${n}`, seen: { version, title, note, department, person, due, letter } })
    await ask('move', 'POST', `${own}/tasks/${id}/moves`, { to: 'doing' })
    return { address: `${own}/tasks/${id}`, shows: { title: `Task ${n}`, note: `Changed ${n}`, state: 'doing' }, task: `Task ${n}` }
  },
  ...officeActs,
  ...formActs,
  ...taskActs,
  ...publicationActs,
  ...workActs,
}
