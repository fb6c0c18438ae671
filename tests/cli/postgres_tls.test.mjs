// SPDX-License-Identifier: Apache-2.0
// PostgreSQL over a network: the server proves who it is by a certificate that a maker of our own has signed, and one that cannot is
// not spoken to. A server of the test's own, as the certificate is made here.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { amity, amityWith, answer, freePort, fujisawa, newFolder } from './amity.mjs'

const cluster = process.env.AMITY_TEST_POSTGRES
const skip = cluster ? false : 'AMITY_TEST_POSTGRES is not set (see tools/with-postgres)'
const versions = '/usr/lib/postgresql'
const newest = () => join(versions, readdirSync(versions).sort((a, b) => a - b).at(-1), 'bin')

// A maker of certificates and what it signed for `localhost`; another maker, who signed nothing.
function certificatesIn(folder) {
  const openssl = (...words) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  for (const maker of ['maker', 'stranger'])
    openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${maker}`, '-keyout', `${maker}.key`, '-out', `${maker}.crt`)
  openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', 'server.key', '-out', 'server.csr')
  openssl('x509', '-req', '-in', 'server.csr', '-CA', 'maker.crt', '-CAkey', 'maker.key', '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy', '-out', 'server.crt')
  chmodSync(join(folder, 'server.key'), 0o600)
}

// Stopped by its own tool: what started it (runuser) does not pass every signal on.
let stop = () => {}
after(() => stop())

async function serverWithTls() {
  const folder = newFolder()
  certificatesIn(folder)
  const bin = existsSync(versions) ? newest() : ''
  const root = userInfo().uid === 0
  // PostgreSQL refuses to run as root.
  const asOwner = (command, ...words) => (root ? ['runuser', ['-u', 'postgres', '--', join(bin, command), ...words]] : [join(bin, command), words])
  if (root) {
    for (let above = folder; above !== '/'; above = join(above, '..')) if ((statSync(above).mode & 0o001) === 0) chmodSync(above, 0o711)
    execFileSync('chown', ['-R', 'postgres', folder])
  }
  const data = join(folder, 'data')
  const [initdb, initWords] = asOwner('initdb', '-D', data, '-U', 'amity', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync')
  execFileSync(initdb, initWords, { cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  appendFileSync(join(data, 'postgresql.conf'), `\nlisten_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\nfsync = off\nssl = on\nssl_cert_file = '${folder}/server.crt'\nssl_key_file = '${folder}/server.key'\n`)
  // Nobody is let in without TLS, so that what is let in was spoken to over it.
  execFileSync('sh', ['-c', `printf 'hostssl all all 127.0.0.1/32 trust\\n' > '${data}/pg_hba.conf'`])
  const [postgres, words] = asOwner('postgres', '-D', data)
  spawn(postgres, words, { cwd: folder, stdio: 'ignore' })
  const [control, halt] = asOwner('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  stop = () => execFileSync(control, halt, { cwd: folder, stdio: 'pipe' })
  for (let tries = 0; tries < 200; ++tries) {
    const pid = join(data, 'postmaster.pid')
    if (existsSync(pid) && /^ready\s*$/m.test(execFileSync('cat', [pid], { encoding: 'utf8' }))) return { folder, port }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the server does not start')
}

test('a server with a certificate is believed, and no other', { skip }, async () => {
  const { folder, port } = await serverWithTls()
  const at = (host, rest) => `postgresql://amity@${host}:${port}/postgres?${rest}`
  const proved = `sslmode=verify-full&sslrootcert=${folder}/maker.crt`

  const made = await amity('import', 'office', fujisawa, '--database', at('localhost', proved))
  assert.equal(made.status, 0, made.err)
  const checked = await answer('doctor', '--database', at('localhost', proved))
  assert.equal(checked.status, 0, checked.err)
  // By its own tools too, which are told the same.
  const file = join(newFolder(), 'backup')
  const kept = await answer('backup', file, '--database', at('localhost', proved))
  assert.equal(kept.status, 0, kept.err)

  const wrongName = await amity('doctor', '--database', at('127.0.0.1', proved))
  assert.equal(wrongName.status, 2)
  assert.match(wrongName.err, /certificate for "localhost" .*does not match host name "127\.0\.0\.1"/)
  assert.match(wrongName.err, /a host name that stands in the server's certificate/)

  const wrongMaker = await amity('doctor', '--database', at('localhost', `sslmode=verify-full&sslrootcert=${folder}/stranger.crt`))
  assert.equal(wrongMaker.status, 2)
  assert.match(wrongMaker.err, /certificate verify failed/)

  // An address elsewhere that says nothing of TLS has to prove itself too: nobody has put a maker's certificate where it is looked for.
  const silent = await amityWith({ env: { HOME: newFolder() } }, 'doctor', '--database', at('db.city.example', 'hostaddr=127.0.0.1'))
  assert.equal(silent.status, 2)
  assert.match(silent.err, /root certificate file .* does not exist/)

  const unproved = await amity('doctor', '--database', at('localhost', 'sslmode=disable'))
  assert.equal(unproved.status, 2)
  assert.match(unproved.err, /no pg_hba\.conf entry|no encryption/)
})
