// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { begun, offered } from './mentions.ts'

describe('a name that is begun', () => {
  test('stands after an @ at the caret', () => {
    expect(begun('@', 1)).toEqual({ at: 1, typed: '' })
    expect(begun('please @Li', 10)).toEqual({ at: 8, typed: 'Li' })
    expect(begun('请@陈', 3)).toEqual({ at: 2, typed: '陈' })
  })
  test('ends at a blank, and is none within an address', () => {
    expect(begun('@Li Na', 6)).toBeNull()
    expect(begun('write to li@', 12)).toBeNull()
    expect(begun('nothing', 7)).toBeNull()
  })
})

const people = [
  ['Li Na', 'Li Na'],
  ['Chen Li-Hua', 'Chen Li-Hua'],
  ['Nadia', 'nadia@example.org'],
] as const

test('people are offered by the beginning of any of their names', () => {
  expect(offered(people, 'na').map(([name]) => name)).toEqual(['Li Na', 'Nadia'])
  expect(offered(people, 'LI').map(([name]) => name)).toEqual(['Li Na', 'Chen Li-Hua'])
  expect(offered(people, 'x')).toEqual([])
  expect(offered(people, '')).toHaveLength(3)
})
