/** What a command says while it works: one line a step, with its time. */
import { spawnSync } from 'node:child_process'

export const log = (text) => console.log(`reticule · ${text}`)

/** Ends the command with one line that says what to do. */
export function fail(text) {
  console.error(`reticule · ${text}`)
  process.exit(1)
}

/** Runs a program in the foreground; a failure ends the command with the program's own status. */
export function run(what, program, args, environment = {}) {
  const begun = Date.now()
  log(`${what} …`)
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  if (error) fail(`${what}: cannot run ${program}: ${error.message}`)
  if (status !== 0) fail(`${what} failed (status ${status}); what went wrong stands above.`)
  log(`${what}: done in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
}
