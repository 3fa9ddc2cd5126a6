/** An edit of a story's text changes the pages that print that text, and no others: these alone are printed again. */
import { expect, test, vi } from 'vitest'
import { listAddresses } from './addresses.ts'

const edited = vi.hoisted(() => ({ slug: 'the-frogs-mouth', isEdited: false }))

vi.mock('../content/index/read.ts', async (original) => {
  const reader = await original<typeof import('../content/index/read.ts')>()
  type Entry = { readonly slug: string; readonly words: number; readonly headings: readonly unknown[] }
  const longer = (entry: Entry) =>
    entry.slug === edited.slug
      ? { ...entry, words: entry.words + 500, headings: [...entry.headings, { words: 'One more', anchor: 'one-more' }] }
      : entry
  let known: readonly unknown[] | undefined
  return {
    ...reader,
    readIndex: (name: string) => {
      const entries = reader.readIndex<Entry>(name as 'story')
      if (name !== 'story' || !edited.isEdited) return entries
      known ??= entries.map(longer)
      return known
    },
  }
})

const dataOfAll = async () =>
  new Map(await Promise.all([...listAddresses()].map(async ({ path, load }) => [path, JSON.stringify(await load())] as const)))

test('an edited text is printed on its own page and in feeds', async () => {
  const before = await dataOfAll()
  edited.isEdited = true
  const after = await dataOfAll()
  const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path))
  expect(changed.sort()).toEqual(['/atom.xml', '/feed.json', '/feed.xml', '/sections/history/feed.xml', '/stories/the-frogs-mouth'])
})
