import { listTopics } from '@/lib/content/catalogue'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kicker: 'Topic',
  base: '/topics',
  param: 'topic',
  list: listTopics,
  holds: (topic, story) => story.topics.includes(topic.slug),
})

export const dynamicParams = false
export const { generateStaticParams, generateMetadata } = route
export default route.page
