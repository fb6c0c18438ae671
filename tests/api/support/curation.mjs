// SPDX-License-Identifier: Apache-2.0
// What an office writes by hand beside its partnerships: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'

const reads = (path) => [
  [own + path, 200, {}],
  [own + path, 401, { as: 'nobody' }],
  [own + path, 403, { as: 'writer' }],
  [nowhere + path, 404, {}],
  [`${own + path}?limit=3`, 422, {}],
]
const refusedWrites = (path, body) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: 'reader', body }],
  [nowhere + path, 404, { body }],
  [own + path, 413, { body: { note: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { body, type: 'text/plain' }],
  [own + path, 422, { text: '{"kind": ' }],
]
// [path, status, options] whose address is known only then.
const then = (status, prepare) => ['', status, { prepare }]

// A row of its own for each question: made now, with what was made.
const made = async (asked, list, body) => {
  const answer = await asked(`${own}/${list}`, 'POST', { body })
  if (answer.status !== 200) throw new Error(`${list}: ${answer.status} ${answer.text}`)
  const { row } = answer.json()
  return (await asked(`${own}/${list}`, 'GET', {})).json().rows.find((one) => one.row === row)
}
const changed = async (asked, list, body) => {
  const seen = await made(asked, list, body)
  const answer = await asked(`${own}/${list}/${seen.row}`, 'PUT', { body: { ...body, ...changes[list][0], seen } })
  if (answer.status !== 200) throw new Error(`${list}: ${answer.status} ${answer.text}`)
  return seen
}

const source = 'kunming-daily-2022-11-27'
// What is right, anew each time; two changes of the same field; what is wrong.
let numbers = 100
const countries = [
  'AR',
  'CL',
  'DK',
  'EE',
  'FI',
  'GR',
  'HU',
  'IE',
  'KE',
  'LV',
  'NO',
  'PE',
  'QA',
  'RO',
  'SE',
  'TN',
  'UG',
  'ZM',
]
const rows = {
  figures: () => ({ on: '2019-09', kind: 'all', count: ++numbers, source, statement: { zh: '共计' } }),
  targets: () => ({ by: '2035', kind: 'sister_city', count: ++numbers, source }),
  policies: () => ({ reason: 'too far', country: countries.pop(), source }),
  posts: () => ({
    type: 'visa_centre',
    count: ++numbers,
    source,
    serves: 'TH;MM',
    serves_count: 2,
    name: { en: 'A centre' },
  }),
}
const changes = {
  figures: [{ count: 7 }, { count: 8 }],
  targets: [{ note: 'One' }, { note: 'Other' }],
  policies: [{ note: 'One' }, { note: 'Other' }],
  posts: [{ note: 'One' }, { note: 'Other' }],
}
const wrong = {
  figures: { on: '2019-13', kind: 'cousins', count: -1, region: 'atlantis', source: '' },
  targets: { by: 'soon', kind: 'sister_city', count: 0, source },
  policies: { reason: '', country: 'Thailand', source },
  posts: { type: 'embassy', count: 0, serves: 'x', source },
}
// Each well written, and nothing that is there.
const meaningless = {
  figures: { ...rows.figures(), region: 'atlantis' },
  targets: { ...rows.targets(), source: 'nobody-s' },
  policies: { reason: 'too far', country: 'QQ', source },
  posts: { ...rows.posts(), serves: 'TH;QQ' },
}

const examplesOf = (list, one, many) => ({
  [`listOffice${many}`]: reads(`/${list}`),
  [`addOffice${one}`]: [
    ...refusedWrites(`/${list}`, rows[list]()),
    then(200, () => [`${own}/${list}`, { body: rows[list]() }]),
    [`${own}/${list}`, 422, { body: wrong[list] }],
    [`${own}/${list}`, 422, { body: meaningless[list] }],
  ],
  [`putOffice${one}`]: [
    ...refusedWrites(`/${list}/1`, rows[list]()),
    then(200, async (asked) => {
      const body = rows[list]()
      const seen = await made(asked, list, body)
      return [`${own}/${list}/${seen.row}`, { body: { ...body, ...changes[list][0], seen } }]
    }),
    then(409, async (asked) => {
      const body = rows[list]()
      const seen = await changed(asked, list, body)
      return [`${own}/${list}/${seen.row}`, { body: { ...body, ...changes[list][1], seen } }]
    }),
    [`${own}/${list}/99999`, 404, { body: rows[list]() }],
    [`${own}/${list}/1`, 422, { body: wrong[list] }],
  ],
  [`deleteOffice${one}`]: [
    [`${own}/${list}/1?version=1`, 401, { as: 'nobody' }],
    [`${own}/${list}/1?version=1`, 403, { as: 'reader' }],
    [`${nowhere}/${list}/1?version=1`, 404, {}],
    [`${own}/${list}/1`, 422, {}],
    then(409, async (asked) => [`${own}/${list}/${(await changed(asked, list, rows[list]())).row}?version=1`, {}]),
    then(200, async (asked) => [`${own}/${list}/${(await made(asked, list, rows[list]())).row}?version=1`, {}]),
  ],
})

const region = 'south-and-south-east-asia'
const get = async (asked, path) => (await asked(own + path, 'GET', {})).json()
const input = ({ version, slug, home, ...fields }) => fields
// The office's record with one thing changed by somebody else since it was seen.
const raced = async (asked) => {
  const seen = await get(asked, '/record')
  const answer = await asked(`${own}/record`, 'PUT', { body: { ...input(seen), timezone: 'Asia/Tokyo', seen } })
  if (answer.status !== 200) throw new Error(answer.text)
  return seen
}
let regions = 0
const ownRegion = async (asked) => {
  const slug = `mekong-${++regions}`
  const answer = await asked(`${own}/regions/${slug}`, 'PUT', { body: { countries: 'TH;VN', name: { en: 'Mekong' } } })
  if (answer.status !== 200) throw new Error(answer.text)
  return (await get(asked, '/regions')).regions.find((one) => one.slug === slug)
}
let gazettes = 0
const ownSource = async (asked) => {
  const key = `to-go-${++gazettes}`
  const answer = await asked(`${own}/sources/${key}`, 'PUT', { body: { kind: 'press', name: 'A paper' } })
  if (answer.status !== 200) throw new Error(answer.text)
  return (await get(asked, '/sources')).sources.find((one) => one.key === key)
}
const refusedDeletes = (path) => [
  [`${own + path}?version=1`, 401, { as: 'nobody' }],
  [`${own + path}?version=1`, 403, { as: 'reader' }],
  [`${nowhere + path}?version=1`, 404, {}],
  [own + path, 422, {}],
]
const record = { languages: 'zh;ja;en', timezone: 'Asia/Shanghai', accent_day: '#b3263a', accent_night: '#ff7a87' }

const thailand = { country: 'TH', lat: 18.5, lon: 99.1, name: { en: 'Lamphun' } }
let cities = 0
const city = () => ({ ...thailand, slug: `lamphun-${++cities}` })

export const curationExamples = {
  addOfficeCity: [
    ...refusedWrites('/cities', { ...thailand, slug: 'lamphun' }),
    then(200, () => [`${own}/cities`, { body: city() }]),
    [`${own}/cities`, 422, { body: { ...thailand, slug: 'kunming' } }],
    [`${own}/cities`, 422, { body: { slug: 'no-place', country: 'TH', name: { en: 'No Place' } } }],
    [`${own}/cities`, 422, { body: { ...thailand, slug: 'x', country: 'Thailand', lat: 91 } }],
  ],
  getOfficeCity: [
    ...reads('/cities/fujisawa').slice(0, 4),
    [`${own}/cities/nowhere`, 404, {}],
    [`${own}/cities/Q72?x=1`, 422, {}],
  ],
  putOfficeCity: [
    ...refusedWrites('/cities/fujisawa', { slug: 'fujisawa', country: 'JP' }),
    then(200, async (asked) => {
      const seen = await get(asked, '/cities/fujisawa')
      return [`${own}/cities/fujisawa`, { body: { ...seen, aliases: `${seen.aliases};en:Fujisawa City`, seen } }]
    }),
    then(409, async (asked) => {
      const seen = await get(asked, '/cities/fujisawa')
      const body = { ...seen, name: { ...seen.name, en: 'Fuji' }, seen: { ...seen, name: { en: 'Somewhere' } } }
      return [`${own}/cities/fujisawa`, { body }]
    }),
    // Of another circle.
    [`${own}/cities/G1850147`, 403, { body: { slug: 'tokyo', country: 'JP' } }],
    then(422, async (asked) => {
      const seen = await get(asked, '/cities/fujisawa')
      return [`${own}/cities/fujisawa`, { body: { ...seen, slug: 'fuji', seen } }]
    }),
  ],
  pasteRows: [
    ...refusedWrites('/tables/figures', { text: 'x' }),
    [`${own}/tables/figures`, 200, { body: { text: `on\tkind\tcount\tsource\n2018\tall\t39\t${source}\n` } }],
    [`${own}/tables/figures`, 422, { body: { text: `2018\tcousins\t\t39\texactly\t${source}\n` } }],
    [`${own}/tables/people`, 404, { body: { text: 'x' } }],
    [`${own}/tables/assertions`, 200, { body: { text: `partner,source,kind\nzurich,${source},sister_city\n` } }],
  ],
  getOfficeRecord: reads('/record'),
  putOfficeRecord: [
    ...refusedWrites('/record', record),
    then(200, async (asked) => {
      const seen = await get(asked, '/record')
      return [`${own}/record`, { body: { ...input(seen), accent_day: '#b3263b', seen } }]
    }),
    then(409, async (asked) => {
      const seen = await raced(asked)
      return [`${own}/record`, { body: { ...input(seen), timezone: 'Asia/Bangkok', seen } }]
    }),
    then(200, async (asked) => {
      const seen = await get(asked, '/record')
      return [`${own}/record`, { body: { ...input(seen), timezone: 'Asia/Shanghai', seen } }]
    }),
    then(422, async (asked) => {
      const seen = await get(asked, '/record')
      const wrong = { languages: 'zh;tlh', timezone: 'Kunming', accent_day: 'crimson', name: {} }
      return [`${own}/record`, { body: { ...input(seen), ...wrong, seen } }]
    }),
  ],
  listOwnRegions: reads('/regions'),
  putOwnRegion: [
    ...refusedWrites(`/regions/${region}`, { countries: 'TH' }),
    [`${own}/regions/gobi`, 200, { body: { countries: 'CN', name: { en: 'Gobi' } } }],
    [`${own}/regions/gobi`, 409, { body: { countries: 'CN;JP', name: { en: 'Gobi' } } }],
    [`${own}/regions/atlantis`, 422, { body: { countries: 'QQ', name: {} } }],
    [`${own}/regions/south-eastern-asia`, 422, { body: { countries: 'TH', name: { en: 'Taken' } } }],
    [`${own}/regions/South%20East`, 422, { body: { countries: 'TH', name: { en: 'South East' } } }],
  ],
  deleteOwnRegion: [
    ...refusedDeletes('/regions/gobi'),
    then(409, async (asked) => [`${own}/regions/${(await ownRegion(asked)).slug}?version=999`, {}]),
    then(422, async (asked) => {
      const { slug, version } = await ownRegion(asked)
      await made(asked, 'figures', { ...rows.figures(), region: slug })
      return [`${own}/regions/${slug}?version=${version}`, {}]
    }),
    then(200, async (asked) => {
      const { slug, version } = await ownRegion(asked)
      return [`${own}/regions/${slug}?version=${version}`, {}]
    }),
  ],
  deleteOfficeSource: [
    ...refusedDeletes('/sources/to-go'),
    then(409, async (asked) => [`${own}/sources/${(await ownSource(asked)).key}?version=999`, {}]),
    then(422, async (asked) => [
      `${own}/sources/${source}?version=${(await get(asked, `/sources/${source}`)).version}`,
      {},
    ]),
    then(200, async (asked) => {
      const { key, version } = await ownSource(asked)
      return [`${own}/sources/${key}?version=${version}`, {}]
    }),
  ],
  ...examplesOf('figures', 'Figure', 'Figures'),
  ...examplesOf('targets', 'Target', 'Targets'),
  ...examplesOf('policies', 'Policy', 'Policies'),
  ...examplesOf('posts', 'Post', 'Posts'),
}
