import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'You are on the list', robots: { index: false } }

export default function Page() {
  return (
    <SmallPage
      label="Done"
      title="You are on the list"
      dek={
        <>
          The next letter will find you. It weighs nothing, and fits into any bag. Meanwhile there is{' '}
          <a className="link" href="/">
            the magazine
          </a>
          .
        </>
      }
    />
  )
}
