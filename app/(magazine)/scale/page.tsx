import type { Metadata } from 'next'
import { type Held, ScalePage } from '@/components/scale/scale-page'
import { ClientScript } from '@/components/ui/client-script'
import { hasFrontSize } from '@/lib/bags/front-size'
import { card } from '@/lib/bags/measure'
import { findObject, listBags } from '@/lib/content/catalogue'
import clientScripts from '../../../.generated/client-scripts.json'

export const metadata: Metadata = {
  title: 'True size',
  description: 'Match a bank card to your screen once, and see very small bags at their true size.',
  alternates: { canonical: '/scale' },
}

const cards = [
  { slug: 'card', label: 'A bank card, lying', mm: card.width, high: card.height / card.width, shape: 'card' },
  { slug: 'card-upright', label: 'A bank card, upright', mm: card.height, high: card.width / card.height, shape: 'card' },
] as const satisfies readonly Held[]

/** Coins of the catalogue, for screens that are narrower than a card. */
function coins(): readonly Held[] {
  return ['eur-1', 'us-quarter'].flatMap((slug): readonly Held[] => {
    const coin = findObject(slug)
    return coin?.diameter ? [{ slug, label: coin.name, mm: coin.diameter, high: 1, shape: 'coin' }] : []
  })
}

export default function Page() {
  return (
    <>
      <ScalePage held={[...cards, ...coins()]} bags={listBags().filter(hasFrontSize)} />
      <ClientScript text={clientScripts.scale} />
    </>
  )
}
