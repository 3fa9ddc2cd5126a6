import { loadListPage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  param: 'desk',
  load: (slug, rest) => loadListPage('desks', slug, rest),
})

export const { generateMetadata } = route
export default route.page
