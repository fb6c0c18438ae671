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

test('after the answer comes the account of it, and the map stays as it is', async ({ page }) => {
  await open(page)
  await page.locator('.plan-map svg').evaluate((svg) => svg.setAttribute('data-mark', ''))
  await expect(page.getByRole('columnheader', { name: 'Steadiness' })).toBeVisible()
  await expect(page.locator('.plan-map svg[data-mark]')).toBeAttached()
  await expect(page.getByRole('heading', { name: 'Which demands stand in the way' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Work out|^Reckon how steady/ })).toHaveCount(0)
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
  await page.route('**/api/v1/plan/layout/questions/*', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    await route.fulfill({ json: { state: 'running', ahead: 0, best: 0.9, bound: 0.95, seconds: 1.5 } })
  })
  const given_up = page.waitForRequest((request) => request.method() === 'DELETE' && !request.url().includes('account'))
  await page.getByLabel('New partners').fill('7')
  await expect(page.locator('.plan-progress')).toContainText('Gap 5.26 %')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect((await (await given_up).response())?.status()).toBe(204)
  await expect(page.locator('.plan-state')).toHaveText(/Cancelled/)
  await expect(page.getByLabel('New partners')).toHaveValue('7')
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(3)
})

test('who goes away leaves no question behind', async ({ page }) => {
  await open(page)
  const asked = page.waitForResponse((answer) => answer.request().method() === 'PUT' && !/account/.test(answer.url()))
  await page.route('**/api/v1/plan/layout/questions/*', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    await route.fulfill({ json: { state: 'running', ahead: 0, best: null, bound: null, seconds: null } })
  })
  await page.getByLabel('New partners').fill('7')
  const question = (await asked).url().replace(/\?.*/, '')
  expect((await page.request.get(question)).status()).toBe(200)
  // The event alone: what is held back above would lose, now and then, what a page sends on its way out.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')))
  await expect.poll(async () => (await page.request.get(question)).status()).toBe(404)
})

test('slower than a second, the page says how far it is and shows the answer when it is there', async ({ page }) => {
  await open(page)
  let asked = 0
  await page.route('**/api/v1/plan/layout/questions/*', async (route) => {
    if (route.request().method() !== 'GET' || route.request().url().includes('account') || ++asked > 5)
      return route.continue()
    await route.fulfill({ json: { state: 'waiting', ahead: 2, best: null, bound: null, seconds: null } })
  })
  await page.getByLabel('New partners').fill('4')
  await expect(page.locator('.plan-progress')).toContainText('2 questions ahead')
  await expect(page.locator('.plan-answer')).toHaveAttribute('aria-busy', 'true')
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
