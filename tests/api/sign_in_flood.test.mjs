// SPDX-License-Identifier: Apache-2.0
// Many thousand attempts to sign in within a minute, from many addresses, most of them at one account: whoever is known there signs in
// meanwhile and afterwards, and everything else goes on. AMITY_SIGN_INS=10000 is the whole of it; here a few hundred. Figures are
// printed; nothing is asserted by time.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { ask } from './support/http.mjs'

const attempts = Number(process.env.AMITY_SIGN_INS ?? 400)
const minute = 60_000
// As many as the machine that sends them keeps open; a minute's share of attempts begins each moment.
const atOnce = 200
const clients = 500

const chen = { email: 'chen@example.org', password: 'camellias over dianchi' }
const maria = { email: 'maria@example.org', password: 'seven ferries at dusk' }
let server, data
const welcome = {}
before(async () => {
  data = await filledFolder()
  for (const [{ email }, role] of [
    [chen, 'director'],
    [maria, 'officer'],
  ]) {
    const { stdout } = await amity(
      'user',
      'add',
      email,
      '--office',
      'kunming',
      '--name',
      email,
      '--role',
      role,
      '--json',
      '--data',
      data,
    )
    welcome[email] = JSON.parse(stdout).link
  }
  server = await serve(data)
})
after(() => server.stop())

const form = (address, fields, cookie = '') => ({
  method: 'POST',
  headers: {
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Forwarded-For': address,
    ...(cookie ? { Cookie: cookie } : {}),
  },
  body: new URLSearchParams(fields).toString(),
})
const cookiesOf = ({ headers }) =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
const enter = (address, { email, password }, cookie) =>
  ask(server, '/en/office/enter', form(address, { email, password }, cookie))
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
const told = (times) =>
  `${times.length} times, median ${median(times)?.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`

test('whoever is known signs in while strangers guess without end, and nobody is locked out by them', async (t) => {
  const known = {}
  for (const [{ email, password }, address] of [
    [chen, '198.51.100.7'],
    [maria, '198.51.100.8'],
  ]) {
    const first = await ask(server, welcome[email], form(address, { password }))
    assert.equal(first.status, 303, first.text)
    known[email] = { address, browser: /amity_browser=[^;]+/.exec(cookiesOf(first))[0], session: cookiesOf(first) }
  }

  const statuses = {}
  const begun = Date.now()
  let next = 0
  let flooding = true
  const guesser = async () => {
    while (next < attempts) {
      const n = next++
      // The share of the minute that is this one's; who is late sends at once.
      await pause(Math.max(0, begun + (n * minute) / Math.max(attempts, 10_000) - Date.now()))
      const email = n % 2 === 0 ? chen.email : `nobody${n % 1000}@example.org`
      const answer = await enter(`203.0.${n % 2}.${n % (clients / 2)}`, { email, password: `a guess of number ${n}` })
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      assert.doesNotMatch(answer.headers['set-cookie']?.toString() ?? '', /amity_session=\w/)
    }
  }
  const signIns = []
  const waits = []
  const whoIsKnown = async () => {
    while (flooding) {
      for (const who of [chen, maria]) {
        const { address, browser } = known[who.email]
        const at = performance.now()
        const answer = await enter(address, who, browser)
        signIns.push(answer.status)
        assert.ok(
          [303, 503].includes(answer.status),
          `a known browser was answered ${answer.status}: ${answer.text.slice(0, 500)}`,
        )
        if (answer.status === 303) waits.push(performance.now() - at)
        else await pause(1000 * Number(answer.headers['retry-after'] ?? 1))
      }
      await pause(500)
    }
  }
  const pages = []
  const reader = async () => {
    while (flooding) {
      for (const [path, cookie] of [
        ['/en', ''],
        ['/en/office', known[maria.email].session],
        ['/en/office/letters', known[maria.email].session],
        ['/api/v1/office', ''],
      ]) {
        const at = performance.now()
        const answer = await ask(server, path === '/en' ? '/en/' : path, {
          headers: { 'X-Forwarded-For': '198.51.100.9', Cookie: cookie },
        })
        assert.equal(answer.status, 200, path)
        pages.push(performance.now() - at)
      }
      await pause(100)
    }
  }
  const beside = Promise.all([whoIsKnown(), reader()])
  await Promise.all(Array.from({ length: Math.min(atOnce, attempts) }, guesser))
  const took = Date.now() - begun
  flooding = false
  await beside

  assert.ok(signIns.includes(303), 'nobody who is known came in meanwhile')
  // Afterwards: the browsers that are known, also of the account that was guessed at; and somebody nobody guessed at, from a new one.
  for (const who of [chen, maria])
    assert.equal((await enter(known[who.email].address, who, known[who.email].browser)).status, 303, who.email)
  assert.equal((await enter('198.51.100.20', maria)).status, 303)
  // What was done by the guesses is that strangers who name this account wait, for a while. A slow machine turns most of
  // the flood away before it guesses at anything: then the rest comes one by one.
  let isHeld = false
  for (let n = 0; n < 200 && !isHeld; n++)
    isHeld = (await enter(`203.0.2.${n}`, { email: chen.email, password: 'a guess of number -1' })).status === 429
  assert.ok(isHeld)
  assert.notEqual((await enter('198.51.100.21', chen)).status, 303)
  assert.match(server.log, /refused: an attempt to get in failed, client 203\.0\.\d+\.\d+/)
  assert.match(server.log, /refused: too many attempts to get in, held back, client 203\.0\.\d+\.\d+/)
  assert.doesNotMatch(server.log, /example\.org|a guess of number|camellias/)
  t.diagnostic(`${attempts} attempts in ${(took / 1000).toFixed(1)} s, answered ${JSON.stringify(statuses)}`)
  t.diagnostic(
    `known browsers signed in: ${told(waits)}; asked to come again: ${signIns.filter((status) => status === 503).length}`,
  )
  t.diagnostic(`pages: ${told(pages)}`)
})
