// SPDX-License-Identifier: Apache-2.0
// Acts of people, organisations, documents, papers, rules, deputies, comments, views, notices and the register by hand; as in acts.mjs.
import assert from 'node:assert/strict'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const onDay = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const [director, , teacher] = [1, 2, 3] // the accounts of the office as kills.test.mjs makes them

const draftOf = (ask, title) => ask('draft', 'POST', `${own}/letters`, { direction: 'out', language: 'en', correspondent: 'City of Fujisawa', title, body: 'Dear friends,' })
const source = async (ask, n) => {
  await ask('source', 'PUT', `${own}/sources/act-${n}`, { kind: 'press', name: `Source ${n}` })
  return `act-${n}`
}
// The row of a list that shows these fields, and no other does.
const only = (list, fields) => {
  const found = list.filter((one) => Object.entries(fields).every(([name, value]) => JSON.stringify(one[name]) === JSON.stringify(value)))
  assert.equal(found.length, 1, `${JSON.stringify(fields)} ${found.length} times`)
}
const none = (list, fields) => assert.ok(!list.some((one) => Object.entries(fields).every(([name, value]) => one[name] === value)), `${JSON.stringify(fields)} is there`)

// A list whose rows are added, changed, and for every third taken away; n makes each one's value its own.
const listed = (list, body, change) => async (ask, n) => {
  const fields = { ...body(n), source: await source(ask, n) }
  const { row } = await ask('add', 'POST', `${own}/${list}`, fields)
  const seen = (await ask('look', 'GET', `${own}/${list}`)).rows.find((one) => one.row === row)
  await ask('change', 'PUT', `${own}/${list}/${row}`, { ...fields, ...change(n), seen })
  const gone = n % 3 === 0
  if (gone) {
    const { version } = (await ask('look again', 'GET', `${own}/${list}`)).rows.find((one) => one.row === row)
    await ask('delete', 'DELETE', `${own}/${list}/${row}?version=${version}`)
  }
  return { address: `${own}/${list}`, shows: ({ rows }) => (gone ? none(rows, { row }) : only(rows, { row, ...change(n) })) }
}

export const officeActs = {
  async person(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/persons`, { name: `Person ${n}`, languages: 'ja' })
    const { fields } = await ask('look', 'GET', `${own}/persons/${id}`)
    await ask('change', 'PUT', `${own}/persons/${id}`, { name: `Person ${n}`, languages: 'ja en', seen: fields })
    await ask('personal', 'PUT', `${own}/persons/${id}/personal`, { contact: `p${n}@example.org`, diet: 'no buckwheat' })
    await ask('open', 'POST', `${own}/persons/${id}/openings`, { why: 'a call' })
    await ask('hold', 'PUT', `${own}/persons/${id}/hold`, { why: `case ${n}` }, 'director')
    if (n % 2 === 0) await ask('release', 'DELETE', `${own}/persons/${id}/hold`, undefined, 'director')
    const shows = (told) => {
      assert.partialDeepStrictEqual(told, { fields: { name: `Person ${n}`, languages: 'ja en' } })
      assert.deepEqual([told.personal.toSorted(), told.hold === null], [['contact', 'diet'], n % 2 === 0])
    }
    return { address: `${own}/persons/${id}`, shows, person: `Person ${n}` }
  },
  async person_erased(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/persons`, { name: `Nobody ${n}`, languages: 'ja' })
    await ask('personal', 'PUT', `${own}/persons/${id}/personal`, { contact: `gone${n}@example.org` })
    const { fields } = await ask('look', 'GET', `${own}/persons/${id}`)
    await ask('erase', 'POST', `${own}/persons/${id}/erasure`, { version: fields.version }, 'director')
    const shows = (told) => {
      assert.ok(told.erased_at, 'it says when')
      assert.deepEqual([JSON.stringify(told).includes(`Nobody ${n}`), told.personal], [false, []])
    }
    return { address: `${own}/persons/${id}`, shows }
  },
  async organisation_and_post(ask, n) {
    const { id } = await ask('organisation', 'POST', `${own}/organisations`, { kind: 'company', name: { en: `Firm ${n}` }, country: 'JP' })
    const { id: who } = await ask('person', 'POST', `${own}/persons`, { name: `Head ${n}` })
    const body = { organisation: id, post: { en: 'Director' }, place: 1, since: '2020', until: null }
    const { id: cap } = await ask('cap', 'POST', `${own}/persons/${who}/caps`, body)
    await ask('change', 'PUT', `${own}/caps/${cap}`, { ...body, since: '2021', seen: { version: 1, ...body } })
    const { fields } = await ask('look', 'GET', `${own}/organisations/${id}`)
    await ask('rename', 'PUT', `${own}/organisations/${id}`, { kind: 'company', name: { en: `Firm ${n}` }, country: 'JP', own_name: `会社${n}`, seen: fields })
    const shows = (told) => {
      assert.equal(told.fields.own_name, `会社${n}`)
      only(told.caps, { person: who, since: '2021' })
    }
    return { address: `${own}/organisations/${id}`, shows, person: `Head ${n}` }
  },
  async document(ask, n) {
    const { id } = await draftOf(ask, `Letter ${n}`)
    const { id: document } = await ask('enclose', 'POST', `${own}/letters/${id}/documents?name=a${n}.txt`, Buffer.from(`Text of ${n}`))
    const away = n % 2 === 0
    await ask('take away', 'DELETE', `${own}/letters/${id}/documents/${document}`)
    if (!away) await ask('put back', 'POST', `${own}/letters/${id}/documents/${document}/return`)
    const shows = ({ documents }) => {
      only(documents, { id: document, name: `a${n}.txt` })
      assert.deepEqual([documents.length, documents[0].taken_away_at === ''], [1, !away])
    }
    return { address: `${own}/letters/${id}/documents`, shows, letter: `Letter ${n}` }
  },
  async paper_details(ask, n) {
    const { id } = await draftOf(ask, `Letter ${n}`)
    await ask('details', 'PUT', `${own}/letters/${id}/paper-details`, { copies: `Copy ${n}`, language: 'ja', title: '訪問', body: '拝啓' })
    return { address: `${own}/letters/${id}/paper-details`, shows: { copies: `Copy ${n}`, title: '訪問' }, letter: `Letter ${n}` }
  },
  async comment(ask, n) {
    const { id: letter } = await draftOf(ask, `Letter ${n}`)
    const { id } = await ask('say', 'POST', `${own}/comments`, { kind: 'letter', id: letter, text: `First ${n}` })
    await ask('change', 'PUT', `${own}/comments/${id}`, { text: `Second ${n}` })
    const gone = n % 2 === 0
    if (gone) await ask('take back', 'DELETE', `${own}/comments/${id}`)
    const shows = ({ comments }) => assert.deepEqual(comments.map((one) => [one.id, one.is_taken_back, one.text]), [[id, gone, gone ? '' : `Second ${n}`]])
    return { address: `${own}/comments?kind=letter&id=${letter}`, shows, letter: `Letter ${n}` }
  },
  async view(ask, n) {
    const { id } = await ask('keep', 'POST', `${own}/views`, { list: 'letters', name: `View ${n}`, query: 'direction=in', is_shared: true })
    // Nobody keeps more than a hundred.
    await ask('forget', 'DELETE', `${own}/views/${id}`)
    return { address: `${own}/views`, shows: ({ views }) => none(views, { name: `View ${n}` }) }
  },
  // For a year at most.
  async deputy(ask, n) {
    const { id } = await ask('grant', 'POST', `${own}/deputies`, { giver: director, deputy: teacher, from: today, until: onDay(n % 300) }, 'director')
    const over = n % 2 === 0
    if (over) await ask('revoke', 'POST', `${own}/deputies/${id}/revocation`, undefined, 'director')
    const shows = ({ grants }) => {
      only(grants, { id, until: onDay(n % 300) })
      assert.equal(grants.find((one) => one.id === id).revoked_at !== '', over)
    }
    return { address: `${own}/deputies`, shows }
  },
  async rule_set(ask, n) {
    const rules =
      'id,applies,limit,unit,severity,document,article,standing,title_en\n' +
      'days,delegation,days <= ?,days,stop,Circular,,unconfirmed,Not too long\n'
    const { id } = await ask('load', 'POST', `${own}/rule-sets`, { name: { en: `Set ${n}` }, rules }, 'director')
    await ask('confirm', 'POST', `${own}/rule-sets/${id}/rules/days/confirmation`, { limit: 'days <= 10', words: `By telephone ${n}` }, 'director')
    await ask('activate', 'POST', `${own}/rule-sets/${id}/activation`, { from: onDay(400 + n) }, 'director')
    const shows = ({ set, rules: [rule] }) => {
      assert.partialDeepStrictEqual(set, { name: { en: `Set ${n}` }, active_from: onDay(400 + n) })
      assert.partialDeepStrictEqual(rule, { standing: 'confirmed', confirmed_words: `By telephone ${n}` })
    }
    return { address: `${own}/rule-sets/${id}`, shows }
  },
  async choices(ask) {
    await ask('choose', 'PUT', `${own}/notices/choices`, { choices: [{ kind: 'issued', way: 'none' }] }, 'director')
    await ask('read', 'POST', `${own}/notices/read`, { notice: 99999, up_to: true }, 'director')
    return { address: `${own}/notices/choices`, shows: ({ choices }) => only(choices, { kind: 'issued', way: 'none' }) }
  },
  figure: listed('figures', (n) => ({ on: '2019-09', kind: 'all', count: 1000 + n, statement: { zh: '共计' } }), (n) => ({ count: 500_000 + n })),
  target: listed('targets', (n) => ({ by: '2035', kind: 'sister_city', count: 1000 + n }), (n) => ({ note: `Target ${n}` })),
  post: listed('posts', (n) => ({ type: 'visa_centre', count: 1000 + n, serves: 'TH;MM', serves_count: 2, name: { en: 'A centre' } }), (n) => ({ note: `Post ${n}` })),
  async region(ask, n) {
    const address = `${own}/regions/act-${n}`
    await ask('put', 'PUT', address, { countries: 'TH;VN', name: { en: `Region ${n}` } }, 'director')
    const gone = n % 2 === 0
    if (gone) {
      const { version } = (await ask('look', 'GET', `${own}/regions`)).regions.find(({ slug }) => slug === `act-${n}`)
      await ask('delete', 'DELETE', `${address}?version=${version}`, undefined, 'director')
    }
    return { address: `${own}/regions`, shows: ({ regions }) => (gone ? none(regions, { slug: `act-${n}` }) : only(regions, { slug: `act-${n}`, name: { en: `Region ${n}` } })) }
  },
  async city(ask, n) {
    const fields = { slug: `act-city-${n}`, country: 'TH', lat: 18.5, lon: 99.1, name: { en: `City ${n}` } }
    await ask('add', 'POST', `${own}/cities`, fields, 'director')
    return { address: `${own}/cities/act-city-${n}`, shows: { slug: `act-city-${n}`, name: { en: `City ${n}` } } }
  },
  async pasted(ask, n) {
    const key = await source(ask, n)
    await ask('paste', 'POST', `${own}/tables/figures`, { text: `on\tkind\tcount\tsource\n2018\tall\t${200_000 + n}\t${key}\n` })
    return { address: `${own}/figures`, shows: ({ rows }) => only(rows, { on: '2018', count: 200_000 + n, source: key }) }
  },
  async source_gone(ask, n) {
    const key = await source(ask, n)
    const { version } = (await ask('look', 'GET', `${own}/sources`)).sources.find((one) => one.key === key)
    await ask('delete', 'DELETE', `${own}/sources/${key}?version=${version}`)
    return { address: `${own}/sources`, shows: ({ sources }) => none(sources, { key }) }
  },
}
