import type { ReactNode } from 'react'
import { ContentsList } from '@/components/story/contents-list'
import type { StorySummary } from '@/lib/content/types'

type ListPageProps = {
  kicker: string
  title: string
  introduction: string
  stories: readonly StorySummary[]
  sectionNames: ReadonlyMap<string, string>
  /** What stands under the list. */
  children?: ReactNode
}

/** A page that introduces a name and lists its stories. */
export function ListPage({ kicker, title, introduction, stories, sectionNames, children }: ListPageProps) {
  return (
    <div className="page pt-10 md:pt-16">
      <p className="label text-vermilion">{kicker}</p>
      <h1 className="mt-3 text-balance font-display text-title">{title}</h1>
      <p className="mt-6 mb-14 max-w-[36rem] text-dek">{introduction}</p>
      {stories.length ? (
        <ContentsList stories={stories} sectionNames={sectionNames} heading="h2" />
      ) : (
        <p className="border-hairline border-t pt-5 text-quiet italic">No story yet. There is room, if not much.</p>
      )}
      {children}
    </div>
  )
}
