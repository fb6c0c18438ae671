// SPDX-License-Identifier: Apache-2.0
// Addresses without a language lead to the reader's.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { filledFolder, serve } from './support/amity.mjs'
import { ask } from './support/http.mjs'
import { readHtml } from './support/html.mjs'

let server
before(async () => (server = await serve(await filledFolder())))
after(() => server.stop())

const leadTo = async (target, wish) => {
  const answer = await ask(server, target, { headers: wish === undefined ? {} : { 'Accept-Language': wish } })
  assert.equal(answer.status, 302)
  assert.match(answer.headers.vary, /accept-language/i)
  return answer.headers.location
}

describe('/ leads', () => {
  const wishes = [
    [undefined, 'zh', 'the office’s first language'],
    ['', 'zh'],
    ['zh-TW', 'zh'],
    ['zh-Hant-HK, en;q=0.1', 'zh'],
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en-GB;q=0.8', 'en'],
    ['EN-us', 'en'],
    ['de', 'zh', 'nothing that is had'],
    ['de, fr;q=0.9, en;q=0.1', 'en'],
    ['en;q=0.5, ja;q=0.7', 'ja'],
    ['en;q=0.5,ja;q=0.50', 'en', 'equal weights, the first'],
    ['ja;q=0, en;q=0.1', 'en'],
    ['zh;q=0,ja;q=0.001', 'ja'],
    ['ja; q=0.1, en', 'en', 'a blank before the weight'],
    ['ja ; Q=0.1 , en ; q=0.2', 'en'],
    ['ja;q=2, en;q=0.1', 'en', 'a weight above 1 is none'],
    ['ja;q=inf, en;q=0.1', 'en'],
    ['ja;q=nan, en;q=0.1', 'en'],
    ['ja;q=-1, en;q=0.1', 'en'],
    ['jav, english, en', 'en', 'names that only begin alike'],
    ['*', 'zh'],
    [';;;,,,=q', 'zh', 'garbage'],
    ['\u00ff\u00fe,ja', 'ja'],
    ['en'.repeat(3000), 'zh'],
  ]
  for (const [wish, language, why] of wishes)
    test(`by ${JSON.stringify(wish?.slice(0, 40))} to /${language}/${why ? `: ${why}` : ''}`, async () => {
      assert.equal(await leadTo('/', wish), `/${language}/`)
    })
})

test('other addresses without a language keep their path and question', async () => {
  for (const target of ['/timeline', '/data', '/partners/denver', '/search?q=%E6%98%86&limit=5', '/?as_of=1999-12-31'])
    assert.equal(await leadTo(target, 'ja'), '/ja' + target)
})

test('an address is never led to another site', async () => {
  for (const target of [
    '//evil.example/',
    '/%2f%2fevil.example/',
    '/\\evil.example/',
    '/en?//evil.example',
    '/zh//evil.example/',
  ]) {
    const { headers } = await ask(server, target)
    if (headers.location) assert.match(headers.location, /^\/(zh|ja|en)\//, target)
  }
})

test('/en leads to /en/ with its question', async () => {
  for (const language of ['zh', 'ja', 'en']) {
    const answer = await ask(server, `/${language}?as_of=1999-12-31`)
    assert.equal(answer.status, 308)
    assert.equal(answer.headers.location, `/${language}/?as_of=1999-12-31`)
  }
})

describe('what is not there is told', () => {
  const missing = (headers) => ask(server, '/no/such/page', { headers })

  test('to browsers as a page in their language', async () => {
    for (const [wish, lang] of [
      ['zh-TW', 'zh-CN'],
      ['ja', 'ja'],
      ['en-GB', 'en'],
      ['de', 'en'],
    ]) {
      const answer = await missing({ Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept-Language': wish })
      assert.equal(answer.status, 404)
      assert.equal(answer.type, 'text/html')
      assert.equal(readHtml(answer.text).one('html').attr.lang, lang)
      assert.match(answer.headers.vary, /accept-language/i)
    }
  })

  test('to programs as a document', async () => {
    for (const headers of [{}, { Accept: '*/*' }, { Accept: 'application/json' }])
      assert.equal((await missing(headers)).type, 'application/problem+json')
  })
})
