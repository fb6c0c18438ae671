// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './visit'

const field = '.masthead input[name="q"]'

test('a typing error is forgiven, and Enter on a partner opens its hall', async ({ page }) => {
  await page.goto('/en/timeline')
  await page.locator(field).click()
  await page.locator(field).pressSequentially('Fujisava')
  const option = page.getByRole('option', { name: /Fujisawa/ }).first()
  await expect(option).toBeVisible()
  await expect(option).toContainText('Japan')
  await expect(page.locator(field)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(field)).toHaveAttribute('aria-activedescendant', /-0$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/partners\/fujisawa$/)
})

test('Chinese is found as it is typed, and a city without a hall is shown among what was found', async ({ page }) => {
  await page.goto('/zh/')
  await page.locator(field).click()
  await page.locator(field).fill('藤泽')
  await expect(page.getByRole('option').first()).toContainText('日本')
  await page.locator(field).fill('Paris')
  await page.getByRole('option', { name: /法国/ }).first().click()
  await expect(page).toHaveURL(/\/zh\/search\?q=Paris/)
  await expect(page.locator('.result').first()).toContainText('法国')
})

test('Escape closes the list, and what has no match says so', async ({ page }) => {
  await page.goto('/en/')
  await page.locator(field).click()
  await page.locator(field).fill('Kunming')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option').first()).toBeHidden()
  await page.locator(field).fill('qqxxqqxxqq')
  await expect(page.getByText('No place has such a name.')).toBeVisible()
})

test('without choosing, Enter asks the server for all that is found', async ({ page }) => {
  await page.goto('/en/')
  await page.locator(field).fill('zurich')
  await page.locator(field).press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=zurich/)
  await expect(page.locator('.result').first()).toContainText('Zürich')
})
