import type { Metadata } from 'next'
import { FrontPage } from '@/components/site/front-page'
import { hasFrontSize } from '@/lib/bags/front-size'
import { findBag, findSection, listBags, listSections } from '@/lib/content/catalogue'
import { listStories } from '@/lib/content/stories'
import { findPictures } from '@/lib/images/find'

export const metadata: Metadata = {
  alternates: {
    canonical: '/',
    types: { 'application/rss+xml': '/feed.xml', 'application/atom+xml': '/atom.xml', 'application/feed+json': '/feed.json' },
  },
}

/** How many stories after the cover may show their pictures. */
const PICTURED = 12

/** Whether a bag stands in the line of bags on the front page: one of 30 mm or more in height and at most 130 in width. */
const inBand = ({ height, width }: { height: number; width: number }) => height >= 30 && width <= 130

export default function Page() {
  const stories = listStories()
  const cover = stories.find((story) => story.format === 'feature' && (story.coverPicture || story.cover)) ?? stories[0]
  const section = cover && findSection(cover.section)
  if (!cover || !section) throw new Error('There is no published story, so there is no front page; run npm run check.')
  const rest = stories.filter((story) => story !== cover)
  const pictures = new Map(
    rest.slice(0, PICTURED).flatMap((story) => {
      const { opening } = findPictures(story)
      return opening ? [[story.slug, opening] as const] : []
    }),
  )
  const band = listBags().filter(hasFrontSize).filter(inBand).slice(0, 12)
  return (
    <FrontPage
      cover={{ story: cover, section, bag: cover.cover ? findBag(cover.cover) : undefined, picture: findPictures(cover).opening }}
      stories={rest}
      band={band}
      sections={new Map(listSections().map((each) => [each.slug, each]))}
      pictures={pictures}
    />
  )
}
