import type { Metadata } from 'next'
import { ScalePage } from '@/components/scale/scale-page'
import { ClientScript } from '@/components/ui/client-script'
import { clientScripts } from '@/lib/page-data/client-scripts'
import { loadScalePage } from '@/lib/page-data/scale-page'

export const metadata: Metadata = {
  title: 'True size',
  description: 'Match a bank card to your screen once, and see very small bags at their true size.',
  alternates: { canonical: '/scale' },
}

export default function Page() {
  return (
    <>
      <ScalePage {...loadScalePage()} />
      <ClientScript text={clientScripts.scale} />
    </>
  )
}
