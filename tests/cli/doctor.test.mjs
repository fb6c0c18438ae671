// SPDX-License-Identifier: Apache-2.0
// What doctor finds in tables that no line of the journal accounts for, and in a database from which something is missing: the same on
// SQLite and on PostgreSQL (where AMITY_TEST_POSTGRES names a cluster).
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { amity, answer, kunming, newFolder, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'

const cluster = process.env.AMITY_TEST_POSTGRES
const withoutPostgres = cluster ? false : 'AMITY_TEST_POSTGRES is not set (see tools/with-postgres)'

// What is done to the database, and what doctor says of it. `{n}` is any number.
const spoilt = [
  ['a table that was dropped', 'DROP TABLE api_token', /^database: the table api_token is missing$/],
  ['an index that was dropped', 'DROP INDEX command_answer_at', /^database: the index command_answer_at is missing$/],
  ['a column that is gone', 'ALTER TABLE command_answer DROP COLUMN fingerprint', /^database: table command_answer: its column fingerprint is missing/],
  ['a count of letters that is too high', "UPDATE letter_count SET letters = letters + 1 WHERE direction = 'in' AND state = (SELECT min(state) FROM letter_count WHERE direction = 'in')", /^letters: office \d+: lists count \d+ letters \(in, \w+, partner \d+\), and there are \d+$/],
  ['counts of letters that are gone', 'DELETE FROM letter_count', /^letters: office \d+: lists count 0 letters/],
  ['an index of letters that ends too late', 'INSERT INTO letter_gram_end (office_id, block) SELECT min(id), 3 FROM office', /^letters: office \d+: the index of letters ends after the last letter, at block 3$/],
  ['parts of the index beyond its end', "INSERT INTO letter_gram (office_id, gram, block, letters) SELECT min(id), '61626364', 7, '01' FROM office", /^letters: office \d+: the index of letters has parts beyond its end, block 0$/],
  ['ids that would be given twice', "UPDATE id_sequence SET next = 1 WHERE name = 'letter'", /^database: letter of office \d+: the next id would be 1, and \d+ is given already$/],
  ['a sequence of ids that is gone', "DELETE FROM id_sequence WHERE name = 'account' AND office_id = (SELECT min(office_id) FROM id_sequence WHERE name = 'account'); INSERT INTO id_sequence (office_id, name, next) VALUES (99, 'account', 2)", /^database: account of office \d+: the next id would be 1, and \d+ is given already$/],
  ['a kept answer that nobody gave', "INSERT INTO command_answer (office_id, key, fingerprint, answer, at) SELECT min(id), 'k', 'none', '{}', 'yesterday' FROM office", /^database: a kept answer of office \d+ \(command_answer, k\) is none that a command has left$/],
  ['changes that lie ahead of their office', "INSERT INTO scope_change (office_id, revision, seq, kind, row_key) SELECT min(id), 1000000, 1, 'city', 1 FROM office", /^database: scope_change of office \d+ has the revision 1000000, and the office has come to \d+ only$/],
  ['a revision of no office', 'INSERT INTO scope_revision (office_id, revision) VALUES (99, 1)', /^database: scope_revision names an office that is not there, or no revision: office 99$/],
]

let whole
before(async () => {
  whole = await worldWith(kunming)
  const { status, err } = await amity('demo', '--data', whole)
  assert.equal(status, 0, err)
})

// Exit status 1 and the trouble among those it tells, with nothing that broke.
function finds({ status, err, json }, pattern) {
  assert.deepEqual([status, err], [1, ''])
  assert.ok(
    json.troubles.some((line) => pattern.test(line)),
    `${pattern} is none of:\n${json.troubles.join('\n')}`,
  )
}

test('what is spoilt beside the journal is found, SQLite', async (context) => {
  for (const [what, statement, pattern] of spoilt)
    await context.test(what, async () => {
      const data = newFolder()
      cpSync(whole, data, { recursive: true })
      sqlite(data, statement)
      finds(await answer('doctor', '--data', data), pattern)
    })
})

test('what is spoilt beside the journal is found, PostgreSQL', { skip: withoutPostgres }, async (context) => {
  const psql = (url, statement) => execFileSync('psql', ['-qAt', '-v', 'ON_ERROR_STOP=1', url, '-c', statement], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const at = (name) => cluster.replace('/postgres?', `/${name}?`)
  const model = `amity_doctor_${process.pid}`
  psql(cluster, `CREATE DATABASE ${model}`)
  const copied = await amity('copy', '--from', whole, '--to', at(model))
  assert.equal(copied.status, 0, copied.err)
  const documents = ['--documents-folder', path.join(whole, 'documents')]
  const sound = await answer('doctor', '--database', at(model), ...documents)
  assert.deepEqual([sound.status, sound.json.troubles], [0, []])
  for (const [what, statement, pattern] of spoilt)
    await context.test(what, async () => {
      const name = `${model}_${spoilt.findIndex(([one]) => one === what)}`
      psql(cluster, `CREATE DATABASE ${name} TEMPLATE ${model}`)
      psql(at(name), statement)
      finds(await answer('doctor', '--database', at(name), ...documents), pattern)
      psql(cluster, `DROP DATABASE ${name} WITH (FORCE)`)
    })
})
