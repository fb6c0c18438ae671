// SPDX-License-Identifier: Apache-2.0
// The server and the browser may have different editions of the names of countries ("Turkey", "Türkiye"). What the
// server has written on this page holds, so that nothing changes its name under the reader's eyes.
import type { Partner } from '../api/client.ts'
import type { Reader } from '../lib/reader.ts'

export function as_told(reader: Reader, list: ParentNode, partners: readonly Partner[]): Reader {
  const told = new Map<string, string>()
  for (const { partnership, city } of partners) {
    const written = list.querySelector(`[data-partnership="${partnership}"] .row-country`)?.textContent?.trim()
    if (written) told.set(city.country, written)
  }
  return { ...reader, country: (code) => told.get(code) ?? reader.country(code) }
}
