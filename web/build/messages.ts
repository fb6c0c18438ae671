// SPDX-License-Identifier: Apache-2.0
// Gives the pages `virtual:messages/<language>`: those texts of messages/<language>.json that islands use, parsed; and
// `virtual:messages/world/<language>`: those of the world's map, which no other page loads.
// The server reads the same files for what it writes itself.
import { readFileSync } from 'node:fs'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'
import type { Catalogue, Part } from '../src/lib/text.ts'

const prefix = 'virtual:messages/'
// Besides the islands' own: what the server's list, figures and head say too, so that both say it in the same words.
const used_by_islands =
  /^(ui|act|column|continent|filter|group|kind|list|row|unit)\.|^(circle\.lead|circle\.lead_undated|range\.between|search\.(label|none|partners)|time\.as_of|time\.today)$/

export const used_by_the_world = /^(world\.ui|world\.(chain|compare)_note|world\.(from|to|find|one|other|show))(\.|$)/

function part_of(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value
    case TYPE.argument:
      return { value: element.value }
    case TYPE.number:
      return { value: element.value, as: 'number' }
    case TYPE.pound:
      return { number: true }
    case TYPE.plural:
    case TYPE.select: {
      const cases = Object.entries(element.options).map(([name, option]) => [name, option.value.map(part_of)])
      const by = element.type === TYPE.plural ? 'plural' : 'word'
      return { choose: element.value, by, cases: Object.fromEntries(cases) }
    }
    default:
      throw new Error(`an island's text may not hold a ${TYPE[element.type]}`)
  }
}

export function compile(texts: Record<string, string>, used = used_by_islands): Catalogue {
  const compiled = Object.entries(texts)
    .filter(([key]) => used.test(key))
    .map(([key, text]) => {
      const parts = parse(text).map(part_of)
      return [key, parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts]
    })
  return Object.fromEntries(compiled)
}

export function messages(): Plugin {
  return {
    name: 'amity-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const [language = '', part] = id
        .slice(prefix.length + 1)
        .split('/')
        .toReversed()
      const file = new URL(`../messages/${language}.json`, import.meta.url)
      this.addWatchFile(file.pathname)
      const used = part === 'world' ? used_by_the_world : used_by_islands
      return `export default ${JSON.stringify(compile(JSON.parse(readFileSync(file, 'utf8')), used))}`
    },
  }
}
