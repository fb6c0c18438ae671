// SPDX-License-Identifier: Apache-2.0
// Against a server that already runs, with Kunming's office in it: AMITY_URL says where, AMITY_TOKEN is a token of its office,
// AMITY_LINK what `amity user add director@example.org --office kunming --name Maria --role director` printed. The system's own Chromium.
import type { PlaywrightTestConfig } from '@playwright/test'

// For what never comes. Long enough for a machine that does ten other things: a test says what happens, not how soon.
const patience = 180_000
const server = process.env['AMITY_URL'] ?? 'http://127.0.0.1:8080'

const config: PlaywrightTestConfig = {
  testDir: '../tests/web',
  globalSetup: '../tests/web/before_all.ts',
  outputDir: 'test-results',
  // Tests have no time limit of their own; what never comes is told after the wait of a single act.
  timeout: 0,
  expect: { timeout: patience, toPass: { timeout: patience } },
  workers: 2,
  fullyParallel: true,
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    baseURL: server,
    actionTimeout: patience,
    navigationTimeout: patience,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
  },
}

export default config
