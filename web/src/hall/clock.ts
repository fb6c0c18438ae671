// SPDX-License-Identifier: Apache-2.0

// "Thursday 18:05 (GMT+9)", as the reader's language writes it.
export function clock_words(language: string, timezone: string, now: Date): string {
  const parts: Intl.DateTimeFormatOptions = { weekday: 'long', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: timezone, timeZoneName: 'shortOffset' }).format(now)
}
