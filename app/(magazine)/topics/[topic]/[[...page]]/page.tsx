import { loadListPage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'topics',
  param: 'topic',
  load: (slug, rest) => loadListPage('topics', slug, rest),
})

export const { generateStaticParams, generateMetadata } = route
export default route.page
