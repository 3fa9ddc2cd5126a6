/** The editors' check: every problem of a content folder, in one run. */
import { type Day, today as presentDay } from '../../clock.ts'
import type { DocumentName } from '../schema/fields.ts'
import { listAddresses } from './addresses.ts'
import { checkBoxes } from './boxes.ts'
import { checkDialect } from './dialect.ts'
import { checkDocument, type Known } from './fields.ts'
import { listContentFiles } from './files.ts'
import { checkFocus } from './focus.ts'
import { checkHeadings } from './headings.ts'
import { checkHistory } from './history.ts'
import { checkLinks } from './links.ts'
import { checkOnward } from './onward.ts'
import { type Parsed, parse } from './parse.ts'
import { checkPrices } from './prices.ts'
import { byPlace, type Problem } from './problem.ts'
import { checkRelations } from './relations.ts'
import { gatherRelatives } from './relatives.ts'
import { checkSizes } from './sizes.ts'
import { checkStories } from './stories.ts'
import { strayFile } from './strays.ts'
import { readText } from './text.ts'
import { readAnew, type Trees } from './trees.ts'
import { checkTwins } from './twins.ts'
import { checkUnused } from './unused.ts'

export type Report = {
  readonly files: number
  readonly problems: readonly Problem[]
  /** The documents that could be read. */
  readonly documents: readonly Parsed[]
}

/** Every rule that looks at the text of a story. */
function checkTexts(stories: readonly Parsed[], parsed: readonly Parsed[], known: Known, today: Day, trees: Trees): readonly Problem[] {
  const relatives = gatherRelatives(parsed)
  const addresses = listAddresses(known, stories)
  return stories.flatMap((story) => {
    const { read, problems } = readText(story, trees)
    if (!read) return problems
    return [
      ...checkBoxes(read),
      ...checkDialect(read, known),
      ...checkHeadings(read),
      ...checkLinks(read, addresses, today),
      ...checkOnward(read, relatives.stories, today),
      ...checkRelations(read, relatives),
      ...checkSizes(read, relatives),
    ]
  })
}

/**
 * Checks every document below a folder, such as "content", on a day, which decides what is yet to appear. Never throws for
 * what an editor wrote. `trees` may hold texts that were read before.
 */
export function checkContent(root: string, today: Day = presentDay(), trees: Trees = readAnew): Report {
  const files = listContentFiles(root)
  const problems: Problem[] = []
  const parsed: Parsed[] = []
  for (const file of files) {
    if (!file.document) {
      problems.push(strayFile(file.path))
      continue
    }
    const result = parse(file)
    problems.push(...result.problems)
    if (result.parsed) parsed.push(result.parsed)
  }
  const slugs = (name: DocumentName) => new Set(files.filter(({ document }) => document === name).map(({ slug }) => slug))
  const known: Known = {
    story: slugs('story'),
    section: slugs('section'),
    topic: slugs('topic'),
    desk: slugs('desk'),
    house: slugs('house'),
    bag: slugs('bag'),
    object: slugs('object'),
    shopping: slugs('shopping'),
  }
  const stories = parsed.filter(({ document }) => document === 'story')
  const bags = parsed.filter(({ document }) => document === 'bag')
  // What an unreadable document uses cannot be known.
  const isWhole = parsed.length === files.filter(({ document }) => document).length
  const found = [
    ...problems,
    ...parsed.flatMap((document) => [...checkDocument(document, known), ...checkPrices(document), ...checkFocus(document)]),
    ...checkTexts(stories, parsed, known, today, trees),
    ...checkStories(stories, bags),
    ...checkTwins(parsed),
    ...checkHistory(root, known.story, stories, today),
    ...(isWhole ? checkUnused(parsed) : []),
  ]
  return { files: files.length, problems: found.sort(byPlace), documents: parsed }
}
