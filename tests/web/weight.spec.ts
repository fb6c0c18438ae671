// SPDX-License-Identifier: Apache-2.0
// The first visit with a cold cache: how much comes, and how still the page stands while it comes.
import { expect, languages, open_circle, test } from './visit'

for (const width of [360, 1440])
  for (const language of languages)
    test(`the circle in ${language} at ${width} px is light and does not shift`, async ({ page, context }) => {
      await page.setViewportSize({ width, height: 900 })
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      let received = 0
      devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength))
      await page.addInitScript(() => {
        const shifts = ((window as unknown as { shifts: number[] }).shifts = [] as number[])
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await open_circle(page, language)
      await page.waitForLoadState('networkidle')
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
      )
      test.info().annotations.push({
        type: 'measured',
        description: `${received} bytes, shift ${shift.toFixed(4)}`,
      })
      expect(received).toBeGreaterThan(20_000)
      expect(received).toBeLessThan(150_000)
      expect(shift).toBeLessThan(0.02)
    })
