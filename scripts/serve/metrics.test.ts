import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { layEmptyStore } from '../../tests/fakes/empty-store.ts'
import { freePort } from '../../tests/fakes/stores.ts'

let data: string
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'reticule-metrics-'))
  await layEmptyStore(data)
  vi.stubEnv('RETICULE_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(data, { recursive: true })
})

test('the queues are counted in a store that somebody serves, and none is opened for it', async () => {
  const { startMetrics } = await import('./metrics.ts')
  const { ownStore } = await import('../../lib/db/embedded.ts')
  const { closeDatabase } = await import('../../lib/db/database.ts')
  const port = await freePort()
  const stop = await startMetrics(port)
  const figures = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(await figures()).not.toContain('reticule_queue_length{')
  // Its owner finds it as it was: it is one process's.
  const close = await ownStore(data)
  expect(await figures()).toContain('reticule_queue_length{queue="mails"} 0')
  await stop()
  await closeDatabase()
  await close()
})
