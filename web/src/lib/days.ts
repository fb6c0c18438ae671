// SPDX-License-Identifier: Apache-2.0
// Days are ISO dates (`1999-12-31`), which compare as text; a partial date may stop at its month or year.

export type Day = string
export type PartialDate = string

const one_day_ms = 86_400_000

export const is_day = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

export const number_of = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / one_day_ms
export const day_of = (number: number): Day => new Date(Math.round(number) * one_day_ms).toISOString().slice(0, 10)

export const clamp_day = (day: Day, first: Day, last: Day): Day => (day < first ? first : day > last ? last : day)

// The same day so many years on; 29 February becomes the 28th where there is none.
export function add_years(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}

export const is_exact = (date: PartialDate): boolean => date.length === 10

export function first_day_of(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

export function last_day_of(date: PartialDate): Day {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
