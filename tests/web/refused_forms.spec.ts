// SPDX-License-Identifier: Apache-2.0
// What who decides has read, while others write; errors where one sees them; the way back after a session has ended; lists whose words
// are whole. (tests/api/refused_forms.test.mjs tries the rules.)
import type { Browser, Page } from '@playwright/test'
import { faults_of } from './axe'
import { director, expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422|409/ })
const stamp = Date.now()

async function an_officer(page: Page, browser: Browser): Promise<Page> {
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill('Wang Fang')
  await page.getByLabel('Email address').fill(`wang${stamp}@example.org`)
  await page.getByLabel('Role').selectOption('Officer')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = await page.locator('.secret code').innerText()
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await other.getByLabel('New password').fill('the lake is full of gulls')
  await other.getByRole('button').last().click()
  await expect(other).toHaveURL(/\/office$/)
  return other
}

async function drafted(page: Page): Promise<string> {
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(`Read ${stamp}`)
  await page.locator('#letter-body').fill('Dear friends,\n\nwe come in March.')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(`Read ${stamp}`)
  return new URL(page.url()).searchParams.get('id')!
}

async function rewritten(page: Page, id: string, month: string): Promise<void> {
  await page.goto(`/en/office/letters/edit?id=${id}`)
  await page.locator('#letter-body').fill(`Dear friends,\n\nwe come in ${month}.`)
  await page.getByRole('button', { name: /Save/ }).click()
  await expect(page.locator('.letter-text').first()).toContainText(month)
}

test('a text that changes while one reads it says so above the button, and is not signed unread', async ({
  page,
  browser,
}) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/letters/series/one')
  await page.getByLabel('What it is for').fill(`Read ${stamp}`)
  await page.getByLabel('Shape').fill(`D${stamp}-{year}-{n}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const officer = await an_officer(page, browser)
  const id = await drafted(officer)
  const address = `/en/office/letters/letter?id=${id}`
  await page.goto(address)
  const form = page.locator('#issue')
  const notice = form.locator('.form-notice')
  const read = await form.locator('[name="content_hash"]').inputValue()
  await expect(notice).toHaveCount(0)

  await page.bringToFront()
  await rewritten(officer, id, 'May')
  await expect(page.locator('.letter-text').first()).toContainText('May')
  await expect(notice).toContainText('changed while you had it open')
  await expect(notice.locator('del')).toContainText('March')
  await expect(notice.locator('ins')).toContainText('May')
  expect(await form.locator('[name="content_hash"]').inputValue(), 'the text that was read first').toBe(read)
  // Also where she has begun to type.
  await form.getByLabel('Signed by').fill('Li Hua, Director')
  await rewritten(officer, id, 'June')
  await expect(notice.locator('ins')).toContainText('June')
  await expect(form.getByLabel('Signed by')).toHaveValue('Li Hua, Director')
  expect(await form.locator('[name="content_hash"]').inputValue()).toBe(read)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    expect(await faults_of(page, { within: '.desk' }), `${width}`).toEqual([])
    const [said, button] = [await notice.boundingBox(), await form.locator('.form-ends .button').boundingBox()]
    expect(said!.y + said!.height, 'it stands just above the button').toBeLessThanOrEqual(button!.y)
  }

  await form.getByRole('button', { name: 'Issue, and take the number' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(notice.locator('del')).toContainText('March')
  const summary = form.locator('.form-errors')
  await expect(summary).toBeFocused()
  await expect(summary).toBeInViewport()
  await expect(form.getByLabel('Signed by')).toHaveValue('Li Hua, Director')
  await form.getByLabel('I have read the text as it stands now').check()
  const series = await form
    .getByLabel('Series of numbers')
    .locator('option', { hasText: `D${stamp}` })
    .getAttribute('value')
  await form.getByLabel('Series of numbers').selectOption(series)
  await form.getByRole('button', { name: 'Issue, and take the number' }).click()
  await expect(page.locator('.letter-number').first()).toHaveText(new RegExp(`^D${stamp}-\\d{4}-1$`))
  await officer.context().close()
})

test('an error far down a page is where one looks, without a script too', async ({ page, browser }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/account')
  const quiet = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  for (const one of [page, quiet])
    for (const language of languages) {
      await one.setViewportSize({ width: 1440, height: 600 })
      await one.goto(`/${language}/office/account`)
      await one.locator('#password [name="present"]').fill('not my password')
      await one.locator('#password [name="password"]').fill('ferries and more ferries')
      await one.locator('#password .form-ends .button').click()
      const summary = one.locator('#password .form-errors')
      await expect(summary).toBeFocused()
      await expect(summary).toBeInViewport()
      await expect(one).toHaveTitle({ zh: /^错误：/, ja: /^エラー：/, en: /^Error: / }[language])
    }
  await quiet.context().close()
})

test('after a session has ended one is told so, and is back at the form with what was typed', async ({
  page,
  context,
}) => {
  await signed_in_as_director(page)
  await page.goto('/zh/office/letters/draft')
  await page.locator('#letter-title').fill(`Lost ${stamp}`)
  await context.clearCookies({ name: /amity_session/ })
  await page.locator('#letter .form-ends .button').first().click()
  await expect(page).toHaveURL(/\/zh\/office\/enter\?/)
  const told = page.locator('.session-ended')
  await expect(told).toContainText('登录已失效')
  await expect(told).toContainText('已保存在本浏览器中')
  expect(await faults_of(page)).toEqual([])
  const enter = async (password: string) => {
    await page.locator('#enter [name="email"]').fill(director.email)
    await page.locator('#enter [name="password"]').fill(password)
    await page.locator('#enter .form-ends .button').click()
  }
  await enter('not this one')
  await expect(told, 'after a wrong password too').toContainText('已保存在本浏览器中')
  await enter(director.password)
  await expect(page).toHaveURL(/\/zh\/office\/letters\/draft$/)
  await page.locator('.draft-offer').getByRole('button', { name: '恢复' }).click()
  await expect(page.locator('#letter-title')).toHaveValue(`Lost ${stamp}`)
  await page.locator('#letter-title').fill('')
})

test('no word of a list is broken, whatever the width', async ({ page }) => {
  await signed_in_as_director(page)
  for (const path of ['/letters?state=all', '/tasks?show=all', '/people', '/journal'])
    for (const width of [700, 768, 900, 1024, 1100, 1130, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/en/office${path}`)
      await settled(page)
      // A word of Latin letters stands on one line, but where it is longer than a line.
      const broken = await page.evaluate(() => {
        const found: string[] = []
        const range = document.createRange()
        for (const cell of document.querySelectorAll('.people th, .people td')) {
          // Where rows are cards, the heads are there for readers of screens alone.
          const head = cell.closest('thead')
          if (head && getComputedStyle(head).position === 'absolute') continue
          const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[A-Za-z]{2,20}/g)) {
              range.setStart(node, index)
              range.setEnd(node, index + word.length)
              const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
              if (new Set(tops).size > 1) found.push(word)
            }
        }
        return found
      })
      expect(broken, `${path} at ${width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
})
