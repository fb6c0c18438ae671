// SPDX-License-Identifier: Apache-2.0
// Files as people send them, made here byte by byte, and forms that send them.
import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

const two = (n) => Buffer.from([n & 255, (n >> 8) & 255])
const four = (n) => Buffer.from([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, (n >>> 24) & 255])
const bigFour = (n) => Buffer.from([(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])

// A ZIP of [name, content] or [name, content, {stored, said}]; `said`: the size that its list tells, true or not.
export function zip(entries) {
  const parts = []
  const list = []
  let at = 0
  for (const [name, content, { stored = false, said } = {}] of entries) {
    const bytes = Buffer.from(content)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const facts = Buffer.concat([
      two(20),
      two(0),
      two(stored ? 0 : 8),
      four(0),
      four(crc32(bytes)),
      four(packed.length),
      four(said ?? bytes.length),
      two(Buffer.byteLength(name)),
      two(0),
    ])
    const part = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed])
    list.push(Buffer.concat([Buffer.from('PK\x01\x02'), two(20), facts, Buffer.alloc(10), four(at), Buffer.from(name)]))
    parts.push(part)
    at += part.length
  }
  const listed = Buffer.concat(list)
  const end = [two(0), two(0), two(entries.length), two(entries.length), four(listed.length), four(at), two(0)]
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), ...end])
}

const paragraphs = (texts) => texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
export const docx = (...texts) =>
  zip([
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', `<w:document><w:body>${paragraphs(texts)}</w:body></w:document>`],
  ])
export const odt = (text) =>
  zip([
    ['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }],
    ['content.xml', `<office:text><text:p>${text}</text:p></office:text>`],
  ])

// A page with one line in Latin letters.
export function pdf(text) {
  const stream = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, '0') + ' 00000 n \n'
  })
  const at = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const chunk = (kind, bytes) => {
  const body = Buffer.concat([Buffer.from(kind), bytes])
  return Buffer.concat([bigFour(bytes.length), body, bigFour(crc32(body))])
}
// Grey, of one shade; `says` may tell another size than it has.
export function png(width, height, { says = [width, height], shade = 128 } = {}) {
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)])),
  )
  const head = Buffer.concat([bigFour(says[0]), bigFour(says[1]), Buffer.from([8, 0, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// 48 by 24 pixels, its left half red, its right half blue.
const halves =
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYADADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDn6KKK8Y/SQrCrdrCr7HhP/l9/27/7cfKcTf8ALr/t79Aooor7E+VN2iiivx0/VQrCoor7HhP/AJff9u/+3HynE3/Lr/t79Aooor7E+VP/2Q=='
// The same as a camera that was held on its side writes it: with the place and the device in it (EXIF).
export function photograph() {
  const plain = Buffer.from(halves, 'base64')
  const device = Buffer.from('Secret Camera 1\0')
  const entry = (tag, type, count, value) => Buffer.concat([two(tag), two(type), four(count), value])
  const ifd = Buffer.concat([
    two(2),
    entry(0x0110, 2, device.length, four(8 + 2 + 24 + 4)),
    entry(0x0112, 3, 1, four(6)),
    four(0),
    device,
  ])
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0'), four(8), ifd])
  const length = exif.length + 2
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 255]),
    exif,
    plain.subarray(2),
  ])
}

// What a browser sends for a form with a file in it: {headers, body}.
export function multipart(name, bytes, note = '', token = '', more = {}) {
  const boundary = '----' + randomBytes(12).toString('hex')
  const field = (head, content) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      field('name="form_token"', token),
      field('name="note"', note),
      ...Object.entries(more).map(([key, text]) => field(`name="${key}"`, text)),
      field(`name="file"; filename="${name.replaceAll('"', '%22')}"`, bytes),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  }
}
