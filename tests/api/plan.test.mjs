// SPDX-License-Identifier: Apache-2.0
// Targets beside the register, over HTTP.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { filledFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask, askJson } from './support/http.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

const on = '2022-11-27'

test('the targets are those of the office, beside what the circle counts', async () => {
  const { as_of, city, paths } = await askJson(server, `/api/v1/plan/targets?as_of=${on}`)
  assert.deepEqual([as_of, city.slug], [on, 'kunming'])
  assert.equal(paths.length, 1)
  const [path] = paths
  const { targets } = await askJson(server, '/api/v1/office')
  assert.deepEqual(
    path.targets.map(({ by, figure }) => [by, figure]),
    targets.map(({ by, figure }) => [by, figure]),
  )
  const { counts } = await askJson(server, `/api/v1/circle?as_of=${on}`)
  const { at_least, at_most } = counts.by_kind.find(({ kind }) => kind === path.kind)
  assert.deepEqual(path.now, { at_least, at_most })
  assert.deepEqual(path.facts.at(-1).at_most, at_most)
})

test('what is missing is the target less the register, on the day it was due', async () => {
  const [path] = (await askJson(server, `/api/v1/plan/targets?as_of=${on}`)).paths
  for (const target of path.targets) {
    const day = target.is_due ? target.due : on
    assert.equal(target.is_due, target.due <= on)
    const { counts } = await askJson(server, `/api/v1/circle?as_of=${day}&kind=${path.kind}`)
    assert.deepEqual(target.then, counts.partners)
    assert.deepEqual(target.missing, {
      at_least: target.figure - counts.partners.at_most,
      at_most: target.figure - counts.partners.at_least,
    })
  }
  // 25 by the end of 2020, 30 by the end of 2025.
  assert.equal(path.planned_now, 26.9)
})

test('a forecast is the formula that the contract gives', async () => {
  const [path] = (await askJson(server, `/api/v1/plan/targets?as_of=${on}`)).paths
  const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000
  const reached = (figure, count, grown, since) => {
    if (count >= figure) return on
    if (grown <= 0) return null
    const wait = Math.ceil(((figure - count) * days(since, on)) / grown)
    return new Date(Date.parse(on) + wait * 86_400_000).toISOString().slice(0, 10)
  }
  for (const { figure, at_pace } of path.targets)
    for (const [i, { years, earliest, latest }] of at_pace.entries()) {
      const { since, grown } = path.paces[i]
      assert.equal(years, path.paces[i].years)
      assert.equal(earliest, reached(figure, path.now.at_most, grown.at_most, since))
      assert.equal(latest, reached(figure, path.now.at_least, grown.at_least, since))
    }
})

for (const [query, status, field] of [
  ['as_of=2022-02-30', 422, 'as_of'],
  ['city=nowhere', 422, 'city'],
  ['city=zurich', 404, 'city'],
  ['year=2030', 422, 'year'],
])
  test(`targets?${query} is answered with what would be right`, async () => {
    const answer = await ask(server, `/api/v1/plan/targets?${query}`)
    assert.equal(answer.status, status)
    assert.equal(answer.headers['content-type'], 'application/problem+json')
    const problem = JSON.parse(answer.text)
    assert.equal(problem.field, field)
    assert.ok(problem.remedy)
  })

test('the page says the gap in a sentence, and has the figures of its drawing in a table', async () => {
  for (const [language, said] of [
    ['zh', /落后至少 ?\d+/],
    ['ja', /遅れは少なくとも ?\d+/],
    ['en', /The line of plan stands at 26\.9 today; the register shows .* behind\./],
  ]) {
    const page = readHtml(
      (await ask(server, `/${language}/plan?as_of=${on}`, { headers: { Accept: 'text/html' } })).text,
    )
    assert.deepEqual(page.errors, [])
    assert.match(textOf(page.one('main')), said)
    assert.equal(page.all('tr').length, 4)
    assert.equal(page.all('div', { role: 'img' }).length, 1)
  }
})

const layout = (query) => askJson(server, `/api/v1/plan/layout?${query}`)

test('while it is learnt how likely partnerships are, a layout does without, and says so', async () => {
  let found = await layout('new=3')
  for (; found.fit.state === 'being_learnt'; found = await layout('new=3')) {
    assert.deepEqual([found.parts.fit, found.settled, found.fit.model], [0, false, null])
    assert.match(found.fit.why, /being learnt/)
    const page = readHtml((await ask(server, '/en/plan/layout?new=3', { headers: { Accept: 'text/html' } })).text)
    assert.deepEqual(page.errors, [])
    await pause(100)
  }
  assert.deepEqual([found.fit.state, found.fit.why], ['learnt', null])
  assert.match(found.fit.model.data_version, /^[0-9a-f]{16}$/)
  assert.ok(found.parts.fit > 0)
  const without = await layout('new=3&fit=0')
  assert.deepEqual([without.fit.state, without.parts.fit], ['not_weighted', 0])
  assert.notEqual(without.data_version, found.data_version)
})

test('a layout is proven, and its shares add up to its value', async () => {
  const found = await layout('new=6')
  assert.equal(found.chosen.length, 6)
  assert.deepEqual([found.end, found.gap], ['proven', 0])
  const sum = (parts) => Object.values(parts).reduce((a, b) => a + b, 0)
  assert.ok(Math.abs(sum(found.parts) - found.objective) < 1e-5)
  const shares = found.chosen.reduce((a, { parts }) => a + sum(parts), 0)
  assert.ok(Math.abs(shares - found.objective) < 1e-4)
  assert.ok(found.bound >= found.objective)
})

test('what is asked of a layout is kept', async () => {
  const { chosen, old, city } = await layout('by=2025:2,2030:5&min=africa:2&max_per_country=1&must=G1642911')
  assert.deepEqual([chosen.filter(({ by }) => by === '2025').length, chosen.length], [2, 5])
  const countries = chosen.map((one) => one.city.country)
  assert.equal(new Set(countries).size, 5)
  const african = [
    'DZ',
    'EG',
    'NG',
    'CD',
    'ET',
    'ZA',
    'TZ',
    'KE',
    'GH',
    'CI',
    'SD',
    'MA',
    'AO',
    'MZ',
    'CM',
    'UG',
    'ML',
    'NE',
    'BF',
    'SN',
    'TN',
    'ZM',
    'ZW',
    'TD',
    'GN',
    'RW',
    'BJ',
    'TG',
    'SL',
    'LY',
    'SO',
    'SS',
    'BI',
    'MG',
    'MW',
    'CF',
    'LR',
    'CG',
  ]
  assert.ok(countries.filter((code) => african.includes(code)).length >= 2, countries.join())
  assert.ok(chosen.some((one) => one.city.id === 'G1642911' || one.city.name.en === 'Jakarta'))
  const ids = new Set(old.map(({ id }) => id))
  assert.ok(chosen.every((one) => !ids.has(one.city.id) && one.city.country !== city.country))
})

test('the same question has the same answer, whatever was asked before', async () => {
  const asked = 'new=4&reach=70'
  const first = await layout(asked)
  await layout('new=7&access=90')
  const again = await layout(`${asked}&within=500`)
  assert.equal(again.data_version, first.data_version)
  assert.deepEqual(
    again.chosen.map(({ city }) => city.id),
    first.chosen.map(({ city }) => city.id),
  )
})

for (const [query, field] of [
  ['new=61', 'new'],
  ['new=many', 'new'],
  ['reach=-1', 'reach'],
  ['reach=0&network=0&first_ties=0&fit=0&access=0', 'reach'],
  ['by=2025', 'by'],
  ['by=2025:7,2030:5', 'by'],
  ['new=5&by=2025:7', 'by'],
  ['min=narnia:2', 'min'],
  ['max=europe', 'max'],
  ['new=5&min=asia:6', 'min'],
  ['new=5&min=asia:3,europe:3', 'min'],
  ['must=nowhere', 'must'],
  ['within=0', 'within'],
])
  test(`layout?${query} is answered at its field, as data and on the page`, async () => {
    const answer = await ask(server, `/api/v1/plan/layout?${query}`)
    assert.equal(answer.status, 422)
    const problem = JSON.parse(answer.text)
    assert.equal(problem.field, field)
    assert.ok(problem.detail && problem.remedy)
    const page = await ask(server, `/en/plan/layout?${query}`, { headers: { Accept: 'text/html' } })
    assert.equal(page.status, 422)
    const html = readHtml(page.text)
    assert.deepEqual(html.errors, [])
    assert.ok(html.all('p', { role: 'alert' }).some((node) => textOf(node).includes(problem.detail)))
    const name = { min: 'least', max: 'max' }[field] ?? field
    assert.ok(html.all('input').some(({ attr }) => attr.name === name && attr['aria-invalid'] === 'true'))
  })

test('a layout’s page is whole without a script, and holds another scenario beside it', async () => {
  const address = '/en/plan/layout?new=3&least=2&least_in=africa&beside=new%3D3'
  const page = readHtml((await ask(server, address, { headers: { Accept: 'text/html' } })).text)
  assert.deepEqual(page.errors, [])
  const text = textOf(page.one('main')).replace(/\s+/g, ' ')
  assert.match(text, /Proven best: no other choice is worth more\./)
  assert.match(text, /Gap ?0\.000 %/)
  assert.match(text, /The scenario kept/)
  const { chosen } = await layout('new=3&min=africa:2')
  for (const { city } of chosen) assert.ok(text.includes(city.name.en), city.name.en)
})
