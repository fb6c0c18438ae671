// SPDX-License-Identifier: Apache-2.0
// What axe can find against WCAG 2.2 AA on each kind of page, in every language, width and light.
import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, languages, open_circle, test } from './visit'

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

for (const scheme of ['light', 'dark'] as const)
  for (const width of widths)
    test.describe(`at ${width} px, ${scheme}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 } })

      for (const language of languages) {
        test(`the circle in ${language}`, async ({ page }) => {
          await open_circle(page, language)
          await inspect(page, `circle-${language}-${width}-${scheme}`)
        })
        for (const path of pages)
          test(`${path} in ${language}`, async ({ page }) => {
            await page.goto(`/${language}/${path}`)
            await page.waitForLoadState('networkidle')
            await inspect(page, `${path.replace(/\W/g, '-')}-${language}-${width}-${scheme}`)
          })
      }
      test.describe('refused', () => {
        test.use({ expected: /422/ })
        for (const language of languages)
          test(`${refused} in ${language}`, async ({ page }) => {
            await page.goto(`/${language}/${refused}`)
            await page.waitForLoadState('networkidle')
            await inspect(page, `${refused.replace(/\W/g, '-')}-${language}-${width}-${scheme}`)
          })
      })
      test('the globe', async ({ page }) => {
        await open_circle(page)
        await page.getByRole('button', { name: 'Show as a globe' }).click()
        await inspect(page, `globe-${width}-${scheme}`)
      })
    })

async function inspect(page: Parameters<typeof open_circle>[0], name: string): Promise<void> {
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const found = await new AxeBuilder({ page }).withTags(tags).analyze()
  const told = found.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(told).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'the page is no wider than the window').toBeLessThanOrEqual(0)
}
