// SPDX-License-Identifier: Apache-2.0
// Letters, their numbers and tasks: each operation as those ask who may, who may not, and with what is wrong.
export const own = '/api/v1/offices/kunming'
export const nowhere = '/api/v1/offices/atlantis'
export const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10) // at the office, in Asia/Shanghai

export const reads = (path) => [
  [own + path, 200, {}],
  [own + path, 401, { as: 'nobody' }],
  [own + path, 403, { as: 'none' }],
  [nowhere + path, 404, {}],
]
// Refused before it is looked at what it is about.
export const refusedWrites = (path, body) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: 'reader', body }],
  [nowhere + path, 404, { body }],
  ...(body === undefined
    ? []
    : [
        [own + path, 413, { body: { note: 'x'.repeat(2 << 20) } }],
        [own + path, 415, { body, type: 'text/plain' }],
        [own + path, 422, { text: '{"kind": ' }],
      ]),
]

export const letter = {
  language: 'en',
  correspondent: 'City of Fujisawa',
  title: 'Marathon',
  body: 'Dear friends,',
}
export const got = async (asked, path, options = {}) => (await asked(own + path, 'GET', options)).json()
export const sent = async (asked, path, body, as = 'officer') => {
  const answer = await asked(own + path, 'POST', { body, as })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
// A new draft, or one that has gone some way.
export const draft = (asked) => sent(asked, '/letters', { direction: 'out', ...letter })
export const circulating = async (asked, departments = [{ department: 1 }]) => {
  const { id } = await draft(asked)
  await sent(asked, `/letters/${id}/circulation`, { departments })
  return id
}
export const hashOf = async (asked, id) => (await got(asked, `/letters/${id}`)).content_hash
let shapes = 0
export const series = async (asked, direction) =>
  (
    await sent(asked, '/letter-series', {
      direction,
      name: 'Letters',
      shape: `T${++shapes}-{year}-{n}`,
    })
  ).id
export const issued = async (asked) => {
  const { id } = await draft(asked)
  const content_hash = await hashOf(asked, id)
  const body = {
    series: await series(asked, 'out'),
    content_hash,
    signatory: 'Li Hua',
  }
  await sent(asked, `/letters/${id}/issue`, body, 'director')
  return id
}
export const received = async (asked) =>
  (
    await sent(asked, '/letters', {
      direction: 'in',
      series: await series(asked, 'in'),
      arrived: today,
      ...letter,
    })
  ).id
// One that came in and is with a department.
export const handedOn = async (asked, department = 1) => {
  const id = await received(asked)
  await sent(asked, `/letters/${id}/assignment`, { department })
  return id
}
const task = async (asked) => (await sent(asked, '/tasks', { title: 'Book the hall' })).id

// [path, status, options] whose address is known only then.
export const then = (status, prepare) => ['', status, { prepare }]
export const at = (path, options = {}) => [own + path, options]

export const workExamples = {
  listLetters: [
    ...reads('/letters'),
    [`${own}/letters?direction=in&state=draft&open=true&q=x&sort=title&skip=1&limit=3`, 200, {}],
    [`${own}/letters?direction=up&sort=colour&limit=0`, 422, {}],
  ],
  addLetter: [
    ...refusedWrites('/letters', { direction: 'out', ...letter }),
    [`${own}/letters`, 200, { body: { direction: 'out', ...letter } }],
    [`${own}/letters`, 422, { body: { direction: 'in', ...letter } }],
    [
      `${own}/letters`,
      422,
      {
        body: {
          direction: 'out',
          language: 'fr',
          correspondent: '',
          title: '',
        },
      },
    ],
    then(200, async (asked) =>
      at('/letters', {
        body: {
          direction: 'in',
          series: await series(asked, 'in'),
          arrived: today,
          within: 10,
          ...letter,
        },
      }),
    ),
  ],
  getLetter: [...reads('/letters/1'), [`${own}/letters/99999`, 404, {}], [`${own}/letters/1?x=1`, 422, {}]],
  putLetter: [
    ...refusedWrites('/letters/1', letter),
    [`${own}/letters/99999`, 404, { body: letter }],
    [`${own}/letters/1`, 409, { body: { ...letter, title: 'Another' } }],
    then(200, async (asked) => {
      const { id } = await draft(asked)
      const { fields } = await got(asked, `/letters/${id}`)
      return at(`/letters/${id}`, {
        body: { ...letter, title: 'Another', seen: fields },
      })
    }),
    then(409, async (asked) => at(`/letters/${await issued(asked)}`, { body: letter })),
    [`${own}/letters/1`, 422, { body: { ...letter, title: '', within: 'soon' } }],
  ],
  circulateLetter: [
    ...refusedWrites('/letters/1/circulation', {
      departments: [{ department: 1 }],
    }),
    then(200, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/circulation`, {
        body: { departments: [{ department: 1 }, { department: 2, place: 2 }] },
      }),
    ),
    then(200, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/circulation`, {
        body: {
          groups: [
            { need: 1, departments: [1, 2] },
            { place: 2, persons: [1] },
          ],
        },
      }),
    ),
    then(422, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/circulation`, { body: { groups: [{ need: 3, departments: [1, 2] }] } }),
    ),
    then(422, async (asked) => at(`/letters/${(await draft(asked)).id}/circulation`, { body: {} })),
    [`${own}/letters/99999/circulation`, 404, { body: { departments: [{ department: 1 }] } }],
    then(422, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/circulation`, {
        body: { departments: [{ department: 99 }] },
      }),
    ),
    then(409, async (asked) =>
      at(`/letters/${await issued(asked)}/circulation`, {
        body: { departments: [{ department: 1 }] },
      }),
    ),
  ],
  withdrawLetter: [
    ...refusedWrites('/letters/1/withdrawal'),
    then(200, async (asked) => at(`/letters/${await circulating(asked)}/withdrawal`)),
    then(409, async (asked) => at(`/letters/${(await draft(asked)).id}/withdrawal`)),
    [`${own}/letters/1/withdrawal?x=1`, 422, {}],
  ],
  countersignLetter: [
    ...refusedWrites('/letters/1/verdicts', {
      verdict: 'agree',
      content_hash: 'x',
    }),
    then(200, async (asked) => {
      const id = await circulating(asked)
      const content_hash = await hashOf(asked, id)
      return at(`/letters/${id}/verdicts`, {
        as: 'teacher',
        body: { verdict: 'agree', content_hash },
      })
    }),
    then(409, async (asked) =>
      at(`/letters/${await circulating(asked)}/verdicts`, {
        as: 'teacher',
        body: { verdict: 'agree', content_hash: 'old' },
      }),
    ),
    then(403, async (asked) =>
      at(`/letters/${await circulating(asked)}/verdicts`, {
        as: 'treasurer',
        body: { verdict: 'agree', content_hash: 'x' },
      }),
    ),
    then(403, async (asked) =>
      at(`/letters/${await circulating(asked)}/verdicts`, {
        body: { verdict: 'agree', content_hash: 'x' },
      }),
    ),
    then(422, async (asked) =>
      at(`/letters/${await circulating(asked)}/verdicts`, {
        as: 'teacher',
        body: { verdict: 'perhaps' },
      }),
    ),
  ],
  issueLetter: [
    ...refusedWrites('/letters/1/issue', {
      series: 1,
      content_hash: 'x',
      signatory: 'Li Hua',
    }),
    then(200, async (asked) => {
      const { id } = await draft(asked)
      const body = {
        series: await series(asked, 'out'),
        content_hash: await hashOf(asked, id),
        signatory: 'Li Hua',
      }
      return at(`/letters/${id}/issue`, { as: 'director', body })
    }),
    then(403, async (asked) => {
      const id = await circulating(asked)
      const body = {
        series: await series(asked, 'out'),
        content_hash: await hashOf(asked, id),
        signatory: 'Li Hua',
      }
      return at(`/letters/${id}/issue`, { as: 'director', body })
    }),
    then(409, async (asked) => {
      const { id } = await draft(asked)
      return at(`/letters/${id}/issue`, {
        as: 'director',
        body: { series: 1, content_hash: 'old', signatory: 'Li Hua' },
      })
    }),
    then(422, async (asked) => {
      const { id } = await draft(asked)
      const body = {
        series: 99999,
        content_hash: await hashOf(asked, id),
        signatory: 'Li Hua',
      }
      return at(`/letters/${id}/issue`, { as: 'director', body })
    }),
  ],
  sendLetter: [
    ...refusedWrites('/letters/1/sending', { on: today }),
    then(200, async (asked) =>
      at(`/letters/${await issued(asked)}/sending`, {
        body: { on: today, way: 'post' },
      }),
    ),
    then(422, async (asked) =>
      at(`/letters/${await issued(asked)}/sending`, {
        body: { on: '2020-01-01' },
      }),
    ),
    then(409, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/sending`, {
        body: { on: today },
      }),
    ),
  ],
  assignLetter: [
    ...refusedWrites('/letters/1/assignment', { department: 1 }),
    then(200, async (asked) =>
      at(`/letters/${await received(asked)}/assignment`, {
        body: { department: 1, words: 'Please answer.' },
      }),
    ),
    then(422, async (asked) => at(`/letters/${await received(asked)}/assignment`, { body: {} })),
    then(409, async (asked) =>
      at(`/letters/${(await draft(asked)).id}/assignment`, {
        body: { department: 1 },
      }),
    ),
  ],
  giveLetterOpinion: [
    ...refusedWrites('/letters/1/opinions', { opinion: 'Yes' }).filter(([, , options]) => options.as !== 'reader'),
    [`${own}/letters/1/opinions`, 403, { as: 'none', body: { opinion: 'Yes' } }],
    [`${own}/letters/99999/opinions`, 404, { as: 'teacher', body: { opinion: 'Yes' } }],
    then(200, async (asked) =>
      at(`/letters/${await handedOn(asked)}/opinions`, { as: 'teacher', body: { opinion: 'Yes' } }),
    ),
    then(403, async (asked) =>
      at(`/letters/${await handedOn(asked)}/opinions`, { as: 'treasurer', body: { opinion: 'Yes' } }),
    ),
    then(403, async (asked) =>
      at(`/letters/${await handedOn(asked)}/opinions`, { as: 'director', body: { opinion: 'Yes' } }),
    ),
    then(409, async (asked) =>
      at(`/letters/${await received(asked)}/opinions`, { as: 'teacher', body: { opinion: 'Yes' } }),
    ),
    then(422, async (asked) =>
      at(`/letters/${await handedOn(asked)}/opinions`, { as: 'teacher', body: { opinion: '' } }),
    ),
  ],
  giveLetterBack: [
    ...refusedWrites('/letters/1/return', { reason: 'Not ours' }).filter(([, , options]) => options.as !== 'reader'),
    [`${own}/letters/1/return`, 403, { as: 'none', body: { reason: 'Not ours' } }],
    [`${own}/letters/99999/return`, 404, { as: 'teacher', body: { reason: 'Not ours' } }],
    then(200, async (asked) =>
      at(`/letters/${await handedOn(asked)}/return`, { as: 'teacher', body: { reason: 'Not ours' } }),
    ),
    then(403, async (asked) =>
      at(`/letters/${await handedOn(asked)}/return`, { as: 'officer', body: { reason: 'Not ours' } }),
    ),
    then(409, async (asked) =>
      at(`/letters/${await received(asked)}/return`, { as: 'teacher', body: { reason: 'Not ours' } }),
    ),
    then(422, async (asked) => at(`/letters/${await handedOn(asked)}/return`, { as: 'teacher', body: {} })),
  ],
  closeLetter: [
    ...refusedWrites('/letters/1/closing', { how: 'note' }),
    then(200, async (asked) =>
      at(`/letters/${await received(asked)}/closing`, {
        body: { how: 'note' },
      }),
    ),
    then(409, async (asked) =>
      at(`/letters/${await received(asked)}/closing`, {
        body: { how: 'reopen' },
      }),
    ),
    [`${own}/letters/1/closing`, 422, { body: { how: 'burn' } }],
  ],
  voidLetter: [
    ...refusedWrites('/letters/1/voiding', { reason: 'A wrong name.' }),
    then(200, async (asked) =>
      at(`/letters/${await issued(asked)}/voiding`, {
        as: 'director',
        body: { reason: 'A wrong name.' },
      }),
    ),
    then(409, async (asked) =>
      at(`/letters/${await received(asked)}/voiding`, {
        as: 'director',
        body: { reason: 'A wrong name.' },
      }),
    ),
    [`${own}/letters/1/voiding`, 422, { body: { reason: '' } }],
  ],
  listLetterSeries: [...reads('/letter-series'), [`${own}/letter-series?x=1`, 422, {}]],
  addLetterSeries: [
    ...refusedWrites('/letter-series', {
      direction: 'out',
      name: 'Letters',
      shape: 'A-{year}-{n}',
    }),
    [`${own}/letter-series`, 200, { body: { direction: 'out', name: 'Letters', shape: 'A-{year}-{n}' } }],
    [`${own}/letter-series`, 422, { body: { direction: 'out', name: 'Letters', shape: 'A-{year}-{n}' } }],
    [`${own}/letter-series`, 422, { body: { direction: 'out', name: 'Letters', shape: '{n}{n}' } }],
  ],
  putLetterSeries: [
    ...refusedWrites('/letter-series/1', {
      direction: 'out',
      name: 'Letters',
      shape: 'B-{year}-{n}',
    }),
    then(200, async (asked) => {
      const id = await series(asked, 'out')
      const seen = (await got(asked, '/letter-series')).series.find((one) => one.id === id)
      return at(`/letter-series/${id}`, {
        body: { direction: 'out', name: 'Other', shape: `B-{year}-{n}`, seen },
      })
    }),
    then(409, async (asked) =>
      at(`/letter-series/${await series(asked, 'out')}`, {
        body: { direction: 'out', name: 'Other', shape: 'C-{year}-{n}' },
      }),
    ),
    [`${own}/letter-series/99999`, 404, { body: { direction: 'out', name: 'Letters', shape: 'D-{year}-{n}' } }],
  ],
  listTasks: [
    [`${own}/tasks`, 200, {}],
    [`${own}/tasks`, 401, { as: 'nobody' }],
    [`${own}/tasks`, 403, { as: 'writer' }],
    [`${nowhere}/tasks`, 404, {}],
    [`${own}/tasks?x=1`, 422, {}],
  ],
  addTask: [
    ...refusedWrites('/tasks', { title: 'Book the hall' }),
    [`${own}/tasks`, 200, { body: { title: 'Book the hall', due: '2026-12-24', department: 1 } }],
    [`${own}/tasks`, 422, { body: { title: '', due: 'soon', person: 'me' } }],
    [`${own}/tasks`, 422, { body: { title: 'Book', department: 99 } }],
  ],
  getTask: [
    [`${own}/tasks/1`, 200, {}],
    [`${own}/tasks/1`, 401, { as: 'nobody' }],
    [`${own}/tasks/1`, 403, { as: 'writer' }],
    [`${own}/tasks/99999`, 404, {}],
    [`${own}/tasks/1?x=1`, 422, {}],
  ],
  putTask: [
    ...refusedWrites('/tasks/1', { title: 'Book the hall' }),
    then(200, async (asked) => {
      const id = await task(asked)
      const { version, title, note, department, person, due, letter } = await got(asked, `/tasks/${id}`)
      const seen = { version, title, note, department, person, due, letter }
      return at(`/tasks/${id}`, { body: { title: 'Book another hall', seen } })
    }),
    then(409, async (asked) =>
      at(`/tasks/${await task(asked)}`, {
        body: { title: 'Book another hall' },
      }),
    ),
    then(404, async (asked) =>
      at(`/tasks/${await task(asked)}`, {
        as: 'treasurer',
        body: { title: 'Mine' },
      }),
    ),
    [`${own}/tasks/99999`, 404, { body: { title: 'Book the hall' } }],
  ],
  moveTask: [
    ...refusedWrites('/tasks/1/moves', { to: 'done' }),
    then(200, async (asked) => at(`/tasks/${await task(asked)}/moves`, { body: { to: 'done' } })),
    then(422, async (asked) => at(`/tasks/${await task(asked)}/moves`, { body: { to: 'waiting' } })),
    [`${own}/tasks/99999/moves`, 404, { body: { to: 'done' } }],
  ],
}
