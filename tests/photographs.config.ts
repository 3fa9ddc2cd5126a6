/** Photographs of every component in its states, for the eye: they assert nothing, and are no part of the tests. npm run photographs. */
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import tests from '../playwright.config'

const servers = [tests.webServer ?? []].flat()

export default defineConfig({
  ...tests,
  testDir: 'journeys',
  outputDir: '../test-results',
  grep: /@photograph/,
  grepInvert: [],
  webServer: servers.map((server) => ({ ...server, cwd: resolve(server.cwd ?? '.') })),
})
