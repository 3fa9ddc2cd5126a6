/** The tags that only a letter has, as its page and its feed print them. */
// biome-ignore-all lint/correctness/noComponentHookFactories: the tags of a letter close over that letter; they hold no state.
import { CarriedStoryCard, RetiredStory } from '@/components/letters/carried-story'
import { CorrectionList } from '@/components/letters/correction-list'
import { DrawingFigure } from '@/components/story/drawing-figure'
import type { LetterContents } from '@/lib/letters/types'
import type { Bag } from '@/lib/types'

/** What they refer to. */
export type LetterContext = Pick<LetterContents, 'stories' | 'retired' | 'corrections'>

const ofNoLetter: LetterContext = { stories: [], retired: [], corrections: [] }

export const letterTags = ({ stories, retired, corrections } = ofNoLetter, bagOf: (slug?: string) => Bag | undefined) => ({
  Story: ({ slug }: { slug: string }) => {
    const carried = stories.find(({ story }) => story.slug === slug)
    const gone = retired.find((one) => one.slug === slug)
    return carried ? <CarriedStoryCard {...carried} /> : gone ? <RetiredStory {...gone} /> : null
  },
  Bag: ({ slug }: { slug: string }) => <DrawingFigure bag={bagOf(slug)}>{null}</DrawingFigure>,
  Corrections: () => <CorrectionList corrections={corrections} />,
})
