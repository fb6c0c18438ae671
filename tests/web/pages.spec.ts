// SPDX-License-Identifier: Apache-2.0
import { expect, languages, test } from './visit'

test('a hall shows the way, the time there, the story and its sources', async ({ page }) => {
  await page.goto('/en/partners/fujisawa')
  await expect(page.locator('h1')).toContainText('Fujisawa')
  await expect(page.getByRole('img', { name: /Kunming and Fujisawa, 3,\d{3} km apart/ })).toBeVisible()
  await expect(page.locator('.hall-map .names text')).toHaveText(['Kunming', 'Fujisawa'])
  await expect(page.locator('.local-time')).toHaveText(
    /(day) \d{1,2}:\d\d|day at \d{1,2}:\d\d|day.*\d{1,2}:\d\d.*GMT\+9/,
  )
  await expect(page.locator('.story .step').last()).toContainText('5 November 1981')
  expect(await page.locator('.sources li').count()).toBeGreaterThan(3)
})

test('the hall of a far partner shows the whole world, that of an intended one its letter', async ({ page }) => {
  await page.goto('/en/partners/cochabamba')
  await expect(page.locator('.hall-map .sheet.world svg .arc')).toBeAttached()
  await page.goto('/en/partners/armenia-colombia')
  await expect(page.locator('.hall-map svg .arc.intent')).toBeAttached()
})

test('the timeline runs from the first step to the last', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/timeline`)
    const years = await page.locator('.year h2').allInnerTexts()
    expect(years.length).toBeGreaterThan(8)
    expect(years).toEqual([...years].sort())
  }
})

test('the data page offers every format, and each comes', async ({ page, request }) => {
  await page.goto('/en/data')
  const links = await page.locator('.downloads a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
  expect(links.length).toBeGreaterThanOrEqual(4)
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200)
})

test.describe('an address that is not there', () => {
  test.use({ expected: /404/ })

  test('is answered in the language of the reader, with the way on', async ({ page }) => {
    for (const language of languages) {
      const answer = await page.goto(`/${language}/partners/atlantis`)
      expect(answer!.status()).toBe(404)
      await expect(page.locator('h1')).toBeVisible()
      await expect(page.locator('.onward a').first()).toHaveAttribute('href', `/${language}/`)
    }
  })
})

test('each page names itself in each language and links to the others', async ({ page }) => {
  for (const path of ['', 'partners/zurich', 'timeline', 'data'])
    for (const [language, tag] of [
      ['zh', 'zh-CN'],
      ['ja', 'ja'],
      ['en', 'en'],
    ] as const) {
      await page.goto(`/${language}/${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', tag)
      expect(await page.locator('link[rel="alternate"][hreflang]').count()).toBeGreaterThanOrEqual(3)
      expect((await page.title()).length).toBeGreaterThan(4)
    }
})
