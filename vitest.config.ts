import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  // Some tests encode pictures or start programs: seconds on a busy machine.
  test: { include: ['{app,components,lib,scripts,tests}/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
})
