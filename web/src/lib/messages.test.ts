// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { compile, used_by_the_world } from '../../build/messages.ts'
import { speaker } from './text.ts'

const languages = ['zh', 'ja', 'en'] as const
const texts = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
      string,
      string
    >,
  ]),
)

function values_in(elements: readonly MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => values_in(option.value))]
    return element.type === TYPE.tag ? values_in(element.children) : [element.value]
  })
  return [...new Set(names)].sort()
}

describe.each(languages)('the catalogue in %s', (language) => {
  const catalogue = texts[language]!
  const english = texts['en']!

  test('has the keys that English has, in order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english))
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).toSorted())
  })
  test('leaves no text empty, and names the same values', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim() || key.endsWith('.note'), key).toBeTruthy()
      expect(values_in(parse(text)), key).toEqual(values_in(parse(english[key]!)))
    }
  })
})

test('every text that an island says by name is in the catalogue that it is sent', () => {
  const source = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!test)\.(svelte|ts)$/.test(file),
  )
  const said = (file: string) =>
    [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map((match) => match[1]!)
  const sent = compile(texts['en']!)
  const sent_to_the_world = { ...sent, ...compile(texts['en']!, used_by_the_world) }
  expect(files.flatMap(said).length).toBeGreaterThan(20)
  for (const file of files) {
    const known = file.startsWith('world/') ? sent_to_the_world : sent
    expect(
      said(file).filter((key) => !(key in known)),
      file,
    ).toEqual([])
  }
})

test('every text of the world’s map is said there', () => {
  const folder = fileURLToPath(new URL('../world', import.meta.url))
  const source = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('')
  const put_together = /\.show_(globe|world)$/
  const keys = Object.keys(texts['en']!).filter((key) => key.startsWith('world.ui.') && !put_together.test(key))
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter((key) => !source.includes(`'${key}'`))).toEqual([])
})

test('numbers choose their words and are written as the language writes them', () => {
  const english = speaker('en', compile({ 'ui.n': '{n, plural, =0 {none} one {# city} other {# cities}} in {place}' }))
  expect([0, 1, 1234].map((n) => english('ui.n', { n, place: 'Asia' }))).toEqual([
    'none in Asia',
    '1 city in Asia',
    '1,234 cities in Asia',
  ])
})
