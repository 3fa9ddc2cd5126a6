import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'desks',
  kicker: 'Desk',
  param: 'desk',
})

export const { generateStaticParams, generateMetadata } = route
export default route.page
