import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.ts'

let folder: string
let file: string
let processes: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-lock-'))
  file = join(folder, 'lock')
  processes = []
})
afterEach(async () => {
  await Promise.all(processes.map((one) => kill(one)))
  rmSync(folder, { recursive: true, force: true })
})

async function another(): Promise<ChildProcess> {
  const one = fork('tests/fakes/lock-holder.ts', [file], { execArgv: ['--import', 'tsx'] })
  processes.push(one)
  await once(one, 'message')
  return one
}

async function kill(one: ChildProcess) {
  if (one.exitCode !== null || one.signalCode !== null) return
  const end = once(one, 'exit')
  one.kill('SIGKILL')
  await end
}

/** Sends a word, or the moment at which to take the lock, and resolves with the answer. */
async function tell(one: ChildProcess, word: number | 'leave'): Promise<unknown> {
  const answer = once(one, 'message')
  one.send(word)
  return (await answer)[0]
}

test('of two processes that take it at once one gets it, twenty times', async () => {
  const two = await Promise.all([another(), another()])
  for (let round = 0; round < 20; round++) {
    // As somebody who is gone left it.
    writeFileSync(file, '{"pid":999999999,"what":"x","since":"y"}')
    const soon = performance.timeOrigin + performance.now() + 20
    const answers = await Promise.all(two.map((one) => tell(one, soon)))
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1)
    await Promise.all(two.map((one) => tell(one, 'leave')))
  }
})

test('when its holder is killed the next one gets it', async () => {
  const [holder, next] = await Promise.all([another(), another()])
  expect(await tell(holder, 0)).toBe('taken')
  expect(await tell(next, 0)).not.toBe('taken')
  await kill(holder)
  expect(await tell(next, 0)).toBe('taken')
})

test('within one process it is taken once, too', () => {
  const leave = takeLock(file)
  expect(() => takeLock(file)).toThrow('is in use')
  leave()
  takeLock(file)()
})

test('what an older version wrote into it, and whose number that is now, is no matter', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, what: 'npm start', since: '2026-11-25T09:00:00.000Z' }))
  takeLock(file)()
})

test('who does not get it reads which folder is in use, and what helps', () => {
  const leave = takeLock(file)
  expect(() => takeLock(file)).toThrow(
    `The embedded store in ${folder} is in use. It is one process's: end the other magazine or command that works there, name another folder in RETICULE_DATA, or set DATABASE_URL (a Postgres server serves many).`,
  )
  leave()
})
