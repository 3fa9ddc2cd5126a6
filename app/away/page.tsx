import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Not just now', robots: { index: false } }

/**
 * What is shown with a 503: in place of what our own server would have answered (deploy/nginx.conf), or of what is asked of a list
 * that is away (lib/newsletter/answers.ts).
 */
export default function Page() {
  return (
    <SmallPage
      label="Mislaid, being small"
      title="This does not answer just now"
      dek={
        <>
          Go back and try once more in a few minutes: your link or your form stays as good as it was, and twice does no harm. The{' '}
          <a className="link" href="/">
            magazine
          </a>{' '}
          is all here.
        </>
      }
    />
  )
}
