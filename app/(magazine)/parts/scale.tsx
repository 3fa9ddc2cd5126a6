import { ScalePage } from '@/components/scale/scale-page'
import type { Part } from '@/components/site/parts-page'
import type { PartsContent } from '@/lib/page-data/parts'

export function scaleParts({ scale }: PartsContent) {
  return {
    ScalePage: {
      purpose: 'A card against the screen, once; from then on bags at true size.',
      layout: 'page',
      states: { 'without script': <ScalePage {...scale} /> },
    },
  } satisfies Readonly<Record<string, Part>>
}
