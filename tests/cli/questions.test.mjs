// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { amity, amityWith, answer, doctorFindsNothing, fujisawa, kunming, newFolder, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let data
before(async () => (data = await worldWith(kunming, fujisawa)))

test('a circle has the city, the day, counts at least and at most, and the partners', async () => {
  const { status, json } = await answer('circle', 'Kunming', '--as-of', '1999-12-31', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.city.id, 'Q182852')
  assert.equal(json.as_of, '1999-12-31')
  assert.ok(json.counts.partners.at_least >= 1)
  assert.ok(json.counts.partners.at_least <= json.counts.partners.at_most)
  assert.ok(json.partners.length >= json.counts.partners.at_least)
})

test('an id, a slug, a name and a name in another script mean the same city', async () => {
  const said = await Promise.all(['Q182852', 'kunming', 'Kunming', '昆明'].map((city) => answer('circle', city, '--as-of', '2022-11-27', '--data', data)))
  for (const { status, json } of said) {
    assert.equal(status, 0)
    assert.deepEqual(json, said[0].json)
  }
})

test('a flag wins over the environment, whichever verb runs', async () => {
  const env = { AMITY_DATA: newFolder(), AMITY_DATABASE: 'postgresql://nobody@127.0.0.1:1/nothing' }
  for (const words of [['circle', 'kunming'], ['search', 'kunming'], ['doctor']]) {
    const { status, err } = await amityWith({ env }, ...words, '--data', data, '--database', `sqlite:${data}/amity.sqlite`)
    assert.equal(status, 0, `${words}: ${err}`)
    const lost = await amityWith({ env: { AMITY_DATA: env.AMITY_DATA } }, ...words)
    assert.equal(lost.status, 2, `${words}: the environment counts where no flag is given`)
  }
})

test('a kind and a region narrow the circle, and what they leave out is the rest of it', async () => {
  const ask = async (...words) => (await answer('circle', 'kunming', '--as-of', '2022-11-27', ...words, '--data', data)).json.counts.partners
  const all = await ask()
  const byKind = await Promise.all(['sister_city', 'friendly_exchange', 'project', 'unspecified'].map((kind) => ask('--kind', kind)))
  for (const bound of ['at_least', 'at_most']) assert.equal(byKind.reduce((sum, range) => sum + range[bound], 0), all[bound])
  const own = await ask('--region', 'south-and-south-east-asia')
  assert.ok(own.at_least > 0 && own.at_least < all.at_least)
})

test('before the first partnership the circle is empty', async () => {
  const { json } = await answer('circle', 'fujisawa', '--as-of', '1950-01-01', '--data', data)
  assert.equal(json.counts.partners.at_least, 0)
})

test('the whole life of a circle lists more than one day of it', async () => {
  const day = await answer('circle', 'kunming', '--as-of', '1985-01-01', '--data', data)
  const life = await answer('circle', 'kunming', '--as-of', '1985-01-01', '--whole-life', '--data', data)
  assert.ok(life.json.partners.length > day.json.partners.length)
  assert.deepEqual(life.json.counts, day.json.counts)
})

test('an unknown city is answered with the nearest', async () => {
  const text = await amity('circle', 'Kunmig', '--data', data)
  assert.equal(text.status, 1)
  assert.match(text.err, /^amity: no city is called "Kunmig"\n {7}nearest: Kunming, China \(Q182852\)/)
  const { status, json } = await answer('circle', 'Kunmig', '--data', data)
  assert.equal(status, 1)
  assert.equal(json.field, 'city')
  assert.ok(json.nearest.includes('Kunming, China (Q182852)'))
})

test('an ambiguous city is answered with those it can mean', async () => {
  const { status, json } = await answer('circle', 'Springfield', '--data', data)
  assert.equal(status, 1)
  assert.match(json.error, /cities are called "Springfield"/)
  assert.ok(json.nearest.length > 1)
  for (const name of json.nearest) assert.match(name, /^Springfield, .* \([QGA]\d+\)$/)
})

for (const [option, value, named] of [
  ['--as-of', '1981-02-30', /--as-of.*1981-02-30|such day/],
  ['--as-of', 'yesterday', /--as-of/],
  ['--as-of', '1999', /--as-of/],
  ['--kind', 'twin', /--kind: "twin".*\n.*sister_city/],
])
  test(`${option} ${value} is refused with what would be accepted`, async () => {
    const { status, err } = await amity('circle', 'kunming', option, value, '--data', data)
    assert.equal(status, 2)
    assert.match(err, named)
    assert.match(err, /accepted: /)
  })

test('an unknown region is refused with those that are known', async () => {
  const { status, err } = await amity('circle', 'kunming', '--region', 'narnia', '--data', data)
  assert.equal(status, 1)
  assert.match(err, /no region is called "narnia"\n.*accepted: .*south-eastern-asia/)
})

test('search finds by any name, and says by which', async () => {
  const { status, json } = await answer('search', '春城', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.query, '春城')
  assert.equal(json.results[0].city.id, 'Q182852')
  assert.equal(json.results[0].matched, '春城')
  assert.ok(json.results[0].partners > 0)
  assert.equal(typeof json.results[0].match, 'string')
})

test('search keeps to a country and a limit', async () => {
  const { json } = await answer('search', 'springfield', '--country', 'US', '--limit', '3', '--data', data)
  assert.equal(json.results.length, 3)
  const none = await answer('search', 'springfield', '--country', 'CN', '--data', data)
  assert.equal(none.status, 1)
  assert.deepEqual(none.json.results, [])
})

test('search for what nobody is called has exit status 1', async () => {
  const { status, out, err } = await amity('search', 'xqzvwkj', '--data', data)
  assert.deepEqual([status, out], [1, ''])
  assert.match(err, /nothing is called "xqzvwkj"/)
})

test('doctor says how much it looked at, and that all is whole', async () => {
  const { status, json } = await answer('doctor', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.journal_lines, 3)
  assert.ok(json.cities > 30 && json.partnerships > 28)
  assert.match(json.database, /SQLite/)
  assert.deepEqual(json.troubles, [])
  assert.match((await amity('doctor', '--data', data)).out, /All is whole\.\n$/)
})

for (const [what, change, named] of [
  ['a journal line was changed', "UPDATE journal SET actor = 'nobody' WHERE office_id = 1", /journal: office 1, line 1/],
  ['a journal line was taken out', 'DELETE FROM journal WHERE office_id = 0; UPDATE journal SET seq = 2 WHERE office_id = 1', /journal: office 1/],
  ['a row refers to nothing', "PRAGMA foreign_keys = OFF; UPDATE city SET country_code = 'QQ' WHERE slug = 'kunming'", /database: .*city|no known country/],
])
  test(`doctor finds that ${what}`, async () => {
    const spoilt = await worldWith(kunming, fujisawa)
    sqlite(spoilt, change)
    const { status, json } = await answer('doctor', '--data', spoilt)
    assert.equal(status, 1)
    assert.match(json.troubles.join('\n'), named)
    assert.equal((await amity('doctor', '--data', spoilt)).status, 1)
  })

for (const verb of [['circle', 'kunming'], ['search', 'kunming'], ['doctor']])
  test(`amity ${verb[0]} makes no data where there is none`, async () => {
    const empty = newFolder()
    const { status, err } = await amity(...verb, '--data', empty)
    assert.equal(status, 2)
    assert.match(err, /there is no data in .*\n.*accepted: /)
  })

test('asking changes nothing', async () => {
  assert.equal(await doctorFindsNothing(data), true)
})
