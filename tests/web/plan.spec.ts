// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: sliders, the answer to a what-if, the address, two scenarios, without a script.
import { expect, test } from './visit'

const open = async (page: import('@playwright/test').Page, query = '?new=3') => {
  await page.goto(`/en/plan/layout${query}`)
  await expect(page.locator('[data-island="plan-layout"][data-ready]')).toBeAttached()
}

test('the layout is drawn with the partners there are and those proposed', async ({ page }) => {
  await open(page)
  const map = page.getByRole('img', { name: /its partners, and the 3 proposed/ })
  await expect(map.locator('.land')).toBeAttached()
  await expect(map.locator('.arc')).toHaveCount(3)
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
})

test('a slider moved by the keyboard is answered, and the address is the scenario', async ({ page }) => {
  await open(page)
  await page.getByRole('slider', { name: 'Access' }).focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/access=100/)
  await expect(page.locator('.plan-answer')).not.toHaveAttribute('aria-busy', 'true')
  await expect(page.locator('.plan-state')).toHaveText(/Proven best/)
  const named = await page.locator('.plan-table tbody th a').allInnerTexts()
  await page.reload()
  await expect(page.getByRole('slider', { name: 'Access' })).toHaveValue('100')
  expect(await page.locator('.plan-table tbody th a').allInnerTexts()).toEqual(named)
})

test.describe('a demand that cannot be met', () => {
  test.use({ expected: /422/ })
  test('is told at its field, and goes with it', async ({ page }) => {
    await open(page)
    await page.getByLabel('of them in').selectOption('africa')
    await page.getByLabel('At least', { exact: true }).fill('9')
    const field = page.getByLabel('At least', { exact: true })
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('#plan-least-wrong')).toContainText('cannot hold together')
    await field.fill('2')
    await expect(field).not.toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
  })
})

test('a scenario that was kept stands beside the one that is changed', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: /^Keep this scenario/ }).click()
  await expect(page.locator('[data-island="plan-layout"][data-ready]')).toBeAttached()
  await page.getByLabel('New partners').fill('4')
  await expect(page.locator('.plan-beside section').first().locator('li')).toHaveCount(4)
  await expect(page.locator('.plan-beside section').last().locator('li')).toHaveCount(3)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the form asks and the page answers', async ({ page }) => {
    await page.goto('/en/plan')
    await page.getByRole('link', { name: 'Where the next partners may be' }).click()
    await page.getByLabel('New partners').fill('2')
    await page.getByRole('button', { name: 'Show the layout' }).click()
    await expect(page).toHaveURL(/new=2/)
    await expect(page.locator('.plan-table tbody tr')).toHaveCount(2)
    await expect(page.locator('.plan-verdict')).toHaveText(/Proven best/)
  })
})

test('printed it is a brief of no more than two pages', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints')
  await open(page, '?new=12')
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ format: 'A4' })
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBeLessThanOrEqual(2)
})
