// SPDX-License-Identifier: Apache-2.0
// The pages as they come over HTTP, before any script has run.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { filledFolder, kunming, serve } from './support/amity.mjs'
import { linksOf, readHtml, textOf } from './support/html.mjs'
import { ask, askJson } from './support/http.mjs'
import { readOffice } from './support/register.mjs'

const origin = 'https://friends.example.org'
const languages = { zh: 'zh-CN', ja: 'ja', en: 'en' }
const halls = readOffice(kunming).ties.map((tie) => `/partners/${tie.slug}`)
const indexed = ['/', '/timeline', '/plan', '/data', ...halls]
const pages = [...indexed, '/search', '/search?q=kun', '/?as_of=2013-12-31', '/?kind=sister_city&region=asia']

let server
let circle
before(async () => {
  server = await serve(await filledFolder(), '--origin', origin)
  circle = await askJson(server, '/api/v1/circle')
})
after(() => server.stop())

async function read(address) {
  const answer = await ask(server, address, { headers: { Accept: 'text/html' } })
  return { answer, page: readHtml(answer.text) }
}
const meta = (page, name) => page.one('meta', { name }).attr.content

for (const [language, lang] of Object.entries(languages))
  describe(`in ${language}`, () => {
    const eachPage = (name, check, list = pages) =>
      test(name, async () => {
        for (const path of list) {
          try {
            await check(await read(`/${language}${path}`), path)
          } catch (error) {
            throw new Error(`/${language}${path}: ${error.message}`, { cause: error })
          }
        }
      })

    eachPage('pages are there, are HTML and say their language', ({ answer, page }) => {
      assert.equal(answer.status, 200)
      assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8')
      assert.deepEqual(page.errors, [])
      assert.equal(page.one('html').attr.lang, lang)
      assert.equal(page.all('h1').length, 1)
      assert.equal(page.all('main').length, 1)
    })

    eachPage('pages have a title and a description of their own', ({ page }) => {
      const title = textOf(page.one('title')).trim()
      assert.ok(title.length > 5 && !/undefined|null|\{|\}/.test(title), title)
      const description = meta(page, 'description')
      assert.ok(description.length > 10 && !/undefined|null|[{}]/.test(description), description)
      assert.ok(textOf(page.one('main')).trim().length > 20)
    })

    test('no two pages have the same title', async () => {
      const titles = []
      for (const path of indexed) titles.push(textOf((await read(`/${language}${path}`)).page.one('title')))
      assert.equal(new Set(titles).size, titles.length)
    })

    eachPage(
      'pages name themselves and their other languages',
      ({ page }, path) => {
        assert.equal(page.one('link', { rel: 'canonical' }).attr.href, `${origin}/${language}${path}`)
        const others = page.all('link', { rel: 'alternate' }).filter(({ attr }) => attr.hreflang)
        assert.deepEqual(Object.fromEntries(others.map(({ attr }) => [attr.hreflang, attr.href])), {
          ...Object.fromEntries(Object.entries(languages).map(([l, tag]) => [tag, `${origin}/${l}${path}`])),
          'x-default': origin + path,
        })
      },
      indexed,
    )

    eachPage(
      'a filtered circle is told as the whole one to those who keep an index',
      ({ page }) => {
        assert.equal(page.one('link', { rel: 'canonical' }).attr.href, `${origin}/${language}/`)
      },
      ['/?as_of=2013-12-31', '/?kind=sister_city'],
    )

    eachPage('data for machines is JSON and of schema.org', ({ page }, path) => {
      const blocks = page.all('script', { type: 'application/ld+json' }).map((node) => JSON.parse(textOf(node)))
      if (indexed.includes(path) && !['/data', '/plan'].includes(path)) assert.ok(blocks.length > 0)
      for (const block of blocks) assert.equal(block['@context'], 'https://schema.org')
    })

    eachPage('nothing is written into a page that its own policy forbids', ({ answer, page }) => {
      const policy = Object.fromEntries(
        answer.headers['content-security-policy'].split(';').map((rule) => {
          const [name, ...sources] = rule.trim().split(' ')
          return [name, sources]
        }),
      )
      assert.deepEqual(
        [policy['default-src'], policy['script-src'], policy['style-src']],
        [["'none'"], ["'self'"], ["'self'"]],
      )
      assert.deepEqual([policy['frame-ancestors'], policy['base-uri']], [["'none'"], ["'none'"]])
      for (const { attr, tagName } of page.all('*')) {
        const own = Object.keys(attr).filter((name) => name === 'style' || /^on/.test(name))
        assert.deepEqual(own, [], `<${tagName}> has ${own}`)
        assert.doesNotMatch(attr.href ?? '', /^javascript:/i)
      }
      assert.equal(page.all('style').length, 0)
      const inline = page.all('script').filter(({ attr }) => !attr.src && attr.type !== 'application/ld+json')
      assert.equal(inline.filter(({ attr }) => attr.type !== 'application/json').length, 0)
      const needed = [...page.all('script'), ...page.all('img'), ...page.all('link', { rel: 'stylesheet' })]
      for (const { attr } of needed) assert.match(attr.src ?? attr.href ?? '/', /^\/(?!\/)|^data:image/)
    })

    test('the circle’s partners are in the page', async () => {
      const { page } = await read(`/${language}/`)
      const links = new Set(page.all('a').map(({ attr }) => attr.href))
      const text = textOf(page.one('main'))
      for (const { city } of circle.partners) {
        assert.ok(links.has(`/${language}/partners/${city.slug}`), city.slug)
        assert.ok(text.includes(city.name[language]), city.name[language])
      }
    })

    test('a hall has its partner’s names, its text and its sources', async () => {
      for (const { city, hall, partnership } of circle.partners) {
        const { page } = await read(`/${language}/partners/${city.slug}`)
        const text = textOf(page.one('main')).replace(/\s+/g, ' ')
        assert.ok(text.includes(city.name[language]), city.slug)
        if (city.local) assert.ok(text.includes(city.local.name), city.local.name)
        if (hall?.[language]) assert.ok(text.includes(hall[language].replace(/\s+/g, ' ')), `the text of ${city.slug}`)
        const { assertions } = await askJson(server, `/api/v1/partnerships/${partnership}`)
        for (const { source } of assertions)
          assert.ok(text.includes(source.name.replace(/\s+/g, ' ')), `${source.name} in ${city.slug}`)
      }
    })

    test('what is not there is told in the reader’s language', async () => {
      for (const path of ['/nothing', '/partners/nowhere', '/partners/kunming', '/partners/', '/timeline/x']) {
        const { answer, page } = await read(`/${language}${path}`)
        assert.equal(answer.status, 404, path)
        assert.equal(page.one('html').attr.lang, lang)
        assert.equal(meta(page, 'robots'), 'noindex')
      }
    })

    test('what cannot be is told in the reader’s language', async () => {
      for (const path of ['/?as_of=1981-02-30', '/?kind=x', '/?region=atlantis', '/timeline?x=1']) {
        const { answer, page } = await read(`/${language}${path}`)
        assert.equal(answer.status, 422, path)
        assert.equal(page.one('html').attr.lang, lang)
      }
    })
  })

test('every address that a page of the site leads to is there', async () => {
  const seen = new Map([['/', 'the beginning']])
  const broken = []
  for (const [address, from] of seen) {
    const answer = await ask(server, address, { headers: { Accept: 'text/html', 'Accept-Language': 'en' } })
    if (answer.status >= 400) broken.push(`${address} is ${answer.status}, from ${from}`)
    const found = answer.headers.location ? [answer.headers.location] : []
    if (answer.type === 'text/html') found.push(...linksOf(readHtml(answer.text)))
    if (address.endsWith('.css')) found.push(...[...answer.text.matchAll(/url\(["']?(\/[^"')]+)/g)].map((m) => m[1]))
    for (const link of found) {
      const { pathname, search } = new URL(link, origin + address)
      if (!seen.has(pathname + search)) seen.set(pathname + search, address)
    }
  }
  assert.deepEqual(broken, [])
  for (const language of Object.keys(languages))
    for (const path of indexed) assert.ok(seen.has(`/${language}${path}`), `nothing leads to /${language}${path}`)
})

test('every anchor that a page leads to within itself is there', async () => {
  for (const path of indexed) {
    const { page } = await read(`/en${path}`)
    const ids = page
      .all('*')
      .map(({ attr }) => attr.id)
      .filter(Boolean)
    assert.equal(new Set(ids).size, ids.length, `an id twice in ${path}`)
    const anchors = page.all('a').filter(({ attr }) => attr.href?.startsWith('#'))
    for (const { attr } of anchors)
      assert.ok(ids.includes(decodeURIComponent(attr.href.slice(1))), `${path}${attr.href}`)
  }
})

test('what a visitor typed comes back as text', async () => {
  const q = '"><script>alert(1)</script>'
  const { answer, page } = await read(`/en/search?${new URLSearchParams({ q })}`)
  assert.equal(answer.status, 200)
  assert.equal(page.all('script').filter((node) => textOf(node).includes('alert')).length, 0)
  assert.ok(page.all('input').some(({ attr }) => attr.value === q))
})
