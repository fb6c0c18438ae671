// SPDX-License-Identifier: Apache-2.0
// A page of the desk that follows along: its events as they come.
import { request } from 'node:http'

// {status, type, headers, wait(name), close(), ended}; `wait` gives the data of the next event of that name that nobody waited for yet.
export function follow(server, cookie, path) {
  const events = []
  const waiting = []
  const { promise: ended, resolve: end } = Promise.withResolvers()
  const offer = () => {
    for (const one of [...waiting]) {
      const at = events.findIndex(({ name }) => name === one.name)
      if (at < 0) continue
      waiting.splice(waiting.indexOf(one), 1)
      one.done(events.splice(at, 1)[0].data)
    }
  }
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, headers: { Cookie: cookie }, agent: false },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part) => {
          text += part
          for (let cut = text.indexOf('\n\n'); cut >= 0; cut = text.indexOf('\n\n')) {
            const lines = text.slice(0, cut).split('\n')
            text = text.slice(cut + 2)
            const field = (name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
            if (lines.some((line) => line.startsWith('event: ')))
              events.push({ name: field('event'), data: field('data') ?? '' })
          }
          offer()
        })
        answer.on('close', end)
        done({
          status: answer.statusCode,
          type: (answer.headers['content-type'] ?? '').split(';')[0],
          headers: answer.headers,
          events,
          ended,
          wait: (name) =>
            new Promise((told) => {
              waiting.push({ name, done: told })
              offer()
            }),
          close: () => asked.destroy(),
        })
      },
    )
    asked.on('error', (error) => (error.code === 'ECONNRESET' ? end() : fail(error)))
    asked.end()
  })
}
