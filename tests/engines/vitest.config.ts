import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { limits } from '../limits.ts'

/** Journeys in Firefox and WebKit, one file at a time, against what has been built. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['tests/engines/*.journey.ts'], testTimeout: limits.test, hookTimeout: limits.test, passWithNoTests: false },
})
