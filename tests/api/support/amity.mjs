// SPDX-License-Identifier: Apache-2.0
// The program itself: imports, and servers on ports and data folders of their own.
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'

export const root = resolve(import.meta.dirname, '../..', '..')
export const kunming = join(root, 'data/kunming')
export const fujisawa = join(root, 'data/fujisawa')
const binary = resolve(root, process.env.AMITY_BINARY ?? 'build/ci/src/app/amity')
if (!existsSync(binary)) throw new Error(`there is no ${binary}: build it, or say with AMITY_BINARY where it is`)

const folders = []
const children = new Set()
const killAll = () => children.forEach((child) => child.kill('SIGKILL'))
// A test that failed half-way leaves its server behind, and its open sockets would keep this process for ever.
if (process.env.NODE_TEST_CONTEXT) after(killAll)
process.on('exit', () => {
  killAll()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

// One that nobody listens on now, for who must be known by an address before it serves.
export function freePort() {
  const { promise, resolve: done, reject } = Promise.withResolvers()
  const holder = createServer().listen(0, '127.0.0.1', () => {
    const { port } = holder.address()
    holder.close(() => done(port))
  })
  holder.on('error', reject)
  return promise
}

export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'amity-api-'))
  folders.push(folder)
  return folder
}

// Runs a verb to its end: {status, stdout, stderr}.
export function amity(...words) {
  return new Promise((done) => {
    execFile(binary, words, { maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      done({ status: error ? error.code : 0, stdout, stderr }),
    )
  })
}

// A data folder with the gazetteer and Kunming's office. Importing takes two seconds and copying none, so the tests of
// one run share what was imported once.
export async function filledFolder() {
  const folder = join(newFolder(), 'data')
  if (process.env.AMITY_API_SEED) cpSync(process.env.AMITY_API_SEED, folder, { recursive: true })
  else await fill(folder)
  return folder
}

export async function fill(folder) {
  for (const [what, from] of [
    ['gazetteer', join(root, 'web/node_modules')],
    ['office', kunming],
  ]) {
    const ran = await amity('import', what, from, '--data', folder)
    if (ran.status !== 0) throw new Error(`amity import ${what}: ${ran.stderr || ran.stdout}`)
  }
}

// {origin, port, data, log, stop}, on any port that is free unless `flags` say which. stop() sends SIGTERM and gives the exit status and how long it took.
export async function serve(data, ...flags) {
  const port = flags.includes('--port') ? [] : ['--port', '0']
  const papers = flags.includes('--papers') ? [] : ['--papers', join(root, 'tools/papers'), '--node', process.execPath]
  const words = ['serve', '--data', data, ...port, '--web', join(root, 'web/dist'), ...papers, ...flags]
  const child = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } })
  children.add(child)
  const server = { data, log: '', child, ended: undefined }
  server.ended = new Promise((done) =>
    child.once('exit', (status, signal) => {
      children.delete(child)
      done({ status, signal })
    }),
  )
  child.stderr.on('data', (part) => (server.log += part))
  server.origin = await new Promise((done, fail) => {
    createInterface(child.stdout).on('line', (line) => {
      server.log += line + '\n'
      const address = /^Amity is at (http:\/\/[^ ]+)\/$/.exec(line)
      if (address) done(address[1])
    })
    server.ended.then(() => fail(new Error(`amity serve ended: ${server.log}`)))
  })
  server.port = Number(new URL(server.origin).port)
  server.stop = async () => {
    child.kill('SIGTERM')
    return server.ended
  }
  return server
}
