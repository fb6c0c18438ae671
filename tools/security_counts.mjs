#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// node tools/security_counts.mjs: how many requirements of docs/security.md are met, as its own table of counts has them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')

// "V6.6.1 to V6.6.3 (2)" -> how many requirements, of which level.
function numbersOf(cell) {
  const read = /^V(\d+)\.(\d+)\.(\d+)(?: to V(\d+)\.(\d+)\.(\d+))? \((\d)\)$/.exec(cell)
  if (!read) return undefined
  const [, chapter, section, first, chapterTo, sectionTo, last, level] = read
  if (last !== undefined && (chapter !== chapterTo || section !== sectionTo)) return undefined
  return { many: last === undefined ? 1 : Number(last) - Number(first) + 1, level: Number(level) }
}
const verdictOf = (words) => (/\*\*not met\*\*/.test(words) ? 'not' : /\*\*partly\*\*/.test(words) ? 'partly' : /^n\/a/.test(words) ? 'none' : 'met')

// [{number, level, many, verdict}] of the page's tables, requirement by requirement.
export function requirementsOf(text) {
  return text
    .split('# Requirement by requirement')[1]
    .split('\n')
    .filter((line) => line.startsWith('| V'))
    .map((line) => {
      const [, number, what, how, proven] = line.split('|').map((cell) => cell.trim())
      const numbers = numbersOf(number)
      if (!numbers) throw new Error(`no number of a requirement, or a range over sections: ${line}`)
      return { number, what, ...numbers, verdict: verdictOf(how), how, proven }
    })
}

export function countsOf(text) {
  const rows = requirementsOf(text)
  const count = (level, verdicts) =>
    rows.filter((row) => (level === 0 || row.level === level) && verdicts.includes(row.verdict)).reduce((sum, { many }) => sum + many, 0)
  const row = (name, level) => {
    const [met, partly, not, none] = ['met', 'partly', 'not', 'none'].map((verdict) => count(level, [verdict]))
    return `| ${name} (${met + partly + not + none}) | ${met + partly + not} | ${met} | ${partly} | ${not} | ${none} |`
  }
  return ['| level | apply | met | partly | not met | do not apply |', '|---|---|---|---|---|---|', row('1', 1), row('2', 2), row('both', 0)].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(countsOf(readFileSync(join(root, 'docs/security.md'), 'utf8')))
