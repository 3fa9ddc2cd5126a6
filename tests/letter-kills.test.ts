/**
 * Two workers send a letter on one Postgres, and one of them is killed at any moment, again and again. `npm run bench -- letters` does the same with more
 * readers.
 */
import { expect, test } from 'vitest'
import { killAgainAndAgain } from './fakes/letter-kills.ts'

const [READERS, KILLS] = [600, 20]

test(`${KILLS} kills during a letter to ${READERS}: nobody is missed or gets it twice without being uncertain, and the balance is exact`, async () => {
  const { state, frozen, counts, wrong, mails, readers } = await killAgainAndAgain(READERS, KILLS)
  expect(state).toBe('settled')
  expect(frozen).toBe(READERS)
  const { accepted = 0, uncertain = 0 } = counts
  expect(accepted + uncertain).toBe(READERS)
  expect(wrong).toEqual([])
  expect(mails).toBe(readers)
  // The kills met mails in hand.
  expect(uncertain).toBeGreaterThan(0)
  expect(accepted).toBeGreaterThan(0)
})
