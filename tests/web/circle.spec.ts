// SPDX-License-Identifier: Apache-2.0
import { expect, figure, languages, names_listed, open_circle, slider, test } from './visit'

test('shows every partner on the map and in the list', async ({ page, request }) => {
  await open_circle(page)
  const { partners } = await (await request.get('/api/v1/circle')).json()
  expect(partners.length).toBeGreaterThan(20)
  await expect(page.locator('.row')).toHaveCount(partners.length)
  await expect(page.locator('svg a[data-partner]')).toHaveCount(partners.length)
})

test('the figures agree with the API on any day', async ({ page, request }) => {
  for (const day of ['1981-11-05', '1999-12-31', '2014-06-30', '2020-04-15']) {
    const { counts } = await (await request.get(`/api/v1/circle?as_of=${day}`)).json()
    const words = ({ at_least: low, at_most: high }: { at_least: number; at_most: number }) =>
      low === high ? `${low}` : `${low}–${high}`
    await open_circle(page, 'en', `?as_of=${day}`)
    const sister = counts.by_kind.find(({ kind }: { kind: string }) => kind === 'sister_city')
    await expect(figure(page, /sister cit/)).toHaveText(words(sister))
    await expect(figure(page, /countr/)).toHaveText(words(counts.countries))
    await expect(figure(page, /continent/)).toHaveText(words(counts.continents))
  }
})

test('a deep link shows the circle of that day', async ({ page }) => {
  await open_circle(page, 'en', '?as_of=1999-12-31')
  const certain = page.locator('.group-in-force .row .name')
  await expect(certain).toHaveText(['Fujisawa', 'Zürich', 'Chefchaouen', 'Denver', 'Wagga Wagga', 'Chiang Mai'])
  await expect(page.locator('.lead')).toContainText('31 December 1999')
})

test('on the days between severance and its rescission Wagga Wagga stands as ended', async ({ page }) => {
  const wagga = page.locator('.group-ended .row', { hasText: 'Wagga Wagga' })
  await open_circle(page, 'en', '?as_of=2020-04-15')
  await expect(wagga).toBeVisible()
  await open_circle(page, 'en', '?as_of=2020-04-30')
  await expect(wagga).toHaveCount(0)
})

test('without a script the list and the facts are there', async ({ browser, baseURL }) => {
  for (const language of languages) {
    const page = await browser.newPage({
      javaScriptEnabled: false,
      baseURL: baseURL!,
    })
    await page.goto(`/${language}/?as_of=1999-12-31`)
    await expect(page.locator('.group-in-force .row')).toHaveCount(6)
    await expect(page.locator('.figure-value').first()).not.toBeEmpty()
    await expect(page.locator('#time-as-of')).toHaveValue('1999-12-31')
    await page.goto(`/${language}/partners/fujisawa`)
    await expect(page.locator('.facts')).toContainText('1981')
    await page.close()
  }
})

test('the islands say what the server says', async ({ page, browser, baseURL }) => {
  const plain = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: baseURL!,
  })
  const words = (of: typeof page, place: string) =>
    of.locator(place).evaluateAll((all) => all.map((one) => one.textContent!.replace(/\s+/g, '')))
  for (const language of languages)
    for (const query of ['', '?as_of=1999-12-31']) {
      await plain.goto(`/${language}/${query}`)
      await open_circle(page, language, query)
      for (const place of ['.row', '.group-head', '.continents li', '.lead', '.partners thead th'])
        expect(await words(page, place), `${place} ${language} ${query}`).toEqual(await words(plain, place))
    }
  await plain.close()
})

test('in print the list is there and the tools are not', async ({ page }) => {
  await open_circle(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.row').first()).toBeVisible()
  await expect(page.locator('[data-island="map"] svg .land')).toBeVisible()
  await expect(slider(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Show as a globe' })).toBeHidden()
})

test.describe('where the server does not answer', () => {
  test.use({ expected: /Failed to load resource|500/ })

  test('the map says so and the list stays', async ({ page }) => {
    await page.route('**/api/v1/circle', (route) => route.fulfill({ status: 500, body: 'no' }))
    await page.goto('/en/')
    await expect(page.getByRole('alert')).toContainText('could not be read')
    expect((await names_listed(page)).length).toBeGreaterThan(20)
  })
  test('without outlines the cities are still on the map', async ({ page }) => {
    await page.route('**/outlines.json', (route) => route.fulfill({ status: 500, body: 'no' }))
    await page.goto('/en/')
    await expect(page.locator('svg a[data-partner]').first()).toBeAttached()
    await expect(page.getByText('The outlines of the land did not come')).toBeVisible()
  })
})
