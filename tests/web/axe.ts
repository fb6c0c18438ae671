// SPDX-License-Identifier: Apache-2.0
// What axe finds wrong on a page as it stands. axe runs in the page itself and is brought in once a visit: its own wrapper for
// Playwright opens a second page for every look, which costs three times the look itself.
import axe from 'axe-core'
import type { Page } from '@playwright/test'

export type Fault = { id: string; help: string; at: string[] }
type InPage = { axe?: typeof axe }

// `within` names the part of the page that is looked at, `tags` the rules (all that are on by default).
export async function faults_of(page: Page, look: { within?: string; tags?: string[] } = {}): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async ({ within, tags }) => {
    const { violations } = await (window as InPage).axe!.run(within ?? document, {
      resultTypes: ['violations'],
      ...(tags ? { runOnly: { type: 'tag', values: tags } } : {}),
    })
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(' ')) }))
  }, look)
}
