// SPDX-License-Identifier: Apache-2.0
// What we say about ourselves: open a claim, see who speaks for and against it, change what counts. The page needs no script.
import { expect, test } from './visit'

const africa = 'Chefchaouen is Kunming’s only partner in Africa.'

for (const script of [true, false])
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script })

    test('a claim opens on every source for and against it, and closes again', async ({ page }) => {
      await page.goto('/en/claims')
      const claim = page.locator('.claim', { hasText: africa })
      await expect(claim.locator('.claim-verdict')).toHaveText('cannot be known')
      await expect(claim).toContainText('lists name Nairobi too')
      await expect(claim.locator('.claim-sides')).toHaveCount(0)

      await claim.getByRole('link', { name: africa }).click()
      await expect(page).toHaveURL(/claim=only\.africa\.Q676778/)
      const sides = page.locator('.claim-opened .claim-side')
      await expect(sides.filter({ hasText: 'What supports it' })).toContainText('Kunming Municipal People')
      await expect(sides.filter({ hasText: 'What contradicts it' })).toContainText('Kunming and Nairobi')
      await expect(sides.filter({ hasText: 'What is not known' })).toContainText('Whether there is a tie')
      const supports = sides.filter({ hasText: 'What supports it' })
      await expect(supports.getByRole('link', { name: 'Kunming and Chefchaouen' })).toHaveAttribute(
        'href',
        /partnerships\/\d+$/,
      )
      await expect(supports.locator('a[href^="http"]').first()).toBeVisible()

      await page.getByRole('link', { name: 'Close' }).click()
      await expect(page.locator('.claim-sides')).toHaveCount(0)
    })

    test('the opened claim stays open when what counts is changed, and is judged anew', async ({ page }) => {
      await page.goto('/en/claims?claim=only.africa.Q676778')
      await page.getByLabel('Sources').selectOption('official')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page).toHaveURL(/sources=official/)
      await expect(page.locator('.claims-tally')).toContainText('Counting only official sources.')
      const opened = page.locator('.claim-opened')
      await expect(opened.locator('.claim-verdict')).toHaveText('holds')
      await expect(opened).toContainText('not counted now')
    })
  })

test('where nothing counts there is nothing to claim, and the page says so', async ({ page }) => {
  await page.goto('/en/claims?kind=project')
  await expect(page.locator('.empty')).toContainText('the register shows no partnership of Kunming')
})

test('a claim that another way of counting does not make is told, not lost', async ({ page }) => {
  await page.goto('/en/claims?claim=only.africa.Q676778&as_of=1982-01-01')
  await expect(page.locator('.notice')).toContainText('With what counts now there is no such claim')
})

test('another city has its own page of claims', async ({ page }) => {
  await page.goto('/en/claims?city=fujisawa')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What can be said of Fujisawa')
})

test('the distinctions of a hall lead to what speaks for them', async ({ page }) => {
  await page.goto('/en/partners/zurich')
  await page.locator('.distinctions a').first().click()
  await expect(page.locator('.claim-opened .claim-sides')).toBeVisible()
})
