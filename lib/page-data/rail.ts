/** Puts a rail's ties into words, with the names that content gives them. */
import { findBag, findNamed, findSection } from '../content/catalogue.ts'
import { listStories } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'
import { type RelatedStory, relatedStories } from '../related/related.ts'
import type { Story, StorySummary } from '../types.ts'

function reasonOf({ reason }: RelatedStory): string {
  switch (reason.kind) {
    case 'pick':
      return 'Chosen by the editors'
    case 'bag':
      return `Also about ${findBag(reason.slug)?.name ?? reason.slug}`
    case 'house':
      return `Also about ${findNamed('house', reason.slug)?.name ?? reason.slug}`
    case 'topic':
      return `Also on ${findNamed('topic', reason.slug)?.name.toLowerCase() ?? reason.slug}`
    case 'section':
      return `Also in ${findSection(reason.slug)?.name ?? reason.slug}`
  }
}

/** The rail of a story, each entry with its reason. */
export function railOf(story: Story): readonly { story: StorySummary; reason: string }[] {
  return relatedStories(story, listStories()).map((related) => ({ story: summaryOf(related.story), reason: reasonOf(related) }))
}
