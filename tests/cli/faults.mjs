// SPDX-License-Identifier: Apache-2.0
// Kills an import at a random moment and says how the data stands afterwards.
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { allButTheJournal, amity, answer, journalVerbs, newFolder, start } from './amity.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

// What an import does to a data folder when nothing disturbs it.
export async function undisturbed(from, words) {
  const data = newFolder()
  cpSync(from, data, { recursive: true })
  const before = { content: allButTheJournal(data), journal: journalVerbs(data) }
  const begun = performance.now()
  const { status, err } = await amity('import', ...words, '--data', data)
  assert.equal(status, 0, err)
  const took = performance.now() - begun
  const after = { content: allButTheJournal(data), journal: journalVerbs(data) }
  assert.equal(after.journal.length, before.journal.length + 1)
  return { from, words, before, after, took }
}

const nothing = { begin: async () => {}, end: async () => {} }

// One import, killed somewhere between its start and a little after its usual end. Tallies what came of it. around: what
// goes on with the same data from before the import until it is dead.
export async function killedImport({ from, words, before, after, took }, tally, around = nothing) {
  const data = newFolder()
  cpSync(from, data, { recursive: true })
  await around.begin(data)
  const run = start(['import', ...words, '--data', data])
  await pause(Math.random() * took * 1.15)
  run.child.kill('SIGKILL')
  const { status, signal, out } = await run.ended
  await around.end()
  const acknowledged = status === 0 && /accepted|added/.test(out)
  assert.ok(signal === 'SIGKILL' || status === 0)

  const found = await answer('doctor', '--data', data)
  const now = { content: allButTheJournal(data), journal: journalVerbs(data) }
  const same = (state) => now.content === state.content && now.journal.join() === state.journal.join()
  tally.trials += 1
  tally[same(after) ? 'there' : same(before) ? 'notThere' : 'halfWritten'] += 1
  tally.acknowledged += acknowledged ? 1 : 0
  tally.lost += acknowledged && !same(after) ? 1 : 0
  tally.troubles += found.status === 0 && found.json.troubles.length === 0 ? 0 : 1

  const again = await amity('import', ...words, '--data', data)
  const healed = { content: allButTheJournal(data), journal: journalVerbs(data) }
  tally.notHealed += again.status === 0 && healed.content === after.content && healed.journal.join() === after.journal.join() ? 0 : 1
}

export const newTally = () => ({ trials: 0, there: 0, notThere: 0, acknowledged: 0, lost: 0, halfWritten: 0, troubles: 0, notHealed: 0 })

export function assertNothingLost(tally) {
  const { lost, halfWritten, troubles, notHealed } = tally
  assert.deepEqual({ lost, halfWritten, troubles, notHealed }, { lost: 0, halfWritten: 0, troubles: 0, notHealed: 0 })
}
