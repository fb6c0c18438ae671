// SPDX-License-Identifier: Apache-2.0
// Every operation of the contract, every page of the desk and every form x every role, and whoever has no account x the offices: who
// lacks the right is refused, whoever has it gets as far as what was asked. The server prints which routes there are; the rights that
// they ask are written a second time in support/routes.mjs, and what has no row there fails.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { withToken } from './support/form_token.mjs'
import { ask, headOf } from './support/http.mjs'
import { guest } from './support/guests.mjs'
import {
  deskRoutes,
  filled,
  inAnyLanguage,
  languages,
  may,
  openForms,
  printedRoutes,
  roles,
  secretRoutes,
  strangers,
} from './support/routes.mjs'

const offices = ['kunming', 'fujisawa']
// A partner and a source that the office has.
const ownOf = { kunming: {}, fujisawa: { city: 'miami-beach', source: 'fujisawa-city-2022' } }
// Of records that need not be there: who lacks the right learns nothing of them.
const values = {
  office: 'kunming',
  city: 'fujisawa',
  partner: 'fujisawa',
  source: 'kunming-daily-2022-11-27',
  key: 'kunming-daily-2022-11-27',
  place: '0',
  letter: '1',
  document: '1',
  series: '1',
  task: '1',
  received: '1',
  issued: '1',
  copy: '1',
  step: '1',
  grant: '1',
  person: '1',
  cap: '1',
  organisation: '1',
  what: 'diet',
  kind: 'letter',
  year: '2026',
  view: '1',
  comment: '1',
  row: '1',
  region: 'south-and-south-east-asia',
  table: 'figures',
  set: '1',
  rule: 'none',
  guest: '1',
  notice: '1',
  exhibit: '99',
  account: '99',
  department: '99',
  passkey: '99',
  session: '99',
  figure: '1',
  target: '1',
  policy: '1',
  post: '1',
}

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { operationId }]) => operationId)
    .map(([method, operation]) => ({ path, method, ...operation, parts: methods.parameters ?? [] })),
)

let server
let routes
let guestSecret
const cookies = {}
const counted = { operations: 0, desk: 0, open: 0, questions: 0 }
before(async () => {
  const folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  for (const office of offices)
    for (const role of roles) {
      const who = ['--office', office, '--name', 'Somebody', '--role', role, '--json', '--data', folder]
      const { stdout } = await amity('user', 'add', `${role}.${office}@example.org`, ...who)
      cookies[`${role} of ${office}`] = JSON.parse(stdout).link
    }
  routes = await printedRoutes()
  server = await serve(folder)
  for (const [who, link] of Object.entries(cookies)) {
    const answer = await ask(server, link, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ password: 'lanterns on the river' }).toString(),
    })
    assert.equal(answer.status, 303, answer.text)
    cookies[who] = [answer.headers['set-cookie']]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  await shareWithGuest()
})
after(() => server.stop())

// A letter of Kunming's is shown to a guest, whose link is no way to anything else.
async function shareWithGuest() {
  const send = (path, body) =>
    asked('director of kunming', `/api/v1/offices/kunming${path}`, 'POST', JSON.stringify(body))
  const letter = (
    await send('/letters', { direction: 'out', language: 'en', correspondent: 'x', title: 'x', body: 'x' })
  ).json()
  const shared = await send(`/letters/${letter.id}/guests`, guest)
  assert.equal(shared.status, 200, shared.text)
  guestSecret = shared.json().path.split('/').at(-1)
}

// As a guest who tries the link's secret wherever a secret is looked for.
const asGuest = () => ({
  Cookie: `amity_session=${guestSecret}; amity_browser=${guestSecret}`,
  Authorization: `Bearer ${guestSecret}`,
})
const headersOf = (who) => (who === 'citizen' ? {} : who === 'guest' ? asGuest() : { Cookie: cookies[who] })

const asked = (who, target, method, body) =>
  ask(server, target, {
    method: method.toUpperCase(),
    headers: { ...headersOf(who), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body,
  })
const addressOf = ({ path }) =>
  path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? assert.fail(`a value for ${name}`))
const bodyOf = ({ requestBody }) => (requestBody ? '{' : undefined)

// First: later rows revoke it.
test('whoever has the link of one letter gets to that letter', async () => {
  const opened = await ask(server, `/en/guest/${guestSecret}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  assert.equal(opened.status, 200)
  const other = await ask(server, `/en/guest/amity-guest_${'A'.repeat(43)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  assert.equal(other.status, 404)
})

test('every operation says who may, and every right has its row', () => {
  for (const { operationId, 'x-access': access } of operations)
    for (const right of access === 'public' ? [] : access)
      assert.ok(right in may, `${operationId} needs ${right}, which the table of roles does not name`)
})

for (const operation of operations.filter(({ 'x-access': access }) => access !== 'public')) {
  const { operationId, method, 'x-access': rights } = operation
  test(`${operationId} is for those who have ${rights.join(' and ')}`, async () => {
    const target = addressOf(operation)
    counted.operations += 1
    counted.questions += strangers.length + roles.length * offices.length
    for (const who of strangers) assert.equal((await asked(who, target, method, bodyOf(operation))).status, 401, who)
    for (const role of roles) {
      const allowed = rights.every((right) => may[right].includes(role))
      // A body that is cut off: who may is told of it, and nothing is changed.
      const { status } = await asked(`${role} of kunming`, target, method, bodyOf(operation))
      if (allowed) assert.ok(![401, 403].includes(status), `${role}: ${status}`)
      else assert.equal(status, 403, role)
      // The same role of another office is nobody here.
      const other = await asked(`${role} of fujisawa`, target, method, bodyOf(operation))
      assert.ok([403, 404, 422].includes(other.status), `${role} of another office: ${other.status}`)
      assert.doesNotMatch(other.text, /昆明日报|Kunming Daily/)
    }
  })
}

// The pages of the desk, and what their forms are sent to.
const sent = async (who, { method, address }) => {
  const headers = headersOf(who)
  if (method === 'GET') return headOf(server, address, { headers })
  return ask(server, address, {
    method,
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(await withToken(server, cookies[who], { nothing: 'that fits' })).toString(),
  })
}
for (const { method, address, path, right } of deskRoutes)
  test(`${method} ${address || 'Today'} is for those who have ${right}`, async () => {
    const routeOf = (own) => ({ method, address: `/en/office${filled(address, own)}` })
    counted.desk += 1
    counted.questions += strangers.length + roles.length * offices.length
    for (const who of strangers) {
      const { status, headers } = await sent(who, routeOf(values))
      assert.deepEqual([status, /\/office\/enter/.test(headers.location)], [303, true], who)
    }
    // Leaving is for everybody who came in, and ends what the other rows need.
    if (path === '/leave') return
    for (const office of offices)
      for (const role of roles) {
        const route = routeOf({ ...values, ...ownOf[office] })
        const { status, text } = await sent(`${role} of ${office}`, route)
        if (may[right].includes(role))
          assert.ok([200, 303, 404, 409, 422].includes(status), `${role}: ${status} ${text?.slice(0, 2000)}`)
        else assert.ok([403, 422].includes(status), `${role}: ${status}`)
        if (status === 303)
          assert.doesNotMatch((await sent(`${role} of ${office}`, route)).headers.location ?? '', /enter/)
      }
  })

const names = (rows) => [...new Set(rows)].sort()
test('every page and form of the desk has a row, and every row is a route, in each language', () => {
  const printed = routes.filter(({ door }) => door === 'session')
  const rows = names(deskRoutes.map(({ method, path }) => `${method} /*/office${path}`))
  for (const language of languages) {
    const own = printed.filter(({ path }) => path.startsWith(`/${language}/`))
    assert.deepEqual(names(own.map(({ method, path }) => `${method} ${inAnyLanguage(path)}`)), rows, language)
  }
  assert.equal(printed.filter(({ path }) => inAnyLanguage(path) === path).length, 0)
})

test('every operation of the contract is a route, with the rights that the contract says', () => {
  const printed = routes.filter(({ operation }) => operation)
  const row = (operation, rights) => `${operation} ${rights.join(' ')}`
  assert.deepEqual(
    printed.map(({ operation, rights }) => row(operation, rights)).sort(),
    operations.map(({ operationId, 'x-access': access }) => row(operationId, access === 'public' ? [] : access)).sort(),
  )
})

test('what whoever comes along may send is a way in and has a row, as has an address that is a secret', () => {
  const open = routes.filter(({ door, method, operation }) => door === 'everybody' && method !== 'GET' && !operation)
  const rows = names(openForms.map((path) => `POST /*/office${path}`))
  assert.deepEqual(names(open.map(({ method, path }) => `${method} ${inAnyLanguage(path)}`)), rows)
  const secret = routes.filter(({ door }) => door === 'secret')
  assert.deepEqual(names(secret.map(({ method, path }) => `${method} ${inAnyLanguage(path)}`)), names(secretRoutes))
})

// What everybody is shown does not depend on who asks: a session shows nobody more of it, and less.
const publicValues = {
  ...values,
  slug: 'chiang-mai',
  id: 'kunming',
  code: 'CN',
  name: 'nobody',
  secret: 'x',
  file: 'x',
  rest: 'x',
  'rest...': 'x',
}
// What is reckoned anew answers 202 until it is there.
async function reckoned(address, options) {
  for (;;) {
    const answer = await headOf(server, address, options)
    if (answer.status !== 202) return answer
  }
}

test('what is public answers everybody alike, whoever asks', async () => {
  const open = routes.filter(
    ({ door, method, path }) => door === 'everybody' && method === 'GET' && !/^\/(zh|ja)\//.test(path),
  )
  counted.open = open.length
  for (const { path } of open) {
    const address = path.replace(
      /\{([\w.]+)\}/g,
      (_, name) => publicValues[name] ?? assert.fail(`a value for ${name} in ${path}`),
    )
    const citizen = await reckoned(address, {})
    assert.ok(![401, 403].includes(citizen.status), `${path}: ${citizen.status}`)
    // What the machine counts is another at each question, as is how long a layout took.
    if (['/metrics', '/api/v1/plan/layout'].includes(path)) continue
    for (const who of ['guest', ...offices.flatMap((office) => roles.map((role) => `${role} of ${office}`))]) {
      counted.questions += 1
      const answer = await reckoned(address, { headers: headersOf(who) })
      // Whoever is in already is not asked in.
      if (/\/office/.test(path)) continue
      assert.equal(answer.status, citizen.status, `${path} as ${who}`)
      // Reckoned once more, a layout says another time that it took.
      if (!path.endsWith('/plan/layout')) assert.equal(answer.headers.etag, citizen.headers.etag, `${path} as ${who}`)
    }
  }
})

test('whoever came in can leave, and is out', async () => {
  const route = { method: 'POST', address: '/en/office/leave' }
  for (const office of offices)
    for (const role of roles) {
      const who = `${role} of ${office}`
      const left = await sent(who, route)
      assert.equal(left.status, 303, who)
      assert.equal(left.headers['clear-site-data'], '"cache", "storage"')
      assert.match((await sent(who, { method: 'GET', address: '/en/office' })).headers.location, /\/office\/enter/)
    }
})

test('how large the matrix is', (t) => {
  const { operations: asked_, desk, open, questions } = counted
  t.diagnostic(
    `${asked_} operations with a right, ${desk} rows of the desk, ${open} public routes x ${roles.length} roles, guest and ` +
      `citizen x ${offices.length} offices: ${questions} questions; the server has ${routes.length} routes in all`,
  )
  assert.equal(desk, deskRoutes.length)
})
