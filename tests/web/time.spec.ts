// SPDX-License-Identifier: Apache-2.0
import { expect, figure, open_circle, slider, test } from './visit'

test('the slider goes by year, by ten and to its ends, and the address follows', async ({ page }) => {
  await open_circle(page, 'en', '?as_of=1999-12-31')
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /31 December 1998: 5–/)
  await expect(page).toHaveURL(/as_of=1998-12-31/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/as_of=2008-12-31/)
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/as_of=1981-/)
  await expect(figure(page, /sister cit/)).toHaveText(/^[01]–/)
  await page.keyboard.press('End')
  await expect(page).not.toHaveURL(/as_of/)
})

test('a drag along the line moves the day', async ({ page }) => {
  await open_circle(page)
  const thumb = slider(page)
  await thumb.scrollIntoViewIfNeeded()
  const box = (await thumb.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 300, y, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/as_of=(19|20)\d\d-/)
  await expect(page.getByRole('button', { name: 'Back to today' }).first()).toBeVisible()
})

test('the counts are told once the day has come to rest', async ({ page }) => {
  await open_circle(page, 'en', '?as_of=2000-12-31')
  await slider(page).press('ArrowLeft')
  await expect(page.locator('[aria-live="polite"]')).toContainText('31 December 1999')
})

test('played, the years pass to today and the circle grows', async ({ page }) => {
  await open_circle(page, 'en', '?as_of=2022-06-01')
  const before = await page.locator('.group-in-force .row').count()
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page).not.toHaveURL(/as_of/)
  expect(await page.locator('.group-in-force .row').count()).toBeGreaterThan(before)
})

test.describe('where movement is not wished', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('playing goes from signing to signing, and can be stopped', async ({ page }) => {
    // The page's time stands still but for what is said here.
    await page.clock.install()
    await open_circle(page, 'en', '?as_of=1999-01-01')
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.clock.runFor(1_600)
    await expect(page).toHaveURL(/as_of=1999-06-07/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
    await page.clock.runFor(10_000)
    await expect(page).toHaveURL(/as_of=1999-06-07/)
  })
})

test('a signing of which only the year is known is hollow, and undated ones have a bay', async ({ page }) => {
  await open_circle(page)
  await expect(page.locator('.tick[title^="Denver"]')).toHaveClass(/hollow/)
  await expect(page.locator('.tick[title^="Fujisawa"]')).not.toHaveClass(/hollow/)
  await expect(page.getByText('date not known', { exact: true })).toBeVisible()
})
