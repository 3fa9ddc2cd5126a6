/** What the forms of a story need beside their attributes: moments in the order of time, steps with something to be seen, words once. */
import { termAnchor } from '../../anchors.ts'
import { attributeOf, isTag, type Tag, walk } from '../text/nodes.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

type Rule = (tag: Tag) => readonly (readonly [at: Tag, message: string])[]

/** The tags of a name within another, in their order. */
const within = (tag: Tag, name: string): readonly Tag[] => [...walk(tag)].filter(isTag).filter((inner) => inner.name === name)

const rules: Readonly<Record<string, Rule>> = {
  Timeline(tag) {
    let latest = Number.NEGATIVE_INFINITY
    return within(tag, 'Moment').flatMap((moment) => {
      const year = Number(attributeOf(moment, 'year'))
      const isLate = year < latest
      latest = Math.max(latest, year || latest)
      return isLate ? [[moment, `${year} stands after ${latest}. Put the moments in the order of time, the earliest first.`] as const] : []
    })
  },
  Step(tag) {
    const [drawing, picture] = [attributeOf(tag, 'drawing'), attributeOf(tag, 'picture')]
    if (drawing && picture) return [[tag, 'a step shows one thing. Keep the drawing or the picture.']]
    if (drawing || picture) return []
    return [[tag, 'this step shows nothing. Give it drawing="…", as docs/editors.md lists them, or picture="…".']]
  },
  Glossary(tag) {
    const seen = new Set<string>()
    return within(tag, 'Term').flatMap((term) => {
      const name = attributeOf(term, 'name') ?? ''
      const anchor = termAnchor(name)
      if (seen.has(anchor)) return [[term, `"${name}" is defined twice. Join the two, or tell them apart by their names.`] as const]
      seen.add(anchor)
      return []
    })
  },
}

/** Problems of the forms in a story's text. */
export function checkForms(story: ReadStory): readonly ContentProblem[] {
  return [...walk(story.tree)]
    .filter(isTag)
    .flatMap((tag) => rules[tag.name ?? '']?.(tag) ?? [])
    .map(([at, message]) => problemAt(story, at, message))
}
