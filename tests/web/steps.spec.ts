// SPDX-License-Identifier: Apache-2.0
// How much a person does for what is done most: pages, clicks and keys, counted while it is done in the shortest way that the pages offer,
// and held to the most that the office's design allows ("Who does what, in at most n steps"). A step is a page that an act of the person
// leads to; what is typed as content (a password, a text, a day) is told apart from keys that are pressed to get on.
// bench/steps/run writes the table into docs/performance.md.
import { writeFileSync } from 'node:fs'
import type { Browser, Locator, Page } from '@playwright/test'
import { director, expect, signed_in_as_director, test } from './visit'

test.use({ expected: /422|403|409/ })
const stamp = Date.now()
// With Armenia a letter of intent was signed; Chiang Mai's agreement can be renewed any day.
const partnership_steps = [
  { act: 'sign', partner: 'armenia-colombia', what: 'sign a partnership', document: 'Agreement on sister cities' },
  { act: 'renew', partner: 'chiang-mai', what: 'renew a partnership', document: 'Agreement on friendly exchange' },
]
// It has no day of its own.
const source = 'china-entdecken'
const today = new Date().toISOString().slice(0, 10)
const password = 'the lake is full of gulls'

type Counted = { what: string; who: string; steps: number; most: number; clicks: number; keys: number; typed: number }
const table: Counted[] = []

// Somebody who works at a page, and whose acts are counted.
class Hand {
  private pages = 0
  private clicks = 0
  private keys = 0
  private typed = 0
  constructor(readonly page: Page) {
    page.on('domcontentloaded', () => (this.pages += 1))
  }
  begin(): void {
    this.pages = this.clicks = this.keys = this.typed = 0
  }
  // One that leads to another page is over once that is there.
  async click(what: Locator): Promise<void> {
    this.clicks += 1
    await what.click()
  }
  async press(key: string): Promise<void> {
    this.keys += 1
    await this.page.keyboard.press(key)
  }
  // A field whose content is looked up or known: it is pointed at, and typed into.
  async fill(what: Locator, text: string): Promise<void> {
    this.clicks += 1
    this.typed += [...text].length
    await what.fill(text)
  }
  // One of a list: it is opened, and the line pressed.
  async choose(what: Locator, value: string): Promise<void> {
    this.clicks += 2
    await what.selectOption(value)
  }
  async type(text: string): Promise<void> {
    this.typed += [...text].length
    await this.page.keyboard.type(text)
  }
  done(what: string, who: string, most: number): void {
    const counted = { what, who, steps: this.pages, most, clicks: this.clicks, keys: this.keys, typed: this.typed }
    table.push(counted)
    expect.soft(counted.steps, `${what}, ${who}: ${JSON.stringify(counted)}`).toBeLessThanOrEqual(most)
    expect(counted.steps, `${what}, ${who}: something was done`).toBeGreaterThan(0)
  }
}

type Colleague = { name: string; role: string; department?: string }
// A colleague who chose a password, at the page that comes then: Today.
async function enters(boss: Page, browser: Browser, { name, role, department }: Colleague): Promise<Hand> {
  await boss.goto('/en/office/people/person')
  await boss.locator('#person-name').fill(name)
  await boss.getByLabel('Email address').fill(`${role}${stamp}@example.org`)
  await boss.getByLabel('Role').selectOption(role)
  if (department) await boss.getByLabel('Department').selectOption(department)
  await boss.getByRole('button', { name: 'Create the account and its link' }).click()
  const link = await boss.locator('.secret code').innerText()
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button').last().click()
  await expect(page).toHaveURL(/\/office$/)
  return new Hand(page)
}

async function prepared_office(boss: Page): Promise<string> {
  const department = `Education ${stamp}`
  await boss.goto('/en/office/departments/department')
  await boss.getByLabel('Name in English').fill(department)
  await boss.getByRole('button', { name: 'Save', exact: true }).click()
  for (const direction of ['out', 'in']) {
    await boss.goto('/en/office/letters/series/one')
    await boss.locator('#series [name=direction]').selectOption(direction)
    await boss.getByLabel('What it is for').fill(`Letters ${direction} ${stamp}`)
    await boss.getByLabel('Shape').fill(`${direction}${stamp}-{year}-{n}`)
    await boss.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(boss).toHaveURL(/done=saved/)
  }
  return department
}

async function received(page: Page): Promise<void> {
  await page.goto('/en/office/letters/receive')
  const form = page.locator('#letter')
  await form.locator('[name=correspondent]').fill('City of Fujisawa')
  await form.locator('[name=title]').fill(`Camp ${stamp}`)
  await form.locator('[name=arrived]').fill(today)
  await form.locator('button[type=submit]').first().click()
  await expect(page.locator('h1')).toHaveText(`Camp ${stamp}`)
}

test.describe.configure({ mode: 'serial' })
test('what is done most takes no more steps than it may', async ({ page: boss, browser }) => {
  await signed_in_as_director(boss)
  const department = await prepared_office(boss)
  const officer = await enters(boss, browser, { name: 'Zhao Min', role: 'officer' })
  const liaison = await enters(boss, browser, { name: 'Wang Fang', role: 'liaison', department })

  await test.step('sign in', async () => {
    const hand = new Hand(await (await browser.newContext()).newPage())
    await hand.page.goto('/en/office/enter')
    hand.begin()
    await hand.click(hand.page.locator('#enter').getByLabel('Email address'))
    await hand.type(director.email)
    await hand.press('Tab')
    await hand.type(director.password)
    await hand.press('Enter')
    await expect(hand.page).toHaveURL(/\/office$/)
    hand.done('sign in', 'anybody', 1)
    await hand.page.context().close()
  })

  await test.step('answer a letter', async () => {
    const { page } = officer
    await received(page)
    officer.begin()
    await officer.click(page.getByRole('link', { name: 'Answer it' }).first())
    await officer.click(page.locator('#letter-body'))
    await officer.type('Thank you for your letter. We agree.')
    await officer.click(page.getByRole('button', { name: 'Save the draft' }))
    await expect(page.locator('h1')).toHaveText(/Camp/)
    await officer.click(page.getByRole('link', { name: 'Hand round' }).first())
    await officer.click(page.getByLabel(department, { exact: true }).first())
    await officer.click(page.getByRole('button', { name: 'Hand round' }))
    await expect(page.locator('.lead')).toContainText(department)
    officer.done('answer a letter: answer, text, ask a department, hand up', 'officer', 4)
  })

  await test.step('countersign it', async () => {
    const { page } = liaison
    await page.goto('/en/office')
    liaison.begin()
    await liaison.click(page.locator('main').getByRole('link', { name: /Camp/ }).first())
    await liaison.choose(page.locator('#letter-decide select[name=verdict]'), 'agree')
    await liaison.click(page.locator('#letter-decide').getByRole('button', { name: 'Answer' }))
    await expect(page.locator('.opinions')).toContainText('agree', { ignoreCase: true })
    liaison.done('countersign it: read, agree', 'liaison', 2)
  })

  await test.step('issue it', async () => {
    const hand = new Hand(boss)
    await boss.goto('/en/office')
    hand.begin()
    await hand.click(boss.locator('main').getByRole('link', { name: /Camp/ }).first())
    await hand.click(boss.getByRole('button', { name: 'Issue, and take the number' }))
    await expect(boss.locator('.letter-number').first()).toHaveText(/\d/)
    hand.done('issue it: read, issue', 'director', 2)
  })

  for (const { act, partner, what, document } of partnership_steps)
    await test.step(what, async () => {
      const { page } = officer
      await page.goto(`/en/office/partners/${partner}`)
      officer.begin()
      await officer.click(page.getByRole('link', { name: 'Add a step' }))
      await officer.choose(page.locator('#move [name=act]'), act)
      await officer.fill(page.locator('#move [name=on]'), today)
      await officer.fill(page.locator('#move [name=authority]'), 'Mayor')
      await officer.fill(page.locator('#move [name=document]'), document)
      await officer.choose(page.locator('#move [name=source]'), source)
      await officer.click(page.getByRole('button', { name: 'Hand it to a director' }))
      await expect(page).toHaveURL(/steps\/step\?id=/)
      officer.done(`${what}: prepare it, hand it to who decides`, 'officer', 4)

      const hand = new Hand(boss)
      await boss.goto('/en/office')
      hand.begin()
      await hand.click(boss.locator('main a[href*="/steps/step?id="]').first())
      await hand.click(boss.getByRole('button', { name: 'Record it' }))
      await expect(boss.getByRole('button', { name: 'Record it' })).toHaveCount(0)
      hand.done(`${what}: read it, record it`, 'director', 2)
    })
  const printed = table.map(
    (one) => `| ${one.what} | ${one.who} | ${one.steps} of ${one.most} | ${one.clicks} | ${one.keys} | ${one.typed} |`,
  )
  console.log(
    ['| what | who | steps | clicks | keys | letters typed |', '|---|---|---|---|---|---|', ...printed].join('\n'),
  )
  const file = process.env['AMITY_STEPS']
  if (file) writeFileSync(file, JSON.stringify(table, null, 2))
})
