/** Boxes in tables: where a row prints three sides in mm and what they hold in cm³, a reader who multiplies must come to the same. */
import type { Table, TableRow } from 'mdast'
import { walk, wordsOf } from '../text/nodes.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

const threeSides = /^(\d+(?:\.\d+)?) × (\d+(?:\.\d+)?) × (\d+(?:\.\d+)?)$/

/** What stands in a cell of a row, without the numbers of its sources. */
const cellOf = (row: TableRow | undefined, at: number) => {
  const cell = row?.children[at]
  return cell ? wordsOf(cell).trim() : ''
}

/** A volume to as many decimals as a printed one has, with the same commas. */
function asPrinted(volume: number, printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0
  return volume.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function checkTable(story: ReadStory, { children: [head, ...rows] }: Table): readonly ContentProblem[] {
  const heads = head?.children.map((cell) => wordsOf(cell)) ?? []
  const sidesAt = heads.findIndex((words) => /\bmm\b/.test(words))
  const boxAt = heads.findIndex((words) => words.includes('cm³') && !/\bper\b/.test(words))
  if (sidesAt < 0 || boxAt < 0) return []
  return rows.flatMap((row) => {
    const [stated, width, height, depth] = threeSides.exec(cellOf(row, sidesAt)) ?? []
    const printed = cellOf(row, boxAt)
    if (!stated || !printed) return []
    const made = asPrinted((Number(width) * Number(height) * Number(depth)) / 1000, printed)
    if (made === printed) return []
    return problemAt(
      story,
      row,
      `${stated} mm make ${made} cm³, but this row says ${printed}. Write the sides unrounded, or the box that they make.`,
    )
  })
}

/** Problems of the boxes in a story's tables. */
export function checkBoxes(story: ReadStory): readonly ContentProblem[] {
  return [...walk(story.tree)].flatMap((node) => (node.type === 'table' ? checkTable(story, node) : []))
}
