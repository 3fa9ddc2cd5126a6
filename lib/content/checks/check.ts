/** The editors' check: every problem of a content folder, in one run. */
import { dayOf, type LocalTime, localTimeAt, shownMoment } from '../../clock.ts'
import { beginsOf } from '../story-file.ts'
import { entriesAt } from '../story-versions.ts'
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
import { checkForms } from './forms.ts'
import { checkHeadings } from './headings.ts'
import { checkHistory } from './history.ts'
import { asStory, checkLetter } from './letters.ts'
import { checkLinks } from './links.ts'
import { checkMarginNotes } from './margin-notes.ts'
import { checkNotedItems } from './noted-items.ts'
import { checkOutgoingStories } from './outgoing-stories.ts'
import { type Parsed, parse } from './parse.ts'
import { checkPrices } from './prices.ts'
import { byPlace, type ContentProblem, formatProblem } from './problem.ts'
import { checkRaw } from './raw.ts'
import { checkRelations } from './relations.ts'
import type { Magazine } from './routes.ts'
import { checkScheduled, daysAfter, touchedOn } from './scheduled.ts'
import { checkShape } from './shapes.ts'
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

/** Every rule that looks at a text, for some stories, or letters read as stories. What their texts mean is added to `facts`. */
function checkTexts(magazine: Magazine, stories: readonly Parsed[], texts: Texts, facts: Map<string, TextFacts>) {
  const { known, parsed, now } = magazine
  const read = (story: Parsed) => {
    const result = readText(story, texts)
    if (result.read) facts.set(story.path, result.read.facts)
    return result
  }
  const index = indexContent(parsed)
  // A link may ask for the headings of a story whose turn has not come; no more than one tree is held at a time.
  const addresses = listAddresses(magazine, (story) => facts.get(story.path) ?? read(story).read?.facts)
  return stories.flatMap((given) => {
    const { read: story, problems } = read(given)
    if (!story) return problems
    return [
      ...checkBoxes(story),
      ...checkCharacters(story),
      ...checkDialect(story, known, now),
      ...checkForms(story, index),
      ...checkHeadings(story),
      ...checkLinks(story, addresses, now),
      ...checkMarginNotes(story),
      ...checkNotedItems(story),
      ...checkOutgoingStories(story, index.stories, now),
      ...checkRaw(story),
      // A letter lists no bags and no houses: their pages lead to stories.
      ...(story.document === 'letter' ? [] : checkRelations(story, index)),
      ...checkSizes(story, index),
      ...checkTags(story, index),
    ]
  })
}

/** Those of `later` that are not among `earlier`, with the day from which they hold where nothing in the file tells it. */
function onlyLater(later: readonly ContentProblem[], earlier: readonly ContentProblem[], day: LocalTime): readonly ContentProblem[] {
  const told = new Set(earlier.map(formatProblem))
  return later
    .filter((problem) => !told.has(formatProblem(problem)))
    .map(({ message, ...place }) =>
      beginsOf(place.file) === day
        ? { ...place, message }
        : { ...place, message: `from ${day} on, when a scheduled change begins: ${message}` },
    )
}

/**
 * Checks every document below a folder, such as "content", at a moment, which decides what is yet to appear: the magazine as it is then, and as
 * it will be after each scheduled change. Never throws for what an editor wrote. `texts` may hold what was read before.
 */
export function checkContent(root: string, now: LocalTime = localTimeAt(shownMoment()), texts: Texts = readAnew): Report {
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
  const letters = parsed.filter(({ document }) => document === 'letter')
  const others = parsed.filter(({ document }) => document !== 'story')
  const facts = new Map<string, TextFacts>()
  /** The rules between documents, on the magazine of a moment; those of texts for some of its stories. */
  const checkAt = (at: LocalTime, choose: (held: readonly Parsed[]) => readonly Parsed[]) => {
    const held = entriesAt(stories, dayOf(at))
    const magazine = { known, parsed: [...others, ...held], now: at }
    return [
      ...checkTexts(magazine, choose(held), texts, facts),
      ...checkStories(held, magazine.parsed),
      ...checkDuplicates(magazine.parsed),
    ]
  }
  // A version that another one has taken the place of is held to the magazine of today.
  const atPresent = checkAt(now, () => stories.filter(({ begins = '' }) => begins <= dayOf(now)))
  const atLater = daysAfter(stories, now).flatMap((day) =>
    onlyLater(
      checkAt(day, (held) => touchedOn(day, held)),
      atPresent,
      day,
    ),
  )
  const held = entriesAt(stories, dayOf(now))
  const ofLetters = checkTexts(
    { known, parsed: [...others, ...held], now },
    letters.map((letter) => asStory(letter, now)),
    texts,
    facts,
  )
  // What an unreadable document uses cannot be known.
  const isWhole = parsed.length === files.filter(({ document }) => document).length && facts.size === stories.length + letters.length
  const found = [
    ...problems,
    ...parsed.flatMap((document) => [...checkDocument(document, known, now), ...checkPrices(document), ...checkShape(document)]),
    ...checkScheduled(stories, new Set(files.filter(({ begins }) => !begins).map(({ slug }) => slug))),
    ...atPresent,
    ...letters.flatMap(checkLetter),
    ...ofLetters,
    ...atLater,
    ...checkHistory(root, known.story, stories, now),
    ...(isWhole ? [...checkFront(root, held, now), ...checkUnused(parsed, facts)] : []),
  ]
  return {
    files: files.length,
    problems: found.sort(byPlace),
    documents: parsed.map((document) => ({ ...document, facts: facts.get(document.path) })),
  }
}
