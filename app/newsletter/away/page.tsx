import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Not just now', robots: { index: false } }

/** What a link or a button shows while the store is away: the body of an answer, see lib/newsletter/answers.ts. */
export default function Page() {
  return (
    <SmallPage
      label="Mislaid, being small"
      title="Our list does not answer just now"
      dek={
        <>
          Nothing was changed. Go back and try once more in a few minutes: your link stays as good as it was. The{' '}
          <a className="link" href="/">
            magazine
          </a>{' '}
          is all here.
        </>
      }
    />
  )
}
