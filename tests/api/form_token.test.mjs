// SPDX-License-Identifier: Apache-2.0
// Every form of the desk bears a token of its session; what comes without it, or with another session's, changes nothing and
// loses nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { formToken, tokenIn } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  const one = { language: 'en', correspondent: 'Fujisawa', within_unit: 'days' }
  for (const title of ['Marathon', 'Harbour'])
    await posted(server, people.officer, '/en/office/letters/draft', { direction: 'out', title, ...one })
  await posted(server, people.officer, '/en/office/tasks/new', { title: 'Book the hall' })
})
after(() => server.stop())

const get = (who, path) => ask(server, path, { headers: { Cookie: people[who] } })
const send = (who, path, fields) =>
  ask(server, path, {
    method: 'POST',
    headers: { Cookie: people[who], 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
const formsOf = (page) => page.all('form').filter(({ attr }) => attr.method === 'post')
const within = (node, name, attr) =>
  node.childNodes?.flatMap((one) => [
    ...(one.tagName === name && one.attr?.name === attr ? [one] : []),
    ...within(one, name, attr),
  ]) ?? []

for (const who of ['director', 'officer', 'teacher'])
  test(`every form that ${who} comes upon bears the token`, async () => {
    const seen = new Set()
    const waiting = ['/en/office']
    const actions = new Set()
    while (waiting.length > 0) {
      const path = waiting.shift()
      const answer = await get(who, path)
      if (answer.type !== 'text/html' || answer.status !== 200) continue
      const page = readHtml(answer.text)
      for (const form of formsOf(page)) {
        const [token] = within(form, 'input', 'form_token')
        assert.ok(token?.attr.value, `${path}: the form to ${form.attr.action} bears no token`)
        actions.add(form.attr.action.split('?')[0])
      }
      for (const { attr } of page.all('a')) {
        const [address] = (attr.href ?? '').split('#')
        // One of a kind of page is enough: the second partner's forms are the first one's.
        const kind = address.replace(/partners\/[^/?]+/, 'partners/one').replace(/=[^&]*/g, '')
        if (!address.startsWith('/en/office') || seen.has(kind)) continue
        seen.add(kind)
        waiting.push(address)
      }
    }
    assert.ok(actions.has('/en/office/leave'))
    assert.ok(actions.size >= (who === 'teacher' ? 3 : 12), [...actions].join(' '))
  })

const letters = async () => {
  const answer = await get('officer', '/api/v1/offices/kunming/letters')
  return answer.json().letters.map(({ title }) => title)
}
const draft = {
  direction: 'out',
  language: 'en',
  correspondent: 'Fujisawa',
  body: 'Dear <friends>,\nwe come',
  within_unit: 'days',
}

test('a form without a token, or with a wrong one, is refused and gives back what was typed', async () => {
  const others = await formToken(server, people.director)
  for (const [what, token] of [
    ['none', {}],
    ['an empty one', { form_token: '' }],
    ['one of another session', { form_token: others }],
    ['one that is cut', { form_token: others.slice(0, -1) }],
  ]) {
    const title = `Forged with ${what}`
    const answer = await send('officer', '/en/office/letters/draft?once=1', { ...draft, title, ...token })
    assert.equal(answer.status, 403, what)
    assert.ok(!(await letters()).includes(title), what)
    const page = readHtml(answer.text)
    const again = page.one('form', { id: 'again' })
    assert.equal(again.attr.action, '/en/office/letters/draft?once=1')
    assert.equal(within(again, 'input', 'title')[0].attr.value, title)
    assert.equal(textOf(within(again, 'textarea', 'body')[0]).trim(), draft.body)
    assert.equal(
      page.all('label').some((label) => textOf(label).includes('Subject')),
      true,
    )
    // Sent once more it is the reader's own.
    const fields = Object.fromEntries(
      ['input', 'textarea'].flatMap((name) =>
        page
          .all(name)
          .filter(({ attr }) => within(again, name, attr.name).length > 0)
          .map((one) => [one.attr.name, one.attr.value ?? textOf(one).trim()]),
      ),
    )
    fields.title = `Sent after ${what}`
    const sent = await send('officer', again.attr.action.replace('once=1', `once=${what.length}`), fields)
    assert.equal(sent.status, 303, sent.text)
    assert.ok((await letters()).includes(fields.title))
  }
})

test('a password is not shown again', async () => {
  const answer = await send('officer', '/en/office/account/password', {
    present: 'lanterns on',
    password: 'the river at',
  })
  assert.equal(answer.status, 403)
  assert.doesNotMatch(answer.text, /lanterns on|the river at/)
})

test('nobody is signed out by a form from elsewhere', async () => {
  assert.equal((await send('treasurer', '/en/office/leave', {})).status, 403)
  assert.equal((await get('treasurer', '/en/office')).status, 200)
  assert.equal((await posted(server, people.treasurer, '/en/office/leave')).status, 303)
  assert.equal((await get('treasurer', '/en/office')).status, 303)
})

test('each page bears another text of the same token', async () => {
  const tokens = [
    tokenIn((await get('officer', '/en/office')).text),
    tokenIn((await get('officer', '/en/office')).text),
  ]
  assert.notEqual(tokens[0], tokens[1])
  for (const form_token of tokens)
    assert.equal((await send('officer', '/en/office/tasks/new', { title: 'Call', form_token })).status, 303)
})

test('a program with its token in the Authorization line needs none', async () => {
  const words = ['--office', 'kunming', '--name', 'website', '--rights', 'read_office edit_partnerships', '--json']
  const made = await amity('token', 'create', ...words, '--data', server.data)
  assert.equal(made.status, 0, made.stderr)
  const { token } = JSON.parse(made.stdout)
  const answer = await ask(server, '/en/office/source', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'key=gazette',
  })
  assert.equal(answer.status, 422)
})
