import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'You are on the list already', robots: { index: false } }

/** What the code or the link of a mail leads to once it has been used. */
export default function Page() {
  return (
    <SmallPage
      label="Done before"
      title="You are on the list already"
      dek={
        <>
          This link, or this code, has done its work, and there is nothing left to do. The next letter will find you; meanwhile there is{' '}
          <a className="link" href="/">
            the magazine
          </a>
          .
        </>
      }
    />
  )
}
