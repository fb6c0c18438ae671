// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { changed_names } from './form_changes.ts'

const seen = (fields: Record<string, string>): Map<string, string> => new Map(Object.entries(fields))

test('a form says which of its fields are others by now', () => {
  const opened = seen({ '': '3', title: 'Marathon', body: 'Dear friends,' })
  expect(changed_names(opened, seen({ '': '4', title: 'Marathon', body: 'Dear all,' }))).toEqual(['body'])
  expect(changed_names(opened, seen({ '': '4', title: 'Relay', body: 'Dear all,' }))).toEqual(['title', 'body'])
  expect(changed_names(opened, seen({ '': '3', title: 'Marathon', body: 'Dear friends,' }))).toEqual([])
})

test('a record that is another in what the form does not ask is told as such', () => {
  expect(changed_names(seen({ '': '3', title: 'A' }), seen({ '': '4', title: 'A' }))).toEqual([''])
})

test('a field that is there no more, or new, is another', () => {
  expect(changed_names(seen({ '': '1', title: 'A' }), seen({ '': '2' }))).toEqual(['title'])
  expect(changed_names(seen({ '': '1' }), seen({ '': '2', title: 'A' }))).toEqual(['title'])
})
