// SPDX-License-Identifier: Apache-2.0
// What an officer and a director met when they used the program: letters that were answered, steps that were recorded and
// acts of today, holds where they matter, addressees in the letter's language, the palette, the calendar by year.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { readHtml, seenIn, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const dayIn = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
const today = dayIn(0)
let server, people
before(async () => {
  const folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
  for (const [direction, shape] of [
    ['in', '昆外收〔{year}〕{n}号'],
    ['out', '昆外函〔{year}〕{n}号'],
  ])
    done(await post('director', '/letters/series/one', { direction, name: 'Letters', shape }))
})
after(() => server.stop())

const get = async (who, path, language = 'en') => {
  const answer = await ask(server, `/${language}/office${path}`, { headers: { Cookie: people[who] } })
  const html = answer.type === 'text/html' && readHtml(answer.text)
  return { ...answer, html, main: html && html.all('main')[0] && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const post = async (who, path, fields = {}, language = 'en') => {
  const answer = await posted(server, people[who], `/${language}/office${path}`, fields)
  const main = answer.type === 'text/html' ? readHtml(answer.text).all('main')[0] : undefined
  return { ...answer, main: main && textOf(main).replace(/\s+/g, ' ') }
}
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const done = (answer) => {
  assert.equal(answer.status, 303, answer.text)
  return answer
}
const idIn = ({ headers }) => /id=(\d+)/.exec(headers.location)[1]
const series = async (wanted) =>
  (await api('officer', '/letter-series')).series.find(({ direction }) => direction === wanted).id
const written = async (fields, direction = 'out') =>
  idIn(
    done(
      await post('officer', direction === 'in' ? '/letters/receive' : '/letters/draft', {
        direction,
        language: 'en',
        correspondent: 'City of Fujisawa',
        body: 'Dear friends,',
        within_unit: 'days',
        ...(direction === 'in' ? { arrived: today, series: await series('in') } : {}),
        ...fields,
      }),
    ),
  )
const issued = async (id) => {
  done(await post('officer', `/letters/circulate?id=${id}`, { ask_1: '1' }))
  const { content_hash } = await api('director', `/letters/${id}`)
  const seen = await post('teacher', `/letters/verdict?id=${id}`, {
    verdict: 'agree',
    opinion: 'Well said.',
    content_hash,
  })
  done(seen)
  done(
    await post('director', `/letters/issue?id=${id}`, {
      series: await series('out'),
      signatory: 'Li Hua, Director',
      content_hash,
    }),
  )
}

test('an answered letter keeps until when it was due, says when it was answered, and leads to its answer', async () => {
  const id = await written({ title: 'An invitation', within: '9' }, 'in')
  const reply = await written({ title: 'Re: An invitation', answers: id })
  await issued(reply)
  const { number } = await api('officer', `/letters/${reply}`)
  const page = await get('teacher', `/letters/letter?id=${id}`)
  assert.match(page.main, /Answer due ?.* · answered .*, in time.*9 days after/)
  assert.match(
    page.text,
    new RegExp(
      `<dt>Answered by</dt><dd><div><a href="/en/office/letters/letter\\?id=${reply}">${number} Re: An invitation</a>`,
    ),
  )
  assert.match(
    page.text,
    new RegExp(
      `<strong>answered</strong> · director<br><a href="/en/office/letters/letter\\?id=${reply}">${number}</a>`,
    ),
  )
  const letter = await api('teacher', `/letters/${id}`)
  assert.deepEqual([letter.deadline.due, letter.answered], [dayIn(9), today])
  assert.deepEqual(letter.answered_by, [{ letter: Number(reply), number, on: today }])
  const line = (await api('officer', '/letters')).letters.find((one) => one.id === Number(id))
  assert.deepEqual([line.due, line.answered], [dayIn(9), today])
  assert.match(
    (await get('officer', '/letters/export?state=all')).text,
    new RegExp(`An invitation.*${dayIn(9)}.*${today}`),
  )
  assert.match((await get('officer', '/letters?state=all')).main, /answered .*, in time/)
  // A countersigner's words say that they are such.
  assert.match(
    (await get('officer', `/letters/letter?id=${reply}`)).main,
    /agree · teacher · Education ?Words: Well said\./,
  )
  assert.match(
    (await get('officer', `/letters/letter?id=${reply}`, 'zh')).main,
    /同意 · teacher · \S+?具体意见：Well said\./,
  )
})

test('who is asked sees what a draft asks of the other side before it is sent', async () => {
  const id = await written({ title: 'Please say who comes', within: '15', within_unit: 'working_days' })
  done(await post('officer', `/letters/circulate?id=${id}`, { ask_1: '1' }))
  assert.match(
    (await get('teacher', `/letters/letter?id=${id}`)).main,
    /They answer within ?15 working days after it is sent/,
  )
  assert.match((await get('director', `/letters/letter?id=${id}`, 'zh')).main, /对方答复期限 ?发出后15个工作日内/)
})

test('the handling sheet says what was changed, how many answers lapsed by it, and until when time was given', async () => {
  const id = await written({ title: 'The exhibition' })
  done(await post('officer', `/letters/circulate?id=${id}`, { ask_1: '1' }))
  const { content_hash, fields } = await api('officer', `/letters/${id}`)
  done(await post('teacher', `/letters/verdict?id=${id}`, { verdict: 'agree', opinion: '', content_hash }))
  const form = await get('officer', `/letters/edit?id=${id}`)
  const seen = Object.fromEntries(
    [...form.text.matchAll(/<input type="hidden" name="(seen\.[^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )
  const typed = {
    title: fields.title,
    correspondent: fields.correspondent,
    language: 'en',
    within_unit: 'days',
    urgency: 'ordinary',
  }
  done(await post('officer', `/letters/edit?id=${id}`, { ...seen, ...typed, body: 'Dear colleagues,' }))
  assert.match(
    (await get('officer', `/letters/letter?id=${id}`)).main,
    /changed: text; one answer to the text before stands no more/,
  )
  assert.match((await get('officer', `/letters/letter?id=${id}`, 'zh')).main, /修改内容：正文；此前1份会签意见因此失效/)
  const line = (await api('officer', `/letters/${id}`)).handling.at(-1)
  assert.deepEqual([line.changed, line.lapsed], [['text'], 1])
  const due = await written({ title: 'A question', within: '9' }, 'in')
  done(
    await post('officer', `/letters/extend?id=${due}`, {
      version: '1',
      amount: '5',
      unit: 'days',
      from: 'due',
      why: 'They travel.',
    }),
  )
  const sheet = (await get('officer', `/letters/letter?id=${due}`, 'zh')).main
  assert.match(sheet, /延长期限 · officer ?延至\d+年\d+月\d+日：They travel\./)
})

test('an act of today is recorded today: by our own document, or by a source that is made with it', async () => {
  const form = await get('officer', '/partners/chiang-mai/move?act=renew')
  assert.match(form.text, /<option value="=own">Our own document, of today<\/option>/)
  assert.match(form.text, /<details class="form-group"><summary>Add a source<\/summary>/)
  const step = { act: 'renew', on: today, authority: 'Mayor', document: 'Agreement' }
  done(await post('officer', '/partners/chiang-mai/move', { ...step, source: '=own' }))
  const ours = await api('officer', `/sources/own-${today}`)
  assert.deepEqual([ours.kind, ours.published], ['office', today])
  const typed = {
    ...step,
    authority: 'Council',
    source: 'kunming-daily-2022-11-27',
    'new_source.name': '昆明日报 头版',
    'new_source.kind': 'press',
    'new_source.day': 'soon',
  }
  const wrong = await post('officer', '/partners/chiang-mai/step', typed)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /id="step-new-source-day-wrong"/)
  assert.match(wrong.text, /<details class="form-group" open>/)
  assert.match(wrong.text, /value="昆明日报 头版"/)
  done(await post('officer', '/partners/chiang-mai/step', { ...typed, 'new_source.day': today }))
  const made = await api('officer', `/sources/kun-ming-ri-bao-tou-ban-${today}`)
  assert.deepEqual([made.kind, made.name], ['press', '昆明日报 头版'])
  const taken = await post('officer', '/partners/chiang-mai/step', {
    ...typed,
    'new_source.name': 'Another',
    'new_source.day': today,
    'new_source.key': `own-${today}`,
  })
  assert.deepEqual([taken.status, /id="step-new-source-key-wrong"/.test(taken.text)], [422, true])
  // Nobody is asked for a code where a source is written down by itself either.
  const alone = done(
    await post('officer', '/source', { name: 'City Gazette', kind: 'official', published: '2026-11-05' }),
  )
  assert.match(alone.headers.location, /key=city-gazette-2026-11-05/)
})

test('a recorded step keeps the verdicts of its day, the reason, and that it came back', async () => {
  const rules = `id,applies,limit,unit,severity,document,standing,title_en
paper,partnership.move act=renew,document = yes,yes_no,reason,Office rules,confirmed,A renewal has its document
age,partnership.move act=renew,years_since_tie >= 100,years,note,Office rules,confirmed,The tie is a hundred years old
`
  const loaded = await post('director', '/rules/load', { name_en: 'Rules', rules })
  const set = /set=(\d+)/.exec(loaded.headers.location)?.[1]
  assert.ok(set, loaded.text)
  done(await post('director', `/rules/activate?set=${set}`, { from: today }))
  const step = { act: 'renew', on: today, source: '=own', authority: '', document: '' }
  const id = idIn(done(await post('officer', '/partners/mandalay/step', step)))
  done(
    await post('director', `/steps/return?id=${id}&once=r1`, { version: '1', words: 'Enclose the draft agreement.' }),
  )
  done(await post('officer', `/steps/put?id=${id}`, { ...step, words: 'It comes by post.', version: '2' }))
  done(
    await post('director', `/steps/record?id=${id}&once=r2`, {
      version: '3',
      rule_reason: 'The original is at the notary.',
    }),
  )
  const page = (await get('officer', `/steps/step?id=${id}`)).main
  assert.match(page, /Rules when it was recorded/)
  assert.match(page, /Why it was recorded all the same: The original is at the notary\./)
  assert.match(page, /not kept A renewal has its document.*recorded as an exception, with the reason/)
  assert.match(page, /not known The tie is a hundred years old.*a note, which asks for no reason; written down/)
  assert.match(page, /returned · director ?Enclose the draft agreement\./)
  assert.match(page, /prepared · officer ?It comes by post\./)
  const record = await api('officer', `/steps/${id}`)
  assert.deepEqual(
    record.acts.map(({ act }) => act),
    ['prepared', 'returned', 'prepared', 'recorded'],
  )
  assert.deepEqual(
    record.verdicts.map(({ rule, answer }) => `${rule} ${answer}`),
    ['paper no', 'age unknown'],
  )
  assert.match(
    (await get('officer', '/partners/mandalay')).main,
    /The tie is a hundred years old not known.*a note, which asks for no reason/,
  )
})

test('a hold on a partner is seen at its people, who offer no erasing then', async () => {
  done(
    await post('officer', '/organisations/edit', {
      own_name: 'School of Chiang Mai',
      kind: 'school',
      city: 'chiang-mai',
    }),
  )
  const person = idIn(done(await post('officer', '/persons/edit', { name: 'Somchai Example', name_latin: '' })))
  done(
    await post('officer', `/persons/post?id=${person}`, {
      organisation_name: 'School of Chiang Mai',
      'post.en': 'Head',
      since: '2020',
    }),
  )
  const before = await get('director', `/persons/person?id=${person}`)
  assert.match(before.text, /\/persons\/erase\?id=/)
  done(await post('director', '/keeping/partner', { partner: 'chiang-mai', why: 'A case in court.' }))
  const held = await get('director', `/persons/person?id=${person}`)
  assert.match(held.main, /Held because of Chiang Mai since .* by director: A case in court\./)
  assert.doesNotMatch(held.text, /\/persons\/erase\?id=/)
  const asked = await get('director', `/persons/erase?id=${person}`)
  assert.equal(asked.status, 409, 'before anybody signs in anew')
  assert.match(asked.main, /legal hold stands on a partner city/)
  assert.equal((await api('officer', `/persons/${person}`)).hold.why, 'A case in court.')
})

test('a contact has the way to a letter, and theirs are listed; the letter addresses them in its own language', async () => {
  done(
    await post('officer', '/organisations/edit', {
      own_name: '藤沢市 交流課',
      'name.en': 'Fujisawa exchange section',
      kind: 'authority',
      city: 'fujisawa',
    }),
  )
  const person = idIn(
    done(
      await post('officer', '/persons/edit', {
        name: '見本 花子',
        name_latin: 'MIHON Hanako',
        'address.zh': '见本花子女士',
      }),
    ),
  )
  done(
    await post('officer', `/persons/post?id=${person}`, {
      organisation_name: '藤沢市 交流課',
      'post.ja': '課長',
      'post.en': 'Section chief',
      since: '2020',
    }),
  )
  const page = await get('officer', `/persons/person?id=${person}`)
  const [, begin] = /<a href="(\/en\/office\/letters\/draft\?[^"]+)">Draft a letter<\/a>/.exec(page.text)
  const form = await ask(server, begin.replaceAll('&amp;', '&').replace('/en/', '/ja/'), {
    headers: { Cookie: people.officer },
  })
  assert.match(form.text, /value="藤沢市 交流課 課長 見本 花子 様"/)
  // Chosen at a desk in another language, whatever the letter's.
  const english = 'MIHON Hanako, Section chief, Fujisawa exchange section'
  const id = await written({ title: '交流について', language: 'ja', correspondent: english })
  const letter = await api('officer', `/letters/${id}`)
  assert.equal(letter.fields.correspondent, '藤沢市 交流課 課長 見本 花子 様')
  const chinese = await written({ title: '关于交流的函', language: 'zh', correspondent: english })
  assert.match((await api('officer', `/letters/${chinese}`)).fields.correspondent, /見本 花子女士$/)
  // The bare name is enough, and words that somebody chose themselves stay.
  const bare = await written({ title: 'A bare name', language: 'ja', correspondent: '見本 花子' })
  const by_name = (await api('officer', `/letters/${bare}`)).fields
  assert.deepEqual([by_name.correspondent, by_name.partner], ['見本 花子', 'fujisawa'])
  const shown = await get('officer', `/persons/person?id=${person}`)
  assert.match(shown.main, /交流について/)
  assert.match(shown.main, /A bare name/)
  const came = await written({ title: 'It came', correspondent: english, language: 'ja' }, 'in')
  assert.doesNotMatch((await api('officer', `/letters/${came}`)).fields.correspondent, /様/)
})

test('each page of the desk that has an address of its own is found by its title, by who may open it', async () => {
  const { stdout } = await amity('routes')
  const paths = [...stdout.matchAll(/^GET \/en\/office(\/[^\s{]*)?\s/gm)].map(([, path]) => path ?? '')
  assert.ok(paths.length > 40, stdout)
  // The palette itself, ways in, files, and what is shown within another page.
  const no_pages = /^\/(search|events|enter|forgot|welcome|comments|presence)|export|\/account\/(identity|passkey)$/
  const missing = []
  for (const path of paths.filter((one) => !no_pages.test(one)))
    for (const who of ['director', 'officer']) {
      const page = await get(who, path)
      if (page.status !== 200 || !page.html || !page.html.all('h1')[0]) continue
      const title = textOf(page.html.all('h1')[0]).trim()
      const found = await get(who, `/search?bare=1&q=${encodeURIComponent(title)}`)
      if (!found.text.includes(`href="/en/office${path}"`)) missing.push(`${who} ${path} "${title}"`)
    }
  assert.deepEqual(missing, [])
})

test('pages are found by other words for them, in whichever language, and numbers without brackets', async () => {
  const expected = {
    日历: '/rules/calendar',
    calendar: '/rules/calendar',
    holidays: '/rules/calendar',
    祝日: '/rules/calendar',
    保管: '/keeping',
    keep: '/retention',
    retention: '/retention',
    authenticator: '/account/authenticator',
    签署: '/partners',
  }
  for (const [word, path] of Object.entries(expected))
    for (const language of ['zh', 'en']) {
      const found = await get('director', `/search?bare=1&q=${encodeURIComponent(word)}`, language)
      assert.ok(found.text.includes(`href="/${language}/office${path}"`), `${word} ${language}`)
    }
  assert.doesNotMatch((await get('officer', '/search?bare=1&q=retention')).text, /href="\/en\/office\/retention"/)
  const id = await written({ title: 'A letter with a number' })
  await issued(id)
  const { number } = await api('officer', `/letters/${id}`)
  const [, year, n] = /〔(\d+)〕(\d+)号/.exec(number)
  for (const typed of [`昆外函${n}`, `昆外函 ${year} ${n}`, `昆外函[${year}]${n}号`]) {
    const found = await get('officer', `/search?bare=1&q=${encodeURIComponent(typed)}`)
    assert.match(found.text, new RegExp(`letters/letter\\?id=${id}"`), typed)
  }
})

test('a year that the office lists replaces the built-in one: said before, asked where it is shorter, taken back', async () => {
  const days = 'day,what,name_zh,name_ja,name_en,source\n2026-12-26,workday,元旦,,New Year,\n'
  const looked = await post('director', '/rules/calendar/look', { days })
  assert.match(looked.main, /2026: 1 day listed here replaces \d+ that count now/)
  assert.match(looked.text, /name="fewer"/)
  const seen = seenIn(looked)
  const asked = await post('director', '/rules/calendar/load?once=c1', { days, seen })
  assert.deepEqual([asked.status, /id="calendar-fewer-wrong"/.test(asked.text)], [422, true])
  assert.match((await get('director', '/rules/calendar')).main, /2026 · built in/)
  done(await post('director', '/rules/calendar/load?once=c2', { days, fewer: 'true', seen }))
  const page = await get('director', '/rules/calendar')
  assert.match(page.main, /2026 · listed by the office/)
  assert.match(page.main, /Use the built-in calendar for 2026 again/)
  assert.doesNotMatch((await get('officer', '/rules/calendar')).main, /Use the built-in calendar/)
  assert.equal((await post('officer', '/rules/calendar/restore?year=2026&once=c3')).status, 403)
  // What would change is seen first, and nothing of it holds.
  assert.match(page.text, /href="\/en\/office\/rules\/calendar\/restore\?year=2026"/)
  assert.equal((await get('officer', '/rules/calendar/restore?year=2026')).status, 403)
  const shown = await get('director', '/rules/calendar/restore?year=2026')
  assert.match(
    shown.main,
    /The 1 day that the office listed of 2026 is forgotten; the \d+ days of the built-in calendar count then/,
  )
  assert.match(shown.main, /1 October 2026 National Day will not be worked/)
  assert.match(shown.main, /Deadlines that move/)
  assert.match((await get('director', '/rules/calendar')).main, /2026 · listed by the office/)
  done(await post('director', '/rules/calendar/restore?year=2026&once=c4', { seen: seenIn(shown) }))
  assert.match((await get('director', '/rules/calendar')).main, /2026 · built in/)
})

test('the journal says what is wrong with a day, at its field', async () => {
  const wrong = await get('director', '/journal?from=yesterday')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /id="journal-from-wrong"/)
  const turned = await get('director', `/journal?from=${today}&until=2026-01-01`)
  assert.deepEqual([turned.status, /id="journal-until-wrong"/.test(turned.text)], [422, true])
  assert.equal((await get('director', `/journal/export?from=${today}&until=2026-01-01`)).status, 422)
  assert.equal((await get('director', `/journal?from=${today}&until=${today}`)).status, 200)
  const told = await ask(server, `${own}/journal?from=${today}&until=2026-01-01`, {
    headers: { Cookie: people.director },
  })
  assert.deepEqual([told.status, told.json().errors[0].field], [422, 'until'])
})
