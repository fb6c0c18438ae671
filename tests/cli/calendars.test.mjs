// SPDX-License-Identifier: Apache-2.0
// The calendars that come along (src/deadlines/data), every day of them against others' that were made independently. The C++
// tests hold the reader and the counting to them; these hold the days.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { repository } from './amity.mjs'

const wanted = createRequire(join(repository, 'web/package.json'))
const { parse } = wanted('csv-parse/sync')
const chineseDays = wanted('chinese-days')
const japaneseHolidays = wanted('@holiday-jp/holiday_jp').holidays
const feiertage = wanted('feiertagejs')

const calendarOf = (country) => {
  const rows = parse(readFileSync(join(repository, 'src/deadlines/data', `${country}.csv`)), { columns: true })
  return new Map(rows.map((row) => [row.day, row]))
}

function* daysOf(firstYear, lastYear) {
  const end = Date.UTC(lastYear, 11, 31)
  for (let at = Date.UTC(firstYear, 0, 1); at <= end; at += 86_400_000) yield new Date(at).toISOString().slice(0, 10)
}
const isWeekend = (day) => new Date(day).getUTCDay() % 6 === 0
const works = (calendar, day) => (calendar.has(day) ? calendar.get(day).what === 'workday' : !isWeekend(day))

/** The days of these years on which ours and theirs are not the same, and how many were looked at. */
function compare(firstYear, lastYear, ours, theirs) {
  const days = [...daysOf(firstYear, lastYear)]
  return { days: days.length, differ: days.filter((day) => ours(day) !== theirs(day)) }
}

test('China works on the days that chinese-days knows', () => {
  const calendar = calendarOf('cn')
  assert.deepEqual(compare(2022, 2026, (day) => works(calendar, day), chineseDays.isWorkday), { days: 1826, differ: [] })
})

test('exchanged workdays of China, and nothing else, are weekend days that are worked', () => {
  const calendar = calendarOf('cn')
  const ours = (day) => calendar.get(day)?.what === 'workday'
  assert.deepEqual(compare(2022, 2026, ours, (day) => isWeekend(day) && chineseDays.isWorkday(day)).differ, [])
  assert.equal([...calendar.values()].filter((row) => row.what === 'workday').length, 33)
})

// holiday_jp has the holidays by law; the days on which offices are closed besides stand in another one.
const closure = '年末年始の閉庁日'

test('Japan keeps the holidays that holiday_jp knows, substitutes and days between included', () => {
  const calendar = calendarOf('jp')
  const ours = (day) => calendar.has(day) && calendar.get(day).name_ja !== closure
  assert.deepEqual(compare(2022, 2027, ours, (day) => day in japaneseHolidays), { days: 2191, differ: [] })
})

test('Japan calls its holidays as holiday_jp does', () => {
  for (const [day, { name_ja: name }] of calendarOf('jp')) {
    if (name === closure) continue
    const theirs = japaneseHolidays[day].name
    // Theirs name the holiday that a substitute is for, and the day between two holidays plainly a day off.
    const same = name === '振替休日' ? theirs.endsWith(' 振替休日') : name === '国民の休日' ? theirs === '休日' : theirs === name
    assert.ok(same, `${day}: ${name}, ${theirs}`)
  }
})

test('offices of Japan are closed from 29 December to 3 January', () => {
  const calendar = calendarOf('jp')
  const ours = (day) => calendar.get(day)?.name_ja === closure
  const theirs = (day) => /-(12-29|12-30|12-31|01-02|01-03)$/.test(day) && !(day in japaneseHolidays)
  assert.deepEqual(compare(2022, 2027, ours, theirs).differ, [])
})

test('Germany keeps the nine holidays that all its Länder have', () => {
  const calendar = calendarOf('de')
  const years = Array.from({ length: 9 }, (_, n) => 2022 + n)
  const theirs = new Set(years.flatMap((year) => feiertage.getHolidays(year, 'BUND').map((holiday) => holiday.dateString)))
  assert.deepEqual(compare(2022, 2030, (day) => calendar.has(day), (day) => theirs.has(day)), { days: 3287, differ: [] })
  assert.equal(calendar.size, 9 * 9)
})

test('no calendar lists a day beyond the years that it covers', () => {
  for (const [country, first, last] of [['cn', '2022', '2026'], ['jp', '2022', '2027'], ['de', '2022', '2030']])
    for (const day of calendarOf(country).keys()) assert.ok(day.slice(0, 4) >= first && day.slice(0, 4) <= last, `${country}: ${day}`)
})
