import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import compiled from '../../.generated/client-scripts.json'
import { afterReact, clientScripts } from './client-scripts.ts'

/** A page whose script is its own element, with a clock that is set by hand. */
function page() {
  const own: Record<string, unknown> = {}
  const ran: string[] = []
  const waiting: (() => void)[] = []
  const time = { now: 0 }
  const pass = () => waiting.splice(0).map((go) => go())
  const run = (script: string) =>
    runInNewContext(script, {
      document: { currentScript: own },
      performance: { now: () => time.now },
      setTimeout: (go: () => void) => waiting.push(go),
      ran,
    })
  return { own, ran, time, pass, run }
}

test('readers are given the scripts as they were compiled', () => {
  expect(clientScripts).toBe(compiled)
})

test('while developing a script waits until React has its element, and runs once', () => {
  const { own, ran, pass, run } = page()
  run(afterReact("(()=>{ran.push('changed')})();"))
  pass()
  expect(ran).toEqual([])
  own.__reactProps$abc = {}
  pass()
  pass()
  expect(ran).toEqual(['changed'])
})

test('where React never says so it runs after five seconds', () => {
  const { ran, time, pass, run } = page()
  run(afterReact("ran.push('changed')"))
  time.now = 5000
  pass()
  expect(ran).toEqual([])
  time.now = 5001
  pass()
  expect(ran).toEqual(['changed'])
})
