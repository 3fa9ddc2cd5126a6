'use client'
// Next requires an error boundary to be a client component: it has to catch what fails in the browser as well.
import { SmallPage } from '@/components/site/small-page'

export default function ErrorPage() {
  return (
    <SmallPage
      label="Out of scale"
      title="This page could not be set"
      dek={
        <>
          Load it again; if it stays broken, the{' '}
          <a className="link" href="/archive">
            archive
          </a>{' '}
          still has the stories.
        </>
      }
    />
  )
}
