// SPDX-License-Identifier: Apache-2.0
// One resource, many forms: tags, encodings, ranges, downloads.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { filledFolder, serve } from './support/amity.mjs'
import { parseCsv } from './support/csv.mjs'
import { ask, askJson } from './support/http.mjs'
import { ical } from './support/packages.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

const targets = [
  '/api/v1/circle',
  '/api/v1/circle.csv',
  '/api/v1/circle.geojson',
  '/api/v1/circle.ics',
  '/api/v1/circle/export?format=jsonld',
  '/api/v1/cities/zurich/export?format=quickstatements',
  '/api/v1/register/export?format=csv',
  '/api/v1/timeline',
  '/api/v1/office',
  '/api/v1/search?q=kun',
  '/api/v1/cities/kunming',
  '/api/v1/cities/zurich/circle',
  '/api/v1/countries/TH',
  '/api/v1/partnerships?limit=100',
  '/api/v1/partnerships/1',
  '/api/openapi.yaml',
  '/en/',
  '/zh/partners/zurich',
  '/ja/timeline',
  '/en/data',
  '/zh/search?q=zu',
  '/theme.css',
  '/outlines.json',
]
const decode = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (bytes) => bytes }

describe('whoever has it already gets 304', () => {
  for (const target of targets)
    test(target, async () => {
      const whole = await ask(server, target)
      assert.equal(whole.status, 200)
      const { etag } = whole.headers
      assert.match(etag, /^"[^"]+"$/)
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask(server, target, { headers: { 'If-None-Match': held } })
        assert.equal(again.status, 304, held)
        assert.equal(again.headers.etag, etag)
        assert.equal(again.headers.vary, whole.headers.vary)
        assert.equal(again.headers['cache-control'], whole.headers['cache-control'])
        assert.equal(again.bytes.length, 0)
      }
      const other = await ask(server, target, { headers: { 'If-None-Match': '"other"' } })
      assert.equal(other.status, 200)
      assert.deepEqual(other.bytes, whole.bytes)
    })

  test('and two different answers have two tags', async () => {
    const tags = await Promise.all(targets.map(async (target) => (await ask(server, target)).headers.etag))
    assert.equal(new Set(tags).size, targets.length)
  })
})

describe('each encoding decodes to the same bytes', () => {
  for (const target of targets)
    test(target, async () => {
      const plain = await ask(server, target)
      assert.equal(plain.headers['content-encoding'], undefined)
      for (const encoding of ['br', 'gzip']) {
        const packed = await ask(server, target, { headers: { 'Accept-Encoding': encoding } })
        const used = packed.headers['content-encoding']
        if (plain.bytes.length >= 860) assert.equal(used, encoding)
        assert.deepEqual(decode[used](packed.bytes), plain.bytes)
        if (!used) continue
        assert.match(packed.headers.vary, /accept-encoding/i)
        assert.notEqual(packed.headers.etag, plain.headers.etag)
        assert.ok(packed.bytes.length < plain.bytes.length)
      }
    })

  const wishes = [
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity', undefined],
    ['', undefined],
    ['deflate, zstd', undefined],
    ['gzip;q=0, br;q=0', undefined],
  ]
  for (const [wish, given] of wishes)
    test(`"${wish}" gets ${given ?? 'it plain'}`, async () => {
      const answer = await ask(server, '/api/v1/circle', { headers: { 'Accept-Encoding': wish } })
      assert.equal(answer.status, 200)
      assert.equal(answer.headers['content-encoding'], given)
    })

  test('an error too says that it varies', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding, Accept: 'text/html' }
      const answer = await ask(server, '/en/partners/nowhere', { headers })
      assert.equal(answer.status, 404)
      assert.equal(answer.headers['content-encoding'] ?? 'identity', encoding)
      assert.match(answer.headers.vary, /accept-encoding/i)
    }
  })

  test('who refuses all of them is told so, readably', async () => {
    for (const wish of ['identity;q=0, zstd', '*;q=0']) {
      const answer = await ask(server, '/api/v1/circle', { headers: { 'Accept-Encoding': wish } })
      assert.equal(answer.status, 406)
      assert.equal(answer.headers['content-encoding'], undefined)
      assert.equal(answer.json().type, '/problems/encoding-not-acceptable')
    }
  })
})

describe('a range', () => {
  const range = (value, more = {}) => ask(server, '/api/v1/circle', { headers: { Range: value, ...more } })
  let whole
  before(async () => (whole = await ask(server, '/api/v1/circle')))

  test('is cut out of the plain form', async () => {
    const size = whole.bytes.length
    for (const [asked, first, last] of [
      ['bytes=0-0', 0, 0],
      ['bytes=100-199', 100, 199],
      ['bytes=-10', size - 10, size - 1],
      [`bytes=${size - 5}-`, size - 5, size - 1],
      ['bytes=10-999999999', 10, size - 1],
    ]) {
      const part = await range(asked)
      assert.equal(part.status, 206, asked)
      assert.equal(part.headers['content-range'], `bytes ${first}-${last}/${size}`)
      assert.deepEqual(part.bytes, whole.bytes.subarray(first, last + 1))
    }
  })

  test('beyond the end is 416 and says how long it is', async () => {
    const answer = await range('bytes=999999999-')
    assert.equal(answer.status, 416)
    assert.equal(answer.headers['content-range'], `bytes */${whole.bytes.length}`)
  })

  test('that is no range of bytes is ignored', async () => {
    for (const asked of ['bytes=5-2', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,4-5', 'bytes', 'bytes=-'])
      assert.equal((await range(asked)).status, 200, asked)
  })

  test('of something else than what If-Range names is ignored', async () => {
    assert.equal((await range('bytes=0-9', { 'If-Range': whole.headers.etag })).status, 206)
    assert.equal((await range('bytes=0-9', { 'If-Range': '"other"' })).status, 200)
  })
})

describe('downloads say what the circle says', () => {
  const questions = ['', '?as_of=1999-12-31', '?kind=friendly_exchange', '?region=europe&as_of=2015-01-01']
  const form = (name, question) => ask(server, `/api/v1/circle.${name}${question}`)
  const partnersOf = async (question) => (await askJson(server, '/api/v1/circle' + question)).partners

  for (const question of questions)
    test(`a table of circle${question}`, async () => {
      const answer = await form('csv', question)
      assert.match(answer.headers['content-type'], /^text\/csv; charset=utf-8/)
      assert.match(answer.headers['content-disposition'], /^attachment; filename="[\w.-]+\.csv"$/)
      const number = (text) => (text === '' ? null : Number(text))
      const partners = await partnersOf(question)
      assert.deepEqual(
        parseCsv(answer.text).map((row) => ({
          ...row,
          partnership: Number(row.partnership),
          lat: number(row.lat),
          lon: number(row.lon),
          distance_km: number(row.distance_km),
          sources: Number(row.sources),
          conflicts: Number(row.conflicts),
        })),
        partners.map((p) => ({
          partnership: p.partnership,
          id: p.city.id,
          slug: p.city.slug ?? '',
          name_zh: p.city.name.zh ?? '',
          name_ja: p.city.name.ja ?? '',
          name_en: p.city.name.en ?? '',
          name_local: p.city.local?.name ?? '',
          country: p.city.country,
          lat: p.city.lat,
          lon: p.city.lon,
          kind: p.kind,
          stage: p.stage,
          in_force: p.in_force,
          doubtful: String(p.doubtful),
          since: p.since ?? '',
          known_by: p.known_by ?? '',
          distance_km: p.distance_km,
          sources: p.sources,
          conflicts: p.conflicts,
        })),
      )
    })

  for (const question of questions)
    test(`points of circle${question}`, async () => {
      const answer = await form('geojson', question)
      assert.equal(answer.type, 'application/geo+json')
      const partners = await partnersOf(question)
      assert.deepEqual(answer.json(), {
        type: 'FeatureCollection',
        features: partners.map(({ city, partnership, kind, stage, in_force, since, known_by }) => ({
          type: 'Feature',
          id: city.id,
          geometry: city.lat === null ? null : { type: 'Point', coordinates: [city.lon, city.lat] },
          properties: { partnership, name: city.name, country: city.country, kind, stage, in_force, since, known_by },
        })),
      })
    })

  test('a calendar of anniversaries', async () => {
    const answer = await form('ics', '')
    assert.match(answer.headers['content-type'], /^text\/calendar; charset=utf-8/)
    const lines = answer.text.split('\r\n')
    assert.equal(lines.pop(), '')
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')))
    const calendar = new ical.Component(ical.parse(answer.text))
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
    const events = calendar.getAllSubcomponents('vevent').map((part) => new ical.Event(part))
    const days = (await partnersOf('')).filter((p) => p.in_force === 'yes' && /^\d{4}-\d{2}-\d{2}$/.test(p.since ?? ''))
    assert.ok(days.length >= 5)
    assert.deepEqual(
      events.map((event) => [event.uid, event.startDate.toString()]).sort(),
      days.map((partner) => [`partnership-${partner.partnership}@amity`, partner.since]).sort(),
    )
    for (const event of events) {
      assert.ok(event.startDate.isDate)
      assert.equal(event.component.getFirstPropertyValue('rrule').freq, 'YEARLY')
      assert.match(event.summary, /Kunming/)
    }
  })
})
