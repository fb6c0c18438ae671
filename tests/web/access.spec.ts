// SPDX-License-Identifier: Apache-2.0
// What axe can find against WCAG 2.2 AA on each kind of page, in every language, width and light. A page is visited once in
// each language and looked at in every width and light; which of them it is opened in goes round from page to page.
import { mkdirSync } from 'node:fs'
import { faults_of } from './axe'
import { expect, languages, open_circle, settled, signed_in, signed_in_as_director, test } from './visit'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const widths = [360, 768, 1440]
const pages = [
  'partners/fujisawa',
  'partners/nairobi',
  'partners/wagga-wagga',
  'timeline',
  'data',
  'search?q=zurich',
  'claims',
  'claims?claim=only.africa.Q676778',
  'cities/fujisawa',
  'cities/fujisawa/suggestions',
  'countries/TH',
  'partnerships/3',
  'chain?from=fujisawa&to=denver',
  'compare?cities=kunming,fujisawa',
  'sources',
  'world',
  'plan',
  'world/network',
  'plan/layout?new=3&beside=new%3D2',
]
// What cannot be is answered with 422, which the browser complains of.
const refused = 'plan/layout?new=5&least=9&least_in=asia'
const shots = process.env['AMITY_SCREENSHOTS']

test.use({ contextOptions: { reducedMotion: 'reduce' } })

type Setting = { width: number; scheme: 'light' | 'dark' }
const settings: Setting[] = (['light', 'dark'] as const).flatMap((scheme) => widths.map((width) => ({ width, scheme })))
let visits = 0

// A test that opens a page and looks at it in all settings, beginning with the next one's turn.
function visit(title: string, name: string, open: (page: Page) => Promise<void>): void {
  const first = visits++ % settings.length
  test(title, async ({ page }) => {
    const around = [...settings.slice(first), ...settings.slice(0, first)]
    await put(page, around[0]!)
    await open(page)
    for (const setting of around) {
      await put(page, setting)
      await settled(page)
      await inspect(page, name, setting)
    }
  })
}

async function put(page: Page, { width, scheme }: Setting): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height: 900 })
}

async function inspect(page: Page, name: string, { width, scheme }: Setting): Promise<void> {
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/${name}-${width}-${scheme}.png`, fullPage: true })
  }
  const where = `at ${width} px, ${scheme}`
  expect.soft(await faults_of(page, { tags }), where).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `the page is no wider than the window ${where}`).toBeLessThanOrEqual(0)
}

const opened = (address: string) => async (page: Page) => {
  await page.goto(address)
  // A page of the desk holds a line open.
  await page.waitForLoadState(address.includes('/office') ? 'load' : 'networkidle')
}
const file_name = (path: string, language: string) => `${path.replace(/\W/g, '-')}-${language}`

for (const language of languages) {
  visit(`the circle in ${language}`, `circle-${language}`, (page) => open_circle(page, language))
  for (const path of pages) visit(`${path} in ${language}`, file_name(path, language), opened(`/${language}/${path}`))
}
// The desk: before one has signed in, and each of its pages and forms.
const token = process.env['AMITY_TOKEN'] ?? ''
const desk = [
  'office',
  'office/partners/zurich',
  'office/partners/zurich/assertion?source=enwiki-2023',
  'office/partners/zurich/move',
  'office/partners/zurich/hall',
  'office/source',
]
for (const language of languages) {
  visit(`office/enter in ${language}`, file_name('office/enter', language), opened(`/${language}/office/enter`))
  for (const path of desk)
    visit(`${path} in ${language}`, file_name(path, language), async (page) => {
      await signed_in(page, token)
      await opened(`/${language}/${path}`)(page)
    })
}
const of_directors = [
  'office/account',
  'office/account/authenticator',
  'office/people',
  'office/people/person',
  'office/people/person?id=1',
  'office/departments',
  'office/departments/department',
]
test.describe('a director', () => {
  for (const language of languages)
    for (const path of of_directors)
      visit(`${path} in ${language}`, file_name(path, language), async (page) => {
        await signed_in_as_director(page)
        await opened(`/${language}/${path}`)(page)
      })
})
test.describe('a refused form', () => {
  test.use({ expected: /422/ })
  for (const language of languages)
    visit(`in ${language}`, file_name('office/refused', language), async (page) => {
      await signed_in(page, token)
      await page.goto(`/${language}/office/source`)
      await page.locator('form.form button[type=submit]').click()
      await expect(page.getByRole('alert')).toBeVisible()
    })
})

test.describe('refused', () => {
  test.use({ expected: /422/ })
  for (const language of languages)
    visit(`${refused} in ${language}`, file_name(refused, language), opened(`/${language}/${refused}`))
})
for (const setting of settings)
  test(`the globe at ${setting.width} px, ${setting.scheme}`, async ({ page }) => {
    await put(page, setting)
    await open_circle(page)
    await page.getByRole('button', { name: 'Show as a globe' }).click()
    await settled(page)
    await inspect(page, 'globe', setting)
  })
