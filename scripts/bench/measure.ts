/** Runs a command and measures it with all that it starts. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { inFolder } from '../setup/copy.ts'

export type Measured = {
  readonly seconds: number
  /** Most memory held at one time by all its processes, in MB. */
  readonly megabytes: number
  /** What was printed. */
  readonly output: string
}

/** ms between two looks at the memory. */
const PAUSE = 500

/** Every process with its parent, from /proc; none where there is no /proc. */
function parents(): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // The process ended between the listing and the reading; it holds nothing now.
    }
  }
  return found
}

/** Bytes of a process: what it holds alone, and its share of what it holds together with others (PSS). */
function bytesOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Bytes that a process and its descendants hold together. */
function heldBy(root: number): number {
  const known = parents()
  const within = (pid: number): boolean => pid === root || (known.has(pid) && within(known.get(pid) ?? 0))
  return [...known.keys()].filter(within).reduce((sum, pid) => sum + bytesOf(pid), 0)
}

/** Runs a command to its end in a folder. Throws with its output when it fails. */
export function measure(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(command, args, { cwd: folder, env: { ...inFolder(folder), ...environment } })
    let output = ''
    let most = 0
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    const watch = setInterval(() => (most = Math.max(most, child.pid ? heldBy(child.pid) : 0)), PAUSE)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`))
      else resolve({ seconds: (performance.now() - begun) / 1000, megabytes: most / 1024 / 1024, output })
    })
  })
}
