// SPDX-License-Identifier: Apache-2.0
// What somebody meets whose form was refused: the form open with what was typed, the error at its field, all of it at once, a title that
// says so; what nobody signs who has not read it; whose right is missing; and the way back after a session has ended.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { multipart } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const flat = (node) => textOf(node).replace(/\s+/g, ' ').trim()
const seen = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, html, main: html && flat(html.all('main')[0]), title: html && flat(html.all('title')[0]) }
}
const page = async (who, path, language = 'en') =>
  seen(await ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } }))
let once = 0
const post = async (who, path, fields = {}, language = 'en') => {
  const address = `/${language}/office${path}${path.includes('?') ? '&' : '?'}once=r${++once}`
  return seen(await posted(server, people[who], address, fields))
}
const api = async (who, path, method = 'GET', body = undefined) => {
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.json()
}
const inside = (node, name) =>
  (node.childNodes ?? []).flatMap((one) => [...(one.tagName === name ? [one] : []), ...inside(one, name)])
const formOf = ({ html }, id) => html.one('form', { id })
// The <details> around a form.
const around = ({ html }, id) =>
  html.all('details').find((one) => inside(one, 'form').some(({ attr }) => attr.id === id))
const wrongAt = ({ html }, id) => flat(html.one('p', { id: `${id}-wrong` }))
const hashIn = (form) => inside(form, 'input').find(({ attr }) => attr.name === 'content_hash').attr.value
const tickIn = (form) => inside(form, 'input').find(({ attr }) => attr.name === 'read_again')
// What a script or a browser without one puts into view.
const focused = ({ html }) => html.all('*').filter(({ attr }) => 'autofocus' in attr)

const draft = async (body = 'Dear friends,\nwe come in March.') =>
  (
    await api('officer', '/letters', 'POST', {
      direction: 'out',
      language: 'en',
      correspondent: 'City of Fujisawa',
      title: 'Marathon',
      body,
    })
  ).id
const rewrite = async (id, body) => {
  const { fields: stands } = await api('officer', `/letters/${id}`)
  const { version: _, ...fields } = stands
  return api('officer', `/letters/${id}`, 'PUT', { ...fields, body, seen: stands })
}
const series = async () => {
  const made = await api('director', '/letter-series', 'POST', {
    direction: 'out',
    name: 'Out',
    shape: `R${++once}-{year}-{n}`,
  })
  return String(made.id)
}

test('nobody issues a text that was changed since they opened it, without saying that they have read it', async () => {
  const id = await draft()
  const address = `/letters/issue?id=${id}`
  const opened = formOf(await page('director', `/letters/letter?id=${id}`), 'issue')
  const read = hashIn(opened)
  assert.equal(tickIn(opened), undefined, 'nothing was changed yet')
  await rewrite(id, 'Dear friends,\nwe come in May.')
  // A page that follows along asks with the text that was seen first.
  const followed = formOf(await page('director', `/letters/letter?id=${id}&read=${read}`), 'issue')
  assert.equal(hashIn(followed), read, 'the form is of the text that was read')
  assert.match(flat(followed), /changed while you had it open.*\[taken out: March\].*\[added: May\]/)

  const fields = { series: await series(), signatory: 'Li Hua', content_hash: read }
  const refused = await post('director', address, fields)
  assert.equal(refused.status, 409, refused.main)
  const again = formOf(refused, 'issue')
  assert.match(flat(again), /\[taken out: March\].*\[added: May\]/, 'it says what was changed')
  assert.equal(hashIn(again), read)
  assert.match(refused.text, /name="signatory"[^>]* value="Li Hua"/, 'what was typed is there')
  assert.match(refused.title, /^Error: Marathon/)
  assert.equal((await post('director', address, fields)).status, 409, 'pressed again it is the same')
  // What she has read is changed once more.
  const tick = tickIn(again).attr.value
  await rewrite(id, 'Dear friends,\nwe come in June.')
  const late = await post('director', address, { ...fields, read_again: tick })
  assert.equal(late.status, 409)
  assert.match(flat(formOf(late, 'issue')), /\[taken out: May\].*\[added: June\]/)
  assert.equal((await api('director', `/letters/${id}`)).state, 'draft')
  const issued = await post('director', address, { ...fields, read_again: tickIn(formOf(late, 'issue')).attr.value })
  assert.equal(issued.status, 303, issued.main)
  assert.equal((await api('director', `/letters/${id}`)).state, 'issued')
})

test('nor does a department agree to one; documents and copies are part of what is read', async () => {
  const id = await draft()
  await api('officer', `/letters/${id}/circulation`, 'POST', { departments: [{ department: 1, place: 1 }] })
  const read = hashIn(formOf(await page('teacher', `/letters/letter?id=${id}`), 'verdict'))
  const { headers, body } = multipart('list.txt', Buffer.from('Names'), '', await formToken(server, people.officer))
  const added = await ask(server, `/en/office/letters/documents?id=${id}`, {
    method: 'POST',
    headers: { ...headers, Cookie: people.officer },
    body,
  })
  assert.equal(added.status, 303, added.text)
  const address = `/letters/verdict?id=${id}`
  const refused = await post('teacher', address, { verdict: 'agree', opinion: '', content_hash: read })
  assert.equal(refused.status, 409)
  assert.match(flat(formOf(refused, 'verdict')), /\[added: list\.txt\]/)
  const tick = tickIn(formOf(refused, 'verdict')).attr.value
  const agreed = await post('teacher', address, { verdict: 'agree', opinion: '', content_hash: read, read_again: tick })
  assert.equal(agreed.status, 303, agreed.main)
})

test('a text that nobody kept is said to be changed, and to be read as a whole', async () => {
  const id = await draft()
  for (const [language, words] of [
    ['en', /read the whole of it/],
    ['zh', /请通读现有全文/],
    ['ja', /初めからお読みください/],
  ]) {
    const shown = await page('director', `/letters/letter?id=${id}&read=0123abcd`, language)
    assert.match(flat(formOf(shown, 'issue')), words)
  }
})

test('a step that is returned without words comes back open, with the error at the field', async () => {
  const step = { act: 'renew', on: '', authority: 'Mayor', document: 'Agreement', source: 'china-entdecken' }
  const handed = await post('officer', '/partners/mandalay/step', step)
  assert.equal(handed.status, 303, handed.main)
  const id = /id=(\d+)/.exec(handed.headers.location)[1]
  assert.ok(!('open' in around(await page('director', `/steps/step?id=${id}`), 'return').attr), 'it is closed at first')
  const refused = await post('director', `/steps/return?id=${id}`, { version: '1', words: '' })
  assert.equal(refused.status, 422)
  assert.ok('open' in around(refused, 'return').attr)
  assert.notEqual(wrongAt(refused, 'return-words'), '')
  assert.match(refused.title, /^Error: /)
  assert.deepEqual(
    focused(refused).map(({ attr }) => attr.class),
    ['form-errors'],
  )
})

test('so do a hold of a contact, the opening of what is personal, and a task that waits for nobody', async () => {
  const made = await api('officer', '/persons', 'POST', { name: '森田' })
  const hold = await post('director', `/persons/hold?id=${made.id}`, { why: ' ' }, 'zh')
  assert.equal(hold.status, 422, hold.text)
  assert.ok('open' in around(hold, 'hold').attr)
  assert.notEqual(wrongAt(hold, 'hold-why'), '')
  assert.match(hold.title, /^错误：/)
  const open = await post('officer', `/persons/open?id=${made.id}`, { why: '' }, 'ja')
  assert.equal(open.status, 422, open.text)
  assert.ok('open' in around(open, 'open').attr)
  assert.notEqual(wrongAt(open, 'open-why'), '')
  assert.match(open.title, /^エラー：/)
  const task = await api('officer', '/tasks', 'POST', { title: 'Call them' })
  const waits = await post('officer', `/tasks/move?id=${task.id}&to=waiting`, { to: 'waiting', words: '' })
  assert.equal(waits.status, 422, waits.text)
  assert.ok('open' in around(waits, 'task-waiting').attr)
  assert.notEqual(wrongAt(waits, 'task-waiting-words'), '')
})

test('a refused upload names the file at its field, and keeps the note', async () => {
  const id = await draft()
  const send = async (path, name, bytes, note) => {
    const { headers, body } = multipart(name, bytes, note, await formToken(server, people.officer))
    return seen(
      await ask(server, `/en/office${path}`, { method: 'POST', headers: { ...headers, Cookie: people.officer }, body }),
    )
  }
  for (const [name, bytes] of [
    ['setup.exe', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['minutes.pdf', Buffer.alloc(0)],
  ]) {
    const refused = await send(`/letters/documents?id=${id}`, name, bytes, 'The minutes of May')
    assert.equal(refused.status, 422, refused.main)
    assert.ok('open' in around(refused, 'documents').attr, name)
    assert.match(wrongAt(refused, 'documents-file'), new RegExp(`^“${name}”: `))
    assert.match(refused.text, /name="note"[^>]* value="The minutes of May"/)
    assert.equal(focused(refused)[0].attr.class, 'form-errors')
    const partner = await send('/partners/mandalay/documents', name, bytes, '')
    assert.equal(partner.status, 422)
    assert.match(wrongAt(partner, 'exhibits-file'), new RegExp(`^“${name}”: `))
  }
})

test('all that is wrong with a step is told at once, an order that cannot be among it', async () => {
  const wrongs = ({ text }) =>
    [...text.matchAll(/class="form-wrong" id="(?:move|step)-([a-z-]+)-wrong"/g)].map(([, name]) => name).sort()
  for (const to of ['move', 'step']) {
    const fields = { act: 'renew', on: '2090-01-01', source: '' }
    const first = await post('officer', `/partners/zurich/${to}`, fields)
    assert.deepEqual([first.status, wrongs(first)], [422, ['on', 'source']], to)
    const older = await post('officer', `/partners/zurich/${to}`, { ...fields, source: 'kunming-daily-2022-11-27' })
    assert.deepEqual([older.status, wrongs(older)], [422, ['on', 'source']], to)
    assert.match(older.main, /older than the day that it is named for/)
    const order = await post('officer', `/partners/zurich/${to}`, {
      act: 'resume',
      on: '2090-01-01',
      source: 'kunming-daily-2022-11-27',
    })
    assert.equal(order.status, 422, order.main)
    assert.ok(wrongs(order).length > 1, `${to}: ${wrongs(order)}`)
  }
})

test('whose role lacks the right to record steps is told so before the form, in her language', async () => {
  for (const [language, words] of [
    ['zh', /您的角色没有“登记友城资料和交往历程”权限/],
    ['ja', /「提携都市の資料と経過の登録」の権限がありません/],
    ['en', /Your role does not include this: writing down sources and steps of partnerships/],
  ]) {
    const form = await page('teacher', '/partners/zurich/move?act=renew', language)
    assert.equal(form.status, 403)
    assert.equal(form.html.all('form', { id: 'move' }).length, 0)
    assert.match(form.main, words)
    const sent = await post('teacher', '/partners/zurich/move', { act: 'renew', source: 'china-entdecken' }, language)
    assert.equal(sent.status, 403)
    assert.match(sent.main, words)
  }
})

test('no page in Chinese or Japanese shows the server’s English', async () => {
  for (const language of ['zh', 'ja'])
    for (const [who, path] of [
      ['director', '/steps/step?id=999'],
      ['teacher', '/letters/draft'],
      ['director', '/letters/letter?id=999'],
      ['director', '/partners/nowhere'],
    ]) {
      const shown = await page(who, path, language)
      assert.ok(shown.status >= 400, path)
      const told = shown.html
        .all('*')
        .filter(({ attr }) => /^(lead|problem-detail|problem-errors)$/.test(attr.class ?? ''))
      assert.doesNotMatch(told.map(flat).join(' '), /[a-z]{3}/i, `${language} ${path}`)
    }
  assert.match((await page('director', '/steps/step?id=999')).main, /The office has no such step\./)
})

test('a form whose session has ended leads to the entrance, which says so, and back to the form', async () => {
  const send = (path, from, headers = {}) =>
    ask(server, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(from ? { Referer: from } : {}), ...headers },
      body: 'title=Marathon',
    })
  const host = `http://127.0.0.1:${server.port}`
  const back = async (path, from) => new URL((await send(path, from)).headers.location, host)
  const entrance = await back(
    '/zh/office/letters/receive?once=1',
    `${host}/zh/office/letters/receive?answers=3&once=1&done=saved`,
  )
  assert.equal(entrance.pathname, '/zh/office/enter')
  assert.equal(entrance.searchParams.get('then'), '/zh/office/letters/receive?answers=3')
  const shown = seen(await ask(server, entrance.pathname + entrance.search))
  assert.match(shown.main, /登录已失效，表单尚未提交/)
  assert.match(shown.html.one('form', { id: 'enter' }).attr.action, /then=[^&]*receive/)
  // A small form of a page leads back to the page.
  const small = await back('/en/office/letters/issue?id=12', `${host}/en/office/letters/letter?id=12#letter-decide`)
  assert.equal(small.searchParams.get('then'), '/en/office/letters/letter?id=12')
  // From where nothing is told, or from elsewhere, to the desk.
  for (const from of [undefined, 'https://example.org/', 'https://example.org/elsewhere', 'nonsense'])
    assert.equal((await back('/en/office/letters/issue?id=12', from)).searchParams.get('then'), null, from)
})

test('of a field that may be empty at times it is said when', async () => {
  const id = await draft()
  await api('officer', `/letters/${id}/circulation`, 'POST', { departments: [{ department: 1, place: 1 }] })
  const label = ({ html }, of) => flat(html.one('label', { for: of }))
  assert.match(
    label(await page('teacher', `/letters/letter?id=${id}`, 'zh'), 'verdict-opinion'),
    /附修改意见或不同意的，必填/,
  )
  const organisation = await page('officer', '/organisations/edit', 'ja')
  for (const of of ['organisation-own-name', 'organisation-name-zh'])
    assert.match(label(organisation, of), /いずれか1つは必須/)
})
