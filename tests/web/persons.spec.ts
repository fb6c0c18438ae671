// SPDX-License-Identifier: Apache-2.0
// People and organisations as an office writes them down in a browser, without a script too, and what these pages look like to
// everybody. (tests/api/persons.test.mjs tries the rules.)
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422|403|409/ })
const stamp = Date.now()

test('somebody is written down with a post, and a letter names them', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/organisations')
  await page.getByRole('link', { name: 'Add an organisation' }).click()
  await page.getByLabel('Name (English)').fill(`City of Enoshima ${stamp}`)
  await page.getByLabel('Kind').selectOption('city government')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('h1')).toHaveText(`City of Enoshima ${stamp}`)

  await page.goto('/en/office/persons')
  await page.getByRole('link', { name: 'Add a contact' }).click()
  await page.locator('#person-name').fill('江島 太郎')
  await page.getByLabel('Name in Latin letters').fill('江島')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Latin letters only')
  await expect(page.locator('#person-name')).toHaveValue('江島 太郎')
  await page.getByLabel('Name in Latin letters').fill(`ENOSHIMA Taro ${stamp}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Add a post' }).click()
  await page.getByLabel('Organisation', { exact: true }).fill(`City of Enoshima ${stamp}`)
  await page.getByLabel('Post (English)').fill('Mayor')
  await page.getByLabel('Since').fill('2020')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('.office-list').first()).toContainText('Mayor')
  const address = page.url()

  await page.goto('/en/office/letters/draft')
  await page.locator('#letter-language').selectOption('English')
  await page.getByLabel('To', { exact: true }).fill(`ENOSHIMA Taro ${stamp}, Mayor, City of Enoshima ${stamp}`)
  await page.getByLabel('Subject').fill(`Regatta ${stamp}`)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('link', { name: `ENOSHIMA Taro ${stamp}, Mayor` }).click()
  await expect(page).toHaveURL(new URL(address).pathname + new URL(address).search.replace(/&done=.*/, ''))
  await expect(page.getByRole('heading', { name: 'In letters' })).toBeVisible()
})

test('a list is pasted, looked at and taken in', async ({ page }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/persons/list')
  await page
    .getByLabel('The list')
    .fill(`external_id,name,organisation,post\nw-${stamp},Ada ${stamp},Analytical Society,Fellow\n,Nobody,,\n`)
  await page.locator('#list').getByRole('button', { name: 'Look what it would do' }).click()
  await expect(page.getByRole('status').last()).toContainText('1 new, 0 changed, 0 unchanged, 1 with something wrong')
  await page.getByRole('button', { name: 'Take in 1 row' }).click()
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible()
})

for (const language of languages)
  test(`the pages of people are sound in ${language}, at every width and light`, async ({ page }) => {
    await signed_in_as_director(page)
    await page.goto('/en/office/persons/edit')
    await page.locator('#person-name').fill(`สมชาย ใจดี ${language}${stamp}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const person = new URL(page.url()).search
    for (const path of [
      '/persons',
      '/persons?q=nobody-of-this-name',
      '/persons/edit',
      '/persons/list',
      `/persons/person${person}`,
      `/persons/post${person}`,
      `/persons/erase${person}`,
      '/organisations',
      '/organisations/edit',
      '/retention',
      '/retention/rule?what=diet',
    ]) {
      await page.goto(`/${language}/office${path}`)
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await settled(page)
        expect(await faults_of(page), `${path} ${colorScheme}`).toEqual([])
      }
    }
  })
