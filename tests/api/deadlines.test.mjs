// SPDX-License-Identifier: Apache-2.0
// Deadlines of letters and tasks: extended with a reason, counted from another day, by the office's own calendar; through the
// pages of the desk, the API, the lists as files and the calendar feed.
import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { multipart } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, seenIn, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const desk = '/en/office'
const dayIn = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
const today = dayIn(0)
let server, people, folder
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  for (const direction of ['in', 'out'])
    done(
      await post('director', '/letters/series/one', { direction, name: 'Letters', shape: `D${direction}-{year}-{n}` }),
    )
})
after(() => server.stop())

const get = async (who, path) => {
  const answer = await ask(server, desk + path, { headers: { Cookie: people[who] } })
  const isPage = answer.type === 'text/html'
  return { ...answer, main: isPage ? textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ') : undefined }
}
const post = async (who, path, fields = {}) => posted(server, people[who], desk + path, fields)
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const done = (answer) => assert.equal(answer.status, 303, answer.text)
const received = async (more) => {
  const { series } = await api('officer', '/letter-series')
  const answer = await post('officer', '/letters/receive', {
    direction: 'in',
    language: 'en',
    correspondent: 'City of Fujisawa',
    body: '',
    within_unit: 'days',
    arrived: today,
    series: series.find(({ direction }) => direction === 'in').id,
    ...more,
  })
  done(answer)
  return /id=(\d+)/.exec(answer.headers.location)[1]
}
// As the page offers it: with the version that it showed.
const extend = async (who, kind, id, more, version) => {
  const shown = await api('officer', `/${kind}/${id}`)
  return post(who, `/${kind}/extend?id=${id}`, { version: version ?? shown.version ?? shown.fields.version, ...more })
}
const added = async (who, fields) => {
  done(await post(who, '/tasks/new', { note: '', count_unit: 'days', counted_by: 'after_day', ...fields }))
  return (await api(who, '/tasks?limit=100')).tasks.find(({ title }) => title === fields.title).id
}

test('an answer is given more time, and every place says until when, why and by whom', async () => {
  const id = await received({ title: 'An invitation', within: '10' })
  assert.equal((await api('teacher', `/letters/${id}`)).deadline.due, dayIn(10))
  const more = { amount: '5', unit: 'days', from: 'due', why: 'They are travelling.' }
  assert.match((await get('officer', `/letters/letter?id=${id}`)).main, /Give more time/)
  assert.doesNotMatch((await get('teacher', `/letters/letter?id=${id}`)).main, /Give more time/)
  assert.equal((await extend('teacher', 'letters', id, more)).status, 403)
  done(await extend('officer', 'letters', id, more))
  const page = await get('teacher', `/letters/letter?id=${id}`)
  assert.match(page.main, /extended by officer \(They are travelling\.\); 5 days after/)
  assert.match(page.main, /gave more time · officer/)
  const { deadline } = await api('teacher', `/letters/${id}`)
  assert.deepEqual(deadline, {
    due: dayIn(15),
    counted_from: today,
    is_certain: true,
    unknown_year: null,
    extensions: [{ amount: 5, unit: 'days', from: 'due', why: 'They are travelling.', by: 'officer' }],
  })
  const line = (await api('officer', '/letters')).letters.find((one) => one.id === Number(id))
  assert.equal(line.due, dayIn(15))
  assert.match((await get('officer', '/letters/export')).text, new RegExp(`An invitation.*${dayIn(15)}`))
  assert.match((await get('officer', '')).text, new RegExp(`datetime="${dayIn(15)}"`))
  const { path } = await (
    await ask(server, `${own}/calendar-feed`, { method: 'POST', headers: { Cookie: people.officer } })
  ).json()
  const feed = (await ask(server, path)).text.replace(/\r\n /g, '')
  const event = feed.split('BEGIN:VEVENT').find((one) => /SUMMARY:.*An invitation/.test(one))
  assert.match(event, new RegExp(`DTSTART;VALUE=DATE:${dayIn(15).replaceAll('-', '')}`))
  assert.match(event, /extended by officer \(They are travelling\.\)/)
})

test('what is wrong with an extension comes back with what was typed', async () => {
  const id = await received({ title: 'Too long', within: '10' })
  const wrong = await extend('officer', 'letters', id, {
    amount: '367',
    unit: 'days',
    from: 'due',
    why: 'Because of the flood.',
  })
  assert.deepEqual([wrong.status, /Because of the flood\./.test(wrong.text)], [422, true])
  const timeless = await received({ title: 'No time was set', within: '' })
  const more = { amount: '3', unit: 'days', from: 'due', why: 'More.' }
  const refused = await extend('officer', 'letters', timeless, more)
  assert.deepEqual([refused.status, /There is no day that could be put off\./.test(refused.text)], [422, true])
  done(await post('officer', `/letters/note?id=${id}`))
  assert.equal((await extend('officer', 'letters', id, more)).status, 409)
})

test('two who give more time at once do not add up: the second sees what the first did', async () => {
  const id = await received({ title: 'Both at once', within: '10' })
  const versionIn = (html) => /id="extend"[\s\S]*?name="version" value="(\d+)"/.exec(html)[1]
  const version = versionIn((await get('director', `/letters/letter?id=${id}`)).text)
  const more = { amount: '5', unit: 'days', from: 'due', why: 'They are travelling.' }
  done(await extend('officer', 'letters', id, more, version))
  const refused = await extend('director', 'letters', id, { ...more, why: 'A typhoon.' }, version)
  assert.equal(refused.status, 409)
  const shown = textOf(readHtml(refused.text).all('main')[0]).replace(/\s+/g, ' ')
  assert.match(shown, /Now it stands like this: .*extended by officer \(They are travelling\.\); 5 days after/)
  assert.match(refused.text, /A typhoon\./)
  assert.equal((await api('officer', `/letters/${id}`)).deadline.due, dayIn(15))
  const conflict = await ask(server, `${own}/letters/${id}/extensions`, {
    method: 'POST',
    headers: { Cookie: people.director, 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: Number(version), ...more, amount: 5 }),
  })
  assert.equal(conflict.status, 409)
  assert.deepEqual(conflict.json().conflicts, [{ field: 'due', yours: dayIn(20), theirs: dayIn(15), before: '' }])
  // Who has seen it may add to it.
  done(await extend('director', 'letters', id, { ...more, why: 'A typhoon.' }, versionIn(refused.text)))
  assert.equal((await api('officer', `/letters/${id}`)).deadline.due, dayIn(20))
})

test('a task is counted from its letter or from a day, and shows the sum', async () => {
  const letter = await received({ title: 'A question', within: '10' })
  const counted = await added('officer', {
    title: 'Ask the mayor',
    letter,
    count: '3',
    counted_by: 'after_arrived',
  })
  const page = await get('officer', `/tasks/task?id=${counted}`)
  assert.match(page.main, /From when the letter arrived: 3 days after/)
  const visit = await added('officer', {
    title: 'Ask for visas',
    count: '20',
    counted_by: 'before_day',
    anchor: dayIn(60),
    anchor_name: 'The visit',
  })
  assert.match((await get('officer', `/tasks/task?id=${visit}`)).main, /The visit: 20 days before/)
  const { tasks } = await api('officer', '/tasks?limit=100')
  const days = Object.fromEntries(tasks.map(({ title, due, deadline }) => [title, [due, deadline?.due]]))
  assert.deepEqual(days['Ask the mayor'], [null, dayIn(3)])
  assert.deepEqual(days['Ask for visas'], [null, dayIn(40)])
  assert.match(
    (await get('officer', '/tasks/export')).text,
    new RegExp(`Ask for visas.*${dayIn(40)}.*The visit: 20 days`),
  )
  done(await extend('officer', 'tasks', visit, { amount: '2', unit: 'days', from: 'due', why: 'A holiday.' }))
  assert.match((await get('officer', `/tasks/task?id=${visit}`)).main, /extended by officer \(A holiday\.\)/)
  assert.equal((await api('officer', `/tasks/${visit}`)).deadline.due, dayIn(42))
  const both = await post('officer', '/tasks/new', {
    title: 'Both',
    due: today,
    count: '2',
    counted_by: 'after_day',
    anchor: today,
  })
  assert.deepEqual([both.status, /Give a day or a count, not both\./.test(both.text)], [422, true])
  const nowhere = await post('officer', '/tasks/new', { title: 'From nowhere', count: '2', counted_by: 'before_day' })
  assert.equal(nowhere.status, 422)
})

test('a task that is saved as its page shows it keeps its count and its extensions', async () => {
  const id = await added('teacher', {
    title: 'Kept',
    count: '4',
    counted_by: 'after_day',
    anchor: today,
    anchor_name: '',
  })
  done(await extend('teacher', 'tasks', id, { amount: '1', unit: 'days', from: 'due', why: 'Rain.' }))
  const html = readHtml((await get('teacher', `/tasks/task?id=${id}`)).text)
  const typed = {}
  const visit = (node) => {
    const { name, value } = node.attr ?? {}
    if (node.tagName === 'input' && name && name !== 'form_token') typed[name] = value ?? ''
    if (node.tagName === 'select') {
      const options = node.childNodes.filter(({ tagName }) => tagName === 'option')
      typed[name] = (options.find(({ attr }) => 'selected' in attr) ?? options[0]).attr.value
    } else for (const inner of node.childNodes ?? []) visit(inner)
  }
  visit(html.one('form', { id: 'task' }))
  done(await post('teacher', `/tasks/task?id=${id}`, { ...typed, title: 'Kept well', note: 'With a note.' }))
  const task = await api('teacher', `/tasks/${id}`)
  assert.deepEqual([task.title, task.deadline.due, task.deadline.extensions.length], ['Kept well', dayIn(5), 1])
})

// A year far ahead, of which nothing is built in.
const head = 'day,what,name_zh,name_ja,name_en,source\n'
const days = `${head}2041-01-01,holiday,元旦,,New Year,a notice\n2041-01-02,holiday,元旦,,New Year,a notice\n2041-01-05,workday,元旦,,New Year,a notice\n`

test('the calendar of the office is shown with what it changes before it holds', async () => {
  const id = await added('officer', {
    title: 'In 2041',
    count: '2',
    count_unit: 'working_days',
    counted_by: 'after_day',
    anchor: '2041-01-01',
  })
  const before = await api('officer', `/tasks/${id}`)
  assert.deepEqual([before.deadline.due, before.deadline.unknown_year], ['2041-01-03', 2041])
  assert.equal((await post('officer', '/rules/calendar/look', { days })).status, 403)
  const wrong = await post('director', '/rules/calendar/look', { days: `${days}2041-01-08,workday,,,New Year,\n` })
  assert.deepEqual(
    [wrong.status, /Line 5, day “2041-01-08”: This day is neither Saturday nor Sunday/.test(wrong.text)],
    [422, true],
  )
  const looked = await post('director', '/rules/calendar/look', { days })
  const shown = textOf(readHtml(looked.text).all('main')[0]).replace(/\s+/g, ' ')
  assert.match(shown, /Wednesday, 2 January 2041 New Year will not be worked/)
  assert.match(shown, /Saturday, 5 January 2041 New Year will be worked/)
  assert.match(shown, /In 2041 3 January 2041 → 4 January 2041/)
  assert.equal((await api('officer', `/tasks/${id}`)).deadline.due, '2041-01-03', 'nothing holds yet')
  // No calendar comes with 2041: three days of it are few beside the last year that is known.
  const seen = seenIn(looked)
  const unseen = await post('director', '/rules/calendar/load', { days, fewer: 'true' })
  assert.deepEqual([unseen.status, seenIn(unseen)], [409, seen], 'who has not looked is shown what would change')
  const asked = await post('director', '/rules/calendar/load', { days, seen })
  assert.deepEqual(
    [asked.status, /2041: only 3 days are listed, less than half as many as for 2026/.test(asked.text)],
    [422, true],
  )
  done(await post('director', '/rules/calendar/load', { days, fewer: 'true', seen }))
  const now = (await api('officer', `/tasks/${id}`)).deadline
  assert.deepEqual([now.due, now.is_certain], ['2041-01-04', true])
  assert.match((await get('officer', '/rules/calendar')).main, /2041 · listed by the office/)
})

test('days that another listed since somebody looked are not put away unseen', async () => {
  const mine = `${head}2043-01-01,holiday,元旦,,New Year,a notice\n`
  const theirs = `${head}2043-01-02,holiday,元旦,,New Year,another notice\n`
  const looked = await post('director', '/rules/calendar/look', { days: mine })
  done(await post('director', '/rules/calendar/load', { days: theirs, fewer: 'true', seen: seenIn(looked) }))
  const late = await post('director', '/rules/calendar/load', { days: mine, fewer: 'true', seen: seenIn(looked) })
  assert.equal(late.status, 409)
  assert.match(late.text, /changed since you looked/)
  const restoring = await get('director', '/rules/calendar/restore?year=2043')
  done(await post('director', '/rules/calendar/load', { days: mine, fewer: 'true', seen: seenIn(late) }))
  const gone = await post('director', '/rules/calendar/restore?year=2043', { seen: seenIn(restoring) })
  assert.equal(gone.status, 409)
  done(await post('director', '/rules/calendar/restore?year=2043', { seen: seenIn(gone) }))
  assert.equal((await get('director', '/rules/calendar/restore?year=2043')).status, 404, 'nothing is listed any more')
})

test('the command line loads a calendar too, and says what it changes', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'amity-')), '2042.csv')
  await writeFile(file, `${head}2042-01-01,holiday,元旦,,New Year,a notice\n`)
  const words = ['calendar', 'load', file, '--office', 'kunming', '--data', folder]
  const dry = JSON.parse((await amity(...words, '--dry-run', '--json')).stdout)
  assert.deepEqual([dry.days, dry.loaded], [[{ day: '2042-01-01', was_worked: true, is_worked: false }], false])
  const asked = await amity(...words)
  assert.deepEqual(
    [asked.status, /2042 has 1 days listed here, and 2041 has 3/.test(asked.stderr)],
    [1, true],
    asked.stderr,
  )
  assert.match((await amity(...words, '--fewer')).stdout, /1 days change, 0 deadlines move\.\nThe calendar holds now\./)
  assert.match((await get('officer', '/rules/calendar')).main, /2042 · listed by the office/)
  // From November on the next year is missed, unless somebody listed it; before, only one that is there already.
  const { calendars, troubles } = JSON.parse((await amity('doctor', '--json', '--data', folder)).stdout)
  assert.deepEqual(troubles, [])
  for (const line of calendars) assert.match(line, /^the holidays of \d{4} are not listed for the office kunming: /)
  const wanted = /The holidays of (\d{4}) are not listed yet/.exec((await get('director', '')).main)?.[1]
  assert.deepEqual(
    calendars.map((line) => /\d{4}/.exec(line)[0]),
    wanted ? [wanted] : [],
    'as Today tells the director',
  )
  assert.doesNotMatch((await get('officer', '')).main, /are not listed yet/)
  await writeFile(file, `${head}soon,holiday,,,New Year,\n`)
  const wrong = await amity(...words)
  assert.equal(wrong.status, 1)
  assert.match(wrong.stderr, /2042\.csv, line 2: day/)
})

// As docs/deadlines.md says it, counted once more: 60 days ahead, each tenth a year; 29 February on the last of February.
const nearOn = (day, since) => {
  const [first, month, date] = since.split('-').map(Number)
  return [0, 1].flatMap((ahead) => {
    const year = Number(day.slice(0, 4)) + ahead
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const on = new Date(Date.UTC(year, month - 1, Math.min(date, last)))
    const away = (on - new Date(day)) / 86_400_000
    const years = year - first
    return years > 0 && away >= 0 && away <= (years % 10 === 0 ? 365 : 60) ? [{ on, years }] : []
  })
}

test('anniversaries that are near stand on Today, and in the feed of who prepares them', async () => {
  const { partners } = await (await ask(server, '/api/v1/circle')).json()
  const near = partners
    .filter(({ in_force, doubtful, since }) => in_force === 'yes' && !doubtful && since?.length === 10)
    .flatMap(({ city, since }) => nearOn(today, since).map((one) => ({ ...one, city })))
    .sort((one, other) => one.on - other.on)
  const page = readHtml((await get('officer', '')).text)
  const section = page.all('section', { 'aria-labelledby': 'today-anniversaries' })[0]
  const lines = section ? section.childNodes.filter(({ tagName }) => tagName === 'ul')[0] : undefined
  const shown = (lines?.childNodes ?? []).filter(({ tagName }) => tagName === 'li').map((line) => textOf(line))
  assert.equal(shown.length, near.length, shown.join('\n'))
  near.forEach(({ on, years }, i) => {
    assert.match(shown[i], new RegExp(`\\b${on.getUTCFullYear()}\\b`))
    assert.match(shown[i], new RegExp(`\\b${years}\\b`))
  })
  const feedOf = async (who) => {
    const made = await ask(server, `${own}/calendar-feed`, { method: 'POST', headers: { Cookie: people[who] } })
    return (await ask(server, (await made.json()).path)).text.replace(/\r\n /g, '')
  }
  const events = (await feedOf('director')).match(/UID:anniversary-\d+-\d+-of-\d+@amity/g) ?? []
  assert.equal(events.length, near.length)
  assert.doesNotMatch(await feedOf('teacher'), /UID:anniversary/)
})

test('a calendar is as long as a file, pasted, and when it is taken', async () => {
  const most = 200_000
  // Chinese names: three times as long in a form as in a file.
  let text = head
  for (let at = Date.UTC(2050, 0, 1); ; at += 86_400_000) {
    const row = `${new Date(at).toISOString().slice(0, 10)},holiday,国庆节国庆节国庆节,,,\n`
    if (Buffer.byteLength(text) + Buffer.byteLength(row) > most) break
    text += row
  }
  text = `${text.slice(0, -1)}${'x'.repeat(most - Buffer.byteLength(text))}\n`
  assert.equal(Buffer.byteLength(text), most)
  const sendFile = async (content) => {
    const { headers, body } = multipart('days.csv', Buffer.from(content), '', await formToken(server, people.director))
    return ask(server, `${desk}/rules/calendar/file`, {
      method: 'POST',
      headers: { ...headers, Cookie: people.director },
      body,
    })
  }
  const inForm = (content) => content.replaceAll('\n', '\r\n')
  const looked = await sendFile(text)
  assert.equal(looked.status, 200, looked.text.slice(0, 300))
  const shown = textOf(readHtml(looked.text).one('textarea', { name: 'days' }))
  assert.equal(shown.trim(), text.trim(), 'what is shown is whole')
  const pasted = await post('director', '/rules/calendar/look', { days: inForm(text) })
  assert.equal(pasted.status, 200)
  done(await post('director', '/rules/calendar/load', { days: inForm(text), fewer: 'true', seen: seenIn(pasted) }))
  const tooLong = `${text}\n`
  for (const refused of [
    await sendFile(tooLong),
    await post('director', '/rules/calendar/look', { days: inForm(tooLong) }),
    await post('director', '/rules/calendar/load', { days: inForm(tooLong), fewer: 'true' }),
  ]) {
    assert.equal(refused.status, 422)
    assert.match(refused.text, /The calendar has 200,001 bytes; at most 200,000 are taken/)
  }
})

test('of a calendar with many wrong lines the first are told, and how many more', async () => {
  const wrong = await post('director', '/rules/calendar/look', { days: head + 'never,holiday,,,Rest,\n'.repeat(130) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Line 101, day “never”/)
  assert.doesNotMatch(wrong.text, /Line 102, day/)
  assert.match(wrong.text, /30 more errors are not shown/)
  const file = join(await mkdtemp(join(tmpdir(), 'amity-')), 'wrong.csv')
  await writeFile(file, head + 'never,holiday,,,Rest,\n'.repeat(130))
  const told = await amity('calendar', 'load', file, '--office', 'kunming', '--data', folder)
  assert.deepEqual(
    [told.status, /\namity: 30 more errors are not shown\n$/.test(told.stderr)],
    [1, true],
    told.stderr.slice(-300),
  )
})
