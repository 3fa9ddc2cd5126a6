/** What a reader can hold against the screen, and the bags to see at true size. */
import { hasFrontSize } from '../bags/front-size.ts'
import { card } from '../bags/measure.ts'
import { findObject, listBags } from '../content/catalogue.ts'

const cards = [
  { slug: 'card', label: 'A bank card, lying', mm: card.width, high: card.height / card.width, shape: 'card' },
  { slug: 'card-upright', label: 'A bank card, upright', mm: card.height, high: card.width / card.height, shape: 'card' },
] as const

/** Coins of the catalogue, for screens that are narrower than a card. */
const coins = () =>
  ['eur-1', 'us-quarter'].flatMap((slug) => {
    const coin = findObject(slug)
    return coin?.diameter ? [{ slug, label: coin.name, mm: coin.diameter, high: 1, shape: 'coin' as const }] : []
  })

export const loadScalePage = () => ({ held: [...cards, ...coins()] as const, bags: listBags().filter(hasFrontSize) })
