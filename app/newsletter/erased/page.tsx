import type { Metadata } from 'next'
import { StepPage } from '@/components/newsletter/step-page'

export const metadata: Metadata = { title: 'Erased', robots: { index: false } }

export default function Page() {
  return (
    <StepPage
      step="0 × 0 mm"
      title="Your address is erased"
      dek="One last mail says so. We keep a fingerprint from which the address cannot be read, so that we never write to it by mistake."
    />
  )
}
