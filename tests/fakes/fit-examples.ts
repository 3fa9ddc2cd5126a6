/** Things and bags for tests, with sizes as the catalogue has them. */
import type { Bag, PocketObject } from '../../lib/types.ts'

type Measures = Pick<PocketObject, 'shape' | 'width' | 'height' | 'thickness' | 'diameter'>

export const thing = (name: string, measures: Measures): PocketObject => ({
  ...measures,
  kind: 'thing',
  slug: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  nameWithArticle: `the ${name}`,
  gaps: [],
  confidence: 'found in the source',
  sources: [],
})

export const bag = (name: string, size: Pick<Bag, 'width' | 'height' | 'depth'>): Bag => ({
  ...size,
  slug: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  alsoKnownAs: [],
  houses: [],
  kind: 'top-handle',
  shown: '2019',
  prices: [],
  claims: [],
  gaps: [],
  confidence: 'found in the source',
  sources: [],
})

export const card = thing('bank card', { shape: 'flat', width: 85.6, height: 53.98, thickness: 0.76 })
export const note = thing('US banknote', { shape: 'flat', width: 155.956, height: 66.294, thickness: 0.109 })
export const telephone = thing('iPhone 15', { shape: 'box', width: 71.6, height: 147.6, thickness: 7.8 })
export const smallTelephone = thing('Zanco tiny t1', { shape: 'box', width: 21, height: 46.7, thickness: 12 })
export const coin = thing('1 euro coin', { shape: 'disc', diameter: 23.25, thickness: 2.33 })
export const passport = thing('passport', { shape: 'flat', width: 125, height: 88 })
export const key = thing('house key', { shape: 'box', height: 50.8 })
export const mint = thing('mint', { shape: 'box' })

export const petit = bag('Le Petit Chiquito', { width: 53, height: 43, depth: 15 })
export const dior = bag('Micro Lady Dior', { width: 120, height: 100, depth: 50 })
export const pico = bag('Pico Baguette', { width: 40, height: 40 })
