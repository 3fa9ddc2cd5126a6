import { defineConfig } from 'vitest/config'
import { limits } from './tests/limits.ts'
import { unoptimised } from './tests/unoptimised.ts'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{app,components,lib,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/temporary.ts',
    // Every core: whatever waits for a process or a database leaves its own to the rest.
    maxWorkers: '100%',
    execArgv: [...unoptimised],
    testTimeout: limits.test,
    hookTimeout: limits.test,
    teardownTimeout: limits.fact,
    expect: { poll: { timeout: limits.fact } },
  },
})
