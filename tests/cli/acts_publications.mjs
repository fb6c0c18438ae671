// SPDX-License-Identifier: Apache-2.0
// Acts of letters that are chosen for the public; as in acts.mjs.
import assert from 'node:assert/strict'

const own = '/api/v1/offices/kunming'
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10) // at the office, in Asia/Shanghai
const texts = (n, body) => ({ title: { en: `Copy ${n}` }, body: { en: body } })

async function copied(ask, n, seriesOut) {
  const draft = { direction: 'out', language: 'en', correspondent: 'City of Fujisawa', title: `Letter ${n}`, body: 'Dear Ms Aoki,' }
  const { id: letter } = await ask('draft', 'POST', `${own}/letters`, draft)
  const { content_hash } = await ask('look', 'GET', `${own}/letters/${letter}`)
  await ask('issue', 'POST', `${own}/letters/${letter}/issue`, { series: seriesOut, content_hash, signatory: 'Li Hua' }, 'director')
  const { id } = await ask('copy', 'POST', `${own}/letters/${letter}/public-copies`, texts(n, 'Dear [[personal]],'))
  return { letter, copy: `${own}/public-copies/${id}` }
}

export const publicationActs = {
  // Each in a way of its own: published; published and withdrawn; returned; dropped before anybody outside saw it.
  async letter_for_the_public(ask, n, { seriesOut }) {
    const { letter, copy } = await copied(ask, n, seriesOut)
    await ask('change', 'PUT', copy, { version: 1, ...texts(n, `Dear [[personal]], ${n}`) })
    await ask('hand up', 'POST', `${copy}/handing`, { version: 2 })
    const way = n % 4
    if (way < 2) await ask('publish', 'POST', `${copy}/publication`, { version: 3 }, 'director')
    if (way === 1) await ask('withdraw', 'POST', `${copy}/withdrawal`, { version: 4, words: 'A name was left in' })
    if (way === 2) await ask('return', 'POST', `${copy}/return`, { version: 3, words: 'Leave out the street' }, 'director')
    if (way === 3) await ask('drop', 'POST', `${copy}/withdrawal`, { version: 3 })
    const state = ['published', 'withdrawn', 'returned', 'dropped'][way]
    const body = way === 3 ? {} : { en: `Dear [[personal]], ${n}` }
    const shows = ({ copies }) => assert.deepEqual(copies.map((one) => [one.state, one.body]), [[state, body]])
    return { address: `${own}/letters/${letter}/public-copies`, shows, letter: `Letter ${n}` }
  },
  // Taken up again after its copy was published, which a director lets stand.
  async letter_taken_up_again(ask, n, { seriesIn }) {
    const came = { direction: 'in', series: seriesIn, arrived: today, language: 'en', correspondent: 'City of Fujisawa' }
    const { id: letter } = await ask('receive', 'POST', `${own}/letters`, { ...came, title: `Letter ${n}`, body: 'Dear Ms Aoki,' })
    await ask('close', 'POST', `${own}/letters/${letter}/closing`, { how: 'note' })
    const { id } = await ask('copy', 'POST', `${own}/letters/${letter}/public-copies`, texts(n, 'Dear [[personal]],'))
    const copy = `${own}/public-copies/${id}`
    await ask('hand up', 'POST', `${copy}/handing`, { version: 1 })
    await ask('publish', 'POST', `${copy}/publication`, { version: 2 }, 'director')
    await ask('reopen', 'POST', `${own}/letters/${letter}/closing`, { how: 'reopen' })
    await ask('stand', 'POST', `${copy}/standing`, { version: 4, words: 'Nothing in it is untrue' }, 'director')
    const shows = ({ copies }) => assert.deepEqual(copies.map((one) => [one.state, one.acts.at(-1).act]), [['published', 'let_stand']])
    return { address: `${own}/letters/${letter}/public-copies`, shows, letter: `Letter ${n}` }
  },
}
