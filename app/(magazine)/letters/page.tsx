import type { Metadata } from 'next'
import { LetterList } from '@/components/letters/letter-list'
import { NewsletterBox } from '@/components/newsletter/box'
import { IndexPage } from '@/components/site/index-page'
import { loadLettersPage } from '@/lib/page-data/letters'

const introduction = 'Every letter that went out, as it was, with what was corrected since and what became of it.'

export const metadata: Metadata = {
  title: 'Letters',
  description: introduction,
  alternates: { canonical: '/letters', types: { 'application/rss+xml': '/letters/feed.xml' } },
}

export default function Page() {
  const { letters } = loadLettersPage()
  return (
    <>
      <IndexPage title="Letters" introduction={introduction}>
        <div className="page mt-10">
          {letters.length ? (
            <LetterList letters={letters} heading="h2" />
          ) : (
            <p className="border-hairline border-t pt-5 text-quiet italic">None has gone out yet. The first will stand here.</p>
          )}
          <p className="label mt-10 border-hairline border-t pt-4">
            <a className="link" href="/letters/feed.xml">
              The letters as a feed, in full
            </a>
          </p>
        </div>
      </IndexPage>
      <NewsletterBox />
    </>
  )
}
