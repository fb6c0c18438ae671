// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { draft_name } from './drafts.ts'

test('a draft is known in every language, and each time its form is opened', () => {
  const name = draft_name('kunming/5', '/en/office/letters/edit?id=12&once=0a1b')
  expect(draft_name('kunming/5', '/zh/office/letters/edit?once=ffff&id=12')).toBe(name)
  expect(draft_name('kunming/5', '/en/office/letters/edit?id=13')).not.toBe(name)
  expect(draft_name('kunming/6', '/en/office/letters/edit?id=12')).not.toBe(name)
  expect(draft_name('kunming/5', '/en/office/letters/issue?id=12')).not.toBe(name)
})
