import { expect, test } from 'vitest'
import { listsOf } from '../content/lists.ts'
import type { ListKind } from '../types.ts'
import { loadListPage } from './list-page.ts'

const kinds = Object.keys(listsOf) as ListKind[]
const isPage = (kind: ListKind, slug: string, ...rest: readonly string[]) => loadListPage(kind, slug, rest) !== undefined

test.each(kinds)('the first page of each of the %s is an address, and no page that is not there', (kind) => {
  for (const { slug } of listsOf[kind]()) {
    expect(isPage(kind, slug)).toBe(true)
    for (const rest of [['1'], ['99'], ['x'], ['2', '2'], ['']]) expect(isPage(kind, slug, ...rest), rest.join('/')).toBe(false)
  }
  for (const slug of ['', 'nothing', 'constructor', '%E0']) expect(isPage(kind, slug)).toBe(false)
})
