import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SmallPage } from '@/components/site/small-page'
import { loadGonePage } from '@/lib/page-data/story-page'

type Props = { params: Promise<{ slug: string }> }

export const metadata: Metadata = { title: 'Retired', robots: { index: false } }

/** What stands in the place of a retired story; lib/server sends it with status 410. */
export default async function Page({ params }: Props) {
  const retired = loadGonePage((await params).slug)
  if (!retired) notFound()
  return (
    <SmallPage
      label="Withdrawn"
      title={`“${retired.title}” has been retired`}
      dek={
        <>
          {retired.reason} It took up little room while it was here. The{' '}
          <a className="link" href="/archive">
            archive
          </a>{' '}
          has the rest.
        </>
      }
    />
  )
}
