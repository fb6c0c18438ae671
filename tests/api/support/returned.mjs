// SPDX-License-Identifier: Apache-2.0
// What mail servers send back, as they write it (src/mail/tests/fuzz/corpus), for a mail that was really sent.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './amity.mjs'

const samples = join(root, 'src/mail/tests/fuzz/corpus/returned_message')
const sampleKey = 'k7m2q4x3n5a6b2c3d4e5f6g7h2'
const binary = resolve(root, process.env.AMITY_BINARY ?? 'build/ci/src/app/amity')

// The key of the address that a mail came from on its way: "returns+KEY@example.org".
export const keyOf = (mail) => /\+([a-z2-7]{26})@/.exec(mail.session.envelope.mailFrom.address)[1]

// A report of that server on the mail with that key.
export const sample = (name, key = sampleKey) =>
  Buffer.from(readFileSync(join(samples, name), 'latin1').replaceAll(new RegExp(sampleKey, 'gi'), key), 'latin1')

// `amity mail returned` with these bytes piped to it: {status, stdout, stderr}.
export function pipe(data, bytes, ...words) {
  try {
    const stdout = execFileSync(binary, ['mail', 'returned', '--data', data, ...words], {
      input: bytes,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { status: 0, stdout, stderr: '' }
  } catch ({ status, stdout, stderr }) {
    return { status, stdout, stderr }
  }
}
