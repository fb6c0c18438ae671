// SPDX-License-Identifier: Apache-2.0
// People and organisations that an office deals with: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'

// as: a token or session with the right; `none` has only read_office.
const reads = (path, as = 'officer') => [
  [own + path, 200, { as }],
  [own + path, 401, { as: 'nobody' }],
  [own + path, 403, { as: 'none' }],
  [nowhere + path, 404, { as }],
]
// Refused before it is looked at what it is about.
const refusedWrites = (path, body, as = 'officer') => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: 'reader', body }],
  [nowhere + path, 404, { as, body }],
  ...(body === undefined
    ? []
    : [
        [own + path, 413, { as, body: { note: 'x'.repeat(2 << 20) } }],
        [own + path, 415, { as, body, type: 'text/plain' }],
        [own + path, 422, { as, text: '{"kind": ' }],
      ]),
]

const hanako = {
  name: '佐藤花子',
  name_latin: 'SATO Hanako',
  address: { en: 'Mayor Sato', zh: '佐藤市长' },
  languages: 'ja en',
}
const city = { kind: 'city_government', name: { en: 'City of Fujisawa' }, city: 'fujisawa' }
const sent = async (asked, path, body, method = 'POST', as = 'officer') => {
  const answer = await asked(own + path, method, { body, as })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
const got = async (asked, path) => (await asked(own + path, 'GET', { as: 'officer' })).json()
const person = async (asked, more = {}) => (await sent(asked, '/persons', { ...hanako, ...more })).id
const organisation = async (asked) => (await sent(asked, '/organisations', city)).id
const cap = async (asked) => {
  const who = await person(asked)
  const where = await organisation(asked)
  const body = { organisation: where, post: { en: 'Mayor' }, place: 1, since: '2020', until: null }
  return { who, where, id: (await sent(asked, `/persons/${who}/caps`, body)).id, body }
}
const withPersonal = async (asked) => {
  const id = await person(asked)
  await sent(asked, `/persons/${id}/personal`, { contact: 'hanako@fujisawa.example', diet: 'no buckwheat' }, 'PUT')
  return id
}

// [path, status, options] whose address is known only then.
const then = (status, prepare) => ['', status, { prepare }]
const at = (path, options = {}) => [own + path, options]
const list = 'external_id,name,organisation,post\ncsv-1,Somebody,Enoshima Aquarium,Director\n'

export const contactExamples = {
  listPersons: [
    ...reads('/persons'),
    [`${own}/persons?q=sato&language=ja&organisation=1&country=JP&erased=true&sort=newest&skip=1&limit=3`, 200, {}],
    [`${own}/persons?sort=height&limit=0&country=JPN`, 422, {}],
  ],
  addPerson: [
    ...refusedWrites('/persons', hanako),
    [`${own}/persons`, 200, { body: hanako }],
    [`${own}/persons`, 422, { body: { name: ' ', name_latin: '佐藤', languages: 'Japanese!' } }],
  ],
  getPerson: [
    ...reads('/persons/1'),
    [`${own}/persons/99999`, 404, {}],
    [`${own}/persons/1?x=1`, 422, {}],
    then(200, async (asked) => at(`/persons/${(await cap(asked)).who}`)),
    then(200, async (asked) => at(`/persons/${await withPersonal(asked)}`, { as: 'officer' })),
  ],
  putPerson: [
    ...refusedWrites('/persons/1', hanako),
    [`${own}/persons/99999`, 404, { body: hanako }],
    then(409, async (asked) => at(`/persons/${await person(asked)}`, { body: { ...hanako, languages: 'zh' } })),
    then(200, async (asked) => {
      const id = await person(asked)
      const { fields } = await got(asked, `/persons/${id}`)
      return at(`/persons/${id}`, { body: { ...hanako, languages: 'zh', seen: fields } })
    }),
    [`${own}/persons/1`, 422, { body: { ...hanako, name: '' } }],
  ],
  addCap: [
    ...refusedWrites('/persons/1/caps', { organisation: 1, post: { en: 'Mayor' } }),
    then(200, async (asked) =>
      at(`/persons/${await person(asked)}/caps`, {
        body: { organisation: await organisation(asked), post: { ja: '市長' }, since: '2020-04' },
      }),
    ),
    [`${own}/persons/99999/caps`, 404, { body: { organisation: 1, post: { en: 'Mayor' } } }],
    then(422, async (asked) =>
      at(`/persons/${await person(asked)}/caps`, { body: { organisation: 99999, since: '2020', until: '2019' } }),
    ),
  ],
  putCap: [
    ...refusedWrites('/caps/1', { organisation: 1, post: { en: 'Mayor' } }),
    [`${own}/caps/99999`, 404, { body: { organisation: 1, post: { en: 'Mayor' } } }],
    then(409, async (asked) => {
      const { id, body } = await cap(asked)
      return at(`/caps/${id}`, { body: { ...body, until: '2024' } })
    }),
    then(200, async (asked) => {
      const { id, body } = await cap(asked)
      return at(`/caps/${id}`, { body: { ...body, until: '2024-03-31', seen: { version: 1, ...body } } })
    }),
    [`${own}/caps/1`, 422, { body: { organisation: 1, place: 100, since: 'soon' } }],
  ],
  deleteCap: [
    ...refusedWrites('/caps/1'),
    then(200, async (asked) => at(`/caps/${(await cap(asked)).id}`)),
    [`${own}/caps/99999`, 404, {}],
    [`${own}/caps/1?x=1`, 422, {}],
  ],
  openPersonal: [
    ...refusedWrites('/persons/1/openings', { why: 'a call' }),
    then(200, async (asked) =>
      at(`/persons/${await withPersonal(asked)}/openings`, { body: { why: 'a call about the visit' } }),
    ),
    [`${own}/persons/99999/openings`, 404, { body: { why: 'a call' } }],
    then(422, async (asked) => at(`/persons/${await person(asked)}/openings`, { body: { why: ' ' } })),
  ],
  putPersonal: [
    ...refusedWrites('/persons/1/personal', { contact: 'x' }),
    then(200, async (asked) =>
      at(`/persons/${await person(asked)}/personal`, { body: { contact: 'a\nb', diet: 'no fish', notes: '' } }),
    ),
    then(409, async (asked) => at(`/persons/${await withPersonal(asked)}/personal`, { body: { diet: 'vegetarian' } })),
    [`${own}/persons/99999/personal`, 404, { body: { contact: 'x' } }],
    [`${own}/persons/1/personal`, 422, { body: { contact: 'x'.repeat(4001) } }],
  ],
  holdPerson: [
    ...refusedWrites('/persons/1/hold', { why: 'court case' }),
    then(200, async (asked) => at(`/persons/${await person(asked)}/hold`, { body: { why: 'court case 12' } })),
    [`${own}/persons/99999/hold`, 404, { body: { why: 'court case' } }],
    then(422, async (asked) => at(`/persons/${await person(asked)}/hold`, { body: { why: ' ' } })),
  ],
  releasePerson: [
    ...refusedWrites('/persons/1/hold', undefined, 'director'),
    then(200, async (asked) => {
      const id = await person(asked)
      await sent(asked, `/persons/${id}/hold`, { why: 'court case 12' }, 'PUT')
      return at(`/persons/${id}/hold`, { as: 'director' })
    }),
    // A token cannot, whatever its rights.
    then(403, async (asked) => at(`/persons/${await person(asked)}/hold`)),
    [`${own}/persons/99999/hold`, 404, { as: 'director' }],
    [`${own}/persons/1/hold?x=1`, 422, { as: 'director' }],
  ],
  erasePerson: [
    ...refusedWrites('/persons/1/erasure', { version: 1 }, 'director'),
    // A token cannot, whatever its rights.
    then(403, async (asked) => at(`/persons/${await person(asked)}/erasure`, { body: { version: 1 } })),
    then(200, async (asked) =>
      at(`/persons/${await withPersonal(asked)}/erasure`, { as: 'director', body: { version: 1 } }),
    ),
    then(409, async (asked) => at(`/persons/${await person(asked)}/erasure`, { as: 'director', body: { version: 7 } })),
    then(403, async (asked) => {
      const id = await person(asked)
      await sent(asked, `/persons/${id}/hold`, { why: 'court case 12' }, 'PUT')
      return at(`/persons/${id}/erasure`, { as: 'director', body: { version: 2 } })
    }),
    [`${own}/persons/99999/erasure`, 404, { as: 'director', body: { version: 1 } }],
  ],
  listOrganisations: [
    ...reads('/organisations'),
    [`${own}/organisations?q=fuji&kind=city_government&country=JP&sort=newest&skip=0&limit=5`, 200, {}],
    [`${own}/organisations?kind=kingdom&limit=0`, 422, {}],
  ],
  addOrganisation: [
    ...refusedWrites('/organisations', city),
    [`${own}/organisations`, 200, { body: city }],
    [`${own}/organisations`, 422, { body: { kind: 'other', country: 'XX', city: 'atlantis', parent: 99999 } }],
  ],
  getOrganisation: [
    ...reads('/organisations/1'),
    then(200, async (asked) => at(`/organisations/${(await cap(asked)).where}`)),
    [`${own}/organisations/99999`, 404, {}],
    [`${own}/organisations/1?x=1`, 422, {}],
  ],
  putOrganisation: [
    ...refusedWrites('/organisations/1', city),
    [`${own}/organisations/99999`, 404, { body: city }],
    then(409, async (asked) => at(`/organisations/${await organisation(asked)}`, { body: { ...city, kind: 'other' } })),
    then(200, async (asked) => {
      const id = await organisation(asked)
      const { fields } = await got(asked, `/organisations/${id}`)
      return at(`/organisations/${id}`, { body: { ...city, own_name: '藤沢市', seen: fields } })
    }),
    [`${own}/organisations/1`, 422, { body: { kind: 'kingdom' } }],
  ],
  previewPeople: [
    ...refusedWrites('/people-lists/preview', { text: list }),
    [`${own}/people-lists/preview`, 200, { body: { text: list, language: 'en' } }],
    [`${own}/people-lists/preview`, 200, { body: { text: '编号\t姓名\t任职时间\nx\t\tsoon\n\tSomebody\t\n' } }],
    [`${own}/people-lists/preview`, 422, { body: { text: 'name,colour\nx,red\n' } }],
  ],
  takeInPeople: [
    ...refusedWrites('/people-lists', { text: list }),
    [`${own}/people-lists`, 200, { body: { text: list } }],
    [`${own}/people-lists`, 200, { body: { text: list } }],
    [`${own}/people-lists`, 422, { body: { text: 'external_id,name\n' } }],
  ],
  getRetention: [...reads('/retention'), [`${own}/retention?x=1`, 422, {}]],
  putRetentionRule: [
    ...refusedWrites('/retention/diet', { after: 'written', days: 7, source: 'director' }, 'director'),
    // A token cannot, whatever its rights: the nightly run would erase by it.
    [`${own}/retention/diet`, 403, { body: { after: 'written', days: 7, source: 'a program' } }],
    [
      `${own}/retention/diet`,
      200,
      { as: 'director', body: { after: 'written', days: 7, source: 'director, 2026-11-30' } },
    ],
    [`${own}/retention/diet`, 409, { as: 'director', body: { after: 'written', days: 9, source: 'somebody else' } }],
    [`${own}/retention/colour`, 404, { as: 'director', body: { after: 'written', days: 7, source: 'x' } }],
    [`${own}/retention/notes`, 422, { as: 'director', body: { after: 'written', days: -1, source: '' } }],
    [`${own}/retention/person`, 422, { as: 'director', body: { after: 'written', days: 0, source: 'at once' } }],
  ],
}
