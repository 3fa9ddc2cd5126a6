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
        These pages set no cookie, load nothing from other servers and count nobody. The newsletter takes no addresses yet; this page will
        say exactly what it keeps before it takes the first.
      </p>
      <p>
        The switch between light and dark keeps one word on your device, “light” or “dark”, while you want something other than your system
        does. Stories that you keep for later are a list on your device, too. Neither is ever sent to us. Switch back, put the stories back,
        and both are gone.
      </p>
      <p>Whoever runs this server may keep its ordinary access log. The code writes none.</p>
    </FinePrint>
  )
}
