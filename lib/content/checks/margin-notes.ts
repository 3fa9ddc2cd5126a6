/** Documents with notes in their margin: each mark has its note, each note its mark, and both stand in a document. */
import { attributeOf, isTag, type Tag, walk } from '../text/nodes.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { partsOf } from './tags.ts'
import { problemAt, type ReadStory } from './text.ts'

const isNamed =
  (name: string) =>
  (tag: Tag): boolean =>
    tag.name === name
const idsOf = (tags: readonly Tag[], attribute: string) => tags.map((tag) => attributeOf(tag, attribute) ?? '')

function checkDocument(story: ReadStory, document: Tag): readonly ContentProblem[] {
  const tags = [...walk(document)].filter(isTag)
  const [marks, margins] = [tags.filter(isNamed('Mark')), tags.filter(isNamed('Margin'))]
  const [marked, noted] = [idsOf(marks, 'id'), idsOf(margins, 'of')]
  const ofMark = (id: string) => {
    // The letters of a story's marks run through all its documents.
    if (story.facts.marks.filter((other) => other === id).length > 1) return `"${id}" is marked twice. Give each mark an id of its own.`
    return noted.includes(id) ? undefined : `no note is of "${id}". Write <Margin of="${id}">…</Margin> after this passage.`
  }
  const ofMargin = (id: string, at: number) => {
    if (noted.indexOf(id) < at) return `"${id}" has a note already. Join the two.`
    if (marked.includes(id)) return undefined
    return `this note leads to nowhere: nothing in this document is marked "${id}".${suggestion(id, marked)}`
  }
  const told = (tag: Tag, message: string | undefined) => (message ? [problemAt(story, tag, message)] : [])
  return [
    ...marks.flatMap((mark, at) => told(mark, ofMark(marked[at] ?? ''))),
    ...margins.flatMap((margin, at) => told(margin, ofMargin(noted[at] ?? '', at))),
  ]
}

/** Problems of the documents in a story's text. */
export function checkMarginNotes(story: ReadStory): readonly ContentProblem[] {
  const tags = [...walk(story.tree)].filter(isTag)
  const documents = tags.filter(isNamed('Document'))
  const inside = new Set<unknown>(documents.flatMap((document) => [...walk(document)]))
  const beside = new Set<unknown>(documents.flatMap(partsOf))
  return [
    ...documents.flatMap((document) => checkDocument(story, document)),
    ...tags.flatMap((tag) => {
      if (tag.name === 'Mark' && !inside.has(tag))
        return [problemAt(story, tag, '<Mark> stands by itself. Put it between <Document> and </Document>.')]
      if (tag.name === 'Margin' && !beside.has(tag))
        return [problemAt(story, tag, '<Margin> belongs under a passage of a <Document>, on a line of its own.')]
      return []
    }),
  ]
}
