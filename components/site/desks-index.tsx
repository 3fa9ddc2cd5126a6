import type { Named, StorySummary } from '@/lib/types'
import { countOf } from './index-page'

type Desk = { entry: Named; count: number; newest: readonly StorySummary[] }

/** The desks: how each of them works, and what it signed last. */
export function DesksIndex({ desks }: { desks: readonly Desk[] }) {
  return (
    <ul className="page mt-14">
      {desks.map(({ entry: { slug, name, introduction }, count, newest }) => (
        <li key={slug} className="grid gap-x-12 gap-y-6 border-hairline border-t py-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <div>
            <h2 className="text-balance font-display text-lead">
              <a className="quiet-link" href={`/desks/${slug}`}>
                {name}
              </a>
            </h2>
            <p className="mt-4 max-w-[34rem] text-dek">{introduction}</p>
          </div>
          <div>
            <p className="label text-vermilion">
              {count ? `Signed ${countOf(count, 'story', 'stories')}, last` : 'Has signed nothing yet'}
            </p>
            <ul className="mt-2">
              {newest.map((story) => (
                <li key={story.slug} className="border-hairline border-b py-2.5">
                  <a className="quiet-link font-display text-second" href={`/stories/${story.slug}`}>
                    {story.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
