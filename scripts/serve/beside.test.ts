import { afterEach, expect, test, vi } from 'vitest'
import { log } from '../../lib/log.ts'
import { startBeside } from './beside.ts'

afterEach(() => vi.restoreAllMocks())

test('mail that cannot be started is told in one line, and ends nobody: also not when it is stopped', async () => {
  const told = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const stop = startBeside(async () => {
    throw Object.assign(new Error('permission denied, open key.pem'), { code: 'EACCES' })
  })
  await stop()
  expect(told.mock.calls).toEqual([
    [{ reason: 'EACCES: permission denied, open key.pem' }, expect.stringMatching(/^mail cannot be started; readers are answered/)],
  ])
})

test('all that was started is stopped, once', async () => {
  const stopped: string[] = []
  const worker = (name: string) => ({ stop: async () => void stopped.push(name) })
  const stop = startBeside(async () => [worker('codes'), worker('letters')])
  await Promise.all([stop(), stop()])
  expect(stopped).toEqual(['codes', 'letters'])
})
