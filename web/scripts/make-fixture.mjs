// SPDX-License-Identifier: Apache-2.0
// Keeps an answer of a running server (AMITY_URL) as the fixture of the unit tests and of the dev server.
import { writeFileSync } from 'node:fs'

const server = process.env.AMITY_URL ?? 'http://127.0.0.1:8080'
const answer = await fetch(new URL('/api/v1/circle', server))
if (!answer.ok) throw new Error(`${server} answers ${answer.status}`)
const text = JSON.stringify(await answer.json(), null, 1) + '\n'
writeFileSync(new URL('../fixtures/circle.json', import.meta.url), text)
