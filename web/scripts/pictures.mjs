// SPDX-License-Identifier: Apache-2.0
// npm run pictures [NAME...]: takes the README's pictures anew, of a demonstration in a folder of its own (docs/images). The program is
// build/release's (./run --build-only makes it), or the one that AMITY_BINARY names.
import { chromium } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../..')
const binary = resolve(root, process.env.AMITY_BINARY ?? 'build/release/src/app/amity')
const size = { width: 1280, height: 900 }

// What README.md shows: name of the file, language, page, and who looks (nobody: the public).
const pictures = [
  { name: 'office-today', language: 'en', who: 'officer', path: '/office' },
  { name: 'office-letter', language: 'en', who: 'director', path: letterToIssue },
  { name: 'office-letter-zh', language: 'zh', who: 'director', path: letterToIssue },
  { name: 'office-partner', language: 'en', who: 'officer', path: '/office/partners/fujisawa' },
  { name: 'circle', language: 'en', path: '/' },
  { name: 'circle-zh', language: 'zh', path: '/' },
]

// One that all agreed to, as whoever issues it finds it on Today.
async function letterToIssue(page, origin, language) {
  await page.goto(`${origin}/${language}/office`)
  const href = await page.locator('main a[href*="/office/letters/letter?id="]').first().getAttribute('href')
  return new URL(href, origin).pathname.slice(3) + new URL(href, origin).search
}

const ran = (...words) => execFileSync(binary, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function demonstration(data) {
  ran('import', 'gazetteer', join(root, 'web/node_modules'), '--data', data)
  ran('import', 'office', join(root, 'data/kunming'), '--data', data)
  return JSON.parse(ran('demo', '--data', data, '--json'))
}

// {origin, stop}
async function served(data) {
  const flags = ['--web', join(root, 'web/dist'), '--papers', join(root, 'tools/papers'), '--port', '0']
  const child = spawn(binary, ['serve', '--data', data, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  const origin = await new Promise((done, fail) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Amity is at (http:\/\/[^ ]+)\/$/.exec(line)
      if (address) done(address[1])
    })
    ended.then((status) => fail(new Error(`the server ended with ${status}`)))
  })
  return { origin, stop: () => (child.kill('SIGTERM'), ended) }
}

async function signedIn(browser, origin, who, { password, people }) {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (!who) return page
  await page.goto(`${origin}/en/office/enter`)
  await page.locator('#enter input[type=email]').fill(people.find(({ role }) => role === who).email)
  await page.locator('#enter input[type=password]').fill(password)
  await page.locator('#enter button[type=submit]').first().click()
  await page.waitForURL(/\/office$/)
  return page
}

// Nothing moves any more, and every face is there.
const atRest = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })

// A palette of 256 colours, without what a camera would write: a fifth of the bytes.
function compressed(from, to) {
  execFileSync('vips', ['pngsave', from, to, '--palette', '--compression', '9', '--strip'], { stdio: 'pipe' })
  return statSync(to).size
}

async function take(page, picture, origin, folder) {
  const path = typeof picture.path === 'string' ? picture.path : await picture.path(page, origin, picture.language)
  await page.goto(`${origin}/${picture.language}${path}`, { waitUntil: 'networkidle' })
  await atRest(page)
  const raw = join(folder, `${picture.name}.png`)
  await page.screenshot({ path: raw, animations: 'disabled' })
  const bytes = compressed(raw, join(root, 'docs/images', `${picture.name}.png`))
  console.log(`docs/images/${picture.name}.png: ${Math.round(bytes / 1000)} kB`)
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !pictures.some((picture) => picture.name === name))
if (unknown) throw new Error(`there is no picture "${unknown}": ${pictures.map(({ name }) => name).join(', ')}`)
if (!existsSync(binary))
  throw new Error(`there is no ${binary}: ./run --build-only, or say with AMITY_BINARY where it is`)
const folder = mkdtempSync(join(tmpdir(), 'amity-pictures-'))
let server, browser
try {
  const demo = demonstration(join(folder, 'data'))
  server = await served(join(folder, 'data'))
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  for (const picture of pictures) {
    if (wanted.length && !wanted.includes(picture.name)) continue
    const page = await signedIn(browser, server.origin, picture.who, demo)
    await take(page, picture, server.origin, folder)
    await page.context().close()
  }
} finally {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
