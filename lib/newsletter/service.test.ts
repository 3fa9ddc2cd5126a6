import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, test, vi } from 'vitest'
import { database } from '../db/database.ts'
import { signUp } from './service.ts'

vi.mock('../db/database.ts', () => ({ database: vi.fn() }))

test('whoever counts sign-ups hears what became of each, and nothing of whom it was', async () => {
  const heard: unknown[] = []
  const hear = (outcome: unknown) => heard.push(outcome)
  subscribe('reticule:sign-up', hear)
  try {
    vi.mocked(database).mockRejectedValue(new Error('away'))
    await signUp('ann', '192.0.2.1')
    await expect(signUp('ann@example.com', '192.0.2.1')).rejects.toThrow('away')
    expect(heard).toEqual(['no address', 'failed'])
  } finally {
    unsubscribe('reticule:sign-up', hear)
  }
})
