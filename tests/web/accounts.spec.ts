// SPDX-License-Identifier: Apache-2.0
// People of the office, as a director and as the one who is let in see it. (tests/api/accounts.test.mjs tries the rules.)
import { faults_of } from './axe'
import { expect, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422/ })

test('a director lets somebody in, who chooses a password by the link and a second step by a picture', async ({
  page,
  browser,
}) => {
  await signed_in_as_director(page)
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('link', { name: 'Add a person' }).click()
  const email = `officer${Date.now()}@example.org`
  await page.locator('#person-name').fill('Wang Wei')
  await page.getByLabel('Email address').fill('wang wei')
  await page.getByLabel('Role').selectOption('Officer')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  await expect(page.getByRole('alert')).toContainText('Please enter an email address')
  await expect(page.locator('#person-name')).toHaveValue('Wang Wei')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  await expect(page.locator('h1')).toContainText('A link for Wang Wei')
  const link = await page.locator('.secret code').innerText()

  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await guest.goto(link)
  await expect(guest.locator('.lead')).toContainText('Wang Wei')
  // In another language the link is still there.
  await guest.getByRole('link', { name: '中文' }).click()
  await expect(guest.locator('h1')).toHaveText('设置密码')
  await guest.getByLabel('新密码').fill('password123456')
  await guest.getByRole('button').last().click()
  await expect(guest.getByRole('alert')).toContainText('最容易被猜到')
  await guest.getByLabel('新密码').fill('the lake is full of gulls')
  await guest.getByRole('button', { name: '设置密码并登录' }).click()
  await expect(guest).toHaveURL(/\/zh\/office$/)
  await expect(guest.getByRole('link', { name: '人员', exact: true })).toHaveCount(0)
  await guest.goto('/en/office/account/authenticator')
  await expect(guest.getByRole('img', { name: /QR code/ })).toBeVisible()
  // Without a script the key is copied by hand.
  await expect(guest.getByRole('button', { name: 'Copy the key' })).toBeHidden()
  await expect(guest.getByRole('link', { name: 'Open in the authenticator app' })).toHaveAttribute('href', /^otpauth:/)
})

test('the key of a second step is copied, on a phone too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signed_in_as_director(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/en/office/account/authenticator')
  await page.getByRole('button', { name: 'Copy the key' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  const shown = await page.locator('.secret code').innerText()
  expect(shown).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.replaceAll(' ', ''))
  await settled(page)
  expect(await faults_of(page, { within: '.desk-main' })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  )
})

test('a button that is pressed twice shows the recovery codes all the same', async ({ page, browser }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill('Twice Presser')
  await page.getByLabel('Email address').fill(`twice${Date.now()}@example.org`)
  await page.getByLabel('Role').selectOption('Officer')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const other = await (await browser.newContext()).newPage()
  await other.goto(await page.locator('.secret code').innerText())
  await other.getByLabel('New password').fill('the lake is full of gulls')
  await other.getByRole('button').last().click()
  await other.goto('/en/office/account/authenticator')
  const { codeOf } = await import('../api/support/browser.mjs')
  const form = other.locator('#authenticator')
  await form.locator('[name="present"]').fill('the lake is full of gulls')
  await form.locator('[name="code"]').fill(codeOf(await other.locator('.secret code').innerText()))
  await form.getByRole('button').last().dblclick()
  await expect(other.locator('.codes li')).toHaveCount(10)
  await other.context().close()
})
