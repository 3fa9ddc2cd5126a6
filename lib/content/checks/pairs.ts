/** Pairs of a quiz: one of two bags is the smaller by a measure that the catalogue knows of both, and the answer says which. */
import { measureBy } from '../../bags/compare.ts'
import { hasFrontSize } from '../../bags/front-size.ts'
import { type Comparison, comparisons } from '../../types.ts'
import { attributeOf, type Tag } from '../text/nodes.ts'
import type { ContentIndex } from './content-index.ts'
import { sizeOf } from './sizes.ts'

const sides = { width: 'width', height: 'height', volume: 'three sides' } as const satisfies Record<Comparison, string>

/** What is wrong with a pair, with the remedy; nothing for what its attributes have wrong already. */
export function faultOfPair(tag: Tag, { bags }: ContentIndex): string | undefined {
  const [a, b] = [bags.get(attributeOf(tag, 'a') ?? ''), bags.get(attributeOf(tag, 'b') ?? '')]
  const by = comparisons.find((comparison) => comparison === attributeOf(tag, 'by'))
  if (!a || !b || !by) return undefined
  if (a === b) return `"${a.slug}" is asked against itself. Name two bags.`
  const known = [a, b].map((bag) => ({ bag, size: sizeOf(bag), measure: measureBy(by, sizeOf(bag)) }))
  const unknown = known.find(({ size, measure }) => measure === undefined || !hasFrontSize(size))
  if (unknown) return `bag "${unknown.bag.slug}" has no ${sides[by]} in the catalogue, or no front to draw. Ask about another one.`
  const [one = 0, other = 0] = known.map(({ measure }) => measure)
  if (one === other) return `both answers are right: "${a.slug}" and "${b.slug}" have the same ${by}. Ask about another pair.`
  const right = one < other ? 'a' : 'b'
  if (attributeOf(tag, 'answer') === right) return undefined
  return `the answer is wrong: by ${by}, "${(right === 'a' ? a : b).slug}" is the smaller. Write answer="${right}".`
}
