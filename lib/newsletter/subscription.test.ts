import { describe, expect, test } from 'vitest'
import { decide, events, states } from './subscription.ts'

/** The table of the newsletter's rules, written down a second time: by what may happen, and nothing else may. */
const allowed: readonly string[] = [
  'none ask pending code',
  'pending ask pending code',
  'pending confirm active welcome',
  'active ask active already',
  'active leave left farewell',
  'left ask pending code',
  'pending bounce suppressed -',
  'active bounce suppressed -',
  'left bounce suppressed -',
  'suppressed allow pending code',
  'suppressed ask suppressed -',
  'pending erase none erased',
  'active erase none erased',
  'left erase none erased',
  'suppressed erase none -',
]

describe('the table of states', () => {
  test.each(allowed)('%s', (line) => {
    const [from, event, to, mail] = line.split(' ')
    expect(decide(from as never, event as never)).toEqual(mail === '-' ? { to } : { to, mail })
  })

  test('refuses everything else', () => {
    const pairs = states.flatMap((from) => events.map((event) => `${from} ${event}`))
    const refused = pairs.filter((pair) => !allowed.some((line) => line.startsWith(`${pair} `)))
    expect(refused).toHaveLength(states.length * events.length - allowed.length)
    for (const pair of refused) {
      const [from, event] = pair.split(' ')
      expect(decide(from as never, event as never), pair).toBeUndefined()
    }
  })
})
