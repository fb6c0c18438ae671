// SPDX-License-Identifier: Apache-2.0
// Says what a first visit to the circle costs in script and style, and fails where that leaves no room for the page.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const script_budget = 50_000
const outlines_budget = 42_000

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length

const seen = new Set()
function reach(key) {
  if (seen.has(key)) return
  seen.add(key)
  manifest[key].imports?.forEach(reach)
}
const languages = Object.keys(manifest).filter((key) => /messages\/\w+$/.test(manifest[key].src ?? key))
reach('src/main.ts')
const circle = 'src/pages/circle.ts'
if (manifest[circle]) reach(circle)
if (languages[0]) reach(languages[0])

const scripts = [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
const styles = [...new Set([...seen].flatMap((key) => manifest[key].css ?? []))]
const script = scripts.reduce((sum, file) => sum + size(file), 0)
const style = styles.reduce((sum, file) => sum + size(file), 0)
const outlines = size('outlines.json')
console.log(
  `first visit to the circle, gzip: script ${script} in ${scripts.length} files, style ${style}, outlines ${outlines}`,
)
if (script > script_budget || outlines > outlines_budget) {
  console.error(`over budget: script ${script_budget}, outlines ${outlines_budget}`)
  process.exit(1)
}
