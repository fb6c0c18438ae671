// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { possible_stages, standing } from './as-of.ts'
import { partner, step, undated_signing } from './testing.ts'

const in_force = (of: ReturnType<typeof partner>, day: string) => standing(of, day).in_force

describe('a tie whose signing day is known', () => {
  const fujisawa = partner('fujisawa', [step('approve', 'approval', '1981-09'), step('sign', 'active', '1981-11-05')])

  test('is not in force the day before, and is on the day itself', () => {
    expect(in_force(fujisawa, '1981-11-04')).toBe('no')
    expect(in_force(fujisawa, '1981-11-05')).toBe('yes')
  })
  test('is in preparation once it certainly was approved, perhaps while the month runs', () => {
    expect(standing(fujisawa, '1981-08-31').in_preparation).toBe('no')
    expect(standing(fujisawa, '1981-09-15').in_preparation).toBe('unknown')
    expect(standing(fujisawa, '1981-09-30').in_preparation).toBe('yes')
    expect(standing(fujisawa, '1981-11-05').in_preparation).toBe('no')
  })
})

describe('Wagga Wagga, severed and taken back eight days later', () => {
  const wagga = partner('wagga-wagga', [
    step('sign', 'active', '1988'),
    step('sever', 'ended', '2020-04-14'),
    step('rescind', 'active', '2020-04-22'),
  ])

  test.each([
    ['1987-12-31', 'no'],
    ['1988-06-01', 'unknown'],
    ['1988-12-31', 'yes'],
    ['2020-04-13', 'yes'],
    ['2020-04-14', 'no'],
    ['2020-04-21', 'no'],
    ['2020-04-22', 'yes'],
  ])('on %s it was in force: %s', (day, truth) => expect(in_force(wagga, day)).toBe(truth))

  test('was ended in between', () => expect(standing(wagga, '2020-04-15').stage).toBe('ended'))
})

test('Wagga Wagga with the vote taken back after two days, as first reported, reads the same way', () => {
  const wagga = partner('wagga-wagga', [
    step('sign', 'active', '1988'),
    step('sever', 'ended', '2020-04-14'),
    step('rescind', 'active', '2020-04-16'),
  ])
  expect(['2020-04-13', '2020-04-14', '2020-04-15', '2020-04-16'].map((day) => in_force(wagga, day))).toEqual([
    'yes',
    'no',
    'no',
    'yes',
  ])
})

test('a severance of which only the year is known leaves that year open', () => {
  const tie = partner('x', [step('sign', 'active', '1990-01-01'), step('sever', 'ended', '2025')])
  expect(['2024-12-31', '2025-06-01', '2025-12-31'].map((day) => in_force(tie, day))).toEqual(['yes', 'unknown', 'no'])
})

describe('a tie without a signing date', () => {
  const cochabamba = partner('cochabamba', [undated_signing('2014-12-31')])
  const never_dated = partner('never', [undated_signing(null)])

  test('may have been in force on any day before a source knew of it', () => {
    expect(in_force(cochabamba, '1950-01-01')).toBe('unknown')
    expect(in_force(cochabamba, '2014-12-30')).toBe('unknown')
    expect(in_force(cochabamba, '2014-12-31')).toBe('yes')
  })
  test('stays unknown where no source is dated either', () =>
    expect(in_force(never_dated, '2026-01-01')).toBe('unknown'))
})

test('a doubtful tie is never more than unknown, and no where its dates say no', () => {
  const doubtful = partner('d', [step('sign', 'active', '2000')], { doubtful: true })
  expect(['1999-12-31', '2000-12-31'].map((day) => in_force(doubtful, day))).toEqual(['no', 'unknown'])
})

test('a denied tie keeps its stage on every day', () => {
  const denied = partner('n', [undated_signing('2016-12-31')], { stage: 'denied', doubtful: true })
  expect(standing(denied, '2020-01-01')).toEqual({ in_force: 'unknown', in_preparation: 'no', stage: 'denied' })
})

test('where a later step certainly happened, so did those before it', () => {
  const steps = [undated_signing(null), step('renew', 'active', '2001-09')]
  expect(possible_stages(steps, '2001-09-30')).toEqual(['active'])
  expect(possible_stages(steps, '2001-08-31')).toEqual(['unknown', 'active'])
})
