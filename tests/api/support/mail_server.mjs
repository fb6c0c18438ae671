// SPDX-License-Identifier: Apache-2.0
// A mail server of others (npm smtp-server), and what a mail program reads out of what it got (mailparser).
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder, root } from './amity.mjs'

const wanted = createRequire(join(root, 'tools/node/package.json'))
const { SMTPServer } = wanted('smtp-server')
const { simpleParser } = wanted('mailparser')

// A certificate of our own for this machine: {key, cert} as PEM, and the file of the latter.
export function certificate() {
  const folder = newFolder()
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync('openssl', [...words, ...names, '-keyout', keyFile, '-out', certFile], { stdio: 'pipe' })
  return { key: readFileSync(keyFile), cert: readFileSync(certFile), certFile }
}

async function wholeOf(stream) {
  const parts = []
  try {
    for await (const part of stream) parts.push(part)
  } catch {
    return undefined
  }
  return Buffer.concat(parts)
}

const refusal = ([code, text]) => Object.assign(new Error(text), { responseCode: code })

// {port, mails, seen, stop}. mails: what was taken, parsed, with `secure` and `user` of its session. `user`: {name, password} that must
// sign in. `onRcpt(address, n)` and `onText(n)`: [code, text] that is answered to the n-th, 'never' for no answer, or nothing.
export async function mailServer({ tls, user, port = 0, onRcpt = () => {}, onText = () => {} } = {}) {
  const mails = []
  const seen = { rcpts: 0, texts: 0, connections: 0 }
  const server = new SMTPServer({
    ...(tls ?? {}),
    secure: false,
    logger: false,
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
    authOptional: !user,
    closeTimeout: 100,
    onConnect: (session, done) => {
      seen.connections += 1
      done()
    },
    onAuth: ({ username, password }, session, done) =>
      username === user.name && password === user.password
        ? done(null, { user: username })
        : done(refusal([535, 'no such user'])),
    onRcptTo: ({ address }, session, done) => {
      const answer = onRcpt(address, (seen.rcpts += 1))
      done(answer && refusal(answer))
    },
    onData: async (stream, session, done) => {
      const raw = await wholeOf(stream)
      if (!raw) return // who sent it is gone
      const answer = onText((seen.texts += 1))
      const mail = await simpleParser(raw)
      // The session goes on: its envelope is emptied for the next mail.
      const { secure, user: signedIn, envelope } = session
      Object.assign(mail, { raw: raw.toString('latin1'), secure, user: signedIn, session: { envelope } })
      mails.push(mail)
      if (answer === 'never') return
      if (answer) mails.pop()
      done(answer && refusal(answer))
    },
  })
  server.on('error', () => {}) // a client that was killed
  await new Promise((done) => server.listen(port, '127.0.0.1', done))
  return {
    port: server.server.address().port,
    mails,
    seen,
    to: (address) => mails.filter((mail) => mail.session.envelope.rcptTo.some((one) => one.address === address)),
    stop: () => new Promise((done) => server.close(done)),
  }
}

// Waits until f gives something.
export async function until(f, what = f) {
  const begun = Date.now()
  for (;;) {
    const found = await f()
    if (found) return found
    if (Date.now() - begun > 60_000) throw new Error(`waited in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}
