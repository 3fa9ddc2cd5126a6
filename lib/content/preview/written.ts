/** A story as an editor has written it, made ours by the same mapping as a compiled one. */

import type { Story } from '../../types.ts'
import { findNamed, findSection } from '../catalogue.ts'
import { checkDocument, type Known } from '../checks/fields.ts'
import type { ContentFile } from '../checks/files.ts'
import { type Parsed, parse } from '../checks/parse.ts'
import { readText } from '../checks/text.ts'
import type { Name } from '../text/dialect.ts'
import { noFacts, type TextFacts } from '../text/facts.ts'
import { readAnew } from '../text/texts.ts'
import { examine } from './can-render.ts'
import { writtenStory } from './written-story.ts'

export type Written = {
  /** The fields as they stand; none where the front matter cannot be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** How many lines stand before the text. */
  readonly textLine: number
  /** What the tags of the text name. */
  readonly names: readonly Name[]
  /** The story, unless its fields cannot be laid out. */
  readonly story?: Story
  /** The text, unless it would not be shown whole. */
  readonly text?: string
}

class EverySlug extends Set<string> {
  override has() {
    return true
  }
}
const all = new EverySlug()
const everything: Known = { story: all, letter: all, section: all, topic: all, desk: all, house: all, bag: all, object: all, shopping: all }

/** Whether every field has the form that the schema asks for; what it names may still lead nowhere, and lie ahead. */
const hasForm = (parsed: Parsed) => checkDocument(parsed, everything, '9999-12-31').length === 0

/** The story, where its form allows that and the build knows its section and its desk. */
function toWrittenStory(parsed: Parsed, facts: TextFacts): Story | undefined {
  if (!hasForm(parsed)) return undefined
  const story = writtenStory(parsed, facts)
  return findSection(story.section) && findNamed('desk', story.desk) ? story : undefined
}

/** What a story's file holds at this moment. Never throws for what an editor wrote. */
export function readWritten(file: ContentFile): Written {
  const { parsed } = parse(file)
  if (!parsed) return { data: {}, textLine: Number.POSITIVE_INFINITY, names: [] }
  const { read } = readText(parsed, readAnew)
  const { canRender, names } = read ? examine(read.tree) : { canRender: false, names: [] }
  return {
    data: parsed.data,
    textLine: parsed.bodyLine,
    names,
    story: toWrittenStory(parsed, read?.facts ?? noFacts),
    text: canRender ? parsed.body : undefined,
  }
}
