/**
 * npm run letters [-- --watch | --json]: how it stands with all letters. `-- adopt` makes this machine the sender of a store that was put back, or that
 * another machine sent from; `-- adopt --join` lets it send beside others. `-- open LANE` opens a lane that was paused; `-- limit LANE RATE [DAILY]`
 * sets the mails a second, and a day, that it may take at most (0: no limit).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { now } from '../lib/clock.ts'
import { closeDatabase, database } from '../lib/db/database.ts'
import { env } from '../lib/env.ts'
import { adopt, joinSenders, witnessIn } from '../lib/letters/sending/epoch.ts'
import { limitLane, openLanes } from '../lib/letters/sending/lane-rows.ts'
import { overviewOf, overviewWords } from '../lib/letters/sending/overview.ts'

const usage = 'Say nothing, --watch, --json, adopt, adopt --join, open LANE, or limit LANE RATE [DAILY].'
const witness = witnessIn(env.dataFolder)

async function adoptStore(isJoining: boolean): Promise<string> {
  const db = await database()
  if (isJoining) {
    await joinSenders(db, witness)
    return 'This machine sends letters, too.'
  }
  const { letters, uncertain } = await adopt(db, witness, now())
  if (!letters.length) return 'This machine is the sender of this store. No letter was under way.'
  return `This machine is the sender of this store. Paused: ${letters.join(', ')}; ${uncertain} may have it already. npm run letter -- resume SLUG leaves these out, --uncertain=send sends it to them.`
}

async function openLane(name: string | undefined): Promise<string> {
  const opened = name ? await openLanes(await database(), name) : []
  if (!opened.length) throw new Error(`There is no lane "${name ?? ''}". ${usage}`)
  return `The lane ${opened.join(', ')} is open.`
}

async function limit([name = '', rate = '', daily = '0']: readonly string[]): Promise<string> {
  if (![rate, daily].every((number) => /^\d+(\.\d+)?$/.test(number))) throw new Error(usage)
  if (!(await limitLane(await database(), name, Number(rate) || undefined, Number(daily) || undefined, now())))
    throw new Error(`There is no lane "${name}". ${usage}`)
  return `The lane ${name} takes ${Number(rate) || 'any number of'} mails a second${Number(daily) ? ` and ${daily} a day` : ''} at most.`
}

async function list(isJson: boolean): Promise<string> {
  const overview = await overviewOf(await database(), now())
  return isJson ? JSON.stringify(overview, null, 2) : overviewWords(overview)
}

/** Until it is interrupted. */
async function watch(): Promise<never> {
  for (;;) {
    const words = await list(false)
    console.log(process.stdout.isTTY ? `\u001b[2J\u001b[H${words}` : words)
    await pause(1000)
  }
}

try {
  const flag = { type: 'boolean', default: false } as const
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { watch: flag, json: flag, join: flag } })
  const [what, ...more] = positionals
  if (what === 'adopt') console.log(await adoptStore(values.join))
  else if (what === 'open') console.log(await openLane(more[0]))
  else if (what === 'limit') console.log(await limit(more))
  else if (what !== undefined) throw new Error(usage)
  else if (values.watch) await watch()
  else console.log(await list(values.json))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
await closeDatabase()
