// SPDX-License-Identifier: Apache-2.0
// ClamAV's own scanner with one signature of our own, and a bucket server of others (npm s3rver).
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newFolder, root } from './amity.mjs'

// What the signature "Lantern.Test" finds.
export const infected = 'AMITY-TEST-LANTERN-THAT-NOBODY-LIGHTS'

const started = new Set()
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')))

// {address, stop, start}: a scanner that can go and come.
export async function scanner() {
  const folder = newFolder()
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'db/own.ndb'), `Lantern.Test:0:*:${Buffer.from(infected).toString('hex')}\n`)
  const socket = join(folder, 'clamd.sock')
  const lines = ['Foreground yes', `LocalSocket ${socket}`, `DatabaseDirectory ${join(folder, 'db')}`]
  lines.push(`TemporaryDirectory ${folder}`, `User ${process.getuid() === 0 ? 'root' : process.env.USER}`)
  writeFileSync(join(folder, 'clamd.conf'), lines.join('\n') + '\n')
  let child
  const start = async () => {
    child = spawn('/usr/sbin/clamd', ['--config-file', join(folder, 'clamd.conf')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.add(child)
    let log = ''
    child.stdout.on('data', (text) => (log += text))
    child.stderr.on('data', (text) => (log += text))
    while (!existsSync(socket)) {
      if (child.exitCode !== null) throw new Error(`clamd ended: ${log}`)
      await pause(50)
    }
  }
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    started.delete(child)
    await ended
    rmSync(socket, { force: true })
  }
  await start()
  return { address: `unix:${socket}`, start, stop }
}

const S3rver = createRequire(join(root, 'tools/node/package.json'))('s3rver')

// {address, flags, start, stop}: a bucket `documents` that can go and come, at the port it got first; the flags by which a server uses it.
export async function bucket() {
  const folder = newFolder()
  const secret = join(newFolder(), 'secret')
  writeFileSync(secret, 'S3RVER\n')
  let server
  let port = 0
  const start = async () => {
    server = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'documents' }],
    })
    port = (await server.run()).port
  }
  await start()
  const address = `http://127.0.0.1:${port}/documents`
  const flags = ['--documents-bucket', address, '--documents-key-id', 'S3RVER', '--documents-secret-file', secret]
  return { address, folder, flags, start, stop: () => server.close() }
}
