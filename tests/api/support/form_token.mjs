// SPDX-License-Identifier: Apache-2.0
// The token that the forms of a session bear, as one of its pages gives it.
import { ask } from './http.mjs'

const known = new Map()
const field = /<input type="hidden" name="form_token" value="([\w-]+)">/

export const tokenIn = (html) => field.exec(html)?.[1]

// Of the cookies of a session; nothing where nobody is signed in by them. `headers`: what else the browser sends.
export async function formToken(server, cookie, headers = {}) {
  if (!/amity_(session|token)=/.test(cookie ?? '')) return undefined
  const key = `${server.port} ${/amity_(?:session|token)=[^;]*/.exec(cookie)[0]}`
  if (!known.has(key)) {
    const on = async (path) => tokenIn((await ask(server, path, { headers: { ...headers, Cookie: cookie } })).text)
    // Who lacks the second step that the office wants is shown just this page.
    const token = (await on('/en/office')) ?? (await on('/en/office/account/authenticator'))
    if (!token) return undefined
    known.set(key, token)
  }
  return known.get(key)
}

// A form's fields with the token of who sends it.
export const withToken = async (server, cookie, fields = {}, headers = {}) => {
  const form_token = await formToken(server, cookie, headers)
  return form_token ? { form_token, ...fields } : fields
}
