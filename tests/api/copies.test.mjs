// SPDX-License-Identifier: Apache-2.0
// Copies for the public after they were published: what the desk says once their letter is changed or held, who is told, where all
// are listed, and where everyone finds them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'
import { atOffice } from './support/two_offices.mjs'

let server, office, people, strangers
before(async () => {
  const folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
  strangers = atOffice(server, 'fujisawa', await peopleOf(server, folder, 'fujisawa'))
  office = atOffice(server, 'kunming', people)
})
after(() => server.stop())

const main = (answer) => textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ')
const page = async (who, path) => main(await office.get(who, path))
const press = (who, path, fields = {}) => posted(server, people[who], `/en/office${path}`, fields)
const seen = async (path, wanted) => {
  for (;;) {
    const answer = await ask(server, path)
    if (wanted(answer)) return answer
    await pause(30)
  }
}
const actions = async (who, path) =>
  readHtml((await office.get(who, path)).text)
    .all('form')
    .map(({ attr }) => attr.action ?? '')
let series
async function closed(title, partner = 'chiang-mai') {
  series ??= (
    await office.api('director', 'POST', '/letter-series', { direction: 'in', name: 'In', shape: 'I-{year}-{n}' })
  ).id
  const { id } = await office.api('officer', 'POST', '/letters', {
    direction: 'in',
    series,
    language: 'en',
    correspondent: 'City of Chiang Mai',
    arrived: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
    title,
    body: 'Dear friends, we agree.',
    partner,
  })
  await office.api('officer', 'POST', `/letters/${id}/closing`, { how: 'note' })
  return id
}
const record = (copy) => office.api('officer', 'GET', `/public-copies/${copy}`)
async function waiting(title, partner) {
  const letter = await closed(title, partner)
  const texts = { title: { en: title }, body: { en: 'Dear friends, we agree.' } }
  const copy = (await office.api('officer', 'POST', `/letters/${letter}/public-copies`, texts)).id
  await office.api('officer', 'POST', `/public-copies/${copy}/handing`, { version: 1 })
  return { letter, copy }
}
async function published(title, partner) {
  const { letter, copy } = await waiting(title, partner)
  await office.api('director', 'POST', `/public-copies/${copy}/publication`, { version: 2 })
  await seen(`/api/v1/letters/kunming-${copy}`, ({ status }) => status === 200)
  return { letter, copy }
}
const closing = (letter, how) => office.api('officer', 'POST', `/letters/${letter}/closing`, { how })

test('before anything is public no page leads to letters; then each does, and the search finds them', async () => {
  const nav = async () =>
    readHtml((await ask(server, '/en/')).text)
      .all('nav')
      .map(textOf)
      .join(' ')
  assert.doesNotMatch(await nav(), /Letters/)
  const { copy } = await published('About the lantern feast')
  await seen('/en/', ({ text }) => /href="\/en\/letters"/.test(text))
  assert.match(await nav(), /Letters/)
  for (const asked of ['LANTERN', 'I-20']) {
    const found = main(await ask(server, `/en/search?q=${asked}`))
    assert.match(found, /Letters About the lantern feast/, asked)
  }
  const none = main(await ask(server, '/en/search?q=Zznothing'))
  assert.doesNotMatch(none, /lantern/)
  await office.api('officer', 'POST', `/public-copies/${copy}/withdrawal`, { version: 3, words: 'enough' })
  await seen('/en/', ({ text }) => !/href="\/en\/letters"/.test(text))
})

test('a letter taken up again after its copy was published asks its people: withdraw it, or let it stand', async () => {
  const { letter, copy } = await published('Taken up')
  assert.doesNotMatch(await page('director', ''), /whose letters were changed since/)
  await closing(letter, 'reopen')
  assert.equal((await ask(server, `/api/v1/letters/kunming-${copy}`)).status, 200, 'people decide')
  for (const who of ['director', 'officer'])
    assert.match(await page(who, ''), /Published copies whose letters were changed since 1 I-\d{4}-\d+ · Taken up/, who)
  assert.match(await page('director', ''), /A published letter was changed: withdraw its copy, or let it stand/)
  assert.match(
    await page('officer', `/letters/letter?id=${letter}`),
    /The letter was changed after its copy was published/,
  )
  const shown = await page('director', `/letters/public?copy=${copy}`)
  assert.match(shown, /The letter was changed since this copy was made public\. .* Let it stand/)
  assert.match((await record(copy)).letter_changed, /^\d{4}-/)
  const own = (await actions('officer', `/letters/public?copy=${copy}`)).join(' ')
  assert.doesNotMatch(own, /public\/stand/, 'who wrote it does not decide')
  assert.match(own, /public\/withdraw/)
  const version = String((await record(copy)).version)
  const refused = await press('officer', `/letters/public/stand?copy=${copy}`, { version })
  assert.equal(refused.status, 403)
  const stands = await press('director', `/letters/public/stand?copy=${copy}`, { version, words: 'Zzsame' })
  assert.equal(stands.status, 303, stands.text)
  assert.doesNotMatch(await page('director', ''), /whose letters were changed since/)
  assert.equal((await record(copy)).letter_changed, '')
  const told = await page('director', `/letters/public?copy=${copy}`)
  assert.match(told, /What was done .* written .* handed up .* published .* let stand · .*Zzsame/)
  const sheet = await page('officer', `/letters/letter?id=${letter}`)
  assert.match(sheet, /copy for the public written .* copy published .* published copy let stand/)
  assert.match(await page('director', '/journal'), /let a published copy stand/)
})

test('a copy that waits while its letter is in hand again says so, and has no button that is refused', async () => {
  const { letter, copy } = await waiting('In hand')
  await closing(letter, 'reopen')
  const today = await page('director', '')
  assert.match(today, /Copies that cannot be published now 1 .*In hand .*The letter is in hand again/)
  assert.doesNotMatch(today, /Copies for the public to decide on \d+ I-\d{4}-\d+ · In hand/)
  const path = `/letters/public?copy=${copy}`
  assert.match(await page('director', path), /The letter is in hand again/)
  assert.doesNotMatch((await actions('director', path)).join(' '), /public\/publish/)
  await closing(letter, 'note')
  assert.match((await actions('director', path)).join(' '), /public\/publish/)
  assert.match(await page('director', path), /The letter was changed since this copy was written/)
})

test('a copy that a hold hides names the hold and leads to it, and so does what is said of keeping its letter', async () => {
  const { letter, copy } = await published('Hidden', 'denver')
  await closing(letter, 'reopen')
  const { fields: before } = await office.api('officer', 'GET', `/letters/${letter}`)
  const { language, correspondent, title, body, arrived } = before
  const now = { language, correspondent, title, body, arrived, partner: 'chiang-mai' }
  await office.api('officer', 'PUT', `/letters/${letter}`, { ...now, seen: before })
  assert.equal((await press('director', '/keeping/partner', { partner: 'denver', why: 'Zzdispute' })).status, 303)
  await seen(`/api/v1/letters/kunming-${copy}`, ({ status }) => status === 404)
  const shown = await page('officer', `/letters/public?copy=${copy}`)
  assert.match(
    shown,
    /Held: not shown to the public while the hold on the partner Denver stands\..*Zzdispute.*See the hold/,
  )
  assert.match(
    await page('officer', `/letters/keeping?id=${letter}`),
    /On .*Denver.*, which a copy for the public names.*Zzdispute/,
  )
  assert.equal((await record(copy)).held, true)
  assert.match(await page('officer', '/letters/copies?state=held'), /1 copy .*Hidden/)
})

test('a withdrawal is told to who wrote the copy, and the public address says so in the readers language', async () => {
  const { copy } = await published('Zzgone')
  await office.api('officer', 'POST', `/public-copies/${copy}/withdrawal`, { version: 3, words: 'Zzwhy' })
  assert.doesNotMatch(await page('officer', ''), /A copy for the public was withdrawn/, 'who did it knows')
  const other = await published('Zzgone too')
  assert.equal(
    (await press('director', `/letters/public/withdraw?copy=${other.copy}`, { version: '3', words: 'Zzwhy' })).status,
    303,
  )
  assert.match(await page('officer', ''), /A copy for the public was withdrawn/)
  for (const [language, said] of [
    ['zh', /已于\d{4}年\d+月\d+日撤回公开/],
    ['ja', /\d{4}年\d+月\d+日に公開を取りやめました/],
    ['en', /It was withdrawn on \d+ \w+ \d{4}/],
  ]) {
    const gone = await seen(`/${language}/letters/kunming-${other.copy}`, ({ status }) => status === 410)
    assert.match(main(gone), said)
    assert.doesNotMatch(gone.text, /Zzwhy|Zzgone/)
  }
})

test('all copies of the office stand in one list, by how they stand, and as a file', async () => {
  const { copy } = await waiting('=Listed')
  assert.match(await page('officer', '/letters/copies'), /=Listed waits for who decides/)
  assert.match(await page('officer', '/letters/copies?state=waiting'), /=Listed/)
  assert.doesNotMatch(await page('officer', '/letters/copies?state=withdrawn'), /=Listed/)
  assert.match(await page('officer', '/letters/copies?state=overtaken'), /Hidden/)
  const file = (await office.get('officer', '/letters/copies/export?state=waiting')).text
  assert.match(file, /"'=Listed"/, 'no formula')
  assert.doesNotMatch(file, /we agree/, 'no texts')
  const book = await office.get('officer', '/letters/copies/export?format=xlsx')
  assert.match(book.headers['content-type'], /spreadsheetml/)
  assert.match(await page('officer', '/search?q=public'), /Copies for the public/)
  const theirs = await strangers.get('director', '/letters/copies')
  assert.doesNotMatch(theirs.text, /Listed|Hidden/)
  assert.equal((await strangers.get('director', `/letters/public?copy=${copy}`)).status, 404)
})

test('Today shows ten copies whose letters were changed, and leads to all', async () => {
  for (let n = 0; n < 11; n += 1) {
    const { letter } = await published(`Many ${n}`)
    await closing(letter, 'reopen')
  }
  const today = readHtml((await office.get('director', '')).text)
  const link = today.all('a').find((one) => one.attr.href?.endsWith('/letters/copies?state=overtaken'))
  assert.ok(link, 'a way to the others')
  assert.ok(today.all('a').filter((one) => /letters\/public\?copy=/.test(one.attr.href ?? '')).length >= 10)
})

test('letters are searched by words in any order; the search of the site shows five and leads to all', async () => {
  for (let n = 1; n <= 6; n += 1) await published(`Zzkite day, part p${n} of the spring`)
  const list = async (q, more = '') => (await ask(server, `/api/v1/letters?q=${encodeURIComponent(q)}${more}`)).json()
  assert.equal((await list('SPRING zzkite')).total, 6)
  assert.deepEqual(
    (await list('part spring zzkite P4')).letters.map(({ title }) => title.en),
    ['Zzkite day, part p4 of the spring'],
  )
  assert.equal((await list('zzkite autumn')).total, 0)
  assert.equal((await list('zzkite', '&direction=out')).total, 0, 'with the other filters')
  const found = readHtml((await ask(server, '/en/search?q=zzkite+spring')).text)
  const all = found.all('a').find(({ attr }) => /\/en\/letters\?q=/.test(attr.href ?? ''))
  assert.equal(textOf(all), 'All 6 letters')
  const listed = await ask(server, all.attr.href)
  assert.match(main(listed), /6 letters/)
  assert.equal(readHtml(listed.text).one('input', { id: 'letters-q' }).attr.value, 'zzkite spring')
  assert.match(main(await ask(server, '/en/letters?q=Zznothing')), /No published letter fits/)
})
