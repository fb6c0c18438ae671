// SPDX-License-Identifier: Apache-2.0
// The office's desk, as an officer uses it: signing in, forms filled in wrongly and rightly, two people at the same record.
// Whatever is changed here is changed back, as other tests read the same register.
import type { Browser, Page } from '@playwright/test'
import { enter_by_token, expect, signed_in, test } from './visit'

const token = process.env['AMITY_TOKEN'] ?? ''
const hall = '/en/office/partners/burnaby/hall'
const english = (page: Page) => page.getByLabel('In English')
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

async function second_officer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signed_in(page, token)
  return page
}

test.describe('signing in', () => {
  test.use({ expected: /422/ })
  test('who has not signed in is sent to do so and comes back; a wrong token is told', async ({ page }) => {
    await page.goto('/en/office/partners/burnaby')
    await expect(page).toHaveURL(/\/en\/office\/enter\?then=/)
    await enter_by_token(page, 'amity_no-such-token')
    await expect(page.getByRole('alert')).toContainText('This token is not valid here')
    await enter_by_token(page, token)
    await expect(page).toHaveURL(/\/en\/office\/partners\/burnaby$/)
    const cookie = (await page.context().cookies()).find(({ name }) => name === 'amity_session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    // A session of its own, which ends: the token is kept by no browser.
    expect(cookie?.value).toMatch(/^amity-session_/)
    await page.goto('/en/office')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/en\/office\/enter/)
    expect((await page.context().cookies()).filter(({ name }) => name === 'amity_session')).toEqual([])
  })
})

test.describe('a form with five wrong fields', () => {
  test.use({ expected: /422/ })
  test('says what is wrong with each, and loses nothing that was typed', async ({ page }) => {
    await signed_in(page, token)
    await page.goto('/en/office/source')
    const typed = {
      'Short name': 'a b',
      'Web address': 'ftp://example.org',
      Published: '2026-13',
      Retrieved: 'yesterday',
      Note: 'kept 备注 <b>&amp;',
    }
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text)
    await save(page).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('5 things need another look')
    for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(label)).toHaveValue(text)
    await alert.getByRole('link', { name: 'Retrieved' }).click()
    await expect(page.getByLabel('Retrieved')).toBeFocused()
    await page.getByLabel('Short name').fill('a-paper')
    await page.getByLabel('Name', { exact: true }).fill('A paper')
    await page.getByLabel('Published').fill('2026-11')
    await page.getByLabel('Retrieved').fill('')
    await save(page).click()
    await expect(alert).toContainText('begins with https:// or http://')
    await expect(page.getByLabel('Note')).toHaveValue(typed.Note)
  })
})

test.describe('two officers at one hall', () => {
  test.use({ expected: /409/ })
  test('are told of each other, and the page shows what was saved at once', async ({ page, browser }) => {
    await signed_in(page, token)
    const other = await second_officer(browser)
    await page.goto(hall)
    await other.goto(hall)
    const before = await english(page).inputValue()
    await english(other).fill('What the other officer wrote')
    await save(other).click()
    await expect(other).toHaveURL(/\/en\/office\/partners\/burnaby\?done=saved$/)
    await other.goto('/en/partners/burnaby')
    await expect(other.getByText('What the other officer wrote').first()).toBeVisible()

    await english(page).fill('What I wrote')
    await save(page).click()
    await expect(page.getByRole('alert')).toContainText('Somebody else changed this while you were writing')
    await expect(page.getByText('What the other officer wrote')).toBeVisible()
    await expect(english(page)).toHaveValue('What I wrote')
    await save(page).click()
    await page.goto('/en/partners/burnaby')
    await expect(page.getByText('What I wrote').first()).toBeVisible()

    await page.goto(hall)
    await english(page).fill('A line.\n\nAnother one.')
    await save(page).click()
    await expect(page.locator('.form-done')).toHaveText('Saved.')
    await page.goto(hall)
    await expect(english(page)).toHaveValue('A line.\n\nAnother one.')
    await english(page).fill(before)
    await save(page).click()
    await expect(page).toHaveURL(/\/en\/office\/partners\/burnaby\?done=saved$/)
    await other.context().close()
  })
})

test('a step of a life is added, stands in its place, and is taken back', async ({ page }) => {
  await signed_in(page, token)
  await page.goto('/en/office/partners/fujisawa')
  const steps = page.locator('.office-life > li')
  const there = await steps.count()
  await page.getByRole('link', { name: 'Add a step' }).click()
  await page.getByLabel('What was done').selectOption({ label: 'Letter of intent' })
  await page.getByLabel('When').fill('1969')
  await page.getByLabel('Source').selectOption({ index: 1 })
  await save(page).click()
  await expect(steps).toHaveCount(there + 1)
  await expect(steps.first()).toContainText('Letter of intent')
  await steps.first().getByText('Take back').first().click()
  await steps.first().getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(page.locator('.form-done')).toHaveText('Taken back.')
  await expect(steps).toHaveCount(there)
})
