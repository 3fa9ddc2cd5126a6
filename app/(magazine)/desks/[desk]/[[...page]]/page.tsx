import { loadListPage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'desks',
  param: 'desk',
  load: (slug, rest) => loadListPage('desks', slug, rest),
})

export const { generateStaticParams, generateMetadata } = route
export default route.page
