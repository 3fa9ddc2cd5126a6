import { listDesks } from '@/lib/content/catalogue'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kicker: 'Desk',
  base: '/desks',
  param: 'desk',
  list: listDesks,
  holds: (desk, story) => story.desk === desk.slug,
})

export const dynamicParams = false
export const { generateStaticParams, generateMetadata } = route
export default route.page
