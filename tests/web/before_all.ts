// SPDX-License-Identifier: Apache-2.0
// Once before all browser tests: the director that the tests sign in as chooses a password, by the link that was made.
import { director } from './visit'

export default async function before_all(): Promise<void> {
  const link = process.env['AMITY_LINK'] ?? ''
  if (link === '') throw new Error('AMITY_LINK is not set: `amity user add director@example.org --role director ...`')
  const answer = await fetch(new URL(link, process.env['AMITY_URL']), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ password: director.password }),
  })
  if (answer.status !== 303) throw new Error(`the director cannot sign in: ${answer.status} ${await answer.text()}`)
}
