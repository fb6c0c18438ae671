// SPDX-License-Identifier: Apache-2.0
// Rules through the pages of the desk: loaded, tried, active from a day, alight on the forms that they are for.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { amity, filledFolder, serve } from './support/amity.mjs'
import { sqlite } from './support/database.mjs'
import { multipart } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const source = 'china-entdecken' // without a day of its own
let server, people, folder
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const read = (answer) => {
  const html = answer.type === 'text/html' ? readHtml(answer.text) : undefined
  return { ...answer, main: html && textOf(html.all('main')[0]).replace(/\s+/g, ' ') }
}
const page = async (who, path) => read(await ask(server, '/en/office' + path, { headers: { Cookie: people[who] } }))
const post = async (who, path, fields) => read(await posted(server, people[who], '/en/office' + path, fields))
const done = (answer) => assert.equal(answer.status, 303, answer.text)
const api = async (who, path) => (await ask(server, own + path, { headers: { Cookie: people[who] } })).json()
const setIn = ({ headers }) => /set=(\d+)/.exec(headers.location)[1]
const rules = await readFile(new URL('../../data/kunming/rules.csv', import.meta.url), 'utf8')
const signing = { act: 'sign', on: today, authority: '', document: 'Agreement', source }

test('a set that is wrong is told line by line, and nothing of it is loaded', async () => {
  const wrong = rules.replace('members <= 6', 'members <= six').replace('gift direction=in', 'present direction=in')
  const answer = await post('director', '/rules/load', { name_en: 'Wrong', rules: wrong })
  assert.equal(answer.status, 422)
  assert.match(answer.main, /Line \d+, limit “members <= six”: This is no limit/)
  assert.match(answer.main, /Line \d+, applies “present direction=in/)
  assert.deepEqual((await api('director', '/rule-sets')).sets, [])
})

const head = 'id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n'
const renewal = (applies) =>
  `must-ask,partnership.move ${applies},approvals has Council,texts,stop,Circular,,,,confirmed,The council is asked\n`
const loadedByApi = (text) =>
  ask(server, `${own}/rule-sets`, {
    method: 'POST',
    headers: { Cookie: people.director, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: { en: 'By a program' }, rules: text }),
  })

test('words that no case has are refused with their line and the nearest there is, in each language', async () => {
  const rows = ['act=renew home_country=cn', 'act=fly', 'act=Sign', 'kind=sistercity', 'home_country=China']
  const text = head + rows.map((row, n) => renewal(row).replace('must-ask', `ask-${n}`)).join('')
  const answer = await loadedByApi(text)
  assert.equal(answer.status, 422, answer.text)
  const { field, errors } = answer.json()
  assert.equal(field, 'lines[2].applies', 'the first of them')
  assert.deepEqual(
    errors.map((one) => [one.field, one.code]),
    [
      ['lines[2].applies', 'no_such_country'],
      ['lines[3].applies', 'no_such_word'],
      ['lines[4].applies', 'no_such_word'],
      ['lines[5].applies', 'no_such_word'],
      ['lines[6].applies', 'no_such_country'],
    ],
  )
  assert.deepEqual(
    [errors[0], errors[2], errors[3], errors[4]].map(({ remedy }) => remedy.split(';')[0]),
    ['perhaps CN', 'perhaps sign', 'perhaps sister_city', 'perhaps CN'],
  )
  for (const [language, says] of [
    ['en', /Line 4, applies “[^”]+”: No case ever has “Sign” here\. Did you mean “sign”\?/],
    ['zh', /此处不能填“Sign”。您要填的是“sign”吗/],
    ['ja', /「Sign」という語はありません。「sign」の間違いではありませんか/],
  ]) {
    const page = await posted(server, people.director, `/${language}/office/rules/load`, {
      [`name_${language}`]: 'x',
      rules: text,
    })
    assert.equal(page.status, 422)
    assert.match(read(page).main, says)
  }
  assert.deepEqual((await api('director', '/rule-sets')).sets, [])
})

test('a row with bad cells is told its name, its conditions and its limit at once', async () => {
  const row = 'A B,partnership.move act=fly,intent ~ yes,yes_no,halt,,,2026-13-01,never,maybe,\n'
  const answer = await loadedByApi(head + row)
  assert.equal(answer.status, 422)
  const fields = answer.json().errors.map(({ field }) => field.replace('lines[2].', ''))
  for (const field of ['applies', 'document', 'from', 'id', 'limit', 'severity', 'standing', 'until'])
    assert.ok(fields.includes(field), `${field} is not among ${fields}`)
})

test('a set that was in force with such words before goes on; its pages and amity doctor name them', async () => {
  const own_folder = await filledFolder()
  const [first, firstPeople] = [server, people]
  try {
    server = await serve(own_folder)
    people = await peopleOf(server, own_folder)
    const loaded = await loadedByApi(head + renewal('act=renew home_country=CN'))
    assert.equal(loaded.status, 200, loaded.text)
    const { id } = loaded.json()
    done(await post('director', `/rules/activate?set=${id}`, { from: today }))
    assert.doesNotMatch((await page('officer', '/rules')).main, /before its words were looked at/)
    const applies = 'partnership.move act=renew home_country=cn'
    sqlite(own_folder, `UPDATE rule_row SET applies = '${applies}'`)
    for (const path of ['/rules', `/rules/set?set=${id}`, `/rules/rule?set=${id}&rule=must-ask`])
      assert.match((await page('officer', path)).main, /before its words were looked at.*“cn” is no country’s code/)
    done(await post('director', '/partners/fujisawa/move', { ...signing, act: 'renew' }))
    const trial = await page('director', `/rules/trial?set=${id}`)
    assert.match(trial.main, /Rules that fit no case at all.*The council is asked.*home_country=cn/)
    const headers = { Cookie: people.director }
    const tried = await ask(server, `${own}/rule-sets/${id}/trial`, { headers })
    assert.deepEqual(tried.json().fit_no_case, ['must-ask'])
    const doctor = JSON.parse((await amity('doctor', '--json', '--data', own_folder)).stdout)
    assert.equal(doctor.rules.length, 1)
    assert.match(doctor.rules[0], /office kunming, set \d+, rule must-ask, applies .*perhaps CN/)
  } finally {
    await server.stop()
    ;[server, people] = [first, firstPeople]
  }
})

test('a set is named in up to three languages; where the reader’s is missing, the name says in which it is', async () => {
  const none = await post('director', '/rules/load', { name_en: ' ', rules })
  assert.deepEqual([none.status, /id="load-name-en-wrong"/.test(none.text)], [422, true])
  const loaded = await post('director', '/rules/load', { name_zh: '二〇二六年规则', name_ja: '2026年の規則', rules })
  done(loaded)
  const set = setIn(loaded)
  const heads = async (language) =>
    (await ask(server, `/${language}/office/rules/set?set=${set}`, { headers: { Cookie: people.director } })).text
  assert.match(await heads('zh'), /<h1>二〇二六年规则<\/h1>/)
  assert.match(await heads('ja'), /<h1>2026年の規則<\/h1>/)
  assert.match(await heads('en'), /<h1 lang="ja">2026年の規則<\/h1>/, 'none in English: the first that there is')
  const list = await ask(server, '/en/office/rules', { headers: { Cookie: people.director } })
  assert.match(list.text, /lang="ja">2026年の規則<\/a>/)
  const { sets } = await api('director', '/rule-sets')
  assert.deepEqual(sets.find(({ id }) => id === Number(set)).name, { ja: '2026年の規則', zh: '二〇二六年规则' })
})

test('a set is loaded, tried on what was done, and holds from a day; moves are held to it', async () => {
  done(await post('director', '/partners/fujisawa/move', { ...signing, act: 'renew', on: today }))
  const loaded = await post('director', '/rules/load', { name_en: 'Rules of 2026', rules })
  done(loaded)
  const set = setIn(loaded)
  const before = await page('director', `/rules/set?set=${set}`)
  // Of a first set all is new: its rules stand once.
  assert.equal(before.main.split('The provincial foreign affairs office has agreed').length, 2)
  assert.match(before.main, /\d+ rules are not confirmed/)
  const trial = await page('director', `/rules/trial?set=${set}`)
  assert.match(trial.main, /cases looked at/)
  assert.match(trial.main, /The national association \(CPAFFC\) has approved/)
  // One approval of 1981 is written down, which does not say that there was no other.
  assert.match(trial.main, /Fujisawa · Signed .*?not known here: who approved The national association/)
  assert.doesNotMatch(trial.main, /Fujisawa · Signed .{0,40}This set would have stopped it/)
  assert.equal((await page('director', '/partners/chiang-mai/move')).main.includes('provincial'), false)
  done(await post('director', `/rules/activate?set=${set}`, { from: today }))

  // Alight on the form, with document and article.
  const form = await page('officer', '/partners/chiang-mai/move')
  assert.match(
    form.main,
    /Rules .*not known The national association \(CPAFFC\) has approved.*not known here: who approved/,
  )
  const stopped = await post('director', '/partners/chiang-mai/move', { ...signing, act: 'renew', document: '' })
  assert.equal(stopped.status, 303, 'a note stops nothing')
  const dossier = { ...signing, act: 'submit', document: '' }
  const bare = await post('director', '/partners/denver/move', dossier)
  assert.equal(bare.status, 422, 'a life that is active takes no dossier, and rules ask before')
})

test('what stops cannot be gone past, whatever the reason, and by nobody', async () => {
  const answer = await post('director', '/partners/fujisawa/move', { ...signing, rule_reason: 'We want to.' })
  assert.equal(answer.status, 422, answer.text)
  assert.match(answer.main, /The office’s rule “/)
  const body = JSON.stringify({ act: 'sign', on: today, source, rule_reason: 'We want to.' })
  const headers = { Cookie: people.director, 'Content-Type': 'application/json' }
  const told = await ask(server, `${own}/partners/fujisawa/moves`, { method: 'POST', headers, body })
  // Both why it is stopped and that this life has been signed already, at once.
  assert.equal(told.status, 403, told.text)
  assert.deepEqual([...new Set(told.json().errors.map(({ code }) => code))], ['rule_stops', 'move_not_allowed'])
})

test('sets that come along are taken by one press, once, and one is read out of a file', async () => {
  const start = await page('director', '/rules')
  assert.match(start.main, /Sets that come along .*Kunming’s rules \(China\) ?34 rules.*Japan’s requirements.*Take it/)
  const taken = await post('director', '/rules/take?which=japan', {})
  done(taken)
  assert.match(
    (await page('director', `/rules/set?set=${setIn(taken)}`)).main,
    /There is a charter signed by both heads/,
  )
  assert.match(
    (await page('director', '/rules')).main,
    /Japan’s requirements of sister cities \(CLAIR\) ?3 rules · for offices in Japan · taken/,
  )
  assert.equal((await post('director', '/rules/take?which=atlantis', {})).status, 404)
  assert.match((await page('director', '/rules/load')).main, /What may stand in it .*severity.*stop stops/)

  const sendFile = async (name, bytes) => {
    const { headers, body } = multipart('rules.csv', bytes, '', await formToken(server, people.director), {
      name_en: name,
    })
    const answer = await ask(server, '/en/office/rules/load-file', {
      method: 'POST',
      headers: { ...headers, Cookie: people.director },
      body,
    })
    return read(answer)
  }
  const germany = await readFile(new URL('../../data/rules/germany.csv', import.meta.url))
  done(await sendFile('Out of a file', Buffer.concat([Buffer.from('\ufeff'), germany])))
  assert.match((await page('director', '/rules')).main, /Out of a file/)
  const wrong = await sendFile('Wrong', Buffer.from(String(germany).replace('document = yes', 'document = perhaps')))
  assert.deepEqual([wrong.status, /Line \d+, limit “document = perhaps”/.test(wrong.main)], [422, true])
  const latin = await sendFile('Latin', Buffer.from([0x69, 0x64, 0xe4, 0x0a]))
  assert.deepEqual([latin.status, /not text in UTF-8/.test(latin.main)], [422, true])
  assert.equal((await sendFile('Nothing', Buffer.alloc(0))).status, 422)
})

test('a step of a day before is held to what holds today, and stands with its reason as entered afterwards', async () => {
  const old = { act: 'sign', on: '1981-05-10', authority: '', document: 'Agreement', source }
  const bare = await post('officer', '/partners/mandalay/move', old)
  assert.equal(bare.status, 422)
  assert.match(
    bare.main,
    /This step lies in the past, and the rule “[^”]+” \([^)]+\), which holds today, is not kept or cannot be judged/,
  )
  assert.match(bare.main, /holds today: say why it is entered only now/)
  done(await post('officer', '/partners/mandalay/move', { ...old, rule_reason: 'Found in the archive of 1981.' }))
  const shown = await page('officer', '/partners/mandalay')
  assert.match(shown.main, /entered afterwards on .*, by officer: ?Found in the archive of 1981\./)
  const { active } = await api('director', '/rule-sets')
  const rule = (await page('officer', `/rules/rule?set=${active}&rule=cn-sister-national`)).main
  assert.match(rule, /Where somebody went past it Mandalay · .*Found in the archive of 1981/)
})

test('a rule that is not confirmed is unknown until a director stands by it, with its figure', async () => {
  const { active } = await api('director', '/rule-sets')
  const address = `set=${active}&rule=trip-days-2013`
  assert.match((await page('officer', `/rules/rule?${address}`)).main, /not confirmed/)
  const still = await post('director', `/rules/confirm?${address}`, { limit: 'days <= ?', words: 'By telephone' })
  assert.equal(still.status, 422)
  done(await post('director', `/rules/confirm?${address}`, { limit: 'days <= 8', words: 'The document of 2013' }))
  assert.match((await page('officer', `/rules/rule?${address}`)).main, /Confirmed by director.*The document of 2013/)
  assert.equal((await post('officer', `/rules/confirm?${address}`, { words: 'x' })).status, 403)
})

test('a letter is issued past a rule with a reason, which stands on its sheet; an empty one is not', async () => {
  const text = `id,applies,limit,unit,severity,document,article,standing,title_en
asked,letter.issue,asked >= 1,departments,reason,Office rules,article 4,confirmed,Somebody was asked
text,letter.issue,text = yes,yes_no,stop,Office rules,article 5,confirmed,It says something
`
  const folder = await filledFolder()
  const [first, firstPeople] = [server, people]
  try {
    server = await serve(folder)
    people = await peopleOf(server, folder)
    const loaded = await post('director', '/rules/load', { name_en: 'Letters', rules: text })
    done(await post('director', `/rules/activate?set=${setIn(loaded)}`, { from: today }))
    done(await post('director', '/letters/series/one', { direction: 'out', name: 'Letters', shape: 'R-{year}-{n}' }))
    const series = (await api('director', '/letter-series')).series[0].id
    const drafted = async (body) => {
      const fields = { direction: 'out', language: 'en', correspondent: 'City of Fujisawa', title: 'Marathon', body }
      const answer = await post('officer', '/letters/draft', { ...fields, within_unit: 'days' })
      done(answer)
      return /id=(\d+)/.exec(answer.headers.location)[1]
    }
    const issue = async (id, more = {}) => {
      const { content_hash } = await api('director', `/letters/${id}`)
      return post('director', `/letters/issue?id=${id}`, { series, signatory: 'Li Hua', content_hash, ...more })
    }
    const id = await drafted('Dear friends,')
    const letter = await page('director', `/letters/letter?id=${id}`)
    assert.match(letter.main, /not kept Somebody was asked ?Office rules, article 4 · a reason is needed/)
    assert.match(letter.text, /name="rule_reason"/)
    const bare = await issue(id)
    assert.deepEqual([bare.status, /Whoever decides says why/.test(bare.main)], [422, true])
    done(await issue(id, { rule_reason: 'Their train leaves at noon.' }))
    const sheet = (await page('officer', `/letters/letter?id=${id}`)).main
    assert.match(
      sheet,
      /went past a rule · director ?Somebody was asked \(Office rules article 4\) Their train leaves at noon\./,
    )
    const { active } = await api('director', '/rule-sets')
    const rule = (await page('officer', `/rules/rule?set=${active}&rule=asked`)).main
    assert.match(rule, /Where somebody went past it Marathon · not kept · director .* ?Their train leaves at noon/)
    const empty = await issue(await drafted(''), { rule_reason: 'All the same.' })
    assert.deepEqual([empty.status, /The office’s rule “/.test(empty.main)], [422, true])
    assert.equal((await api('director', '/letters?state=issued')).all, 1, 'and no number was taken')
  } finally {
    await server.stop()
    ;[server, people] = [first, firstPeople]
  }
})
