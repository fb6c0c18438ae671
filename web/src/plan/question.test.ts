// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { new_name, parameters_of } from './question.ts'

const asked = (page: string, detail: 'quick' | 'full' = 'quick') =>
  parameters_of(new URLSearchParams(page), detail).toString()

test('the number and place of the form are one parameter, before others of the kind', () => {
  expect(asked('new=5&least=2&least_in=africa')).toBe('new=5&min=africa%3A2')
  expect(asked('least=2&least_in=africa&min=TH%3A1')).toBe('min=africa%3A2%2CTH%3A1')
})

test('a number without a place asks nothing, nor does a place without a number', () => {
  expect(asked('new=5&least=2')).toBe('new=5')
  expect(asked('new=5&least=0&least_in=africa')).toBe('new=5')
})

test('what stands beside is another question', () => {
  expect(asked('new=5&beside=new%3D3&detail=full')).toBe('new=5')
  expect(asked('new=5', 'full')).toBe('new=5&detail=full')
})

test('a name is one that the contract takes, and nobody else’s', () => {
  expect(new_name()).toMatch(/^[a-z0-9-]{8,50}$/)
  expect(new_name()).not.toBe(new_name())
})
