import type { Metadata } from 'next'
import { SearchForm } from '@/components/search/search-form'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default function NotFound() {
  return (
    <SmallPage
      label="0 × 0 mm"
      title="Nothing of that name, at any size"
      dek={
        <>
          We have looked under the flap. The address may be mistyped; the{' '}
          <a className="link" href="/archive">
            archive
          </a>{' '}
          has every story and{' '}
          <a className="link" href="/bags">
            the catalogue
          </a>{' '}
          every bag.
        </>
      }
    >
      <div className="mt-8">
        <SearchForm id="search-unknown" variant="large" />
      </div>
    </SmallPage>
  )
}
