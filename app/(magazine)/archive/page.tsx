import type { Metadata } from 'next'
import { monthName } from '@/lib/clock'
import { listStories } from '@/lib/content/stories'
import type { StorySummary } from '@/lib/content/types'

export const metadata: Metadata = {
  title: 'Archive',
  description: 'Every story, by year and month.',
  alternates: { canonical: '/archive' },
}

/** Groups in the order in which their first member stands. */
function groupBy(stories: readonly StorySummary[], keyOf: (story: StorySummary) => string) {
  const groups = new Map<string, StorySummary[]>()
  for (const story of stories) groups.set(keyOf(story), [...(groups.get(keyOf(story)) ?? []), story])
  return [...groups]
}

export default function Page() {
  return (
    <div className="page pt-10 md:pt-16">
      <h1 className="font-display text-title">Archive</h1>
      <p className="mt-6 max-w-[36rem] text-dek">Every story, newest first. Nothing is taken away without a notice that says why.</p>
      {groupBy(listStories(), ({ published }) => published.slice(0, 4)).map(([year, stories]) => (
        <section key={year} className="mt-14" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="font-display text-heading lining-nums">
            {year}
          </h2>
          {groupBy(stories, ({ published }) => published.slice(0, 7)).map(([month, ofMonth]) => (
            <div key={month} className="mt-4 grid gap-x-8 border-hairline border-t pt-3 md:grid-cols-[10rem_1fr]">
              <h3 className="label text-vermilion">{monthName(`${month}-01`)}</h3>
              <ul>
                {ofMonth.map(({ slug, title, published }) => (
                  <li key={slug} className="flex gap-5 py-1">
                    <time className="label w-6 shrink-0 pt-[0.7em] text-quiet" dateTime={published}>
                      {Number(published.slice(8))}
                    </time>
                    <a className="quiet-link font-display text-second" href={`/stories/${slug}`}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
