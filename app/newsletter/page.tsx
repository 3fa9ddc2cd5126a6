import type { Metadata } from 'next'
import { NewsletterPage } from '@/components/newsletter/about'

export const metadata: Metadata = {
  title: 'The newsletter',
  description: 'One letter a month: what you get, who keeps your address, and the form.',
  alternates: { canonical: '/newsletter' },
}

export default function Page() {
  return <NewsletterPage />
}
