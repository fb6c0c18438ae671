// SPDX-License-Identifier: Apache-2.0
// The program as its users have it: the real binary, real folders, the tables read by another program (sqlite3).
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const binary = resolve(process.env.AMITY_BINARY ?? join(repository, 'build/ci/src/app/amity'))
export const nodeModules = resolve(process.env.AMITY_GAZETTEER ?? join(repository, 'web/node_modules'))
export const kunming = join(repository, 'data/kunming')
export const fujisawa = join(repository, 'data/fujisawa')

// All that a test file makes, removed when its process ends.
const scratch = mkdtempSync(join(tmpdir(), 'amity-cli-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
let made = 0
export function newFolder() {
  const folder = join(scratch, String(++made))
  mkdirSync(folder)
  return folder
}

// Settings of the one who runs the tests are not those of the tests.
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AMITY_')))

// The process, and what it has said once it has ended.
export function start(args, { env = {}, command = binary, cwd = scratch } = {}) {
  const child = spawn(command, args, { env: { ...plain, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text))
  const ended = new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (status, signal) => done({ status, signal, ...said }))
  })
  return { child, said, ended }
}

// To its end. A server that starts where it should have refused is stopped, so that the test sees its exit status 0.
export function amityWith(options, ...args) {
  const run = start(args, options)
  run.child.stdout.on('data', () => run.said.out.includes('Amity is at') && run.child.kill('SIGTERM'))
  return run.ended
}
export const amity = (...args) => amityWith({}, ...args)

// The answer as a program reads it; anything but JSON fails the test.
export async function answer(...args) {
  const { status, out, err } = await amity(...args, '--json')
  try {
    return { status, err, json: JSON.parse(out) }
  } catch {
    throw new Error(`not JSON (exit status ${status}): ${out}${err}`)
  }
}

// Until something the server says matches, or it has ended.
export async function serving(args, options) {
  const server = start(['serve', '--port', '0', ...args], options)
  const address = new Promise((found) => {
    const look = () => {
      const match = /http:\/\/\S+/.exec(server.said.out)
      if (match) found(match[0])
    }
    server.child.stdout.on('data', look)
    server.child.on('close', () => found(undefined))
  })
  return { ...server, address: await address }
}

export function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}

export const sqlite = (data, ...words) =>
  execFileSync('sqlite3', ['-cmd', '.timeout 60000', join(data, 'amity.sqlite'), ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })

const digest = (text) => createHash('sha256').update(text).digest('hex')
// Every row of every table.
export const everything = (data) => digest(sqlite(data, '.dump'))
// Every row but the journal's, which tells the time, the counts of what was written and of ids that were given, and what a server
// keeps for itself (docs/adr/0014, 0013).
const counted = ['journal', 'journal_head', 'table_digest', 'scope_revision', 'scope_change', 'id_sequence']
counted.push('job', 'suggestion_model', 'login_session', 'account_link', 'known_browser', 'login_failure', 'totp_step', 'passkey_challenge', 'token_session')
export function allButTheJournal(data) {
  const tables = sqlite(data, "SELECT name FROM sqlite_master WHERE type = 'table'").split('\n')
  return digest(sqlite(data, `.dump ${tables.filter((name) => name && !name.startsWith('sqlite_') && name !== 'schema_migration' && !counted.includes(name)).join(' ')}`))
}
export const journalVerbs = (data) =>
  sqlite(data, 'SELECT verb FROM journal ORDER BY office_id, seq').split('\n').filter(Boolean)

export async function doctorFindsNothing(data) {
  const { status, json } = await answer('doctor', '--data', data)
  return status === 0 && json.troubles.length === 0 ? true : json.troubles.join('\n')
}

// A copy of an office's folder that a test may spoil.
export function copyOf(office) {
  const folder = join(newFolder(), 'office')
  cpSync(office, folder, { recursive: true })
  const path = (file) => join(folder, file)
  return {
    folder,
    path,
    read: (file) => readFileSync(path(file), 'utf8'),
    write: (file, content) => writeFileSync(path(file), content),
    append: (file, row) => writeFileSync(path(file), `${readFileSync(path(file), 'utf8')}${row}\n`),
    // Replaces one passage that must be there.
    edit(file, from, to) {
      const text = readFileSync(path(file), 'utf8')
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
      writeFileSync(path(file), text.replace(from, () => to))
    },
    linesOf: (file) => readFileSync(path(file), 'utf8').trimEnd().split('\n').length,
  }
}

export const installed = existsSync(binary) && existsSync(nodeModules)
