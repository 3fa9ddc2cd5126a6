import type { Metadata } from 'next'
import { SmallPage } from '@/components/site/small-page'

export const metadata: Metadata = { title: 'Erased', robots: { index: false } }

export default function Page() {
  return (
    <SmallPage
      label="0 × 0 mm"
      title="Your address is erased"
      dek="One last mail says so. We keep a fingerprint from which the address cannot be read, so that we never write to it by mistake."
    />
  )
}
