/** Publishes: checks and compiles content, prints what changed beside the edition that is shown, and turns to it. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../../lib/clock.ts'
import { tryToLock } from '../../lib/db/lock.ts'
import {
  currentEdition,
  currentId,
  type Edition,
  editionsFolder,
  findEdition,
  isTurnedBackTo,
  listEditions,
  openAside,
  removeOld,
  turnFrom,
  turnTo,
} from '../../lib/editions/folder.ts'
import { isUnfinished } from '../../lib/editions/manifest.ts'
import { overdueOf } from '../../lib/editions/overdue.ts'
import type { Receipt } from '../../lib/editions/print.ts'
import { childEnvironment } from '../../lib/env.ts'
import type { ToldLetter } from '../../lib/letters/told-letter.ts'
import { buildContent, production } from '../setup/build.ts'
import { log } from '../setup/log.mjs'
import { findBuild, makeBuild, removeOldBuilds } from './builds.ts'
import type { Order, Reply } from './printer.ts'
import { askFor, showsSent } from './sent-letters.ts'
import { readSources, type Sources } from './sources.ts'

const project = process.cwd()

/** The edition that is shown, when it is what would be printed now. */
async function upToDate({ fingerprint }: Sources): Promise<Edition | undefined> {
  const shown = currentEdition(project)
  if (!shown || shown.manifest.fingerprint !== fingerprint || overdueOf(shown.manifest, now())) return undefined
  return showsSent(shown, await askFor(shown)) ? shown : undefined
}

/** One at a time publishes; whoever comes second waits, and then finds less to do. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(editionsFolder(project), { recursive: true })
  const file = join(editionsFolder(project), '.lock')
  let leave = tryToLock(file)
  if (!leave) log('another publication is under way; this one waits for it')
  for (; !leave; leave = tryToLock(file)) await pause(100)
  try {
    return await work()
  } finally {
    leave()
  }
}

const startPrinter = (build: string): ChildProcess =>
  fork('scripts/run.mjs', ['publish/printer'], { env: childEnvironment({ ...production, RETICULE_BUILD: build }) })

/** Has a printer print. Rejects with one line when it could not, and leaves the editions as they were. */
async function printWith(printer: ChildProcess, order: Order): Promise<Receipt> {
  const reply = await new Promise<Reply>((resolve) => {
    printer.once('message', (said) => resolve(said as Reply))
    const ended = (how: unknown) => resolve({ problem: `the printer ended with ${how}; the edition before stays` })
    printer.once('exit', (code, signal) => ended(signal ?? code))
    // It may have ended while content was checked.
    if (printer.connected) printer.send(order)
    else ended(printer.signalCode ?? printer.exitCode)
  })
  if ('problem' in reply) throw new Error(reply.problem)
  return reply.receipt
}

/**
 * Has the disk keep what was printed before anybody sees it: pages of which a power cut leaves the names alone would stay blank. Once for all costs 0.1
 * to 0.4 s, once for each of a thousand files 4 s. A system without this program keeps them in its own time.
 */
const keepPrinted = () => spawnSync('sync', ['-f', editionsFolder(project)], { stdio: 'ignore' })

/** Shows what was printed, and removes what nobody needs any more. */
function show(receipt: Receipt): void {
  keepPrinted()
  turnTo(project, receipt.id)
  tidy()
  tell(receipt)
}

/** The same with what was printed from an edition, unless somebody has turned back meanwhile: nobody asked for this print, and who turned back did. */
function showInPlaceOf({ id }: Edition, receipt: Receipt): void {
  keepPrinted()
  const isShown = turnFrom(project, id, receipt.id)
  tidy()
  if (isShown) tell(receipt)
  else log(`edition ${currentId(project)} was turned to meanwhile and stays; what was printed from ${id} is thrown away`)
}

function tidy(): void {
  removeOld(project)
  removeOldBuilds(new Set(listEditions(project).flatMap((id) => findEdition(project, id)?.manifest.build ?? [])))
}

/** The commit that content and code are of, where git knows one. */
function commit(): { readonly commit?: string } {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
  return status === 0 ? { commit: stdout.trim() } : {}
}

/**
 * Throws when the clock stands before the moment of the edition that is shown: what has appeared would be taken back. A minute is forgiven, since
 * clocks of two machines differ.
 */
function refuseEarlierClock(moment: Date): void {
  const shown = currentEdition(project)
  if (!shown || moment.getTime() + 60_000 >= new Date(shown.manifest.moment).getTime()) return
  throw new Error(
    `The clock says ${moment.toISOString()}, and edition ${shown.id}, which is shown, was printed at ${shown.manifest.moment}: stories that have appeared would disappear. It stays. Set the clock right; if it is right now and was not then, run npm run publish -- --anew.`,
  )
}

/** Prints what is in content/ now. Where much is to be done, such as for the first edition, some may wait. */
async function printContent(sources: Sources, more: Partial<Order> = {}): Promise<Receipt> {
  // While content is checked, the printer makes itself ready. What is written during that time is of the next edition.
  const fitting = findBuild(sources)
  const printer = fitting === undefined ? undefined : startPrinter(fitting)
  try {
    const sentLetters = await askFor(currentEdition(project))
    const order = { fingerprint: sources.fingerprint, moment: now().toISOString(), isComplete: false, sentLetters, ...commit(), ...more }
    await buildContent()
    const build = fitting ?? makeBuild(sources)
    return await printWith(printer ?? startPrinter(build), order)
  } finally {
    printer?.kill()
  }
}

/** Prints the edition that is shown once more: as it is due by now, and with all that had to wait. content/ may be in the midst of being edited. */
async function printAgain({ id, manifest }: Edition, moment: string, sentLetters: readonly ToldLetter[]): Promise<Receipt> {
  const { fingerprint, commit: of, build } = manifest
  const printer = startPrinter(build)
  try {
    return await printWith(printer, {
      fingerprint,
      moment,
      isComplete: true,
      from: id,
      sentLetters,
      ...(of !== undefined && { commit: of }),
    })
  } finally {
    printer.kill()
  }
}

function tell({ id, rendered, linked, later, laterPictures }: Receipt): void {
  const waiting = [
    ...(later ? [`${later} are rendered when they are asked for, until they are printed`] : []),
    ...(laterPictures ? [`${laterPictures} files of pictures that no first view needs are made next`] : []),
  ]
  log([`edition ${id} is shown: ${rendered.length} addresses printed, ${linked} as they were`, ...waiting].join('; '))
}

/** Publishes what is there unless it is shown already, and says so. Where much is to be done some may wait, unless it is to be complete at once. */
export const ensureEdition = ({ isComplete = false } = {}): Promise<void> =>
  inTurn(async () => {
    const sources = readSources()
    const shown = await upToDate(sources)
    if (shown) return log(`edition ${shown.id} is up to date`)
    refuseEarlierClock(now())
    show(await printContent(sources, { isComplete }))
  })

/** As ensureEdition, for a start: what was turned back to is served as it is. */
export async function ensureEditionToServe(): Promise<void> {
  const shown = currentEdition(project)
  if (shown && isTurnedBackTo(project, shown)) log(`edition ${shown.id} was turned back to, and is served until npm run publish`)
  else await ensureEdition()
}

/**
 * Prints what the edition that is shown still lacks, and shows it: what was due by now, what became of letters, and what had to wait. Nothing when it
 * lacks nothing; and when somebody turns back meanwhile, that stays.
 */
export const completeEdition = (): Promise<void> =>
  inTurn(async () => {
    const shown = currentEdition(project)
    if (!shown) throw new Error('There is no edition yet. Run npm run publish.')
    if (isTurnedBackTo(project, shown)) return
    const isOverdue = overdueOf(shown.manifest, now()) !== undefined
    const sent = await askFor(shown)
    const isBehind = isOverdue || !showsSent(shown, sent)
    if (isBehind || isUnfinished(shown.manifest))
      showInPlaceOf(shown, await printAgain(shown, isBehind ? now().toISOString() : shown.manifest.moment, sent))
  })

/** Prints what is in content/ now, aside; calls `look` with it and with what is shown, and throws it away. */
export const rehearse = <T>(look: (before: Edition | undefined, after: Edition) => T): Promise<T> =>
  inTurn(async () => {
    const { id } = await printContent(readSources(), { isComplete: true, isDry: true })
    try {
      return look(currentEdition(project), openAside(project, id))
    } finally {
      removeOld(project)
    }
  })

/** Prints every address of what is in content/ now, also those that are the same, and shows it. */
export const publishAnew = (): Promise<void> =>
  inTurn(async () => show(await printContent(readSources(), { isComplete: true, isAnew: true })))
