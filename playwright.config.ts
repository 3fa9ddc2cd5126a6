import { defineConfig } from '@playwright/test'
import { env } from './lib/env.ts'
import { fixtureClock, fixturePort } from './tests/fixtures/clock'
import { behindPort, frontData, frontPort, previewServer } from './tests/journeys/servers'

const serve = 'node scripts/run.mjs serve'
/** ms. On a busy machine the first start of an edition of another origin takes minutes; this is for what hangs. */
const serverTimeout = 600_000
const NODE_ENV = 'production'
/** As the pages were built. */
const SITE_URL = env.origin

/** Journeys for which one width is enough: what machines read, what servers do, what sets its widths itself. */
const deskOnly = [
  'conditions',
  'deploys',
  'edition-faults',
  'editions',
  'faults',
  'first-edition',
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
  // For what hangs: nothing here measures time, and a busy machine may take four times as long as a quiet one.
  timeout: 600_000,
  expect: { timeout: 30_000 },
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
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 } },
      testIgnore: journeys(...deskOnly, 'preview', 'indexes'),
      // What sets its own widths.
      grepInvert: /@desk/,
    },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone without script',
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      testIgnore: journeys(...deskOnly, 'accessibility', 'stillness'),
      // axe and other measuring tools are scripts themselves.
      grepInvert: /@script/,
    },
  ],
  webServer: [
    {
      command: 'npm run -s front',
      timeout: serverTimeout,
      url: `http://localhost:${frontPort}/healthz`,
      env: { SITE_URL, FRONT_PORT: String(frontPort), PORT: String(behindPort), RETICULE_DATA: frontData, LOG_LEVEL: 'error' },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    {
      command: serve,
      cwd: 'tmp/fixture',
      timeout: serverTimeout,
      url: `http://localhost:${fixturePort}/healthz`,
      env: { NODE_ENV, SITE_URL, PORT: String(fixturePort), RETICULE_NOW: fixtureClock },
    },
    {
      command: serve,
      timeout: serverTimeout,
      url: `http://localhost:${previewServer.port}/healthz`,
      env: { NODE_ENV, SITE_URL, PORT: String(previewServer.port), ...previewServer.env },
    },
  ],
})
