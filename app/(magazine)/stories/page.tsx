import { notFound } from 'next/navigation'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { StoriesIndex } from '@/components/site/stories-index'
import { findSection } from '@/lib/content/catalogue'
import { listFiled } from '@/lib/content/indexes'
import { listStories } from '@/lib/content/stories'
import type { Story } from '@/lib/content/types'
import { findPictures } from '@/lib/images/find'
import { itemListData } from '@/lib/machines/json-ld'
import { indexes, indexMetadata } from '../indexes'

export const metadata = indexMetadata('stories')

/** How many stories of a section stand here. */
const MAX = 3

const toEntry = (story: Story) => ({ story, section: findSection(story.section), picture: findPictures(story).opening })

export default function Page() {
  const [lead] = listStories()
  if (!lead) notFound()
  const sections = listFiled('sections', MAX + 1).map(({ newest, ...filed }) => ({
    ...filed,
    newest: newest
      .filter((story) => story !== lead)
      .slice(0, MAX)
      .map(toEntry),
  }))
  const shown = [lead, ...sections.flatMap(({ newest }) => newest.map(({ story }) => story))]
  return (
    <IndexPage {...indexes.stories}>
      <JsonLd data={itemListData(shown.map(({ slug, title }) => ({ name: title, path: `/stories/${slug}` })))} />
      <StoriesIndex lead={toEntry(lead)} sections={sections} />
    </IndexPage>
  )
}
