// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { add_years, clamp_day, day_of, first_day_of, is_day, last_day_of, number_of } from './days.ts'

test('a day is a real one', () => {
  expect(['1999-12-31', '2000-02-29'].every(is_day)).toBe(true)
  expect(['1981-02-30', '1999-2-3', '1999', '', 'today', '2001-02-29'].some(is_day)).toBe(false)
})

test('years are added to a leap day without leaving its month', () => {
  expect(add_years('2000-02-29', 1)).toBe('2001-02-28')
  expect(add_years('2000-02-29', -4)).toBe('1996-02-29')
  expect(add_years('1981-11-05', 10)).toBe('1991-11-05')
})

test('a partial date spans its year or month', () => {
  expect([first_day_of('1986'), last_day_of('1986')]).toEqual(['1986-01-01', '1986-12-31'])
  expect([first_day_of('2000-02'), last_day_of('2000-02')]).toEqual(['2000-02-01', '2000-02-29'])
  expect([first_day_of('1981-11-05'), last_day_of('1981-11-05')]).toEqual(['1981-11-05', '1981-11-05'])
})

test('days and their numbers are the same thing', () => {
  expect(day_of(number_of('1981-11-05'))).toBe('1981-11-05')
  expect(number_of('2000-03-01') - number_of('2000-02-28')).toBe(2)
})

test('a day is kept within its bounds', () => {
  expect(['1900-01-01', '2000-01-01', '2100-01-01'].map((day) => clamp_day(day, '1981-11-05', '2026-01-01'))).toEqual([
    '1981-11-05',
    '2000-01-01',
    '2026-01-01',
  ])
})
