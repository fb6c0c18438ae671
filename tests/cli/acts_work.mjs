// SPDX-License-Identifier: Apache-2.0
// Acts of steps that are handed up, deadlines that are extended, deputies, guests, a partner's documents, templates and the office's own
// record; as in acts.mjs.
import assert from 'node:assert/strict'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const [director, , teacher] = [1, 2, 3] // the accounts of the office as kills.test.mjs makes them
const day = (first, n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10)

const fields = { language: 'en', correspondent: 'City of Fujisawa', body: 'Dear friends,' }
const drafted = (ask, title) => ask('draft', 'POST', `${own}/letters`, { direction: 'out', title, ...fields })
const week = (n) => ({ version: 1, amount: 5, unit: 'working_days', from: 'due', why: `They travel, ${n}` })
const saysOnce = (n) => (told) => assert.equal(JSON.stringify(told).split(`"why":"They travel, ${n}"`).length, 2, `extended once: ${JSON.stringify(told)}`)
const source = async (ask, n) => {
  await ask('source', 'PUT', `${own}/sources/act-${n}`, { kind: 'press', name: `Source ${n}` })
  return `act-${n}`
}
// Countersigned by the one department, but for who does it.
const handedRound = async (ask, n) => {
  const { id } = await drafted(ask, `Letter ${n}`)
  await ask('circulate', 'POST', `${own}/letters/${id}/circulation`, { departments: [{ department: 1 }] })
  const { content_hash } = await ask('look', 'GET', `${own}/letters/${id}`)
  return { id, content_hash }
}
const granted = (ask, giver, deputy) => ask('grant', 'POST', `${own}/deputies`, { giver, deputy, from: today, until: day(today, 30) }, 'director')

export const workActs = {
  // A renewal can follow itself.
  async step_handed_up(ask, n) {
    const step = { act: 'renew', on: day('1990-01-01', n), document: `Agreement ${n}`, source: await source(ask, n) }
    const { id } = await ask('prepare', 'POST', `${own}/steps`, { partner: 'zurich', ...step })
    const way = ['recording', 'return', 'withdrawal'][n % 3]
    const who = way === 'withdrawal' ? 'officer' : 'director'
    let version = 1
    if (n % 2 === 0) {
      await ask('change', 'PUT', `${own}/steps/${id}`, { version, ...step, words: `Changed ${n}` })
      version = 2
    }
    await ask('decide', 'POST', `${own}/steps/${id}/${way}`, { version, ...(way === 'return' ? { words: 'Say who signed' } : {}) }, who)
    return { address: `${own}/steps/${id}`, shows: { state: { recording: 'recorded', return: 'returned', withdrawal: 'withdrawn' }[way] } }
  },
  async step_recorded(ask, n) {
    const step = { act: 'renew', on: day('2005-01-01', n), document: `Renewal ${n}`, source: await source(ask, n) }
    await ask('record', 'POST', `${own}/partners/zurich/moves`, step)
    const shows = ({ moves }) => assert.equal(moves.filter(({ document }) => document === `Renewal ${n}`).length, 1)
    return { address: `${own}/partners/zurich/moves`, shows }
  },
  async letter_extended(ask, n, { seriesIn }) {
    const came = { direction: 'in', series: seriesIn, arrived: today, within: 10, title: `Letter ${n}`, ...fields }
    const { id } = await ask('receive', 'POST', `${own}/letters`, came)
    await ask('extend', 'POST', `${own}/letters/${id}/extensions`, week(n))
    return { address: `${own}/letters/${id}`, shows: saysOnce(n), letter: `Letter ${n}` }
  },
  async task_extended(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/tasks`, { title: `Task ${n}`, due: today })
    await ask('extend', 'POST', `${own}/tasks/${id}/extensions`, week(n))
    return { address: `${own}/tasks/${id}`, shows: saysOnce(n), task: `Task ${n}` }
  },
  async letter_taken_back(ask, n) {
    const { id } = await handedRound(ask, n)
    await ask('take back', 'POST', `${own}/letters/${id}/withdrawal`)
    return { address: `${own}/letters/${id}`, shows: { state: 'draft' }, letter: `Letter ${n}` }
  },
  async countersigned_for_another(ask, n) {
    const { id: under } = await granted(ask, teacher, director)
    const { id, content_hash } = await handedRound(ask, n)
    await ask('verdict', 'POST', `${own}/deputies/${under}/letters/${id}/verdicts`, { verdict: 'agree', content_hash }, 'director')
    return { address: `${own}/letters/${id}`, shows: ({ steps }) => assert.deepEqual(steps.map(({ agreed }) => agreed), [1]), letter: `Letter ${n}` }
  },
  // Handed to a department, which says what it thinks or gives it back; or the director does it for who has it.
  async letter_in_hand(ask, n, { seriesIn }) {
    const came = { direction: 'in', series: seriesIn, arrived: today, title: `Letter ${n}`, ...fields }
    const { id } = await ask('receive', 'POST', `${own}/letters`, came)
    await ask('assign', 'POST', `${own}/letters/${id}/assignment`, { department: 1 })
    const [way, body] = n % 2 === 0 ? ['opinions', { opinion: `Opinion ${n}` }] : ['return', { reason: `Reason ${n}` }]
    if (n % 4 < 2) await ask('back', 'POST', `${own}/letters/${id}/${way}`, body, 'teacher')
    else {
      const { id: under } = await granted(ask, teacher, director)
      await ask('back', 'POST', `${own}/deputies/${under}/letters/${id}/${way}`, body, 'director')
    }
    const acts = (told) => told.handling.filter(({ act }) => ['opinion', 'give_back'].includes(act)).map(({ words }) => words)
    const shows = (told) => assert.deepEqual([told.department, acts(told)], [null, [Object.values(body)[0]]])
    return { address: `${own}/letters/${id}`, shows, letter: `Letter ${n}` }
  },
  async issued_for_another(ask, n, { seriesOut }) {
    const { id: under } = await granted(ask, director, teacher)
    const { id } = await drafted(ask, `Letter ${n}`)
    const { content_hash } = await ask('look', 'GET', `${own}/letters/${id}`)
    const { text } = await ask('issue', 'POST', `${own}/deputies/${under}/letters/${id}/issue`, { series: seriesOut, content_hash, signatory: 'Li Hua' }, 'teacher')
    return { address: `${own}/letters/${id}`, shows: { number: text, state: 'issued' }, letter: `Letter ${n}` }
  },
  async guest(ask, n) {
    const { id } = await drafted(ask, `Letter ${n}`)
    const guest = { name: `Guest ${n}`, email: `guest${n}@example.org`, language: 'ja', may: 'confirm', until: day(today, 30) }
    const { id: shared } = await ask('share', 'POST', `${own}/letters/${id}/guests`, guest, 'director')
    const over = n % 2 === 0
    if (over) await ask('revoke', 'DELETE', `${own}/letters/${id}/guests/${shared}`, undefined, 'director')
    const shows = ({ guests }) => assert.deepEqual(guests.map((one) => [one.id, Boolean(one.revoked_at)]), [[shared, over]])
    return { address: `${own}/letters/${id}/guests`, shows, letter: `Letter ${n}` }
  },
  async partner_document(ask, n, { partners }) {
    const list = `${own}/partners/${partners[n % partners.length]}/documents`
    const { id } = await ask('attach', 'POST', `${list}?name=k${n}.txt`, Buffer.from(`Minutes ${n}`))
    const away = n % 2 === 0
    await ask('take away', 'DELETE', `${list}/${id}`)
    if (!away) await ask('put back', 'POST', `${list}/${id}/return`)
    return { address: `${list}/${id}`, shows: ({ document }) => assert.deepEqual([document.name, document.taken_away_at === ''], [`k${n}.txt`, !away]) }
  },
  async list_of_people(ask, n) {
    const text = `external_id,name\nlist-${n},Listed x${n}x\n`
    await ask('take in', 'POST', `${own}/people-lists`, { text })
    return { address: `${own}/persons?q=x${n}x`, shows: { all: 1 } }
  },
  async post_given_up(ask, n) {
    const { id } = await ask('organisation', 'POST', `${own}/organisations`, { kind: 'company', name: { en: `Firm ${n}` }, country: 'JP' })
    const { id: who } = await ask('person', 'POST', `${own}/persons`, { name: `Head ${n}` })
    const { id: cap } = await ask('cap', 'POST', `${own}/persons/${who}/caps`, { organisation: id, post: { en: 'Director' }, place: 1, since: '2020', until: null })
    await ask('delete', 'DELETE', `${own}/caps/${cap}`)
    return { address: `${own}/organisations/${id}`, shows: ({ caps }) => assert.deepEqual(caps, []), person: `Head ${n}` }
  },
  async series_changed(ask, n) {
    const { id } = await ask('add', 'POST', `${own}/letter-series`, { direction: 'out', name: `Series ${n}`, shape: `S${n}-{year}-{n}` }, 'director')
    const seen = (await ask('look', 'GET', `${own}/letter-series`, undefined, 'director')).series.find((one) => one.id === id)
    await ask('change', 'PUT', `${own}/letter-series/${id}`, { direction: 'out', name: `Other ${n}`, shape: `S${n}-{year}-{n}`, seen }, 'director')
    const shows = ({ series }) => assert.equal(series.find((one) => one.id === id).name, `Other ${n}`)
    return { address: `${own}/letter-series`, shows }
  },
  // Of what there is one for all, everybody says the same: nobody's word is in another's way.
  async period(ask) {
    await ask('put', 'PUT', `${own}/retention/diet`, { after: 'written', days: 3000, source: 'Director, by telephone' }, 'director')
    const shows = (told) => assert.match(JSON.stringify(told), /"days":3000.*"Director, by telephone"/)
    return { address: `${own}/retention`, shows }
  },
  async template(ask) {
    const text = '#import "common.typ": *\n#paper(title: "x")[A paper of the office]\n'
    await ask('put', 'PUT', `${own}/paper-templates/yearly`, { source: text }, 'director')
    return { address: `${own}/paper-templates/yearly`, shows: { is_shipped: false } }
  },
  async calendar_feed(ask, n) {
    await ask('make', 'POST', `${own}/calendar-feed`, undefined, 'director')
    if (n % 2 === 0) await ask('revoke', 'DELETE', `${own}/calendar-feed`, undefined, 'director')
    return { address: `${own}/calendar-feed`, shows: (told) => assert.ok('made_at' in told) }
  },
  async hall(ask, n, { partners }) {
    const partner = partners[n % partners.length]
    const address = `${own}/partners/${partner}/hall`
    const text = { zh: `${partner}是我们的友好城市。`, ja: `${partner}は友好都市です。`, en: `${partner} is our sister city.` }
    const seen = await ask('look', 'GET', address)
    await ask('write', 'PUT', address, { text, seen })
    return { address, shows: { text } }
  },
  async record(ask) {
    const record = { languages: 'zh;ja;en', timezone: 'Asia/Shanghai', accent_day: '#b3263a', accent_night: '#ff7a87', name: { en: 'Office of Friends', zh: '友城处', ja: '友好室' } }
    const seen = await ask('look', 'GET', `${own}/record`, undefined, 'director')
    await ask('put', 'PUT', `${own}/record`, { ...record, seen }, 'director')
    return { address: `${own}/record`, shows: { name: record.name } }
  },
  async city_changed(ask) {
    const address = `${own}/cities/chefchaouen`
    const seen = await ask('look', 'GET', address, undefined, 'director')
    const { version: _, ...fields } = seen
    const other = 'en:A friend of ours'
    const aliases = fields.aliases.includes(other) ? fields.aliases : [fields.aliases, other].filter(Boolean).join(';')
    await ask('change', 'PUT', address, { ...fields, aliases, seen }, 'director')
    return { address, shows: (told) => assert.ok(told.aliases.includes(other), told.aliases) }
  },
  // A default view is one person's: it is given up at once.
  async view_chosen(ask, n) {
    const { id } = await ask('keep', 'POST', `${own}/views`, { list: 'tasks', name: `Chosen ${n}`, query: 'state=open' })
    await ask('choose', 'POST', `${own}/views/${id}/default`, { is_default: true })
    await ask('forget', 'DELETE', `${own}/views/${id}`)
    return { address: `${own}/views`, shows: ({ views }) => assert.ok(!views.some(({ name }) => name === `Chosen ${n}`)) }
  },
}
