/** What a story names that exists in content/ and that the build cannot show: it would be missing from a preview without a word. */
import { findBag, findNamed, findObject, findSection, findShoppingList } from '../catalogue.ts'
import { listContentFiles } from '../checks/files.ts'
import { documents } from '../schema/documents.ts'
import { findStory } from '../stories.ts'

/** What the pages look names up with. */
const finders: Readonly<Record<string, (slug: string) => unknown>> = {
  section: findSection,
  topic: (slug) => findNamed('topic', slug),
  desk: (slug) => findNamed('desk', slug),
  house: (slug) => findNamed('house', slug),
  bag: findBag,
  object: findObject,
  shopping: findShoppingList,
  story: findStory,
}

/** Something that a story names: a bag, another story, one of its own sources. */
type Name = { readonly kind: string; readonly slug: string }

/** What front matter names, by the schema. */
function namesIn(data: Readonly<Record<string, unknown>>): readonly Name[] {
  return Object.entries(documents.story.fields).flatMap(([field, definition]) => {
    if (definition.kind !== 'reference' && definition.kind !== 'references') return []
    return [data[field] ?? []].flat().map((slug) => ({ kind: definition.to, slug: String(slug) }))
  })
}

/** 'story "x"', 'bag "y"': each name once. What does not exist at all is not repeated here; the check tells it. */
export function listMissingReferences(data: Readonly<Record<string, unknown>>, inText: readonly Name[], root: string): readonly string[] {
  const exists = new Set(listContentFiles(root).map(({ document, slug }) => `${document} "${slug}"`))
  const missingReferences = [...namesIn(data), ...inText].filter(({ kind, slug }) => finders[kind] && !finders[kind](slug))
  return [...new Set(missingReferences.map(({ kind, slug }) => `${kind} "${slug}"`))].filter((name) => exists.has(name))
}
