// SPDX-License-Identifier: Apache-2.0
// A visit to the site that notes all that a visitor would never see: what was asked of whom, and what went wrong.
import { test as base, expect, type Page } from '@playwright/test'

export type Visit = { page: Page; requests: string[]; complaints: string[] }

export const languages = ['zh', 'ja', 'en'] as const
export type Language = (typeof languages)[number]

// Every test is closed by this: no request has left the site, and the console is silent.
export const test = base.extend<{ quiet: Visit; expected: RegExp | null }>({
  expected: [null, { option: true }],
  quiet: [
    async ({ page, baseURL, expected }, use) => {
      const visit: Visit = { page, requests: [], complaints: [] }
      page.on('request', (request) => visit.requests.push(request.url()))
      page.on('pageerror', (error) => visit.complaints.push(error.message))
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) visit.complaints.push(message.text())
      })
      await use(visit)
      const home = new URL(baseURL!).origin
      expect(visit.requests.filter((url) => new URL(url).origin !== home)).toEqual([])
      expect(visit.complaints.filter((text) => !expected?.test(text))).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

// The circle's islands are in place and the arcs drawn.
export async function open_circle(page: Page, language: Language = 'en', query = ''): Promise<void> {
  await page.goto(`/${language}/${query}`)
  await expect(page.locator('[data-island="map"] svg .land')).toBeAttached()
  await expect(page.locator('[data-island="partners"][data-ready]')).toBeAttached()
}

// In a narrow window it is folded away.
const signed_out_by = (page: Page) => page.getByRole('button', { name: 'Sign out', includeHidden: true }).first()

// Somebody with a token of the office, as the desk's own form keeps it.
export async function signed_in(page: Page, token: string): Promise<void> {
  if (token === '') throw new Error('AMITY_TOKEN is not set: `amity token create --office kunming --name browser`')
  await page.goto('/en/office/enter')
  await enter_by_token(page, token)
  await expect(signed_out_by(page)).toBeAttached()
}

// A director of the office, whose password before_all.ts has chosen.
export const director = { email: 'director@example.org', password: 'ferries and camellias' }
export async function signed_in_as_director(page: Page, who = director): Promise<void> {
  await page.goto('/en/office/enter')
  await page.locator('#enter').getByLabel('Email address').fill(who.email)
  await page.locator('#enter').getByLabel('Password').fill(who.password)
  await page.locator('#enter').getByRole('button', { name: 'Sign in' }).click()
  await expect(signed_out_by(page)).toBeAttached()
}

export async function enter_by_token(page: Page, token: string): Promise<void> {
  const by_token = page.locator('.enter-token')
  if (!(await by_token.evaluate((one: HTMLDetailsElement) => one.open))) await by_token.locator('summary').click()
  await by_token.getByLabel('Token').fill(token)
  await by_token.getByRole('button', { name: 'Sign in' }).click()
}

// What a new width or light sets going has come to its end: observers of sizes and what they draw, transitions of colours.
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })

export const slider = (page: Page) => page.getByRole('slider')
export const figure = (page: Page, unit: RegExp) => page.locator('.figure', { hasText: unit }).locator('.figure-value')
export const names_listed = (page: Page) => page.locator('.row .name').allInnerTexts()
