// SPDX-License-Identifier: Apache-2.0
// Passkeys in a real browser, with its virtual authenticator. (tests/api/passkeys.test.mjs tries what may be wrong with them.)
import type { Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, settled, signed_in_as_director, test } from './visit'

// Browsers make passkeys for names only.
const named = (process.env['AMITY_URL'] ?? 'http://127.0.0.1:8080').replace('127.0.0.1', 'localhost')
test.use({ baseURL: named, expected: /422/ })

// Who removes a passkey is signed out everywhere else: these tests have a director of their own, each worker another.
const own = { email: '', password: 'the lake is full of gulls' }
test.beforeAll(async ({ browser }, { workerIndex }) => {
  const context = await browser.newContext({ baseURL: named })
  const page = await context.newPage()
  await signed_in_as_director(page)
  own.email = `keys${Date.now()}.${workerIndex}@example.org`
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill('Zhao Min')
  await page.getByLabel('Email address').fill(own.email)
  await page.getByLabel('Role').selectOption('Director')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = new URL(await page.locator('.secret code').innerText())
  await context.clearCookies()
  await page.goto(link.pathname + link.search)
  await page.getByLabel('New password').fill(own.password)
  await page.getByRole('button').last().click()
  await expect(page).toHaveURL(/\/office$/)
  await context.close()
})

// A device that has looked at its owner, and gives what it is asked for at once.
async function with_device(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    keys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    looks_at_nobody: () => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}

// The field's own offer would be taken at once by the virtual device, where a person chooses.
const without_offer_in_field = (page: Page) =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })

async function add_passkey(page: Page, name: string): Promise<void> {
  await page.goto('/en/office/account')
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Create the passkey' }).click()
  await expect(page.locator('h1')).toHaveText('Name your passkey')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.passkeys')).toContainText(name)
}

async function leave(page: Page): Promise<void> {
  await page.goto('/en/office')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.locator('#enter')).toBeVisible()
}

async function remove_passkey(page: Page, name: string): Promise<void> {
  await page.goto('/en/office/account')
  const item = page.locator('.passkeys li', { hasText: name })
  await item.locator('summary').click()
  await item.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(page.getByRole('status')).toContainText('The passkey is removed.')
}

const by_passkey = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' })

test('a passkey is made, opens the office, and no longer once it is removed', async ({ page }) => {
  await without_offer_in_field(page)
  const device = await with_device(page)
  await signed_in_as_director(page, own)
  const name = `A laptop ${Date.now()}`
  await add_passkey(page, name)
  const [key] = await device.keys()
  expect(key?.rpId).toBe('localhost')
  expect(key?.isResidentCredential).toBe(true)

  // The same device makes no second one.
  await page.goto('/en/office/account/passkey/add')
  await page.getByRole('button', { name: 'Create the passkey' }).click()
  await expect(page.getByRole('alert')).toHaveText('This passkey is registered already.')

  await leave(page)
  await by_passkey(page).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.goto('/en/office/account')
  await expect(page.locator('.passkeys li', { hasText: name })).toContainText('last used')

  await remove_passkey(page, name)
  await leave(page)
  await by_passkey(page).click()
  await expect(page.locator('.form-errors')).toContainText('This passkey does not work here.')
})

test('the field for the address offers the passkey by itself', async ({ page }) => {
  const device = await with_device(page)
  await signed_in_as_director(page, own)
  const name = `A telephone ${Date.now()}`
  await add_passkey(page, name)
  expect(await device.keys()).toHaveLength(1)
  const form_token = await page.locator('.desk-wide .form-leave [name="form_token"]').inputValue()
  await page.request.post('/en/office/leave', { form: { form_token } })
  // By the entrance, where nobody presses anything.
  await page.goto('/en/office/account')
  await expect(page.locator('.passkeys li', { hasText: name })).toContainText('last used')
  await remove_passkey(page, name)
})

test('a device that does not look who asks is told of, and the password stays', async ({ page }) => {
  await without_offer_in_field(page)
  const device = await with_device(page)
  await signed_in_as_director(page, own)
  const name = `A key ${Date.now()}`
  await add_passkey(page, name)
  await device.looks_at_nobody()
  await leave(page)
  await by_passkey(page).click()
  await expect(page.locator('.passkey-enter').getByRole('alert')).toContainText('No passkey was used.')
  await signed_in_as_director(page, own)
  await remove_passkey(page, name)
})

test('what was signed on a page of another origin is refused', async ({ browser, request }) => {
  // Not the test’s own page: it asks of two sites.
  const page = await (await browser.newContext({ baseURL: named })).newPage()
  await without_offer_in_field(page)
  await with_device(page)
  await signed_in_as_director(page, own)
  const name = `A tablet ${Date.now()}`
  await add_passkey(page, name)

  // The name is the same and the port another, so the browser finds the key.
  const elsewhere = 'http://localhost:9999/'
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' }))
  const enter_from = async (place: string) => {
    await page.goto(place)
    const { secret, options } = await (await request.post('/en/office/enter/passkey/options')).json()
    const credential = await page.evaluate(async (json) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
      return ((await navigator.credentials.get({ publicKey })) as PublicKeyCredential).toJSON()
    }, options)
    return request.post('/en/office/enter/passkey', {
      form: { secret, credential: JSON.stringify(credential) },
      maxRedirects: 0,
    })
  }
  const refused = await enter_from(elsewhere)
  expect(refused.status()).toBe(422)
  expect(await refused.text()).toContain('This passkey does not work here.')
  expect((await enter_from('/en/office/account')).status()).toBe(303)
  await remove_passkey(page, name)
  await page.context().close()
})

test('the pages with passkeys have no faults that axe finds, and fit 360 px', async ({ page }) => {
  await without_offer_in_field(page)
  await with_device(page)
  await signed_in_as_director(page, own)
  const name = `The office’s own security key, in the second drawer from above ${Date.now()}`
  await add_passkey(page, name)
  const look = async (address: string) => {
    await page.goto(address)
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      expect(await faults_of(page), `${address} at ${width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  }
  for (const language of ['zh', 'ja', 'en']) {
    await look(`/${language}/office/account`)
    await look(`/${language}/office/account/passkey/add`)
  }
  await page.goto('/en/office/account')
  await page.locator('.passkeys li', { hasText: name }).locator('summary').click()
  expect(await faults_of(page)).toEqual([])
  await remove_passkey(page, name)
  await leave(page)
  await expect(by_passkey(page)).toBeVisible()
  await look('/zh/office/enter')
})

test('without a script there is no button, and the password does', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: named, javaScriptEnabled: false })).newPage()
  await page.goto('/en/office/enter')
  await expect(by_passkey(page)).toBeHidden()
  await signed_in_as_director(page, own)
  await page.goto('/en/office/account/passkey/add')
  await expect(page.locator('main')).toContainText('scripts are turned off')
  await expect(page.getByRole('button', { name: 'Create the passkey' })).toBeHidden()
  await page.context().close()
})
