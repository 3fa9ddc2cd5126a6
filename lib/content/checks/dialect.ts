/** The story dialect: MDX without imports, exports or expressions, and only the tags of the registry. */
import type { LocalTime } from '../../clock.ts'
import { attributesOf, type Holds, type NamedKind, namesIn, readAttribute, tags } from '../text/dialect.ts'
import { attributeOf, type Tag, walk } from '../text/nodes.ts'
import { faultOfLine, isBlank } from './characters.ts'
import { type Known, latestDayOf } from './fields.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'
import { faultOfText } from './values.ts'

type Declared = Readonly<Record<NamedKind, ReadonlySet<string>>>

const declaredIn = (list: unknown, key: 'id' | 'name') =>
  new Set(Array.isArray(list) ? list.map((entry) => String(entry?.[key] ?? '')) : [])

/** What is wrong with the form of a year: below zero is before Christ, and between the two there is no year 0. */
function faultOfYear(value: string, latest: string): string | undefined {
  if (!/^-?[1-9]\d{0,4}$/.test(value)) return `cannot be "${value}". Write a whole number: 1926, or -3500 for 3500 BC; there is no year 0.`
  return Number(value) > Number(latest.slice(0, 4)) ? `is ${value}, which has not come yet. Write when it was.` : undefined
}

/** What is wrong with the form of a value, as the rest of a sentence; what it names is looked up elsewhere. */
function faultOfForm(holds: Holds, value: string, latest: string): string | undefined {
  if (typeof holds === 'object')
    return holds.includes(value) ? undefined : `cannot be "${value}".${suggestion(value, holds)} Choose one of: ${holds.join(', ')}.`
  if (holds === 'year') return faultOfYear(value, latest)
  if (holds === 'text') return isBlank(value) ? 'holds nothing that is seen. Write the words.' : faultOfLine(value)
  return holds === 'day' || holds === 'noted' || holds === 'id' ? faultOfText(holds, value, latest) : undefined
}

/** What is wrong with a tag, in sentences; what it names is added to what is used. */
function checkTag(tag: Tag, declared: Declared, used: Set<string>, latest: string): readonly string[] {
  const name = tag.name ?? ''
  const allowed = attributesOf(tag.name)
  if (!allowed) return [`<${name}> is not a tag of ours.${suggestion(name, Object.keys(tags))} docs/editors.md lists them.`]
  const messages: string[] = []
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      messages.push(`<${name}> takes plain attributes only, such as id="j15"; braces are code.`)
    else if (!Object.hasOwn(allowed, attribute.name))
      messages.push(`<${name}> takes no "${attribute.name}".${suggestion(attribute.name, Object.keys(allowed))}`)
  }
  for (const [attribute, written] of Object.entries(allowed)) {
    const { holds, isOptional } = readAttribute(written)
    const value = attributeOf(tag, attribute)
    if (value === undefined && isOptional) continue
    if (!value) {
      messages.push(
        isOptional
          ? `<${name}> has an empty ${attribute}. Fill it in or leave it out.`
          : `<${name}> needs ${attribute}="…"${typeof holds === 'object' ? `, one of: ${holds.join(', ')}` : ''}.`,
      )
      continue
    }
    const fault = faultOfForm(holds, value, latest)
    if (fault) messages.push(`${attribute}="…" of <${name}> ${fault}`)
    for (const { kind, slug } of namesIn(holds, value)) {
      used.add(`${kind}:${slug}`)
      if (!declared[kind].has(slug)) messages.push(`${kind} "${slug}" is not declared.${suggestion(slug, declared[kind])}`)
    }
  }
  return messages
}

/** Problems of a story's tags, and of code where only words belong. */
export function checkDialect(story: ReadStory, known: Known, now: LocalTime): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const declared: Declared = {
    source: declaredIn(story.data.sources, 'id'),
    gap: declaredIn(story.data.gaps, 'id'),
    picture: declaredIn(story.data.pictures, 'name'),
    story: known.story,
    bag: known.bag,
    object: known.object,
  }
  const used = new Set<string>()
  const latest = latestDayOf(story, now)
  for (const node of walk(story.tree)) {
    const report = (message: string) => problems.push(problemAt(story, node, message))
    switch (node.type) {
      case 'mdxjsEsm':
        report('imports and exports are code, and stories hold none. Remove the line.')
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report('braces are code, and stories hold none. Write the words, or use a tag of ours.')
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const message of checkTag(node, declared, used, latest)) report(message)
        break
      case 'code':
        report('a block of code is not for our readers. Write a paragraph.')
        break
      case 'footnoteDefinition':
      case 'footnoteReference':
        report('footnotes are sources here. Declare a source and write <Source id="…" />.')
        break
      case 'listItem':
        if (typeof node.checked === 'boolean') report('a list with boxes asks the reader to tick them. Write a plain list.')
        break
      case 'image':
        report('pictures are declared in the front matter. Write <Figure picture="…" /> for one of them.')
        break
    }
  }
  for (const id of declared.source)
    if (!used.has(`source:${id}`))
      problems.push(
        story.at(['sources'], `source "${id}" is declared and never cited. Write <Source id="${id}" /> where it is used, or remove it.`),
      )
  for (const id of declared.gap)
    if (!used.has(`gap:${id}`))
      problems.push(story.at(['gaps'], `gap "${id}" is declared and never shown. Write <Gap id="${id}" /> where it matters, or remove it.`))
  if (story.data.format === 'gallery' && !story.facts.hasGallery)
    problems.push(story.at(['format'], 'a gallery needs <Gallery /> in its text.'))
  return problems
}
