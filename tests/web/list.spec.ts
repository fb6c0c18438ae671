// SPDX-License-Identifier: Apache-2.0
import { expect, names_listed, open_circle, test } from './visit'

const in_force = '.group-in-force .row .name'

test('is sorted by any column, both ways', async ({ page }) => {
  await open_circle(page)
  const names = () => page.locator(in_force).allInnerTexts()
  expect((await names())[0]).toBe('Fujisawa')
  await page.locator('th.column-city a').click()
  await expect(page.locator('th.column-city')).toHaveAttribute('aria-sort', 'ascending')
  const up = await names()
  expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'en')))
  await page.locator('th.column-city a').click()
  await expect(page.locator('th.column-city')).toHaveAttribute('aria-sort', 'descending')
  expect(await names()).toEqual(up.reverse())
  await page.locator('th.column-distance a').click()
  expect((await names())[0]).toBe('Mandalay')
  await expect(page).toHaveURL(/sort=distance/)
})

test('is narrowed by name without accents, kind and continent, and cleared', async ({ page }) => {
  await open_circle(page)
  const all = (await names_listed(page)).length
  await page.getByLabel('Filter by name').fill('zur')
  expect(await names_listed(page)).toEqual(['Zürich'])
  await page.getByLabel('Filter by name').fill('no such place')
  await expect(page.getByText('None fits what was chosen.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  expect((await names_listed(page)).length).toBe(all)
  await page.getByLabel('Kind', { exact: true }).selectOption('friendly_exchange')
  await expect(page).toHaveURL(/kind=friendly_exchange/)
  await expect(page.locator(in_force)).toHaveText(['Porto Seguro', 'Bangkok', 'Da Nang'], { useInnerText: true })
  await page.getByLabel('Kind', { exact: true }).selectOption('')
  await page.locator('#filter-region').selectOption('africa')
  await expect(page.locator(in_force)).toHaveText(['Chefchaouen'])
  await page.locator('#filter-region').selectOption('south-and-south-east-asia')
  await expect(page.locator(in_force).first()).toHaveText('Chiang Mai')
  expect(await names_listed(page)).not.toContain('Fujisawa')
})

test('a filter in the address is the list that is shown', async ({ page }) => {
  await open_circle(page, 'en', '?kind=friendly_exchange&sort=city')
  expect(await page.locator(in_force).allInnerTexts()).toEqual(['Bangkok', 'Da Nang', 'Porto Seguro'])
})
