/** The addresses of views of the catalogue. */
import type { BagLimit, BagView } from '../types.ts'

export const orders = ['size', 'house', 'year', 'kind', 'price'] as const satisfies readonly BagView['order'][]

type Limit = Pick<BagLimit, 'by' | 'slug'>

/** The address of a view; the plain catalogue is the one by size with everything in it. */
export function viewPath({ order, only }: Pick<BagView, 'order'> & { readonly only?: Limit }): string {
  if (order === 'size' && !only) return '/bags'
  return ['/bags/by', order, ...(only ? [only.by, only.slug] : [])].join('/')
}

/** The address of every view, from what a list can be limited to. */
export const listViewPaths = (limits: readonly Limit[]): readonly string[] =>
  orders.flatMap((order) => [undefined, ...limits].map((only) => viewPath({ order, only })))
