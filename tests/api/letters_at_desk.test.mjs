// SPDX-License-Identifier: Apache-2.0
// What the people of an office see of letters: what stands, what is open, what is late, and all that is wrong at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { opened } from './support/database.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const desk = '/en/office'
const own = '/api/v1/offices/kunming'
const day = (ahead) => new Date(Date.now() + 8 * 3600_000 + ahead * 86_400_000).toISOString().slice(0, 10)
const today = day(0)

let server, folder, people
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const read = (answer) => {
  const page = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, page, main: page ? textOf(page.all('main')[0]).replace(/\s+/g, ' ') : '' }
}
const get = async (who, path) => read(await ask(server, path, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields) => read(await posted(server, people[who], path, fields))
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const done = (answer) => {
  assert.equal(answer.status, 303, answer.main || answer.text)
  return answer
}
const idIn = ({ headers }) => Number(/id=(\d+)/.exec(headers.location)[1])
const fields = (more) => ({
  language: 'en',
  correspondent: 'City of Fujisawa',
  title: 'Marathon',
  body: 'Dear friends,',
  within_unit: 'working_days',
  ...more,
})
const drafted = async (more) =>
  idIn(done(await post('officer', `${desk}/letters/draft`, { direction: 'out', ...fields(more) })))
const hashOf = async (id) => (await api('director', `/letters/${id}`)).content_hash
const verdict = async (who, id, word, opinion = '') =>
  done(await post(who, `${desk}/letters/verdict?id=${id}`, { verdict: word, opinion, content_hash: await hashOf(id) }))
const numbers = { series: {} }
const seriesOf = async (direction) => {
  if (!numbers.series[direction]) {
    const shape = direction === 'in' ? 'IN-{year}-{n}' : 'KM-{year}-{n}'
    done(await post('director', `${desk}/letters/series/one`, { direction, name: 'Letters', shape }))
    const { series } = await api('director', '/letter-series')
    numbers.series[direction] = series.find((one) => one.direction === direction).id
  }
  return numbers.series[direction]
}
const received = async (more) =>
  idIn(
    done(
      await post('officer', `${desk}/letters/receive`, {
        direction: 'in',
        ...fields({ arrived: today, series: await seriesOf('in'), ...more }),
      }),
    ),
  )
const issue = async (id, who = 'director') =>
  done(
    await post(who, `${desk}/letters/issue?id=${id}`, {
      series: await seriesOf('out'),
      signatory: 'Li Hua, Director',
      content_hash: await hashOf(id),
    }),
  )
const send = async (id) => done(await post('officer', `${desk}/letters/send?id=${id}`, { on: today, way: 'post' }))
const open = async () => (await api('officer', '/letters?open=true')).letters.map(({ id }) => id)

test('a director reads the text, what is enclosed and what each answered, and decides below', async () => {
  const id = await drafted({ title: 'To be read first', enclosures: 'The programme' })
  done(await post('officer', `${desk}/letters/circulate?id=${id}`, { ask_1: '1', ask_2: '1' }))
  assert.match((await get('officer', `${desk}/letters/letter?id=${id}`)).main, /Waits for Education, Finance\./)
  await verdict('teacher', id, 'agree')
  const half = await get('director', `${desk}/letters/letter?id=${id}`)
  assert.match(half.main, /Waits for Finance\. So far: 1 agreed, 1 has not answered\./)
  assert.match(half.main, /Finance has not answered/)
  assert.equal(half.page.all('form', { id: 'issue' }).length, 0)
  await verdict('treasurer', id, 'agree_with_changes', 'Name the sum.')
  const page = await get('director', `${desk}/letters/letter?id=${id}`)
  assert.match(page.main, /Everybody answered who had to: 1 agreed, 1 agreed with changes\. Before it is issued/)
  assert.match(page.main, /Finance agree with changes treasurer · .*Name the sum\./)
  const places = ['Dear friends,', 'The programme', 'Name the sum.', 'Signed by'].map((text) => page.text.indexOf(text))
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
    'text, enclosures, opinions, and then the form',
  )
  assert.equal(page.text.indexOf('Signed by'), page.text.lastIndexOf('Signed by'), 'once, below')
  assert.match(page.text, /<a href="#letter-decide">/)
  await verdict('teacher', id, 'refuse', 'No.')
  assert.match(
    (await get('officer', `${desk}/letters/letter?id=${id}`)).main,
    /Refused \(1 agreed with changes, 1 refused\)/,
  )
})

test('open is what is still awaited: a sent letter only while an answer to it is due', async () => {
  const silent = await drafted({ title: 'For your information' })
  const awaiting = await drafted({ title: 'An invitation', within: '20' })
  for (const id of [silent, awaiting]) {
    done(await post('officer', `${desk}/letters/circulate?id=${id}`, { ask_1: '1' }))
    await verdict('teacher', id, 'agree')
    await issue(id)
    assert.ok((await open()).includes(id), 'issued, and to be sent')
    await send(id)
  }
  const ids = await open()
  assert.deepEqual([ids.includes(silent), ids.includes(awaiting)], [false, true])
  const page = await get('officer', `${desk}/letters`)
  assert.match(page.main, /An invitation/)
  assert.doesNotMatch(page.main, /For your information/)
  assert.match((await get('officer', `${desk}/letters/letter?id=${silent}`)).main, /Sent; no answer is awaited/)
  assert.match((await get('officer', `${desk}/letters/letter?id=${awaiting}`)).main, /Sent; their answer is awaited/)
  const form = await get('officer', `${desk}/letters/receive?answers=${silent}`)
  assert.match(form.text, new RegExp(`<option value="${silent}" selected>`), 'it can be answered all the same')
})

test('the list is filtered by direction, state, partner, department, year and text, and a file has what it shows', async () => {
  const partner = (await api('officer', '/letters')).letters.length >= 0 && 'fujisawa'
  const year = Number(today.slice(0, 4))
  const one = await received({ title: 'From a partner', partner })
  done(await post('officer', `${desk}/letters/assign?id=${one}`, { department: '2', person: '', words: '' }))
  const found = async (question) => (await api('officer', `/letters?${question}`)).letters.map(({ id }) => id)
  assert.deepEqual(await found(`partner=${partner}`), [one])
  assert.deepEqual(await found(`partner=${partner}&year=${year}&department=2&direction=in&state=assigned&q=partner`), [
    one,
  ])
  for (const other of ['partner=nagasaki', `year=${year - 1}`, 'q=nothing+of+this'])
    assert.deepEqual(await found(other), [])
  const asked = (await api('officer', '/letters?department=1')).letters.map(({ title }) => title)
  assert.ok(asked.includes('To be read first'), 'those to which it was asked to agree')
  assert.ok(!asked.includes('From a partner'))
  const question = `state=all&partner=${partner}&department=2&year=${year}`
  const list = await get('officer', `${desk}/letters?${question}`)
  assert.match(list.main, /1 letter .*From a partner/)
  for (const chosen of [partner, '2', String(year)])
    assert.match(list.text, new RegExp(`<option value="[^"]*" selected>`), chosen)
  const file = (await get('officer', `${desk}/letters/export?${question}`)).text
  assert.equal(file.trim().split('\n').length, 2)
  const saved = await post('officer', `${desk}/views`, { list: 'letters', name: 'Finance', query: question })
  assert.ok([200, 303].includes(saved.status), saved.text)
  assert.match(
    (await get('officer', desk)).text,
    new RegExp(`href="/en/office/letters\\?${question.replaceAll('&', '&amp;').replace('?', '\\?')}"`),
  )
  const nothing = await get('officer', `${desk}/letters?q=nothing+of+this`)
  assert.match(nothing.main, /No letters answer to this\. .*All letters ?All open letters/)
  assert.match(nothing.text, /href="\/en\/office\/letters\?state=all"/)
  assert.match(nothing.text, /href="\/en\/office\/letters\?state=open"/)
})

test('handing round is a tick each and one press; what cannot be is told where it is', async () => {
  const id = await drafted({ title: 'Handed round' })
  const form = await get('officer', `${desk}/letters/circulate?id=${id}`)
  assert.match(form.text, /<fieldset[^>]*id="circulate-departments"/)
  assert.match(form.text, /<details class="circulate-more">/, 'an order is asked only of who wishes one')
  const nobody = await post('officer', `${desk}/letters/circulate?id=${id}`, {})
  assert.equal(nobody.status, 422)
  assert.match(nobody.main, /Departments that are asked: Nobody is asked yet: tick one department or person at least/)
  assert.match(nobody.text, /href="#circulate-departments"/)
  const placed = await post('officer', `${desk}/letters/circulate?id=${id}`, {
    ask_1: '1',
    place_2: '2',
    group_A_need: '1',
  })
  assert.equal(placed.status, 422)
  assert.match(placed.main, /2 things need another look/)
  assert.match(placed.main, /Finance: This one has a place or a group and is not ticked/)
  assert.match(placed.main, /Group A: Nobody is in this group/)
  assert.match(placed.text, /id="circulate-ask_1"[^>]* checked/, 'what was ticked stays so')
  done(await post('officer', `${desk}/letters/circulate?id=${id}`, { ask_1: '1', ask_2: '1' }))
  const { steps } = await api('officer', `/letters/${id}`)
  assert.deepEqual(
    steps.map(({ place, seats }) => [place, seats[0].department]),
    [
      [1, 1],
      [1, 2],
    ],
  )
  const again = await get('officer', `${desk}/letters/circulate?id=${id}`)
  assert.match(again.text, /id="circulate-ask_2"[^>]* checked/)
})

test('an answer is called as an office of its language calls it', async () => {
  const id = await received({ language: 'zh', title: '关于《关于访问藤泽的函》的复函' })
  const form = await get('officer', `${desk}/letters/draft?answers=${id}`)
  assert.match(form.text, /value="关于访问藤泽的复函"/)
})

test('all that is wrong comes at once, at its fields: what cannot be read and what cannot be', async () => {
  const wrong = await post('officer', `${desk}/letters/receive`, {
    direction: 'in',
    ...fields({ title: '', correspondent: ' ', arrived: '2026-13-01', dated: day(9), within: '0', series: '' }),
  })
  assert.equal(wrong.status, 422)
  for (const [field, text] of [
    ['From', 'Please fill this in'],
    ['Subject', 'Please fill this in'],
    ['Arrived', ''],
    ['Dated', 'This date lies in the future'],
    ['We answer within', 'Please enter a number from 1 to 366'],
    ['Series of numbers', ''],
  ])
    assert.match(wrong.main, new RegExp(`${field}: [^:]*(${text})`), field)
  assert.equal((await api('officer', '/letters?q=2026-13-01')).all, 0, 'nothing of it is kept')
  const out = await post('officer', `${desk}/letters/draft`, {
    direction: 'out',
    ...fields({ title: '', within: 'soon' }),
  })
  assert.match(out.main, /2 things need another look.*Subject: .*They answer within: /)
  const letter = await received({ title: 'To be given to somebody' })
  const nobody = await post('officer', `${desk}/letters/assign?id=${letter}`, {
    department: '99',
    person: '99',
    words: '',
  })
  assert.match(nobody.main, /Department: The office has no such department.*Person: This person cannot sign in here/)
  const none = await post('officer', `${desk}/letters/assign?id=${letter}`, { department: '', person: '', words: '' })
  assert.match(none.main, /Nobody would have it: choose a department, a person, or both/)
})

test('so it is of a person and a post', async () => {
  const person = await post('officer', `${desk}/persons/edit`, { name: ' ', name_latin: '李', languages: '???' })
  assert.equal(person.status, 422)
  assert.match(person.main, /3 things need another look/)
  const made = idIn(done(await post('officer', `${desk}/persons/edit`, { name: '李华' })))
  const post_of = await post('officer', `${desk}/persons/post?id=${made}`, {
    organisation_name: 'Nobody knows it',
    since: 'soon',
    until: '1999',
    place: '100',
  })
  assert.equal(post_of.status, 422)
  assert.match(post_of.main, /4 things need another look/, post_of.main)
  assert.match(post_of.main, /Organisation: .*Post[^:]*: Please fill this in/)
})

test('who is not let in is told nothing of saving', async () => {
  const answer = read(
    await ask(server, `${desk}/enter`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'email=nobody%40example.org&password=wrong',
    }),
  )
  assert.match(answer.main, /One thing needs another look/)
  assert.doesNotMatch(answer.main, /saved/)
})

test('Today has what is late first, in words, ten of each, and all of it by a link', async () => {
  for (let n = 1; n <= 11; ++n) {
    const id = await received({ title: `Waiting ${n}`, ...(n === 7 ? { within: '1', arrived: day(-60) } : {}) })
    done(await post('officer', `${desk}/letters/assign?id=${id}`, { department: '1', person: '', words: '' }))
    if (n === 7) {
      const draft = idIn(
        done(
          await post('officer', `${desk}/letters/draft`, {
            direction: 'out',
            ...fields({ title: 'A late answer', answers: id }),
          }),
        ),
      )
      done(await post('officer', `${desk}/letters/circulate?id=${draft}`, { ask_1: '1' }))
    }
  }
  done(
    await post('officer', `${desk}/tasks/new`, {
      title: 'A late task',
      note: '',
      department: '1',
      person: '',
      due: day(-3),
      letter: '',
    }),
  )
  const today_page = await get('teacher', desk)
  assert.match(today_page.main, /Letters to countersign \d+ 1 late A late answer .*\d+ days late/)
  assert.match(today_page.main, /Letters to answer 11 1 late Waiting 7 .*days late Waiting 1 /)
  assert.match(today_page.main, /My tasks 1 late A late task .*3 days late/)
  assert.match(today_page.main, /All \(11\)/)
  assert.doesNotMatch(today_page.main.split('Notices')[0], /Waiting 11/)
  const all = await get('teacher', `${desk}?all=answer`)
  assert.match(all.main.split('Notices')[0], /Waiting 11/)
  assert.match(all.main, /Back to Today/)
  assert.ok(today_page.text.indexOf('today-waiting') < today_page.text.indexOf('today-due'), 'what waits comes first')
  assert.match(today_page.text, /<details class="desk-menu"><summary>Menu · Today<\/summary>/)
})

test('a deputy voids a letter for who made her one, and both names stand on the sheet', async () => {
  const id = await drafted({ title: 'To be voided' })
  const given = { giver: '1', deputy: '3', rights: 'issue_letters', from: today, until: today }
  done(await post('director', `${desk}/deputies/grant`, given))
  const { grants } = await api('teacher', '/deputies')
  const page = await get('teacher', `${desk}/letters/letter?id=${id}`)
  assert.match(page.main, /Void it, for director/)
  assert.equal((await post('teacher', `${desk}/letters/void?id=${id}`, { reason: 'Not needed.' })).status, 403)
  done(await post('teacher', `${desk}/letters/void?id=${id}&grant=${grants[0].id}`, { reason: 'Not needed.' }))
  const after = await get('officer', `${desk}/letters/letter?id=${id}`)
  assert.match(after.main, /voided · teacher, for director ?Not needed\./)
  const trace = opened(folder, { readOnly: true })
  const { detail } = trace
    .prepare("SELECT detail FROM journal WHERE verb = 'letter.void' ORDER BY seq DESC LIMIT 1")
    .get()
  trace.close()
  assert.match(detail, /"for":"account:1"/)
})
