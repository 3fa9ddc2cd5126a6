/**
 * Publishes: prints what has changed as a new edition and shows it, also while readers read. Ends with 1, and the edition before stays, when
 * anything is wrong. `--due` prints what the clock has brought, from the edition that is shown, and never what is being written.
 * `--anew` renders every address, also those that are the same. `--dry` prints nothing but the receipt of what would change, as Markdown or, with `--json`, for
 * programs; what is done meanwhile is told where errors are.
 */
import { fork } from 'node:child_process'
import { completeEdition, ensureEdition, publishAnew, rehearse } from './publish/publish.ts'
import { receiptOf, toMarkdown } from './publish/receipt.ts'

const has = (option: string) => process.argv.includes(option)

async function receipt(): Promise<string> {
  const rows = await rehearse(receiptOf)
  return has('--json') ? JSON.stringify(rows, null, 2) : toMarkdown(rows)
}

/** This command once more, in a process whose output is our errors: each step and program that says what it does would stand in the receipt. */
function askAside(): Promise<string | undefined> {
  const child = fork('scripts/run.mjs', ['publish', ...process.argv.slice(2)], { stdio: ['inherit', 2, 2, 'ipc'] })
  return new Promise((resolve) => {
    child.once('message', (said) => resolve(String(said)))
    child.once('disconnect', () => resolve(undefined))
  })
}

async function tellReceipt(): Promise<void> {
  const said = await askAside()
  if (said === undefined) process.exitCode = 1
  else console.log(said)
}

async function publish(): Promise<void> {
  if (has('--anew')) return publishAnew()
  if (!has('--due')) await ensureEdition()
  await completeEdition()
}

try {
  if (!has('--dry')) await publish()
  else if (!process.send) await tellReceipt()
  else {
    // Nobody is left to be told: neither when all was said, nor when who asked was ended.
    process.once('disconnect', () => process.exit())
    const said = await receipt()
    await new Promise((told) => process.send?.(said, undefined, undefined, told))
  }
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exitCode = 1
} finally {
  if (process.connected) process.disconnect()
}
