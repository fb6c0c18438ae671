// SPDX-License-Identifier: Apache-2.0
// What an answer says, whatever it is: of a ZIP (XLSX, ODT) each of its parts, of a PDF what another program reads in it.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { newFolder } from './amity.mjs'

const signature = 0x02014b50
// [[name, text]] of a ZIP's list of its parts.
export function partsOf(bytes) {
  const parts = []
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && bytes.readUInt32LE(at) === signature;) {
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const [names, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const local = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + names)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(begin, begin + packed)
    parts.push([name, (method === 8 ? inflateRawSync(content) : content).toString('utf8')])
    at += 46 + names + extra + comment
    if (at + 4 > bytes.length) break
  }
  return parts
}

let folder
let files = 0
export function pdfText(bytes) {
  folder ??= newFolder()
  const file = join(folder, `${++files}.pdf`)
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
}

export function wordsOf({ bytes, text, type }) {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return partsOf(bytes).flat().join('\n')
  if (type === 'application/pdf') return pdfText(bytes)
  return text
}
