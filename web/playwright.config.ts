// SPDX-License-Identifier: Apache-2.0
// Against a server that already runs, with Kunming's office in it: AMITY_URL says where. The system's own Chromium.
import type { PlaywrightTestConfig } from '@playwright/test'

const server = process.env['AMITY_URL'] ?? 'http://127.0.0.1:8080'

const config: PlaywrightTestConfig = {
  testDir: '../tests/web',
  outputDir: 'test-results',
  // Tests have no time limit of their own; what never comes is told after the wait of a single act.
  timeout: 0,
  expect: { timeout: 20_000, toPass: { timeout: 20_000 } },
  workers: 2,
  fullyParallel: true,
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    baseURL: server,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
  },
}

export default config
