import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'

export const metadata: Metadata = {
  title: 'The newsletter',
  description: 'One letter a month, in preparation.',
  alternates: { canonical: '/newsletter' },
}

export default function Page() {
  return (
    <FinePrint title="The newsletter" dek="One letter a month, short enough to fit in the bag.">
      <p>
        It will carry the new stories, one measured bag, and whatever we had to correct. It is being prepared and takes no addresses yet, so
        there is no form on this page.
      </p>
      <p>
        Until then the <a href="/feed.xml">feed</a> brings every story in full to any feed reader.
      </p>
    </FinePrint>
  )
}
