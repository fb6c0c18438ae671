// SPDX-License-Identifier: Apache-2.0
// What the people of an office share at the desk: what is found, views, comments that mention, and pages that follow along, on two
// servers of one database.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readXlsx } from './support/packages.mjs'
import { amity, filledFolder, fujisawa, newFolder, serve } from './support/amity.mjs'
import { follow } from './support/events.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, second, folder, people
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  second = await serve(folder)
  people = await peopleOf(server, folder)
  people.interpreter = await somebody('interpreter', 'interpreter')
  people.sato = await somebody('sato', 'director', 'fujisawa')
})
after(() => Promise.all([server.stop(), second.stop()]))

async function somebody(name, role, office = 'kunming') {
  const words = ['--office', office, '--name', name, '--role', role, '--json', '--data', folder]
  const { link } = JSON.parse((await amity('user', 'add', `${name}.${office}@example.org`, ...words)).stdout)
  const answer = await ask(server, link, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ password: 'lanterns on the river' }).toString(),
  })
  return [answer.headers['set-cookie']]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const get = async (who, path, at = server) => {
  const answer = await ask(at, path, { headers: { Cookie: people[who] } })
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const post = async (who, path, fields, at = server) => {
  const answer = await posted(at, people[who], path, fields)
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const json = async (who, path, method = 'GET', body) => {
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  return { status: answer.status, ...answer.json() }
}
const draft = async (title, more = {}) =>
  (
    await json('officer', '/letters', 'POST', {
      direction: 'out',
      language: 'en',
      correspondent: 'City of Fujisawa',
      title,
      body: 'Dear friends,',
      ...more,
    })
  ).id
const main = ({ page }) => textOf(page.all('main')[0]).replace(/\s+/g, ' ')
const search = async (who, q) =>
  (await json(who, `/desk/search?q=${encodeURIComponent(q)}`)).hits.map(({ kind, title }) => `${kind} ${title}`)

test('what is found is ranked, of any script, and only what the reader may see', async () => {
  const within = await draft('Thanks for the harbour tour')
  await draft('Harbour festival')
  await draft('Minutes', { body: 'We met at the harbour.' })
  await draft('关于港口参观的函', { correspondent: '藤泽市' })
  await json('officer', '/tasks', 'POST', { title: 'Harbour: book the boat' })
  const found = await search('officer', 'harbour')
  assert.deepEqual(found, [
    'letter Harbour festival',
    'task Harbour: book the boat',
    'letter Thanks for the harbour tour',
    'letter Minutes',
  ])
  assert.deepEqual(await search('officer', 'tour HARB'), ['letter Thanks for the harbour tour'])
  assert.deepEqual(await search('officer', '港口'), ['letter 关于港口参观的函'])
  assert.ok((await search('officer', 'фудзисава')).length === 0)
  assert.ok((await search('officer', '藤沢')).includes('partner 藤泽'))
  assert.ok((await search('officer', 'Fujis')).some((hit) => hit.startsWith('partner')))
  // Letters are nothing for interpreters, people for directors alone, and nothing of it for another office.
  assert.ok(!(await search('interpreter', 'harbour')).some((hit) => hit.startsWith('letter')))
  assert.deepEqual(await search('interpreter', 'book the boat'), [])
  assert.deepEqual(await search('officer', 'teacher'), [])
  assert.deepEqual(await search('director', 'teacher'), ['person teacher'])
  assert.equal((await json('sato', '/desk/search?q=harbour')).status, 403)
  const page = await get('officer', '/en/office/search?q=harbour')
  assert.match(main(page), /Harbour festival.*Thanks for the harbour tour/)
  assert.ok(page.page.all('a').some(({ attr }) => attr.href === `/en/office/letters/letter?id=${within}`))
  const bare = await get('officer', '/en/office/search?bare=1')
  assert.equal(bare.page.all('nav').length, 0)
  assert.match(bare.text, /Draft a letter/)
  assert.doesNotMatch((await get('teacher', '/en/office/search?bare=1')).text, /Draft a letter/)
})

test('wild cards are letters like any other', async () => {
  await draft('100% sure_thing!')
  assert.deepEqual(await search('officer', '100%'), ['letter 100% sure_thing!'])
  assert.deepEqual(await search('officer', '1%e'), [])
})

test('a view is saved, stands on the rail, opens its list, and is deleted', async () => {
  const saved = await post('officer', '/en/office/views', {
    list: 'letters',
    query: 'direction=out&state=draft&page=7&form_token=x',
    name: 'Drafts <of ours>',
    is_shared: 'true',
  })
  assert.equal(saved.status, 303, saved.text)
  assert.match(saved.headers.location, /^\/en\/office\/letters\?direction=out&state=draft/)
  for (const who of ['officer', 'teacher']) {
    const { page } = await get(who, '/en/office/tasks')
    const link = page.all('a').find((one) => textOf(one) === 'Drafts <of ours>')
    assert.equal(link.attr.href, '/en/office/letters?direction=out&state=draft')
  }
  assert.doesNotMatch((await get('interpreter', '/en/office/tasks')).text, /Drafts &lt;of/)
  assert.equal((await get('sato', '/en/office/tasks')).text.includes('Drafts'), false)
  const twice = await post('officer', '/en/office/views', { list: 'letters', query: '', name: 'Drafts <of ours>' })
  assert.equal(twice.status, 422)
  assert.match(main(twice), /There is a saved view of this name/)

  const [view] = (await json('teacher', '/views')).views
  assert.deepEqual([view.is_own, view.is_shared, view.query], [false, true, 'direction=out&state=draft'])
  assert.equal((await get('teacher', '/en/office/letters')).status, 200)
  await post('teacher', `/en/office/views/default?id=${view.id}`, { is_default: 'true' })
  const opened = await get('teacher', '/ja/office/letters')
  assert.deepEqual([opened.status, opened.headers.location], [303, '/ja/office/letters?direction=out&state=draft'])
  assert.equal((await get('teacher', '/en/office/letters?direction=')).status, 200)
  assert.equal((await post('teacher', `/en/office/views/delete?id=${view.id}`)).status, 403)
  assert.equal((await post('director', `/en/office/views/delete?id=${view.id}`)).status, 303)
  assert.equal((await get('teacher', '/en/office/letters')).status, 200)
  assert.deepEqual((await json('officer', '/views')).views, [])
})

test('the list comes as a workbook: what it shows, dates as dates, and nothing that is reckoned', async () => {
  await draft('=HYPERLINK("http://evil.example")', { correspondent: '@SUM(A1)' })
  const answer = await get('officer', '/en/office/letters/export?format=xlsx&direction=out&q=HYPERLINK')
  assert.equal(answer.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const path = join(newFolder(), 'letters.xlsx')
  writeFileSync(path, answer.bytes)
  const [{ sheet, data }] = await readXlsx(path)
  assert.equal(sheet, 'Letters')
  const [heads, ...rows] = data
  assert.equal(heads.length, 13)
  assert.equal(rows.length, 1)
  assert.ok(rows[0].includes('=HYPERLINK("http://evil.example")'))
  assert.ok(rows[0].includes('@SUM(A1)'))
  const made = await post('director', '/en/office/letters/series/one', {
    direction: 'in',
    name: 'In',
    shape: 'I-{year}-{n}',
  })
  assert.equal(made.status, 303, made.text)
  const [series] = (await json('director', '/letter-series')).series
  const arrived = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const came = {
    direction: 'in',
    series: series.id,
    arrived,
    language: 'en',
    correspondent: 'Denver',
    title: 'Came in',
  }
  assert.equal((await json('officer', '/letters', 'POST', came)).status, 200)
  writeFileSync(path, (await get('officer', '/en/office/letters/export?format=xlsx&q=came')).bytes)
  const [, row] = (await readXlsx(path))[0].data
  const day = row.find((cell) => cell instanceof Date)
  assert.equal(day.toISOString().slice(0, 10), arrived)
  assert.equal((await get('interpreter', '/en/office/letters/export?format=xlsx')).status, 403)
})

test('the list of tasks is filtered, sorted, saved and taken out, and shows nobody what is another’s', async () => {
  const late = await json('officer', '/tasks', 'POST', { title: 'Zebra: late one', due: '2026-01-05' })
  await json('officer', '/tasks', 'POST', { title: 'Zebra: no day' })
  const over = await json('officer', '/tasks', 'POST', { title: 'Zebra: finished', due: '2026-01-04' })
  assert.equal((await json('officer', `/tasks/${over.id}/moves`, 'POST', { to: 'done' })).status, 200)
  const titles = async (who, query) =>
    [...main(await get(who, `/en/office/tasks?q=zebra${query}`)).matchAll(/Zebra: ([a-z ]+?) (?:not|done)/g)].map(
      (one) => one[1],
    )
  assert.deepEqual(await titles('officer', ''), ['late one', 'no day'])
  assert.deepEqual(await titles('officer', '&sort=title&state=all'), ['finished', 'late one', 'no day'])
  assert.deepEqual(await titles('officer', '&due=late'), ['late one'])
  assert.deepEqual(await titles('officer', '&due=none&whose=nobody'), ['no day'])
  assert.deepEqual(await titles('teacher', ''), [])
  assert.match((await get('officer', '/en/office/tasks?q=zebra&due=late')).text, /due-late/)
  const csv = (await get('officer', '/en/office/tasks/export?q=zebra&due=late')).text
  assert.deepEqual([csv.split('\n').filter(Boolean).length, csv.includes('Zebra: late one')], [2, true])
  assert.equal((await get('teacher', '/en/office/tasks/export?q=zebra&state=all')).text.includes('Zebra'), false)
  const path = join(newFolder(), 'tasks.xlsx')
  writeFileSync(path, (await get('officer', '/en/office/tasks/export?format=xlsx&q=zebra&due=late')).bytes)
  const [{ sheet, data }] = await readXlsx(path)
  assert.equal(sheet, 'Tasks')
  assert.equal(
    data[1]
      .find((cell) => cell instanceof Date)
      .toISOString()
      .slice(0, 10),
    '2026-01-05',
  )
  const saved = await post('officer', '/en/office/views', { list: 'tasks', name: 'Late', query: 'due=late' })
  assert.equal(saved.status, 303, saved.text)
  assert.match((await get('officer', '/en/office/tasks')).text, /tasks\?due=late">Late</)
  assert.ok(late.id > 0)
})

test('of a long talk a page begins with its end, and the whole is one press away', async () => {
  const id = await draft('A letter that is talked about for long')
  for (let n = 1; n <= 53; ++n)
    await json('officer', '/comments', 'POST', { kind: 'letter', id, text: `Said number ${n}.` })
  const path = `/en/office/letters/letter?id=${id}`
  const end = await get('officer', path)
  assert.match(main(end), /Show 3 earlier comments .*Said number 4\..*Said number 53\./)
  assert.doesNotMatch(main(end), /Said number 3\./)
  const link = end.page
    .all('a')
    .find(({ attr }) => attr.href?.includes('comments='))
    .attr.href.replace(/#.*/, '')
  const whole = main(await get('officer', link))
  assert.match(whole, /Said number 1\..*Said number 53\./)
  assert.doesNotMatch(whole, /earlier comments|The latest comments/)
  const middle = main(await get('officer', `${path}&comments=2`))
  assert.match(middle, /Show 2 earlier comments .*Said number 3\..*Said number 53\./)
  for (const odd of ['-1', '53', 'x', '99999999999999999999'])
    assert.match(main(await get('officer', `${path}&comments=${odd}`)), /Show 3 earlier comments/)
  const part = await json('officer', `/comments?kind=letter&id=${id}&skip=51&limit=5`)
  assert.deepEqual([part.all, part.comments.map(({ text }) => text)], [53, ['Said number 52.', 'Said number 53.']])
})

test('a comment mentions, is changed, is taken back, and nobody is told of what they may not see', async () => {
  const id = await draft('A letter to talk about')
  const path = `/en/office/comments?kind=letter&id=${id}`
  const hash = (await json('officer', `/letters/${id}`)).content_hash
  assert.equal((await post('officer', path, { text: 'Please look, @teacher <b>' })).status, 303)
  assert.equal((await json('officer', `/letters/${id}`)).content_hash, hash, 'no part of what is agreed to')

  const today = await get('teacher', '/en/office')
  assert.match(main(today), /You were mentioned in a comment A letter to talk about because a comment names you/)
  assert.doesNotMatch(main(await get('treasurer', '/en/office')), /were mentioned/)
  const link = today.page.all('a').find(({ attr }) => attr.href?.includes(`letter?id=${id}`)).attr.href
  assert.match(link, /#comments$/)
  const letter = await get('teacher', `/en/office/letters/letter?id=${id}`)
  assert.match(main(letter), /Please look, @teacher <b>/)

  for (const [text, wanted] of [
    ['Ask @nobody', /Nobody here is called “@nobody”/],
    ['Ask @t', /“@t” may be more than one person/],
    ['Ask @interpreter', /interpreter may not see this/],
    ['  ', /./],
  ]) {
    const refused = await post('officer', path, { text })
    assert.equal(refused.status, 422, text)
    assert.match(main(refused), wanted)
    assert.equal(textOf(refused.page.all('textarea')[0]).trim(), text.trim())
  }
  const { comments } = await json('officer', `/comments?kind=letter&id=${id}`)
  assert.equal(comments.length, 1)
  assert.equal(comments[0].changed_at, null)
  assert.equal((await post('teacher', `/en/office/comments/change?id=${comments[0].id}`, { text: 'Mine' })).status, 404)
  await post('officer', `/en/office/comments/change?id=${comments[0].id}`, { text: 'Please look, @treasurer' })
  assert.match(main(await get('director', `/en/office/letters/letter?id=${id}`)), /\(changed\) Please look, @treasurer/)
  assert.doesNotMatch(main(await get('teacher', '/en/office')), /were mentioned/)
  assert.match(main(await get('treasurer', '/en/office')), /were mentioned/)
  const { notices } = await json('treasurer', '/notices?unread=true')
  assert.deepEqual(
    notices.map(({ kind, because, about, title }) => [kind, because, about, title]),
    [['mentioned', 'you_are_meant', `letter/${id}`, 'A letter to talk about']],
  )
  // An answer is a look.
  assert.equal((await post('treasurer', path, { text: 'I have' })).status, 303)
  assert.doesNotMatch(main(await get('treasurer', '/en/office')), /were mentioned/)
  await post('officer', `/en/office/comments/take-back?id=${comments[0].id}`)
  const after_all = await get('director', `/en/office/letters/letter?id=${id}`)
  assert.match(main(after_all), /\(taken back\)/)
  assert.doesNotMatch(after_all.text, /@treasurer/)

  // As the letter: who may not read it, and another office, knows nothing of it.
  assert.equal((await post('interpreter', path, { text: 'I too' })).status, 404)
  assert.equal((await json('interpreter', `/comments?kind=letter&id=${id}`)).status, 404)
  assert.equal((await json('sato', `/comments?kind=letter&id=${id}`)).status, 403)
  const doctor = JSON.parse((await amity('doctor', '--json', '--data', folder)).stdout)
  assert.deepEqual(doctor.troubles, [])
})

test('a task of others is not commented', async () => {
  const { id } = await json('officer', '/tasks', 'POST', { title: 'A quiet task' })
  assert.equal((await json('teacher', '/comments', 'POST', { kind: 'task', id, text: 'Hello' })).status, 404)
  assert.equal((await json('director', '/comments', 'POST', { kind: 'task', id, text: 'Hello' })).status, 200)
  assert.match(main(await get('officer', `/en/office/tasks/task?id=${id}`)), /Hello/)
})

test('what changes on one server is told on another, and who else is there', async () => {
  const id = await draft('A letter that two look at')
  const one = await follow(server, people.officer, `/en/office/events?watch=letter/${id}`)
  assert.deepEqual([one.status, one.type, one.headers['content-length']], [200, 'text/event-stream', undefined])
  const other = await follow(second, people.director, `/zh/office/events?watch=letter/${id}`)
  assert.equal(await one.wait('present'), 'director is here too')
  assert.equal(await other.wait('present'), 'officer也在查看')
  const list = await follow(second, people.teacher, '/en/office/events?watch=letter&watch=task')
  await post('officer', `/en/office/comments?kind=letter&id=${id}`, { text: 'Look' })
  assert.equal(await one.wait('changed'), `letter/${id}`)
  assert.equal(await other.wait('changed'), `letter/${id}`)
  assert.equal(await list.wait('changed'), 'letter')
  other.close()
  assert.equal(await one.wait('present'), '')
  one.close()
  list.close()
})

test('what changes between a page and its line is told', async () => {
  const id = await draft('A letter that changes at once')
  const page = await get('director', `/en/office/letters/letter?id=${id}`)
  const [live] = page.page.all('div').filter(({ attr }) => 'data-live' in attr)
  await post('officer', `/en/office/comments?kind=letter&id=${id}`, { text: 'Between' })
  const line = await follow(second, people.director, live.attr['data-live'])
  assert.equal(await line.wait('changed'), `letter/${id}`)
  line.close()
})

test('a line ends with its session, is for who may see, and nobody has more than a few', async () => {
  const id = await draft('Not for everybody')
  for (const [who, path] of [
    ['interpreter', `letter/${id}`],
    ['interpreter', 'letter'],
    ['sato', `letter/${id}`],
    ['officer', 'letter/99999'],
    ['officer', 'camel'],
    ['officer', 'letter/x'],
  ]) {
    const { status, text } = await get(who, `/en/office/events?watch=${path}`)
    assert.equal(status, 404, who)
    assert.doesNotMatch(text, /Not for everybody/)
  }
  const lines = []
  for (let i = 0; i < 6; ++i) lines.push(await follow(server, people.treasurer, '/en/office/events?watch=letter'))
  const seventh = await get('treasurer', '/en/office/events?watch=letter')
  assert.deepEqual([seventh.status, seventh.headers['retry-after']], [429, '30'])
  lines.pop().close()
  assert.equal((await post('treasurer', '/en/office/leave')).status, 303)
  await Promise.all(lines.map((line) => line.wait('ended')))
  await Promise.all(lines.map(({ ended }) => ended))
  assert.equal((await get('treasurer', '/en/office/events?watch=letter')).status, 303)
})
