// SPDX-License-Identifier: Apache-2.0
// People sign in: the first by a printed link, others by links that these make; with a password and a second step; and are
// shut out again. As a browser does it, with cookies of its own.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { codeOf, newBrowser, secretOn, signIn, wrongsOn } from './support/browser.mjs'
import { sqlite } from './support/database.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask, exchange } from './support/http.mjs'

const chen = {
  name: '陈丽',
  email: 'chen@example.org',
  password: 'camellias over dianchi',
}
const maria = {
  name: 'Maria Ōta',
  email: 'maria@example.org',
  password: 'seven ferries at dusk',
}

let server, folder
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
})
after(() => server.stop())

const browser = (agent) => newBrowser(server, agent === undefined ? {} : { agent })
const linkOn = ({ page }) => new URL(textOf(page.one('code'))).pathname + new URL(textOf(page.one('code'))).search
const actionOn = ({ page }, end) =>
  page
    .all('form')
    .map(({ attr }) => attr.action)
    .find((action) => action.includes(end))

test('the first account is made by the link that the server prints, once', async () => {
  const printed = () => /\/zh\/office\/welcome\?link=\S+/.exec(server.log)
  while (!printed()) await pause(10)
  const [link] = printed()
  const one = browser()
  assert.equal((await one.get(link)).status, 200)
  const short = await one.post(link, { ...chen, password: 'short' })
  assert.equal(short.status, 422)
  assert.equal(short.page.one('input', { name: 'email' }).attr.value, chen.email)
  assert.match(wrongsOn(short), /至少需要 12 个字符/)
  for (const [password, why] of [
    ['password123456', /最容易被猜到/],
    ['123456789012', /最容易被猜到/],
    ['abcabcabcabcabc', /最容易被猜到/],
    ['chen@example.org', /姓名或邮箱/],
  ])
    assert.match(wrongsOn(await one.post(link, { ...chen, password })), why, password)
  const nobody = await one.post(link, { ...chen, email: 'nobody' })
  assert.match(wrongsOn(nobody), /请输入邮箱地址/)
  const done = await one.post(link, chen)
  assert.deepEqual([done.status, done.headers.location], [303, '/zh/office'])
  assert.ok(one.cookies.has('amity_session'))
  assert.match((await one.get('/zh/office')).text, /陈丽/)
  assert.equal((await browser().get(link)).status, 404)
  assert.equal((await browser().post(link, maria)).status, 404)
})

test('who is wrong is told the same, whether the account is there or not', async () => {
  const told = []
  for (const email of [chen.email, 'nobody@example.org']) {
    const answer = await signIn(browser(), {
      email,
      password: 'not the password',
    })
    assert.equal(answer.status, 422)
    assert.equal(answer.page.one('input', { name: 'email' }).attr.value, email)
    assert.equal(answer.page.one('input', { name: 'password' }).attr.value, undefined)
    told.push(wrongsOn(answer))
  }
  assert.equal(told[0], told[1])
})

test('somebody is let in by a link, with a role and a department, and what the role may is what she may', async () => {
  const director = browser()
  await signIn(director, chen)
  const made = await director.post('/en/office/departments/department', {
    name_en: 'Education',
    name_zh: '教育局',
  })
  assert.equal(made.status, 303)
  const form = await director.get('/en/office/people/person')
  const department = form.page.all('option').find((option) => textOf(option) === 'Education').attr.value
  const refused = await director.post('/en/office/people/person', {
    name: ' ',
    email: 'x',
    role: 'king',
    language: 'en',
  })
  assert.equal(refused.status, 422)
  assert.equal(refused.page.all('p', { class: 'form-wrong' }).length, 3, 'name, address and role at once')
  const taken = await director.post('/en/office/people/person', {
    ...maria,
    email: 'CHEN@example.org',
    role: 'officer',
    language: 'ja',
  })
  assert.match(wrongsOn(taken), /already uses this email address/)
  const link = linkOn(
    await director.post('/en/office/people/person', {
      ...maria,
      role: 'liaison',
      language: 'ja',
      department,
    }),
  )
  assert.match(link, /^\/ja\/office\/welcome\?link=/)
  assert.equal((await signIn(browser(), maria)).status, 422)

  const liaison = browser()
  assert.equal((await liaison.post(link, { password: maria.password })).status, 303)
  assert.equal((await liaison.get('/en/office/people')).status, 403)
  assert.equal(
    (
      await liaison.post('/en/office/people/person', {
        ...maria,
        role: 'director',
        language: 'ja',
      })
    ).status,
    403,
  )
  const source = { key: 'gazette', kind: 'official', name: 'The gazette' }
  const kept = await liaison.post('/en/office/source', source)
  assert.equal(kept.status, 403)

  // A change of role counts at once, in the session that is open.
  const person = (await director.get('/en/office/people')).page.all('a').find((a) => textOf(a) === maria.name).attr.href
  const seen = await director.get(person)
  const hidden = Object.fromEntries(
    seen.page.all('input', { type: 'hidden' }).map(({ attr }) => [attr.name, attr.value]),
  )
  const action = actionOn(seen, '/people/person')
  assert.equal(
    (
      await director.post(action, {
        ...hidden,
        ...maria,
        role: 'officer',
        language: 'ja',
        department,
      })
    ).status,
    303,
  )
  assert.equal((await liaison.post('/en/office/source', source)).status, 303)
  // Who saw her as she was before is shown what others wrote.
  const late = await director.post(action.replace(/once=[^&]*/, 'once=another'), {
    ...hidden,
    ...maria,
    role: 'finance',
    language: 'ja',
    department,
  })
  assert.equal(late.status, 409)
})

test('the last director stays one', async () => {
  const director = browser()
  await signIn(director, chen)
  const links = (await director.get('/en/office/people')).page
    .all('a')
    .filter(({ attr }) => /people\/person/.test(attr.href))
  const person = links.find((a) => textOf(a) === chen.name).attr.href
  const seen = await director.get(person)
  const hidden = Object.fromEntries(
    seen.page.all('input', { type: 'hidden' }).map(({ attr }) => [attr.name, attr.value]),
  )
  const answer = await director.post(actionOn(seen, '/people/person'), {
    ...hidden,
    ...chen,
    role: 'officer',
    language: 'zh',
  })
  assert.match(wrongsOn(answer), /last director/)
  const shut = await director.post(person.replace('/person?', '/disable?'))
  assert.equal(shut.status, 409)
  assert.match(wrongsOn(shut), /Nobody shuts out themselves/)
  assert.equal((await director.get('/en/office/people')).status, 200)
})

test('with a second step a password alone is not enough, and no code is of use twice', async () => {
  const one = browser()
  await signIn(one, maria)
  const page = await one.get('/en/office/account/authenticator')
  const secret = secretOn(page)
  assert.equal(textOf(page.page.one('code')).replaceAll(' ', ''), secret)
  assert.match(
    wrongsOn(
      await one.post('/en/office/account/authenticator', {
        present: maria.password,
        code: '000000',
      }),
    ),
    /not right/,
  )
  // A session alone does not turn it on or put another in its place.
  const stolen = await one.post('/en/office/account/authenticator', {
    code: codeOf(secret),
  })
  assert.match(wrongsOn(stolen), /not your current password/)
  const codes = await one.post('/en/office/account/authenticator', {
    present: maria.password,
    code: codeOf(secret),
  })
  const recovery = codes.page.all('code').map(textOf)
  assert.equal(new Set(recovery).size, 10)

  const other = browser('Safari')
  const asked = await signIn(other, maria)
  assert.equal(asked.status, 200)
  assert.equal(other.cookies.has('amity_session'), false)
  const link = asked.page.one('input', { name: 'link' }).attr.value
  // The code that turned it on was used by that.
  assert.match(wrongsOn(await other.post('/en/office/enter/code', { link, code: codeOf(secret) })), /used before/)
  assert.equal(
    (
      await other.post('/en/office/enter/code', {
        link,
        code: codeOf(secret, Date.now() + 30_000),
      })
    ).status,
    303,
  )
  assert.equal((await other.get('/en/office')).status, 200)

  const third = browser('Opera')
  const again = (await signIn(third, maria)).page.one('input', { name: 'link' }).attr.value
  assert.equal(
    (
      await third.post('/en/office/enter/code', {
        link: again,
        code: recovery[0].toUpperCase(),
      })
    ).status,
    303,
  )
  const fourth = (await signIn(third, maria)).page.one('input', {
    name: 'link',
  }).attr.value
  assert.equal(
    (
      await third.post('/en/office/enter/code', {
        link: fourth,
        code: recovery[0],
      })
    ).status,
    422,
  )
  assert.match((await third.get('/en/office/account')).text, /9 recovery codes are left/)
})

test('sessions are listed and ended, one by one and all others', async () => {
  const one = browser('A desk')
  await signIn(one, chen)
  const other = browser('A telephone')
  await signIn(other, chen)
  const page = await one.get('/en/office/account')
  assert.match(page.text, /A telephone/)
  const end = page.page.all('li').find((li) => textOf(li).includes('A telephone'))
  const action = readHtml(page.text)
    .all('form')
    .map(({ attr }) => attr.action)
    .filter((a) => a.includes('/session/end?id='))
  assert.ok(end)
  for (const each of action) assert.equal((await one.post(each)).status, 303)
  assert.equal((await other.get('/en/office')).status, 303)
  assert.equal((await one.get('/en/office')).status, 200)
  await signIn(other, chen)
  await one.post('/en/office/account/session/end')
  assert.equal((await other.get('/en/office')).status, 303)
})

test('a password is changed by who knows the present one, and ends the other sessions', async () => {
  const one = browser()
  await signIn(one, chen)
  const other = browser()
  await signIn(other, chen)
  const refused = await one.post('/en/office/account/password', {
    present: 'not it at all',
    password: 'short',
  })
  assert.match(wrongsOn(refused), /not your current password/)
  assert.match(wrongsOn(refused), /12 characters/)
  const changed = { ...chen, password: 'gulls in winter again' }
  assert.equal(
    (
      await one.post('/en/office/account/password', {
        present: chen.password,
        password: changed.password,
      })
    ).status,
    303,
  )
  assert.equal((await one.get('/en/office')).status, 200)
  assert.equal((await other.get('/en/office')).status, 303)
  assert.equal((await signIn(browser(), chen)).status, 422)
  assert.equal((await signIn(browser(), changed)).status, 303)
  await one.post('/en/office/account/password', {
    present: changed.password,
    password: chen.password,
  })
})

test('another site’s page can do none of it', async () => {
  const one = browser()
  await signIn(one, chen)
  const foreign = {
    'Sec-Fetch-Site': 'cross-site',
    Origin: 'https://evil.example',
  }
  for (const [path, fields] of [
    ['/en/office/people/person', { ...maria, email: 'eve@example.org', role: 'director', language: 'en' }],
    ['/en/office/account/password', { present: chen.password, password: 'what eve would like' }],
    ['/en/office/account/session/end', {}],
    ['/en/office/leave', {}],
  ]) {
    const answer = await one.post(path, fields, foreign)
    assert.equal(answer.status, 403, path)
  }
  assert.equal((await one.get('/en/office')).status, 200)
  assert.doesNotMatch((await one.get('/en/office/people')).text, /eve@example/)
  const forged = browser()
  assert.equal((await forged.post('/en/office/enter', chen, foreign)).status, 422)
  assert.equal(forged.cookies.size, 0)
})

test('who is disabled is out at once, and back when enabled', async () => {
  const director = browser()
  await signIn(director, chen)
  const person = (await director.get('/en/office/people')).page.all('a').find((a) => textOf(a) === maria.name).attr.href
  const reset = linkOn(await director.post(person.replace('/person?', '/link?')))
  const one = browser()
  assert.equal((await one.post(reset, { password: maria.password })).status, 303)
  assert.equal((await director.post(person.replace('/person?', '/disable?'))).status, 303)
  assert.equal((await one.get('/en/office')).status, 303)
  assert.equal((await signIn(one, maria)).status, 422)
  assert.equal((await director.post(person.replace('/person?', '/enable?'))).status, 303)
  // The reset turned the second step off.
  assert.equal((await signIn(one, maria)).status, 303)
})

test('pressing twice shows no link that does not work', async () => {
  const director = browser()
  await signIn(director, chen)
  const action = actionOn(await director.get('/en/office/people/person'), '/people/person')
  const twice = {
    name: 'Li Na',
    email: 'li.na@example.org',
    role: 'finance',
    language: 'zh',
  }
  const link = linkOn(await director.post(action, twice))
  const again = await director.post(action, twice)
  assert.deepEqual([again.status, again.headers.location], [303, '/en/office/people'])
  assert.equal((await browser().get(link)).status, 200)
})

test('what is no text is refused, and stops nobody', async () => {
  const one = browser()
  const nul = await one.post('/en/office/enter', {
    email: 'a\0@b.cd',
    password: 'x',
  })
  assert.equal(nul.status, 422)
  const body = new URLSearchParams({
    email: chen.email,
    password: chen.password,
  }).toString()
  const head = ['POST /en/office/enter HTTP/1.1', 'Host: localhost', 'Connection: close', 'User-Agent: x\xff']
  head.push('Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`, '', body)
  const raw = await exchange(server, Buffer.from(head.join('\r\n'), 'latin1'))
  assert.match(raw.toString('latin1'), /^HTTP\/1\.1 303 /)
  const odd = browser()
  await signIn(odd, chen)
  assert.match((await odd.get('/en/office/account')).text, /a browser that gives no name/)
  const own = /\/people\/person\?id=1/.exec((await odd.get('/en/office/people')).text)[0]
  assert.match((await odd.get(`/en/office${own}`)).text, /\/zh\/office\/people\/person\?id=1/)
  assert.equal((await odd.post('/en/office/people/link?id=1')).status, 409)
})

test('over https only the cookie that no other host can set is taken', async () => {
  const https = { 'X-Forwarded-Proto': 'https' }
  const one = browser()
  const answer = await one.post('/en/office/enter', { email: chen.email, password: chen.password }, https)
  const lines = answer.headers['set-cookie']
  assert.ok(
    lines.some((line) => /^__Host-amity_session=.*; Path=\/;.*; Secure$/.test(line)),
    lines.join('\n'),
  )
  const secret = one.cookies.get('__Host-amity_session')
  const asked = (name) =>
    ask(server, '/en/office', {
      headers: { ...https, Cookie: `${name}=${secret}` },
    })
  assert.equal((await asked('__Host-amity_session')).status, 200)
  assert.equal((await asked('amity_session')).status, 303)
})

test('signing out ends the session, also for who copied its cookie', async () => {
  const one = browser()
  await signIn(one, maria)
  const copied = one.cookies.get('amity_session')
  await one.post('/en/office/leave')
  assert.equal(one.cookies.has('amity_session'), false)
  const thief = browser()
  thief.cookies.set('amity_session', copied)
  assert.equal((await thief.get('/en/office')).status, 303)
})

test('who guesses is held back, and not who signed in from here before', async () => {
  const known = browser()
  await signIn(known, maria)
  await known.post('/en/office/leave')
  const stranger = browser()
  let answer
  for (let i = 0; i < 11; ++i)
    answer = await signIn(stranger, {
      ...maria,
      password: `guess number ${i}`,
    })
  assert.equal(answer.status, 429)
  assert.match(wrongsOn(answer), /try again in \d+ minutes/)
  assert.equal((await signIn(stranger, maria)).status, 429)
  assert.equal((await signIn(known, maria)).status, 303)
})

test('the journal names accounts by number, and no name, address or secret of anybody', async () => {
  const { stdout } = await amity('doctor', '--data', folder, '--json')
  assert.deepEqual(JSON.parse(stdout).troubles, [])
  const lines = sqlite(folder, 'SELECT actor, verb, subject, detail FROM journal')
  assert.match(lines, /account:1\|session\.begin\|account\/1/)
  assert.match(lines, /account:1\|account\.add\|account\/2/)
  for (const personal of [chen.name, chen.email, maria.name, maria.email, 'amity-link_', 'amity-session_'])
    assert.ok(!lines.includes(personal), personal)
  const { status } = await amity('doctor', '--data', folder)
  assert.equal(status, 0)
})

test('whoever runs the instance lets people in, out and in again by the command line', async () => {
  const place = ['--data', folder]
  const { stdout } = await amity(
    'user',
    'add',
    'wang@example.org',
    '--office',
    'kunming',
    '--name',
    'Wang Wei',
    '--role',
    'protocol',
    '--json',
    ...place,
  )
  const { link } = JSON.parse(stdout)
  const one = browser()
  assert.equal((await one.post(link, { password: 'lanterns on the river' })).status, 303)
  assert.equal((await amity('user', 'disable', 'wang@example.org', ...place)).status, 0)
  assert.equal((await one.get('/en/office')).status, 303)
  assert.equal((await amity('user', 'enable', 'WANG@example.org', ...place)).status, 0)
  const listed = JSON.parse((await amity('user', 'list', '--json', ...place)).stdout)
  assert.deepEqual(listed.map(({ email, role, state }) => [email, role, state]).sort(), [
    ['chen@example.org', 'director', 'active'],
    ['li.na@example.org', 'finance', 'invited'],
    ['maria@example.org', 'officer', 'active'],
    ['wang@example.org', 'protocol', 'active'],
  ])
  for (const words of [
    ['add', 'no address', '--office', 'kunming', '--name', ' '],
    ['add', 'x@example.org', '--office', 'atlantis', '--name', 'X'],
    ['reset', 'nobody@example.org'],
    ['disable', 'chen@example.org'],
  ])
    assert.equal((await amity('user', ...words, ...place)).status, 1, words.join(' '))
})
