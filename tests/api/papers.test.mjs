// SPDX-License-Identifier: Apache-2.0
// Letters as files: what stands on them is read back by other programs; templates of an office; a server without Node.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { amity, filledFolder, fujisawa, newFolder, serve } from './support/amity.mjs'
import { readHtml, textOf } from './support/html.mjs'
import { ask } from './support/http.mjs'
import { peopleOf, posted } from './support/people.mjs'

const own = '/api/v1/offices/kunming'
let server, folder, people
before(async () => {
  folder = await filledFolder()
  await amity('import', 'office', fujisawa, '--data', folder)
  server = await serve(folder)
  people = await peopleOf(server, folder)
})
after(() => server.stop())

const api = (who, path, method = 'GET', body = undefined) =>
  ask(server, own + path, {
    method,
    headers: { Cookie: people[who], ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
const done = async (...asked) => {
  const answer = await api(...asked)
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
const get = (who, path) => ask(server, path, { headers: { Cookie: people[who] } })
const main = (answer) => textOf(readHtml(answer.text).all('main')[0]).replace(/\s+/g, ' ')

const files = newFolder()
let count = 0
const read = (program, bytes, ...words) => {
  const file = join(files, `${++count}`)
  writeFileSync(file, bytes)
  return execFileSync(
    program,
    words.map((word) => (word === 'FILE' ? file : word)),
    { encoding: 'utf8' },
  )
}
const textIn = (pdf) => read('pdftotext', pdf, '-enc', 'UTF-8', 'FILE', '-')
const together = (text) => text.replace(/[\s\u00a0]/g, '')

const letter = {
  direction: 'out',
  language: 'zh',
  correspondent: '藤泽市国际交流课',
  title: '关于派代表团访问的函',
  body: '贵市来函收悉。\n我市拟派代表团一行6人访问贵市（นายอัศนี บูรณุปกรณ์）。',
  enclosures: '代表团名单\n日程',
}
const drafted = async (more = {}) => (await done('officer', '/letters', 'POST', { ...letter, ...more })).id
let shapes = 0
const issued = async (id) => {
  const { id: series } = await done('director', '/letter-series', 'POST', {
    direction: 'out',
    name: '去函',
    shape: `昆外发${++shapes}〔{year}〕{n}号`,
  })
  const { content_hash } = await done('director', `/letters/${id}`)
  return done('director', `/letters/${id}/issue`, 'POST', { series, content_hash, signatory: '主任 李明远' })
}
const paper = async (id, query = '') => {
  const answer = await api('officer', `/letters/${id}/paper${query}`)
  assert.equal(answer.status, 200, answer.text.slice(0, 500))
  return answer
}

test('a draft says so on every page, and what was issued has its number, signatory and enclosures', async () => {
  const id = await drafted({ body: '这是正文。'.repeat(20) + '\n' + '第二段。\n'.repeat(60) })
  const draft = await paper(id)
  assert.equal(draft.type, 'application/pdf')
  const pages = textIn(draft.bytes)
    .split('\f')
    .filter((page) => page.trim())
  assert.ok(pages.length > 1)
  for (const page of pages) assert.match(page, /草稿，尚未签发/)
  const { text: number } = await issued(id)
  const out = textIn((await paper(id)).bytes)
  assert.doesNotMatch(out, /草稿/)
  for (const part of [number, letter.title, letter.correspondent, '主任 李明远', '附件：', '代表团名单'])
    assert.ok(together(out).includes(together(part)), part)
})

test('a void letter keeps its number and says why on every page', async () => {
  const id = await drafted()
  const { text: number } = await issued(id)
  await done('director', `/letters/${id}/voiding`, 'POST', { reason: '地址有误' })
  const out = together(textIn((await paper(id)).bytes))
  assert.ok(out.includes('作废：地址有误') && out.includes(number), out)
})

test('nobody keeps the file on the way, and its name is good in every language', async () => {
  const id = await drafted({ title: 'Ōsaka / 大阪 "visit"' })
  const { headers } = await paper(id)
  assert.equal(headers['cache-control'], 'private, no-store')
  const name = /filename\*=UTF-8''(.*)$/.exec(headers['content-disposition'])[1]
  assert.equal(decodeURIComponent(name), 'Ōsaka 大阪 visit.pdf')
  assert.match(headers['content-disposition'], new RegExp(`^attachment; filename="letter-${id}\\.pdf"; `))
})

test('the letter is set in the faces of its language, as PDF/A-2a that other readers find sound', async () => {
  for (const [language, face] of [
    ['zh', /NotoSerifCJKsc/],
    ['ja', /NotoSerifCJKjp/],
    ['en', /NotoSerif-/],
  ]) {
    const { bytes } = await paper(await drafted({ language }))
    assert.match(read('pdffonts', bytes, 'FILE'), face)
    assert.match(read('qpdf', bytes, '--check', 'FILE'), /No syntax or stream encoding errors/)
    assert.match(bytes.toString('latin1'), /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A/)
    assert.ok(together(textIn(bytes)).includes(together('นายอัศนี บูรณุปกรณ์')))
  }
})

test('whatever is typed stands on the paper and is never code', async () => {
  const title = '#read("/etc/passwd") \\ $x$ ] שלום 🎉'
  const out = textIn((await paper(await drafted({ title, body: '#panic("x")\n' + 'y'.repeat(9000) }))).bytes)
  assert.ok(together(out).includes(together('#read("/etc/passwd") \\ $x$ ]')), out.slice(0, 500))
  assert.doesNotMatch(out, /root:/)
  assert.ok(out.split('y').length > 9000)
})

test('a letter in two languages is printed side by side until its text is changed', async () => {
  const id = await drafted()
  await done('officer', `/letters/${id}/paper-details`, 'PUT', {
    copies: '教育体育局',
    language: 'ja',
    correspondent: '藤沢市国際交流課',
    title: '代表団の訪問について',
    body: '貴市のお手紙を拝受いたしました。\n代表団6名を派遣いたします。',
    enclosures: '名簿',
  })
  const out = together(textIn((await paper(id)).bytes))
  for (const part of ['代表団の訪問について', letter.title, '参考訳', '抄送', '教育体育局'])
    assert.ok(out.includes(part), part)
  const fonts = read('pdffonts', (await paper(id)).bytes, 'FILE')
  assert.match(fonts, /CJKsc/)
  assert.match(fonts, /CJKjp/)
  const odt = read('unzip', (await paper(id, '?format=odt')).bytes, '-p', 'FILE', 'content.xml')
  assert.match(odt, /<table:table-cell[^>]*>.*代表団の訪問について/s)
  const { fields } = await done('officer', `/letters/${id}`)
  await done('officer', `/letters/${id}`, 'PUT', { ...letter, direction: undefined, title: '另一标题', seen: fields })
  assert.equal((await done('officer', `/letters/${id}/paper-details`)).is_current, false)
  assert.ok(!together(textIn((await paper(id)).bytes)).includes('代表団の訪問について'))
  assert.match(main(await get('officer', `/zh/office/letters/papers?id=${id}`)), /译文完成后正文又有改动/)
})

test('the letter to edit says first what it is, and is well formed', async () => {
  const answer = await paper(await drafted({ title: 'a < b & c' }), '?format=odt')
  assert.equal(answer.type, 'application/vnd.oasis.opendocument.text')
  assert.equal(answer.bytes.subarray(30, 77).toString(), 'mimetypeapplication/vnd.oasis.opendocument.text')
  assert.match(read('unzip', answer.bytes, '-t', 'FILE'), /No errors detected/)
  const content = read('unzip', answer.bytes, '-p', 'FILE', 'content.xml')
  assert.match(content, /a &lt; b &amp; c/)
  const file = join(files, 'content.xml')
  writeFileSync(file, content)
  execFileSync('xmllint', ['--noout', file])
})

test('the handling sheet has every verdict with its words, and the register every number of the year', async () => {
  const id = await drafted()
  await done('officer', `/letters/${id}/circulation`, 'POST', {
    departments: [{ department: 1 }, { department: 2, place: 2 }],
  })
  const { content_hash } = await done('teacher', `/letters/${id}`)
  await done('teacher', `/letters/${id}/verdicts`, 'POST', {
    verdict: 'agree_with_changes',
    opinion: '请写明人数',
    content_hash,
  })
  const sheet = together(textIn((await paper(id, '?kind=handling&language=zh')).bytes))
  for (const part of ['发文稿纸', 'Education', 'Finance', '请写明人数', 'teacher', 'officer', letter.title])
    assert.ok(sheet.includes(together(part)), part)
  const copied = await drafted()
  const first = await issued(copied)
  await done('officer', `/letters/${copied}/public-copies`, 'POST', {
    title: { zh: '函' },
    body: { zh: '[[personal]]' },
  })
  const whole = together(textIn((await paper(copied, '?kind=handling&language=zh')).bytes))
  assert.ok(whole.includes('拟写公开稿'), 'with what was done with its copies for the public')
  const second = await drafted()
  const { text } = await issued(second)
  await done('director', `/letters/${second}/voiding`, 'POST', { reason: '重复' })
  const year = await api('officer', `/letter-registers/${first.year}?language=en`)
  const lines = together(textIn(year.bytes))
  for (const part of [first.text, text, 'Void:重复', `Letterssent,${first.year}`]) assert.ok(lines.includes(part), part)
})

test('twenty at once are all answered', async () => {
  const id = await drafted()
  const answers = await Promise.all(Array.from({ length: 20 }, () => api('officer', `/letters/${id}/paper`)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
  assert.ok(answers.every(({ bytes }) => bytes.subarray(0, 5).toString() === '%PDF-'))
})

test("whoever decides reads the translation and who gets copies on the letter's page, and agrees to them too", async () => {
  const id = await drafted()
  const { content_hash } = await done('officer', `/letters/${id}`)
  const details = {
    language: 'ja',
    title: '訪問について',
    correspondent: '藤沢市',
    body: '百万円を支払います。',
    copies: '财政局',
    enclosures: '',
  }
  await done('officer', `/letters/${id}/paper-details`, 'PUT', details)
  assert.notEqual((await done('officer', `/letters/${id}`)).content_hash, content_hash)
  const page = main(await get('director', `/zh/office/letters/letter?id=${id}`))
  for (const words of ['百万円を支払います。', '财政局', '修改抄送或译文']) assert.ok(page.includes(words), page)
})

test('an office gives its letters a template, which is tried first, and puts the shipped one back in one step', async () => {
  const open = (path) => get('director', '/en' + path)
  const form = async (source) => {
    const page = readHtml((await open('/office/templates/one?kind=letter')).text)
    const hidden = Object.fromEntries(
      page
        .all('input', { type: 'hidden' })
        .map(({ attr }) => [attr.name, attr.value])
        .filter(([name]) => name.startsWith('seen.')),
    )
    return posted(server, people.director, '/en/office/templates/one?kind=letter', { ...hidden, source })
  }
  const wrong = await form('#import "common.typ": *\n\n#paper(title: data.titel)[x]\n')
  assert.equal(wrong.status, 422)
  assert.match(main(wrong), /line 3: .*titel/)
  assert.equal((await form('#for a in range(9999) { for b in range(9999) { for c in range(9999) { } } }')).status, 422)
  const before = await drafted({ title: '关于先发的函' })
  await issued(before)
  const mine = '#import "common.typ": *\n#paper(title: data.title)[Our own look: #data.title]\n'
  assert.equal((await form(mine)).status, 303)
  const id = await drafted()
  assert.match(textIn((await paper(id)).bytes), /Our own look: 关于派代表团访问的函/)
  assert.doesNotMatch(textIn((await paper(before)).bytes), /Our own look/, 'what was issued stays as it went out')
  assert.match(main(await open('/office/templates')), /The office's own/)
  assert.equal((await posted(server, people.director, '/en/office/templates/restore?kind=letter')).status, 303)
  assert.doesNotMatch(textIn((await paper(id)).bytes), /Our own look/)
  const { versions } = await done('director', '/paper-templates/letter')
  assert.equal(versions.length, 2, 'both steps are kept')
})

test('without Node the button says so, and the page is printed all the same', async () => {
  const data = await filledFolder()
  const bare = await serve(data, '--papers', newFolder(), '--node', '/nowhere/node')
  try {
    const others = await peopleOf(bare, data)
    const ask_ = (path) => ask(bare, path, { headers: { Cookie: others.officer } })
    const made = await ask(bare, own + '/letters', {
      method: 'POST',
      headers: { Cookie: others.officer, 'Content-Type': 'application/json' },
      body: JSON.stringify(letter),
    })
    const { id } = made.json()
    const refused = await ask_(`/zh/office/letters/paper?id=${id}`)
    assert.equal(refused.status, 503)
    assert.match(main(refused), /目前不能生成 PDF/)
    assert.ok(
      readHtml(refused.text)
        .all('a')
        .some(({ attr }) => attr.href?.endsWith(`/letters/print?id=${id}`)),
    )
    assert.match(main(await ask_(`/en/office/letters/papers?id=${id}`)), /there is no Node at \/nowhere\/node/)
    assert.equal((await ask_(`${own}/letters/${id}/paper?format=odt`)).status, 200)
    assert.equal((await ask_(`${own}/letters/${id}/paper`)).status, 503)
  } finally {
    await bare.stop()
  }
  const doctor = JSON.parse((await amity('doctor', '--data', data, '--json', '--node', '/nowhere/node')).stdout)
  assert.match(doctor.papers.trouble, /there is no Node at \/nowhere\/node/)
  assert.deepEqual(doctor.troubles, [])
})
