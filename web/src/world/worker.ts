// SPDX-License-Identifier: Apache-2.0
// The engine on a thread of its own; or, where a page reads this file itself, in the page's hands.
import { Engine } from './engine.ts'
import type { RendererCommand } from './protocol.ts'

if ('window' in globalThis) {
  window.WorldEngine = Engine
} else {
  const engine = new Engine((event) => postMessage(event))
  addEventListener('message', ({ data }: MessageEvent<RendererCommand>) => engine.receive(data))
}
