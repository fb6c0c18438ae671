// SPDX-License-Identifier: Apache-2.0
// One browser at the entrance: its cookies, and what it was answered with.
import { readHtml, textOf } from './html.mjs'
import { ask } from './http.mjs'

export function browserAt(server, who = 'Firefox') {
  const cookies = new Map()
  const keep = ({ headers }) => {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [, name, value, rest] = /^([^=]+)=([^;]*)(.*)$/.exec(line)
      if (/Max-Age=0/.test(rest)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const send = async (path, options = {}) => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask(server, path, {
      ...options,
      headers: { 'User-Agent': who, ...(Cookie ? { Cookie } : {}), ...options.headers },
    })
    keep(answer)
    return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
  }
  return {
    get: (path) => send(path),
    post: (path, fields = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

export const signIn = (browser, { email, password }) => browser.post('/en/office/enter', { email, password })

// What stands in the notes of a page.
export const notesOn = ({ page }) =>
  page
    .all('p')
    .filter(({ attr }) => /section-note|form-done|form-wrong|lead/.test(attr.class ?? ''))
    .map(textOf)
    .join('\n')
export const actionsOn = ({ page }) => page.all('form').map(({ attr }) => attr.action)
