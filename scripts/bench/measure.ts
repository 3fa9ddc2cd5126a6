/** Runs a command and measures it with all that it starts. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { inFolder } from '../setup/copy.ts'

export type Measured = {
  readonly seconds: number
  /** Most memory held at one time by all its processes, in MB. */
  readonly megabytes: number
}

const PAGE = 4096

/** Resident pages of a process and its descendants, from /proc; nothing is counted where there is no /proc. */
function residentBytes(root: number): number {
  const parents = new Map<number, number>()
  const resident = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(name), Number(fields[1]))
      resident.set(Number(name), Number(fields[21]) * PAGE)
    } catch {
      // The process ended between the listing and the reading; it holds nothing now.
    }
  }
  const within = (pid: number): boolean => pid === root || (parents.has(pid) && within(parents.get(pid) ?? 0))
  return [...resident].reduce((sum, [pid, bytes]) => sum + (within(pid) ? bytes : 0), 0)
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
    const watch = setInterval(() => (most = Math.max(most, child.pid ? residentBytes(child.pid) : 0)), 200)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`))
      else resolve({ seconds: (performance.now() - begun) / 1000, megabytes: most / 1024 / 1024 })
    })
  })
}
