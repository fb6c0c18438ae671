// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { address_with } from './alight.ts'

const here = 'https://amity.example/en/office/partners/hanoi/move?act=sign&once=0a1b#form'

test('the page is asked for with what is typed, and with nothing that is told to somebody', () => {
  const typed: [string, string][] = [
    ['act', 'end'],
    ['on', '2026-12-01'],
    ['note_en', 'A word'],
    ['form_token', 'secret'],
    ['rule_reason', 'Why'],
  ]
  expect(address_with(here, typed)).toBe('https://amity.example/en/office/partners/hanoi/move?act=end&on=2026-12-01')
})

test('the source of a statement stays the one of its form', () => {
  const says = 'https://amity.example/en/office/partners/hanoi/assertion?source=own-2026'
  expect(
    address_with(says, [
      ['source', 'other'],
      ['side', 'none'],
    ]),
  ).toBe(says + '&side=none')
})

test('a statement that was refused where it is handed up is looked at where it is written', () => {
  const handed = 'https://amity.example/en/office/partners/hanoi/statement?source=own-2026&once=9'
  expect(address_with(handed, [['stage', 'active']])).toBe(
    'https://amity.example/en/office/partners/hanoi/assertion?source=own-2026&stage=active',
  )
})
