import type { Part } from '@/components/site/parts-page'
import { Afterword } from '@/components/story/afterword'
import { ContentsList } from '@/components/story/contents-list'
import { DrawingFigure } from '@/components/story/drawing-figure'
import { Figure } from '@/components/story/figure'
import { Gallery } from '@/components/story/gallery'
import { PullQuote } from '@/components/story/pull-quote'
import { Rail } from '@/components/story/rail'
import { RelatedLine } from '@/components/story/related-line'
import { StoryPage } from '@/components/story/story-page'
import { Tip, Tips } from '@/components/story/tips'
import type { PartsContent } from '@/lib/page-data/parts'
import type { ShoppingItem } from '@/lib/types'

/** One of each status of a price. */
const items: readonly ShoppingItem[] = [
  { number: 1, brand: 'A house', product: 'Priced', status: 'priced', amount: 165, currency: 'USD', shop: 'a shop', bag: 'drawn' },
  { number: 2, brand: 'A house', product: 'Not priced yet', status: 'not yet priced' },
  { number: 3, brand: 'A house', product: 'Price not stated', status: 'not stated', gap: 'The page gives no price.' },
  { number: 4, brand: 'A house', status: 'withdrawn', gap: 'Taken from the list before it was printed' },
]

/** What stands in a story and under it. */
export function storyParts({
  stories,
  kickers,
  feature,
  essay,
  list,
  figure,
  bagPage: { bag },
  unmeasuredPage: { bag: unmeasured },
}: PartsContent) {
  const { story, ...page } = feature
  const reasons = ['Chosen by the editors', `Also about ${bag.name}`, 'Also on cards']
  const rail = stories.slice(0, 3).map((each, at) => ({ story: each, reason: reasons[at] ?? '' }))
  const text = (
    <>
      <p>{story.dek}</p>
      <h2>A heading</h2>
      <p>Another paragraph of the text.</p>
    </>
  )
  return {
    Afterword: {
      purpose: 'What stands under a story: corrections, what we do not know, the sources.',
      layout: 'alone',
      states: {
        'sources alone': (
          <div className="page">
            <Afterword story={{ ...story, corrections: [], gaps: [] }} />
          </div>
        ),
        'with a correction and a gap': (
          <div className="page">
            <Afterword
              story={{
                ...story,
                corrections: [{ on: story.published, text: 'An earlier version gave the bag five sides. It has six.' }],
                gaps: [{ what: 'Its depth', reason: 'Nobody whom we have read has measured it.' }],
              }}
            />
          </div>
        ),
      },
    },
    ContentsList: {
      purpose: 'Stories as a contents page: the first one large, the rest as lines.',
      layout: 'column',
      states: { 'three stories': <ContentsList stories={stories.slice(0, 3)} kickers={kickers} heading="h3" /> },
    },
    DrawingFigure: {
      purpose: 'A scale drawing of a bag between two paragraphs, with its label.',
      layout: 'column',
      states: {
        'with a size': (
          <DrawingFigure bag={bag}>
            <p>A caption, as an editor writes it.</p>
          </DrawingFigure>
        ),
        'without a size: nothing is shown': <DrawingFigure bag={unmeasured}>A caption</DrawingFigure>,
      },
    },
    Figure: {
      purpose: 'A picture between two paragraphs, with its caption and credit. It breaks the measure where there is room.',
      layout: 'column',
      states: {
        'within the measure': (
          <div className="prose">
            <Figure picture={figure} />
          </div>
        ),
        wide: (
          <div className="mx-auto max-w-[47rem]">
            <div className="prose">
              <Figure picture={figure} place="wide" />
            </div>
          </div>
        ),
        'not prepared yet: nothing is shown': <Figure />,
      },
    },
    Gallery: {
      purpose: 'A shopping list, typeset: prices as noted, gaps as quiet notes.',
      layout: 'column',
      states: {
        'each status of a price': (
          <Gallery list={{ ...list, title: 'Four ways to have a price', items }} bags={[{ ...bag, slug: 'drawn' }]} />
        ),
        'as published': <Gallery list={{ ...list, items: list.items.slice(0, 3) }} bags={[]} />,
      },
    },
    PullQuote: {
      purpose: 'One sentence of the text, set large.',
      layout: 'column',
      states: { 'as it stands': <PullQuote>{story.dek}</PullQuote> },
    },
    Rail: {
      purpose: 'The related stories under a story, each with the reason why it is there.',
      layout: 'alone',
      states: {
        'no story, nothing is shown': <Rail entries={[]} />,
        'one story': <Rail entries={rail.slice(0, 1)} />,
        'three stories': <Rail entries={rail} />,
      },
    },
    RelatedLine: {
      purpose: 'A pointer to another story, between two paragraphs.',
      layout: 'column',
      states: { 'to a story': <RelatedLine story={story} />, 'to none: nothing is shown': <RelatedLine /> },
    },
    StoryPage: {
      purpose: 'A story from its opening to the way on.',
      layout: 'page',
      states: {
        'with everything': (
          <StoryPage {...page} story={story} notice="This story is more than a year old." next={essay.story} rail={rail}>
            {text}
          </StoryPage>
        ),
        'no notice, no next story, no rail': (
          <StoryPage {...page} story={story} notice={undefined} next={undefined} rail={[]}>
            {text}
          </StoryPage>
        ),
        'an essay': (
          <StoryPage {...essay} rail={[]}>
            {text}
          </StoryPage>
        ),
      },
    },
    Tip: {
      purpose: 'A piece of advice, with a bold lead.',
      layout: 'column',
      states: {
        'in its list': (
          <Tips>
            <Tip lead="Measure twice.">Then once more, with the bag closed.</Tip>
          </Tips>
        ),
      },
    },
    Tips: {
      purpose: 'Advice as a list.',
      layout: 'column',
      states: {
        'two tips': (
          <Tips>
            <Tip lead="Measure twice.">Then once more, with the bag closed.</Tip>
            <Tip lead="Carry a card.">It is the unit of this magazine.</Tip>
          </Tips>
        ),
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
