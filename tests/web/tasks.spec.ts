// SPDX-License-Identifier: Apache-2.0
// Tasks that wait for others and that come again, on a telephone and in three languages.
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'
import type { Page } from '@playwright/test'

const stamp = Date.now()
test.use({ expected: /422/ })

async function added(page: Page, title: string, due: string): Promise<void> {
  await page.goto('/en/office/tasks/new')
  await page.getByLabel('What is to be done').fill(title)
  await page.getByLabel('Due').fill(due)
  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.goto(`/en/office/tasks?q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title }).click()
  await settled(page)
}

test('a task comes again by a form of its own, and waits for another until a reason is given', async ({ page }) => {
  await signed_in_as_director(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await added(page, `Hall ${stamp}`, '2027-03-01')
  await added(page, `Report ${stamp}`, '2027-01-31')
  const address = page.url()

  await page.getByRole('link', { name: 'Let it come again' }).click()
  await page.getByLabel('Every how many').fill('3')
  await page.getByLabel('On which day of the month').selectOption({ label: 'the last working day' })
  // Its next days stand there as one types, by the calendar of the office.
  await expect(page.locator('#repeat-coming time')).toHaveCount(3)
  await expect(page.locator('#repeat-coming time').first()).toHaveAttribute('datetime', '2027-04-30')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('#task-repeats + p')).toHaveText('every third month, on the last working day')

  await page.getByText('It waits for another task').click()
  await page.getByLabel('Which task').selectOption({ label: `Hall ${stamp}` })
  await page.getByRole('button', { name: 'Wait for this task' }).click()
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeHidden()
  for (const language of languages) {
    await page.goto(address.replace('/en/', `/${language}/`))
    await settled(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `${language}: nothing to scroll sideways`).toBeLessThanOrEqual(360)
    expect(await faults_of(page), language).toEqual([])
    await page.locator('a[href*="/tasks/repeat?"]').click()
    await settled(page)
    expect(await faults_of(page), `${language}, the rule`).toEqual([])
    await expect(page.locator('input[type=checkbox]')).toHaveCount(7)
  }
  await page.goto(address)
  await page
    .locator('summary')
    .filter({ hasText: /^Done$/ })
    .click()
  await page.getByLabel('Why it is done although it waits for others').fill('Promised by word')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.goto(`/en/office/tasks?q=${encodeURIComponent(`Report ${stamp}`)}`)
  await expect(page.getByRole('row').filter({ hasText: `Report ${stamp}` })).toHaveCount(1)
  await expect(page.locator('tbody time')).toHaveAttribute('datetime', '2027-04-30')
})
