// SPDX-License-Identifier: Apache-2.0
// The letters' desk on a telephone, by keyboard and without a script.
import type { Page } from '@playwright/test'
import { faults_of } from './axe'
import { expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422/ })
const stamp = Date.now()

async function add_a_late_task(page: Page): Promise<void> {
  await page.goto('/en/office/tasks/new')
  await page.getByLabel('What is to be done').fill(`Late ${stamp}`)
  await page.getByLabel('Due').fill('2020-01-02')
  await page.getByRole('button', { name: 'Add a task' }).click()
  await expect(page).toHaveURL(/\/office\/tasks\/task\?id=\d+&done=saved$/)
}

async function drafted(page: Page, title: string): Promise<string> {
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(title)
  await page.locator('#letter-body').fill('Dear friends,')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(title)
  return new URL(page.url()).searchParams.get('id')!
}

test('the first screen of a telephone shows what waits, and the nouns are one line that opens by keyboard', async ({
  page,
}) => {
  await signed_in_as_director(page)
  await add_a_late_task(page)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const language of languages) {
    await page.goto(`/${language}/office`)
    await settled(page)
    const waiting = page.locator('.today-waiting')
    const first = await waiting.locator('li, .empty').first().boundingBox()
    expect(first!.y + first!.height, `what waits, in ${language}`).toBeLessThan(740)
    expect(await faults_of(page), language).toEqual([])
    const menu = page.locator('.desk-menu summary')
    await expect(page.locator('.desk-wide')).toBeHidden()
    await menu.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.desk-menu').getByRole('link').first()).toBeVisible()
    expect(await faults_of(page), `${language}, open`).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.locator('.desk-menu')).toBeHidden()
  await expect(page.locator('.desk-wide').getByRole('link').first()).toBeVisible()
})

test('a draft goes round by ticks alone, without a script', async ({ page, browser }) => {
  await signed_in_as_director(page)
  for (const name of ['Education', 'Finance']) {
    await page.goto('/en/office/departments/department')
    await page.getByLabel('Name in English').fill(`${name} ${stamp}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  }
  const id = await drafted(page, `Round ${stamp}`)
  const quiet = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  await quiet.goto(`/en/office/letters/circulate?id=${id}`)
  await expect(quiet.locator('.circulate-more fieldset').first()).toBeHidden()
  await quiet.getByRole('button', { name: 'Hand round' }).click()
  await expect(quiet.getByRole('alert')).toContainText('Nobody is asked yet')
  for (const name of ['Education', 'Finance']) {
    const box = quiet.getByLabel(`${name} ${stamp}`, { exact: true }).first()
    await box.focus()
    await quiet.keyboard.press('Space')
    await expect(box).toBeChecked()
  }
  await quiet.keyboard.press('Enter')
  await expect(quiet).toHaveURL(/letters\/letter\?id=/)
  await expect(quiet.locator('.lead')).toContainText(`Waits for Education ${stamp}, Finance ${stamp}`)
  await quiet.context().close()
  for (const language of languages)
    for (const path of [`/letters/letter?id=${id}`, `/letters/circulate?id=${id}`, '/letters?q=nothing+of+this'])
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`/${language}/office${path}`)
        await settled(page)
        const more = page.locator('.circulate-more summary')
        if ((await more.count()) > 0) await more.click()
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0)
        expect(await faults_of(page), `${path} at ${width}, ${language}`).toEqual([])
      }
})
