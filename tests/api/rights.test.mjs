// SPDX-License-Identifier: Apache-2.0
// Every operation of the contract x every role: who lacks the right is refused, whoever has it gets as far as the operation. The
// table is written a second time here (design of the office, section 16): a right that it does not name fails the test.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { withToken } from './support/form_token.mjs'
import { ask } from './support/http.mjs'

const roles = ['director', 'officer', 'liaison', 'protocol', 'finance', 'interpreter']
const may = {
  read_office: roles,
  edit_partnerships: ['director', 'officer'],
  edit_halls: ['director', 'officer'],
  read_letters: ['director', 'officer', 'liaison', 'protocol', 'finance'],
  draft_letters: ['director', 'officer'],
  countersign: ['director', 'liaison'],
  issue_letters: ['director'],
  own_tasks: ['director', 'officer', 'liaison', 'protocol', 'finance'],
  edit_tasks: ['director', 'officer'],
  read_people: ['director', 'officer', 'liaison', 'protocol', 'finance'],
  edit_people: ['director', 'officer', 'protocol'],
  see_personal: ['officer', 'protocol'],
  erase_people: ['director'],
  manage_rules: ['director'],
  read_journal: ['director', 'officer', 'finance'],
  manage_accounts: ['director'],
}
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
}

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { operationId }]) => operationId)
    .map(([method, operation]) => ({ path, method, ...operation, parts: methods.parameters ?? [] })),
)

let server
const cookies = {}
before(async () => {
  const folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  for (const office of ['kunming', 'fujisawa'])
    for (const role of roles) {
      const who = ['--office', office, '--name', 'Somebody', '--role', role, '--json', '--data', folder]
      const { stdout } = await amity('user', 'add', `${role}.${office}@example.org`, ...who)
      cookies[`${role} of ${office}`] = JSON.parse(stdout).link
    }
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
})
after(() => server.stop())

const asked = (who, target, method, body) =>
  ask(server, target, {
    method: method.toUpperCase(),
    headers: { ...(who ? { Cookie: cookies[who] } : {}), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body,
  })
const addressOf = ({ path }) =>
  path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? assert.fail(`a value for ${name}`))
const bodyOf = ({ requestBody }) => (requestBody ? '{' : undefined)

test('every operation says who may, and every right has its row', () => {
  for (const { operationId, 'x-access': access } of operations)
    for (const right of access === 'public' ? [] : access)
      assert.ok(right in may, `${operationId} needs ${right}, which the table of roles does not name`)
})

for (const operation of operations.filter(({ 'x-access': access }) => access !== 'public')) {
  const { operationId, method, 'x-access': rights } = operation
  test(`${operationId} is for those who have ${rights.join(' and ')}`, async () => {
    const target = addressOf(operation)
    assert.equal((await asked(undefined, target, method, bodyOf(operation))).status, 401)
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
const pages = [
  ['GET', '/office', 'read_office'],
  ['POST', '/office/looked', 'read_office'],
  ['GET', '/office/letters', 'read_letters'],
  ['GET', '/office/letters/export', 'read_letters'],
  ['GET', '/office/letters/letter?id=1', 'read_letters'],
  ['GET', '/office/letters/print?id=1', 'read_letters'],
  ['GET', '/office/letters/paper?id=1', 'read_letters'],
  ['GET', '/office/letters/papers?id=1', 'read_letters'],
  ['POST', '/office/letters/papers?id=1', 'draft_letters'],
  ['GET', '/office/letters/yearly?year=2026', 'read_letters'],
  ['GET', '/office/templates', 'manage_rules'],
  ['GET', '/office/templates/sample?kind=letter', 'manage_rules'],
  ['GET', '/office/templates/one?kind=letter', 'manage_rules'],
  ['POST', '/office/templates/one?kind=letter', 'manage_rules'],
  ['POST', '/office/templates/restore?kind=letter', 'manage_rules'],
  ['GET', '/office/letters/draft', 'draft_letters'],
  ['POST', '/office/letters/draft', 'draft_letters'],
  ['GET', '/office/letters/receive', 'draft_letters'],
  ['POST', '/office/letters/receive', 'draft_letters'],
  ['GET', '/office/letters/edit?id=1', 'draft_letters'],
  ['POST', '/office/letters/edit?id=1', 'draft_letters'],
  ['GET', '/office/letters/circulate?id=1', 'draft_letters'],
  ['POST', '/office/letters/circulate?id=1', 'draft_letters'],
  ['POST', '/office/letters/verdict?id=1', 'countersign'],
  ['POST', '/office/letters/issue?id=1', 'issue_letters'],
  ['POST', '/office/letters/send?id=1', 'draft_letters'],
  ['POST', '/office/letters/assign?id=1', 'draft_letters'],
  ['POST', '/office/letters/void?id=1', 'issue_letters'],
  ['POST', '/office/letters/take-back?id=1', 'draft_letters'],
  ['POST', '/office/letters/note?id=1', 'draft_letters'],
  ['POST', '/office/letters/answered?id=1', 'draft_letters'],
  ['POST', '/office/letters/reopen?id=1', 'draft_letters'],
  ['POST', '/office/letters/share?id=1', 'issue_letters'],
  ['POST', '/office/letters/unshare?id=1&guest=1', 'issue_letters'],
  ['POST', '/office/letters/documents?id=1', 'draft_letters'],
  ['POST', '/office/letters/document-away?id=1&document=1', 'draft_letters'],
  ['POST', '/office/letters/document-back?id=1&document=1', 'draft_letters'],
  ['GET', '/office/letters/document?id=1&document=1', 'read_letters'],
  ['GET', '/office/letters/document-preview?id=1&document=1', 'read_letters'],
  ['GET', '/office/letters/series', 'manage_rules'],
  ['GET', '/office/letters/series/one', 'manage_rules'],
  ['POST', '/office/letters/series/one', 'manage_rules'],
  ['GET', '/office/deputies', 'read_office'],
  ['POST', '/office/deputies/grant', 'read_office'],
  ['POST', '/office/deputies/revoke?id=1', 'read_office'],
  ['POST', '/office/letters/verdict?id=1&grant=1', 'read_letters'],
  ['POST', '/office/letters/issue?id=1&grant=1', 'read_letters'],
  ['GET', '/office/rules', 'read_office'],
  ['GET', '/office/rules/set?set=1', 'read_office'],
  ['GET', '/office/rules/rule?set=1&rule=none', 'read_office'],
  ['GET', '/office/rules/load', 'manage_rules'],
  ['POST', '/office/rules/load', 'manage_rules'],
  ['POST', '/office/rules/load-file', 'manage_rules'],
  ['POST', '/office/rules/take?which=japan', 'manage_rules'],
  ['GET', '/office/rules/trial?set=1', 'manage_rules'],
  ['POST', '/office/rules/activate?set=1', 'manage_rules'],
  ['POST', '/office/rules/confirm?set=1&rule=none', 'manage_rules'],
  ['GET', '/office/tasks', 'read_office'],
  ['GET', '/office/tasks/export', 'read_office'],
  ['GET', '/office/tasks/new', 'own_tasks'],
  ['POST', '/office/tasks/new', 'own_tasks'],
  ['POST', '/office/tasks/task?id=1', 'own_tasks'],
  ['POST', '/office/tasks/move?id=1&to=done', 'own_tasks'],
  ['GET', '/office/persons', 'read_people'],
  ['GET', '/office/persons/export', 'read_people'],
  ['GET', '/office/persons/export?format=xlsx', 'read_people'],
  ['POST', '/office/persons/export-personal', 'see_personal'],
  ['GET', '/office/persons/person?id=1', 'read_people'],
  ['GET', '/office/persons/edit', 'edit_people'],
  ['POST', '/office/persons/edit', 'edit_people'],
  ['GET', '/office/persons/post?id=1', 'edit_people'],
  ['POST', '/office/persons/post?id=1', 'edit_people'],
  ['POST', '/office/persons/post/remove?cap=1', 'edit_people'],
  ['GET', '/office/persons/list', 'edit_people'],
  ['POST', '/office/persons/list', 'edit_people'],
  ['POST', '/office/persons/list/take-in', 'edit_people'],
  ['POST', '/office/persons/open?id=1', 'see_personal'],
  ['POST', '/office/persons/personal?id=1', 'see_personal'],
  ['POST', '/office/persons/hold?id=1', 'erase_people'],
  ['POST', '/office/persons/release?id=1', 'erase_people'],
  ['GET', '/office/persons/erase?id=1', 'erase_people'],
  ['POST', '/office/persons/erase?id=1', 'erase_people'],
  ['GET', '/office/organisations', 'read_people'],
  ['GET', '/office/organisations/export', 'read_people'],
  ['GET', '/office/organisations/organisation?id=1', 'read_people'],
  ['GET', '/office/organisations/edit', 'edit_people'],
  ['POST', '/office/organisations/edit', 'edit_people'],
  ['GET', '/office/journal', 'read_journal'],
  ['GET', '/office/journal/export', 'read_journal'],
  ['GET', '/office/journal/export?format=xlsx', 'read_journal'],
  ['GET', '/office/letters/keeping?id=1', 'read_letters'],
  ['POST', '/office/letters/keeping?id=1', 'draft_letters'],
  ['POST', '/office/letters/keeping/hold?id=1', 'erase_people'],
  ['POST', '/office/letters/keeping/release?id=1', 'erase_people'],
  ['GET', '/office/keeping', 'erase_people'],
  ['POST', '/office/keeping/partner', 'erase_people'],
  ['POST', '/office/keeping/partner/release?partner=partner/1', 'erase_people'],
  ['GET', '/office/keeping/series?id=1', 'manage_rules'],
  ['POST', '/office/keeping/series?id=1', 'manage_rules'],
  ['GET', '/office/retention', 'erase_people'],
  ['GET', '/office/retention/rule?what=diet', 'manage_rules'],
  ['POST', '/office/retention/rule?what=diet', 'manage_rules'],
  ['GET', '/office/notices', 'read_office'],
  ['POST', '/office/notices/choices', 'read_office'],
  ['POST', '/office/notices/read?id=1', 'read_office'],
  ['POST', '/office/notices/calendar', 'read_office'],
  ['POST', '/office/notices/calendar/revoke', 'read_office'],
  ['GET', '/office/partners', 'read_office'],
  ['GET', '/office/partners/fujisawa', 'read_office'],
  ['POST', '/office/source', 'edit_partnerships'],
  ['POST', '/office/partners/fujisawa/assertion?source=kunming-daily-2022-11-27', 'edit_partnerships'],
  [
    'POST',
    '/office/partners/fujisawa/assertion/withdraw?source=kunming-daily-2022-11-27&version=99',
    'edit_partnerships',
  ],
  ['POST', '/office/partners/fujisawa/move', 'edit_partnerships'],
  ['POST', '/office/partners/fujisawa/move/withdraw?place=0&version=99', 'edit_partnerships'],
  ['POST', '/office/partners/fujisawa/hall', 'edit_halls'],
  ['POST', '/office/partners/fujisawa/documents', 'edit_partnerships'],
  ['GET', '/office/partners/fujisawa/documents?document=99', 'edit_halls'],
  ['POST', '/office/partners/fujisawa/documents/words?document=99', 'edit_halls'],
  ['POST', '/office/partners/fujisawa/documents/away?document=99', 'edit_partnerships'],
  ['POST', '/office/partners/fujisawa/documents/back?document=99', 'edit_partnerships'],
  ['GET', '/office/partners/fujisawa/documents/content?document=99', 'read_office'],
  ['GET', '/office/partners/fujisawa/documents/preview?document=99', 'read_office'],
  ['GET', '/office/search?q=a', 'read_office'],
  ['GET', '/office/search?q=a&bare=1', 'read_office'],
  ['GET', '/office/views', 'read_office'],
  ['POST', '/office/views', 'read_office'],
  ['POST', '/office/views/delete?id=99', 'read_office'],
  ['POST', '/office/views/default?id=99', 'read_office'],
  ['GET', '/office/comments/change?id=99', 'read_office'],
  ['POST', '/office/comments?kind=letter&id=99', 'read_office'],
  ['POST', '/office/comments/change?id=99', 'read_office'],
  ['POST', '/office/comments/take-back?id=99', 'read_office'],
  ['POST', '/office/partners/fujisawa/hall/preview', 'read_office'],
  ['GET', '/office/register', 'read_office'],
  ['GET', '/office/register/figures', 'read_office'],
  ['GET', '/office/register/figures/row', 'edit_partnerships'],
  ['POST', '/office/register/figures/row', 'edit_partnerships'],
  ['POST', '/office/register/figures/row/withdraw?id=1&version=99', 'edit_partnerships'],
  ['GET', '/office/register/targets', 'read_office'],
  ['GET', '/office/register/targets/row', 'edit_partnerships'],
  ['POST', '/office/register/targets/row', 'edit_partnerships'],
  ['POST', '/office/register/targets/row/withdraw?id=1&version=99', 'edit_partnerships'],
  ['GET', '/office/register/policies', 'read_office'],
  ['GET', '/office/register/policies/row', 'edit_partnerships'],
  ['POST', '/office/register/policies/row', 'edit_partnerships'],
  ['POST', '/office/register/policies/row/withdraw?id=1&version=99', 'edit_partnerships'],
  ['GET', '/office/register/posts', 'read_office'],
  ['GET', '/office/register/posts/row', 'edit_partnerships'],
  ['POST', '/office/register/posts/row', 'edit_partnerships'],
  ['POST', '/office/register/posts/row/withdraw?id=1&version=99', 'edit_partnerships'],
  ['GET', '/office/register/office', 'manage_rules'],
  ['POST', '/office/register/office', 'manage_rules'],
  ['GET', '/office/register/regions', 'read_office'],
  ['GET', '/office/register/partner', 'edit_partnerships'],
  ['GET', '/office/register/city', 'manage_rules'],
  ['GET', '/office/register/city?id=fujisawa', 'manage_rules'],
  ['POST', '/office/register/city?id=fujisawa', 'manage_rules'],
  ['GET', '/office/register/paste', 'edit_partnerships'],
  ['POST', '/office/register/paste', 'edit_partnerships'],
  ['POST', '/office/register/paste/preview', 'edit_partnerships'],
  ['GET', '/office/register/regions/region', 'manage_rules'],
  ['POST', '/office/register/regions/region', 'manage_rules'],
  ['POST', '/office/register/regions/region/withdraw?slug=nowhere&version=99', 'manage_rules'],
  ['POST', '/office/source/withdraw?key=kunming-daily-2022-11-27&version=99', 'edit_partnerships'],
  ['GET', '/office/account', 'read_office'],
  ['GET', '/office/people', 'manage_accounts'],
  ['GET', '/office/people/person', 'manage_accounts'],
  ['GET', '/office/people/person?id=1', 'manage_accounts'],
  ['POST', '/office/people/person', 'manage_accounts'],
  ['POST', '/office/people/link?id=99', 'manage_accounts'],
  ['POST', '/office/people/link?id=99&by=hand', 'manage_accounts'],
  ['POST', '/office/people/enable?id=99', 'manage_accounts'],
  ['POST', '/office/people/disable?id=99', 'manage_accounts'],
  ['GET', '/office/departments', 'manage_accounts'],
  ['POST', '/office/departments/department', 'manage_accounts'],
]
for (const [method, path, right] of pages)
  test(`${method} ${path} is for those who have ${right}`, async () => {
    const send = async (who) =>
      ask(server, `/en${path}`, {
        method,
        headers: {
          ...(who ? { Cookie: cookies[who] } : {}),
          ...(method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
        },
        body:
          method === 'POST'
            ? new URLSearchParams(await withToken(server, cookies[who], { nothing: 'that fits' })).toString()
            : undefined,
      })
    const stranger = await send()
    assert.deepEqual([stranger.status, /\/office\/enter/.test(stranger.headers.location)], [303, true])
    for (const role of roles) {
      const { status, text } = await send(`${role} of kunming`)
      if (may[right].includes(role))
        assert.ok([200, 303, 404, 409, 422].includes(status), `${role}: ${status} ${text.slice(0, 2000)}`)
      else assert.ok([403, 422].includes(status), `${role}: ${status}`)
    }
  })
