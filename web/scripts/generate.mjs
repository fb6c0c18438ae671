// SPDX-License-Identifier: Apache-2.0
// Writes src/api/types.ts from openapi.yaml; with --check only says whether it is what the contract makes.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../../openapi.yaml', import.meta.url)
const target = new URL('../src/api/types.ts', import.meta.url)
const head = '// SPDX-License-Identifier: Apache-2.0\n// Made from openapi.yaml by `npm run generate`. Do not edit.\n\n'
const made = head + astToString(await openapiTS(contract))

if (!process.argv.includes('--check')) {
  writeFileSync(target, made)
} else if (readFileSync(target, 'utf8') !== made) {
  console.error('src/api/types.ts is not what openapi.yaml makes: run `npm run generate` in web/')
  process.exit(1)
}
