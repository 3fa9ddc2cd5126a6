/**
 * Publishes: prints what has changed as a new edition and shows it, also while readers read. Ends with 1, and the edition before stays, when
 * anything is wrong. `--due` prints what the clock has brought, from the edition that is shown, and never what is being written.
 * `--anew` renders every address, also those that are the same. `--dry` shows nothing but the receipt of what would change, as Markdown or, with `--json`, for programs.
 */
import { completeEdition, ensureEdition, publishAnew, rehearse } from './publish/publish.ts'
import { receiptOf, toMarkdown } from './publish/receipt.ts'

const has = (option: string) => process.argv.includes(option)

try {
  if (has('--dry')) {
    const rows = await rehearse(receiptOf)
    console.log(has('--json') ? JSON.stringify(rows, null, 2) : toMarkdown(rows))
  } else if (has('--anew')) await publishAnew()
  else {
    if (!has('--due')) await ensureEdition()
    await completeEdition()
  }
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exitCode = 1
}
