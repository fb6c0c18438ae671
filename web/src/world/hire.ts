// SPDX-License-Identifier: Apache-2.0
// One who draws: a worker with the canvas in its hands, or, where a browser has none of that, the page itself.
import worker_url from './worker.ts?worker&url'
import type { Language } from '../api/client.ts'
import type { Engine } from './engine.ts'
import type { Told, Wish } from './protocol.ts'

export type Hired = { wish: (wish: Wish) => void; dismiss: () => void }

export async function hire(canvas: HTMLCanvasElement, language: Language, hear: (told: Told) => void): Promise<Hired> {
  if ('OffscreenCanvas' in window && 'transferControlToOffscreen' in canvas) {
    const worker = new Worker(worker_url, { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
    worker.addEventListener('error', ({ message }) => hear({ told: 'failed', problem: { title: message } }))
    const sheet = canvas.transferControlToOffscreen()
    worker.postMessage({ do: 'begin', canvas: sheet, language } satisfies Wish, [sheet])
    return { wish: (wish) => worker.postMessage(wish), dismiss: () => worker.terminate() }
  }
  // The worker's file, read by the page: nobody else has to carry the engine for the sake of old browsers.
  await import(/* @vite-ignore */ worker_url)
  const engine = new window.WorldEngine!(hear)
  engine.hear({ do: 'begin', canvas, language })
  return { wish: (wish) => engine.hear(wish), dismiss: () => undefined }
}

declare global {
  interface Window {
    WorldEngine?: typeof Engine
  }
}
