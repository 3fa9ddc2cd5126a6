import type { Part } from '@/components/site/parts-page'
import { Byline } from '@/components/story/byline'
import { CardImage } from '@/components/story/card-image'
import { Cover } from '@/components/story/cover'
import { Lead } from '@/components/story/lead'
import { MarginIndex } from '@/components/story/margin-index'
import { ArchiveNotice } from '@/components/story/notice'
import { Opening } from '@/components/story/opening'
import { PreviewList } from '@/components/story/preview-list'
import { PreviewNotice, TextHeldBack } from '@/components/story/preview-notice'
import type { PartsContent } from '@/lib/page-data/parts'

/** How stories are met, and how they begin. */
export function storyOpeningParts({ feature, object, gallery, essay, note, cutOut, bagPage: { bag } }: PartsContent) {
  const { story, section, desk, minutes, opening } = feature
  const problem = 'content/stories/tiny-clasp/index.mdx:14:3 · topic "clasp" is not declared. Did you mean "clasps"?'
  return {
    ArchiveNotice: {
      purpose: 'Why a reader should know how old a story is.',
      layout: 'column',
      states: {
        'its age': <ArchiveNotice words="This story is more than a year old. Prices and shops may have changed since." />,
        'the editor’s reason': <ArchiveNotice words="This note retells a runway report, written before the bag went on sale." />,
      },
    },
    Byline: {
      purpose: 'Who signs a story, when, and how long it takes to read.',
      layout: 'column',
      states: {
        published: <Byline story={{ ...story, updated: undefined }} desk={desk} minutes={minutes} />,
        'updated since, one minute': <Byline story={{ ...story, updated: story.published }} desk={desk} minutes={1} />,
      },
    },
    CardImage: {
      purpose: 'The opening picture of a story beside its headline.',
      layout: 'column',
      states: {
        ...(opening
          ? {
              'a still': (
                <div className="max-w-60">
                  <CardImage story={story} section={section} picture={opening} sizes="15rem" />
                </div>
              ),
            }
          : {}),
        ...(cutOut?.opening
          ? {
              'a cut-out': (
                <div className="max-w-60">
                  <CardImage story={cutOut.story} section={cutOut.section} picture={cutOut.opening} sizes="15rem" />
                </div>
              ),
            }
          : {}),
      },
    },
    Cover: {
      purpose: 'Background, letters, bag: the opening of what is seen, and of the front page.',
      layout: 'page',
      states: {
        'a still': (
          <Cover {...{ story, section }} picture={opening}>
            {null}
          </Cover>
        ),
        ...(cutOut
          ? {
              'a cut-out before the letters': (
                <Cover story={cutOut.story} section={cutOut.section} picture={cutOut.opening}>
                  {null}
                </Cover>
              ),
            }
          : {}),
        'a bag, drawn': <Cover {...{ story, section, bag }}>{null}</Cover>,
        'letters alone': <Cover {...{ story, section }}>{null}</Cover>,
        'on the front page': (
          <Cover {...{ story, section }} picture={opening} href={`/stories/${story.slug}`}>
            {null}
          </Cover>
        ),
      },
    },
    Lead: {
      purpose: 'The largest headline of a page of several.',
      layout: 'column',
      states: {
        'with its picture': <Lead story={story} section={section} picture={opening} />,
        'letters alone': <Lead story={story} section={section} />,
      },
    },
    MarginIndex: {
      purpose: 'The sections of an essay, in the margin of a wide window.',
      layout: 'column',
      states: {
        'on a wide window': <MarginIndex headings={essay.story.headings} />,
        'fewer than two sections: nothing is shown': <MarginIndex headings={essay.story.headings.slice(0, 1)} />,
      },
    },
    Opening: {
      purpose: 'How a story begins, by its format.',
      layout: 'page',
      states: Object.fromEntries(
        [feature, object, gallery, essay, note].map((each) => [
          each.story.format,
          <Opening key={each.story.slug} story={each.story} section={each.section} bag={each.cover} picture={each.opening}>
            <Byline story={each.story} desk={each.desk} minutes={each.minutes} />
          </Opening>,
        ]),
      ),
    },
    PreviewList: {
      purpose: 'Stories as an editor picks one to preview.',
      layout: 'column',
      states: {
        'with stories': (
          <PreviewList
            heading="Not seen yet"
            none=""
            lines={[{ slug: story.slug, title: story.title, status: 'draft, planned for 2099' }]}
          />
        ),
        empty: <PreviewList heading="Every other story" none="There is no other story." lines={[]} />,
      },
    },
    PreviewNotice: {
      purpose: 'What an editor reads above a preview.',
      layout: 'alone',
      states: {
        'no problem': <PreviewNotice notice="Preview: status draft. Readers cannot see this." problems={[]} missingReferences={[]} />,
        'a problem, and something missing': (
          <PreviewNotice
            notice="Preview: status draft. Readers cannot see this."
            problems={[problem]}
            missingReferences={['bag "not-built"']}
          />
        ),
      },
    },
    TextHeldBack: {
      purpose: 'What stands in the place of a text that cannot be shown whole.',
      layout: 'column',
      states: { 'with its problem': <TextHeldBack problems={[problem]} /> },
    },
  } satisfies Readonly<Record<string, Part>>
}
