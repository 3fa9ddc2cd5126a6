/** Things that are there twice and may be there once. */
import { listGroups } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** What in each list must differ from row to row, and how an editor is told. */
const once: readonly { list: string; key: string; description: (value: unknown) => string }[] = [
  { list: 'sources', key: 'id', description: (id) => `source "${id}" is declared twice. Give one of them another id, or remove it.` },
  { list: 'gaps', key: 'id', description: (id) => `gap "${id}" is declared twice. Give one of them another id, or remove it.` },
  {
    list: 'pictures',
    key: 'name',
    description: (name) => `picture "${name}" is declared twice. Give one of them another name, or remove it.`,
  },
  {
    list: 'items',
    key: 'number',
    description: (number) => `number ${number} stands twice in the list. Give every row a number of its own.`,
  },
]

function checkRows({ data, at }: Parsed): readonly ContentProblem[] {
  return once.flatMap(({ list, key, description }) => {
    const seen = new Set<unknown>()
    return listGroups(data[list]).flatMap((row, index) => {
      const value = row[key]
      if (value === undefined || value === null) return []
      if (seen.has(value)) return [at([list, index, key], description(value))]
      seen.add(value)
      return []
    })
  })
}

/** Documents that share what only one may have, each told at the second, and the later ones. */
function checkPairs(
  documents: readonly Parsed[],
  keyOf: (document: Parsed) => string,
  description: (one: Parsed, first: Parsed) => ContentProblem,
) {
  const firsts = new Map<string, Parsed>()
  return documents.flatMap((document) => {
    const key = keyOf(document)
    const first = firsts.get(key)
    if (first) return [description(document, first)]
    firsts.set(key, document)
    return []
  })
}

const titleOf = ({ data }: Parsed) => String(data.title).trim().replace(/\s+/g, ' ').toLowerCase()

/** Problems of rows, slugs and titles that are there twice. A retired story may leave its title to another one. */
export function checkDuplicates(parsed: readonly Parsed[]): readonly ContentProblem[] {
  const titled = parsed.filter(({ document, data }) => document === 'story' && typeof data.title === 'string' && data.status !== 'retired')
  return [
    ...parsed.flatMap(checkRows),
    ...checkPairs(
      parsed,
      ({ document, slug }) => `${document}/${slug.toLowerCase()}`,
      ({ slug, at }, first) =>
        at([], `the slug "${slug}" differs from "${first.slug}" by capitals only, and some computers take them for one file. Rename one.`),
    ),
    ...checkPairs(titled, titleOf, ({ data, at }, first) =>
      at(['title'], `the title "${data.title}" is that of ${first.path} too. Change one of the two.`),
    ),
  ]
}
