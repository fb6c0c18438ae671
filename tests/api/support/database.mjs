// SPDX-License-Identifier: Apache-2.0
// The database of a running server as another program sees it. Both wait for the server's own writing to end, however slow the machine.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const patience_ms = 60_000
const file = (folder) => join(folder, 'amity.sqlite')

/** What sqlite3 prints for the statement. */
export const sqlite = (folder, sql) =>
  execFileSync('sqlite3', ['-cmd', `.timeout ${patience_ms}`, file(folder), sql], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })

/** An open connection, for statements with values or a transaction of one's own. */
export function opened(folder, options = {}) {
  const database = new DatabaseSync(file(folder), options)
  database.exec(`PRAGMA busy_timeout = ${patience_ms}`)
  return database
}
