import type { Metadata } from 'next'
import { NewsletterPage } from '@/components/newsletter/about'
import { currentPromise } from '@/lib/newsletter/promise'
import { loadNewsletterPage } from '@/lib/page-data/newsletter-page'

export const metadata: Metadata = {
  title: 'The newsletter',
  description: `${currentPromise.words}: what you get, who keeps your address, and the form.`,
  alternates: { canonical: '/newsletter' },
}

export default function Page() {
  return <NewsletterPage {...loadNewsletterPage()} />
}
