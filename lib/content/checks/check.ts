/** The editors' check: every problem of a content folder, in one run. */
import { type Day, today as presentDay } from '../../clock.ts'
import type { TextFacts } from '../text/facts.ts'
import { readAnew, type Texts } from '../text/texts.ts'
import { listAddresses } from './addresses.ts'
import { checkBoxes } from './boxes.ts'
import { checkCharacters } from './characters.ts'
import { indexContent } from './content-index.ts'
import { checkDialect } from './dialect.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkDocument } from './fields.ts'
import { listContentFiles, slugsIn } from './files.ts'
import { checkHeadings } from './headings.ts'
import { checkHistory } from './history.ts'
import { checkLinks } from './links.ts'
import { checkOutgoingStories } from './outgoing-stories.ts'
import { type Parsed, parse } from './parse.ts'
import { checkPrices } from './prices.ts'
import { byPlace, type ContentProblem } from './problem.ts'
import { checkRaw } from './raw.ts'
import { checkRelations } from './relations.ts'
import type { Magazine } from './routes.ts'
import { checkSizes } from './sizes.ts'
import { checkFront, checkStories } from './stories.ts'
import { strayFile } from './strays.ts'
import { checkTags } from './tags.ts'
import { readText } from './text.ts'
import { checkUnused } from './unused.ts'

export type Report = {
  readonly files: number
  readonly problems: readonly ContentProblem[]
  /** The documents that could be read. */
  readonly documents: readonly Checked[]
}

/** A document, and what its text means where it has one that can be read. */
export type Checked = Parsed & { readonly facts?: TextFacts }

/** Every rule that looks at the text of a story. */
function checkTexts(magazine: Magazine, texts: Texts) {
  const { known, parsed, today } = magazine
  const facts = new Map<string, TextFacts>()
  const read = (story: Parsed) => {
    const result = readText(story, texts)
    if (result.read) facts.set(story.path, result.read.facts)
    return result
  }
  const index = indexContent(parsed)
  // A link may ask for the headings of a story whose turn has not come; no more than one tree is held at a time.
  const addresses = listAddresses(magazine, (story) => facts.get(story.path) ?? read(story).read?.facts)
  const stories = parsed.filter(({ document }) => document === 'story')
  const problems = stories.flatMap((given) => {
    const { read: story, problems } = read(given)
    if (!story) return problems
    return [
      ...checkBoxes(story),
      ...checkCharacters(story),
      ...checkDialect(story, known),
      ...checkHeadings(story),
      ...checkLinks(story, addresses, today),
      ...checkOutgoingStories(story, index.stories, today),
      ...checkRaw(story),
      ...checkRelations(story, index),
      ...checkSizes(story, index),
      ...checkTags(story, index),
    ]
  })
  return { problems, facts }
}

/**
 * Checks every document below a folder, such as "content", on a day, which decides what is yet to appear. Never throws for
 * what an editor wrote. `texts` may hold what was read before.
 */
export function checkContent(root: string, today: Day = presentDay(), texts: Texts = readAnew): Report {
  const files = listContentFiles(root)
  const problems: ContentProblem[] = []
  const parsed: Parsed[] = []
  for (const file of files) {
    if (file.fault) {
      problems.push({ file: file.path, line: 1, column: 1, message: file.fault })
      continue
    }
    if (!file.document) {
      problems.push(strayFile(file.path))
      continue
    }
    const result = parse(file)
    problems.push(...result.problems)
    if (result.parsed) parsed.push(result.parsed)
  }
  const known = slugsIn(files)
  const stories = parsed.filter(({ document }) => document === 'story')
  const text = checkTexts({ known, parsed, today }, texts)
  // What an unreadable document uses cannot be known.
  const isWhole = parsed.length === files.filter(({ document }) => document).length && text.facts.size === stories.length
  const found = [
    ...problems,
    ...parsed.flatMap((document) => [...checkDocument(document, known, today), ...checkPrices(document)]),
    ...text.problems,
    ...checkStories(stories, parsed),
    ...checkDuplicates(parsed),
    ...checkHistory(root, known.story, stories, today),
    ...(isWhole ? [...checkFront(root, stories, today), ...checkUnused(parsed, text.facts)] : []),
  ]
  return {
    files: files.length,
    problems: found.sort(byPlace),
    documents: parsed.map((document) => ({ ...document, facts: text.facts.get(document.path) })),
  }
}
