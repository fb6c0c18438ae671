// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { partner, step, undated_signing } from '../lib/testing.ts'
import { place_in, ticks_of, undated, year_marks } from './ticks.ts'

const span = { first: '1981-01-01', last: '2001-01-01' }

test('days are placed evenly along the line and never beyond its ends', () => {
  expect(place_in(span, '1991-01-01')).toBeCloseTo(0.5, 3)
  expect([place_in(span, '1900-01-01'), place_in(span, '2100-01-01')]).toEqual([0, 1])
})

test('a signing of which only the year is known is hollow and stands in the middle of it', () => {
  const [exact, year] = ticks_of(
    [partner('a', [step('sign', 'active', '1981-11-05')]), partner('b', [step('sign', 'active', '1990')])],
    span,
  )
  expect(exact).toMatchObject({ exact: true, level: 0 })
  expect(year!.exact).toBe(false)
  expect(year!.at).toBeCloseTo((year!.from + year!.until) / 2, 9)
})

test('signings close to each other are set above one another', () => {
  const days = ['1990-01-01', '1990-01-05', '1990-01-09', '1995-01-01']
  const ticks = ticks_of(
    days.map((day) => partner(day, [step('sign', 'active', day)])),
    span,
  )
  expect(ticks.map(({ level }) => level)).toEqual([0, 1, 2, 0])
})

test('the bay holds what was signed at an unknown time, not what was only intended', () => {
  const signed = partner('signed', [undated_signing('2014-12-31')])
  const intended = partner('intended', [step('declare_intent', 'intent', '2021')])
  const dated = partner('dated', [step('sign', 'active', '1999')])
  expect(undated([signed, intended, dated])).toEqual([signed])
})

test('years are written as often as the line has room', () => {
  expect(year_marks(1981, 2026, 1000)).toEqual([1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025])
  expect(year_marks(1981, 2026, 300)).toEqual([1990, 2000, 2010, 2020])
})
