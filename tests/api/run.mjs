#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// node tests/api/run.mjs [REPORT.xml] [FILE...]: all of these tests, several files at a time, with one import of the
// gazetteer for all of them. AMITY_BINARY says which program (build/ci/src/app/amity). Each file also runs alone:
// node --test tests/api/paging.test.mjs
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fill, newFolder } from './support/amity.mjs'

const words = process.argv.slice(2)
const report = words.find((word) => word.endsWith('.xml'))
const named = words.filter((word) => word !== report)
const here = import.meta.dirname
const all = readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(here, name))

const seed = join(newFolder(), 'data')
await fill(seed)
// Most of their time the slow tests wait, so more files than processors run at once.
const flags = ['--test', '--test-concurrency=4', '--test-reporter=spec', '--test-reporter-destination=stdout']
if (report) flags.push('--test-reporter=junit', `--test-reporter-destination=${report}`)
const tests = spawn(process.execPath, [...flags, ...(named.length ? named : all)], {
  stdio: 'inherit',
  env: { ...process.env, AMITY_API_SEED: seed },
})
tests.on('exit', (status) => process.exit(status ?? 1))
