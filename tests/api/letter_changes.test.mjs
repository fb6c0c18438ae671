// SPDX-License-Identifier: Apache-2.0
// What was changed since somebody answered to a letter; what notices name; translations that are found; partners that follow from
// their contacts; a partner's page; what a guest sees beside the text.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { newBrowser } from './support/browser.mjs'
import { opened } from './support/database.mjs'
import { guest } from './support/guests.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, folder, people
before(async () => {
  folder = await filledFolder()
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const get = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return { ...answer, page: readHtml(answer.text) }
}
const post = (who, path, fields) => posted(server, people[who], path, fields)
const api = async (who, path, method = 'GET', body = undefined) => {
  const answer = await ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  assert.equal(answer.status, 200, `${path}: ${answer.text}`)
  return answer.json()
}
const flat = (node) => textOf(node).replace(/\s+/g, ' ').trim()
const letterPage = (who, id, language = 'en') => get(who, `/${language}/office/letters/letter?id=${id}`)
const changes = ({ page }) => page.all('section', { id: 'letter-changes' })[0]
// The elements of that name within one.
const within = (node, name) =>
  (node.childNodes ?? []).flatMap((one) => [...(one.tagName === name ? [one] : []), ...within(one, name)])
const marks = (node, tag) => within(node, tag).map(flat)
const draft = async (more) =>
  (
    await api('officer', '/letters', 'POST', {
      direction: 'out',
      language: 'en',
      correspondent: 'City of Somewhere',
      title: 'Marathon',
      body: 'Dear friends,\nwe come in March.\nYours',
      ...more,
    })
  ).id
const rewrite = async (who, id, more) => {
  const { fields: seen } = await api(who, `/letters/${id}`)
  const { version: _, ...fields } = seen
  return api(who, `/letters/${id}`, 'PUT', { ...fields, ...more, seen })
}
const round = (id, departments = [{ department: 1, place: 1 }]) =>
  api('officer', `/letters/${id}/circulation`, 'POST', { departments })
const verdict = async (who, id, word = 'agree', opinion = '') => {
  const { content_hash } = await api(who, `/letters/${id}`)
  return api(who, `/letters/${id}/verdicts`, 'POST', { verdict: word, opinion, content_hash })
}
const details = async (id, more) => {
  const { version, content_hash: _, ...seen } = await api('officer', `/letters/${id}/paper-details`)
  const none = { copies: '', language: '', correspondent: '', title: '', body: '', enclosures: '' }
  return api('officer', `/letters/${id}/paper-details`, 'PUT', {
    ...none,
    ...more,
    ...(version ? { seen: { version, ...seen } } : {}),
  })
}
let shapes = 0
const series = async () =>
  (await api('director', '/letter-series', 'POST', { direction: 'out', name: 'Out', shape: `L${++shapes}-{year}-{n}` }))
    .id
const issue = async (id, by) => {
  const { content_hash } = await api('director', `/letters/${id}`)
  return api('director', `/letters/${id}/issue`, 'POST', { series: by, content_hash, signatory: 'Li Hua' })
}

test('who drafted sees what somebody else made of the text, and what it was before', async () => {
  const id = await draft({ title: 'A draft of two' })
  assert.equal(changes(await letterPage('officer', id)), undefined)
  await rewrite('director', id, { body: 'Dear friends,\nwe come in April.\nYours' })
  const shown = changes(await letterPage('officer', id))
  assert.match(flat(shown), /What director changed since you last wrote at it/)
  assert.deepEqual([marks(shown, 'del'), marks(shown, 'ins')], [['[taken out: March]'], ['[added: April]']])
  assert.match(flat(changes(await letterPage('officer', id, 'zh'))), /director所作的改动/)
  assert.match(flat(changes(await letterPage('officer', id, 'ja'))), /最後の修正より後にdirectorが加えた変更/)
  for (const who of ['director', 'teacher']) assert.equal(changes(await letterPage(who, id)), undefined, who)
  await rewrite('officer', id, { body: 'Dear friends,\nwe come in May.\nYours' })
  assert.equal(changes(await letterPage('officer', id)), undefined)
  assert.match(flat(changes(await letterPage('director', id))), /What officer changed since you last wrote at it/)
})

test('who is asked again is shown what was changed since their own answer, above the decision', async () => {
  const id = await draft()
  await round(id, [
    { department: 1, place: 1 },
    { department: 2, place: 1 },
  ])
  assert.equal(changes(await letterPage('teacher', id)), undefined, 'nothing was answered yet')
  await verdict('teacher', id)
  assert.equal(changes(await letterPage('teacher', id)), undefined, 'nothing was changed since')
  await rewrite('officer', id, { title: 'Marathon in May', body: 'Dear <friends>,\nwe come in May.\nYours' })
  await verdict('treasurer', id)
  await rewrite('officer', id, { body: 'Dear <friends>,\nwe come in June.\nYours\nPS' })

  const page = await letterPage('teacher', id)
  const shown = changes(page)
  assert.match(flat(shown), /Since Education answered “agree” on/)
  assert.match(flat(shown), /subject line/)
  assert.deepEqual(marks(shown, 'del'), ['[taken out: March]'])
  assert.deepEqual(marks(shown, 'ins'), ['[added: in May]', '[added: <]', '[added: >]', '[added: June]', '[added: PS]'])
  assert.match(flat(shown), /1 paragraph unchanged/)
  assert.doesNotMatch(page.text, /<friends>/, 'what others wrote is text')
  const places = ['letter-changes', 'letter-decide'].map((one) => page.text.indexOf(`id="${one}"`))
  assert.ok(places[0] > 0 && places[0] < places[1], 'it stands above the decision')
  assert.ok(page.page.all('a').some(({ attr }) => attr.href === '#letter-changes'))
  // Each since its own answer.
  const other = changes(await letterPage('treasurer', id))
  assert.match(flat(other), /Since Finance answered/)
  assert.deepEqual(marks(other, 'del'), ['[taken out: May]'])
  // Who has no seat sees what the last answer was to.
  assert.match(flat(changes(await letterPage('officer', id))), /Since Finance answered/)
  await verdict('teacher', id)
  assert.equal(changes(await letterPage('teacher', id)), undefined)
})

test('copies, translation and enclosures are compared too; Chinese by its characters', async () => {
  const id = await draft({
    language: 'zh',
    title: '关于来访的函',
    body: '拟于三月来访，费用由我方承担。',
    enclosures: '名单',
  })
  await details(id, { copies: '教育局', language: 'ja', title: '訪問について', body: '三月に訪問します。' })
  await round(id)
  await verdict('teacher', id)
  await rewrite('officer', id, { body: '拟于四月来访，费用由贵方承担。', enclosures: '名单\n日程' })
  await details(id, { copies: '教育局\n财政局', language: 'ja', title: '訪問について', body: '四月に訪問します。' })
  const shown = changes(await letterPage('teacher', id, 'zh'))
  assert.deepEqual(marks(shown, 'del'), ['［删去：三］', '［删去：我］', '［删去：三］'])
  assert.deepEqual(marks(shown, 'ins'), [
    '［增加：四］',
    '［增加：贵］',
    '［增加：日程］',
    '［增加：财政局］',
    '［增加：四］',
  ])
  assert.match(flat(shown), /正文.*附件.*抄送.*译文 · 正文/)
})

test('of answers that were given before texts were kept it is said that they were not', async () => {
  const id = await draft()
  await round(id)
  await verdict('teacher', id)
  await rewrite('officer', id, { body: 'Dear friends,' })
  const database = opened(folder)
  database.exec(`DELETE FROM letter_agreed WHERE letter_id = ${id}`)
  database.close()
  assert.match(flat(changes(await letterPage('teacher', id))), /not kept word for word/)
})

test('notices name what was changed, in the reader’s language', async () => {
  const id = await draft({ title: 'A notice' })
  await round(id)
  await verdict('teacher', id)
  await rewrite('director', id, { body: 'Another text' })
  await details(id, { copies: 'Finance' })
  const mine = async (who) => (await api(who, '/notices')).notices.filter(({ about }) => about === `letter/${id}`)
  const [again] = await mine('teacher')
  assert.deepEqual([again.because, again.changed], ['asked_again', ['text', 'copies']])
  const [changed] = await mine('officer')
  assert.deepEqual([changed.kind, changed.changed], ['text_changed', ['text']])
  assert.match(
    flat((await get('teacher', '/en/office/notices')).page.one('main')),
    /since your department answered: text, copies/,
  )
  assert.match(
    flat((await get('teacher', '/zh/office/notices')).page.one('main')),
    /您所在部门会签后，正文、抄送有改动/,
  )
  assert.match(flat((await get('officer', '/ja/office/notices')).page.one('main')), /本文が修正されました/)
})

test('a translation is found by the list and by the palette', async () => {
  const id = await draft({ title: 'Of pottery' })
  await details(id, { language: 'ja', title: '陶芸交流について', body: '登り窯を見学します。' })
  const { letters } = await api('officer', `/letters?q=${encodeURIComponent('登り窯')}`)
  assert.deepEqual(
    letters.map(({ id: one }) => one),
    [id],
  )
  const { hits } = await api('officer', `/desk/search?q=${encodeURIComponent('陶芸交流')}`)
  assert.ok(hits.some(({ title }) => title === 'Of pottery'))
})

test('text and translation of different length say so where they are edited and decided on', async () => {
  const id = await draft()
  await details(id, { language: 'ja', title: '訪問', body: '一\n二' })
  for (const path of ['letter', 'papers'])
    assert.match(
      flat((await get('officer', `/en/office/letters/${path}?id=${id}`)).page.one('main')),
      /text has 3 paragraphs, the translation 2/,
    )
  await details(id, { language: 'ja', title: '訪問', body: '一\n二\n三' })
  assert.doesNotMatch((await letterPage('officer', id)).text, /paragraphs, the translation/)
})

test('who issues sees the next number of each series, and it is not promised', async () => {
  const [first, second] = [await series(), await series()]
  const year = new Date(Date.now() + 8 * 3600_000).getUTCFullYear()
  await issue(await draft(), first)
  const id = await draft()
  const options = async () => {
    const { page } = await letterPage('director', id)
    return within(page.all('form', { id: 'issue' })[0], 'option').map(flat)
  }
  for (let i = 0; i < 2; ++i) {
    const shown = await options()
    assert.ok(shown.includes(`Out · next number now L1-${year}-2`), shown.join())
    assert.ok(shown.includes(`Out · next number now L2-${year}-1`), shown.join())
  }
  assert.equal((await issue(id, second)).text, `L2-${year}-1`)
})

const partner = 'fujisawa'
const organisation = (fields) => api('officer', '/organisations', 'POST', { kind: 'city_government', ...fields })
test('a letter to an organisation or contact of a partner city is about that partner, unless it says another', async () => {
  const hall = await organisation({ name: { en: 'Town Hall of Friends' }, city: partner })
  assert.ok(hall.id)
  const told = async (id) => (await api('officer', `/letters/${id}`)).fields.partner
  const id = await draft({ correspondent: 'Town Hall of Friends' })
  assert.equal(await told(id), partner)
  assert.equal(await told(await draft({ correspondent: 'Somebody else' })), '')
  await rewrite('officer', id, { partner: '' })
  assert.equal(await told(id), '', 'what was taken out stays out')
  const other = await draft({ correspondent: 'Somebody else' })
  await rewrite('officer', other, { correspondent: 'Town Hall of Friends' })
  assert.equal(await told(other), partner)
  const form = await post('officer', '/en/office/letters/draft?once=abc', {
    direction: 'out',
    language: 'en',
    correspondent: 'Town Hall of Friends',
    title: 'By the form',
    within_unit: 'working_days',
  })
  assert.equal(form.status, 303, form.text)
  assert.equal(await told(/id=(\d+)/.exec(form.headers.location)[1]), partner)
})

test('a partner’s page has letters, contacts and the ways to write, for who may see them', async () => {
  const path = `/en/office/partners/${partner}`
  const { page } = await get('officer', path)
  const hrefs = page.all('a').map(({ attr }) => attr.href)
  const to = (start) => hrefs.find((href) => href?.startsWith(start))
  assert.match(flat(page.one('main')), /Organisations and contacts Town Hall of Friends/)
  for (const where of ['/en/office/letters/draft?partner=', '/en/office/letters/receive?partner=']) {
    const form = (await get('officer', to(where))).page
    const chosen = form
      .all('option')
      .filter(({ attr }) => 'selected' in attr)
      .map(({ attr }) => attr.value)
    assert.ok(chosen.includes(partner), `${where}: ${chosen}`)
  }
  const write = hrefs.find((href) => href?.includes('correspondent=Town'))
  const form = (await get('officer', write)).page
  assert.equal(form.all('input', { name: 'correspondent' })[0].attr.value, 'Town Hall of Friends')
  const all = (await get('officer', to('/en/office/letters?partner='))).page
  assert.match(flat(all.one('main')), /By the form/)
  // Letters and contacts are for those who may read them.
  const visible = (await get('teacher', path)).text
  assert.doesNotMatch(visible, /letters\/draft\?partner=/)
})

test('a guest reads the translation beside the text, takes the PDF of what was issued, and each is noted', async () => {
  const id = await draft({ title: 'For guests' })
  await details(id, {
    copies: 'Inner office',
    language: 'ja',
    correspondent: '内部宛先',
    title: 'お客様へ',
    body: '拝啓\n三月に伺います。',
  })
  const { path, id: number } = await api('director', `/letters/${id}/guests`, 'POST', { ...guest, may: 'read' })
  const target = path.replace(/^https?:\/\/[^/]+/, '')
  const stranger = newBrowser(server)
  const opened = await stranger.post(target)
  assert.equal(opened.status, 200, opened.text)
  assert.match(flat(opened.page.one('main')), /we come in March.*お客様へ.*三月に伺います/)
  assert.doesNotMatch(opened.text, /Inner office|内部宛先/)
  assert.equal((await newBrowser(server).post(`${target}/paper`)).status, 404, 'a draft is no paper')
  await issue(id, await series())
  const issued = await newBrowser(server).post(target)
  assert.ok(issued.page.all('form').some(({ attr }) => attr.action.endsWith('/paper')))
  const paper = await newBrowser(server).post(`${target}/paper`)
  assert.equal(paper.status, 200)
  assert.match(paper.headers['content-type'], /application\/pdf/)
  assert.match(paper.headers['cache-control'], /no-store/)
  const { guests } = await api('director', `/letters/${id}/guests`)
  const acts = guests.find((one) => one.id === number).acts.map(({ act, words }) => [act, words])
  assert.deepEqual(
    acts.map(([act]) => act),
    ['opened', 'opened', 'took'],
  )
  assert.match(acts.at(-1)[1], /\.pdf$/)
  // A translation of another text is shown to nobody.
  const other = await draft({ title: 'Stale' })
  await details(other, { language: 'ja', title: '古い訳', body: '古い訳です' })
  await rewrite('officer', other, { body: 'New words' })
  const link = (await api('director', `/letters/${other}/guests`, 'POST', { ...guest, may: 'read' })).path
  assert.doesNotMatch((await newBrowser(server).post(link.replace(/^https?:\/\/[^/]+/, ''))).text, /古い訳/)
})

test('an answer that never arrived is asked for again: nobody is shared with twice, and the link is told under another secret', async () => {
  const id = await draft({ title: 'Pressed twice' })
  const address = `${own}/letters/${id}/guests`
  const headers = { Cookie: people.director, 'Content-Type': 'application/json', 'Idempotency-Key': 'pressed-twice' }
  const press = () => ask(server, address, { method: 'POST', headers, body: JSON.stringify({ ...guest, may: 'read' }) })
  const first = (await press()).json()
  const second = (await press()).json()
  assert.equal(second.id, first.id)
  assert.equal((await api('director', `/letters/${id}/guests`)).guests.length, 1)
  assert.equal(second.path, first.path, 'twice at once, as a proxy sends it, tells one link')
  const opened = (path) => newBrowser(server).post(path.replace(/^https?:\/\/[^/]+/, ''))
  assert.equal((await opened(first.path)).status, 200)
  const third = (await press()).json()
  assert.equal(third.path, first.path)
})

test('what is urgent says so in lists, files, on its page and paper, and stands first on Today', async () => {
  const titles = ['Ordinary one', 'Urgent one', 'Very urgent one']
  const urgencies = ['ordinary', 'urgent', 'extra_urgent']
  const ids = []
  for (const [i, title] of titles.entries()) {
    const id = await draft({ language: 'zh', title, urgency: urgencies[i] })
    await round(id, [{ department: 2, place: 1 }])
    ids.push(id)
  }
  const today = flat((await get('treasurer', '/en/office')).page.one('main'))
  assert.match(today, /Letters to countersign.*Very urgent Very urgent one.*Urgent Urgent one.*Ordinary one/)
  const list = (await api('officer', '/letters?q=urgent')).letters
  assert.deepEqual(
    list.map(({ title, urgency }) => [title, urgency]),
    [
      ['Very urgent one', 'extra_urgent'],
      ['Urgent one', 'urgent'],
    ],
  )
  assert.match(flat((await get('officer', '/zh/office/letters')).page.one('main')), /特急 Very urgent one/)
  const csv = (await get('officer', '/en/office/letters/export?q=urgent')).text
  assert.match(csv, /"Urgency","Answered on","Answered by","Days late"\r?\n/)
  assert.match(csv, /Very urgent one.*"Very urgent","","",""\r?\n/)
  assert.match(flat((await letterPage('officer', ids[2], 'zh')).page.one('main')), /紧急程度 ?特急/)
  // It is changed like any other field, and nobody is asked again for it.
  await verdict('treasurer', ids[1])
  await rewrite('officer', ids[1], { urgency: 'ordinary' })
  const { fields, steps } = await api('officer', `/letters/${ids[1]}`)
  assert.deepEqual([fields.urgency, steps[0].standing], ['ordinary', 'agreed'])
  const wrong = await ask(server, `${own}/letters`, {
    method: 'POST',
    headers: { Cookie: people.officer, 'Content-Type': 'application/json' },
    body: JSON.stringify({ direction: 'out', language: 'en', correspondent: 'X', title: 'X', urgency: 'soon' }),
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /urgency/)
})
