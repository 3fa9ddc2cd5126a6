import type { ReactNode } from 'react'
import { ContentsList, type Pictured } from '@/components/story/contents-list'
import type { Names, StorySummary } from '@/lib/types'
import { PageLinks, type Pages } from './page-links'

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
        {pages.count > 1 ? <PageLinks pages={pages} before="Newer stories" after="Older stories" /> : null}
        {children}
      </div>
    </>
  )
}
