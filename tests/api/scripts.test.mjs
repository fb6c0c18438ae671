// SPDX-License-Identifier: Apache-2.0
// What somebody writes who means harm: markup, a template's braces and a spreadsheet's formula, in every text that an operation of the
// contract or a form of the desk takes. Then every page, list, file, paper and mail that is made of it is looked at: it is text there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { contract, operations } from './support/contract.mjs'
import { examples } from './support/examples.mjs'
import { guest } from './support/guests.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml } from './support/html.mjs'
import { ask, askJson } from './support/http.mjs'
import { mailServer, until } from './support/mail_server.mjs'
import { asToken } from './support/office.mjs'
import { csvParse } from './support/packages.mjs'
import { peopleOf, posted } from './support/people.mjs'
import { deskRoutes, filled, printedRoutes } from './support/routes.mjs'
import { partsOf, pdfText } from './support/texts.mjs'
import { atOffice, fill, settled } from './support/two_offices.mjs'

const markup = `"><img src=x onerror=alert(1)>'`
// All in one, so that each place meets each.
const probe = `=cmd|'/C calc'!A0${markup}{{title}}{{{title}}}`
const broken = `x\r\nSet-Cookie: zz=1\r\n\r\n${markup}`
const rights =
  'read_office edit_partnerships edit_halls read_letters draft_letters countersign issue_letters own_tasks edit_tasks read_people edit_people see_personal erase_people manage_rules'

let server, data, post, people, office, made, routes
const tokens = {}
before(async () => {
  data = await filledFolder()
  routes = await printedRoutes()
  server = await serve(data)
  people = await peopleOf(server, data)
  await server.stop()
  post = await mailServer()
  server = await serve(
    data,
    '--origin',
    'http://friends.example.org',
    '--mail-server',
    `smtp://localhost:${post.port}`,
    '--mail-from',
    'amity@friends.example.org',
  )
  for (const [who, words] of [
    ['officer', rights],
    ['reader', 'read_office'],
    ['none', 'read_office'],
    ['writer', 'edit_halls'],
  ])
    tokens[who] = (
      await amity('token', 'create', '--office', 'kunming', '--name', who, '--rights', words, '--data', data)
    ).stdout.trim()
  Object.assign(tokens, people, { officer: tokens.officer })
  office = atOffice(server, 'kunming', people)
})
after(async () => {
  made?.following.close()
  await server.stop()
  await post.stop()
})

// The fields of a schema that are free texts, as paths: of no list of words, no format, no pattern.
const schemas = contract.components.schemas
const resolved = (schema) => (schema?.$ref ? resolved(schemas[schema.$ref.split('/').at(-1)]) : schema)
function textsIn(schema, value, path = []) {
  const one = resolved(schema)
  if (!one || path.at(-1) === 'seen') return []
  if (typeof value === 'string') {
    const choices = [one, ...(one.oneOf ?? one.anyOf ?? [])].map(resolved)
    const isText = choices.some(
      ({ type, enum: words, format, pattern, const: only }) =>
        type === 'string' && !words && !format && !pattern && only === undefined,
    )
    return isText ? [path] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const parts = [one, ...(one.allOf ?? []).map(resolved)]
    const of = Array.isArray(value)
      ? one.items
      : (parts.map(({ properties }) => properties?.[name]).find(Boolean) ??
        (typeof one.additionalProperties === 'object' ? one.additionalProperties : undefined))
    return textsIn(of, inner, [...path, name])
  })
}
// All that a body may have: what an example leaves out is put in.
function whole(schema, value) {
  const one = resolved(schema)
  const properties = Object.assign({}, one.properties, ...(one.allOf ?? []).map((part) => resolved(part).properties))
  const more = Object.entries(properties).filter(([name, inner]) => {
    const of = resolved(inner)
    return name !== 'seen' && !(name in value) && of.type === 'string' && !of.enum && !of.format && !of.pattern
  })
  return { ...value, ...Object.fromEntries(more.map(([name]) => [name, 'x'])) }
}
const put = (value, [name, ...rest], text) => {
  const copy = Array.isArray(value) ? [...value] : { ...value }
  copy[name] = rest.length === 0 ? text : put(copy[name], rest, text)
  return copy
}

const headersAreOurs = ({ headers }, what) => {
  for (const line of [headers['set-cookie'] ?? []].flat()) assert.doesNotMatch(line, /^zz=/, what)
  assert.doesNotMatch(headers.location ?? '', /[\r\n<>]/, what)
}
const counted = { taken: 0, refused: 0, operations: 0, forms: 0, pages: 0, mails: 0, cells: 0 }
// A text that somebody typed is no element, no attribute and no template of the page.
function isText(answer, what) {
  headersAreOurs(answer, what)
  if (answer.type !== 'text/html') return
  counted.pages += 1
  const page = readHtml(answer.text)
  // A part of a page that a script puts into one begins without its first line.
  const errors = page.errors.filter((error) => !(/bare=1/.test(what) && error.startsWith('missing-doctype')))
  assert.deepEqual(errors, [], what)
  assert.deepEqual(page.all('img', { src: 'x' }), [], what)
  for (const node of page.all('*')) {
    const wrong = node.attrs.filter(
      ({ name, value }) =>
        /^on/.test(name) ||
        (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data:text|vbscript):/i.test(value)),
    )
    assert.deepEqual(wrong, [], `${what}: <${node.tagName}>`)
  }
}

const asked = (...words) => asToken(server, tokens, ...words)
const writing = operations.filter(
  ({ operation, id }) => operation.requestBody?.content?.['application/json'] && examples[id],
)
for (const [kind, text] of Object.entries({
  'markup, braces and formulas': probe,
  'a line that would be a header': broken,
}))
  for (const { id, method, operation } of writing)
    test(`${id} takes ${kind} as a text, or refuses the field`, async () => {
      const done = examples[id].filter(([, status]) => status === 200 || status === 201).at(-1)
      assert.ok(done, `an example of ${id} that is done`)
      const [, , given] = done
      const prepared = given?.prepare ? await given.prepare(asked) : [done[0], given]
      const schema = operation.requestBody.content['application/json'].schema
      const [target, options] = prepared
      const good = whole(schema, options.body ?? {})
      let fields = textsIn(schema, good)
      let body = options.body
      for (;;) {
        body = fields.reduce((so, path) => put(so, path, text), options.body)
        const answer = await asked(target, method.toUpperCase(), { ...options, body })
        isText(answer, id)
        if (answer.status !== 422) {
          assert.ok(answer.status < 500, `${id}: ${answer.status} ${answer.text}`)
          break
        }
        // What is refused is named, and left out; the rest is tried again.
        const named = (answer.json().errors ?? []).map(({ field }) => field)
        const left = fields.filter(
          (path) =>
            !named.some((name) => name === path.join('.') || name === path[0] || path.join('.').startsWith(`${name}.`)),
        )
        if (left.length === fields.length) break
        counted.refused += fields.length - left.length
        fields = left
        if (fields.length === 0) break
      }
      counted.operations += 1
      counted.taken += fields.length
    })

test('every operation that takes a text is among them', (t) => {
  const all = operations.filter(({ operation }) => operation.requestBody?.content?.['application/json'])
  assert.deepEqual(
    all.filter(({ id }) => !examples[id]).map(({ id }) => id),
    [],
  )
  t.diagnostic(
    `${counted.operations} times an operation: ${counted.taken} texts taken as they were, ${counted.refused} refused by name`,
  )
})

// One of each kind of record with the probe in each of its texts, so that there are pages to look at.
test('an office is full of it', async () => {
  // The name of a file is made safe, and a name of somebody mailed has no address in it.
  const mails = post.mails.length
  made = await fill({ server, desk: office, mark: probe, shown: probe, partner: 'chiang-mai', turn: 0, file: 'a' })
  await office.form('officer', '/account', { name: probe, language: 'en' })
  await settled(data)
  await amity(
    'mail',
    'morning',
    '--office',
    'kunming',
    '--origin',
    'http://friends.example.org',
    '--day',
    new Date().toISOString().slice(0, 10),
    '--data',
    data,
  )
  await until(() => post.mails.length > mails)
})

const values = () => ({
  ...made,
  account: 2,
  department: 1,
  notice: 1,
  passkey: 1,
  session: 1,
  office: 'kunming',
  row: made.figure,
})
const who = ['director', 'officer']
test('every page and file of the desk has it as text', async () => {
  for (const { method, address, path } of deskRoutes) {
    if (method !== 'GET' || path === '/events') continue
    for (const person of who) {
      const answer = await ask(server, `/en/office${filled(address, values())}`, {
        headers: { Cookie: people[person] },
      })
      assert.ok(answer.status < 500, `${address}: ${answer.status}`)
      isText(answer, `${person} at ${address}`)
      looksSafe(answer, address)
    }
  }
})

// By what a file is: no cell of a table is a formula, no part of an archive has markup of ours in it.
function looksSafe(answer, what) {
  if (answer.type === 'text/csv')
    for (const row of csvParse(answer.text, { bom: true, relax_column_count: true, comment: '#' }))
      for (const cell of row) {
        counted.cells += 1
        assert.doesNotMatch(cell, /^[=+\-@\t\r](?!\d|$)/, `${what}: ${cell}`)
      }
  if (answer.bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    for (const [name, text] of partsOf(answer.bytes)) {
      if (!name.endsWith('.xml')) continue
      assert.doesNotMatch(text, /<img|<f>|<f /, `${what}: ${name}`)
    }
  if (answer.type === 'text/calendar')
    for (const line of answer.text.split('\r\n')) assert.match(line, /^([A-Z-]+[;:]|[ \t]|$)/, `${what}: ${line}`)
}

test('every operation that is read, and every list of it as a file, has it as text', async () => {
  for (const { path, method, operation, id } of operations) {
    if (method !== 'get' || !path.includes('{office}')) continue
    const query = { listComments: `?kind=letter&id=${made.letter}`, searchDesk: '?q=cmd' }[id] ?? ''
    const answer = await asked(filled(path, values()) + query, 'GET', {
      as: operation['x-access'].includes('read_letters') ? 'director' : 'officer',
    })
    assert.ok(answer.status < 500, `${path}: ${answer.status} ${answer.text}`)
    assert.notEqual(answer.type, 'text/html', path)
    headersAreOurs(answer, path)
    looksSafe(answer, path)
  }
})

test('a letter’s papers say it as it was typed', async () => {
  const paper = async (query) =>
    asked(`/api/v1/offices/kunming/letters/${made.letter}/paper${query}`, 'GET', { as: 'director' })
  const odt = await paper('?format=odt')
  assert.equal(odt.status, 200, odt.text)
  const content = new Map(partsOf(odt.bytes)).get('content.xml')
  assert.match(content, /&lt;img src=x onerror=alert\(1\)&gt;/)
  assert.doesNotMatch(content, /<img/)
  const pdf = await paper('?kind=handling&language=en')
  assert.equal(pdf.status, 200, pdf.text)
  assert.match(pdfText(pdf.bytes).replace(/\s/g, ''), /<imgsrc=xonerror=alert\(1\)>/)
})

test('what everybody reads has it as text', async () => {
  for (const { path, method, door } of routes) {
    if (method !== 'GET' || door !== 'everybody' || /^\/(zh|ja)\//.test(path)) continue
    const address = filled(path.replaceAll('...}', '}'), {
      ...values(),
      id: 'chiang-mai',
      slug: 'chiang-mai',
      code: 'CN',
      name: 'x',
      rest: 'x',
      document: made.exhibit,
    })
    const answer = await ask(server, address)
    isText(answer, address)
    looksSafe(answer, address)
  }
  for (const path of [
    '/en/partners/chiang-mai',
    '/zh/partners/chiang-mai',
    '/en/sources',
    `/en/search?q=${encodeURIComponent(probe)}`,
    `/en/cities/kunming?as_of=${encodeURIComponent(probe)}`,
    `/en/office/enter?then=${encodeURIComponent(probe)}`,
  ])
    isText(await ask(server, path), path)
  for (const format of ['csv', 'xlsx', 'json', 'geojson', 'ics', 'jsonld', 'quickstatements'])
    looksSafe(await ask(server, `/api/v1/register/export?format=${format}`), format)
  assert.ok(await askJson(server, '/api/v1/office'))
})

test('the guest’s page and the office’s page of what the guest said have it as text', async () => {
  const shared = await office.api('director', 'POST', `/letters/${made.letter}/guests`, {
    ...guest,
    name: probe,
    email: 'aoki@example.org',
    language: 'en',
  })
  assert.ok(shared.id)
  const [mail] = await until(() => (post.to('aoki@example.org').length ? post.to('aoki@example.org') : undefined))
  const target = new URL(/http:\/\/friends\.example\.org\/\S+guest\S+/.exec(mail.text)[0]).pathname
  isText(await ask(server, target), 'closed')
  const send = (what, fields) =>
    ask(server, target + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const opened = await send('', { words: probe })
  assert.equal(opened.status, 200)
  isText(opened, 'opened')
  const shown_hash = /name="shown_hash" value="([^"]+)"/.exec(opened.text)[1]
  isText(await send('/comment', { shown_hash, words: probe }), 'commented')
  isText(
    await ask(server, `/en/office/letters/letter?id=${made.letter}`, { headers: { Cookie: people.director } }),
    'the letter',
  )
})

test('every mail that was sent has it as text, and no line of it is another header', async () => {
  assert.ok(post.mails.length > 0)
  for (const mail of post.mails) {
    counted.mails += 1
    if (mail.html) {
      const page = readHtml(mail.html)
      assert.deepEqual(page.all('img', { src: 'x' }), [], mail.subject)
      for (const node of page.all('*'))
        assert.deepEqual(
          node.attrs.filter(({ name }) => /^on/.test(name)),
          [],
          mail.subject,
        )
    }
    const [head] = mail.raw.split('\r\n\r\n')
    assert.doesNotMatch(head, /^Set-Cookie:/im)
    assert.equal(mail.to.value.length, 1)
  }
})

// The forms as they stand on the pages, each text filled with it; what comes back, refused or done, is looked at as well.
const never =
  /\/(leave|account\/password|account\/authenticator|account\/session\/end|people\/(disable|enable|link|second-step)|persons\/erase|account\/passkey)/
test('every text of every form of the desk comes back as text', async (t) => {
  const seen = new Set()
  for (const { method, address, path } of deskRoutes) {
    if (method !== 'GET' || path === '/events') continue
    const page = await ask(server, `/en/office${filled(address, values())}`, { headers: { Cookie: people.director } })
    if (page.type !== 'text/html' || page.status !== 200) continue
    for (const form of readHtml(page.text).all('form', { method: 'post' })) {
      const action = (form.attr.action ?? '').replace(/[?&]once=[^&]*/, '')
      if (never.test(action) || seen.has(action)) continue
      seen.add(action)
      const fields = {}
      const visit = (node) => {
        const { name, type = 'text', value = '' } = node.attr ?? {}
        if (
          node.tagName === 'textarea' ||
          (node.tagName === 'input' && ['text', 'search', 'email', 'url'].includes(type))
        )
          fields[name] = probe
        else if (node.tagName === 'input' && name && !['file', 'submit'].includes(type)) fields[name] = value
        else if (node.tagName === 'select' && name)
          fields[name] =
            node.childNodes.find(({ attr }) => attr?.selected !== undefined)?.attr.value ??
            node.childNodes.find(({ attr }) => attr?.value)?.attr.value ??
            ''
        for (const inner of node.childNodes ?? []) visit(inner)
      }
      visit(form)
      delete fields.undefined
      delete fields.form_token
      if (!Object.values(fields).includes(probe)) continue
      assert.ok(await formToken(server, people.director))
      const answer = await posted(server, people.director, action, fields)
      counted.forms += 1
      assert.ok(answer.status < 500, `${action}: ${answer.status} ${answer.text.slice(0, 800)}`)
      isText(answer, action)
      if (answer.status === 303)
        isText(
          await ask(server, answer.headers.location, { headers: { Cookie: people.director } }),
          answer.headers.location,
        )
    }
  }
  for (const { method, address, path } of deskRoutes)
    if (method === 'GET' && path !== '/events')
      isText(
        await ask(server, `/en/office${filled(address, values())}`, { headers: { Cookie: people.director } }),
        address,
      )
  t.diagnostic(`${counted.forms} forms, ${counted.pages} pages, ${counted.mails} mails, ${counted.cells} cells`)
})
