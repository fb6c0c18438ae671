// SPDX-License-Identifier: Apache-2.0
// Documents of letters: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'
const type = 'application/octet-stream'

const then = (status, prepare) => ['', status, { prepare }]
const refused = (path, as, options = {}) => [
  [own + path, 401, { as: 'nobody', ...options }],
  [own + path, 403, { as, ...options }],
  [nowhere + path, 404, options],
]
const draft = async (asked) => {
  const body = {
    direction: 'out',
    language: 'en',
    correspondent: 'City of Fujisawa',
    title: 'A',
    body: 'Dear friends,',
  }
  return (await asked(`${own}/letters`, 'POST', { body })).json().id
}
const voided = async (asked) => {
  const id = await draft(asked)
  const answer = await asked(`${own}/letters/${id}/voiding`, 'POST', { body: { reason: 'A slip.' }, as: 'director' })
  if (answer.status !== 200) throw new Error(answer.text)
  return id
}
// {letter, document, path}: one that was enclosed, and looked at unless `at` is `once`.
const enclosed = async (asked, text = 'Hello', name = 'a.txt', at = 'rest') => {
  const letter = await draft(asked)
  const made = await asked(`${own}/letters/${letter}/documents?name=${name}`, 'POST', { text, type })
  if (made.status !== 201) throw new Error(made.text)
  const document = made.json().id
  const waits = async () =>
    (await asked(`${own}/letters/${letter}/documents`, 'GET', {})).json().documents[0].state === 'waiting'
  while (at === 'rest' && (await waits())) await new Promise((done) => setTimeout(done, 50))
  return { letter, document, path: `${own}/letters/${letter}/documents/${document}` }
}
const picture = () => `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF
`

export const documentExamples = {
  listLetterDocuments: [
    ...refused('/letters/1/documents', 'none'),
    [`${own}/letters/99999/documents`, 404, {}],
    [`${own}/letters/1/documents?x=1`, 422, {}],
    then(200, async (asked) => [`${own}/letters/${(await enclosed(asked)).letter}/documents`, {}]),
  ],
  addLetterDocument: [
    ...refused('/letters/1/documents?name=a.txt', 'reader', { text: 'Hello', type }),
    [`${own}/letters/99999/documents?name=a.txt`, 404, { text: 'Hello', type }],
    [`${own}/letters/1/documents?name=a.txt`, 413, { text: 'x'.repeat(51 << 20), type }],
    [`${own}/letters/1/documents?name=a.txt`, 415, { text: 'Hello', type: 'text/plain' }],
    [`${own}/letters/1/documents`, 422, { text: 'Hello', type }],
    then(422, async (asked) => [`${own}/letters/${await draft(asked)}/documents?name=a.exe`, { text: 'MZ\0', type }]),
    then(201, async (asked) => [
      `${own}/letters/${await draft(asked)}/documents?name=a.txt&note=A+note`,
      { text: 'Hello', type },
    ]),
    then(409, async (asked) => [`${own}/letters/${await voided(asked)}/documents?name=a.txt`, { text: 'Hello', type }]),
  ],
  takeLetterDocumentAway: [
    ...refused('/letters/1/documents/1', 'reader'),
    [`${own}/letters/1/documents/99999`, 404, {}],
    [`${own}/letters/1/documents/1?x=1`, 422, {}],
    then(200, async (asked) => [(await enclosed(asked)).path, {}]),
    then(409, async (asked) => [`${own}/letters/${await voided(asked)}/documents/1`, {}]),
  ],
  putLetterDocumentBack: [
    ...refused('/letters/1/documents/1/return', 'reader'),
    [`${own}/letters/1/documents/99999/return`, 404, {}],
    [`${own}/letters/1/documents/1/return?x=1`, 422, {}],
    then(200, async (asked) => [`${(await enclosed(asked)).path}/return`, {}]),
    then(409, async (asked) => [`${own}/letters/${await voided(asked)}/documents/1/return`, {}]),
  ],
  getLetterDocumentContent: [
    ...refused('/letters/1/documents/1/content', 'none'),
    [`${own}/letters/1/documents/99999/content`, 404, {}],
    [`${own}/letters/1/documents/1/content?x=1`, 422, {}],
    then(200, async (asked) => [`${(await enclosed(asked)).path}/content`, {}]),
    then(200, async (asked) => [`${(await enclosed(asked, picture(), 'a.pdf')).path}/content`, {}]),
    // No picture, though it begins as one: it is refused once it was looked at.
    then(409, async (asked) => [
      `${(await enclosed(asked, 'GIF89a\x02\0\x02\0' + 'x'.repeat(20), 'a.gif')).path}/content`,
      {},
    ]),
  ],
  getLetterDocumentPreview: [
    ...refused('/letters/1/documents/1/preview', 'none'),
    [`${own}/letters/1/documents/99999/preview`, 404, {}],
    [`${own}/letters/1/documents/1/preview?x=1`, 422, {}],
    then(404, async (asked) => [`${(await enclosed(asked)).path}/preview`, {}]),
    then(200, async (asked) => [`${(await enclosed(asked, picture(), 'a.pdf')).path}/preview`, {}]),
  ],
}
