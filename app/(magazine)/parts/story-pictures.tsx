import type { Part } from '@/components/site/parts-page'
import { LifeSize } from '@/components/story/life-size'
import { PictureLink } from '@/components/story/picture-link'
import { PicturePage } from '@/components/story/picture-page'
import type { ShownPicture } from '@/lib/images/types'
import type { PartsContent } from '@/lib/page-data/parts'

const withoutScale = ({ pixelsPerMillimetre: _, ...picture }: ShownPicture): ShownPicture => picture

/** A picture alone, and the way there. */
export function storyPictureParts({ feature: { story }, figure }: PartsContent) {
  const crop = figure?.renditions.figure
  const whole = crop && { use: 'figure' as const, width: crop.width }
  const picture = figure && { ...figure, ...(whole && { whole }), page: `/stories/${story.slug}` }
  return {
    LifeSize: {
      purpose: 'A picture as large as what it shows, once a card was matched to this screen, and on paper where it fits a sheet.',
      layout: 'alone',
      states: {
        'on a sheet': picture && crop ? <LifeSize picture={picture} crop={crop} across={120} /> : null,
        'larger than a sheet': picture && crop ? <LifeSize picture={picture} crop={crop} across={640} /> : null,
      },
    },
    PictureLink: {
      purpose: 'The way from a picture in a story to the picture alone.',
      layout: 'column',
      states: {
        'to a page': <PictureLink page={`/stories/${story.slug}`}>A picture</PictureLink>,
        'to none: the picture alone': <PictureLink>A picture</PictureLink>,
      },
    },
    PicturePage: {
      purpose: 'A picture as large as the window lets it be, with its label, its neighbours and its scale.',
      layout: 'page',
      states: {
        'with a scale, between two': picture ? (
          <PicturePage
            story={story}
            picture={{ ...picture, pixelsPerMillimetre: 12 }}
            opens={false}
            number={2}
            count={3}
            before="#before"
            after="#after"
          />
        ) : null,
        'without a scale, the only one': picture ? (
          <PicturePage story={story} picture={withoutScale(picture)} opens number={1} count={1} />
        ) : null,
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
