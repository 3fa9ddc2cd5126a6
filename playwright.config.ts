import { defineConfig } from '@playwright/test'

const port = 3107

/** Journeys run against the production build, in a real Chromium. */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 } }, testIgnore: /machines/ },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone without script',
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      testIgnore: /accessibility|machines/,
    },
  ],
  webServer: { command: `node_modules/.bin/next start -p ${port}`, url: `http://localhost:${port}/healthz`, reuseExistingServer: false },
})
