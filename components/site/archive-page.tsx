import { monthName } from '@/lib/clock'
import type { StorySummary } from '@/lib/types'

type ArchivePageProps = {
  /** The year of the address, where it names one. */
  year?: string
  stories: readonly StorySummary[]
  /** Years that have a page of their own. */
  years: readonly string[]
}

/** Groups in the order in which their first member stands. */
function groupBy(stories: readonly StorySummary[], keyOf: (story: StorySummary) => string) {
  const groups = new Map<string, StorySummary[]>()
  for (const story of stories) {
    const group = groups.get(keyOf(story))
    if (group) group.push(story)
    else groups.set(keyOf(story), [story])
  }
  return [...groups]
}

/** Stories by year and month, newest first. */
export function ArchivePage({ year, stories, years }: ArchivePageProps) {
  return (
    <div className="page pt-10 md:pt-16">
      <h1 className="font-display text-title lining-nums">{year ? `Archive, ${year}` : 'Archive'}</h1>
      <p className="mt-6 max-w-[36rem] text-dek">Every story, newest first. Nothing is taken away without a notice that says why.</p>
      <SavedStories />
      {years.length ? <Years years={years} /> : null}
      {groupBy(stories, ({ published }) => published.slice(0, 4)).map(([name, ofYear]) => (
        <section key={name} className="mt-14" aria-labelledby={`year-${name}`}>
          <h2 id={`year-${name}`} className="font-display text-heading lining-nums">
            {name}
          </h2>
          {groupBy(ofYear, ({ published }) => published.slice(0, 7)).map(([month, ofMonth]) => (
            <Month key={month} name={monthName(`${month}-01`)} stories={ofMonth} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** What a reader has kept, filled and shown by lib/client-scripts/saved-stories.ts. */
function SavedStories() {
  return (
    <section data-kept hidden className="mt-10 border-vermilion border-t pt-3" aria-labelledby="kept">
      <h2 id="kept" className="label text-vermilion">
        Kept on this device
      </h2>
      <ul className="mt-2" />
    </section>
  )
}

function Years({ years }: { years: readonly string[] }) {
  return (
    <nav aria-label="Years" className="label mt-10 flex flex-wrap gap-x-6">
      {years.map((year) => (
        <a key={year} className="link inline-block py-1" href={`/archive/${year}`}>
          {year}
        </a>
      ))}
    </nav>
  )
}

function Month({ name, stories }: { name: string; stories: readonly StorySummary[] }) {
  return (
    <div className="mt-4 grid gap-x-8 border-hairline border-t pt-3 md:grid-cols-[10rem_1fr]">
      <h3 className="label text-vermilion">{name}</h3>
      <ul>
        {stories.map(({ slug, title, published }) => (
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
  )
}
