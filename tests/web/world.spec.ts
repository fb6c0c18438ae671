// SPDX-License-Identifier: Apache-2.0
// The page of the world, on a register with Kunming's circle in it: everything that it can do, by mouse, by keys and without a script.
import { createHash } from 'node:crypto'
import { expect, languages, test } from './visit'
import type { Page } from '@playwright/test'

type Drawn = { ms: number; ties: number; moving: boolean }
declare global {
  interface Window {
    drawn: Drawn[]
  }
}

// The map has been drawn, all of it, and rests.
async function open_world(page: Page, language = 'en', query = ''): Promise<void> {
  await page.addInitScript(() => {
    window.drawn = []
    document.addEventListener('world-drawn', (event) => window.drawn.push((event as CustomEvent<Drawn>).detail))
  })
  await page.goto(`/${language}/world${query}`)
  await rested(page)
}
const rested = (page: Page) =>
  page.waitForFunction(() => {
    const last = window.drawn.at(-1)
    return last && !last.moving && last.ties > 0
  })
const sheet = (page: Page) => page.getByRole('application')
const find = (page: Page) => page.locator('[data-island="world"]').getByRole('combobox', { name: 'Find a city' })

// What is drawn can only be seen as pixels: two pictures are the same, or not.
const picture = async (page: Page) =>
  createHash('sha256')
    .update(await page.locator('.pane canvas').screenshot())
    .digest('hex')

// The picture once it changes no more: a key's effect is drawn some frames after it is pressed.
const settled = async (page: Page) => {
  let last = ''
  await expect(async () => {
    await rested(page)
    const now = await picture(page)
    const same = now === last
    last = now
    expect(same).toBe(true)
  }).toPass({ intervals: [300] })
  return last
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const language of languages)
  test(`all ties are drawn in ${language}, and counted beside the map`, async ({ page }) => {
    await open_world(page, language)
    const ties = await page.evaluate(() => window.drawn.at(-1)!.ties)
    expect(ties).toBeGreaterThan(25)
    const told = await page.evaluate(async () => (await (await fetch('/api/v1/world/ties')).json()).ahead.length)
    expect(ties).toBe(told)
    await expect(sheet(page)).toHaveAccessibleName(new RegExp(String(ties)))
  })

test('keys turn the map, bring it nearer and show the whole again', async ({ page }) => {
  await open_world(page)
  await sheet(page).focus()
  await page.keyboard.press('0')
  const seen = [await settled(page)]
  for (const key of ['ArrowRight', '+', 'ArrowUp', '-', '0']) {
    await page.keyboard.press(key)
    await expect(async () => expect(await picture(page)).not.toBe(seen.at(-1)), key).toPass()
    seen.push(await settled(page))
  }
  await expect(async () => expect(await picture(page)).toBe(seen[0])).toPass()
})

test('the globe is the same world', async ({ page }) => {
  await open_world(page)
  const flat = await settled(page)
  await page.getByRole('button', { name: 'Show as a globe' }).click()
  await expect(async () => expect(await picture(page)).not.toBe(flat)).toPass()
  await page.getByRole('button', { name: 'Show as a map' }).click()
  await expect(async () => expect(await picture(page)).toBe(flat)).toPass()
})

test('a city is found by name; its circle is told as a list of links', async ({ page }) => {
  await open_world(page)
  await find(page).fill('fujisaw')
  await expect(page.getByRole('option', { name: /Fujisawa/ })).toBeVisible()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Fujisawa’s circle' })
  await expect(panel.getByRole('link', { name: 'Kunming', exact: true })).toHaveAttribute('href', '/en/cities/Q182852')
  await expect(panel.getByRole('link', { name: 'The city’s page' })).toHaveAttribute('href', /\/en\/cities\/Q\d+/)
  await expect(panel.getByRole('link', { name: 'Beside Kunming' })).toHaveAttribute('href', /cities=Q182852,Q\d+/)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
})

test('pointing at a city names it and says how many ties it has', async ({ page }) => {
  // A city that is named in the address lies in the middle of the map.
  await open_world(page, 'en', '?city=chiang-mai')
  await expect(page.getByRole('heading', { name: 'Chiang Mai’s circle' })).toBeVisible()
  await settled(page)
  const box = (await page.locator('.pane').boundingBox())!
  await expect(page.locator('.reading a')).toBeHidden()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.locator('.reading a')).toHaveText(/Chiang Mai/)
  await expect(page.locator('.reading .now')).toHaveText(/.+\d+ ties?/)
})

test('the shortest chain between two cities is drawn and told', async ({ page }) => {
  await open_world(page)
  const form = page.locator('[data-island="world-chain"]')
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('Kunming')
  await form.getByRole('button', { name: 'Find' }).click()
  await expect(form.getByRole('status').getByText('Choose a city from the list.')).toBeVisible()
  await form.getByRole('combobox', { name: 'From' }).fill('fujisawa')
  await form.getByRole('option', { name: /Fujisawa/ }).click()
  await form.getByRole('combobox', { name: 'To' }).fill('denver')
  await form
    .getByRole('option', { name: /Denver/ })
    .first()
    .click()
  const before = await settled(page)
  await form.getByRole('button', { name: 'Find' }).click()
  await expect(form.getByText('Connected in 2 steps')).toBeVisible()
  await expect(form.locator('.stations a')).toHaveText(['Fujisawa', 'Kunming', 'Denver'])
  await expect(async () => expect(await picture(page)).not.toBe(before)).toPass()
})

test('an address can name a chain, a city or a country', async ({ page }) => {
  await open_world(page, 'en', '?from=fujisawa&to=denver')
  await expect(page.getByText('Connected in 2 steps')).toBeVisible()
  await open_world(page, 'en', '?city=fujisawa')
  await expect(page.getByRole('heading', { name: 'Fujisawa’s circle' })).toBeVisible()
  await open_world(page, 'en', '?country=TH')
  await expect(page.getByRole('heading', { name: /^Thailand: \d+ ties? drawn$/ })).toBeVisible()
})

test('a country narrows what is drawn', async ({ page }) => {
  await open_world(page)
  const all = await settled(page)
  await page.getByLabel('Country').selectOption({
    label: (await page.getByLabel('Country').locator('option', { hasText: 'Japan' }).innerText()).trim(),
  })
  await expect(page.getByRole('heading', { name: /^Japan: / })).toBeVisible()
  await expect(async () => expect(await picture(page)).not.toBe(all)).toPass()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(async () => expect(await picture(page)).toBe(all)).toPass()
})

test.describe('when the ties do not come', () => {
  test.use({ expected: /503|Failed to load/ })
  test('the page says so, and its lists stay', async ({ page }) => {
    await page.route('**/api/v1/world/ties', (route) => route.fulfill({ status: 503, body: '' }))
    await page.goto('/en/world')
    await expect(page.getByRole('alert')).toContainText('The map could not be fetched')
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Cities with the most ties' })).toBeVisible()
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the same is said in figures and lists, and two cities can be asked for', async ({ page }) => {
    await page.goto('/en/world')
    await expect(page.getByRole('link', { name: 'Kunming', exact: true }).first()).toHaveAttribute(
      'href',
      '/en/cities/Q182852',
    )
    const form = page.locator('form', { has: page.getByLabel('To', { exact: true }) })
    await expect(form).toHaveAttribute('action', '/en/chain')
    await expect(form.getByLabel('From', { exact: true })).toHaveValue('Kunming')
    await form.getByLabel('To', { exact: true }).fill('Fujisawa')
    await form.getByRole('button', { name: 'Find' }).click()
    await expect(page.getByRole('heading', { name: 'Kunming and Fujisawa are partners' })).toBeVisible()
  })
})

test('no other page fetches the ties', async ({ page, quiet }) => {
  await page.goto('/en/')
  await expect(page.locator('[data-island="partners"][data-ready]')).toBeAttached()
  await page.goto('/en/claims')
  await page.waitForLoadState('networkidle')
  expect(quiet.requests.filter((url) => /api\/v1\/world|world-|worker-/.test(url))).toEqual([])
})
