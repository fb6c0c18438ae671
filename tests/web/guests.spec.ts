// SPDX-License-Identifier: Apache-2.0
// A partner's counterpart who has a letter by a link, as the office and the guest see it in a browser. (tests/api/guests.test.mjs tries
// the rules.)
import type { Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /404|409|422/ })
const stamp = Date.now()

async function drafted(page: Page, title: string): Promise<string> {
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('Inner note: City of Fujisawa')
  await page.getByLabel('Subject').fill(title)
  await page.locator('#letter-body').fill('Dear friends,\n\nten days in August.')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(title)
  return page.url()
}

async function shared(page: Page, may: string): Promise<string> {
  await page.getByText('Share it', { exact: true }).click()
  const form = page.locator('#share')
  await form.getByLabel('Who gets it').fill('Aoki Haruka')
  await form.getByLabel('Email address').fill('nobody')
  await form.getByLabel('Language').selectOption('ja')
  await form.getByLabel('What they may do').selectOption({ label: may })
  await form.getByRole('button', { name: 'Share by a link' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.locator('#share').getByLabel('Email address').fill('aoki@example.org')
  await page.locator('#share').getByRole('button', { name: 'Share by a link' }).click()
  return page.locator('.secret code').innerText()
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a guest opens a letter, comments, confirms it as it stands, and the office sees it, without a script', async ({
  page,
  browser,
}) => {
  await signed_in_as_director(page)
  const letter = await drafted(page, `A camp ${stamp}`)
  const link = await shared(page, 'read, comment and confirm the text')
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await guest.goto(link)
  await expect(guest.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(guest.locator('body')).not.toContainText('A camp')
  await guest.getByRole('link', { name: 'English' }).click()
  await guest.getByRole('button', { name: 'Open the letter' }).click()
  await expect(guest.locator('h1')).toHaveText(`A camp ${stamp}`)
  await expect(guest.locator('main')).toContainText('ten days in August')
  await expect(guest.locator('body')).not.toContainText('Inner note')
  await guest.getByLabel('Your words').fill('August suits us.')
  await guest.getByRole('button', { name: 'Send' }).click()
  await expect(guest.getByRole('status')).toHaveText('Your comment was sent.')
  await guest.getByRole('button', { name: 'I confirm this text' }).click()
  await expect(guest.getByRole('status')).toHaveText('You confirmed this text.')
  await expect(guest.getByRole('button', { name: 'I confirm this text' })).toHaveCount(0)
  // In another language of the page the letter is open as well.
  await guest.getByRole('button', { name: '中文' }).click()
  await expect(guest.locator('main')).toContainText('ten days in August')

  await page.goto(letter)
  await expect(page.locator('#guests')).toContainText('Aoki Haruka')
  await expect(page.locator('#guests')).toContainText('August suits us.')
  await expect(page.locator('#guests')).not.toContainText('on an earlier text')
  await page.goto(letter.replace('/letter?', '/edit?'))
  await page.locator('#letter-body').fill('Dear friends,\n\nten days in July.')
  await page.getByRole('button', { name: /Save/ }).click()
  await expect(page.locator('#guests')).toContainText('on an earlier text')
  await guest.goto(link.replace('/ja/', '/en/'))
  await guest.getByRole('button', { name: 'Open the letter' }).click()
  await expect(guest.locator('main')).toContainText('ten days in July')
  await expect(guest.getByRole('button', { name: 'I confirm this text' })).toBeVisible()

  const revoke = page.getByRole('button', { name: 'Yes, revoke the link' })
  await expect(revoke).toBeHidden()
  await page.getByText('Revoke the link', { exact: true }).click()
  await expect(page.getByText('share the letter anew')).toBeVisible()
  await revoke.click()
  await expect(page.locator('#guests')).toContainText('revoked')
  await guest.goto(link)
  await expect(guest.locator('h1')).toHaveText('このリンクは無効です')
  await guest.context().close()
})

for (const language of languages)
  test(`the pages of a guest are whole in ${language}, on a phone and a desk, by day and by night`, async ({
    page,
    browser,
  }) => {
    await signed_in_as_director(page)
    const letter = await drafted(page, `An exhibition ${language} ${stamp}`)
    const link = (await shared(page, 'read, comment and confirm the text')).replace('/ja/', `/${language}/`)
    const guest = await (await browser.newContext()).newPage()
    for (const [width, scheme] of [
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      await guest.setViewportSize({ width, height: 900 })
      await guest.emulateMedia({ colorScheme: scheme })
      await guest.goto(link)
      await settled(guest)
      expect(await faults_of(guest)).toEqual([])
      expect(await fits(guest)).toBe(true)
      await guest.locator('main form button').click()
      await guest.locator('#guest-words').fill('x'.repeat(200))
      await guest.locator('.form-ends button').click()
      await settled(guest)
      expect(await faults_of(guest)).toEqual([])
      expect(await fits(guest)).toBe(true)
      await guest.goto(`/${language}/guest/amity-guest_${'A'.repeat(43)}`)
      expect(await faults_of(guest)).toEqual([])
    }
    await guest.context().close()
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto(letter.replace('/en/', `/${language}/`))
    await page.locator('#guests summary').last().click()
    await settled(page)
    expect(await faults_of(page, { within: '#guests' })).toEqual([])
    expect(await fits(page)).toBe(true)
  })
