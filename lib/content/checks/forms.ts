/** What the forms of a story need beside their attributes: moments in the order of time, steps with something to be seen, words once. */
import { termAnchor } from '../../anchors.ts'
import { attributeOf, isTag, type Tag, walk } from '../text/nodes.ts'
import type { ContentIndex } from './content-index.ts'
import { faultOfPair } from './pairs.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

type Found = readonly [at: Tag, message: string]
type Rule = (tag: Tag, story: ReadStory, index: ContentIndex) => readonly Found[]

/** A rule that looks at a tag by itself. */
const whole =
  (faultOf: (tag: Tag, story: ReadStory, index: ContentIndex) => string | undefined): Rule =>
  (tag, story, index) => {
    const fault = faultOf(tag, story, index)
    return fault ? [[tag, fault]] : []
  }

/** The tags of a name within another, in their order. */
const within = (tag: Tag, name: string): readonly Tag[] => [...walk(tag)].filter(isTag).filter((inner) => inner.name === name)

function checkOrder(timeline: Tag): readonly Found[] {
  let latest = Number.NEGATIVE_INFINITY
  return within(timeline, 'Moment').flatMap((moment): readonly Found[] => {
    const year = Number(attributeOf(moment, 'year'))
    const isLate = year < latest
    latest = Math.max(latest, year || latest)
    return isLate ? [[moment, `${year} stands after ${latest}. Put the moments in the order of time, the earliest first.`]] : []
  })
}

/** A word is defined once on a page, in whichever of its glossaries: its anchor leads to one place. */
function faultOfTerm(term: Tag, { tree }: ReadStory): string | undefined {
  const nameOf = (tag: Tag) => attributeOf(tag, 'name') ?? ''
  const isSame = (tag: Tag) => tag.name === 'Term' && termAnchor(nameOf(tag)) === termAnchor(nameOf(term))
  const first = [...walk(tree)].filter(isTag).find(isSame)
  return first === term ? undefined : `"${nameOf(term)}" is defined twice. Join the two, or tell them apart by their names.`
}

function faultOfStep(step: Tag): string | undefined {
  const [drawing, picture] = [attributeOf(step, 'drawing'), attributeOf(step, 'picture')]
  if (drawing && picture) return 'a step shows one thing. Keep the drawing or the picture.'
  if (drawing || picture) return undefined
  return 'this step shows nothing. Give it drawing="…", as docs/editors.md lists them, or picture="…".'
}

function faultOfGate(gauge: Tag, { objects }: ContentIndex): string | undefined {
  const gate = objects.get(attributeOf(gauge, 'gate') ?? '')
  if (!gate) return undefined
  const { kind, shape, width, height, thickness, diameter } = gate.data
  if (kind !== 'gauge') return `object "${gate.slug}" is a thing and no gauge. Choose a gauge, or write "kind: gauge" in its file.`
  if (shape === 'cylinder' ? diameter && height : width && height && thickness) return undefined
  return `object "${gate.slug}" has a side that nobody has stated, so nothing can be tried against it. Write words.`
}

const rules: Readonly<Record<string, Rule>> = {
  Timeline: checkOrder,
  Term: whole(faultOfTerm),
  Step: whole(faultOfStep),
  Pair: whole((tag, _, index) => faultOfPair(tag, index)),
  Gauge: whole((tag, _, index) => faultOfGate(tag, index)),
  Plate: whole((_, { data }) =>
    data.format === 'portfolio' ? undefined : 'a plate belongs to a portfolio. Write format: portfolio, or <Figure picture="…" /> here.',
  ),
}

/** The tag without which a format is empty; a draft has not got so far. */
const needed: Readonly<Record<string, string>> = { portfolio: 'Plate', noted: 'Noted' }

/** Problems of the forms in a story's text. */
export function checkForms(story: ReadStory, index: ContentIndex): readonly ContentProblem[] {
  const tags = [...walk(story.tree)].filter(isTag)
  const format = String(story.data.format)
  const tag = needed[format]
  const problems = tags.flatMap((found) => rules[found.name ?? '']?.(found, story, index) ?? [])
  return [
    ...problems.map(([at, message]) => problemAt(story, at, message)),
    ...(tag && story.data.status !== 'draft' && !tags.some(({ name }) => name === tag)
      ? [story.at(['format'], `a story of the format "${format}" holds <${tag}> tags. Write them, or choose another format.`)]
      : []),
  ]
}
