import type { Story } from '../../types.ts'
import type { Parsed } from '../checks/parse.ts'
import { type StoryEntry, toStory } from '../story-entry.ts'
import type { TextFacts } from '../text/facts.ts'

/** A story of the fields and the text that the check has found sound. */
export function writtenStory({ data, slug }: Pick<Parsed, 'data' | 'slug'>, facts: TextFacts): Story {
  // An empty list counts as an absent field for the check, so it must not stand in the place of a day or a text.
  const given = Object.entries(data).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  return toStory({ ...(Object.fromEntries(given) as unknown as StoryEntry), slug, ...facts })
}
