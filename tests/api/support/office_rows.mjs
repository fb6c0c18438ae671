// SPDX-License-Identifier: Apache-2.0
// What an office has that no test can do by pressing, as rows.
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

// As rows, for what stands outside: what an identity provider said, an authenticator's key, an answer that a rule's doubt was given.
export function fillRows(data, officeId, { set, organisation, mark, turn }) {
  const db = new DatabaseSync(join(data, 'amity.sqlite'))
  db.exec('PRAGMA busy_timeout = 10000')
  const add = (table, row) => {
    const names = Object.keys(row)
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    )
  }
  const office_id = officeId
  const ends_ms = Date.now() + 86_400_000
  const unique = `${mark}-${turn}`
  add('identity', { office_id, account_id: 1, issuer: `https://${unique}.example`, subject: mark, joined_ms: 1 })
  add('identity_request', {
    secret_hash: `${unique}-r`,
    office_id,
    issuer: mark,
    then_address: `/en/office?${mark}`,
    ends_ms,
  })
  add('identity_waiting', { link_hash: `${unique}-w`, office_id, account_id: 1, issuer: mark, subject: mark, ends_ms })
  if (turn === 0) add('passkey_owner', { office_id, account_id: 1, user_handle: `${unique}-u` })
  add('passkey', {
    office_id,
    account_id: 1,
    id: 7 + turn,
    credential_id: `${unique}-c`,
    public_key: '',
    algorithm: -7,
    counter: 0,
    name: `${mark} passkey`,
    created_ms: 1,
    last_used_ms: null,
    transports: '',
    is_backup_eligible: 0,
    is_backed_up: 0,
  })
  add('passkey_challenge', {
    secret_hash: `${unique}-p`,
    challenge: mark,
    purpose: 'sign_in',
    office_id,
    account_id: 0,
    user_handle: '',
    ends_ms,
  })
  add('login_session', {
    secret_hash: `${unique}-s`,
    office_id,
    account_id: 1,
    id: 70 + turn,
    created_ms: Date.now(),
    seen_ms: Date.now(),
    browser: mark,
  })
  add('rule_override', {
    office_id,
    subject: `letter/${turn}`,
    seq: turn,
    set_id: set,
    rule_id: 'days',
    answer: 'unknown',
    reason: mark,
    actor: 'account/1',
    at: '2026-11-30T00:00:00Z',
  })
  add('rule_verdict', {
    office_id,
    subject: `step/${turn}`,
    seq: 1,
    set_id: set,
    rule_id: 'days',
    answer: 'unknown',
    why: 'fact_not_known',
    fact: mark,
    due: null,
    is_afterwards: 0,
    at: '2026-11-30T00:00:00Z',
  })
  const holiday = {
    day: `2031-10-0${turn + 1}`,
    what: 'holiday',
    name_zh: mark,
    name_ja: mark,
    name_en: mark,
    source: mark,
  }
  add('office_day', { office_id, ...holiday })
  add('people_use', {
    office_id,
    subject: `letter/${turn}`,
    role: 'correspondent',
    cap_id: null,
    organisation_id: organisation,
  })
  const newest = (table) => db.prepare(`SELECT max(id) AS id FROM ${table} WHERE office_id = ?`).get(office_id).id
  const letter = newest('letter')
  add('legal_hold', {
    office_id,
    subject: `letter/${letter}`,
    held_by: 'account/1',
    why: mark,
    held_at: '2026-11-30T00:00:00Z',
    salt: unique,
  })
  add('letter_period', { office_id, letter_id: letter, period: 'years_10', why: mark, decided_by: 'account/1' })
  add('series_period', { office_id, series_id: newest('letter_series'), period: 'years_10', source: mark })
  if (turn === 0) add('sign_in_policy', { office_id, second_step: 0 })
  db.close()
}
