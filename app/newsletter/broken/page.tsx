import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Broken', robots: { index: false } }

/** What is shown with a 500 where nothing was typed that could be kept: the body of an answer, see lib/newsletter/answers.ts. */
export default function Page() {
  return (
    <SmallPage
      label="Out of scale"
      title="Something of ours broke"
      dek={
        <>
          It is nothing that you did, and we are told of it. Go back and press the button again in a few minutes: pressing it twice does no
          harm. The{' '}
          <a className="link" href="/">
            magazine
          </a>{' '}
          is all here.
        </>
      }
    />
  )
}
