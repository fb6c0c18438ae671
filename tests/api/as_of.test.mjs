// SPDX-License-Identifier: Apache-2.0
// The circle as of a day, against the rule of docs/concepts.md worked out here from the office's tables alone.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { filledFolder, kunming, serve } from './support/amity.mjs'
import { askJson } from './support/http.mjs'
import { countsOn, daysOf, inForceOn, readOffice } from './support/register.mjs'

const office = readOffice(kunming)
let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

// Days that look random and are the same each time (mulberry32).
function* daysBetween(first, last, seed) {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    const part = ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    yield new Date(from + part * (to - from)).toISOString().slice(0, 10)
  }
}

// Each day on which something can change, and the day before: where an off-by-one would show.
const turningDays = [
  ...new Set(
    office.ties
      .flatMap((tie) => tie.steps)
      .flatMap((step) => (step.on ? daysOf(step.on) : [step.latest]))
      .filter((day) => day < '9999')
      .flatMap((day) => [day, new Date(Date.parse(day) - 86400000).toISOString().slice(0, 10)]),
  ),
].sort()

const listed = (lines, key) =>
  Object.fromEntries(
    lines.filter((line) => line.at_most > 0).map(({ [key]: name, at_least, at_most }) => [name, { at_least, at_most }]),
  )

async function agreesOn(day) {
  const circle = await askJson(server, `/api/v1/circle?as_of=${day}`)
  assert.equal(circle.as_of, day)
  const { counts } = circle
  const told = {
    partners: counts.partners,
    by_kind: listed(counts.by_kind, 'kind'),
    by_country: listed(counts.by_country, 'country'),
    countries: counts.countries,
    intents: counts.intents,
  }
  assert.deepEqual(told, countsOn(office.ties, day), `the counts of ${day}`)
  const truths = Object.fromEntries(circle.partners.map((partner) => [partner.city.slug, partner.in_force]))
  for (const tie of office.ties)
    assert.equal(truths[tie.slug] ?? 'no', inForceOn(tie, day), `whether ${tie.slug} was in force on ${day}`)
}

describe('the circle as of a day agrees with the rule', () => {
  test('on forty days between 1975 and 2026', async () => {
    const days = daysBetween('1975-01-01', '2026-01-01', 40)
    for (let i = 0; i < 40; i += 1) await agreesOn(days.next().value)
  })

  test('on each day on which something changed, and the day before', async () => {
    assert.ok(turningDays.length > 50)
    for (const day of turningDays) await agreesOn(day)
  })

  test('on the first and the last day that there is', async () => {
    await agreesOn('0001-01-01')
    await agreesOn('9999-12-30')
  })

  test('on a 29 February', () => agreesOn('2020-02-29'))
})

describe('counts', () => {
  test('of continents are those of the partners listed', async () => {
    for (const day of ['1981-12-31', '1990-01-01', '2014-06-30', '2026-01-01']) {
      const { counts, partners } = await askJson(server, `/api/v1/circle?as_of=${day}`)
      const certain = partners.filter((partner) => partner.in_force === 'yes')
      const possible = partners.filter((partner) => partner.in_force !== 'no')
      const different = (list) => new Set(list.map((partner) => partner.continent)).size
      assert.deepEqual(counts.continents, { at_least: different(certain), at_most: different(possible) })
    }
  })

  test('of one kind are that kind’s part of the whole', async () => {
    const day = '2015-05-05'
    const whole = await askJson(server, `/api/v1/circle?as_of=${day}`)
    assert.ok(whole.counts.by_kind.length > 1)
    for (const { kind, at_least, at_most } of whole.counts.by_kind) {
      const part = await askJson(server, `/api/v1/circle?as_of=${day}&kind=${kind}`)
      assert.deepEqual(part.counts.partners, { at_least, at_most })
      assert.ok(part.partners.every((partner) => partner.kind === kind))
    }
  })

  test('of one country’s sub-region are those of its partners', async () => {
    const day = '2023-01-01'
    const part = await askJson(server, `/api/v1/circle?as_of=${day}&region=south-and-south-east-asia`)
    const countries = 'AF BD BT IN LK MV NP PK BN ID KH LA MM MY PH SG TH TL VN'.split(' ')
    const ties = office.ties.filter((tie) => countries.includes(tie.country))
    assert.deepEqual(part.counts.partners, countsOn(ties, day).partners)
  })

  test('of the home city’s own address are the same as the circle’s', async () => {
    const circle = await askJson(server, '/api/v1/circle?as_of=2010-10-10')
    for (const id of ['kunming', 'Q182852', 'G1804651'])
      assert.deepEqual(await askJson(server, `/api/v1/cities/${id}/circle?as_of=2010-10-10`), circle)
  })
})

test('Wagga Wagga is severed on 14 April 2020 and has never been on the 22nd', async () => {
  const story = []
  for (let day = 12; day <= 24; day += 1) {
    const circle = await askJson(server, `/api/v1/circle?as_of=2020-04-${day}`)
    const wagga = circle.partners.find((partner) => partner.city.slug === 'wagga-wagga')
    story.push([day, wagga?.in_force ?? 'no', wagga?.stage ?? 'ended'])
  }
  const active = (day) => [day, 'yes', 'active']
  const ended = (day) => [day, 'no', 'ended']
  assert.deepEqual(story, [
    ...[12, 13].map(active),
    ...[14, 15, 16, 17, 18, 19, 20, 21].map(ended),
    ...[22, 23, 24].map(active),
  ])
})

describe('official figures', () => {
  const rangeOf = { countries: (c) => c.countries, continents: (c) => c.continents }

  test('are those of the table, in its order', async () => {
    const { figures } = await askJson(server, '/api/v1/office')
    assert.deepEqual(
      figures.map((f) => [f.on, f.kind, f.region ?? '', String(f.figure), f.figure_is, f.source.key, f.statement.en]),
      office.figures.map((f) => [f.on, f.kind, f.region, f.count, f.count_is, f.source, f.statement_en]),
    )
  })

  test('stand beside the circle’s count at the end of their date, with the difference', async () => {
    const { figures } = await askJson(server, '/api/v1/office')
    for (const figure of figures) {
      const query = new URLSearchParams({ as_of: daysOf(figure.on)[1] })
      if (figure.region) query.set('region', figure.region)
      if (['sister_city', 'friendly_exchange', 'project'].includes(figure.kind)) query.set('kind', figure.kind)
      const { counts } = await askJson(server, `/api/v1/circle?${query}`)
      const counted = (rangeOf[figure.kind] ?? ((c) => c.partners))(counts)
      assert.deepEqual(figure.register, counted, `the register on ${figure.on} for ${figure.kind}`)
      const mayAgree =
        figure.figure <= counted.at_most && (figure.figure >= counted.at_least || figure.figure_is === 'at_least')
      const lack = { at_least: figure.figure - counted.at_most, at_most: figure.figure - counted.at_least }
      const { difference } = figure
      if (mayAgree) assert.ok(difference.at_least <= 0 && difference.at_most >= 0, JSON.stringify(figure))
      else assert.deepEqual(difference, lack, JSON.stringify(figure))
    }
  })
})
