import { ScalePage } from '@/components/scale/scale-page'
import type { Part } from '@/components/site/parts-page'
import { card } from '@/lib/bags/measure'
import type { PartsContent } from './content'

const lying = { slug: 'card', label: 'A bank card, lying', mm: card.width, high: card.height / card.width, shape: 'card' } as const

export function scaleParts({ measured }: PartsContent) {
  return {
    ScalePage: {
      purpose: 'A card against the screen, once; from then on bags at true size.',
      layout: 'page',
      states: { 'without script': <ScalePage held={[lying]} bags={measured.slice(0, 6)} /> },
    },
  } satisfies Readonly<Record<string, Part>>
}
