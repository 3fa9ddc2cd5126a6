import type { Named } from '@/lib/types'
import { countOf } from './index-page'

type Weighed = { entry: Named; count: number }

/** The parts of the heaviest topic's stories from which a topic is set large, and very large. */
const [LARGE, LARGEST] = [1 / 3, 2 / 3]

/** Topics by weight: a name is as large as its stories are many. */
export function TopicsIndex({ topics }: { topics: readonly Weighed[] }) {
  const most = Math.max(1, ...topics.map(({ count }) => count))
  const weighs = ({ count }: Weighed, part: number) => count >= most * part
  return (
    <div className="page mt-14">
      <ul>
        {topics
          .filter((topic) => weighs(topic, LARGE))
          .map((topic) => (
            <li
              key={topic.entry.slug}
              className="grid items-baseline gap-x-12 gap-y-2 border-hairline border-t py-4 lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)]"
            >
              <Name topic={topic} size={weighs(topic, LARGEST) ? 'text-title' : 'text-lead'} />
              <p className="max-w-measure text-small">{topic.entry.introduction}</p>
            </li>
          ))}
      </ul>
      <ul className="border-hairline border-t pt-4 md:columns-2 md:gap-x-12 xl:columns-3">
        {topics
          .filter((topic) => !weighs(topic, LARGE))
          .map((topic) => (
            <li key={topic.entry.slug} className="break-inside-avoid py-3">
              <Name topic={topic} size="text-second" />
              <p className="mt-1 max-w-measure text-small">{topic.entry.introduction}</p>
            </li>
          ))}
      </ul>
    </div>
  )
}

function Name({ topic: { entry, count }, size }: { topic: Weighed; size: 'text-title' | 'text-lead' | 'text-second' }) {
  return (
    <h2 className={`font-display ${size}`}>
      <a className="quiet-link" href={`/topics/${entry.slug}`}>
        {entry.name}
      </a>{' '}
      <span className="label tracking-normal text-vermilion">{countOf(count, 'story', 'stories')}</span>
    </h2>
  )
}
