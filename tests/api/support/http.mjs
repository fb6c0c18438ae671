// SPDX-License-Identifier: Apache-2.0
// Asking over HTTP: whole answers as they came, decoded by nobody; and bytes on a bare connection.
import { request } from 'node:http'
import { connect } from 'node:net'

// {status, headers, type, bytes, text, json()}; nothing is followed, decompressed or retried.
export function ask(server, target, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers, agent: false },
      (answer) => {
        const parts = []
        answer.on('data', (part) => parts.push(part))
        answer.on('error', fail)
        answer.on('end', () => done(wholeAnswer(answer.statusCode, answer.headers, Buffer.concat(parts))))
      },
    )
    asked.on('error', (error) => fail(new Error(`${method} ${target}: ${error.message}`)))
    asked.end(body)
  })
}

// {status, headers} as soon as they are there: of what goes on without end, such as the events of a page, nothing more is read.
export function headOf(server, target, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers, agent: false },
      (answer) => {
        done({ status: answer.statusCode, headers: answer.headers })
        answer.on('error', () => {})
        answer.destroy()
      },
    )
    asked.on('error', (error) => fail(new Error(`${method} ${target}: ${error.message}`)))
    asked.end()
  })
}

function wholeAnswer(status, headers, bytes) {
  const type = (headers['content-type'] ?? '').split(';')[0].trim()
  const text = bytes.toString('utf8')
  return { status, headers, type, bytes, text, json: () => JSON.parse(text) }
}

export const askJson = async (server, target) => {
  const answer = await ask(server, target)
  if (answer.status !== 200) throw new Error(`${target}: ${answer.status} ${answer.text}`)
  return answer.json()
}

// Sends bytes as they are and gives everything that comes back until the server closes.
export function exchange(server, bytes) {
  return new Promise((done, fail) => {
    const parts = []
    const socket = connect(server.port, '127.0.0.1')
    socket.on('data', (part) => parts.push(part))
    socket.on('error', (error) => (parts.length ? undefined : fail(error)))
    socket.on('close', () => done(Buffer.concat(parts)))
    socket.write(bytes)
  })
}

// The answers in what a connection gave back, one after the other. `methods` are those of the requests, since the
// length of an answer to HEAD is not that of what follows.
export function readAnswers(bytes, methods = []) {
  const answers = []
  while (bytes.length > 0) {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) throw new Error(`no head in ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`)
    const [line, ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n')
    const [, version, status] = /^HTTP\/(1\.[01]) (\d{3}) /.exec(line)
    const headers = {}
    for (const field of fields) {
      const colon = field.indexOf(':')
      const name = field.slice(0, colon).toLowerCase()
      headers[name] = (name in headers ? headers[name] + ', ' : '') + field.slice(colon + 1).trim()
    }
    const bare = methods[answers.length] === 'HEAD' || ['100', '204', '304'].includes(status)
    const length = bare ? 0 : Number(headers['content-length'])
    const body = bytes.subarray(end + 4, end + 4 + length)
    if (body.length !== length) throw new Error(`${length} bytes were promised and ${body.length} came`)
    answers.push({ version, ...wholeAnswer(Number(status), headers, body) })
    bytes = bytes.subarray(end + 4 + length)
  }
  return answers
}

// The one answer to one request that closes its connection.
export async function send(server, bytes, method) {
  const answers = readAnswers(await exchange(server, bytes), [method])
  if (answers.length !== 1) throw new Error(`${answers.length} answers came`)
  return answers[0]
}

export const get = (target, ...fields) =>
  [`GET ${target} HTTP/1.1`, 'Host: amity.test', 'Connection: close', ...fields, '', ''].join('\r\n')
