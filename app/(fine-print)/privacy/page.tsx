import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What Reticule knows about a reader: nothing.',
  alternates: { canonical: '/privacy' },
}

export default function Page() {
  return (
    <FinePrint title="Privacy" dek="There is nothing to consent to.">
      <p>
        These pages set no cookie, keep nothing on your device, load nothing from other servers and count nobody. The newsletter takes no
        addresses yet; this page will say exactly what it keeps before it takes the first.
      </p>
      <p>Whoever runs this server may keep its ordinary access log. The code writes none.</p>
    </FinePrint>
  )
}
