import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Journeys in Firefox and WebKit, one file at a time, against what has been built. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['tests/engines/*.journey.ts'], testTimeout: 300_000, hookTimeout: 300_000, passWithNoTests: false },
})
