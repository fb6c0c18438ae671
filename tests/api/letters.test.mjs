// SPDX-License-Identifier: Apache-2.0
// Letters through the pages of the desk, by the people of an office; two who press at once; numbers that have no gap whatever is
// killed. (AMITY_LETTERS=1000 for the long run.)
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted, signedIn } from './support/people.mjs'

const letters = Number(process.env.AMITY_LETTERS ?? 120)
const own = '/api/v1/offices/kunming'

let server, folder, people
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const get = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return {
    ...answer,
    page: answer.type === 'text/html' ? readHtml(answer.text) : undefined,
  }
}
const post = async (who, path, fields) => {
  const answer = await posted(server, people[who], path, fields)
  return {
    ...answer,
    page: answer.type === 'text/html' ? readHtml(answer.text) : undefined,
  }
}
const api = (who, path, body) =>
  ask(server, own + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      Cookie: people[who],
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
  })
const main = (answer) => textOf(answer.page.all('main')[0]).replace(/\s+/g, ' ')
const idIn = ({ headers }) => /id=(\d+)/.exec(headers.location)[1]
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const fields = (more) => ({
  language: 'en',
  correspondent: 'City of Fujisawa',
  title: 'Marathon',
  body: 'Dear friends,',
  within_unit: 'working_days',
  ...more,
})
const formOf = (answer, id) => answer.page.all('form', { id })[0]

const series = async (direction, shape) => {
  const made = await post('director', '/en/office/letters/series/one', {
    direction,
    name: 'Letters',
    shape,
  })
  assert.equal(made.status, 303, made.text)
  const { series: all } = (await api('director', '/letter-series')).json()
  return all.find((one) => one.shape === shape).id
}
const drafted = async (more) => {
  const answer = await post('officer', '/en/office/letters/draft?once=' + Math.random(), {
    direction: 'out',
    ...fields(more),
  })
  assert.equal(answer.status, 303, answer.text)
  return idIn(answer)
}
const hashOf = async (id) => (await api('director', `/letters/${id}`)).json().content_hash

test('a letter comes in, is handed on, answered, countersigned, issued and sent, and each sees what waits', async () => {
  const ins = await series('in', 'IN-{year}-{n}')
  const outs = await series('out', 'KM-{year}-{n}')
  const received = await post('officer', '/en/office/letters/receive', {
    direction: 'in',
    ...fields({
      title: 'An invitation',
      arrived: today,
      within: '10',
      series: ins,
    }),
  })
  assert.equal(received.status, 303, received.text)
  const theirs = idIn(received)
  assert.match(main(await get('officer', '/en/office')), /Letters to hand on 1 An invitation IN-\d{4}-1/)
  assert.match(main(await get('officer', '/en/office')), /10 working days after/)
  const assigned = await post('officer', `/en/office/letters/assign?id=${theirs}`, {
    department: '1',
    person: '',
    words: 'Please answer.',
  })
  assert.equal(assigned.status, 303, assigned.text)
  assert.match(main(await get('teacher', '/en/office')), /Letters to answer 1 An invitation/)

  const ours = await drafted({ title: 'Re: An invitation', answers: theirs })
  const asked = await post('officer', `/en/office/letters/circulate?id=${ours}`, {
    ask_1: '1',
    ask_2: '1',
    place_2: '2',
  })
  assert.equal(asked.status, 303, asked.text)
  assert.match(main(await get('teacher', '/en/office')), /Letters to countersign 1 Re: An invitation/)
  assert.doesNotMatch(main(await get('treasurer', '/en/office')), /Letters to countersign/)
  const verdict = async (who, word, opinion = '') =>
    post(who, `/en/office/letters/verdict?id=${ours}`, {
      verdict: word,
      opinion,
      content_hash: await hashOf(ours),
    })
  assert.equal((await verdict('teacher', 'agree')).status, 303)
  const mute = await verdict('treasurer', 'refuse')
  assert.deepEqual([mute.status, /Please fill this in/.test(mute.text)], [422, true])
  assert.equal((await verdict('treasurer', 'agree_with_changes', 'Name <b>the sum</b>.')).status, 303)
  assert.match(main(await get('officer', '/en/office')), /department has something to say 1 Re: An invitation/)
  assert.match(main(await get('director', '/en/office')), /Letters to issue 1 Re: An invitation/)

  const page = await get('director', `/en/office/letters/letter?id=${ours}`)
  assert.match(page.text, /Name &lt;b&gt;the sum&lt;\/b&gt;\./)
  assert.ok(formOf(page, 'issue'), 'the form to issue it is on the page')
  const issued = await post('director', `/en/office/letters/issue?id=${ours}`, {
    series: outs,
    signatory: 'Li Hua, Director',
    content_hash: await hashOf(ours),
  })
  assert.equal(issued.status, 303, issued.text)
  assert.match(main(await get('officer', '/en/office')), /Letters to send 1 Re: An invitation/)
  assert.equal(
    (
      await post('officer', `/en/office/letters/send?id=${ours}`, {
        on: today,
        way: 'post',
      })
    ).status,
    303,
  )
  assert.match(main(await get('director', `/en/office/letters/letter?id=${theirs}`)), /Answered/)
  const sheet = main(await get('officer', `/en/office/letters/print?id=${ours}`))
  assert.match(sheet, /KM-\d{4}-1 .*Re: An invitation .*Li Hua, Director/s)
  const file = await get('officer', '/en/office/letters/export?state=all')
  assert.match(file.text, /^\ufeff"Number","In or out"/)
  assert.match(file.text, /"KM-\d{4}-1","out","Sent","Re: An invitation","City of Fujisawa"/)
  // By which letter it was answered, and whether late: in the list, its file and through the API.
  assert.match(file.text, /"IN-\d{4}-1","in","Answered","An invitation",.*"KM-\d{4}-1","0"\r?\n/)
  const list = await get('officer', '/en/office/letters?state=answered')
  assert.match(list.text, new RegExp(`Answered by: ?<a href="/en/office/letters/letter\\?id=${ours}">KM-\\d{4}-1</a>`))
  const [line] = (await api('officer', '/letters?state=answered')).json().letters
  assert.deepEqual([line.id, line.answered_by, line.days_late], [Number(theirs), Number(ours), 0])
})

test('what is typed comes back with all that is wrong, and nothing is lost', async () => {
  const answer = await post('officer', '/en/office/letters/receive', {
    direction: 'in',
    language: 'en',
    correspondent: '',
    title: '',
    body: 'kept <i>text</i>',
    arrived: '2026-13-01',
    within: 'soon',
    within_unit: 'weeks',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /kept &lt;i&gt;text&lt;\/i&gt;/)
  assert.match(answer.text, /5 things need another look|6 things need another look/)
})

test('formulas in an exported file stay texts', async () => {
  await drafted({
    title: '=HYPERLINK("http://evil.example")',
    correspondent: '+1',
  })
  const { text } = await get('officer', '/en/office/letters/export?q=HYPERLINK')
  assert.match(text, /"'=HYPERLINK\(""http:\/\/evil\.example""\)","'\+1"/)
})

test('nobody issues what they wrote, and no department is passed over', async () => {
  const outs = (await api('director', '/letter-series')).json().series.find(({ direction }) => direction === 'out').id
  const own = await post('director', '/en/office/letters/draft', {
    direction: 'out',
    ...fields(),
  })
  const id = idIn(own)
  const issue = async (who) =>
    post(who, `/en/office/letters/issue?id=${id}`, {
      series: outs,
      signatory: 'Li Hua',
      content_hash: await hashOf(id),
    })
  const refused = await issue('director')
  assert.deepEqual([refused.status, /Nobody decides on what they wrote/.test(refused.text)], [403, true])
  assert.equal((await issue('officer')).status, 403)
})

test('two directors who issue a letter at once give it one number', async () => {
  const words = ['--office', 'kunming', '--name', 'Second', '--role', 'director', '--json', '--data', folder]
  const { link } = JSON.parse((await amity('user', 'add', 'second@example.org', ...words)).stdout)
  people.second = await signedIn(server, link)
  const outs = await series('out', 'TWO-{year}-{n}')
  for (let i = 1; i <= 5; ++i) {
    const id = await drafted({ title: `At once ${i}` })
    const body = {
      series: outs,
      signatory: 'Li Hua',
      content_hash: await hashOf(id),
    }
    const answers = await Promise.all(['director', 'second'].map((who) => api(who, `/letters/${id}/issue`, body)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    assert.equal(answers.find(({ status }) => status === 200).json().number, i)
  }
})

test('the same press twice registers one letter', async () => {
  const ins = (await api('director', '/letter-series')).json().series.find(({ direction }) => direction === 'in').id
  const sent = () =>
    post('officer', '/en/office/letters/receive?once=the-same-press', {
      direction: 'in',
      ...fields({ title: 'Pressed twice', arrived: today, series: ins }),
    })
  const [one, two] = [await sent(), await sent()]
  assert.deepEqual([one.status, two.status, idIn(one)], [303, 303, idIn(two)])
  assert.equal((await api('officer', '/letters?q=Pressed%20twice')).json().all, 1)
})

test('letters of another office are not there', async () => {
  const other = await peopleOf(server, folder, 'fujisawa')
  const asked = async (path, fields) =>
    fields ? posted(server, other.director, path, fields) : ask(server, path, { headers: { Cookie: other.director } })
  for (const what of ['letter', 'edit', 'print', 'circulate'])
    assert.equal((await asked(`/en/office/letters/${what}?id=1`)).status, 404, what)
  for (const what of ['edit', 'issue', 'void', 'assign', 'take-back', 'note'])
    assert.equal((await asked(`/en/office/letters/${what}?id=1`, { reason: 'x' })).status, 404, what)
  assert.doesNotMatch((await asked('/en/office/letters?state=all')).text, /An invitation/)
})

test(`${letters} letters issued at once, some clients cut off and the server killed, have the numbers 1 to n`, async () => {
  const outs = await series('out', 'MANY-{year}-{n}')
  const ids = []
  for (let i = 0; i < letters; ++i) {
    const made = await api('officer', '/letters', {
      direction: 'out',
      ...fields({ title: `Letter ${i}`, within_unit: 'days' }),
    })
    assert.equal(made.status, 200, made.text)
    ids.push(made.json().id)
  }
  const content_hash = await hashOf(ids[0])
  const bodyOf = async (id) => ({
    series: outs,
    signatory: 'Li Hua',
    content_hash: await hashOf(id),
  })
  const bodies = new Map()
  for (const id of ids) bodies.set(id, await bodyOf(id))
  assert.notEqual(bodies.get(ids[1]).content_hash, content_hash)
  const acknowledged = new Map()
  const round = async (chosen) =>
    Promise.all(
      chosen.map(async (id, i) => {
        const answer = await api('director', `/letters/${id}/issue`, bodies.get(id)).catch(() => undefined)
        if (answer?.status === 200) acknowledged.set(id, answer.json().number)
        else if (answer && ![409, 503].includes(answer.status)) assert.fail(`${i}: ${answer.status} ${answer.text}`)
      }),
    )
  const half = Math.floor(letters / 2)
  const first = round(ids.slice(0, half))
  // Some ask and go away before they are answered.
  for (const id of ids.slice(0, half).filter((_, i) => i % 5 === 0)) {
    const gone = new AbortController()
    const headers = {
      Cookie: people.director,
      'Content-Type': 'application/json',
    }
    const asked = fetch(`${server.origin}${own}/letters/${id}/issue`, {
      method: 'POST',
      headers,
      body: JSON.stringify(bodies.get(id)),
      signal: gone.signal,
    })
    setImmediate(() => gone.abort())
    await asked.catch(() => undefined)
  }
  while (acknowledged.size < half / 4) await pause(1)
  server.child.kill('SIGKILL')
  await Promise.all([first, server.ended])
  server = await serve(folder)
  await round(ids)
  const numbers = []
  for (const id of ids) {
    const { number, state } = (await api('director', `/letters/${id}`)).json()
    assert.equal(state, 'issued')
    numbers.push(Number(number.split('-').at(-1)))
    if (acknowledged.has(id)) assert.equal(numbers.at(-1), acknowledged.get(id), 'an acknowledged number stands')
  }
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    ids.map((_, i) => i + 1),
  )
  const doctor = JSON.parse((await amity('doctor', '--json', '--data', folder)).stdout)
  assert.deepEqual(doctor.troubles, [])
})
