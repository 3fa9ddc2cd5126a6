/** What the four kinds of list (section, topic, desk, house) have in common: their addresses, their pages, their metadata. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { breadcrumbData, itemListData } from '@/lib/machines/json-ld'
import type { ListPageData } from '@/lib/page-data/list-page'
import { site } from '@/lib/site'

type ListRoute<P extends ListPageData> = {
  /** The name of the dynamic part of the route. */
  readonly param: string
  readonly load: (slug: string, rest?: readonly string[]) => P | undefined
  /** What stands before and under the stories, and what a page of this kind says of itself besides. */
  readonly opening?: (page: P) => ReactNode
  readonly under?: (page: P) => ReactNode
  readonly types?: (page: P) => Record<string, string>
}

type Params = { readonly page?: readonly string[] } & { readonly [param: string]: string | readonly string[] | undefined }
type Props = { params: Promise<Params> }

/** The exports of a route `[param]/[[...page]]`. */
export function listRoute<P extends ListPageData>({ param, load, opening, under, types }: ListRoute<P>) {
  async function find(params: Promise<Params>) {
    const { page, ...rest } = await params
    return load(String(rest[param]), page)
  }

  return {
    generateMetadata: async ({ params }: Props): Promise<Metadata> => {
      const page = await find(params)
      if (!page) return {}
      const { entry, address, pages } = page
      return {
        title: pages.number > 1 ? `${entry.name}, page ${pages.number}` : entry.name,
        description: entry.introduction,
        alternates: { canonical: address, types: types?.(page) },
      }
    },

    page: async ({ params }: Props) => {
      const page = await find(params)
      if (!page) notFound()
      const { entry, above, first, ...shown } = page
      return (
        <ListPage
          kicker={shown.kicker}
          title={entry.name}
          introduction={entry.introduction}
          stories={shown.stories}
          kickers={shown.kickers}
          pictured={shown.pictured}
          opening={opening?.(page)}
          pages={shown.pages}
        >
          <JsonLd data={itemListData(shown.stories.map(({ slug, title }) => ({ name: title, path: `/stories/${slug}` })))} />
          <JsonLd
            data={breadcrumbData([
              { name: site.name, path: '/' },
              { name: above.title, path: above.path },
              { name: entry.name, path: first },
            ])}
          />
          {under?.(page)}
        </ListPage>
      )
    },
  }
}
