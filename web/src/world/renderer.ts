// SPDX-License-Identifier: Apache-2.0
// One who draws: a worker with the canvas in its hands, or, where a browser has none of that, the page itself.
import worker_url from './worker.ts?worker&url'
import type { Language } from '../api/client.ts'
import type { Engine } from './engine.ts'
import type { RendererEvent, RendererCommand } from './protocol.ts'

export type Renderer = { send: (command: RendererCommand) => void; stop: () => void }

export async function start_renderer(
  canvas: HTMLCanvasElement,
  language: Language,
  receive: (event: RendererEvent) => void,
): Promise<Renderer> {
  if ('OffscreenCanvas' in window && 'transferControlToOffscreen' in canvas) {
    const worker = new Worker(worker_url, { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<RendererEvent>) => receive(data))
    worker.addEventListener('error', ({ message }) => receive({ event: 'failed', problem: { title: message } }))
    const sheet = canvas.transferControlToOffscreen()
    worker.postMessage({ command: 'begin', canvas: sheet, language } satisfies RendererCommand, [sheet])
    return { send: (command) => worker.postMessage(command), stop: () => worker.terminate() }
  }
  // The worker's file, read by the page: nobody else has to carry the engine for the sake of old browsers.
  await import(/* @vite-ignore */ worker_url)
  const engine = new window.WorldEngine!(receive)
  engine.receive({ command: 'begin', canvas, language })
  return { send: (command) => engine.receive(command), stop: () => undefined }
}

declare global {
  interface Window {
    WorldEngine?: typeof Engine
  }
}
