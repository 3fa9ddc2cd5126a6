/** Puts a rail's ties into words, with the names that content gives them. */
import { findBag, findNamed, findSection } from '@/lib/content/catalogue'
import { listStories } from '@/lib/content/stories'
import type { Story, StorySummary } from '@/lib/content/types'
import { type Kinship, relatedStories } from '@/lib/related/related'

function reasonOf({ tie }: Kinship): string {
  switch (tie.kind) {
    case 'pick':
      return 'Chosen by the editors'
    case 'bag':
      return `Also about ${findBag(tie.slug)?.name ?? tie.slug}`
    case 'house':
      return `Also about ${findNamed('house', tie.slug)?.name ?? tie.slug}`
    case 'topic':
      return `Also on ${findNamed('topic', tie.slug)?.name.toLowerCase() ?? tie.slug}`
    case 'section':
      return `Also in ${findSection(tie.slug)?.name ?? tie.slug}`
  }
}

/** The rail of a story, each entry with its reason. */
export function railOf(story: Story): readonly { story: StorySummary; reason: string }[] {
  return relatedStories(story, listStories()).map((kinship) => ({ story: kinship.story, reason: reasonOf(kinship) }))
}
