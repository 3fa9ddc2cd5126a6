/** The receipt of an edition: every address that answers otherwise, what it weighs, and what has changed in its text. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { diffWords } from 'diff'
import { type Change, changesBetween } from '../../lib/editions/changes.ts'
import type { Edition } from '../../lib/editions/folder.ts'
import { wordsIn } from '../../lib/press/words.ts'

export type ReceiptRow = Change & {
  /** Bytes of the page or file, before compression. */
  readonly before?: number
  readonly after?: number
  /** Words that went and came, with some of those that stayed; for pages. */
  readonly words?: string
}

/** Words that are shown on either side of a change. */
const AROUND = 6

const fileIn = ({ folder, manifest }: Edition, path: string) => {
  const file = manifest.addresses[path]?.file
  return file && join(folder, 'site', file)
}
const textIn = (file: string | undefined) => (file?.endsWith('.html') ? wordsIn(readFileSync(file, 'utf8')) : undefined)

/** As editors mark a text: [-gone-], [+new+]. What stays is cut to the words beside a change. */
function wordDiff(before: string, after: string): string {
  const parts = diffWords(before, after)
  return parts
    .map(({ value, added, removed }, at) => {
      if (added) return `[+${value.trim()}+]`
      if (removed) return `[-${value.trim()}-]`
      const words = value.trim().split(' ')
      if (words.length <= 2 * AROUND) return value.trim()
      const head = at === 0 ? [] : words.slice(0, AROUND)
      const tail = at === parts.length - 1 ? [] : words.slice(-AROUND)
      return [...head, '…', ...tail].join(' ')
    })
    .join(' ')
}

/** The rows of a receipt, in alphabetical order of their addresses. Without an edition before, everything is new. */
export function receiptOf(before: Edition | undefined, after: Edition): readonly ReceiptRow[] {
  const empty = { ...after.manifest, addresses: {}, redirects: {}, leading: {}, gone: {}, later: [] }
  return changesBetween(before?.manifest ?? empty, after.manifest).map((change) => {
    const [was, is] = [before && fileIn(before, change.path), fileIn(after, change.path)]
    const [textBefore, textAfter] = [textIn(was), textIn(is)]
    const isReworded = textBefore !== undefined && textAfter !== undefined && textBefore !== textAfter
    return {
      ...change,
      ...(was && { before: statSync(was).size }),
      ...(is && { after: statSync(is).size }),
      ...(isReworded && { words: wordDiff(textBefore, textAfter) }),
    }
  })
}

const bytes = (count: number | undefined) => (count === undefined ? '–' : count.toLocaleString('en-GB'))

/** For a pull request. */
export function toMarkdown(rows: readonly ReceiptRow[]): string {
  if (!rows.length) return 'Nothing that readers see would change.\n'
  const table = rows.map(({ path, kind, before, after }) => `| \`${path}\` | ${kind} | ${bytes(before)} | ${bytes(after)} |`)
  const texts = rows.flatMap(({ path, words }) => (words ? [`\n**\`${path}\`**\n\n> ${words.replaceAll('`', "'")}`] : []))
  const count = rows.length === 1 ? '1 address would change' : `${rows.length} addresses would change`
  return [`${count}.\n`, '| address | | bytes before | after |', '| --- | --- | ---: | ---: |', ...table, ...texts, ''].join('\n')
}
