import { expect, test } from 'vitest'
import { letterEvents, letterStates, nextState } from './states.ts'

/** The table of docs/operations.md, written down a second time: by what may happen, and nothing else may. */
const allowed: readonly string[] = [
  'draft ready ready',
  'ready withdraw draft',
  'ready edit ready',
  'ready test tested',
  'tested withdraw draft',
  'tested edit ready',
  'tested test tested',
  'tested arm armed',
  'armed withdraw draft',
  'armed edit ready',
  'armed disarm tested',
  'armed freeze frozen',
  'frozen begin sending',
  'frozen pause paused',
  'sending pause paused',
  'sending settle settled',
  'sending resend sending',
  'paused resume sending',
  'paused resend sending',
  'settled resend sending',
  ...['draft', 'ready', 'tested', 'armed', 'frozen', 'sending', 'paused'].map((from) => `${from} cancel cancelled`),
]

test.each(allowed)('%s', (line) => {
  const [from, event, to] = line.split(' ')
  expect(nextState(from as never, event as never)).toBe(to)
})

test('everything else is refused', () => {
  const pairs = letterStates.flatMap((from) => letterEvents.map((event) => [from, event] as const))
  const found = pairs.filter(([from, event]) => nextState(from, event)).map(([from, event]) => `${from} ${event} ${nextState(from, event)}`)
  expect(found.sort()).toEqual([...allowed].sort())
})

test('cancelled is the end, and nothing but the uncertain follows what is settled', () => {
  expect(letterEvents.filter((event) => nextState('cancelled', event))).toEqual([])
  expect(letterEvents.filter((event) => nextState('settled', event))).toEqual(['resend'])
})
