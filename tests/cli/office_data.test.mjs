// SPDX-License-Identifier: Apache-2.0
// What people get wrong in an office's folder: each is answered with file, line, field, value and why.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { allButTheJournal, amity, answer, copyOf, doctorFindsNothing, everything, fujisawa, journalVerbs, kunming, newFolder, sqlite } from './amity.mjs'
import { worldWith } from './small_world.mjs'

let whole
before(async () => (whole = allButTheJournal(await worldWith(fujisawa))))

const importOf = (office, data) => answer('import', 'office', office.folder, '--data', data)

test('the report counts what was read, accepted, changed and refused, file by file', async () => {
  const { status, json } = await answer('import', 'office', kunming, '--data', await worldWith())
  assert.equal(status, 0)
  assert.equal(json.office, 'kunming')
  const count = (file) => copyOf(kunming).linesOf(file) - 1
  for (const file of ['cities.csv', 'sources.csv', 'assertions.csv', 'history.csv', 'halls.csv', 'figures.csv', 'targets.csv', 'policies.csv', 'posts.csv']) {
    const counts = json.files.find((entry) => entry.file === file)
    assert.deepEqual([counts.read, counts.accepted, counts.refused], [count(file), count(file), 0], file)
  }
  for (const sum of ['read', 'accepted', 'changed', 'refused'])
    assert.equal(json[sum], json.files.reduce((total, entry) => total + entry[sum], 0))
  assert.deepEqual(json.refusals, [])
})

test('the same folder again changes nothing, not even the journal', async () => {
  const data = await worldWith(kunming, fujisawa)
  const once = everything(data)
  for (const office of [kunming, fujisawa]) {
    const { status, json } = await answer('import', 'office', office, '--data', data)
    assert.deepEqual([status, json.changed], [0, 0])
  }
  assert.equal(everything(data), once)
})

test('byte-order marks and CRLF, as spreadsheets write them, are read', async () => {
  const office = copyOf(fujisawa)
  for (const file of ['cities.csv', 'sources.csv', 'assertions.csv', 'history.csv', 'halls.csv'])
    office.write(file, '\ufeff' + office.read(file).replaceAll('\n', '\r\n'))
  const data = await worldWith()
  const { status, err, json } = await importOf(office, data)
  assert.equal(status, 0, err + JSON.stringify(json))
  assert.equal(allButTheJournal(data), whole)
})

// The office is spoilt, then imported over what was there. Nothing of it may be kept.
const wholeFile = [
  ['a row cut in the middle of a quoted text', (o) => o.write('halls.csv', Buffer.from(o.read('halls.csv')).subarray(0, -40)), /halls\.csv, line \d+: the file ends inside a quoted field that was opened on line 7/],
  ['a NUL byte', (o) => o.edit('sources.csv', '保寧市', '保\0寧市'), /sources\.csv, line 4: there is a NUL byte/],
  ['GBK', (o) => o.write('cities.csv', Buffer.concat([Buffer.from(o.read('cities.csv').split('\n')[0] + '\nkunming,,,CN,,,,,,,,'), Buffer.from([0xc0, 0xa5, 0xc3, 0xf7]), Buffer.from(',,Kunming,,,\n')])), /cities\.csv, line 2: its bytes are not UTF-8; they look like GBK/],
  ['Latin-1', (o) => o.write('sources.csv', Buffer.from(o.read('sources.csv') + 'zurich,press,Z\xfcrich news,,,,\n', 'latin1')), /sources\.csv, line \d+: its bytes are not UTF-8/],
  ['UTF-16 with a mark', (o) => o.write('cities.csv', Buffer.from('\ufeff' + o.read('cities.csv'), 'utf16le')), /cities\.csv, line 1: the file is UTF-16/],
  ['UTF-16 without a mark', (o) => o.write('cities.csv', Buffer.from(o.read('cities.csv'), 'utf16le')), /cities\.csv, line 1: there is a NUL byte/],
  ['10 MB in one field', (o) => o.append('halls.csv', `miami-beach,,,${'x'.repeat(10 << 20)}`), /halls\.csv, line 8: a field is longer than 1048576 bytes/],
  ['10 MB after a quote that is never closed', (o) => o.append('halls.csv', `miami-beach,,,"${'x\n'.repeat(5 << 20)}`), /halls\.csv, line \d+: a field is longer than 1048576 bytes/],
  ['an unknown column', (o) => o.edit('assertions.csv', 'signed', 'singed'), /assertions\.csv, line 1: no column is called "singed"; "signed" was meant\?/],
  ['a missing column', (o) => o.edit('cities.csv', 'slug,', ''), /cities\.csv, line 1: the column "slug" is missing/],
  ['a column twice', (o) => o.edit('sources.csv', 'published', 'retrieved'), /sources\.csv, line 1: the column "retrieved" stands there twice/],
  ['an empty file', (o) => o.write('sources.csv', ''), /sources\.csv is empty/],
  ['a file of blank lines', (o) => o.write('sources.csv', '\n\r\n\n'), /sources\.csv is empty/],
  ['a directory in place of a file', (o) => (rmSync(o.path('history.csv')), mkdirSync(o.path('history.csv'))), /history\.csv is a directory/],
  ['a missing file', (o) => rmSync(o.path('assertions.csv')), /assertions\.csv cannot be read/],
  ['no office.toml', (o) => rmSync(o.path('office.toml')), /office\.toml is missing/],
  ['a typo in office.toml', (o) => o.edit('office.toml', 'timezone', 'timezome'), /office\.toml, line 6: there is no setting "timezome"; "timezone" was meant\?/],
  ['broken TOML', (o) => o.edit('office.toml', '"Asia/Tokyo"', '"Asia/Tokyo'), /office\.toml, line 6: /],
  ['a format of the future', (o) => o.edit('office.toml', 'format = 1', 'format = 2'), /office\.toml, line 2: format: it is not 1/],
  ['a colour that is none', (o) => o.edit('office.toml', '#1d5f8a', 'blue'), /office\.toml: "blue" is not a colour/],
  ['a time zone that is none', (o) => o.edit('office.toml', 'Asia/Tokyo', 'Asia/Tokio'), /office\.toml.*"Asia\/Tokio"/],
  ['a home that no row has', (o) => o.edit('office.toml', 'home = "fujisawa"', 'home = "fujisawo"'), /office\.toml: .*home city's slug "fujisawo"/],
  ['another home than before', (o) => o.edit('office.toml', 'home = "fujisawa"', 'home = "kunming"'), /office\.toml: .*another city/],
]
for (const [what, spoil, named] of wholeFile)
  test(`${what}: the file is named, and nothing of the folder is kept`, async () => {
    const data = await worldWith(fujisawa)
    const kept = everything(data)
    const office = copyOf(fujisawa)
    // Something good before and after, which is not to be kept either.
    office.append('sources.csv', 'a-new-source,press,A newspaper,,,,')
    spoil(office)
    const { status, out, err } = await amity('import', 'office', office.folder, '--data', data)
    assert.equal(status, 1)
    assert.match(err, named)
    assert.match(err, /^amity: /)
    assert.ok(err.length < 2000, 'the answer is short')
    assert.equal(out, '')
    assert.equal(everything(data), kept)
  })

test('a folder that is not there, or is a file, is told in a sentence', async () => {
  const data = await worldWith()
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  for (const folder of [join(newFolder(), 'nowhere'), file]) {
    const { status, err } = await amity('import', 'office', folder, '--data', data)
    assert.notEqual(status, 0)
    assert.match(err, /^amity: .*(nowhere|file).*not an office's/)
  }
})

// The row is spoilt; it is refused and named, all others are kept.
const rows = [
  ['a row that ends too early', 'assertions.csv', 'matsumoto,sister_city,active', { field: 'signed', value: 'active', why: /the row has 3 fields where the head has 10/ }],
  ['a comma too many', 'sources.csv', 'extra,press,One, two,,,,', { why: /the row has 8 fields where the head has 7/ }],
  ['the same pair twice by one source', 'assertions.csv', 'miami-beach,project,active,,,home,clair-624,high,,', { field: 'partner', value: 'miami-beach', why: /on line 2 already/ }],
  ['two slugs for one city', 'cities.csv', 'miami-two,Q201516,4164143,US,,,,,,,,,,Miami Two,,,', { field: 'geonames', value: '4164143', why: /on line 3 already/ }],
  ['two slugs for one city by its Wikidata id', 'cities.csv', 'miami-two,Q201516,,US,,,,,,,,,,Miami Two,,,', { field: 'wikidata', value: 'Q201516', why: /on line 3 already/ }],
  ['a slug twice', 'cities.csv', 'kunming,,,CN,,,,,,,,,,Kunming,,,', { field: 'slug', value: 'kunming', why: /already/ }],
  ['a slug that is none', 'cities.csv', 'Nieuw York,,,US,,,,,,,,,,Nieuw York,,,', { field: 'slug', why: /is no slug/ }],
  ['a city tied to itself', 'assertions.csv', 'fujisawa,sister_city,active,,,home,clair-624,high,,', { field: 'partner', value: 'fujisawa', why: /cannot be its own partner/ }],
  ['a step of a city with itself', 'history.csv', 'fujisawa,1990,sign,,,clair-624,,,', { field: 'partner', value: 'fujisawa', why: /cannot be its own partner/ }],
  ['swapped coordinates', 'cities.csv', 'osaka,,,JP,135.50218,34.69374,,,,,,,,Osaka,,,', { field: 'lat', value: '135.50218', why: /swapped/ }],
  ['a latitude out of range', 'cities.csv', 'osaka,,,JP,95,200,,,,,,,,Osaka,,,', { field: 'lat', value: '95', also: ['lon'] }],
  ['a longitude out of range', 'cities.csv', 'osaka,,,JP,34,181,,,,,,,,Osaka,,,', { field: 'lon', value: '181' }],
  ['a latitude without a longitude', 'cities.csv', 'osaka,,,JP,34,,,,,,,,,Osaka,,,', { field: 'lon', why: /empty/ }],
  ['a position in words', 'cities.csv', 'osaka,,,JP,north,east,,,,,,,,Osaka,,,', { field: 'lat', value: 'north', also: ['lon'] }],
  ['a position that is not a number at all', 'cities.csv', 'osaka,,,JP,nan,inf,,,,,,,,Osaka,,,', { field: 'lat', value: 'nan', also: ['lon'] }],
  ['a place in the wrong country', 'cities.csv', 'zurich,Q72,2657896,CN,,,,,,,,,,Zürich,,,', { field: 'country', value: 'CN', why: /lies in CH, not CN/ }],
  ['a place far from where the gazetteer has it', 'cities.csv', 'zurich,Q72,2657896,CH,8.54,47.37,,,,,,,,Zürich,,,', { field: 'lat', why: /km from there in the gazetteer/ }],
  ['a country that is none', 'cities.csv', 'nowhere,,,QQ,,,,,,,,,,Nowhere,,,', { field: 'country', value: 'QQ' }],
  ['a population in words', 'cities.csv', 'osaka,,,JP,,,2.7 million,,,,,,,Osaka,,,', { field: 'population', value: '2.7 million', why: /not a whole number/ }],
  ['a population below nothing', 'cities.csv', 'osaka,,,JP,,,-5,x,,,,,,Osaka,,,', { field: 'population', value: '-5' }],
  ['an id of Wikidata that is none', 'cities.csv', 'osaka,P625,,JP,,,,,,,,,,Osaka,,,', { field: 'wikidata', value: 'P625' }],
  ['an end before a beginning', 'assertions.csv', 'matsumoto,sister_city,ended,1990,1989-12,home,clair-621,high,,', { field: 'ended', value: '1989-12', why: /lies before the signing, 1990/ }],
  ['a day that does not exist', 'assertions.csv', 'matsumoto,sister_city,active,1981-02-30,,home,clair-621,high,,', { field: 'signed', value: '1981-02-30' }],
  ['a day as spreadsheets write it', 'assertions.csv', 'matsumoto,sister_city,active,5/11/1981,,home,clair-621,high,,', { field: 'signed', value: '5/11/1981' }],
  ['a kind that is none', 'assertions.csv', 'matsumoto,twin,active,,,home,clair-621,high,,', { field: 'kind', value: 'twin', accepted: /sister_city/ }],
  ['a confidence left out', 'assertions.csv', 'matsumoto,,active,,,home,clair-621,,,', { field: 'confidence', why: /empty/ }],
  ['an unknown source', 'assertions.csv', 'matsumoto,,active,,,home,clair-622x,high,,', { field: 'source', value: 'clair-622x', accepted: /sources\.csv/ }],
  ['an unknown partner', 'assertions.csv', 'matsumotoo,,active,,,home,clair-621,high,,', { field: 'partner', value: 'matsumotoo', accepted: /cities\.csv/ }],
  ['a source that is no web address', 'sources.csv', 'odd,press,Odd,javascript:alert(1),,,', { field: 'url', value: 'javascript:alert(1)' }],
  ['a key of a source twice', 'sources.csv', 'clair-621,press,Again,,,,', { field: 'key', value: 'clair-621', why: /already/ }],
  ['an act that the stage does not allow', 'history.csv', 'boryeong,2024,rescind,,,clair-621,,,', { field: 'act', why: /"rescind" cannot follow when a partnership is "active".*left as it was/ }],
  ['a step before the one ahead of it', 'history.csv', 'boryeong,1950,renew,,,clair-621,,,', { field: 'act', why: /1950 lies before.*left as it was/ }],
  ['an act that is none', 'history.csv', 'boryeong,2024,shake_hands,,,clair-621,,,', { field: 'act', value: 'shake_hands' }],
  ['a hall without a word', 'halls.csv', 'konan,,,', { field: 'en', why: /no text in any language/ }],
  ['a hall twice', 'halls.csv', 'kunming,,,Again.', { field: 'partner', value: 'kunming', why: /already/ }],
]
for (const [what, file, row, { also = [], ...wanted }] of rows)
  test(`${what}: the row is named, all others are kept`, async () => {
    const office = copyOf(fujisawa)
    office.append(file, row)
    const data = await worldWith()
    const { status, json } = await importOf(office, data)
    assert.equal(status, 1)
    const [refusal, ...others] = json.refusals
    assert.deepEqual(others.map(({ line, field }) => [line, field]), also.map((field) => [refusal.line, field]), JSON.stringify(json.refusals))
    assert.equal(refusal.file, file)
    assert.equal(refusal.line, office.linesOf(file))
    assert.ok(refusal.field)
    assert.ok(refusal.why)
    for (const [key, expected] of Object.entries(wanted))
      if (expected instanceof RegExp) assert.match(refusal[key], expected)
      else assert.equal(refusal[key], expected)
    const text = await amity('import', 'office', office.folder, '--data', data)
    assert.equal(text.status, 1)
    assert.ok(text.out.includes(`${file}, line ${refusal.line}, ${refusal.field} "${refusal.value}"`), text.out)
    if (file === 'history.csv' && /act that|step before/.test(what) && refusal.value === 'boryeong') return assert.equal(json.refused, 2)
    assert.equal(json.refused, 1)
    assert.equal(allButTheJournal(data), whole)
  })

test('a history that is refused leaves the one that was kept before', async () => {
  const data = await worldWith(fujisawa)
  const office = copyOf(fujisawa)
  office.append('history.csv', 'boryeong,2024,rescind,,,clair-621,,,')
  assert.equal((await importOf(office, data)).status, 1)
  assert.equal(allButTheJournal(data), whole)
})

test('a tie of which all is refused is not made', async () => {
  const office = copyOf(fujisawa)
  office.append('cities.csv', 'osaka,Q35765,,JP,,,,,,,,,,Osaka,,,')
  office.append('assertions.csv', 'osaka,sister_city,ended,1990,1980,home,clair-621,high,,')
  office.append('history.csv', 'osaka,1990,rescind,,,clair-621,,,')
  office.append('history.csv', 'osaka,1980,sign,,,clair-621,,,')
  const data = await worldWith()
  const { json } = await importOf(office, data)
  assert.equal(json.refused, 3)
  assert.equal(sqlite(data, 'SELECT count(*) FROM partnership').trim(), sqlite(await worldWith(fujisawa), 'SELECT count(*) FROM partnership').trim())
})

const ofKunming = [
  ['a post of a country that is none', 'posts.csv', 'consulate_general,QQ,kunming,1,,,Q,,,kunming-daily-2022-11-27,', { field: 'country', value: 'QQ' }],
  ['a post in a place that no row defines', 'posts.csv', 'consulate_general,TH,atlantis,1,,,T,,,kunming-daily-2022-11-27,', { field: 'place', value: 'atlantis' }],
  ['a post that serves a country that is none', 'posts.csv', 'visa_centre,,kunming,1,,,V,TH;ZZ,,kunming-daily-2022-11-27,', { field: 'serves', why: /"ZZ"/ }],
  ['a post of an unknown sort', 'posts.csv', 'embassy,TH,kunming,1,,,T,,,kunming-daily-2022-11-27,', { field: 'type', value: 'embassy' }],
  ['a target in a region that is none', 'targets.csv', '2030,sister_city,narnia,3,kunming-daily-2022-11-27,', { field: 'region', value: 'narnia' }],
  ['a target of nothing', 'targets.csv', '2030,sister_city,,0,kunming-daily-2022-11-27,', { field: 'count', value: '0' }],
  ['a policy on a country that is none', 'policies.csv', 'not_abroad,QQ,policy-notes-2026-11,', { field: 'country', value: 'QQ', accepted: /ISO 3166-1/ }],
  ['a second policy on a country', 'policies.csv', 'too_far,TW,policy-notes-2026-11,', { field: 'country', value: 'TW', why: /on line 2 already/ }],
  ['a policy without a source', 'policies.csv', 'too_far,CL,,', { field: 'source', why: /empty/ }],
  ['a policy without a reason', 'policies.csv', ',CL,policy-notes-2026-11,', { field: 'reason', why: /empty/ }],
  ['a figure without a day', 'figures.csv', ',all,,44,exactly,kunming-daily-2022-11-27,,,', { field: 'on', why: /empty/ }],
  ['a figure of a kind that is none', 'figures.csv', '2022,friends,,44,exactly,kunming-daily-2022-11-27,,,', { field: 'kind', value: 'friends' }],
  ['a figure in words', 'figures.csv', '2022,all,,forty,exactly,kunming-daily-2022-11-27,,,', { field: 'count', value: 'forty' }],
]
for (const [what, file, row, wanted] of ofKunming)
  test(`${what}: the row is named, all others are kept`, async () => {
    const office = copyOf(kunming)
    office.append(file, row)
    const data = await worldWith()
    const { status, json } = await importOf(office, data)
    assert.equal(status, 1)
    assert.equal(json.refusals.length, 1)
    assert.deepEqual([json.refusals[0].file, json.refusals[0].line], [file, office.linesOf(file)])
    for (const [key, expected] of Object.entries(wanted))
      if (expected instanceof RegExp) assert.match(json.refusals[0][key], expected)
      else assert.equal(json.refusals[0][key], expected)
    assert.equal(allButTheJournal(data), allButTheJournal(await worldWith(kunming)))
  })

test('the same pair in opposite order, by the other office, is one partnership', async () => {
  const data = await worldWith(kunming, fujisawa)
  const pairs = sqlite(data, 'SELECT count(*) FROM partnership p JOIN city a ON a.id = p.city_a JOIN city b ON b.id = p.city_b ' +
    "WHERE a.slug IN ('kunming', 'fujisawa') AND b.slug IN ('kunming', 'fujisawa')")
  assert.equal(pairs.trim(), '1')
})

test('an office without countries to lie in says to import the gazetteer', async () => {
  const data = join(newFolder(), 'data')
  const { status, err } = await amity('import', 'office', fujisawa, '--data', data)
  assert.equal(status, 1)
  assert.match(err, /is no country/)
  assert.deepEqual(journalVerbs(data), [])
})

test('a change of one row is one line more in the journal', async () => {
  const data = await worldWith(fujisawa)
  const office = copyOf(fujisawa)
  office.edit('halls.csv', 'stands on islands', 'lies on islands')
  const { json } = await importOf(office, data)
  assert.equal(json.changed, 1)
  assert.deepEqual(journalVerbs(data), ['import.gazetteer', 'import.office', 'import.office'])
  assert.equal(await doctorFindsNothing(data), true)
})

test('every file of the two offices survives any one byte being cut off its end', async () => {
  const data = await worldWith(fujisawa)
  for (const file of ['cities.csv', 'sources.csv', 'assertions.csv', 'history.csv', 'halls.csv']) {
    const office = copyOf(fujisawa)
    const bytes = readFileSync(office.path(file))
    for (const cut of [1, 2, 7, 60, Math.floor(bytes.length / 2)]) {
      office.write(file, bytes.subarray(0, bytes.length - cut))
      const { status, err } = await amity('import', 'office', office.folder, '--data', data)
      assert.ok(status === 0 || status === 1, `${file} less ${cut}: ${err}`)
      assert.equal(err.includes('refused: '), false, err)
    }
  }
  assert.equal(await doctorFindsNothing(data), true)
})
