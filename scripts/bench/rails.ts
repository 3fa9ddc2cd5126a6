/** How long the rails of a whole magazine take. */
import { addDays, startOfDay } from '../../lib/clock.ts'
import { type Relatable, relatedStories } from '../../lib/related/related.ts'

const of = (list: string, at: number, every: number) => `${list}-${Math.floor(at * 7919 + at / 3) % every}`

function stories(count: number): Relatable[] {
  return Array.from({ length: count }, (_, at) => ({
    slug: `story-${at}`,
    title: `Story ${at}`,
    dek: '',
    format: 'note',
    section: of('section', at, 6),
    desk: 'measuring',
    topics: [of('topic', at, 40), of('topic', at + 1, 200)],
    bags: at % 2 ? [of('bag', at, 60)] : [],
    houses: [of('house', at, 30)],
    published: addDays('2026-01-01', -Math.ceil(at / 24)),
    publishedAt: startOfDay(addDays('2026-01-01', -Math.ceil(at / 24))).toISOString(),
    picks: [],
    linked: [],
    mentioned: [],
  }))
}

/** Seconds for ranking every rail of a magazine of a size. */
export function measureRails(count: number): number {
  const all = stories(count)
  const begun = performance.now()
  for (const story of all) relatedStories(story, all)
  return (performance.now() - begun) / 1000
}
