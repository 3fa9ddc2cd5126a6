import { SectionOpening } from '@/components/site/section-opening'
import { loadSectionPage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  param: 'section',
  load: loadSectionPage,
  opening: ({ entry, picture }) => <SectionOpening section={entry} picture={picture} />,
  types: ({ entry }) => ({ 'application/rss+xml': `/sections/${entry.slug}/feed.xml` }),
})

export const { generateMetadata } = route
export default route.page
