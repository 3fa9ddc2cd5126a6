import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Nobody', robots: { index: false } }

/** What a link from a mail shows that names nobody: the body of an answer, see lib/newsletter/answers.ts. */
export default function Page() {
  return (
    <SmallPage
      label="0 subscribers wide"
      title="This link leads to nobody"
      dek={
        <>
          Mail programs cut long links short; a link to what we hold is good for a day; and of an address that was erased nothing is left to
          show. Open the whole link from our newest mail, or{' '}
          <a className="link" href="/newsletter">
            enter your address
          </a>{' '}
          for another.
        </>
      }
    />
  )
}
