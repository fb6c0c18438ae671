// SPDX-License-Identifier: Apache-2.0
// Lists of the world's ties: as a person imports them, again and again, and decides on what cannot be told.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { allButTheJournal, amity, answer, doctorFindsNothing, everything, fujisawa, journalVerbs, kunming, newFolder, nodeModules, sqlite, start } from './amity.mjs'
import { smallGazetteer, worldWith } from './small_world.mjs'
import { links, listOf, pairOf, towns } from './world_lists.mjs'

const world = (data, ...words) => answer('import', 'world', ...words, '--data', data)
const importTowns = async (...offices) => {
  const data = await worldWith(...offices)
  const { status, json } = await world(data, listOf(towns), '--source', 'towns')
  assert.deepEqual([status, json.unresolved], [0, 0])
  return data
}

test('the report has every field that programs rely on', async () => {
  const data = await worldWith()
  const { status, json } = await world(data, listOf(`${towns}Q182852,Kunming,CN,Q182852,Kunming,CN\nQ182852,Kunming,CN,,Springfield,US\n`), '--source', 'towns')
  assert.equal(status, 1)
  const { read, accepted, merged, refused, unresolved, waiting, new_cities, new_partnerships, gone, back } = json
  assert.deepEqual(
    { read, accepted, merged, refused, unresolved, waiting, new_cities, new_partnerships, gone, back },
    { read: 4, accepted: 2, merged: 0, refused: 1, unresolved: 1, waiting: 1, new_cities: 0, new_partnerships: 2, gone: 0, back: 0 },
  )
  assert.ok(json.changed > 0)
  const [refusal] = json.refusals
  assert.deepEqual([refusal.file, refusal.line, refusal.field, refusal.value], ['list.csv', 4, 'b', 'Q182852'])
  assert.match(refusal.why, /tied to itself/)
  assert.ok(refusal.accepted)
  const [wait] = json.waits
  assert.deepEqual([wait.name, wait.countries, wait.line], ['Springfield', 'US', 5])
  assert.ok(wait.candidates.length > 1 && wait.candidates.every(({ city, name, score }) => /^A\d+$/.test(city) && name.startsWith('Springfield, US') && score > 0))
})

test('a dry run reports the same and keeps nothing', async () => {
  const data = await worldWith()
  const before = everything(data)
  const list = listOf(towns)
  const dry = await world(data, list, '--source', 'towns', '--dry-run')
  assert.equal(everything(data), before)
  assert.deepEqual((await world(data, list, '--source', 'towns')).json, dry.json)
})

test('what a path holds is told without the word world', async () => {
  const data = join(newFolder(), 'data')
  assert.equal((await amity('import', smallGazetteer(), '--data', data)).status, 0)
  assert.equal((await amity('import', kunming, '--data', data)).status, 0)
  const { status, json } = await answer('import', listOf(towns), '--source', 'towns', '--retrieved', '2026-11-22', '--data', data)
  assert.equal(status, 0)
  assert.equal(json.accepted, 2)
  assert.deepEqual(journalVerbs(data).sort(), ['import.gazetteer', 'import.office', 'import.world'])
  const none = await amity('import', '--data', data)
  assert.equal(none.status, 2)
  assert.match(none.err, /path/)
})

test('the same list again changes nothing, whether it is read again or known', async () => {
  const data = await worldWith()
  const list = pairOf(200)
  const first = await world(data, list, '--retrieved', '2026-11-22')
  assert.equal(first.json.unresolved, 0)
  const after = everything(data)
  for (const words of [[], ['--again']]) {
    const { json } = await world(data, list, '--retrieved', '2026-11-22', ...words)
    assert.equal(json.changed, 0)
    assert.equal(json.seen_before, words.length === 0)
    assert.deepEqual([json.read, json.accepted, json.refused, json.unresolved], [first.json.read, first.json.accepted, 0, 0])
    assert.equal(everything(data), after)
  }
})

test('a list of a year later is reported: new, gone, changed, come back', async () => {
  const data = await importTowns()
  const on = (day, text, ...words) => world(data, listOf(text, 'links.tsv'), '--source', 'wikidata', '--retrieved', day, ...words)
  const [fuji, zurich] = [['Q182852', 'Q193476'], ['Q182852', 'Q72']]
  await on('2024-01-01', links(fuji, zurich))
  const gone = (await on('2025-01-01', links(fuji), '--whole')).json
  assert.equal(gone.gone, 1)
  assert.deepEqual(gone.changes.map(({ what, last_seen }) => [what, last_seen]), [['gone', '2024-01-01']])
  assert.match(`${gone.changes[0].a} ${gone.changes[0].b}`, /Kunming.*Zürich|Zürich.*Kunming/)
  const back = (await on('2026-01-01', links(fuji, zurich, ['Q193476', 'Q72']), '--whole')).json
  assert.deepEqual([back.back, back.new_statements, back.gone], [1, 1, 0])
  assert.deepEqual(back.changes.map(({ what }) => what).sort(), ['back', 'new'])
  const detail = JSON.parse(sqlite(data, "SELECT detail FROM journal WHERE verb = 'import.world' ORDER BY seq DESC LIMIT 1"))
  assert.deepEqual([detail.back, detail.new_statements, detail.gone, detail.retrieved], [1, 1, 0, '2026-01-01'])
})

test('a part of a list does not make the rest of it gone', async () => {
  const data = await importTowns()
  const whole = links(['Q182852', 'Q193476'], ['Q182852', 'Q72'], ['Q193476', 'Q72'])
  await world(data, listOf(whole, 'links.tsv'), '--source', 'wikidata', '--retrieved', '2025-01-01')
  const part = listOf(links(['Q182852', 'Q72']), 'part.tsv')
  const words = [part, '--source', 'wikidata', '--retrieved', '2026-01-01']
  const { json } = await world(data, ...words)
  assert.deepEqual([json.gone, json.missing], [0, 2])
  const text = await amity('import', 'world', ...words, '--again', '--data', data)
  assert.match(text.out, /2 ties .* say --whole/)
  assert.equal((await world(data, ...words, '--whole')).json.gone, 2)
  assert.equal((await amity('import', 'world', ...words, '--whole', '--part', '--data', data)).status, 2)
})

test('several lists are kept one by one, and the same command goes on after one that cannot be read', async () => {
  const data = await importTowns()
  const good = listOf(links(['Q182852', 'Q193476']), 'good.tsv')
  const bad = listOf('Q182852\tQ72\nQ182852\t\0\n', 'bad.tsv')
  const run = () => amity('import', 'world', good, bad, '--source', 'wikidata', '--data', data)
  const first = await run()
  assert.equal(first.status, 1)
  assert.match(first.err, /bad\.tsv.*NUL.*1 of 2 lists were kept/)
  writeFileSync(bad, links(['Q182852', 'Q72']))
  const lines = journalVerbs(data).length
  const second = await world(data, good, bad, '--source', 'wikidata')
  assert.equal(second.status, 0)
  assert.deepEqual(second.json.lists.map(({ files, seen_before }) => [files, seen_before]), [['good.tsv', true], ['bad.tsv', false]])
  assert.equal(second.json.read, 2)
  assert.equal(journalVerbs(data).length, lines + 1)
})

const catches = (pid, signal) => {
  const caught = /^SigCgt:\s*([0-9a-f]+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return ((BigInt(`0x${caught[1]}`) >> BigInt(signal - 1)) & 1n) === 1n
}

test('Ctrl-C ends an import in order, with nothing half kept', async () => {
  const data = await worldWith()
  const before = allButTheJournal(data)
  const list = pairOf(20000)
  let ended
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const run = start(['import', 'world', list, '--data', data])
    // Not before the program listens to it: a program that has hardly begun ends by the signal itself.
    while (run.child.exitCode === null && !catches(run.child.pid, constants.signals[signal])) await pause(5)
    run.child.kill(signal)
    ended = await run.ended
    if (ended.status === 0) continue
    assert.deepEqual([ended.status, ended.signal], [1, null], ended.err)
    assert.match(ended.err, /^amity: cancelled.*(nothing|kept)/)
    assert.equal(ended.out, '')
    assert.equal(allButTheJournal(data), before)
  }
  assert.equal((await world(data, list)).status, 0)
  assert.equal(await doctorFindsNothing(data), true)
})

test('progress is for terminals: none in a pipe, none with --json', async () => {
  const data = await worldWith()
  assert.equal((await amity('import', 'world', pairOf(300), '--data', data)).err, '')
})

test('progress on a terminal, on the error output', { skip: !existsSync('/usr/bin/script') && 'no script program' }, async () => {
  const data = await worldWith()
  const { binary } = await import('./amity.mjs')
  const list = pairOf(300)
  const shown = (words) => start(['-qec', `${binary} import world ${list} --data ${data} ${words} 2>&1 >/dev/null`, '/dev/null'], { command: 'script' }).ended
  assert.match((await shown('--dry-run')).out, /reading cities\.csv.*%.*telling the cities.*writing/s)
  assert.equal((await shown('--dry-run --json')).out, '')
})

const springfield = 'a,b,a_country,b_country\nKunming,Springfield,CN,US\n'

test('a decision is remembered, moves the tie, and can be taken back', async () => {
  const data = await worldWith()
  const list = listOf(springfield)
  const again = async () => (await world(data, list, '--source', 'ours')).json
  const partner = () =>
    sqlite(data, 'SELECT DISTINCT c.id FROM assertion a JOIN partnership p ON p.id = a.partnership_id JOIN city c ON c.id IN (p.city_a, p.city_b) WHERE c.country_code = \'US\'').trim()
  assert.equal((await again()).unresolved, 1)
  const [review] = (await answer('review', 'list', '--data', data)).json
  assert.deepEqual([review.name, review.state, review.source], ['Springfield', 'waiting', 'ours'])
  const [one, other] = review.candidates.map(({ city }) => city)

  const accepted = await answer('review', 'accept', String(review.id), one, '--data', data)
  assert.deepEqual([accepted.status, accepted.json.state], [0, 'accepted'])
  assert.equal(partner(), '')  // from the next import on
  assert.equal((await again()).new_partnerships, 1)
  assert.equal(`A${partner()}`, one)
  assert.equal((await again()).changed, 0)
  assert.deepEqual((await answer('review', 'list', '--data', data)).json, [])

  assert.equal((await answer('review', 'accept', String(review.id), other, '--data', data).catch(() => ({ status: 1 }))).status, 1)
  assert.equal((await answer('review', 'undo', String(review.id), '--data', data)).json.state, 'waiting')
  const undone = await again()
  assert.deepEqual([undone.unresolved, undone.withdrawn], [1, 1])
  assert.equal(partner(), '')

  assert.equal((await answer('review', 'accept', String(review.id), other, '--data', data)).status, 0)
  await again()
  assert.equal(`A${partner()}`, other)
  assert.equal(await doctorFindsNothing(data), true)
  assert.ok(journalVerbs(data).filter((verb) => verb === 'review.decide').length === 3)
})

test('a city of its own is made on request, and goes with the request', async () => {
  const data = await worldWith()
  const before = sqlite(data, 'SELECT count(*) FROM city')
  const list = listOf('a,b,a_country,b_country\nKunming,Springfield,CN,\n')
  const again = async () => (await world(data, list, '--source', 'ours')).json
  await again()
  const [{ id }] = (await answer('review', 'list', '--data', data)).json
  const refused = await amity('review', 'reject', String(id), '--data', data)
  assert.equal(refused.status, 1)
  assert.match(refused.err, /country/)
  assert.equal((await answer('review', 'reject', String(id), '--country', 'AU', '--data', data)).status, 0)
  const made = await again()
  assert.deepEqual([made.new_cities, made.new_partnerships, made.unresolved], [1, 1, 0])
  assert.equal((await again()).changed, 0)
  await amity('review', 'undo', String(id), '--data', data)
  assert.deepEqual(Object.values((({ unresolved, withdrawn }) => ({ unresolved, withdrawn }))(await again())), [1, 1])
  assert.equal(sqlite(data, 'SELECT count(*) FROM city'), before)
  assert.equal((await again()).changed, 0)
})

test('what was told by name can be decided otherwise', async () => {
  const data = await worldWith()
  const list = listOf('a,b,a_country,b_country\nKunming,Fujisawa,CN,JP\n')
  await world(data, list, '--source', 'ours')
  const told = (await answer('review', 'list', '--told', '--data', data)).json
  assert.deepEqual(told.map(({ name, state }) => [name, state]).sort(), [['Fujisawa', 'told'], ['Kunming', 'told']])
  const { id } = told.find(({ name }) => name === 'Fujisawa')
  const zurich = `A${sqlite(data, "SELECT id FROM city WHERE name = 'Zürich'").trim()}`
  assert.equal((await answer('review', 'accept', String(id), zurich, '--data', data)).status, 0)
  const { json } = await world(data, list, '--source', 'ours')
  assert.deepEqual([json.new_partnerships, json.withdrawn], [1, 1])
  assert.equal(sqlite(data, 'SELECT count(*) FROM partnership').trim(), '1')
})

test('a review that is not there is told in a sentence', async () => {
  const data = await worldWith()
  for (const [words, said] of [
    [['accept', '7'], /no review 7/],
    [['undo', '7'], /no review 7/],
  ]) {
    const { status, err } = await amity('review', ...words, '--data', data)
    assert.equal(status, 1)
    assert.match(err, said)
  }
})

test('a page saved as .json, a missing file, a folder of something else: told in a sentence, nothing kept', async () => {
  const data = await worldWith()
  const before = everything(data)
  const empty = newFolder()
  mkdirSync(join(empty, 'inner'))
  for (const [path, said] of [
    [listOf('<!DOCTYPE html><html>502</html>', 'twins.json'), /twins\.json is an HTML or XML page/],
    [listOf('', 'twins.json'), /twins\.json is empty/],
    [join(newFolder(), 'none.csv'), /is not there/],
    [empty, /has no cities\.csv/],
  ]) {
    const { status, err } = await amity('import', 'world', path, '--source', 'x', '--data', data)
    assert.equal(status, 1)
    assert.match(err, said)
  }
  assert.equal(everything(data), before)
})

const real = process.env.AMITY_SHARED_DATA
test('every format of the real lists is read, and the second time changes nothing', { skip: !real && 'AMITY_SHARED_DATA is not set' }, async () => {
  const data = join(newFolder(), 'data')
  assert.equal((await amity('import', 'gazetteer', nodeModules, '--data', data)).status, 0)
  const lists = [
    [['world'], 'world', []],
    [['wikidata/relations.tsv', 'wikidata/names.tsv'], 'wikidata-2016', []],
    [['wikidata/twinned_2022.srj'], 'wikidata-2022', []],
    [['wikidata/twinned_2022.csv'], 'wikidata-2022-csv', []],
    [['wikidata/austria.tsv'], 'wikidata-2017-austria', []],
    [['wikidata/france.tsv'], 'wikidata-2017-france', []],
    [['wikidata/germany.tsv'], 'wikidata-2017-germany', []],
    [['wikidata/Q3955_weimar_2016.json'], 'wikidata-weimar', []],
    [['kunming/kunming_ties.csv'], 'kunming', ['--map', 'a==Kunming,a_country==CN']],
    [['kunming/comparison_ties_cn.csv'], 'comparison', ['--map', 'a_country==CN']],
  ]
  for (const [files, source, words] of lists) {
    const run = (...more) => world(data, ...files.map((file) => join(real, file)), '--source', source, '--retrieved', '2026-11-22', ...words, ...more)
    const { json } = await run()
    assert.equal(json.read, json.accepted + json.refused + json.unresolved, source)
    assert.ok(json.accepted > 0.9 * json.read, `${source}: ${json.accepted} of ${json.read}`)
    assert.equal((await run('--again')).json.changed, 0, source)
  }
  assert.equal(await doctorFindsNothing(data), true)
})
