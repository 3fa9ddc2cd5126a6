import { defineConfig } from '@playwright/test'
import { env } from './lib/env.ts'
import { fixtureClock, fixturePort } from './tests/fixtures/clock'
import { behindPort, frontData, frontPort, previewServer } from './tests/journeys/servers'
import { limits } from './tests/limits'

const serve = 'node scripts/run.mjs serve'
const NODE_ENV = 'production'
/** As the pages were built. */
const SITE_URL = env.origin

/** Journeys that publish magazines of their own: two at once would only take the machine from one another, and from those who read. */
const publishing = ['deploys', 'edition-faults', 'editions', 'first-edition']
/** Journeys for which one width is enough: what machines read, what servers do, what sets its widths itself. */
const deskOnly = [
  'conditions',
  'faults',
  'fonts',
  'forms',
  'front',
  'hidden',
  'life-size',
  'long-words',
  'machines',
  'mails',
  'odd-requests',
  'openings',
  'parts',
  'press',
  'scale',
  'search-rests',
  'stopping',
  'subscribers',
]
const journeys = (...names: readonly string[]) => new RegExp(`(${names.join('|')})\\.spec`)

/**
 * Journeys run against the production build, in a real Chromium: the magazine through nginx as deploy/ configures it, the fixture
 * and the previews from the magazine's own server.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: true,
  timeout: limits.test,
  expect: { timeout: limits.page },
  // One more than there are cores, as a rule: journeys wait for pages, and some for a second that must pass.
  workers: 3,
  // Pictures for the eye: npm run photographs.
  grepInvert: /@photograph/,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${frontPort}`,
    launchOptions: {
      executablePath: env.chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        // The headless shell would round the width of every letter to whole pixels, which no reader's browser does.
        '--font-render-hinting=none',
      ],
    },
  },
  projects: [
    // First, since it takes longest.
    { name: 'publishing', testMatch: journeys(...publishing), workers: 1 },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 } },
      testIgnore: journeys(...publishing, ...deskOnly, 'preview', 'indexes'),
      // What sets its own widths.
      grepInvert: /@desk/,
    },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } }, testIgnore: journeys(...publishing) },
    {
      name: 'phone without script',
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      testIgnore: journeys(...publishing, ...deskOnly, 'accessibility', 'stillness'),
      // axe and other measuring tools are scripts themselves.
      grepInvert: /@script/,
    },
  ],
  webServer: [
    {
      command: 'npm run -s front',
      timeout: limits.test,
      url: `http://localhost:${frontPort}/healthz`,
      env: { SITE_URL, FRONT_PORT: String(frontPort), PORT: String(behindPort), RETICULE_DATA: frontData, LOG_LEVEL: 'error' },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    {
      command: serve,
      cwd: 'tmp/fixture',
      timeout: limits.test,
      url: `http://localhost:${fixturePort}/healthz`,
      env: { NODE_ENV, SITE_URL, PORT: String(fixturePort), RETICULE_NOW: fixtureClock },
    },
    {
      command: serve,
      timeout: limits.test,
      url: `http://localhost:${previewServer.port}/healthz`,
      env: { NODE_ENV, SITE_URL, PORT: String(previewServer.port), ...previewServer.env },
    },
  ],
})
