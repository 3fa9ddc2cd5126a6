import { SectionOpening } from '@/components/site/section-opening'
import { listSections } from '@/lib/content/catalogue'
import { findSectionPicture } from '@/lib/images/find'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kicker: 'Section',
  base: '/sections',
  param: 'section',
  list: listSections,
  holds: (section, story) => story.section === section.slug,
  opening: (section) => <SectionOpening section={section} picture={findSectionPicture(section)} />,
  types: (section) => ({ 'application/rss+xml': `/sections/${section.slug}/feed.xml` }),
})

export const dynamicParams = false
export const { generateStaticParams, generateMetadata } = route
export default route.page
