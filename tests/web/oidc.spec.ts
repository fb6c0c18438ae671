// SPDX-License-Identifier: Apache-2.0
// The way to the city's identity provider and back in a real browser, which keeps back SameSite=Strict cookies on the way
// from another site and holds pages to their Content-Security-Policy. The provider is on 127.0.0.1 and Amity on localhost:
// to a browser these are two sites. (tests/api/oidc.test.mjs tries what can go wrong.)
import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Server } from '../api/support/amity.mjs'
import type { IdentityProvider } from '../api/support/identity_provider.mjs'

test.describe.configure({ mode: 'default' })

let server: Server, provider: IdentityProvider, origin: string

test.beforeAll(async () => {
  const { amity, filledFolder, freePort, newFolder, serve } = await import('../api/support/amity.mjs')
  const { client, identityProvider } = await import('../api/support/identity_provider.mjs')
  const port = await freePort()
  origin = `http://localhost:${port}`
  provider = await identityProvider(await freePort(), `${origin}/office/identity/return`)
  await provider.listen()
  const folder = newFolder()
  writeFileSync(join(folder, 'secret'), client.secret)
  const settings = join(folder, 'amity.toml')
  writeFileSync(
    settings,
    `origin = "${origin}"
[identity_provider.kunming]
issuer = "${provider.issuer}"
client_id = "${client.id}"
client_secret_file = "${join(folder, 'secret')}"
name = { en = "the City of Kunming", zh = "昆明市统一身份认证" }
`,
  )
  const data = await filledFolder()
  const who = ['wang@example.org', '--office', 'kunming', '--name', 'Wang Wei', '--role', 'officer']
  expect((await amity('user', 'add', ...who, '--data', data)).status).toBe(0)
  server = await serve(data, '--port', String(port), '--config', settings)
})
test.afterAll(async () => {
  await server.stop()
  await provider.stop()
})

for (const javaScriptEnabled of [true, false])
  test(`somebody signs in at the provider and is in, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    provider.asks = true
    provider.who = { sub: 'w-1', email: 'wang@example.org', email_verified: true, amr: ['pwd'] }
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Security Policy')) complaints.push(message.text())
    })
    // Who wants a page of the desk is sent to the entrance, and comes to that page in the end.
    await page.goto(`${origin}/zh/office/account`)
    await page.getByRole('link', { name: '通过昆明市统一身份认证登录' }).click()
    await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/`))
    await page.getByRole('button', { name: 'It is me' }).click()
    await expect(page).toHaveURL(`${origin}/zh/office/account`)
    await expect(page.locator('#account-identity')).toBeVisible()
    const cookies = await context.cookies(origin)
    expect(cookies.map(({ name }) => name).sort()).toEqual(['amity_browser', 'amity_session'])
    expect(cookies.every(({ sameSite, httpOnly }) => sameSite === 'Strict' && httpOnly)).toBe(true)
    // The step back leads to no page that tries again with what was used.
    await page.goBack()
    await expect(page).not.toHaveURL(/identity\/(return|finish)/)
    await page.goto(`${origin}/zh/office/account`)
    await expect(page.locator('#account-identity')).toBeVisible()
    // Signed in at the provider, the way there and back needs no act.
    const known = cookies.find(({ name }) => name === 'amity_browser')!.value
    await page.goto(`${origin}/en/office/enter`)
    await page.getByRole('link', { name: 'Sign in with the City of Kunming' }).click()
    await expect(page).toHaveURL(`${origin}/en/office`)
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    const after = await context.cookies(origin)
    expect(after.find(({ name }) => name === 'amity_browser')!.value).toBe(known)
    expect(complaints).toEqual([])
    await context.close()
  })
