import { SectionOpening } from '@/components/site/section-opening'
import { findSectionPicture } from '@/lib/images/find'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'sections',
  kicker: 'Section',
  param: 'section',
  opening: (section) => <SectionOpening section={section} picture={findSectionPicture(section)} />,
  types: (section) => ({ 'application/rss+xml': `/sections/${section.slug}/feed.xml` }),
})

export const { generateStaticParams, generateMetadata } = route
export default route.page
