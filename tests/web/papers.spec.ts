// SPDX-License-Identifier: Apache-2.0
// A letter's papers as people of an office get them in a browser. (tests/api/papers.test.mjs reads the files back.)
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422/ })
const stamp = Date.now()

async function draft(page: Page): Promise<string> {
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(`Papers ${stamp}`)
  await page.locator('#letter-body').fill('Dear friends,\n\nwe invite you.')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(`Papers ${stamp}`)
  return page.url()
}

async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('a letter is taken as PDF and as a text to edit, with copies and a translation', async ({ page }) => {
  await signed_in_as_director(page)
  await draft(page)
  const pdf = await downloaded(page, 'PDF')
  expect(pdf.name).toBe(`Papers ${stamp}.pdf`)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const odt = await downloaded(page, 'ODT')
  expect(odt.name).toBe(`Papers ${stamp}.odt`)
  expect(odt.bytes.subarray(30, 38).toString()).toBe('mimetype')

  await page.getByRole('link', { name: 'Papers, copies, translation' }).click()
  await page.getByLabel('Language of the translation').selectOption('ja')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('#papers-title')).toHaveAttribute('aria-invalid', 'true')
  await page.locator('#papers-title').fill('招待')
  await page.locator('#papers-body').fill('拝啓')
  await page.locator('#papers-copies').fill('City of Zürich')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(page.locator('#papers-copies')).toHaveValue('City of Zürich')
  expect((await downloaded(page, 'Letter (PDF)')).bytes.length).toBeGreaterThan(pdf.bytes.length)
})

test('a template that is wrong is told with its line, and what was typed stays', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/templates')
  await page.getByRole('link', { name: 'Letter', exact: true }).click()
  await page.locator('#template-source').fill('= Letter\n\n#unknown(3)\n')
  await page.getByRole('button', { name: 'Try and save' }).click()
  await expect(page.getByRole('alert')).toContainText('line 3')
  await expect(page.locator('#template-source')).toHaveValue(/unknown/)
})

test.describe('the pages of papers', () => {
  for (const language of languages)
    test(`are sound to everybody in ${language}`, async ({ page }) => {
      await signed_in_as_director(page)
      const address = await draft(page)
      const papers = new URL(address)
      papers.pathname = `/${language}/office/letters/papers`
      for (const path of [
        papers.pathname + papers.search,
        `/${language}/office/templates`,
        `/${language}/office/templates/one?kind=letter`,
      ])
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(path)
          await settled(page)
          expect(await faults_of(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        }
    })
})
