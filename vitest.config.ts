import { defineConfig } from 'vitest/config'
import { unoptimised } from './tests/unoptimised.ts'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{app,components,lib,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/temporary.ts',
    // Every core: whatever waits for a process or a database leaves its own to the rest.
    maxWorkers: '100%',
    execArgv: [...unoptimised],
    // Nothing here measures time. Some tests encode pictures, start programs or make a database, and a slow machine may take minutes:
    // these limits are for what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
})
