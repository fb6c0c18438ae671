// SPDX-License-Identifier: Apache-2.0
// For work on the islands without the C++ server: a bare page with their places, fixtures for the API, and dist.
//   npm run build && npm run dev        then http://127.0.0.1:4173/en/
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT ?? 4173)
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' }
const tags = { zh: 'zh-CN', ja: 'ja', en: 'en' }
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"

const circle = () => JSON.parse(readFileSync(join(here, 'fixtures/circle.json'), 'utf8'))

function island(name, attributes = '', inner = '') {
  return `<section data-island="${name}" ${attributes}>${inner}</section>`
}

function circle_islands() {
  const places = island('map', 'class="map"') + island('time', 'class="time"')
  return `<p class="lead"></p><ul class="figures"></ul>${places}<ul class="continents"></ul>${island('partners')}`
}

function hall_islands(slug) {
  const { city: home, partners } = circle()
  const partner = partners.find(({ city }) => city.slug === slug)
  if (!partner) return '<p>404</p>'
  const { city } = partner
  return `<h1>${city.name.en}</h1><p>${home.name.en}</p>${island('hall-map', `data-slug="${slug}"`)}
    <p><time data-island="local-time" data-timezone="${city.timezone}"></time></p>`
}

function page(language, path) {
  const manifest = JSON.parse(readFileSync(join(here, 'dist/.vite/manifest.json'), 'utf8'))
  const main = manifest['src/main.ts']
  const styles = (main.css ?? []).map((file) => `<link rel="stylesheet" href="/${file}">`).join('')
  const hall = path.match(/\/partners\/([\w-]+)$/)
  return `<!doctype html><html lang="${tags[language]}"><head><meta charset="utf-8"><title>Amity</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${styles}
<script type="module" src="/${main.file}"></script></head><body><main class="page">
${island('search', '', '<form role="search"><input name="q" aria-label="q"></form>')}${hall ? hall_islands(hall[1]) : circle_islands()}</main></body></html>`
}

function search(q) {
  const wanted = q.toLowerCase()
  const cities = circle().partners.filter(({ city }) =>
    Object.values(city.name).some((n) => n.toLowerCase().startsWith(wanted)),
  )
  const results = cities.map(({ city }) => ({ city, matched: city.name.en, match: 'prefix', partners: 1 }))
  return { query: q, results, next: null }
}

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const send = (type, body) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
  if (pathname === '/api/v1/circle') return send('application/json', JSON.stringify(circle()))
  if (pathname === '/api/v1/search')
    return send('application/json', JSON.stringify(search(searchParams.get('q') ?? '')))
  const file = join(here, 'dist', normalize(pathname))
  if (extname(file) && existsSync(file)) return send(types[extname(file)] ?? 'text/plain', readFileSync(file))
  const language = pathname.match(/^\/(zh|ja|en)(\/|$)/)?.[1]
  if (!language) return response.writeHead(302, { location: '/en/' }).end()
  response.setHeader('content-security-policy', csp)
  send('text/html', page(language, pathname))
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/en/`))
