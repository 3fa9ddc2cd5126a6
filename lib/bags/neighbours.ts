/** What stands near a bag in size: other bags, and things to draw beside it. */
import type { Bag, PocketObject, Size } from '../content/types.ts'
import { hasFace } from './face.ts'

/** How unlike two sizes are: by the ratios of their sides, and a little more where one of two depths is unknown. */
function unlike(one: Size, other: Size): number {
  const apart = (a: number | undefined, b: number | undefined) => (a && b ? Math.abs(Math.log(a / b)) : 0.15)
  return apart(one.width, other.width) + apart(one.height, other.height) + apart(one.depth, other.depth)
}

/** Bags of nearly the same size, nearest first: no side is more than twice or less than half as long. */
export function listNearInSize(bag: Bag, bags: readonly Bag[], most = 3): readonly Bag[] {
  if (!hasFace(bag)) return []
  return bags
    .filter(hasFace)
    .filter(({ slug, width, height }) => slug !== bag.slug && [width / bag.width, height / bag.height].every((by) => by >= 0.5 && by <= 2))
    .sort((one, other) => unlike(bag, one) - unlike(bag, other) || one.slug.localeCompare(other.slug))
    .slice(0, most)
}

const longest = ({ width = 0, height = 0, diameter = 0 }: PocketObject) => Math.max(width, height, diameter)
const isDrawable = ({ width, height, diameter }: PocketObject) => Boolean(diameter ?? (width && height))

/** One flat thing, one box and one round thing to stand beside a bag and the card: of each shape the one nearest to the bag in length. */
export function listCompanions(bag: Size, objects: readonly PocketObject[]): readonly PocketObject[] {
  const length = Math.max(bag.width ?? 0, bag.height ?? 0)
  const apart = (object: PocketObject) => Math.abs(Math.log(longest(object) / length))
  return (['flat', 'box', 'disc'] as const).flatMap((shape) => {
    const candidates = objects.filter((object) => object.shape === shape && isDrawable(object) && object.slug !== 'card-id1')
    const [nearest] = candidates.sort((one, other) => apart(one) - apart(other) || one.slug.localeCompare(other.slug))
    return nearest ? [nearest] : []
  })
}
