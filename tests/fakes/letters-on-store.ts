/** Letters in the tests of a file, over one store. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { TestLetters } from './letters.ts'
import type { TestStore } from './stores.ts'

/** Opens a store for the tests that follow, and hands each letters that begin empty. */
export function testLetters(open: () => Promise<TestStore>): () => TestLetters {
  let store: TestStore
  let made: TestLetters
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.remove())
  beforeEach(async () => {
    made = new TestLetters(store.db)
    await made.empty()
    await made.smtp.start()
  })
  afterEach(() => made.end())
  return () => made
}
