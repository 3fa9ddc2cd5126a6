import type { ReactNode } from 'react'
import { SearchForm } from '@/components/search/search-form'

type IndexPageProps = { title: string; introduction: string; children: ReactNode }

/** A page above all lists of a kind: what they are, then each of them. */
export function IndexPage({ title, introduction, children }: IndexPageProps) {
  return (
    <>
      <div className="page pt-10 md:pt-16">
        <h1 className="pb-[0.08em] font-display text-cover">{title}</h1>
        <p className="mt-6 max-w-[36rem] text-dek">{introduction}</p>
        <div className="mt-8">
          <SearchForm id="search-index" variant="large" />
        </div>
      </div>
      {children}
    </>
  )
}

/** "1 story", "12 stories". */
export const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
