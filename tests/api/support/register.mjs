// SPDX-License-Identifier: Apache-2.0
// The as-of rule of docs/concepts.md, written once more from its prose, over an office's own tables. Small and slow on
// purpose: it is what the server's answers are held against.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from './csv.mjs'

const ranks = { office: 3, official: 2, press: 1, list: 0 }
const confidences = { low: 0, medium: 1, high: 2 }
const beginning = '0000-01-01'
const forever = '9999-12-31'

const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate()
// The first and the last day that a date as precise as its source can be.
export function daysOf(date) {
  const [year, month] = date.split('-')
  const last = month ?? '12'
  return [`${year}-${month ?? '01'}-01`, `${year}-${last}-${daysIn(Number(year), Number(last))}`].map((day, i) =>
    date.length === 10 ? date : day,
  )
}

const rankOf = (row) => {
  const rank = ranks[row.source.kind]
  return row.source.kind === 'list' && row.side === 'both' ? ranks.press : rank
}
const spokenOn = (row) => row.as_of || row.source.published
const newness = (row) => (spokenOn(row) ? daysOf(spokenOn(row))[1] : beginning)

const descending = (a, b) => (a < b ? 1 : a > b ? -1 : 0)
const byStrength = (a, b) =>
  rankOf(b) - rankOf(a) || descending(newness(a), newness(b)) || confidences[b.confidence] - confidences[a.confidence]

// A weaker source that agrees but is more precise refines.
function date(rows, field) {
  const said = rows.map((row) => row[field]).filter(Boolean)
  return said.reduce((best, other) => (other.startsWith(best) ? other : best), said[0])
}

const stagesAfter = {
  make_contact: 'contact',
  declare_intent: 'intent',
  begin_exchange: 'exchange',
  submit: 'approval',
  sign: 'active',
  renew: 'active',
  revive: 'active',
  resume: 'active',
  rescind: 'active',
  fall_dormant: 'dormant',
  suspend: 'suspended',
  lapse: 'ended',
  sever: 'ended',
  end: 'ended',
}
const preparing = ['contact', 'intent', 'exchange', 'approval']
const inForce = ['active', 'dormant']
const signedOnce = [...inForce, 'suspended', 'ended']

// The steps of a life with the days between which each happened, in order.
function stepsOf(rows, moves, knownBy) {
  const steps = []
  let stage = 'unknown'
  for (const { act, on } of moves) {
    // An approval of what is in force leaves it in force.
    stage = act === 'approve' ? (inForce.includes(stage) ? stage : 'approval') : stagesAfter[act]
    steps.push({ act, stage, on })
  }
  const strongest = rows.find((row) => row.stage)?.stage
  const ends = (step) => step.stage === 'ended'
  if (signedOnce.includes(strongest) && !steps.some((step) => step.act === 'sign')) {
    const firstEnd = steps.findIndex(ends)
    const on = date(rows, 'signed')
    steps.splice(firstEnd < 0 ? steps.length : firstEnd, 0, { act: 'sign', stage: 'active', on })
  }
  if (strongest === 'ended' && !steps.some(ends)) steps.push({ act: 'end', stage: 'ended', on: date(rows, 'ended') })
  if (preparing.includes(strongest) && !steps.some((step) => step.stage === strongest))
    steps.push({ act: 'none', stage: strongest, on: undefined })
  for (const step of steps) [step.earliest, step.latest] = step.on ? daysOf(step.on) : [beginning, forever]
  const signing = steps.find((step) => step.act === 'sign')
  if (signing && knownBy && knownBy < signing.latest) signing.latest = knownBy
  return steps
}

export function readOffice(folder) {
  const table = (name) => parseCsv(readFileSync(join(folder, name), 'utf8'), '\n')
  const sources = Object.fromEntries(table('sources.csv').map((row) => [row.key, row]))
  const home = /^home *= *"(.*)"/m.exec(readFileSync(join(folder, 'office.toml'), 'utf8'))[1]
  const moves = table('history.csv')
  const assertions = table('assertions.csv').map((row) => ({ ...row, source: sources[row.source] }))
  const ties = table('cities.csv')
    .filter((city) => city.slug !== home && assertions.some((row) => row.partner === city.slug))
    .map((city) =>
      tieOf(
        city,
        assertions.filter((row) => row.partner === city.slug),
        moves,
      ),
    )
  return { home, ties, figures: table('figures.csv'), targets: table('targets.csv'), posts: table('posts.csv') }
}

function tieOf(city, said, allMoves) {
  const rows = said.sort(byStrength)
  const denials = rows.filter((row) => row.stage === 'denied')
  const support = rows.filter((row) => row.stage && row.stage !== 'denied')
  const proofs = support.filter((row) => signedOnce.includes(row.stage) && spokenOn(row))
  const knownBy = proofs.map((row) => daysOf(spokenOn(row))[1]).sort()[0]
  const doubtful =
    support.every((row) => row.confidence === 'low') ||
    denials.some((denial) => support.every((row) => rankOf(denial) > rankOf(row)))
  const moves = allMoves.filter((row) => row.partner === city.slug)
  return {
    slug: city.slug,
    country: city.country,
    kind: rows.find((row) => row.kind && row.stage !== 'denied')?.kind ?? 'unspecified',
    doubtful,
    steps: stepsOf(support, moves, knownBy),
  }
}

// Whether one of these stages was reached at the end of that day: yes, no or unknown.
function was(tie, day, stages) {
  const possible = new Set()
  for (let done = 0; done <= tie.steps.length; done += 1) {
    const happened = tie.steps.slice(0, done)
    const ahead = tie.steps.slice(done)
    // A step ahead is one that can still lie after that day.
    if (happened.every((step) => step.earliest <= day) && ahead.every((step) => step.latest > day))
      possible.add(stages.includes(happened.at(-1)?.stage ?? 'unknown'))
  }
  if (possible.size === 2) return 'unknown'
  return possible.has(true) ? (tie.doubtful ? 'unknown' : 'yes') : 'no'
}

export const inForceOn = (tie, day) => was(tie, day, inForce)
export const intendedOn = (tie, day) => was(tie, day, preparing)

const range = (truths) => ({
  at_least: truths.filter((truth) => truth === 'yes').length,
  at_most: truths.filter((truth) => truth !== 'no').length,
})

// The counts of a circle as the contract has them, without what is zero.
export function countsOn(ties, day) {
  const strongest = (group) => ['yes', 'unknown'].find((truth) => group.includes(truth)) ?? 'no'
  const grouped = (field, summed) => {
    const groups = Map.groupBy(ties, (tie) => tie[field])
    return Object.fromEntries(
      [...groups]
        .map(([name, group]) => [name, summed(group.map((tie) => inForceOn(tie, day)))])
        .filter(([, counted]) => counted.at_most !== 0 && counted !== 'no'),
    )
  }
  return {
    partners: range(ties.map((tie) => inForceOn(tie, day))),
    by_kind: grouped('kind', range),
    by_country: grouped('country', range),
    countries: range(Object.values(grouped('country', strongest))),
    intents: range(ties.map((tie) => intendedOn(tie, day))),
  }
}
