// SPDX-License-Identifier: Apache-2.0
// One browser: cookies, and pages as it was answered with them.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { withToken } from './form_token.mjs'
import { readHtml, textOf } from './html.mjs'
import { ask } from './http.mjs'

// `host`: by which it reaches the server, "localhost:8080".
export function newBrowser(server, { host = `127.0.0.1:${server.port}`, agent = 'Firefox' } = {}) {
  const cookies = new Map()
  const keep = ({ headers }) => {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [, name, value, rest] = /^([^=]+)=([^;]*)(.*)$/.exec(line)
      assert.match(rest, /HttpOnly; SameSite=Strict/)
      if (/Max-Age=0/.test(rest)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const cookieLine = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path, options = {}) => {
    const Cookie = cookieLine()
    const answer = await ask(server, path, {
      ...options,
      headers: { Host: host, 'User-Agent': agent, ...(Cookie ? { Cookie } : {}), ...options.headers },
    })
    keep(answer)
    return { ...answer, page: answer.type === 'text/html' ? readHtml(answer.text) : undefined }
  }
  return {
    cookies,
    get: (path, headers) => send(path, { headers }),
    // As a form of its own pages is sent.
    post: async (path, fields = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(
          await withToken(server, cookieLine(), fields, { Host: host, 'User-Agent': agent }),
        ).toString(),
      }),
  }
}

// All that a page says is wrong.
export const wrongsOn = ({ page }) =>
  page
    .all('li')
    .concat(page.all('p', { class: 'form-wrong' }))
    .map(textOf)
    .join(' ')

// The secret that a page shows to an authenticator app.
export const secretOn = ({ page }) => page.all('button').find(({ attr }) => 'data-copy' in attr).attr['data-copy']

// RFC 6238 by another program.
export function codeOf(secret, moment = Date.now()) {
  const bits = [...secret.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = mac[19] & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
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
