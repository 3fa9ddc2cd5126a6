/** What stands near a bag in size: other bags, and things to draw beside it. */
import type { Bag, PocketObject, Size } from '../types.ts'
import { hasFrontSize } from './front-size.ts'
import { card } from './measure.ts'

/** How unlike two sizes are: by the ratios of their sides, and a little more where one of two depths is unknown. */
function unlike(one: Size, other: Size): number {
  const apart = (a: number | undefined, b: number | undefined) => (a && b ? Math.abs(Math.log(a / b)) : 0.15)
  return apart(one.width, other.width) + apart(one.height, other.height) + apart(one.depth, other.depth)
}

/** Bags of nearly the same size, nearest first: no side is more than twice or less than half as long. */
export function listNearInSize(bag: Bag, bags: readonly Bag[], most = 3): readonly Bag[] {
  if (!hasFrontSize(bag)) return []
  return bags
    .filter(hasFrontSize)
    .filter(({ slug, width, height }) => slug !== bag.slug && [width / bag.width, height / bag.height].every((by) => by >= 0.5 && by <= 2))
    .sort((one, other) => unlike(bag, one) - unlike(bag, other) || one.slug.localeCompare(other.slug))
    .slice(0, most)
}

const longest = ({ width = 0, height = 0, diameter = 0 }: PocketObject) => Math.max(width, height, diameter)
const isDrawable = ({ width, height, diameter }: PocketObject) => Boolean(diameter ?? (width && height))

/** How much longer than the bag a thing beside it may be. */
const LONGER = 1.15

/**
 * One flat thing, one box and one round thing to stand beside a bag and the card: of each shape the longest that is no longer than the
 * bag, nearly; where all are longer, the shortest.
 */
export function listCompanions(bag: Size, objects: readonly PocketObject[]): readonly PocketObject[] {
  const most = Math.max(bag.width ?? 0, bag.height ?? 0) * LONGER
  return (['flat', 'box', 'disc'] as const).flatMap((shape) => {
    const shortestFirst = objects
      .filter((object) => object.shape === shape && isDrawable(object) && !isLikeCard(object))
      .sort((one, other) => longest(one) - longest(other) || one.slug.localeCompare(other.slug))
    const chosen = shortestFirst.findLast((object) => longest(object) <= most) ?? shortestFirst[0]
    return chosen ? [chosen] : []
  })
}

/** The card stands there already; so does what cannot be told from it. */
const isLikeCard = ({ width = 0, height = 0 }: PocketObject) => Math.abs(width - card.width) < 2 && Math.abs(height - card.height) < 2
