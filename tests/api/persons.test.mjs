// SPDX-License-Identifier: Apache-2.0
// The people that an office deals with, through its pages and the API: what is personal stays so, whoever asks; and is gone from
// everything once somebody is erased.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, newFolder, serve } from './support/amity.mjs'
import { contract } from './support/contract.mjs'
import { multipart } from './support/files.mjs'
import { formToken } from './support/form_token.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { readXlsx } from './support/packages.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
// Words that stand nowhere else.
const secret = { contact: 'qwoxzephyr@example.org', diet: 'no okonomiyaki', notes: 'collects zeppelins' }
const words = ['qwoxzephyr', 'okonomiyaki', 'zeppelins']

let server, folder, people, others
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
  others = await peopleOf(server, folder, 'fujisawa')
})
after(() => server.stop())

const api = (who, method, path, body, from = people) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: from[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
const made = async (path, body) => {
  const answer = await api('officer', 'POST', path, body)
  assert.equal(answer.status, 200, answer.text)
  return answer.json().id
}
const get = async (who, path) => {
  const answer = await ask(server, path, { headers: { Cookie: people[who] } })
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const post = async (who, path, fields) => {
  const answer = await posted(server, people[who], path, fields)
  return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
}
const main = (answer) => textOf(answer.page.all('main')[0]).replace(/\s+/g, ' ')
const inside = (node) => [node, ...(node.childNodes ?? []).flatMap(inside)]
const hidden = (answer, id) =>
  Object.fromEntries(
    inside(answer.page.all('form', { id })[0])
      // The token is of who sends it.
      .filter(({ tagName, attr }) => tagName === 'input' && attr.type === 'hidden' && attr.name !== 'form_token')
      .map(({ attr }) => [attr.name, attr.value]),
  )
// All bytes of a folder's files, as text of one byte a character.
const bytesOf = (path) =>
  readdirSync(path)
    .map((name) => join(path, name))
    .map((file) => (statSync(file).isDirectory() ? bytesOf(file) : readFileSync(file, 'latin1')))
    .join('\n')
const withSecrets = async (more = {}) => {
  const id = await made('/persons', { name: 'Maria Okabe', languages: 'ja', ...more })
  assert.equal((await api('officer', 'PUT', `/persons/${id}/personal`, secret)).status, 200)
  return id
}

test('somebody is written down with a post, by pages alone', async () => {
  const org = await post('officer', '/en/office/organisations/edit', {
    'name.en': 'City of Enoshima',
    'name.zh': '',
    kind: 'city_government',
    city: '',
    country: 'JP',
    parent_name: '',
  })
  assert.equal(org.status, 303, org.text)
  const person = await post('officer', '/en/office/persons/edit', {
    name: '江島 太郎',
    name_latin: 'ENOSHIMA Taro',
    'address.en': 'Mr Enoshima',
  })
  assert.equal(person.status, 303, person.text)
  const id = /id=(\d+)/.exec(person.headers.location)[1]
  const lost = await post('officer', `/en/office/persons/post?id=${id}`, {
    organisation_name: 'City of Atlantis',
    'post.en': 'Mayor',
    since: '2020-13',
    place: '1',
  })
  assert.equal(lost.status, 422)
  assert.match(main(lost), /If it is new, choose its kind below/)
  assert.match(main(lost), /no such date/)
  assert.match(lost.text, /value="City of Atlantis"/)
  const done = await post('officer', `/en/office/persons/post?id=${id}`, {
    organisation_name: 'City of Enoshima',
    'post.en': 'Mayor',
    since: '2020',
    place: '1',
  })
  assert.equal(done.status, 303, done.text)
  const page = await get('teacher', `/en/office/persons/person?id=${id}`)
  assert.match(main(page), /Mayor · City of Enoshima/)
  assert.match(main(page), /post added/)
  const where = await get('teacher', org.headers.location)
  assert.match(main(where), /Mayor · 江島 太郎 \(ENOSHIMA Taro\)/)
  assert.match(main(await get('teacher', '/en/office/persons?q=enoshima')), /1 person/)
})

test('what others changed meanwhile is shown beside one’s own, and sending again decides', async () => {
  const id = await made('/persons', { name: 'Ada' })
  const address = `/en/office/persons/edit?id=${id}`
  const seen = hidden(await get('officer', address), 'person')
  assert.equal((await post('director', address, { ...seen, name: 'Ada Lovelace' })).status, 303)
  const refused = await post('officer', address, { ...seen, name: 'Ada King' })
  assert.equal(refused.status, 409)
  assert.match(main(refused), /Ada Lovelace/)
  assert.match(refused.text, /value="Ada King"/)
  assert.equal((await post('officer', address, { ...hidden(refused, 'person'), name: 'Ada King' })).status, 303)
  assert.match(main(await get('officer', `/en/office/persons/person?id=${id}`)), /Ada King/)
})

test('what is personal opens for a reason only, and who looked is written down', async () => {
  const id = await withSecrets()
  const page = await get('officer', `/en/office/persons/person?id=${id}`)
  for (const word of words) assert.doesNotMatch(page.text, new RegExp(word))
  const refused = await post('officer', `/en/office/persons/open?id=${id}`, { why: '' })
  assert.equal(refused.status, 422)
  const opened = await post('officer', `/en/office/persons/open?id=${id}`, { why: 'a call about the visit' })
  assert.equal(opened.status, 200)
  for (const word of words) assert.match(opened.text, new RegExp(word))
  assert.match(opened.headers['cache-control'], /no-store/)
  const changed = { ...hidden(opened, 'personal'), ...secret, diet: 'vegetarian' }
  assert.equal((await post('officer', `/en/office/persons/personal?id=${id}`, changed)).status, 303)
  // No key makes the second look the first.
  const again = () =>
    ask(server, `${own}/persons/${id}/openings`, {
      method: 'POST',
      headers: { Cookie: people.officer, 'Content-Type': 'application/json', 'Idempotency-Key': 'same' },
      body: JSON.stringify({ why: 'once more' }),
    })
  const record = (await again()).json()
  await again()
  assert.equal(record.diet, 'vegetarian')
  assert.match(
    main(await get('director', `/en/office/persons/person?id=${id}`)),
    /once more.*once more.*officer *a call about the visit/,
  )
})

test('a table carries what is personal only for a reason', async () => {
  await withSecrets({ name: 'Table Guest' })
  const plain = await get('officer', '/en/office/persons/export?q=table+guest')
  assert.match(plain.text, /Table Guest/)
  for (const word of words) assert.doesNotMatch(plain.text, new RegExp(word))
  assert.equal((await post('officer', '/en/office/persons/export-personal?q=table+guest', { why: '' })).status, 422)
  const file = await post('officer', '/en/office/persons/export-personal?q=table+guest', {
    why: 'the dinner of the 4th',
  })
  assert.equal(file.status, 200)
  for (const word of words) assert.match(file.text, new RegExp(word))
  assert.match(file.text, /Taken by officer/)
})

test('a pasted list is shown before it is taken in, and twice is once', async () => {
  const text =
    '编号\t姓名\t护照姓名\t单位\t职务\t任职时间\n' +
    'paste-1\t王晓明\tWANG Xiaoming\t昆明学院\t院长\t2021\n' +
    'paste-2\t李华\t李华\t昆明学院\t教师\tsoon\n'
  const preview = await post('officer', '/zh/office/persons/list', { text })
  assert.match(main(preview), /用制表符分隔|用逗号分隔/)
  assert.equal(preview.status, 200)
  assert.match(main(preview), /新增 1，更新 0，不变 0，有误 1/)
  assert.match(main(preview), /任职时间 “soon”/)
  assert.equal((await api('officer', 'GET', '/persons?q=paste-1')).json().all, 0)
  const done = await post('officer', '/zh/office/persons/list/take-in', { text })
  assert.equal(done.status, 200)
  assert.match(main(done), /新增 1/)
  const [line] = (await api('officer', 'GET', '/persons?q=wang')).json().persons
  assert.deepEqual([line.name, line.posts[0].post], ['王晓明', { zh: '院长' }])
  const again = (await api('officer', 'POST', '/people-lists', { text, language: 'zh' })).json()
  assert.deepEqual([again.new, again.changed, again.unchanged, again.refused], [0, 0, 1, 1])
  assert.equal(again.separator, 'tab')
  // As Excel saves a "CSV" in Germany: a mark, and semicolons.
  const excel = `\uFEFF${text.replaceAll('\t', ';')}`
  const read = (await api('officer', 'POST', '/people-lists', { text: excel, language: 'zh' })).json()
  assert.deepEqual([read.separator, read.unchanged, read.refused], ['semicolon', 1, 1])
  assert.match(main(await post('officer', '/zh/office/persons/list', { text: excel })), /用分号分隔的表格，共 2 行/)
  // What cannot be read as a table says why, in the reader's language.
  assert.match(main(await post('officer', '/zh/office/persons/list', { text: '姓名\n王晓明' })), /缺少“编号”列/)
  assert.match(
    main(await post('officer', '/ja/office/persons/list', { text: '番号,氏名,色\n1,王,赤' })),
    /「色」という列はありません/,
  )
})

test('a list comes as a file, whatever separator and encoding a spreadsheet gave it, or is refused with how to save it', async () => {
  const sent = async (bytes, who = 'officer') => {
    const token = await formToken(server, people[who])
    const { headers, body } = multipart('list.csv', bytes, '', token)
    const path = '/zh/office/persons/list-file'
    const answer = await ask(server, path, { method: 'POST', headers: { ...headers, Cookie: people[who] }, body })
    return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
  }
  const text = '编号;姓名;单位;职务\r\nfile-1;王, 小明;昆明学院;院长\r\n'
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ]) {
    const answer = await sent(bytes)
    assert.equal(answer.status, 200, answer.text)
    assert.match(main(answer), /新增 1，更新 0/)
    assert.match(main(answer), /王, 小明/)
  }
  assert.match(main(await sent(Buffer.from(text))), /用分号分隔的表格，共 1 行/)
  // 编号,姓名 in GB18030.
  const gb = await sent(Buffer.from('b1e0bac52cd0d5c3fb0a', 'hex'))
  assert.equal(gb.status, 422)
  assert.match(main(gb), /编码不是 UTF-8.*另存为“CSV UTF-8/)
  assert.equal((await sent(Buffer.alloc(0))).status, 422)
  assert.equal((await sent(Buffer.alloc(600_000, 'x'))).status, 422)
  assert.equal((await sent(Buffer.from(text), 'teacher')).status, 403)
  assert.equal((await api('officer', 'GET', '/persons?q=file-1')).json().all, 0, 'nothing is kept by looking')
})

test('another office’s people are not there', async () => {
  const id = await withSecrets()
  const answer = await ask(server, `/api/v1/offices/fujisawa/persons/${id + 1000}`, {
    headers: { Cookie: others.officer },
  })
  assert.equal(answer.status, 404)
  assert.equal((await api('officer', 'GET', `/persons/${id}`, undefined, others)).status, 403)
  const page = await ask(server, `/en/office/persons/person?id=${id}`, { headers: { Cookie: others.officer } })
  assert.equal(page.status, 404)
})

test('no operation gives what is personal to who may not see it', async () => {
  const id = await withSecrets()
  const values = { office: 'kunming', person: String(id), cap: '1', organisation: '1', what: 'diet' }
  const bodies = [
    {},
    { why: 'x' },
    { version: 1 },
    { text: 'external_id,name\n' },
    secret,
    { name: 'x' },
    { kind: 'other' },
  ]
  const asks = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags?.some((tag) => ['people', 'personal'].includes(tag)))
      .map(([method, { operationId }]) => ({ method: method.toUpperCase(), path, operationId })),
  )
  for (const who of ['director', 'teacher', 'treasurer'])
    for (const { method, path, operationId } of asks) {
      if (operationId === 'erasePerson') continue
      const target = path.replace(/\{(\w+)\}/g, (_, name) => values[name])
      for (const body of method === 'GET' || method === 'DELETE' ? [undefined] : bodies) {
        const { text } = await ask(server, target, {
          method,
          headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
          body: body && JSON.stringify(body),
        })
        // What one sent oneself may come back.
        if (body !== secret)
          for (const word of words) assert.doesNotMatch(text, new RegExp(word), `${who} ${operationId}`)
      }
    }
  for (const path of ['persons', `persons/person?id=${id}`, 'persons/export', 'retention', 'organisations'])
    for (const who of ['director', 'teacher'])
      for (const word of words)
        assert.doesNotMatch((await get(who, `/en/office/${path}`)).text, new RegExp(word), `${who} ${path}`)
})

test('after erasure no byte of a value is in database, backup, journal, log or keys', async () => {
  const id = await withSecrets({ name: 'Zerubbabel Quintessence' })
  const before = join(newFolder(), 'before.backup')
  assert.equal((await amity('backup', before, '--data', folder)).status, 0)
  const keys = () => bytesOf(join(folder, 'keys')).match(/[0-9a-f]{64}/g) ?? []
  const then = keys().length
  const address = `/en/office/persons/erase?id=${id}`
  const step = await get('director', address)
  assert.equal(step.status, 200)
  const erased = await post('director', address, hidden(step, 'erase'))
  assert.equal(erased.status, 303, erased.text)
  // Before it is answered, so that nothing which happens to the server afterwards keeps them.
  assert.equal(keys().length, then - 3)
  const later = join(newFolder(), 'later.backup')
  assert.equal((await amity('backup', later, '--data', folder)).status, 0)
  for (const word of words) {
    assert.ok(!bytesOf(folder).includes(word), `${word} in the data folder`)
    assert.ok(!readFileSync(before, 'latin1').includes(word), `${word} in the old backup`)
    assert.ok(!readFileSync(later, 'latin1').includes(word), `${word} in the new backup`)
    assert.ok(!server.log.includes(word), `${word} in the log`)
  }
  assert.ok(!readFileSync(later, 'latin1').includes('Zerubbabel'), 'the name in the new backup')
  const doctor = await amity('doctor', '--data', folder)
  assert.equal(doctor.status, 0, doctor.stdout)
  assert.match(main(await get('director', `/en/office/persons/person?id=${id}`)), /Erased person/)
})

test('who was erased stays so when an older backup is restored: at a start of the server, and by amity retention', async () => {
  const id = await withSecrets({
    name: 'Balthazar Wrzesniewski',
    name_latin: 'WRZESNIEWSKI',
    name_reading: 'vjezhnyevski',
  })
  const stays = await withSecrets({ name: 'Stays Whatever' })
  const old = join(newFolder(), 'old.backup')
  assert.equal((await amity('backup', old, '--data', folder)).status, 0)
  const marks = () => readdirSync(join(folder, 'keys'), { recursive: true }).filter((name) => name.endsWith('.gone'))
  const already = marks().length
  const step = await get('director', `/en/office/persons/erase?id=${id}`)
  assert.equal((await post('director', `/en/office/persons/erase?id=${id}`, hidden(step, 'erase'))).status, 303)
  // One for each of three values, and one for who they were.
  assert.equal(marks().length - already, 4, 'they are there before it is answered')
  const keys = ['--keys', join(folder, 'keys')]

  const byHand = join(newFolder(), 'data')
  const restored = await amity('restore', old, '--data', byHand)
  assert.equal(restored.status, 0, restored.stderr)
  assert.ok(bytesOf(byHand).includes('Balthazar'), 'the backup has the name')
  const before = await amity('retention', '--json', '--data', byHand, ...keys)
  assert.equal(before.status, 1)
  const due = JSON.parse(before.stdout).due.filter(({ what }) => what === 'person')
  assert.deepEqual(
    due.map(({ person, held_why }) => [person, held_why]),
    [[id, null]],
  )
  assert.match((await amity('doctor', '--data', byHand, ...keys)).stdout, /1 persons who were erased are back/)
  const applied = await amity('retention', '--apply', '--json', '--data', byHand, ...keys)
  assert.equal(applied.status, 0, applied.stdout + applied.stderr)
  for (const word of ['Balthazar', 'balthazar', 'WRZESNIEWSKI', 'vjezhnyevski'])
    assert.ok(!bytesOf(byHand).includes(word), `${word} in the data folder`)
  assert.ok(bytesOf(byHand).includes('Stays Whatever'))
  const doctor = await amity('doctor', '--data', byHand, ...keys)
  assert.equal(doctor.status, 0, doctor.stdout)

  const started = join(newFolder(), 'data')
  assert.equal((await amity('restore', old, '--data', started)).status, 0)
  const again = await serve(started, ...keys)
  try {
    assert.match(again.log, /1 persons who had been erased were back/)
    // The session that asks began before the backup.
    const there = async (path) => ask(again, path, { headers: { Cookie: people.officer } })
    assert.match(main({ page: readHtml((await there(`/en/office/persons/person?id=${id}`)).text) }), /Erased person/)
    assert.match((await there(`/en/office/persons/person?id=${stays}`)).text, /Stays Whatever/)
    for (const path of ['persons', 'persons?q=wrzes', 'persons/export', 'search?q=wrzes&bare=1'])
      assert.doesNotMatch((await there(`/en/office/${path}`)).text, /Balthazar|WRZESNIEWSKI/, path)
    const book = await there('/en/office/persons/export?format=xlsx')
    assert.equal(book.status, 200)
    const file = join(newFolder(), 'people.xlsx')
    writeFileSync(file, book.bytes)
    const cells = JSON.stringify(await readXlsx(file))
    assert.match(cells, /Stays Whatever/)
    assert.doesNotMatch(cells, /Balthazar/)
  } finally {
    await again.stop()
  }
  assert.ok(!bytesOf(started).includes('Balthazar'), 'nothing of it is left in the files')
})

test('the rules of retention are shown, followed and changed', async () => {
  const page = await get('director', '/en/office/retention')
  assert.match(main(page), /90 days from when it was written/)
  const address = '/en/office/retention/rule?what=diet'
  assert.equal((await post('director', address, { after: 'written', days: '', source: '' })).status, 422)
  assert.equal((await post('director', address, { after: 'written', days: '0', source: 'test' })).status, 303)
  const due = JSON.parse((await amity('retention', '--data', folder, '--json')).stdout)
  assert.ok(due.due.length > 0)
  assert.ok(due.due.every(({ what }) => what === 'diet'))
  const applied = await amity('retention', '--apply', '--data', folder, '--json')
  assert.equal(applied.status, 0, applied.stderr)
  assert.deepEqual(JSON.parse(applied.stdout).due, [])
})

test('keys are kept apart, and brought back but for those that were destroyed', async () => {
  const copies = newFolder()
  const made = await amity('keys', 'backup', copies, '--data', folder, '--json')
  assert.equal(made.status, 0, made.stderr)
  const { file } = JSON.parse(made.stdout)
  assert.equal((await amity('keys', 'backup', join(folder, 'keys', 'x'), '--data', folder)).status, 1)
  const back = await amity('keys', 'restore', file, '--data', folder, '--json')
  assert.deepEqual(JSON.parse(back.stdout), { keys: 0, were_destroyed: 0 })
  assert.equal((await amity('keys', 'restore', join(folder, 'amity.sqlite'), '--data', folder)).status, 1)
})

test('a post in an organisation that is new is written down with it, both or neither; languages by their names', async () => {
  const added = await post('officer', '/zh/office/persons/edit', { name: '佐久間 凛', languages: '日语、泰语' })
  assert.equal(added.status, 303, added.text)
  const id = Number(/id=(\d+)/.exec(added.headers.location)[1])
  assert.equal((await api('officer', 'GET', `/persons/${id}`)).json().fields.languages, 'ja th')
  const form = await get('officer', `/ja/office/persons/edit?id=${id}`)
  assert.match(form.text, /name="languages" type="text" value="日本語、タイ語"/)
  const wrong = await post('officer', '/zh/office/persons/edit', { name: '佐久間 凛', languages: '火星语' })
  assert.deepEqual([wrong.status, /没有名为“火星语”的语言/.test(main(wrong))], [422, true])

  const fields = { organisation_name: 'Sunlit Harbour Trust', 'post.en': 'Trustee' }
  const lost = await post('officer', `/en/office/persons/post?id=${id}`, fields)
  assert.deepEqual([lost.status, /If it is new, choose its kind below/.test(main(lost))], [422, true])
  const broken = { ...fields, organisation_new: 'association', since: '2030', until: '2020' }
  assert.equal((await post('officer', `/en/office/persons/post?id=${id}`, broken)).status, 422)
  const all = async () => (await api('officer', 'GET', '/organisations?q=Sunlit')).json().organisations
  assert.deepEqual(await all(), [], 'nothing of it is kept')
  const done = await post('officer', `/en/office/persons/post?id=${id}`, { ...fields, organisation_new: 'association' })
  assert.equal(done.status, 303, done.text)
  assert.deepEqual(
    (await all()).map(({ kind, name }) => [kind, name.en]),
    [['association', 'Sunlit Harbour Trust']],
  )
  assert.match(main(await get('officer', `/en/office/persons/person?id=${id}`)), /Trustee/)
})

test('the list of people is asked by language, saved as a view, and comes as a workbook', async () => {
  const list = await get('officer', '/en/office/persons?language=Thai')
  assert.match(main(list), /佐久間 凛/)
  assert.doesNotMatch(main(list), /Maria Okabe/)
  const saved = await post('officer', '/en/office/views', {
    list: 'people',
    name: 'Thai',
    query: 'language=Thai',
  })
  assert.equal(saved.status, 303, saved.text)
  const answer = await get('officer', '/en/office/persons/export?format=xlsx&language=th')
  assert.equal(answer.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const path = join(newFolder(), 'people.xlsx')
  writeFileSync(path, answer.bytes)
  const [{ sheet, data }] = await readXlsx(path)
  assert.equal(sheet, 'Contacts')
  assert.ok(data[1].includes('佐久間 凛') && data[1].some((cell) => /Japanese.*Thai/.test(cell)))
})

test('the list of organisations is saved as a view, opened with it, and comes as CSV and as a workbook', async () => {
  await made('/organisations', { kind: 'culture', name: { en: 'Camellia Hall' }, own_name: '茶花馆' })
  await made('/organisations', { kind: 'association', name: { en: 'Camellia Friends' } })
  const asked = 'kind=culture&sort=newest'
  assert.match(main(await get('officer', `/en/office/organisations?${asked}`)), /Camellia Hall/)
  const saved = await post('officer', '/en/office/views', { list: 'organisations', name: 'Culture', query: asked })
  assert.equal(saved.status, 303, saved.text)
  assert.equal(saved.headers.location.split('?')[0], '/en/office/organisations')
  const [view] = (await api('officer', 'GET', '/views')).json().views.filter(({ list }) => list === 'organisations')
  assert.match(view.query, /kind=culture/)
  await post('officer', `/en/office/views/default?id=${view.id}`, { is_default: 'true' })
  const opened = await get('officer', '/en/office/organisations')
  assert.deepEqual([opened.status, /kind=culture/.test(opened.headers.location)], [303, true])
  const csv = await get('officer', `/en/office/organisations/export?${asked}`)
  assert.match(csv.text, /"Camellia Hall","茶花馆"/)
  assert.doesNotMatch(csv.text, /Camellia Friends/)
  const answer = await get('officer', `/en/office/organisations/export?format=xlsx&${asked}`)
  assert.equal(answer.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  assert.match(answer.headers['content-disposition'], /organisations\.xlsx/)
  const path = join(newFolder(), 'organisations.xlsx')
  writeFileSync(path, answer.bytes)
  const [{ sheet, data }] = await readXlsx(path)
  assert.equal(sheet, 'Organisations')
  assert.ok(data.some((row) => row.includes('茶花馆')) && !data.some((row) => row.includes('Camellia Friends')))
  await post('officer', `/en/office/views/delete?id=${view.id}`)
})

test('people and organisations are found at the desk by who may read them, and a list keeps what it was asked', async () => {
  const organisation = await made('/organisations', { kind: 'culture', name: { en: 'Lantern Quarter Museum' } })
  const person = await made('/persons', { name: '提灯 花子', name_latin: 'Hanako Chochin' })
  const found = async (who, q) =>
    (await api(who, 'GET', `/desk/search?q=${encodeURIComponent(q)}`))
      .json()
      .hits.map(({ kind, id }) => `${kind} ${id}`)
  for (const q of ['提灯', 'chochin']) assert.deepEqual(await found('officer', q), [`contact ${person}`], q)
  assert.deepEqual(await found('officer', 'lantern quarter'), [`organisation ${organisation}`])
  const elsewhere = await ask(server, `/api/v1/offices/fujisawa/desk/search?q=chochin`, {
    headers: { Cookie: others.officer },
  })
  assert.deepEqual(elsewhere.json().hits, [])
  const { page, text } = await get('officer', '/en/office/persons?q=chochin')
  assert.match(main({ page }), /提灯 花子/)
  const files = page
    .all('a')
    .map(({ attr }) => attr.href)
    .filter((href) => href?.includes('/persons/export'))
  assert.ok(files.length > 0 && files.every((href) => href.includes('q=chochin')), text)
})
