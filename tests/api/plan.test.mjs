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

const african = new Set(
  (
    'DZ EG NG CD ET ZA TZ KE GH CI SD MA AO MZ CM UG ML NE BF SN TN ZM ZW TD GN RW BJ TG SL LY SO SS BI MG MW CF LR CG ' +
    'GA GM GW GQ DJ ER MR NA BW LS SZ'
  ).split(' '),
)

test('what is asked of a layout is kept', async () => {
  const { chosen, old, home } = await layout('by=2025:2,2030:5&min=africa:2&max_per_country=1&must=G1642911')
  assert.deepEqual([chosen.filter(({ by }) => by === '2025').length, chosen.length], [2, 5])
  const countries = chosen.map((one) => one.city.country)
  assert.equal(new Set(countries).size, 5)
  assert.ok(countries.filter((code) => african.has(code)).length >= 2, countries.join())
  assert.ok(chosen.some((one) => one.city.id === 'G1642911' || one.city.name.en === 'Jakarta'))
  const ids = new Set(old.map(({ id }) => id))
  assert.ok(chosen.every((one) => !ids.has(one.city.id) && one.city.country !== home.country))
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

test('policies leave out whom they are about, and say how many', async () => {
  const free = await layout('new=3')
  const bound = await layout('new=3&not_in=africa,TH&one_per_country=yes&level=first')
  const partners = new Set(bound.old.map(({ country }) => country))
  assert.ok(bound.eligible < free.eligible)
  for (const { city } of bound.chosen)
    assert.ok(!african.has(city.country) && city.country !== 'TH' && !partners.has(city.country), city.country)
  for (const reason of ['not_in', 'one_per_country', 'level']) assert.ok(bound.excluded[reason] > 0, reason)
  // What the office has policies on stands beside what was asked.
  assert.deepEqual(
    bound.request.policies.map(({ reason }) => reason),
    ['not_abroad', 'no_diplomatic_relations', 'not_in'],
  )
  const { policies } = await askJson(server, '/api/v1/office')
  for (const { reason, countries } of free.request.policies)
    assert.deepEqual(
      countries,
      policies.filter((one) => one.reason === reason && one.source.key).map(({ country }) => country),
    )
  assert.deepEqual(free.request.policies[0].countries, ['TW', 'HK', 'MO'])
  for (const reason of ['not_abroad', 'no_diplomatic_relations'])
    assert.ok(free.excluded[reason] > 0 && bound.excluded[reason] > 0, reason)
})

test('the office’s reasons against countries are told in the reader’s language', async () => {
  for (const [language, out, asked] of [
    ['zh', /在未建交国家：\d/, /（未建交）/],
    ['ja', /国交のない国：\d/, /（国交なし）/],
    ['en', /in countries without diplomatic relations: \d/, /13 countries \(no diplomatic relations\)/],
  ]) {
    const answer = await ask(server, `/${language}/plan/layout?new=1`, { headers: { Accept: 'text/html' } })
    const text = textOf(readHtml(answer.text).one('main'))
    assert.match(text, out)
    assert.match(text, asked)
    assert.doesNotMatch(text, /no_diplomatic|not_abroad/)
  }
})

test('the account tells how steady the choice is and what its demands cost', async () => {
  const quick = await layout('new=3&max_per_country=1&min=africa:2')
  const full = await layout('new=3&max_per_country=1&min=africa:2&detail=full')
  assert.ok(quick.chosen.every(({ stability }) => stability === null))
  assert.ok(full.chosen.every(({ stability }) => stability >= 0 && stability <= 1))
  assert.deepEqual(
    full.chosen.map(({ city }) => city.id),
    quick.chosen.map(({ city }) => city.id),
  )
  assert.ok(full.binding.some(({ demand, gain }) => demand.kind === 'partners' && gain > 0))
  assert.ok(full.binding.every(({ demand }) => demand.text && demand.kind))
})

test('whom to reactivate or strengthen first is told with the reason', async () => {
  const { before_new_ones } = await layout('new=1')
  assert.ok(before_new_ones.length > 0)
  assert.ok(before_new_ones.every(({ city, partnership, why }) => city.id && partnership > 0 && why))
})

const clash = async (query) => {
  const answer = await ask(server, `/api/v1/plan/layout?${query}`)
  assert.equal(answer.status, 422)
  return answer.json()
}

test('demands that cannot hold together are the smallest set of them', async () => {
  const { clash: demands, eligible, field } = await clash('new=5&min=asia:3,europe:3&max_per_country=2&max=oceania:1')
  assert.equal(field, 'min')
  assert.ok(eligible > 100)
  assert.deepEqual(
    demands.map(({ kind, of, partners, least }) => [kind, of ?? partners, least ?? null]),
    [
      ['partners', 5, null],
      ['quota', 'asia', 3],
      ['quota', 'europe', 3],
    ],
  )
})

test('more than are eligible cannot be had, and it is said how many are', async () => {
  const {
    clash: demands,
    eligible,
    field,
    detail,
  } = await clash('new=30&not_in=asia,africa,europe,north-america,south-america')
  assert.deepEqual([field, demands.length, demands[0].partners], ['new', 1, 30])
  assert.ok(eligible < 30)
  assert.match(detail, new RegExp(`${eligible} cities are eligible`))
})

test('in the reader’s language a clash is told at the field it came from, with what was typed', async () => {
  for (const [language, said] of [
    ['zh', /不能同时满足/],
    ['ja', /両立しない/],
    ['en', /cannot hold together/],
  ]) {
    const address = `/${language}/plan/layout?new=5&least=9&least_in=asia&by=2030:5&reach=90`
    const answer = await ask(server, address, { headers: { Accept: 'text/html' } })
    assert.equal(answer.status, 422)
    const page = readHtml(answer.text)
    assert.deepEqual(page.errors, [])
    assert.match(textOf(page.one('p', { role: 'alert' })), said)
    assert.match(textOf(page.one('p', { id: 'plan-least-wrong' })), said)
    const value = (name) => page.all('input').find(({ attr }) => attr.name === name).attr.value
    assert.deepEqual(['new', 'least', 'by', 'reach'].map(value), ['5', '9', '2030:5', '90'])
  }
})

const many = Array.from({ length: 101 }, (_, i) => `A${i + 1}`).join()

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
  ['must=kunming', 'must'],
  ['must=A99999999999999999999', 'must'],
  [`must_not=${many}`, 'must_not'],
  ['not_in=narnia', 'not_in'],
  ['one_to_one=maybe', 'one_to_one'],
  ['one_per_country=2', 'one_per_country'],
  ['level=village', 'level'],
  ['detail=whole', 'detail'],
  ['within=0', 'within'],
  ['within=NaN', 'within'],
  ['within=1e999', 'within'],
  ['reach=nan', 'reach'],
  ['access=inf', 'access'],
  ['fit=1e308', 'fit'],
  ['new=99999999999999999999', 'new'],
  ['new=12.5', 'new'],
  ['max_per_country=-1', 'max_per_country'],
  ['min=africa:99999999999999999999', 'min'],
  ['by=:3', 'by'],
  ['by=2025:1,2026:2,2027:3,2028:4,2029:5', 'by'],
])
  test(`layout?${query} is answered at its field, as data and on the page`, async () => {
    const answer = await ask(server, `/api/v1/plan/layout?${query}`)
    assert.equal(answer.status, 422)
    const problem = JSON.parse(answer.text)
    assert.equal(problem.field, field)
    assert.ok(problem.detail && problem.remedy)
    if (field === 'detail') return // no field of the form
    const page = await ask(server, `/en/plan/layout?${query}`, { headers: { Accept: 'text/html' } })
    assert.equal(page.status, 422)
    const html = readHtml(page.text)
    assert.deepEqual(html.errors, [])
    // A clash is told in the page's own words.
    const told = problem.clash ? problem.clash.at(-1).text : problem.detail
    assert.ok(
      html.all('p', { role: 'alert' }).some((node) => textOf(node).toLowerCase().includes(told.toLowerCase())),
      told,
    )
    const fields = [...html.all('input'), ...html.all('select')]
    assert.ok(fields.some(({ attr }) => attr.name === field && attr['aria-invalid'] === 'true'))
  })

test('a parameter nobody knows is named with the one that was meant', async () => {
  const answer = await ask(server, '/api/v1/plan/layout?max_per_contry=1')
  assert.equal(answer.status, 422)
  const { field, detail, remedy } = answer.json()
  assert.equal(field, 'max_per_contry')
  assert.match(detail + remedy, /max_per_country/)
})

const question = (name, query = '') => `/api/v1/plan/layout/questions/${name}${query}`
const put = (name, query) => ask(server, question(name, `?${query}`), { method: 'PUT' })
const until = async (name, wanted) => {
  for (;;) {
    const standing = (await ask(server, question(name))).json()
    if (standing.state === wanted) return standing
    assert.notEqual(standing.state, wanted === 'done' ? 'given_up' : 'done')
    await pause(20)
  }
}

test('who does not wait asks under a name, and has the answer at once when it is there', async () => {
  assert.equal((await put('test-waiting', 'new=5&reach=55')).status, 202)
  const standing = await until('test-waiting', 'done')
  assert.equal(standing.ahead, 0)
  const { solve_seconds, chosen } = await layout('new=5&reach=55')
  assert.equal(chosen.length, 5)
  assert.equal((await layout('new=5&reach=55')).solve_seconds, solve_seconds)
})

test('a question that is given up is solved no more, and nobody waits behind it', async () => {
  await put('test-given-up', 'new=12&reach=41&detail=full')
  assert.equal((await ask(server, question('test-given-up'), { method: 'DELETE' })).status, 204)
  assert.equal((await ask(server, question('test-given-up'))).status, 404)
  assert.equal((await layout('new=2&reach=42')).chosen.length, 2)
})

test('a newer question under the same name takes the place of the one before', async () => {
  for (let reach = 1; reach <= 30; ++reach)
    assert.equal((await put('test-slider', `new=12&reach=${reach}`)).status, 202)
  await until('test-slider', 'done')
  assert.equal((await layout('new=12&reach=30')).chosen.length, 12)
})

test('where too many ask at once, who comes last is told when to come again', async () => {
  const answers = []
  for (let i = 0; i < 30; ++i) answers.push(await put(`test-many-${i}`, `new=12&within=${100 + i}&detail=full`))
  const refused = answers.filter(({ status }) => status === 503)
  assert.ok(refused.length > 0)
  assert.ok(refused.every(({ headers }) => Number(headers['retry-after']) > 0))
  assert.ok(refused.every(({ type }) => type === 'application/problem+json'))
  // Meanwhile everybody else is served.
  assert.equal((await ask(server, '/api/v1/circle')).status, 200)
  for (let i = 0; i < 30; ++i) await ask(server, question(`test-many-${i}`), { method: 'DELETE' })
  assert.equal((await layout('new=2')).chosen.length, 2)
})

test('a layout’s page is whole without a script, and holds another scenario beside it', async () => {
  const address = '/en/plan/layout?new=3&least=2&least_in=africa&beside=new%3D3'
  const page = readHtml((await ask(server, address, { headers: { Accept: 'text/html' } })).text)
  assert.deepEqual(page.errors, [])
  const text = textOf(page.one('main')).replace(/\s+/g, ' ')
  assert.match(text, /Proven best: no other choice is worth more\./)
  assert.match(text, /Gap ?0\.000 %/)
  assert.match(text, /The scenario kept/)
  assert.match(text, /at least 2 in Africa/)
  const { chosen } = await layout('new=3&min=africa:2')
  for (const { city } of chosen) assert.ok(text.includes(city.name.en), city.name.en)
})
