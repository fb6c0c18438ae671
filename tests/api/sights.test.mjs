// SPDX-License-Identifier: Apache-2.0
// Who sees what. A value that stands nowhere else is put in for each sight that the office keeps; then each role, somebody of another
// office, the guest of a letter and whoever comes along ask for everything that the server has: every page, form, file and operation of
// its own list of routes. What somebody may not see is in none of it; and who may see it does, somewhere.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { withToken } from './support/form_token.mjs'
import { ask, headOf } from './support/http.mjs'
import { guest } from './support/guests.mjs'
import { peopleOf, signedIn } from './support/people.mjs'
import { deskRoutes, filled, inAnyLanguage, may, printedRoutes, roles } from './support/routes.mjs'
import { wordsOf } from './support/texts.mjs'
import { atOffice, fill } from './support/two_offices.mjs'

const nobody = []
const outside = ['other office', 'guest', 'citizen']
// [value, who may see it, where it stands]. Roles besides `outside`.
const sights = [
  ['zzletter', may.read_letters, 'a draft: correspondent'],
  ['zzdraft', [...may.read_letters, 'guest'], 'a draft: title and text, which its guest was given'],
  ['zzopinion', may.read_letters, 'an opinion on the handling sheet'],
  ['zzcopy', may.read_letters, 'a copy for the public that nobody published'],
  ['zzassigned', may.read_letters, 'the words with which a letter was handed on'],
  ['zzenclosed', may.read_letters, 'the name of an enclosed document, which this guest was not given'],
  ['zzcomment', may.read_letters, 'a comment on a letter'],
  ['zztask', may.edit_tasks, 'a task of the officer alone'],
  ['zzperson', may.read_people, 'a person'],
  ['zzorganisation', may.read_people, 'an organisation'],
  ['zzwhy', [...may.see_personal, ...may.erase_people], 'why what is personal was opened'],
  ['zzhold', may.read_people, 'why a person is held'],
  // Opened by a press only, which says why; no page, list, file or search has them.
  ['zzphone', nobody, 'how somebody is reached'],
  ['zzdiet', nobody, 'what somebody eats'],
  ['zznotes', nobody, 'notes on a person'],
  ['zzaccount', may.manage_accounts, 'an address of mail of somebody of the office'],
  ['zzguestmail', may.issue_letters, 'the address of a letter’s guest'],
  ['zzsays', may.read_letters.concat('guest'), 'what the guest said'],
  ['zzview', ['officer'], 'a view that is the officer’s own'],
  ['zzrules', may.read_office, 'a rule set'],
  ['zztemplate', may.manage_rules, 'the source of a template'],
  ['zzretention', [...may.erase_people, ...may.manage_rules], 'who decided how long something is kept'],
  ['zzpicture', may.read_office, 'the name of a picture that is the office’s'],
  ['zztoken', nobody, 'the name of a program’s token'],
]

let server, data, routes, office, made, guestSecret
const cookies = {}
before(async () => {
  data = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', data)
  routes = await printedRoutes()
  server = await serve(data)
  const people = await peopleOf(server, data)
  office = atOffice(server, 'kunming', people)
  cookies['other office'] = (await peopleOf(server, data, 'fujisawa')).director
  Object.assign(cookies, { director: people.director, officer: people.officer, liaison: people.teacher })
  for (const role of roles.filter((one) => !(one in cookies))) {
    const { stdout } = await amity(
      'user',
      'add',
      `${role}@example.org`,
      '--office',
      'kunming',
      '--name',
      role,
      '--role',
      role,
      '--json',
      '--data',
      data,
    )
    cookies[role] = await signedIn(server, JSON.parse(stdout).link)
  }
  await amity(
    'user',
    'add',
    'zzaccount@example.org',
    '--office',
    'kunming',
    '--name',
    'Somebody',
    '--role',
    'officer',
    '--data',
    data,
  )
  await amity('token', 'create', '--office', 'kunming', '--name', 'zztoken', '--rights', 'read_office', '--data', data)
  made = await fill({
    server,
    desk: office,
    mark: 'OWN',
    shown: 'SHOWN',
    partner: 'chiang-mai',
    turn: 0,
    file: 'zzpicture',
  })
  await plant()
})
after(() => {
  made.following.close()
  return server.stop()
})

async function plant() {
  const { api } = office
  const letter = { direction: 'out', language: 'en', correspondent: 'zzletter', title: 'zzdraft', body: 'zzdraft' }
  made.letter = (await api('officer', 'POST', '/letters', letter)).id
  made.document = (
    await api('officer', 'POST', `/letters/${made.letter}/documents?name=zzenclosed.txt`, Buffer.from('zzenclosed'))
  ).id
  await api('officer', 'POST', '/comments', { kind: 'letter', id: made.letter, text: 'zzcomment' })
  const shared = await api('director', 'POST', `/letters/${made.letter}/guests`, {
    ...guest,
    email: 'zzguestmail@example.org',
    language: 'en',
  })
  made.guest = shared.id
  guestSecret = shared.path.split('/').at(-1)
  const opened = await pressed('', {})
  const shown_hash = /name="shown_hash" value="([^"]+)"/.exec(opened.text)[1]
  assert.equal((await pressed('/comment', { shown_hash, words: 'zzsays' })).status, 200)
  await api('officer', 'POST', `/letters/${made.letter}/circulation`, { departments: [{ department: 1 }] })
  const { content_hash } = await api('officer', 'GET', `/letters/${made.letter}`)
  await api('teacher', 'POST', `/letters/${made.letter}/verdicts`, {
    verdict: 'agree_with_changes',
    opinion: 'zzopinion',
    content_hash,
  })
  await api('officer', 'PUT', `/public-copies/${made.copy}`, {
    version: 1,
    title: { en: 'zzcopy' },
    body: { en: 'zzcopy of [[personal]]' },
  })
  await api('officer', 'POST', `/letters/${made.received}/assignment`, { department: 2, words: 'zzassigned' })
  const { id: me } = (await api('officer', 'POST', '/tasks', { title: 'zztask', person: 2 })) ?? {}
  made.task = me
  made.organisation = (
    await api('officer', 'POST', '/organisations', { kind: 'other', name: { en: 'zzorganisation' } })
  ).id
  made.person = (await api('officer', 'POST', '/persons', { name: 'zzperson' })).id
  await api('officer', 'PUT', `/persons/${made.person}/personal`, {
    contact: 'zzphone',
    diet: 'zzdiet',
    notes: 'zznotes',
  })
  await api('officer', 'POST', `/persons/${made.person}/openings`, { why: 'zzwhy' })
  await api('director', 'PUT', `/persons/${made.person}/hold`, { why: 'zzhold' })
  made.view = (await api('officer', 'POST', '/views', { list: 'letters', name: 'zzview', query: 'direction=in' })).id
  made.set = (
    await api('director', 'POST', '/rule-sets', {
      name: { en: 'zzrules' },
      rules:
        'id,applies,limit,unit,severity,document,article,standing,title_en\nsize,delegation,members <= 6,persons,stop,x,3,confirmed,zzrules\n',
    })
  ).id
  made.rule = 'size'
  await api('director', 'PUT', '/paper-templates/letter', {
    source: '#import "common.typ": *\n// zztemplate\n#paper(title: "x")[A paper of the office]\n',
  })
  const kept = (await api('director', 'GET', '/retention')).rules.find(({ what }) => what === 'notes')
  await api('director', 'PUT', '/retention/notes', {
    after: 'written',
    days: 90,
    source: 'zzretention',
    ...(kept?.version ? { seen: kept } : {}),
  })
}
const pressed = (what, fields) =>
  ask(server, `/en/guest/${guestSecret}${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

const headersOf = (who) =>
  who in cookies ? { Cookie: cookies[who] } : who === 'guest' ? { Cookie: `amity_session=${guestSecret}` } : {}
const values = () => ({
  ...made,
  office: 'kunming',
  account: 1,
  department: 1,
  notice: 1,
  passkey: 1,
  session: 1,
  region: 'own-region-0',
  row: made.figure,
  id: 'kunming',
  code: 'CN',
  slug: 'chiang-mai',
  name: 'nobody',
  secret: guestSecret,
  file: 'x',
  rest: 'x',
  'rest...': 'x',
})
// What somebody was answered, everything that they can ask: [[address, words]].
async function everything(who) {
  const answers = []
  const keep = async (method, address, options = {}) => {
    const headers = { ...headersOf(who), ...options.headers }
    if (/\/events/.test(address)) return void (await headOf(server, address, { headers }))
    const answer = await ask(server, address, { method, headers, body: options.body })
    // Suggestions are learnt from the first question on.
    assert.ok(answer.status < 500 || address.includes('/suggestions'), `${who}: ${method} ${address}: ${answer.status}`)
    answers.push([`${method} ${address} (${answer.status})`, wordsOf(answer) + (answer.headers.location ?? '')])
  }
  const own = values()
  const once = (list) => [...new Set(list)]
  for (const path of once(
    routes
      .filter(({ method, door, path: one }) => method === 'GET' && door !== 'session' && !/^\/(zh|ja)\//.test(one))
      .map(({ path: one }) => one),
  ))
    await keep('GET', filled(path.replaceAll('...}', '}'), own))
  for (const { address } of deskRoutes.filter(({ method }) => method === 'GET'))
    await keep('GET', `/en/office${filled(address, own)}`)
  for (const [path, methods] of Object.entries(contract.paths))
    if (methods.get && path.includes('{office}')) {
      const query =
        { listComments: `?kind=letter&id=${made.letter}`, searchDesk: '?q=zz' }[methods.get.operationId] ?? ''
      await keep('GET', filled(path, own) + query)
    }
  for (const query of [
    '/search?q=zz',
    '/letters?q=zz',
    '/persons?q=zz',
    '/organisations?q=zz',
    '/tasks?all=1',
    `/letters/letter?id=${made.received}`,
    `/letters/print?id=${made.received}`,
    '/letters/paper?id=' + made.received + '&kind=handling',
  ])
    await keep('GET', `/en/office${query}`)
  if (who === 'guest')
    for (const what of ['', '/comment', '/confirm', '/document'])
      await keep('POST', `/en/guest/${guestSecret}${what}`, form({ words: 'x', document: String(made.document) }))
  return answers
}
const form = (fields) => ({
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
// And what comes back from each form, sent with nothing that fits.
async function everyForm(who) {
  const answers = []
  for (const { method, address, path } of deskRoutes) {
    if (method !== 'POST' || path === '/leave') continue
    // Nobody's own session and account, so that they can ask on.
    const target = `/en/office${filled(address, { ...values(), session: 99, account: 99 })}`
    const fields = await withToken(server, cookies[who], { nothing: 'that fits' })
    const sent = form(fields)
    const answer = await ask(server, target, {
      method,
      body: sent.body,
      headers: { ...headersOf(who), ...sent.headers },
    })
    answers.push([`POST ${target} (${answer.status})`, wordsOf(answer)])
  }
  return answers
}

const told = new Map()
const everybody = [...roles, ...outside]
for (const who of everybody)
  test(`${who} sees what is theirs to see, in everything that there is`, async (t) => {
    const answers = await everything(who)
    told.set(who, answers)
    for (const [value, seers, where] of sights) {
      const seen = answers.filter(([, words]) => words.toLowerCase().includes(value)).map(([address]) => address)
      if (!seers.includes(who)) assert.deepEqual(seen, [], `${value}, ${where}`)
      else assert.ok(seen.length > 0, `${who} may see ${value} (${where}), and nothing shows it`)
    }
    t.diagnostic(`${answers.length} answers, ${sights.length} sights`)
  })

for (const who of everybody.filter((one) => !['guest', 'citizen'].includes(one)))
  test(`no form answers ${who} with what is not theirs to see`, async () => {
    const answers = await everyForm(who)
    for (const [value, seers, where] of sights) {
      if (seers.includes(who)) continue
      const seen = answers.filter(([, words]) => words.toLowerCase().includes(value)).map(([address]) => address)
      assert.deepEqual(seen, [], `${value}, ${where}`)
    }
  })

test('what is personal is shown by a press that says why, to who may see it, and stands in no log', async () => {
  for (const role of roles) {
    const answer = await ask(server, `/api/v1/offices/kunming/persons/${made.person}/openings`, {
      method: 'POST',
      headers: { Cookie: cookies[role], 'Content-Type': 'application/json' },
      body: JSON.stringify({ why: 'a call' }),
    })
    if (may.see_personal.includes(role)) assert.match(answer.text, /zzphone.*zzdiet.*zznotes/s, role)
    else assert.equal(answer.status, 403, role)
  }
  for (const [value] of sights.filter(([one]) => one !== 'zzview'))
    assert.doesNotMatch(server.log, new RegExp(value), value)
})

test('every route that is read was asked', () => {
  const asked = new Set(told.get('director').map(([address]) => address.split(' ')[1].split('?')[0]))
  const wanted = routes.filter(({ method, path }) => method === 'GET' && !/^\/(zh|ja)\//.test(path))
  const missing = wanted.filter(({ path, door }) => {
    if (door === 'session' && inAnyLanguage(path) === '/*/office/events') return false
    const pattern = new RegExp(`^${path.replace(/\{[\w.]+\}/g, '[^?]*')}$`)
    return ![...asked].some((one) => pattern.test(one))
  })
  assert.deepEqual(
    missing.map(({ path }) => path),
    [],
  )
})
