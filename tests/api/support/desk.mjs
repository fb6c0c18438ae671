// SPDX-License-Identifier: Apache-2.0
// What is found at the desk, saved views and comments: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'

const sent = async (asked, path, body) => {
  const answer = await asked(own + path, 'POST', { body, as: 'officer' })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
const then = (status, prepare) => ['', status, { prepare }]
const at = (path, options = {}) => [own + path, { as: 'officer', ...options }]

const letter = async (asked) =>
  (
    await sent(asked, '/letters', {
      direction: 'out',
      language: 'en',
      correspondent: 'City of Fujisawa',
      title: 'A letter that is talked about',
      body: 'Dear friends,',
    })
  ).id
const comment = async (asked) =>
  (await sent(asked, '/comments', { kind: 'letter', id: await letter(asked), text: 'Well done.' })).id
let named = 0
const view = async (asked, more = {}) =>
  (await sent(asked, '/views', { list: 'letters', name: `View ${++named}`, query: 'direction=in', ...more })).id

// Refused before it is looked at what it is about.
const closed = (path, body) => [
  [own + path, 401, { as: 'nobody', ...(body ? { body } : {}) }],
  [own + path, 403, { as: 'writer', ...(body ? { body } : {}) }],
  [nowhere + path, 404, { as: 'officer', ...(body ? { body } : {}) }],
]
const bodies = (path, body) => [
  [own + path, 413, { as: 'officer', body: { text: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { as: 'officer', body, type: 'text/plain' }],
  [own + path, 422, { as: 'officer', text: '{"kind": ' }],
]

export const deskExamples = {
  searchDesk: [
    ...closed('/desk/search?q=letter'),
    then(200, async (asked) => {
      await letter(asked)
      return at('/desk/search?q=talked%20about&limit=5')
    }),
    [`${own}/desk/search?q=${encodeURIComponent('藤泽')}`, 200, { as: 'officer' }],
    [`${own}/desk/search?q=!`, 200, { as: 'officer' }],
    [`${own}/desk/search`, 422, { as: 'officer' }],
    [`${own}/desk/search?q=a&limit=1000`, 422, { as: 'officer' }],
  ],
  listViews: [
    ...closed('/views'),
    then(200, async (asked) => {
      await view(asked, { is_shared: true, is_default: true })
      return at('/views')
    }),
    [`${own}/views?x=1`, 422, { as: 'officer' }],
  ],
  addView: [
    ...closed('/views', { list: 'letters', name: 'Mine' }),
    ...bodies('/views', { list: 'letters', name: 'Mine' }),
    [`${own}/views`, 200, { as: 'officer', body: { list: 'letters', name: 'What came in', query: 'direction=in' } }],
    [`${own}/views`, 422, { as: 'officer', body: { list: 'letters', name: 'What came in' } }],
    [`${own}/views`, 422, { as: 'officer', body: { list: 'camels', name: 'Camels' } }],
    [`${own}/views`, 422, { as: 'officer', body: { list: 'letters', name: 'Broken', query: 'q=%zz' } }],
    [`${own}/views`, 422, { as: 'officer', body: { list: 'letters', name: '' } }],
  ],
  deleteView: [
    ...closed('/views/1'),
    then(200, async (asked) => at(`/views/${await view(asked)}`)),
    [`${own}/views/99999`, 404, { as: 'officer' }],
    then(403, async (asked) => [`${own}/views/${await view(asked, { is_shared: true })}`, { as: 'reader' }]),
    then(404, async (asked) => [`${own}/views/${await view(asked)}`, { as: 'reader' }]),
    [`${own}/views/1?x=1`, 422, { as: 'officer' }],
  ],
  chooseView: [
    ...closed('/views/1/default', {}),
    ...bodies('/views/1/default', {}),
    then(200, async (asked) => at(`/views/${await view(asked)}/default`, { body: {} })),
    then(200, async (asked) =>
      at(`/views/${await view(asked, { is_default: true })}/default`, { body: { is_default: false } }),
    ),
    [`${own}/views/99999/default`, 404, { as: 'officer', body: {} }],
    [`${own}/views/1/default`, 422, { as: 'officer', body: { is_default: 'often' } }],
  ],
  listComments: [
    ...closed('/comments?kind=letter&id=1'),
    then(200, async (asked) => {
      const id = await letter(asked)
      await sent(asked, '/comments', { kind: 'letter', id, text: 'First' })
      return at(`/comments?kind=letter&id=${id}`)
    }),
    [`${own}/comments?kind=letter&id=99999`, 404, { as: 'officer' }],
    [`${own}/comments?kind=camel&id=1`, 422, { as: 'officer' }],
    [`${own}/comments`, 422, { as: 'officer' }],
  ],
  addComment: [
    ...closed('/comments', { kind: 'letter', id: 1, text: 'Well' }),
    ...bodies('/comments', { kind: 'letter', id: 1, text: 'Well' }),
    then(200, async (asked) => at('/comments', { body: { kind: 'letter', id: await letter(asked), text: 'Good.' } })),
    [`${own}/comments`, 404, { as: 'officer', body: { kind: 'letter', id: 99999, text: 'Good.' } }],
    then(422, async (asked) =>
      at('/comments', { body: { kind: 'letter', id: await letter(asked), text: 'Ask @nobody.of.this.name' } }),
    ),
    then(422, async (asked) => at('/comments', { body: { kind: 'letter', id: await letter(asked), text: ' ' } })),
  ],
  putComment: [
    ...closed('/comments/1', { text: 'Well' }),
    ...bodies('/comments/1', { text: 'Well' }),
    then(200, async (asked) => at(`/comments/${await comment(asked)}`, { body: { text: 'Better.' } })),
    [`${own}/comments/99999`, 404, { as: 'officer', body: { text: 'Better.' } }],
    then(403, async (asked) => [`${own}/comments/${await comment(asked)}`, { as: 'director', body: { text: 'No.' } }]),
    then(409, async (asked) => {
      const id = await comment(asked)
      await asked(`${own}/comments/${id}`, 'DELETE', { as: 'officer' })
      return at(`/comments/${id}`, { body: { text: 'Once more.' } })
    }),
    then(422, async (asked) => at(`/comments/${await comment(asked)}`, { body: { text: '' } })),
  ],
  deleteComment: [
    ...closed('/comments/1'),
    then(200, async (asked) => at(`/comments/${await comment(asked)}`)),
    [`${own}/comments/99999`, 404, { as: 'officer' }],
    then(409, async (asked) => {
      const id = await comment(asked)
      await asked(`${own}/comments/${id}`, 'DELETE', { as: 'officer' })
      return at(`/comments/${id}`)
    }),
    [`${own}/comments/1?x=1`, 422, { as: 'officer' }],
  ],
}
