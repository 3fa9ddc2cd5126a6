import { loadListPage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  param: 'topic',
  load: (slug, rest) => loadListPage('topics', slug, rest),
})

export const { generateMetadata } = route
export default route.page
