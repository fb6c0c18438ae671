// SPDX-License-Identifier: Apache-2.0
// What an office's people ask: each operation of theirs with a token and without, with what is right and what is wrong.
import { ask } from './http.mjs'

const own = '/api/v1/offices/kunming'
const gazette = {
  version: 1,
  key: 'gazette-2026',
  kind: 'official',
  name: 'Gazette',
  url: '',
  published: null,
  retrieved: null,
  note: '',
}
const officeReads = (path) => [
  [own + path, 200, {}],
  [own + path, 401, { as: 'nobody' }],
  [own + path, 401, { as: 'somebody' }],
  [own + path, 403, { as: 'writer' }],
  ['/api/v1/offices/atlantis' + path, 404, {}],
]
const officeWrites = (path, body, without, status = 200) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: without, body }],
  ['/api/v1/offices/atlantis' + path, 404, { body }],
  [own + path, 413, { body: { note: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { body, type: 'text/plain' }],
  [own + path, 422, { text: '{"kind": ' }],
  [own + path, status, { body }],
]
// What is asked for by a version, which only the server knows.
const firstMoveOf = (city) => async (asked) => {
  const { version } = (await asked(`${own}/partners/${city}/moves`, 'GET', {})).json()
  return [`${own}/partners/${city}/moves/0?version=${version}`, {}]
}
const assertionOf = (city, source) => async (asked) => {
  const { version } = (await asked(`${own}/partners/${city}/assertions/${source}`, 'GET', {})).json()
  return [`${own}/partners/${city}/assertions/${source}?version=${version}`, {}]
}
const hallOf = (city) => async (asked) => {
  const seen = (await asked(`${own}/partners/${city}/hall`, 'GET', {})).json()
  return [`${own}/partners/${city}/hall`, { body: { text: { en: 'Bangkok, city of angels' }, seen } }]
}

// With a token, and a body where there is one. Without options: as everybody asks.
export async function asToken(server, tokens, target, method, options) {
  if (options === undefined) return ask(server, target, { method })
  const { as = 'officer', body, text, type = 'application/json' } = options
  const headers = {}
  // Some are people with a session.
  if (tokens[as]?.includes('=')) headers.Cookie = tokens[as]
  else if (as !== 'nobody') headers.Authorization = `Bearer ${tokens[as] ?? 'amity_' + 'A'.repeat(43)}`
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  if (sent !== undefined) Object.assign(headers, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(sent) })
  return ask(server, target, { method, headers, body: sent })
}

// Addresses, the status each has, and with which token and body it is asked, by operationId.
export const officeExamples = {
  listOfficeSources: [...officeReads('/sources'), [`${own}/sources?limit=3`, 422, {}]],
  getOfficeSource: [
    ...officeReads('/sources/kunming-daily-2022-11-27'),
    [`${own}/sources/nobody-s`, 404, {}],
    [`${own}/sources/a%20b`, 422, {}],
  ],
  putOfficeSource: [
    ...officeWrites('/sources/gazette-2026', { kind: 'official', name: 'Gazette' }, 'reader'),
    [`${own}/sources/gazette-2026`, 200, { body: { kind: 'official', name: 'Gazette' } }],
    [`${own}/sources/gazette-2026`, 409, { body: { kind: 'press', name: 'Gazette' } }],
    [`${own}/sources/gazette-2026`, 422, { body: { kind: 'rumour', name: '', url: 'ftp://x', published: '2026-13' } }],
    [`${own}/sources/gazette-2026`, 422, { body: { kind: 'press', name: 'Gazette', url: 'ftp://x', seen: gazette } }],
    [
      `${own}/sources/gazette-2026`,
      200,
      { body: { kind: 'official', name: 'The Gazette', url: '', note: '', seen: gazette } },
    ],
  ],
  getAssertion: [
    ...officeReads('/partners/fujisawa/assertions/clair-621'),
    [`${own}/partners/nowhere/assertions/gazette-2026`, 404, {}],
    [`${own}/partners/fujisawa/assertions/gazette-2026`, 404, {}],
    [`${own}/partners/fujisawa/assertions/gazette-2026?as_of=2020-01-01`, 422, {}],
  ],
  putAssertion: [
    ...officeWrites('/partners/zurich/assertions/gazette-2026', { kind: 'sister_city', signed: '1982' }, 'reader'),
    [`${own}/partners/Q72/assertions/gazette-2026`, 200, { body: { kind: 'sister_city', signed: '1982' } }],
    [`${own}/partners/zurich/assertions/gazette-2026`, 409, { body: { kind: 'sister_city', signed: '1983' } }],
    [`${own}/partners/zurich/assertions/nobody-s`, 404, { body: {} }],
    [`${own}/partners/kunming/assertions/gazette-2026`, 422, { body: {} }],
    [`${own}/partners/nowhere/assertions/gazette-2026`, 404, { body: {} }],
    [
      `${own}/partners/zurich/assertions/gazette-2026`,
      422,
      { body: { kind: 'cousin', signed: '1982-02-30', side: 'left' } },
    ],
    [`${own}/partners/zurich/assertions/gazette-2026`, 422, { body: [] }],
  ],
  deleteAssertion: [
    [`${own}/partners/zurich/assertions/gazette-2026?version=1`, 401, { as: 'nobody' }],
    [`${own}/partners/zurich/assertions/gazette-2026?version=1`, 403, { as: 'reader' }],
    [`${own}/partners/zurich/assertions/gazette-2026?version=7`, 409, {}],
    [`${own}/partners/zurich/assertions/gazette-2026`, 422, {}],
    [`${own}/partners/nowhere/assertions/gazette-2026?version=1`, 404, {}],
    ['', 200, { prepare: assertionOf('zurich', 'gazette-2026') }],
    // It is gone already.
    [`${own}/partners/zurich/assertions/gazette-2026?version=1`, 200, {}],
  ],
  getMoves: [
    ...officeReads('/partners/fujisawa/moves'),
    [`${own}/partners/nowhere/moves`, 404, {}],
    [`${own}/partners/fujisawa/moves?x=1`, 422, {}],
  ],
  addMove: [
    ...officeWrites('/partners/bangkok/moves', { act: 'make_contact', on: '1990', source: 'gazette-2026' }, 'reader'),
    [`${own}/partners/bangkok/moves`, 403, { body: { act: 'resume', on: '1991', source: 'gazette-2026' } }],
    [`${own}/partners/bangkok/moves`, 404, { body: { act: 'sign', on: '2031', source: 'nobody-s' } }],
    [`${own}/partners/bangkok/moves`, 422, { body: { act: 'wed', on: '31', source: '' } }],
  ],
  deleteMove: [
    [`${own}/partners/bangkok/moves/0?version=x`, 401, { as: 'nobody' }],
    [`${own}/partners/bangkok/moves/0?version=x`, 403, { as: 'reader' }],
    [`${own}/partners/bangkok/moves/0?version=x`, 409, {}],
    [`${own}/partners/bangkok/moves/0`, 422, {}],
    [`${own}/partners/nowhere/moves/0?version=x`, 404, {}],
    [`${own}/partners/bangkok/moves/99?version=`, 200, { prepare: firstMoveOf('bangkok') }],
  ],
  getHallText: [
    ...officeReads('/partners/fujisawa/hall'),
    [`${own}/partners/nowhere/hall`, 404, {}],
    [`${own}/partners/fujisawa/hall?x=1`, 422, {}],
  ],
  putHallText: [
    ...officeWrites(
      '/partners/bangkok/hall',
      { text: { en: 'Bangkok' }, seen: { version: 1, text: {} } },
      'reader',
      409,
    ),
    [`${own}/partners/bangkok/hall`, 200, { prepare: hallOf('bangkok') }],
    [`${own}/partners/bangkok/hall`, 422, { body: { text: 'Bangkok' } }],
    [`${own}/partners/bangkok/hall`, 422, { body: { text: { en: 'x'.repeat(5000) } } }],
  ],
}
