// SPDX-License-Identifier: Apache-2.0
// The desk as it moves: the palette by keys alone, pages that follow along, drafts that survive, names that are offered.
// (tests/api/desk.test.mjs tries the rules.)
import type { Browser, Page } from '@playwright/test'
import { faults_of } from './axe'
import { director, expect, languages, settled, signed_in_as_director, test } from './visit'

test.use({ expected: /422|403|ERR_INTERNET_DISCONNECTED|Failed to load/ })
const stamp = Date.now()

async function draft(page: Page, title: string): Promise<string> {
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('To', { exact: true }).fill('City of Fujisawa')
  await page.getByLabel('Subject').fill(title)
  await page.locator('#letter-body').fill('Dear friends,')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(title)
  return page.url().replace(/[?&]done=\w+/, '')
}

async function somebody(page: Page, browser: Browser, name: string): Promise<Page> {
  await page.goto('/en/office/people/person')
  await page.locator('#person-name').fill(name)
  await page.getByLabel('Email address').fill(`${name.replace(' ', '.')}${stamp}@example.org`)
  await page.getByLabel('Role').selectOption('Officer')
  await page.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = await page.locator('.secret code').innerText()
  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'en-GB' })).newPage()
  await other.goto(link)
  await other.getByLabel('New password').fill('the lake is full of gulls')
  await other.getByRole('button').last().click()
  await expect(other).toHaveURL(/\/office$/)
  return other
}

const options = (page: Page) => page.getByRole('option')
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

for (const [width, language] of [
  [1440, 'zh'],
  [360, 'en'],
  [768, 'ja'],
] as const)
  test(`the palette is worked by keys alone, in ${language} at ${width} px`, async ({ page }) => {
    await signed_in_as_director(page)
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/${language}/office`)
    await page.keyboard.press('Control+k')
    const field = page.locator('#palette-field')
    await expect(field).toBeFocused()
    await expect(options(page).first()).toBeVisible()
    await settled(page)
    expect(await faults_of(page, { within: '.palette' })).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    const first = await chosen(page).innerText()
    await expect(field).toHaveAttribute('aria-activedescendant', 'palette-0')
    await page.keyboard.press('ArrowDown')
    await expect(field).toHaveAttribute('aria-activedescendant', 'palette-1')
    expect(await chosen(page).innerText()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp') // round to the last
    await expect(field).not.toHaveAttribute('aria-activedescendant', 'palette-0')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Fujisawa')
    await expect(chosen(page)).toContainText(language === 'en' ? 'Fujisawa' : /藤沢|藤泽/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${language}/office/partners/fujisawa$`))
  })

test('without a script the same is a page', async ({ browser, page }) => {
  await signed_in_as_director(page)
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  await plain.goto(new URL('/en/office', page.url()).href)
  await plain.getByRole('link', { name: 'Find' }).click()
  await plain.getByRole('searchbox').last().fill('people')
  await plain.locator('.desk-main').getByRole('button', { name: 'Find' }).click()
  await expect(plain.locator('.found')).toContainText('People')
  await plain.context().close()
})

test('what another does appears without a reload, and what is being typed stays', async ({ page, browser }) => {
  await signed_in_as_director(page)
  const address = await draft(page, `Followed ${stamp}`)
  const other = await somebody(page, browser, 'Li Na')
  await page.goto(address)
  await other.goto(address)
  await expect(page.locator('[data-here]')).toHaveText('Li Na is here too')
  await expect(other.locator('[data-here]')).toHaveText(/is here too/)

  await page.locator('#say-text').fill('Half a sent')
  const name = (await page.locator('.desk-wide .desk-who a').innerText()).trim()
  await other.locator('#say-text').fill(`@${name.slice(0, 4)}`)
  await expect(options(other).first()).toHaveText(name)
  await other.keyboard.press('Enter')
  await expect(other.locator('#say-text')).toHaveValue(`@${name} `)
  await other.keyboard.type('look')
  await other.getByRole('button', { name: 'Comment' }).click()
  // In the part in which she types nothing is taken away; in the others it is there at once.
  await expect(page.locator('[data-told]')).toContainText('left as it is')
  await expect(page.locator('#say-text')).toHaveValue('Half a sent')
  await expect(page.locator('#say-text')).toBeFocused()
  await page.locator('#say-text').fill('')
  await page.locator('h1').click()

  await other.goto(address.replace('/letter?', '/edit?'))
  await other.getByLabel('Subject').fill(`Changed ${stamp}`)
  await other.getByRole('button', { name: /Save/ }).click()
  await expect(page.locator('h1')).toHaveText(`Changed ${stamp}`)
  await expect(page.locator('#comments')).toContainText(`@${name} look`)
  await other.goto('/en/office')
  await expect(page.locator('[data-here]')).toBeEmpty()
  await page.goto('/en/office')
  await expect(page.locator('.desk-main')).toContainText('because a comment names you')
  expect(await faults_of(page, { within: '.desk' })).toEqual([])
  await other.context().close()
})

test('a form says who else is at its record, and which fields somebody changed, before it is saved', async ({
  page,
  browser,
}) => {
  await signed_in_as_director(page)
  const address = await draft(page, `Two at it ${stamp}`)
  const other = await somebody(page, browser, 'Wu Min')
  const form = address.replace('/letter?', '/edit?')
  await page.goto(form)
  await page.locator('#letter-body').fill('Dear friends, half a')
  await other.goto(form)
  await expect(page.locator('[data-here]')).toHaveText('Wu Min is here too')
  await expect(other.locator('[data-here]')).toHaveText(/is here too/)
  // What the form does not hold says nothing.
  await expect(page.locator('[data-told]')).toBeEmpty()
  await other.getByLabel('Subject').fill(`Theirs ${stamp}`)
  await other.getByRole('button', { name: /Save/ }).click()
  await expect(other.locator('h1')).toHaveText(`Theirs ${stamp}`)
  await expect(page.locator('[data-told]')).toContainText('somebody else changed: Subject.')
  await expect(page.locator('[data-told]').getByRole('link')).toHaveAttribute('target', '_blank')
  await expect(page.locator('.form-meanwhile-told')).toContainText('somebody else changed: Subject.')
  await expect(page.locator('#letter-body')).toHaveValue('Dear friends, half a')
  await settled(page)
  expect(await faults_of(page)).toEqual([])
  // The other field is nobody's quarrel: what is saved has both.
  await page.getByRole('button', { name: /Save/ }).click()
  await expect(page.locator('h1')).toHaveText(`Theirs ${stamp}`)
  await expect(page.locator('.letter-text').first()).toContainText('half a')
  await other.context().close()
})

test('a list follows along, and says where the line is lost', async ({ page, context }) => {
  await signed_in_as_director(page)
  await page.goto('/en/office/letters?sort=newest')
  const other = await context.newPage()
  await draft(other, `New in the list ${stamp}`)
  await other.close()
  await page.bringToFront()
  await expect(page.getByRole('link', { name: `New in the list ${stamp}` })).toBeVisible()
  await page.route('**/office/events*', (route) => route.abort())
  await page.reload()
  await expect(page.locator('[data-told]')).toContainText('The connection is lost')
  await page.unroute('**/office/events*')
  await expect(page.locator('[data-told]')).toContainText(/up to date|Somebody changed something/)
})

test('what was typed and not sent is offered again: after leaving, in another language, and when the session had ended', async ({
  page,
  context,
}) => {
  await signed_in_as_director(page)
  const offered = page.locator('.draft-offer')
  await page.goto('/en/office/letters/draft')
  await page.getByLabel('Subject').fill(`Unsent ${stamp}`)
  await page.locator('#letter-body').fill('Dear friends of the lake,')
  await page.getByRole('link', { name: '日本語' }).click()
  await offered.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.locator('#letter-body')).toHaveValue('Dear friends of the lake,')
  await expect(page.locator('#letter-title')).toHaveValue(`Unsent ${stamp}`)
  // The session ends elsewhere; the form that is sent leads to the entrance.
  const cookies = await context.cookies()
  await context.clearCookies({ name: /amity_session/ })
  await page.locator('#letter-correspondent').fill('Fujisawa')
  await page.getByRole('button', { name: '起案を保存する' }).click()
  await expect(page).toHaveURL(/\/ja\/office\/enter/)
  await context.addCookies(cookies)
  await page.goto('/en/office/letters/draft')
  await offered.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.locator('#letter-body')).toHaveValue('Dear friends of the lake,')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.locator('h1')).toHaveText(`Unsent ${stamp}`)
  await page.goto('/en/office/letters/draft')
  await expect(page.getByLabel('Subject')).toHaveValue('')
  await expect(offered).toHaveCount(0)

  // Nothing is left behind at signing out, and a password is never kept.
  await page.getByLabel('Subject').fill('To be forgotten')
  await page.goto('/en/office/account')
  await page.locator('[name="present"]').first().fill(director.password)
  const kept = () => page.evaluate(() => Object.entries(localStorage).flat().join(' '))
  await page.goto('/en/office')
  expect(await kept()).toContain('To be forgotten')
  expect(await kept()).not.toContain(director.password)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/enter/)
  expect(await kept()).not.toContain('To be forgotten')
})

for (const language of languages)
  test(`comments, views and search read well to everybody in ${language}`, async ({ page }) => {
    await signed_in_as_director(page)
    const address = await draft(page, `Looked at ${language} ${stamp}`)
    await page.locator('#say-text').fill('A word, and one more')
    await page.getByRole('button', { name: 'Comment' }).click()
    await page.goto('/en/office/letters?direction=out')
    await page.locator('.desk-save-view summary').click()
    await page.getByLabel('Name', { exact: true }).fill(`Out ${language} ${stamp}`)
    await page.locator('#save-view').getByRole('button').click()
    await expect(page.locator('.desk-wide .desk-views')).toContainText(`Out ${language} ${stamp}`)
    const id = new URL(address).searchParams.get('id')
    for (const path of [`/letters/letter?id=${id}`, '/letters?direction=out', '/views', '/search?q=looked', '/notices'])
      for (const [width, scheme] of [
        [360, 'dark'],
        [1440, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: scheme })
        await page.goto(`/${language}/office${path}`)
        await settled(page)
        expect(await faults_of(page, { within: '.desk' }), `${path} at ${width}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
      }
  })

test('the desk is light', async ({ page, context }) => {
  await signed_in_as_director(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  let received = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength))
  await page.goto('/zh/office')
  await page.keyboard.press('Control+k')
  await expect(options(page).first()).toBeVisible()
  expect(received).toBeGreaterThan(20_000)
  expect(received).toBeLessThan(150_000)
})
