// SPDX-License-Identifier: Apache-2.0
import { expect, open_circle, test } from './visit'

const mark = (name: string) => `svg a[data-partner][aria-label^="${name}"]`

test('has one stop for the keyboard, arrows from city to city, and Enter into the hall', async ({ page }) => {
  await open_circle(page)
  await expect(page.locator('svg a[data-partner][tabindex="0"]')).toHaveCount(1)
  await page.locator(mark('Fujisawa')).focus()
  await expect(page.locator('.map-reading')).toContainText('Fujisawa')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator(mark('Fujisawa'))).not.toBeFocused()
  await expect(page.locator('svg a[data-partner]:focus')).toHaveCount(1)
  await page.locator(mark('Denver')).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/partners\/denver$/)
})

test('each mark tells its city, country, kind and date', async ({ page }) => {
  await open_circle(page)
  await expect(page.locator(mark('Fujisawa'))).toHaveAttribute(
    'aria-label',
    /Fujisawa, Japan; Sister city; in force; since 5 November 1981; .*km/,
  )
})

test('arc, row and tick of a partner light up together', async ({ page }) => {
  await open_circle(page)
  await page.locator('.row', { hasText: 'Denver' }).hover()
  await expect(page.locator('.arc.lit')).toHaveCount(1)
  await expect(page.locator('.tick.lit')).toHaveAttribute('title', /Denver/)
  await expect(page.locator('.map-reading')).toContainText('Denver')
})

test('a mouse that comes near a mark lights its row, and a click opens the hall', async ({ page }) => {
  await open_circle(page)
  await page.locator('svg.circle-sheet').scrollIntoViewIfNeeded()
  const box = (await page.locator(mark('Wagga Wagga')).boundingBox())!
  await page.mouse.move(box.x + box.width / 2 + 5, box.y + box.height / 2 + 5)
  await expect(page.locator('.row-lit')).toContainText('Wagga Wagga')
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/partners\/wagga-wagga$/)
})

test('a globe is a touch away, turns by drag, key and button, and hides its far side', async ({ page }) => {
  await open_circle(page)
  await page.getByRole('button', { name: 'Show as a globe' }).click()
  await expect(page.locator(mark('Fujisawa'))).toBeVisible()
  await expect(page.locator(mark('Cochabamba'))).toHaveCount(0)
  const land = page.locator('svg .land')
  const before = await land.getAttribute('d')
  await page.getByRole('button', { name: 'Turn east' }).click()
  await expect(land).not.toHaveAttribute('d', before!)
  const turned = await land.getAttribute('d')
  await page.locator(mark('Fujisawa')).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(land).not.toHaveAttribute('d', turned!)
  const by_key = await land.getAttribute('d')
  const box = (await page.locator('svg.circle-sheet').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 200, box.y + box.height / 3, {
    steps: 5,
  })
  await page.mouse.up()
  await expect(land).not.toHaveAttribute('d', by_key!)
  await expect(page).toHaveURL(/\/en\/$/)
})

test('names never lie over one another', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await open_circle(page)
    const boxes = await page
      .locator('.names text')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    expect(boxes.length).toBeGreaterThan(8)
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const [wide, high] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ]
        expect(Math.min(wide, high), `at ${width} px`).toBeLessThan(3)
      }
  }
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } })

  test('the first tap names the city, the second enters its hall', async ({ page }) => {
    await open_circle(page)
    const denver = page.locator(mark('Denver'))
    await denver.scrollIntoViewIfNeeded()
    const box = (await denver.boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page.locator('.map-reading')).toContainText('Denver')
    await expect(page).toHaveURL(/\/en\/$/)
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page).toHaveURL(/partners\/denver$/)
  })
})
