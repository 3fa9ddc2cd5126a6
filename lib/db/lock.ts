/** One process for an embedded store: two would ruin it. The lock says who holds it. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { now } from '../clock.ts'

type Holder = { readonly pid: number; readonly what: string; readonly since: string }

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // Somebody else's process is alive, too.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Gone meanwhile, or cut off by a crash: nobody holds it.
    return undefined
  }
}

/** Takes the lock and returns how to let go of it. Throws, with the holder's name, while another process has it. */
export function takeLock(file: string): () => void {
  const holder = holderOf(file)
  if (holder && holder.pid !== process.pid && isAlive(holder.pid))
    throw new Error(
      `The embedded store is in use by process ${holder.pid} (${holder.what}, since ${holder.since}). End it first, or set DATABASE_URL: a Postgres server serves many.`,
    )
  rmSync(file, { force: true })
  const handle = openSync(file, 'wx')
  writeSync(handle, JSON.stringify({ pid: process.pid, what: process.argv.slice(1, 3).join(' '), since: now().toISOString() }))
  closeSync(handle)
  return () => {
    if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}
