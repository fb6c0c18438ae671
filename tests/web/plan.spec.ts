// SPDX-License-Identifier: Apache-2.0
// Where the next partners may be: sliders, the answer to a what-if, the address, two scenarios, without a script.
import { expect, test } from './visit'
import type { Page } from '@playwright/test'

const open = async (page: Page, query = '?new=3') => {
  await page.goto(`/en/plan/layout${query}`)
  await expect(page.locator('[data-island="plan-layout"][data-ready]')).toBeAttached()
}

// The page's questions reach the server, and the page is told that they stand like this: whether the server knows the answer
// already is no matter then.
const answered_with = (page: Page, standing: () => object | null) =>
  page.route('**/api/v1/plan/layout/questions/*', async (route) => {
    const told = /GET|PUT/.test(route.request().method()) && !/account/.test(route.request().url()) ? standing() : null
    if (!told) return route.continue()
    if (route.request().method() === 'GET') return route.fulfill({ json: told })
    await route.fulfill({ response: await route.fetch(), json: told })
  })

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
  const links = page.locator('.plan-table tbody th a')
  const named = await links.allTextContents()
  expect(named.length).toBeGreaterThan(3)
  await page.reload()
  await expect(page.getByRole('slider', { name: 'Access' })).toHaveValue('100')
  await expect(links).toHaveText(named)
})

test('after the answer comes the account of it, and the map stays as it is', async ({ page }) => {
  await open(page)
  await page.locator('.plan-map svg').evaluate((svg) => svg.setAttribute('data-mark', ''))
  await expect(page.getByRole('columnheader', { name: 'Steadiness' })).toBeVisible()
  await expect(page.locator('.plan-map svg[data-mark]')).toBeAttached()
  await expect(page.getByRole('heading', { name: 'Which demands stand in the way' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Work out/ })).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('?new=3')
})

test('the gap is a number, and what was left out by asking is gone from the list', async ({ page }) => {
  await open(page)
  await expect(page.locator('.plan-numbers div').filter({ hasText: 'Gap' })).toContainText('0.000 %')
  const first = await page.locator('.plan-table tbody th a').first().innerText()
  await page.getByRole('link', { name: `Leave out ${first}` }).click()
  await expect(page).toHaveURL(/must_not=/)
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
  await expect(page.locator('.plan-table tbody th').getByRole('link', { name: first, exact: true })).toHaveCount(0)
})

test('a question is given up at the server too when it is cancelled', async ({ page }) => {
  await open(page)
  // The answer is held back, so that there is something to cancel.
  await answered_with(page, () => ({ state: 'running', ahead: 0, best: 0.9, bound: 0.95, seconds: 1.5 }))
  const given_up = page.waitForRequest((request) => request.method() === 'DELETE' && !request.url().includes('account'))
  await page.getByLabel('New partners').fill('7')
  await expect(page.locator('.plan-progress')).toContainText('Gap 5.26 %')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect((await (await given_up).response())?.status()).toBe(204)
  await expect(page.locator('.plan-state')).toHaveText(/Cancelled/)
  await expect(page.getByLabel('New partners')).toHaveValue('7')
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
})

for (const state of ['running', 'answered'])
  test(`who goes away leaves no question behind that is ${state}`, async ({ page }) => {
    await open(page)
    await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
    if (state === 'running')
      await answered_with(page, () => ({ state, ahead: 0, best: null, bound: null, seconds: null }))
    const asked = page.waitForResponse((answer) => answer.request().method() === 'PUT' && /new=7/.test(answer.url()))
    await page.getByLabel('New partners').fill('7')
    const question = (await asked).url().replace(/\?.*/, '')
    if (state === 'answered') await expect(page.locator('.plan-table tbody tr')).toHaveCount(7)
    expect((await page.request.get(question)).status()).toBe(200)
    // The event alone: what is held back above would lose, now and then, what a page sends on its way out.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')))
    await expect.poll(async () => (await page.request.get(question)).status()).toBe(404)
  })

test('slower than a second, the page says how far it is and shows the answer when it is there', async ({ page }) => {
  await open(page)
  let held = true
  await answered_with(page, () =>
    held ? { state: 'waiting', ahead: 2, best: null, bound: null, seconds: null } : null,
  )
  await page.getByLabel('New partners').fill('4')
  await expect(page.locator('.plan-progress')).toContainText('2 questions ahead')
  await expect(page.locator('.plan-answer')).toHaveAttribute('aria-busy', 'true')
  held = false
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(4)
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

for (const language of ['en', 'zh', 'ja'])
  test(`printed in ${language} it is a brief of two pages`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium prints')
    await page.goto(`/${language}/plan/layout?new=12&max_per_country=1&least=6&least_in=asia`)
    await expect(page.locator('.plan-binding, .plan-how').first()).toBeVisible()
    await expect(page.locator('.plan-map .land')).toBeAttached()
    const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: false })
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBe(2)
  })
