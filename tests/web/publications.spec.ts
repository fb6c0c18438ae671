// SPDX-License-Identifier: Apache-2.0
// A letter chosen for the public, in a browser: its copy beside the original, the page that everyone reads, without a script and at every
// width and light. (tests/api/publications.test.mjs tries the rules.)
import type { Browser, Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422|410/ })
const stamp = Date.now()

async function another_director(page: Page, browser: Browser): Promise<Page> {
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill('Zhao Min')
  await page.getByLabel('Email address').fill(`public${stamp}@example.org`)
  await page.getByLabel('Role').selectOption('Director')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = await page.locator('.secret code').innerText()
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(link)
  await other.getByLabel('New password').fill('the lake is full of gulls')
  await other.getByRole('button').last().click()
  await expect(other).toHaveURL(/\/office$/)
  return other
}

async function issued_letter(page: Page, other: Page): Promise<string> {
  await page.goto('/en/office/letters/series/one')
  await page.getByLabel('What it is for').fill('Letters for everyone')
  await page.getByLabel('Shape').fill(`V${stamp}-{year}-{n}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(`Camp ${stamp}`)
  await page
    .locator('#letter-body')
    .fill('Dear Ms Aoki of Honcho Street,\n\nwe agree to the camp and thank you for all you did.')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(`Camp ${stamp}`)
  const address = page.url().replace(/&done=.*/, '')
  await other.goto(address)
  await other.getByLabel('Signed by').fill('Zhao Min, Director')
  const numbers = other.getByLabel('Series of numbers')
  await numbers.selectOption(await numbers.locator('option', { hasText: `V${stamp}` }).getAttribute('value'))
  await other.getByRole('button', { name: 'Issue, and take the number' }).click()
  await expect(other.locator('.letter-number').first()).toHaveText(new RegExp(`^V${stamp}-`))
  return address
}

async function is_sound(page: Page, path: string): Promise<void> {
  for (const language of languages) {
    await page.goto(path.replace(/^\/en\//, `/${language}/`))
    for (const width of [360, 1440])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await settled(page)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${path} in ${language} at ${width}`).toBeLessThanOrEqual(0)
        expect(await faults_of(page), `${path} in ${language} at ${width}, ${colorScheme}`).toEqual([])
      }
  }
}

test('a letter is copied for the public, read beside its original, published by another, read by all and withdrawn', async ({
  page,
  browser,
}) => {
  await signed_in_as_director(page)
  const other = await another_director(page, browser)
  await page.goto(await issued_letter(page, other))
  await page.getByRole('link', { name: 'Make a copy for the public' }).click()
  await expect(page.getByLabel('Text in English')).toHaveValue(/Dear Ms Aoki/)
  await page.getByLabel('Text in English').fill('Dear Ms [[Aoki]],')
  await page.getByRole('button', { name: 'Save the copy' }).click()
  await expect(page.getByRole('alert')).toContainText('does not say why')
  // What is selected gives way to a mark at one press; where there is no script it is typed.
  const text = page.getByLabel('Text in English')
  await text.fill('Dear Ms Aoki of Honcho Street,\n\nwe agree to the camp and thank you for all you did.')
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 29))
  await page.locator('#copy .redact').last().getByRole('button', { name: 'personal details' }).click()
  await expect(text).toHaveValue(/^Dear Ms \[\[personal details\]\],/)
  await page.getByRole('button', { name: 'Save the copy' }).click()
  await expect(page.locator('.copy-original del')).toContainText('Aoki of Honcho Street')
  await expect(page.locator('.copy-public .left-out')).toHaveText('[left out: personal details]')
  const copy = page.url().replace(/&done=.*/, '')
  const address = new URL(copy).pathname + new URL(copy).search
  await is_sound(page, address)
  await is_sound(page, address.replace('/letters/public?', '/letters/public/edit?'))
  await page.goto(copy)
  await page.getByRole('button', { name: 'Hand it up' }).click()
  await expect(page.getByText('You worked on this copy')).toBeVisible()

  // The other director has no script at all.
  await other.goto('/en/office')
  await other.getByRole('link', { name: new RegExp(`V${stamp}-.* · Camp ${stamp}`) }).click()
  await other.getByRole('button', { name: 'Publish', exact: true }).click()
  const look = other.getByRole('link', { name: 'See it as the public does' })
  const shown = (await look.getAttribute('href'))!
  await expect(async () => expect((await page.goto(shown))!.status()).toBe(200)).toPass()
  await expect(page.locator('.left-out')).toHaveText('[left out: personal details]')
  await expect(page.locator('main')).not.toContainText('Aoki')
  await is_sound(page, shown)
  await is_sound(page, '/en/letters')
  await page.goto('/en/letters')
  await page.getByLabel('Year').selectOption(String(new Date().getFullYear()))
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('link', { name: `Camp ${stamp}` })).toBeVisible()

  await other.goto(copy)
  await other.getByText('Withdraw it from the public').first().click()
  await other.getByLabel('Why').fill('A name was left in.')
  await other.getByRole('button', { name: 'Withdraw it from the public' }).click()
  await expect(async () => expect((await page.goto(shown))!.status()).toBe(410)).toPass()
  await expect(page.locator('h1')).toHaveText('This letter was withdrawn')
  await is_sound(page, shown)
  await other.context().close()
})
