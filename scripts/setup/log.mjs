/** What a command says while it works: one line a step, with its time. */
import { spawn, spawnSync } from 'node:child_process'

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
  settle(what, program, begun, Date.now(), { status, error })
}

/** What was started beside others and has not ended. */
const running = new Set()

/**
 * Starts a program beside others. Returns `finish`, which waits for its end and then does as `run`: what the program says is held back until
 * then, so that two never speak at once.
 */
export function runBeside(what, program, args, environment = {}) {
  const begun = Date.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } })
  const said = []
  for (const name of ['stdout', 'stderr']) child[name].on('data', (words) => said.push([name, words]))
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: null, error, at: Date.now() }))
    child.once('close', (status) => resolve({ status, at: Date.now() }))
  })
  running.add(ended)
  return async function finish() {
    const { at, ...end } = await ended
    running.delete(ended)
    for (const [name, words] of said) process[name].write(words)
    // A command that ends here leaves nobody at work in its folder.
    if (end.status !== 0) await Promise.all(running)
    settle(what, program, begun, at, end)
  }
}

function settle(what, program, begun, ended, { status, error }) {
  if (error) fail(`${what}: cannot run ${program}: ${error.message}`)
  if (status !== 0) fail(`${what} failed (status ${status}); what went wrong stands above.`)
  log(`${what}: done in ${((ended - begun) / 1000).toFixed(1)} s`)
}
