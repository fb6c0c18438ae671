// SPDX-License-Identifier: Apache-2.0
// A city's identity provider on this machine: npm's oidc-provider, a certified one. Who asks to sign in is `who` at once,
// or is asked by a form where `asks` is set.
import { generateKeyPairSync } from 'node:crypto'
import { createServer, request } from 'node:http'
import { load } from './packages.mjs'

export const client = { id: 'amity', secret: 'of the tests: a+b/c %' }

let made = 0
function newKey() {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  return { ...jwk, kid: `key-${++made}`, use: 'sig', alg: 'RS256' }
}

const form = (uid, { email }) =>
  `<!doctype html><title>City sign-in</title><form method="post" action="/interaction/${uid}">
   <p>${email}</p><button>It is me</button></form>`

// {issuer, port, who, asks, held, asked, listen(), stop(), rotate(), walk(address)}. `redirect`: where the client is sent
// back to. Not reachable before listen().
export async function identityProvider(port, redirect) {
  const { default: Provider } = await load('oidc-provider')
  const issuer = `http://127.0.0.1:${port}`
  const self = { issuer, port, who: undefined, asks: false, held: undefined, asked: [] }
  let provider
  self.rotate = (key = newKey()) => {
    provider = new Provider(issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [redirect],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: ['of the tests'] },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...self.who, sub }) }),
      async loadExistingGrant({ oidc }) {
        const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
    })
    return key
  }
  self.rotate()

  const server = createServer(async (asked, answer) => {
    const path = asked.url.split('?')[0]
    self.asked.push(path)
    if (self.held === path) return
    const [, uid] = /^\/interaction\/([^/]+)$/.exec(path) ?? []
    if (!uid) return provider.callback()(asked, answer)
    if (self.asks && asked.method === 'GET')
      return answer.writeHead(200, { 'Content-Type': 'text/html' }).end(form(uid, self.who))
    const { sub, amr } = self.who
    const result = sub
      ? { login: { accountId: sub, amr, remember: false } }
      : { error: 'access_denied', error_description: 'changed my mind' }
    await provider.interactionFinished(asked, answer, result)
  })
  self.listen = () => new Promise((done) => server.listen(port, '127.0.0.1', done))
  self.stop = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }

  // As a browser does it, with cookies of its own, until it is sent to another site: that address.
  self.walk = async (address) => {
    const cookies = new Map()
    for (let at = new URL(address); ;) {
      if (at.origin !== issuer) return at.href
      const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const { headers, status, text } = await get(at, { Cookie })
      for (const line of headers['set-cookie'] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)
        cookies.set(name, value)
      }
      if (!headers.location) throw new Error(`${at}: ${status} ${text}`)
      at = new URL(headers.location, at)
    }
  }
  return self
}

function get(address, headers) {
  return new Promise((done, fail) => {
    request(address, { headers, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part))
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }))
    })
      .on('error', fail)
      .end()
  })
}
