import { CarriedStoryCard, RetiredStory } from '@/components/letters/carried-story'
import { CorrectionList } from '@/components/letters/correction-list'
import { LetterList } from '@/components/letters/letter-list'
import { LetterPage } from '@/components/letters/letter-page'
import { LetterPreviewPage } from '@/components/letters/letter-preview'
import { PreviewLetters } from '@/components/letters/preview-letters'
import type { Part } from '@/components/site/parts-page'
import type { loadPartsPage } from '@/lib/page-data/parts'

type Content = Awaited<ReturnType<typeof loadPartsPage>>

export function letterParts({ letters: { carried, corrections, page, listed, preview } }: Content) {
  return {
    CarriedStoryCard: {
      purpose: 'A story that a letter carries.',
      layout: 'column',
      states: { pictured: <CarriedStoryCard {...carried} /> },
    },
    CorrectionList: {
      purpose: 'Every correction since the letter before.',
      layout: 'column',
      states: { some: <CorrectionList corrections={corrections} />, none: <CorrectionList corrections={[]} /> },
    },
    LetterList: { purpose: 'Letters, the newest first.', layout: 'column', states: { some: <LetterList letters={listed} heading="h3" /> } },
    LetterPage: {
      purpose: 'A letter on the web.',
      layout: 'page',
      states: {
        'before it was sent': <LetterPage {...page}>{null}</LetterPage>,
        sent: (
          <LetterPage
            {...page}
            sentOn={page.letter.day}
            receipt="Meant for 3 = accepted 2 + refused 0 + left before their turn 1 + uncertain 0."
          >
            {null}
          </LetterPage>
        ),
      },
    },
    LetterPreviewPage: {
      purpose: 'A letter as its editor sees it first.',
      layout: 'page',
      states: { 'with a finding': <LetterPreviewPage {...preview} /> },
    },
    PreviewLetters: {
      purpose: 'The letters on disk.',
      layout: 'alone',
      states: {
        some: (
          <div className="page">
            <PreviewLetters slugs={[page.letter.slug]} />
          </div>
        ),
        none: (
          <div className="page">
            <PreviewLetters slugs={[]} />
          </div>
        ),
      },
    },
    RetiredStory: {
      purpose: 'In the place of a story that was retired since.',
      layout: 'column',
      states: { retired: <RetiredStory title={carried.story.title} reason="Its one source was a joke." /> },
    },
  } satisfies Readonly<Record<string, Part>>
}
