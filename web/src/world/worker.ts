// SPDX-License-Identifier: Apache-2.0
// The engine on a thread of its own; or, where a page reads this file itself, in the page's hands.
import { Engine } from './engine.ts'
import type { Wish } from './protocol.ts'

if ('window' in globalThis) {
  window.WorldEngine = Engine
} else {
  const engine = new Engine((told) => postMessage(told))
  addEventListener('message', ({ data }: MessageEvent<Wish>) => engine.hear(data))
}
