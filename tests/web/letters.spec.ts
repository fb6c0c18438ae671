// SPDX-License-Identifier: Apache-2.0
// Letters, numbers and tasks as people of an office do them in a browser, and what these pages look like to everybody.
// (tests/api/letters.test.mjs tries the rules.)
import type { Browser, Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422|403|409/ })
const stamp = Date.now()
// At the office, in Asia/Shanghai.
const year = new Date(stamp + 8 * 3_600_000).getUTCFullYear()

async function another_director(page: Page, browser: Browser): Promise<Page> {
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill('Zhao Min')
  await page.getByLabel('Email address').fill(`zhao${stamp}@example.org`)
  await page.getByLabel('Role').selectOption('Director')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = await page.locator('.secret code').innerText()
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(link)
  await other.getByLabel('New password').fill('the lake is full of gulls')
  await other.getByRole('button').last().click()
  await expect(other).toHaveURL(/\/office$/)
  return other
}

test('a letter is drafted by one director and issued by another, without a script', async ({ page, browser }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/letters/series/one')
  await page.getByLabel('What it is for').fill('Letters of the office')
  await page.getByLabel('Shape').fill('no number in it')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('{year} and {n}')
  await page.getByLabel('Shape').fill(`W${stamp}-{year}-{n}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('.office-list')).toContainText(`W${stamp}-`)

  await page.goto('/en/office')
  await page.getByRole('link', { name: 'Draft a letter' }).click()
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(`Marathon ${stamp}`)
  await page.locator('#letter-body').fill('Dear friends,\n\nwe invite you.')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(`Marathon ${stamp}`)
  await expect(page.getByText('another director issues it')).toBeVisible()
  const address = page.url()

  const other = await another_director(page, browser)
  await other.goto(address)
  await other.getByLabel('Signed by').fill('Zhao Min, Director')
  await other
    .getByLabel('Series of numbers')
    .selectOption({ label: `Letters of the office · next number now W${stamp}-${year}-1` })
  await other.getByRole('button', { name: 'Issue, and take the number' }).click()
  await expect(other.locator('.letter-number').first()).toHaveText(new RegExp(`^W${stamp}-\\d{4}-1$`))
  await other.getByRole('link', { name: 'Print' }).click()
  await expect(other.locator('.letter-sheet')).toContainText('Zhao Min, Director')
  await other.context().close()
})

test('a task is added, waits for somebody, and is done', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/tasks/new')
  await page.getByLabel('What is to be done').fill(`Book the hall ${stamp}`)
  await page.getByLabel('Due').fill('2020-01-02')
  await page.getByRole('button', { name: 'Add a task' }).click()
  await expect(page).toHaveURL(/\/tasks\/task\?id=\d+&done=saved$/)
  await page.goto('/en/office/tasks')
  const line = page.locator('.desk-table tbody tr', {
    hasText: `Book the hall ${stamp}`,
  })
  await expect(line.locator('.due-late')).toContainText('days late')
  await page.goto('/en/office')
  await expect(page.locator('.due-list')).toContainText(`Book the hall ${stamp}`)
  await page
    .locator('.due-list')
    .getByRole('link', { name: `Book the hall ${stamp}` })
    .click()
  await page.getByText('It waits for somebody').first().click()
  await page.getByLabel('For whom').fill('The caretaker')
  await page.locator('#task-waiting').getByRole('button').click()
  await expect(page.getByText('waits for: The caretaker')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(line).toHaveCount(0)
})

for (const language of languages)
  test(`the desk's pages are sound in ${language}, at every width and light`, async ({ page }) => {
    await signed_in_as_director(page)
    for (const path of [
      '',
      '/letters',
      '/letters/draft',
      '/letters/receive',
      '/letters/series',
      '/tasks',
      '/tasks/new',
      '/partners',
    ]) {
      await page.goto(`/${language}/office${path}`)
      for (const width of [360, 768, 1440])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme })
          await settled(page)
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0)
          if (width !== 768) expect(await faults_of(page), `${path} at ${width}, ${colorScheme}`).toEqual([])
        }
    }
  })
