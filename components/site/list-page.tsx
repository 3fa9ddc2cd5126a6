import type { ReactNode } from 'react'
import { ContentsList, type Pictured } from '@/components/story/contents-list'
import type { Names, StorySummary } from '@/lib/types'

type Pages = { number: number; count: number; newer?: string; older?: string }

type ListPageProps = {
  /** What this is, and the address of all of its kind. */
  kicker: { words: string; href: string }
  title: string
  introduction: string
  stories: readonly StorySummary[]
  /** The word above the headline of each story, by slug. */
  kickers: Names
  /** The opening pictures of those that have one, by the slug of the story. */
  pictured: Readonly<Record<string, Pictured>>
  pages: Pages
  /** What introduces the list instead of its words alone. */
  opening?: ReactNode
  /** What stands under the list. */
  children?: ReactNode
}

/** A page that introduces a name and lists its stories. */
export function ListPage({ kicker, title, introduction, stories, kickers, pictured, pages, opening, children }: ListPageProps) {
  return (
    <>
      {opening}
      <div className="page pt-10 md:pt-16">
        {opening ? null : (
          <>
            <p className="label text-vermilion">
              <a className="quiet-link -my-1 inline-block py-1" href={kicker.href}>
                {kicker.words}
              </a>
            </p>
            <h1 className="mt-3 text-balance font-display text-title">{title}</h1>
            <p className="mt-6 mb-14 max-w-[36rem] text-dek">{introduction}</p>
          </>
        )}
        {stories.length ? (
          <ContentsList stories={stories} kickers={kickers} pictured={pictured} heading="h2" />
        ) : (
          <p className="border-hairline border-t pt-5 text-quiet italic">No story yet. There is room, if not much.</p>
        )}
        {pages.count > 1 ? <PageLinks {...pages} /> : null}
        {children}
      </div>
    </>
  )
}

function PageLinks({ number, count, newer, older }: Pages) {
  return (
    <nav aria-label="Pages" className="label flex flex-wrap gap-x-8 gap-y-2 border-hairline border-t pt-4">
      <span>
        Page {number} of {count}
      </span>
      {newer ? (
        <a className="link" href={newer} rel="prev">
          Newer stories
        </a>
      ) : null}
      {older ? (
        <a className="link" href={older} rel="next">
          Older stories
        </a>
      ) : null}
    </nav>
  )
}
