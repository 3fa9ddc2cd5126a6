import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'topics',
  kicker: 'Topic',
  param: 'topic',
})

export const { generateStaticParams, generateMetadata } = route
export default route.page
