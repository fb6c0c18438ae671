// SPDX-License-Identifier: Apache-2.0
// The register by hand in a browser: a figure from its form to the public page and back, a hall previewed, rows of a spreadsheet
// checked; and what these pages look like to everybody. (tests/api/curation.test.mjs tries the rules.)
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422/ })
const source = 'kunming-daily-2022-11-27'
const save = { name: 'Save', exact: true }

test('a figure is written, refused, mended, shown to the public and taken back, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signed_in_as_director(page)
  await page.goto('/en/office')
  await page.getByRole('navigation', { name: 'The office’s desk' }).getByRole('link', { name: 'Records' }).click()
  await page.getByRole('link', { name: 'Official figures' }).click()
  await page.getByRole('link', { name: 'Add one' }).click()
  await page.getByLabel('When it was said').fill('2018-02-30')
  await page.getByLabel('Number').fill('4711')
  await page.getByRole('button', save).click()
  await expect(page.getByRole('alert')).toContainText('2 things need another look')
  await page.getByLabel('When it was said').fill('2018-02')
  await page.getByLabel('Source').selectOption(source)
  await page.getByRole('button', save).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.locator('tbody tr', { hasText: '4711' })).toHaveCount(1)
  await page.goto('/en/office/register/figures')
  await page.locator('tbody tr', { hasText: '4711' }).getByRole('link').click()
  await page.getByText('Take this back').click()
  await page.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(page.getByRole('status')).toHaveText('Taken back.')
  await expect(page.locator('tbody tr', { hasText: '4711' })).toHaveCount(0)
  await context.close()
})

test('a hall is previewed in three languages side by side, and what was typed stays', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/partners/burnaby/hall')
  await page.getByLabel('In Japanese').fill('海と山のあいだの街')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('.hall-preview[lang="ja"]')).toContainText('海と山のあいだの街')
  await expect(page.getByLabel('In Japanese')).toHaveValue('海と山のあいだの街')
  await page.setViewportSize({ width: 1440, height: 900 })
  const tops = await page
    .locator('.hall-preview')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
  await page.goto('/ja/partners/burnaby')
  await expect(page.locator('.hall-label')).not.toContainText('海と山のあいだの街')
})

test('rows of a spreadsheet name each cell that is wrong', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/register/paste')
  await page.getByLabel('Rows of').selectOption('figures')
  await page.getByLabel('The rows').fill(`2018\tall\t\t39\texactly\t${source}\n2018-13\tall\t\tmany\texactly\tnobody\n`)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('status')).toContainText('3 cells are wrong')
  await expect(page.locator('tbody tr')).toHaveCount(3)
  await expect(page.locator('tbody tr').first()).toContainText('2018-13')
})

for (const language of languages)
  test(`the pages of the register by hand are sound in ${language}, at every width and light`, async ({ page }) => {
    test.slow()
    await signed_in_as_director(page)
    for (const path of [
      '/register',
      '/register/figures',
      '/register/posts',
      '/register/posts/row',
      '/register/office',
      '/register/regions/region?slug=south-and-south-east-asia',
      '/register/partner?q=Dali',
      '/register/city?id=fujisawa',
      '/register/paste',
      '/partners/fujisawa',
      '/partners/fujisawa/hall',
    ]) {
      await page.goto(`/${language}/office${path}`)
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await settled(page)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0)
        expect(await faults_of(page), `${path} at ${width}, ${colorScheme}`).toEqual([])
      }
    }
  })
