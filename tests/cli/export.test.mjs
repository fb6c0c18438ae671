// SPDX-License-Identifier: Apache-2.0
// Taken out and read in again; written whole or not at all.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { amity, answer, binary, doctorFindsNothing, everything, fujisawa, kunming, newFolder, start } from './amity.mjs'
import { worldWith } from './small_world.mjs'

const formats = ['csv', 'xlsx', 'json', 'geojson', 'ics', 'jsonld', 'quickstatements']
const taken = async (data, name, ...words) => {
  const path = join(newFolder(), name)
  const { status, err } = await amity('export', ...words, '-o', path, '--data', data)
  assert.equal(status, 0, err)
  return path
}
const imported = async (data, path) => (await answer('import', 'world', path, '--data', data)).json
const filesOf = (folder) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

test('the register of two offices comes out of an empty instance as it went in', async () => {
  const data = await worldWith(kunming, fujisawa)
  const before = everything(data)
  const json = await taken(data, 'register.json', 'register')
  const folder = await taken(data, 'register/', 'register', '--format', 'csv')
  for (const path of [json, folder]) {
    const again = await imported(data, path)
    assert.equal(again.changed, 0)
    assert.equal(again.read, again.accepted)
    assert.equal(everything(data), before)

    const empty = await worldWith()
    const report = await imported(empty, path)
    assert.deepEqual(report.refusals, [])
    assert.equal(readFileSync(await taken(empty, 'again.json', 'register'), 'utf8'), readFileSync(json, 'utf8'))
    assert.deepEqual(filesOf(await taken(empty, 'again/', 'register', '--format', 'csv')), filesOf(folder))
    assert.equal(await doctorFindsNothing(empty), true)
  }
})

test('a circle taken out changes nothing where it comes from, and can be read elsewhere', async () => {
  const data = await worldWith(kunming)
  const before = everything(data)
  for (const format of ['json', 'csv']) {
    const path = await taken(data, `circle.${format}`, 'circle', 'kunming', '--format', format)
    assert.equal((await imported(data, path)).changed, 0)
    assert.equal(everything(data), before)
  }
  const empty = await worldWith()
  const path = await taken(data, 'circle.json', 'circle', 'kunming')
  assert.deepEqual((await imported(empty, path)).refusals, [])
  const then = (await answer('circle', 'kunming', '--whole-life', '--data', data)).json
  const there = (await answer('circle', 'kunming', '--whole-life', '--data', empty)).json
  const told = ({ partners }) => partners.map(({ city, kind, since, in_force }) => [city.id, kind, since, in_force]).sort()
  assert.deepEqual(told(there), told(then))
})

test('words that a spreadsheet would run do not run, and come back as they were', async () => {
  const data = await worldWith()
  const list = join(newFolder(), 'list')
  mkdirSync(list)
  const names = ['=HYPERLINK("http://x")', "'=1", '+49', '-2', '@here', "'s-Gravenhage"]
  writeFileSync(join(list, 'cities.csv'), `id,name,country_iso2,lat,lon\nG1804651,Kunming,CN,25.04,102.71\n${names.map((name, i) => `X${i},"${name.replaceAll('"', '""')}",NL,-${i}.5,-${i}.25\n`).join('')}`)
  writeFileSync(join(list, 'ties.csv'), `city_a,city_b,source\n${names.map((_, i) => `X${i},G1804651,a-list\n`).join('')}`)
  await imported(data, list)
  const path = await taken(data, 'one.csv', 'register', '--format', 'csv')
  const text = readFileSync(path, 'utf8')
  for (const cell of text.split(/[,\r\n]+/)) assert.doesNotMatch(cell, /^"?([=@]|[+-](?!\d+\.\d+$))/)
  assert.ok(text.includes(",''=1,") && text.includes(",'+49,") && text.includes(",'s-Gravenhage,") && text.includes(',-1.5,'))
  assert.equal((await imported(data, path)).changed, 0)
  const empty = await worldWith()
  await imported(empty, path)
  assert.equal(readFileSync(await taken(empty, 'again.csv', 'register', '--format', 'csv'), 'utf8'), text)
})

test('the standard output gets what a file gets', async () => {
  const data = await worldWith(kunming)
  for (const format of formats.filter((one) => one !== 'xlsx')) {
    const { status, out } = await amity('export', 'circle', 'kunming', '--format', format, '--data', data)
    assert.equal(status, 0)
    assert.equal(out, readFileSync(await taken(data, 'file', 'circle', 'kunming', '--format', format), 'utf8'))
  }
})

// Bytes that a file may have, as `ulimit -f` sets them; a disk that is full looks the same to the program.
const withRoomFor = (kilobytes, ...words) => start(['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, binary, ...words], { command: 'bash' }).ended

test('without room for all of it there is a sentence, the old file, and nothing beside it', async () => {
  const data = await worldWith(kunming, fujisawa)
  // SQLite itself needs 32 kB to read; each of these takes more.
  // In 100 kB the packed workbook has room, and the sheets that it is packed from have not.
  for (const [format, kilobytes] of [['csv', 36], ['xlsx', 36], ['xlsx', 100], ['json', 36], ['jsonld', 36]]) {
    const folder = newFolder()
    const path = join(folder, `file.${format}`)
    writeFileSync(path, 'the old one')
    const { status, err } = await withRoomFor(kilobytes, 'export', 'register', '--format', format, '-o', path, '--data', data)
    assert.equal(status, 2, `${format}: ${err}`)
    assert.match(err, new RegExp(`^amity: ${path} cannot be written`, 'm'))
    assert.deepEqual(readdirSync(folder), [`file.${format}`])
    assert.equal(readFileSync(path, 'utf8'), 'the old one')
  }
  const folder = newFolder()
  const { status } = await withRoomFor(36, 'export', 'register', '--format', 'csv', '-o', `${folder}/`, '--data', data)
  assert.equal(status, 2)
  assert.deepEqual(readdirSync(folder), [])
})

test('a place that cannot be written to is named', async () => {
  const data = await worldWith(kunming)
  const file = join(newFolder(), 'a-file')
  writeFileSync(file, '')
  for (const path of ['/dev/full', join(file, 'below.json'), join(newFolder(), 'not/there.json'), newFolder()]) {
    const { status, err } = await amity('export', 'register', '-o', path, '--data', data)
    assert.equal(status, 2, path)
    assert.match(err, /^amity: .* cannot be written: \S+/)
  }
})

test('a file gets the rights that any new file gets', async () => {
  const data = await worldWith()
  const path = await taken(data, 'empty.json', 'register')
  const plain = join(newFolder(), 'plain')
  writeFileSync(plain, '')
  assert.equal(statSync(path).mode & 0o777, statSync(plain).mode & 0o777)
})

test('wrong usage is told with what would be right', async () => {
  const data = await worldWith(kunming)
  const cases = [
    [['register', '--format', 'pdf'], 2, /no format.*\n.*csv, xlsx, json/],
    [['register', '--format', 'xlsx'], 2, /workbook is no text/],
    [['circle', 'kunming', '--as-of', '1981-02-30'], 2, /as-of/],
    [['circle', 'kunming', '--kind', 'cousin'], 2, /cousin/],
    [['circle', 'kunming', '--region', 'atlantis'], 1, /atlantis/],
    [['circle', 'Nowheretown'], 1, /no city is called/],
  ]
  for (const [words, expected, message] of cases) {
    const { status, err, out } = await amity('export', ...words, '--data', data)
    assert.equal(status, expected, words.join(' '))
    assert.match(err, message)
    assert.equal(out, '')
  }
  const nowhere = join(newFolder(), 'none')
  assert.equal((await amity('export', 'register', '--data', nowhere)).status, 2)
  assert.equal(existsSync(nowhere), false)
})
