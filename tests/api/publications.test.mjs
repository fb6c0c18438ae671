// SPDX-License-Identifier: Apache-2.0
// A letter chosen for the public: from the copy that an officer makes to the page that everyone reads, and back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { amity, filledFolder, fujisawa, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'
import { atOffice } from './support/two_offices.mjs'

let server, folder, office, people, strangers
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
  strangers = await peopleOf(server, folder, 'fujisawa')
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
let series
async function issued(title, partner = 'chiang-mai') {
  series ??= (
    await office.api('director', 'POST', '/letter-series', { direction: 'out', name: 'Open', shape: 'O-{year}-{n}' })
  ).id
  const letter = {
    direction: 'out',
    language: 'en',
    correspondent: 'City of Chiang Mai',
    title,
    body: 'Dear Ms Zzname,\nwe agree to the camp.',
    partner,
  }
  const { id } = await office.api('officer', 'POST', '/letters', letter)
  const { content_hash } = await office.api('officer', 'GET', `/letters/${id}`)
  await office.api('director', 'POST', `/letters/${id}/issue`, { series, content_hash, signatory: 'Li Hua' })
  return id
}
const texts = (title) => ({ title_en: title, body_en: 'Dear Ms [[personal details]],\nwe agree to the camp.' })
const copyIn = ({ headers }) => Number(/copy=(\d+)/.exec(headers.location)[1])
async function published(title) {
  const letter = await issued(title)
  const copy = copyIn(await press('officer', `/letters/public/new?id=${letter}&once=${Math.random()}`, texts(title)))
  await office.api('officer', 'POST', `/public-copies/${copy}/handing`, { version: 1 })
  await office.api('director', 'POST', `/public-copies/${copy}/publication`, { version: 2 })
  await seen(`/api/v1/letters/kunming-${copy}`, ({ status }) => status === 200)
  return { letter, copy }
}

test('a letter is copied, read beside its original, handed up, published, and everyone reads it a moment later', async () => {
  const letter = await issued('The camp')
  assert.match(await page('officer', `/letters/letter?id=${letter}`), /Nothing of this letter is public/)
  assert.match(await page('officer', `/letters/public/new?id=${letter}`), /\[\[personal details\]\]/)
  const form = (await office.get('officer', `/letters/public/new?id=${letter}`)).text
  assert.match(form, /Dear Ms Zzname,/, 'it begins as the letter')

  const wrong = await press('officer', `/letters/public/new?id=${letter}`, {
    title_en: 'The camp',
    body_en: 'Dear Ms [[Zzname]],',
    title_zh: '夏令营',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Dear Ms \[\[Zzname\]\],/, 'what was typed is there')
  assert.match(main(wrong), /does not say why something is left out/)
  assert.match(main(wrong), /A language has both a subject line and a text, or neither/)

  const made = await press('officer', `/letters/public/new?id=${letter}`, texts('The camp'))
  assert.equal(made.status, 303, made.text)
  const copy = copyIn(made)
  const beside = await page('officer', `/letters/public?copy=${copy}`)
  assert.match(beside, /Original The camp Dear Ms ?\[not in the copy: ?Zzname\],/)
  assert.match(beside, /As the public reads it The camp Dear Ms \[left out: personal details\], we agree to the camp\./)
  const own = `/api/v1/letters/kunming-${copy}`
  assert.equal((await ask(server, own)).status, 404, 'nobody outside sees a draft')
  assert.equal((await press('officer', `/letters/public/publish?copy=${copy}`, { version: '1' })).status, 403)

  assert.equal((await press('officer', `/letters/public/hand?copy=${copy}`, { version: '1' })).status, 303)
  assert.match(await page('director', ''), /Copies for the public to decide on 1 O-\d{4}-1 · The camp/)
  assert.equal((await ask(server, own)).status, 404, 'nor one that waits')
  const empty = await ask(server, '/api/v1/letters')
  assert.deepEqual(empty.json().letters, [])
  assert.equal((await press('director', `/letters/public/publish?copy=${copy}`, { version: '2' })).status, 303)

  const shown = await seen(own, ({ status }) => status === 200)
  assert.equal(shown.json().body.en, 'Dear Ms [[personal]],\nwe agree to the camp.')
  assert.equal(shown.json().partner.slug, 'chiang-mai')
  const listed = await seen('/api/v1/letters', (answer) => answer.json().total === 1)
  assert.notEqual(listed.headers.etag, empty.headers.etag)
  assert.match(
    main(await ask(server, `/en/letters/kunming-${copy}`)),
    /Dear Ms \[left out: personal details\], we agree to the camp\./,
  )
  assert.match(main(await ask(server, `/zh/letters/kunming-${copy}`)), /Dear Ms ［不公开：个人信息］,/)
  assert.match(main(await ask(server, '/en/letters?partner=chiang-mai')), /1 letter The camp O-\d{4}-1 · .*Chiang Mai/)
  assert.match(main(await ask(server, '/en/letters?partner=fujisawa')), /No published letter fits/)
  assert.match(main(await ask(server, '/ja/partners/chiang-mai')), /公開文書 The camp/)
  assert.doesNotMatch((await ask(server, '/en/partners/denver')).text, /hall-letters/)
  for (const path of [own, `/en/letters/kunming-${copy}`, '/en/letters', '/en/partners/chiang-mai'])
    assert.doesNotMatch((await ask(server, path)).text, /Zzname/, path)
  assert.match(await page('officer', `/letters/letter?id=${letter}`), /public · .* See it as the public does/)
})

test('one that came back keeps who returned it and why until somebody decides again', async () => {
  const letter = await issued('Came back')
  const copy = copyIn(await press('officer', `/letters/public/new?id=${letter}`, texts('Came back')))
  const record = () => office.api('officer', 'GET', `/public-copies/${copy}`)
  await office.api('officer', 'POST', `/public-copies/${copy}/handing`, { version: 1 })
  assert.equal((await record()).decided_by, '', 'handing it up decides nothing')
  await office.api('director', 'POST', `/public-copies/${copy}/return`, { version: 2, words: 'Zzstreet' })
  const returned = await record()
  assert.match(returned.decided_by, /^account:/)
  assert.match(await page('officer', `/letters/public?copy=${copy}`), /Zzstreet/)
  await office.api('officer', 'POST', `/public-copies/${copy}/handing`, { version: 3 })
  const waits = await record()
  assert.deepEqual(
    [waits.state, waits.decided_by, waits.decided_at, waits.words],
    ['waiting', returned.decided_by, returned.decided_at, 'Zzstreet'],
  )
  const shown = await page('officer', `/letters/public?copy=${copy}`)
  assert.doesNotMatch(shown, /Last step/, 'nobody decided that it waits')
  assert.match(shown, /What was done .* returned · director ?Zzstreet .* handed up · officer/)
})

test('who decides is told that the letter is not sent yet', async () => {
  const letter = await issued('Not on its way')
  const copy = copyIn(await press('officer', `/letters/public/new?id=${letter}&once=unsent`, texts('Not on its way')))
  const early = /The letter is not sent yet: the public would read it before the addressee does/
  assert.match(await page('officer', `/letters/public?copy=${copy}`), early)
  assert.match(await page('officer', `/letters/letter?id=${letter}`), early)
  const on = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  await office.api('officer', 'POST', `/letters/${letter}/sending`, { on, way: 'post' })
  assert.doesNotMatch(await page('officer', `/letters/public?copy=${copy}`), early)
})

test('what is changed of the letter later changes no copy', async () => {
  const { letter, copy } = await published('As it was')
  const before = (await ask(server, `/api/v1/letters/kunming-${copy}`)).json()
  await office.api('officer', 'POST', `/letters/${letter}/sending`, {
    on: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
    way: 'post',
  })
  const put = await press('officer', `/letters/public/edit?copy=${copy}`, { version: '3', ...texts('Another') })
  assert.equal(put.status, 409)
  await pause(400)
  assert.deepEqual((await ask(server, `/api/v1/letters/kunming-${copy}`)).json(), before)
})

test('one is withdrawn with a reason, its address says so, and the list and the hall have it no more', async () => {
  const { letter, copy } = await published('Zzwithdrawn')
  const unsaid = await press('officer', `/letters/public/withdraw?copy=${copy}`, { version: '3', words: '' })
  assert.equal(unsaid.status, 422)
  const done = await press('officer', `/letters/public/withdraw?copy=${copy}`, { version: '3', words: 'Zzreason' })
  assert.equal(done.status, 303)
  const gone = await seen(`/en/letters/kunming-${copy}`, ({ status }) => status === 410)
  assert.match(main(gone), /It was withdrawn on \d+ \w+ \d{4}/)
  const told = await ask(server, `/api/v1/letters/kunming-${copy}`)
  assert.deepEqual([told.status, told.json().type], [410, '/problems/gone'])
  for (const path of ['/en/letters', '/en/partners/chiang-mai', '/api/v1/letters', `/en/letters/kunming-${copy}`])
    assert.doesNotMatch((await ask(server, path)).text, /Zzwithdrawn|Zzreason/, path)
  assert.match(await page('officer', `/letters/letter?id=${letter}`), /withdrawn .*Make a copy for the public/)
})

test('a letter that is void takes its copy along', async () => {
  const { letter, copy } = await published('Soon void')
  await office.api('director', 'POST', `/letters/${letter}/voiding`, { reason: 'sent by mistake' })
  await seen(`/en/letters/kunming-${copy}`, ({ status }) => status === 410)
  const { copies } = await office.api('officer', 'GET', `/letters/${letter}/public-copies`)
  assert.deepEqual(
    copies.map(({ state }) => state),
    ['withdrawn'],
  )
})

test('while a legal hold stands on a letter or its partner nobody outside sees its copy, and none is published', async () => {
  const { letter, copy } = await published('Zzheld')
  const own = `/api/v1/letters/kunming-${copy}`
  const places = ['/en/letters', '/en/partners/chiang-mai', '/api/v1/letters']
  const listed = await ask(server, '/api/v1/letters')
  const release = async (from, under) => {
    const actions = readHtml((await office.get('director', from)).text)
      .all('form')
      .map(({ attr }) => attr.action ?? '')
    const done = await posted(
      server,
      people.director,
      actions.find((action) => action.includes(under)),
      {},
    )
    assert.equal(done.status, 303, done.text)
  }
  const keeping = `/letters/keeping?id=${letter}`
  for (const [hold, fields, from, released] of [
    [`/letters/keeping/hold?id=${letter}`, {}, keeping, '/letters/keeping/release'],
    ['/keeping/partner', { partner: 'chiang-mai' }, '/keeping', '/keeping/partner/release'],
  ]) {
    assert.equal((await press('director', hold, { ...fields, why: 'Zzdispute' })).status, 303)
    assert.doesNotMatch((await seen(own, ({ status }) => status === 404)).text, /hold|Zz/)
    for (const path of places) assert.doesNotMatch((await ask(server, path)).text, /Zzheld|Zzdispute/, path)
    assert.match(await page('officer', `/letters/public?copy=${copy}`), /A legal hold stands/)
    assert.doesNotMatch(await page('officer', `/letters/letter?id=${letter}`), /See it as the public does/)
    assert.match(await page('officer', keeping), /nobody outside sees them/)
    await release(from, released)
    await seen(own, ({ status }) => status === 200)
  }
  assert.equal((await ask(server, '/api/v1/letters')).headers.etag, listed.headers.etag)
  const next = await issued('Held before')
  const waits = copyIn(await press('officer', `/letters/public/new?id=${next}`, texts('Held before')))
  assert.equal((await press('director', `/letters/keeping/hold?id=${next}`, { why: 'a dispute' })).status, 303)
  const refused = await press('officer', `/letters/public/hand?copy=${waits}`, { version: '1' })
  assert.equal(refused.status, 409)
  assert.match(main(refused), /Nothing of it is published until the hold is released/)
})

test('who made a copy does not publish it, nor does a token or another office', async () => {
  const letter = await issued('Own')
  const own = copyIn(await press('director', `/letters/public/new?id=${letter}`, texts('Own')))
  await press('director', `/letters/public/hand?copy=${own}`, { version: '1' })
  const refused = await press('director', `/letters/public/publish?copy=${own}`, { version: '2' })
  assert.equal(refused.status, 403)
  assert.match(main(refused), /Nobody decides on what they wrote/)
  assert.match(await page('director', `/letters/public?copy=${own}`), /You worked on this copy/)
  for (const path of [`/letters/public?copy=${own}`, `/letters/public/edit?copy=${own}`])
    assert.equal(
      (await ask(server, `/en/office${path}`, { headers: { Cookie: strangers.director } })).status,
      404,
      path,
    )
  const theirs = await posted(server, strangers.director, `/en/office/letters/public/publish?copy=${own}`, {
    version: '2',
  })
  assert.equal(theirs.status, 404)
})

test('a draft of a letter, one in hand, and one that is void are never chosen', async () => {
  const { id } = await office.api('officer', 'POST', '/letters', {
    direction: 'out',
    language: 'en',
    correspondent: 'x',
    title: 'A draft',
    body: 'x',
  })
  assert.equal((await office.get('officer', `/letters/public/new?id=${id}`)).status, 409)
  const tried = await press('officer', `/letters/public/new?id=${id}`, texts('A draft'))
  assert.equal(tried.status, 409)
  assert.doesNotMatch(await page('officer', `/letters/letter?id=${id}`), /Make a copy for the public/)
})

test('the journal has verbs and no text', async () => {
  const lines = await page('director', '/journal')
  for (const said of ['made a copy of a letter for the public', 'handed up a copy', 'published a letter'])
    assert.match(lines, new RegExp(said))
  const file = (await office.get('director', '/journal/export')).text
  assert.match(file, /letter.copy_publish|published a letter/)
  assert.doesNotMatch(file + server.log, /Zzreason|Zzname|we agree to the camp/)
})
