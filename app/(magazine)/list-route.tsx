/** What the four kinds of list (section, topic, desk, house) have in common: their addresses, their pages, their metadata. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { kickersOf } from '@/lib/content/kickers'
import { type ListKind, type ListOf, listsOf, storiesIn } from '@/lib/content/lists'
import { findPart, listParts } from '@/lib/content/pages'
import { breadcrumbData, itemListData } from '@/lib/machines/json-ld'
import { site } from '@/lib/site'
import { indexes } from './indexes'

/** How many pages of each list are rendered at build time; those behind them, on their first visit. */
const PRERENDERED = 3

type ListRoute<K extends ListKind, T = ListOf<K>> = {
  readonly kind: K
  /** What a reader is told that this is. */
  readonly kicker: string
  /** The name of the dynamic part of the route. */
  readonly param: string
  /** What stands before and under the stories, and what a page of this kind says of itself besides. */
  readonly opening?: (entry: T) => ReactNode
  readonly under?: (entry: T) => ReactNode
  readonly types?: (entry: T) => Record<string, string>
}

type Params = { readonly page?: readonly string[] } & { readonly [param: string]: string | readonly string[] | undefined }
type Props = { params: Promise<Params> }

/** The exports of a route `[param]/[[...page]]`. */
export function listRoute<K extends ListKind>({ kind, kicker, param, opening, under, types }: ListRoute<K>) {
  const lists = listsOf[kind] as () => readonly ListOf<K>[]
  async function find(params: Promise<Params>) {
    const { page, ...rest } = await params
    const entry = lists().find(({ slug }) => slug === rest[param])
    const part = entry && findPart(storiesIn(kind, entry.slug), page)
    return entry && part ? { entry, part } : undefined
  }
  const addressOf = (slug: string, page: number) => `/${kind}/${slug}${page > 1 ? `/${page}` : ''}`

  return {
    generateStaticParams: () =>
      lists().flatMap(({ slug }) =>
        listParts(storiesIn(kind, slug).length)
          .slice(0, PRERENDERED)
          .map((page) => ({ [param]: slug, page })),
      ),

    generateMetadata: async ({ params }: Props): Promise<Metadata> => {
      const found = await find(params)
      if (!found) return {}
      const { entry, part } = found
      return {
        title: part.number > 1 ? `${entry.name}, page ${part.number}` : entry.name,
        description: entry.introduction,
        alternates: { canonical: addressOf(entry.slug, part.number), types: types?.(entry) },
      }
    },

    page: async ({ params }: Props) => {
      const found = await find(params)
      if (!found) notFound()
      const { entry, part } = found
      const to = (page: number) => (page >= 1 && page <= part.count ? addressOf(entry.slug, page) : undefined)
      return (
        <ListPage
          kicker={{ words: kicker, href: `/${kind}` }}
          title={entry.name}
          introduction={entry.introduction}
          stories={part.stories}
          kickers={kickersOf(part.stories, kind === 'topics' ? entry.slug : undefined)}
          opening={opening?.(entry)}
          pages={{ number: part.number, count: part.count, newer: to(part.number - 1), older: to(part.number + 1) }}
        >
          <JsonLd data={itemListData(part.stories.map(({ slug, title }) => ({ name: title, path: `/stories/${slug}` })))} />
          <JsonLd
            data={breadcrumbData([
              { name: site.name, path: '/' },
              { name: indexes[kind].title, path: `/${kind}` },
              { name: entry.name, path: addressOf(entry.slug, 1) },
            ])}
          />
          {under?.(entry)}
        </ListPage>
      )
    },
  }
}
