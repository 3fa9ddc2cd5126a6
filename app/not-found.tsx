import type { Metadata } from 'next'
import { SearchForm } from '@/components/search/search-form'
import { Everything } from '@/components/site/everything'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default function NotFound() {
  return (
    <SmallPage
      label="0 × 0 mm"
      title="Nothing of that name, at any size"
      dek={
        <>
          We have looked under the flap. The address may be mistyped; <Everything />
        </>
      }
    >
      <div className="mt-8">
        <SearchForm id="search-unknown" variant="large" />
      </div>
    </SmallPage>
  )
}
