// SPDX-License-Identifier: Apache-2.0
// What is taken out, read by other people's programs and held against what the API says of the same circle.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { amity, filledFolder, newFolder, serve } from './support/amity.mjs'
import { ask, askJson } from './support/http.mjs'
import { checkGeoJson, csvParse, ical, jsonld, readXlsx } from './support/packages.mjs'
import { readQuickStatements } from './support/quickstatements.mjs'

let server
let circle // what the API says of Kunming's circle
let ties // and of each of its partnerships
let cities
before(async () => {
  server = await serve(await filledFolder())
  circle = await askJson(server, '/api/v1/circle')
  ties = []
  for (const { partnership } of circle.partners) ties.push(await askJson(server, `/api/v1/partnerships/${partnership}`))
  cities = new Map()
  for (const id of new Set(ties.flatMap(({ a, b }) => [a.id, b.id])))
    cities.set(id, await askJson(server, `/api/v1/cities/${id}`))
})
after(() => server.stop())

const circleAs = (format) => `/api/v1/circle/export?format=${format}`
const file = async (target) => {
  const answer = await ask(server, target)
  assert.equal(answer.status, 200, answer.text)
  return answer
}
const tables = [
  'assertions',
  'cities',
  'city_names',
  'populations',
  'sources',
  'moves',
  'offices',
  'office_names',
  'office_regions',
  'partnerships',
]

// The rule of docs/open-data.md for texts that a spreadsheet would run.
const unguarded = (text) => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
const readCsv = (text) => {
  const rows = csvParse(text, { columns: true, relax_column_count: false })
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unguarded(value)])))
}
const known = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== ''))
const sorted = (list) => list.map((one) => JSON.stringify(one)).sort()
// A file names the lower Wikidata id first.
const order = (ids) => [...ids].sort((x, y) => Number(x.slice(1)) - Number(y.slice(1)))
const sideIn = (tie, side) =>
  order([tie.a.id, tie.b.id])[0] === tie.a.id || !'ab'.includes(side) ? side : side === 'a' ? 'b' : 'a'
const statementsOf = (tie) =>
  tie.assertions.map(({ source, kind, stage, signed, ended, said_by, confidence, as_of, note }) =>
    known({
      office: 'kunming',
      source: source.key,
      kind,
      stage,
      signed,
      ended,
      said_by: sideIn(tie, said_by),
      confidence,
      as_of,
      note,
    }),
  )
const pairOf = (tie) => order([tie.a.id, tie.b.id]).join(' ')
const byPair = (list, pair, value) => Object.fromEntries(list.map((one) => [pair(one), value(one)]))

describe('the circle as JSON', () => {
  test('says of every partnership what the API says, and of every source', async () => {
    const document = (await file(circleAs('json'))).json()
    assert.equal(document.circle, circle.city.id)
    assert.deepEqual(
      byPair(
        document.partnerships,
        ({ a, b }) => `${a} ${b}`,
        ({ kind, stage, signed, ended, known_by, doubtful }) => ({ kind, stage, signed, ended, known_by, doubtful }),
      ),
      byPair(ties, pairOf, (tie) => ({
        kind: tie.kind,
        stage: tie.stage,
        signed: tie.since ?? undefined,
        ended: tie.ended ?? undefined,
        known_by: tie.known_by ?? undefined,
        doubtful: tie.doubtful,
      })),
    )
    assert.deepEqual(
      byPair(
        document.partnerships,
        ({ a, b }) => `${a} ${b}`,
        ({ assertions }) => sorted(assertions),
      ),
      byPair(ties, pairOf, (tie) => sorted(statementsOf(tie))),
    )
    const said = ties.flatMap((tie) => tie.assertions.map(({ source }) => source))
    const sources = new Map(
      said.map(({ key, kind, name, url, published, retrieved, note }) => [
        key,
        known({ office: 'kunming', key, kind, name, url, published, retrieved, note }),
      ]),
    )
    for (const source of document.sources)
      if (sources.has(source.key)) assert.deepEqual(source, sources.get(source.key))
    for (const key of sources.keys())
      assert.ok(
        document.sources.some((source) => source.key === key),
        key,
      )
  })

  test('and of every city', async () => {
    const document = (await file(circleAs('json'))).json()
    assert.deepEqual(document.cities.map(({ id }) => id).sort(), [...cities.keys()].sort())
    for (const city of document.cities) {
      const said = cities.get(city.id)
      assert.deepEqual(
        [city.country, city.lat, city.lon, city.wikidata, city.geonames, city.sort, city.slug, city.timezone],
        [said.country, said.lat, said.lon, said.wikidata, said.geonames, said.sort, said.slug, said.timezone].map(
          (value) => value ?? undefined,
        ),
      )
      assert.deepEqual(sorted(city.names), sorted(said.names.map(known)))
      assert.deepEqual(
        sorted(city.populations),
        sorted(said.populations.map(({ source, on, people }) => known({ source, on, people }))),
      )
    }
  })
})

test('the circle as CSV has a row for every assertion, with both cities and the source', async () => {
  const document = (await file(circleAs('json'))).json()
  const city = new Map(document.cities.map((one) => [one.id, one]))
  const source = new Map(document.sources.map((one) => [`${one.office ?? ''} ${one.key}`, one]))
  const side = (letter, id) => {
    const { name, country, lat, lon, geonames } = city.get(id)
    return Object.entries({ '': id, _name: name, _country: country, _lat: lat, _lon: lon, _geonames: geonames }).map(
      ([column, value]) => [letter + column, String(value ?? '')],
    )
  }
  const expected = document.partnerships.flatMap(({ a, b, assertions }) =>
    assertions.map((said) => {
      const { kind, name, url, published, retrieved, note } = source.get(`${said.office ?? ''} ${said.source}`)
      const words = {
        office: said.office,
        source: said.source,
        source_kind: kind,
        source_name: name,
        source_url: url,
        source_published: published,
        source_retrieved: retrieved,
        source_note: note,
      }
      const says = ['kind', 'stage', 'signed', 'ended', 'said_by', 'confidence', 'as_of', 'note'].map((column) => [
        column,
        said[column] ?? '',
      ])
      return Object.fromEntries([
        ...side('a', a),
        ...side('b', b),
        ...Object.entries(words).map(([column, value]) => [column, value ?? '']),
        ...says,
      ])
    }),
  )
  const answer = await file(circleAs('csv'))
  assert.equal(answer.headers['content-disposition'], 'attachment; filename="kunming-circle.csv"')
  assert.deepEqual(readCsv(answer.text), expected)
  assert.ok(expected.length > circle.partners.length)
})

test('the workbook has every table as a sheet, cell for cell', async () => {
  const folder = newFolder()
  const path = join(folder, 'register.xlsx')
  writeFileSync(path, (await file('/api/v1/register/export?format=xlsx')).bytes)
  const sheets = await readXlsx(path)
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ['partnerships', ...tables.filter((table) => table !== 'partnerships')],
  )
  for (const { sheet, data } of sheets) {
    const text = (await file(`/api/v1/register/export?format=csv&table=${sheet}`)).text
    const expected = csvParse(text, { relax_column_count: false })
    const cells = data.map((row) =>
      expected[0].map((_, i) => (row[i] === null || row[i] === undefined ? '' : String(row[i]))),
    )
    assert.deepEqual(
      cells,
      expected.map((row) => row.map(unguarded)),
      sheet,
    )
    for (const row of data.slice(1))
      for (const [i, name] of expected[0].entries())
        if (row[i] !== null && row[i] !== undefined)
          assert.equal(
            typeof row[i],
            /(^|_)(lat|lon|geonames)$|^(people|sources|conflicts)$/.test(name) ? 'number' : 'string',
            `${sheet}, ${name}`,
          )
  }
})

test('the anniversaries are those of the partnerships in force whose day is known', async () => {
  const calendar = new ical.Component(ical.parse((await file(circleAs('ics'))).text))
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((event) => [
      event.getFirstPropertyValue('summary'),
      event.getFirstPropertyValue('dtstart').toString(),
      event.getFirstPropertyValue('rrule').toString(),
    ])
  const expected = circle.partners
    .filter(({ in_force, since }) => in_force === 'yes' && /^\d{4}-\d\d-\d\d$/.test(since ?? ''))
    .map(({ city, since }) => [`Kunming – ${city.name.en} (since ${since.slice(0, 4)})`, since, 'FREQ=YEARLY'])
  assert.ok(expected.length > 3)
  assert.deepEqual(sorted(events), sorted(expected))
})

describe('as GeoJSON', () => {
  test('the circle is its partners as points', async () => {
    const collection = checkGeoJson((await file(circleAs('geojson'))).text)
    const found = collection.features.map(({ id, geometry, properties }) => [
      id,
      geometry?.coordinates ?? null,
      properties.country,
      properties.kind,
      properties.signed,
    ])
    const expected = circle.partners.map(({ city, kind, since }) => [
      city.id,
      city.lat === null ? null : [city.lon, city.lat],
      city.country,
      kind,
      since,
    ])
    assert.deepEqual(sorted(found), sorted(expected))
  })

  test('the register is cities and the lines between them, none of which crosses the map', async () => {
    const collection = checkGeoJson((await file('/api/v1/register/export?format=geojson')).text)
    const lines = collection.features.filter(({ geometry }) => /LineString$/.test(geometry?.type))
    const at = new Map(
      collection.features
        .filter(({ geometry }) => geometry?.type === 'Point')
        .map((one) => [one.id, one.geometry.coordinates]),
    )
    assert.ok(lines.length >= circle.partners.length)
    for (const { geometry, properties, id } of lines) {
      assert.equal(id, `${properties.a}-${properties.b}`)
      const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
      for (const part of parts)
        for (let i = 1; i < part.length; ++i) assert.ok(Math.abs(part[i][0] - part[i - 1][0]) <= 180, id)
      assert.deepEqual(parts[0][0], at.get(properties.a))
      assert.deepEqual(parts.at(-1).at(-1), at.get(properties.b))
    }
  })
})

test('as linked data every partnership, statement and source is a node of one graph', async () => {
  const text = (await file(circleAs('jsonld'))).json()
  const document = (await file(circleAs('json'))).json()
  const nodes = (await jsonld.flatten(text)).map((node) => [node['@id'], node])
  const at = new Map(nodes)
  const terms = 'urn:amity:terms:'
  const schema = 'https://schema.org/'
  const entity = (id) =>
    id[0] === 'Q' ? `http://www.wikidata.org/entity/${id}` : `https://sws.geonames.org/${id.slice(1)}/`
  const one = (node, name) => node[name]?.[0]?.['@value']
  const dated = (node, name) => {
    const found = node[terms + name]?.[0]
    if (!found) return undefined
    const type = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }[found['@value'].length]
    assert.equal(found['@type'], `http://www.w3.org/2001/XMLSchema#${type}`)
    return found['@value']
  }
  const partnerships = [...at.values()].filter((node) => node['@type']?.includes(terms + 'Partnership'))
  assert.equal(partnerships.length, ties.length)
  for (const expected of document.partnerships) {
    const node = at.get(`urn:amity:partnership:${expected.a}-${expected.b}`)
    assert.deepEqual(
      node[terms + 'between'].map((end) => end['@id']).sort(),
      [entity(expected.a), entity(expected.b)].sort(),
    )
    assert.deepEqual(
      [
        one(node, terms + 'kind'),
        one(node, terms + 'stage'),
        dated(node, 'signed'),
        dated(node, 'ended'),
        one(node, terms + 'doubtful'),
      ],
      [expected.kind, expected.stage, expected.signed, expected.ended, expected.doubtful],
    )
    const said = node[terms + 'statement'].map((link) => {
      const statement = at.get(link['@id'])
      const source = at.get(statement[schema + 'isBasedOn'][0]['@id'])
      return [
        one(source, schema + 'identifier'),
        one(statement, terms + 'stage'),
        dated(statement, 'signed'),
        one(statement, terms + 'confidence'),
      ]
    })
    assert.deepEqual(
      sorted(said),
      sorted(expected.assertions.map(({ source, stage, signed, confidence }) => [source, stage, signed, confidence])),
    )
  }
  for (const city of document.cities) {
    const node = at.get(entity(city.id))
    assert.ok(node[schema + 'name'].some((name) => name['@value'] === city.name))
    const geo = at.get(node[schema + 'geo'][0]['@id'])
    assert.deepEqual(
      [Number(one(geo, schema + 'latitude')), Number(one(geo, schema + 'longitude'))],
      [city.lat, city.lon],
    )
  }
})

test('to Wikidata goes what a source with an address states of two cities that are known there', async () => {
  const document = (await file(circleAs('json'))).json()
  const commands = readQuickStatements((await file(circleAs('quickstatements'))).text)
  const source = new Map(document.sources.map((one) => [one.key, one]))
  const time = (date) => ({
    time: `+${date}${'-00'.repeat((10 - date.length) / 3)}T00:00:00Z`,
    precision: { 4: 9, 7: 10, 10: 11 }[date.length],
  })
  const signed = ['active', 'dormant', 'suspended', 'ended']
  const editions = {
    en: 'Q328',
    de: 'Q48183',
    es: 'Q8449',
    fr: 'Q8447',
    it: 'Q11920',
    ja: 'Q177837',
    nl: 'Q10000',
    pl: 'Q1551807',
    pt: 'Q11921',
    ru: 'Q206855',
    zh: 'Q30239',
  }
  const expected = []
  for (const { a, b, stage, doubtful, assertions, ...tie } of document.partnerships) {
    if (doubtful || !signed.includes(stage) || a[0] !== 'Q' || b[0] !== 'Q') continue
    for (const said of assertions) {
      const { url = '', published, retrieved, key } = source.get(said.source)
      if (
        !url ||
        /^wikidata/.test(key) ||
        /wikidata\.org/.test(url) ||
        said.confidence === 'low' ||
        (said.stage && !signed.includes(said.stage))
      )
        continue
      const qualifiers = {}
      if (tie.signed && said.signed === tie.signed) qualifiers.P580 = time(tie.signed)
      if (stage === 'ended' || tie.ended) {
        if (tie.ended && said.ended === tie.ended) qualifiers.P582 = time(tie.ended)
        else if (said.stage === 'ended' && !tie.ended) qualifiers.P582 = { somevalue: true }
        else continue
      }
      const edition = /^https?:\/\/([a-z-]+)\.(?:m\.)?wikipedia\.org\//.exec(url)?.[1]
      const reference = edition
        ? { ...(editions[edition] && { P143: { item: editions[edition] } }), P4656: { text: url } }
        : { P854: { text: url } }
      if (published) reference.P577 = time(published)
      if (retrieved) reference.P813 = time(retrieved)
      for (const [item, other] of [
        [a, b],
        [b, a],
      ])
        expected.push({ item, property: 'P190', value: { item: other }, qualifiers, reference })
    }
  }
  assert.ok(expected.length > 20)
  assert.ok(expected.some(({ qualifiers }) => qualifiers.P580))
  assert.deepEqual(commands, expected)
  const fromWikidata = commands.filter(({ reference }) =>
    Object.values(reference).some(({ text }) => /wikidata\.org/.test(text ?? '')),
  )
  assert.deepEqual(fromWikidata, [])
})

test('what the API gives, the command line gives byte by byte, and read again it changes nothing', async () => {
  for (const [format, ending] of [
    ['json', 'json'],
    ['csv', 'csv'],
  ]) {
    for (const [target, words] of [
      [circleAs(format), ['circle', 'kunming']],
      [`/api/v1/register/export?format=${format}`, ['register']],
    ]) {
      const path = join(newFolder(), `file.${ending}`)
      const ran = await amity('export', ...words, '--format', format, '-o', path, '--data', server.data)
      assert.equal(ran.status, 0, ran.stderr)
      assert.deepEqual(readFileSync(path), (await file(target)).bytes)
      const again = await amity('import', 'world', path, '--data', server.data, '--json')
      assert.equal(again.status, 0, again.stderr + again.stdout)
      assert.equal(JSON.parse(again.stdout).changed, 0)
    }
  }
})

describe('the same file for whoever asks', () => {
  test('at once and one after the other, with one tag', async () => {
    const target = '/api/v1/register/export?format=xlsx'
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(target)))
    answers.push(await file(target))
    assert.equal(new Set(answers.map(({ headers }) => headers.etag)).size, 1)
    for (const answer of answers) assert.deepEqual(answer.bytes, answers[0].bytes)
    const again = await ask(server, target, { headers: { 'If-None-Match': answers[0].headers.etag } })
    assert.equal(again.status, 304)
  })

  test('under a name that says what it is', async () => {
    const names = [
      [circleAs('ics'), 'kunming-circle.ics'],
      ['/api/v1/cities/zurich/export?format=xlsx', 'zurich-circle.xlsx'],
      ['/api/v1/cities/G5368361/export?format=json', /^[QG]\d+-circle\.json$/],
      ['/api/v1/register/export', 'amity-register.json'],
      ['/api/v1/register/export?format=csv&table=city_names', 'amity-register-city_names.csv'],
      ['/api/v1/register/export?format=quickstatements', 'amity-register.quickstatements.txt'],
    ]
    for (const [target, name] of names) {
      const given = /^attachment; filename="([^"]+)"$/.exec((await file(target)).headers['content-disposition'])[1]
      if (typeof name === 'string') assert.equal(given, name)
      else assert.match(given, name)
    }
  })
})

test('as of a day and of a kind only those partners are in the file', async () => {
  const query = '?as_of=1999-12-31&kind=sister_city'
  const then = await askJson(server, `/api/v1/circle${query}`)
  const document = (await file(`/api/v1/circle/export${query}&format=json`)).json()
  assert.deepEqual(
    document.partnerships.map(({ a, b }) => (a === circle.city.id ? b : a)).sort(),
    then.partners.map(({ city }) => city.id).sort(),
  )
  assert.ok(document.partnerships.length < ties.length)
})
