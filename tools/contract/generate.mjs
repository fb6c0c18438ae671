// SPDX-License-Identifier: Apache-2.0
// Writes src/contract/include/contract/generated/*.h from openapi.yaml; with --check only says whether they are what the contract makes.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { ContractError, read_contract } from './contract.mjs'
import { headers_of } from './cpp.mjs'

const root = new URL('../../', import.meta.url)
const folder = new URL('src/contract/include/contract/generated/', root)
const check = process.argv.includes('--check')

let made
try {
  made = headers_of(read_contract(readFileSync(new URL('openapi.yaml', root), 'utf8')))
} catch (error) {
  if (!(error instanceof ContractError)) throw error
  console.error(error.message)
  process.exit(1)
}

mkdirSync(folder, { recursive: true })
const stale = readdirSync(folder).filter((name) => !made.has(name))
for (const [name, text] of made) {
  const file = new URL(name, folder)
  // What is the same already keeps its time, so that nothing is compiled for it.
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  stale.push(name)
  if (!check) writeFileSync(file, text)
}
if (check && stale.length) {
  console.error(`src/contract/include/contract/generated is not what openapi.yaml makes (${stale.join(', ')}): run \`npm run generate\` in web/`)
  process.exit(1)
}
if (!check) for (const name of stale) if (!made.has(name)) rmSync(new URL(name, folder))
