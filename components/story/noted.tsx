import type { ReactNode } from 'react'
import { longDay } from '@/lib/clock'
import type { NotedItem } from '@/lib/types'

/** A short dated item of the front section. */
export function Noted({ on, children }: { on: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid border-hairline border-t py-4" aria-label={longDay(on)}>
      <p className="label m-0! indent-0! text-vermilion">
        <time dateTime={on}>{longDay(on)}</time>
      </p>
      <div className="mt-1 [&_p+p]:mt-2 [&_p]:m-0">{children}</div>
    </section>
  )
}

/** The newest items in words, each leading to where it stands with its source. Nothing is shown where nothing was noted. */
export function NotedStrip({ items }: { items: readonly (NotedItem & { slug: string })[] }) {
  if (!items.length) return null
  return (
    <section aria-labelledby="noted" className="page mt-20">
      <h2 id="noted" className="label border-vermilion border-t pt-3 text-vermilion">
        Noted
      </h2>
      <ul className="mt-3 grid gap-x-10 md:grid-cols-2 xl:grid-cols-4">
        {items.map(({ on, words, slug }) => (
          <li key={words} className="border-hairline border-t py-4">
            <p className="label text-quiet">
              <a className="quiet-link inline-block py-0.5" href={`/stories/${slug}`}>
                <time dateTime={on}>{longDay(on)}</time>
              </a>
            </p>
            <p className="mt-1 text-small">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
