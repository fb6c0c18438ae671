// SPDX-License-Identifier: Apache-2.0
// The pages on the register: any city's circle, a country's, a partnership with all that is said of it, chains,
// comparisons, sources. All of them without a script.
import { faults_of } from './axe'
import { expect, languages, test } from './visit'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a row of any circle leads to the partnership, and from there to a source', async ({ page }) => {
    await page.goto('/en/cities/fujisawa')
    await expect(page.locator('h1')).toContainText('Fujisawa')
    await expect(page.locator('.row .name')).toHaveText(['Kunming'])
    await page.locator('.row .row-evidence').click()
    await expect(page).toHaveURL(/\/en\/partnerships\/\d+$/)
    await expect(page.locator('.verdict-row', { hasText: 'Signed' })).toContainText('5 November 1981')
    expect(await page.locator('.beside tbody tr').count()).toBeGreaterThan(3)
    await expect(page.locator('.beside .counts-here').first()).toBeVisible()
    await page.locator('.beside tbody th a').first().click()
    await expect(page).toHaveURL(/\/en\/sources\/kunming%3A/)
    await expect(page.locator('.said a', { hasText: 'Fujisawa' })).toBeVisible()
  })

  test('a hall leads to its partnership, and a search to any city', async ({ page }) => {
    await page.goto('/en/partners/denver')
    await page.locator('.hall-links a').first().click()
    await expect(page.locator('h1')).toHaveAccessibleName('Kunming and Denver')
    await expect(page.locator('.story .step').first()).toBeVisible()
    await page.goto('/en/search?q=Sapporo')
    await page.locator('.result a').first().click()
    await expect(page).toHaveURL(/\/en\/cities\/[QG]\d+$/)
    await expect(page.locator('.empty')).toContainText('Here this city’s partners would stand.')
  })

  test('a chain is found by names, turned, and said to be none on an early day', async ({ page }) => {
    await page.goto('/en/chain')
    await page.getByLabel('From', { exact: true }).fill('Fujisawa')
    await page.getByLabel('To', { exact: true }).fill('丹佛')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.locator('#chain-heading')).toHaveText('From Fujisawa to Denver in 2 steps')
    await expect(page.locator('.station-city a > span')).toHaveText(['Fujisawa', 'Kunming', 'Denver'])
    await expect(page.locator('.station-step a').first()).toHaveAttribute('href', /\/en\/partnerships\/\d+/)
    await page.getByRole('link', { name: 'The other way round' }).click()
    await expect(page.locator('.station-city a > span')).toHaveText(['Denver', 'Kunming', 'Fujisawa'])
    await page.getByLabel('On the day').fill('1970-01-01')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.locator('#chain-heading')).toHaveText('Nothing connects Denver and Fujisawa')
    await page.getByRole('link', { name: /Count every source/ }).click()
    await expect(page.locator('.station')).toHaveCount(3)
  })

  test('two circles stand beside each other; a name of several cities offers them', async ({ page }) => {
    await page.goto('/en/compare')
    await page.getByLabel('City 1').fill('Kunming')
    await page.getByLabel('City 2').fill('Springfield')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.locator('.choose-heading')).toHaveText('Several cities are called “Springfield”. Which one?')
    await expect(page.getByLabel('City 2')).toHaveAttribute('aria-invalid', 'true')
    await page.locator('.choose a').first().click()
    await expect(page.locator('.compare-heading')).toHaveText('Kunming, Springfield')
    await page.goto('/en/compare?cities=kunming,fujisawa')
    await expect(page.locator('.between')).toContainText('5 November 1981')
    await expect(page.locator('.alone h3').first()).toContainText('Only Kunming')
    await expect(page.locator('.alone-list a', { hasText: 'Denver' })).toHaveAttribute('href', '/en/cities/denver')
    await expect(page.getByLabel('City 1')).toHaveValue('Kunming')
  })

  test('a country ranks its cities and leads to its neighbours', async ({ page }) => {
    await page.goto('/en/countries/TH')
    await expect(page.locator('h1')).toHaveText('Thailand')
    await expect(page.locator('#cities .ranking a')).toHaveText(['Chiang Mai', 'Bangkok'])
    await page.getByRole('link', { name: 'Laos' }).click()
    await expect(page.locator('h1')).toHaveText('Laos')
  })

  test('every source is listed, with what it says', async ({ page }) => {
    for (const language of languages) {
      await page.goto(`/${language}/sources`)
      expect(await page.locator('.source-list > li').count()).toBeGreaterThan(30)
    }
    await page.goto('/zh/sources/kunming:kunming-daily-2022-11-27')
    await expect(page.locator('h1')).toContainText('昆明日报')
    expect(await page.locator('.said > li').count()).toBeGreaterThan(5)
  })
})

test.describe('what is not there', () => {
  test.use({ expected: /404|422/ })

  for (const [path, status] of [
    ['partnerships/999999', 404],
    ['partnerships/one', 404],
    ['cities/nowhere', 404],
    ['countries/ZZ', 404],
    ['sources/nobody', 404],
    ['compare?cities=a,b,c,d,e,f,g', 422],
    ['chain?from=kunming&to=denver&as_of=1981-02-30', 422],
  ] as const)
    test(`${path} is ${status}, with the way on`, async ({ page }) => {
      const answer = await page.goto(`/ja/${path}`)
      expect(answer!.status()).toBe(status)
      await expect(page.locator('.onward a').first()).toHaveAttribute('href', '/ja/')
    })
})

test('a city’s page takes over who may come next once the reader is there, as soon as it is learnt', async ({
  page,
}) => {
  await page.goto('/en/cities/denver')
  const part = page.locator('#suggestions')
  await expect(part.locator('.suggestion')).toHaveCount(0)
  await part.scrollIntoViewIfNeeded()
  await expect(part.locator('.suggestion')).toHaveCount(10)
  await expect(part.locator('h3')).toHaveText('What this is, and what it is not')
  expect(await faults_of(page, { within: '#suggestions' })).toEqual([])
})

test('a city is suggested as it is typed, and the one that was chosen is sent by its id', async ({ page }) => {
  await page.goto('/en/chain?from=fujisawa')
  await page.locator('#chain-to').click()
  await page.locator('#chain-to').pressSequentially('denve')
  await page
    .getByRole('option', { name: /Denver.*United States/ })
    .first()
    .click()
  await expect(page.locator('#chain-to')).toHaveValue('Denver')
  await page.locator('#chain-to').press('Enter')
  await expect(page.locator('#chain-heading')).toHaveText('From Fujisawa to Denver in 2 steps')
  expect(new URL(page.url()).searchParams.get('to')).toMatch(/^[QG]?\d+$/)
  expect(new URL(page.url()).searchParams.get('from')).toBe('Fujisawa')
  await page.goto('/en/compare?cities=fujisawa&cities=kunming')
  await page.locator('#compare-2').click()
  await page.locator('#compare-2').fill('denve')
  await expect(page.getByRole('option', { name: /Denver/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cities=Fujisawa&cities=[QG]?\d+/)
})

test('a chain lies on a line where there is room, and stands where there is none', async ({ page }) => {
  const at = async (width: number) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/en/chain?from=fujisawa&to=denver')
    const boxes = await page.locator('.station').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
    return new Set(boxes).size
  }
  expect(await at(1440)).toBe(3)
  expect(await at(360)).toBe(1)
})

test('what cannot be told, and what a source says, can be read by everyone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 })
  for (const path of [
    'compare?cities=Springfield,Kunmig',
    'chain?from=kunming&to=qqqqqqqqqq',
    'cities/G1850147',
    'sources/kunming:kunming-daily-2022-11-27',
  ]) {
    await page.goto(`/ja/${path}`)
    expect(await faults_of(page), path).toEqual([])
  }
})
