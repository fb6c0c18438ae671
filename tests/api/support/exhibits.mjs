// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of partners: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'
const root = '/partners/zurich/documents'
const type = 'application/octet-stream'

const then = (status, prepare) => ['', status, { prepare }]
const refused = (path, as, options = {}) => [
  [own + path, 401, { as: 'nobody', ...options }],
  [own + path, 403, { as, ...options }],
  [nowhere + path, 404, options],
]
// One of its own for each question; looked at already.
let count = 0
const attached = async (asked, text = `Minutes ${++count}`, name = `minutes-${++count}.txt`) => {
  const made = await asked(`${own}${root}?name=${name}`, 'POST', { text, type })
  if (made.status !== 201) throw new Error(made.text)
  const path = `${own}${root}/${made.json().id}`
  while ((await asked(path, 'GET', {})).json().document.state === 'waiting')
    await new Promise((done) => setTimeout(done, 50))
  return path
}
const page = () => `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 ${100 + ++count}] >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF
`
const words = { sight: 'everyone', credit: 'Li Hua', caption: { en: 'Minutes', zh: '纪要' } }
const seen = { version: 1, sight: 'office', credit: '', caption: {}, alt: {} }

export const exhibitExamples = {
  listPartnerDocuments: [
    ...refused(root, 'writer'),
    [`${own}/partners/nowhere/documents`, 404, {}],
    [`${own}${root}?x=1`, 422, {}],
    then(200, async (asked) => {
      await attached(asked)
      return [own + root, {}]
    }),
  ],
  addPartnerDocument: [
    ...refused(`${root}?name=a.txt`, 'reader', { text: 'Hello', type }),
    [`${own}${root}?name=a.txt`, 413, { text: 'x'.repeat(51 << 20), type }],
    [`${own}${root}?name=a.txt`, 415, { text: 'Hello', type: 'text/plain' }],
    [`${own}${root}`, 422, { text: 'Hello', type }],
    [`${own}${root}?name=a.exe`, 422, { text: 'MZ\0', type }],
    [`${own}${root}?name=a.txt`, 201, { text: 'Hello', type }],
  ],
  getPartnerDocument: [
    ...refused(`${root}/1`, 'writer'),
    [`${own}${root}/99999`, 404, {}],
    [`${own}${root}/1?x=1`, 422, {}],
    then(200, async (asked) => [await attached(asked), {}]),
  ],
  putPartnerDocument: [
    ...refused(`${root}/1`, 'reader', { body: words }),
    [`${own}${root}/99999`, 404, { body: { ...words, seen } }],
    [`${own}${root}/1`, 413, { body: { credit: 'x'.repeat(2 << 20) } }],
    [`${own}${root}/1`, 415, { body: words, type: 'text/plain' }],
    [`${own}${root}/1`, 422, { body: { sight: 'all' } }],
    then(200, async (asked) => [await attached(asked), { body: { ...words, seen } }]),
    then(409, async (asked) => {
      const path = await attached(asked)
      await asked(path, 'PUT', { body: { ...words, seen } })
      return [path, { body: { ...words, credit: 'Wang Fang', seen } }]
    }),
  ],
  takePartnerDocumentAway: [
    ...refused(`${root}/1`, 'reader'),
    [`${own}${root}/99999`, 404, {}],
    [`${own}${root}/1?x=1`, 422, {}],
    then(200, async (asked) => [await attached(asked), {}]),
  ],
  putPartnerDocumentBack: [
    ...refused(`${root}/1/return`, 'reader'),
    [`${own}${root}/99999/return`, 404, {}],
    [`${own}${root}/1/return?x=1`, 422, {}],
    then(200, async (asked) => {
      const path = await attached(asked)
      await asked(path, 'DELETE', {})
      return [`${path}/return`, {}]
    }),
  ],
  getPartnerDocumentContent: [
    ...refused(`${root}/1/content`, 'writer'),
    [`${own}${root}/99999/content`, 404, {}],
    [`${own}${root}/1/content?x=1`, 422, {}],
    then(200, async (asked) => [`${await attached(asked)}/content`, {}]),
    // No picture, though it begins as one: it is refused once it was looked at.
    then(409, async (asked) => [
      `${await attached(asked, 'GIF89a\x02\0\x02\0' + 'y'.repeat(20), 'a.gif')}/content`,
      {},
    ]),
  ],
  getPartnerDocumentPreview: [
    ...refused(`${root}/1/preview`, 'writer'),
    [`${own}${root}/99999/preview`, 404, {}],
    [`${own}${root}/1/preview?x=1`, 422, {}],
    then(200, async (asked) => [`${await attached(asked, page(), 'a.pdf')}/preview`, {}]),
  ],
}
