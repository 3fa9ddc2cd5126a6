import { defineConfig } from '@playwright/test'
import { fixtureClock, fixturePort } from './tests/fixtures/clock'
import { previewServer } from './tests/journeys/preview-server'

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
    { name: 'phone', use: { viewport: { width: 390, height: 844 } }, testIgnore: /machines|hidden|preview/ },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone without script',
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      testIgnore: /accessibility|machines|hidden|stillness/,
      // axe and other measuring tools are scripts themselves.
      grepInvert: /@script/,
    },
  ],
  webServer: [
    { command: `node_modules/.bin/next start -p ${port}`, url: `http://localhost:${port}/healthz` },
    {
      command: `../../node_modules/.bin/next start -p ${fixturePort}`,
      cwd: 'tmp/fixture',
      url: `http://localhost:${fixturePort}/healthz`,
      env: { RETICULE_NOW: fixtureClock },
    },
    {
      command: `node_modules/.bin/next start -p ${previewServer.port}`,
      url: `http://localhost:${previewServer.port}/healthz`,
      env: previewServer.env,
    },
  ],
})
