/** What the four kinds of list (section, topic, desk, house) have in common: their addresses, their pages, their metadata. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { sectionNames } from '@/lib/content/names'
import { findPart, listParts } from '@/lib/content/pages'
import { listStoriesWhere } from '@/lib/content/stories'
import type { Named, Story } from '@/lib/content/types'
import { itemListData } from '@/lib/machines/json-ld'

type ListKind<T extends Named> = {
  /** What a reader is told that this is. */
  readonly kicker: string
  /** The address above the lists, such as /topics. */
  readonly base: string
  /** The name of the dynamic part of the route. */
  readonly param: string
  readonly list: () => readonly T[]
  readonly holds: (entry: T, story: Story) => boolean
  /** What stands before and under the stories, and what a page of this kind says of itself besides. */
  readonly opening?: (entry: T) => ReactNode
  readonly under?: (entry: T) => ReactNode
  readonly types?: (entry: T) => Record<string, string>
}

type Params = { readonly page?: readonly string[] } & { readonly [param: string]: string | readonly string[] | undefined }
type Props = { params: Promise<Params> }

/** The exports of a route `[param]/[[...page]]`. */
export function listRoute<T extends Named>(kind: ListKind<T>) {
  async function find(params: Promise<Params>) {
    const { page, ...rest } = await params
    const entry = kind.list().find(({ slug }) => slug === rest[kind.param])
    const part = entry && findPart(storiesOf(entry), page)
    return entry && part ? { entry, part } : undefined
  }
  const storiesOf = (entry: T) => listStoriesWhere((story) => kind.holds(entry, story))
  const addressOf = (entry: T, page: number) => `${kind.base}/${entry.slug}${page > 1 ? `/${page}` : ''}`

  return {
    generateStaticParams: () =>
      kind.list().flatMap((entry) => listParts(storiesOf(entry).length).map((page) => ({ [kind.param]: entry.slug, page }))),

    generateMetadata: async ({ params }: Props): Promise<Metadata> => {
      const found = await find(params)
      if (!found) return {}
      const { entry, part } = found
      return {
        title: part.number > 1 ? `${entry.name}, page ${part.number}` : entry.name,
        description: entry.introduction,
        alternates: { canonical: addressOf(entry, part.number), types: kind.types?.(entry) },
      }
    },

    page: async ({ params }: Props) => {
      const found = await find(params)
      if (!found) notFound()
      const { entry, part } = found
      const to = (page: number) => (page >= 1 && page <= part.count ? addressOf(entry, page) : undefined)
      return (
        <ListPage
          kicker={kind.kicker}
          title={entry.name}
          introduction={entry.introduction}
          stories={part.stories}
          sectionNames={sectionNames()}
          opening={kind.opening?.(entry)}
          pages={{ number: part.number, count: part.count, newer: to(part.number - 1), older: to(part.number + 1) }}
        >
          <JsonLd data={itemListData(part.stories)} />
          {kind.under?.(entry)}
        </ListPage>
      )
    },
  }
}
