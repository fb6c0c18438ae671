// SPDX-License-Identifier: Apache-2.0
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { messages } from './build/messages.ts'

export default defineConfig({
  base: '/',
  plugins: [messages(), svelte({ preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
  build: {
    manifest: true,
    // The server sends a strict policy: no inlined data: assets, no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      input: 'src/main.ts',
      // What several islands use comes in one file, however small its parts are.
      output: { codeSplitting: { groups: [{ name: 'shared', test: /node_modules.svelte|src.(lib|map.cut)/ }] } },
    },
  },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
