/** Scheduled changes: a file such as index.2026-12-04.mdx takes the place of the index.mdx beside it when its day begins. */
import { basename } from 'node:path'
import { addDays, dayOf, type LocalTime, withMinutes } from '../../clock.ts'
import { entriesAt } from '../story-versions.ts'
import { listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** Why readers do not have a story when a change of it begins, or nothing when they do. */
function whyUnseen({ data }: Parsed, begins: LocalTime): string | undefined {
  if (data.status !== 'published') return `has status: ${data.status}`
  return withMinutes(String(data.published)) < withMinutes(begins) ? undefined : `is published on ${data.published}`
}

function checkVersion(version: Parsed, begins: LocalTime, own: readonly Parsed[]): readonly ContentProblem[] {
  const { data, at } = version
  const first = own.find((story) => story.begins === undefined)
  const [before] = entriesAt(own, addDays(begins, -1))
  if (!first || !before) return []
  const problems: ContentProblem[] = []
  const why = whyUnseen(before, begins)
  if (why)
    problems.push(
      at([], `this change begins on ${begins}, and ${basename(before.path)} ${why}. Only what readers have can change: write it there.`),
    )
  if (data.status === 'draft')
    problems.push(at(['status'], 'a story that readers know cannot become a draft. Write published, or retired with the reason.'))
  if (String(data.published) !== String(first.data.published))
    problems.push(at(['published'], `a scheduled change keeps the day of its story. Write ${first.data.published}, as index.mdx has it.`))
  const [former, kept] = [listTexts(first.data.formerly), listTexts(data.formerly)]
  if (former.some((slug, place) => kept[place] !== slug))
    problems.push(
      at(
        ['formerly'],
        `a scheduled change keeps every former slug of its story, in their order. Begin with ${former.join(', ')}, as index.mdx does.`,
      ),
    )
  return problems
}

/** Problems of scheduled changes as such. `stories` are all that could be read; `slugs` those that have an index.mdx, readable or not. */
export function checkScheduled(stories: readonly Parsed[], slugs: ReadonlySet<string>): readonly ContentProblem[] {
  return stories.flatMap((version) => {
    const { slug, begins, at } = version
    if (begins === undefined) return []
    if (!slugs.has(slug)) return [at([], 'this change has no story: there is no index.mdx beside it. Name this file index.mdx.')]
    return checkVersion(
      version,
      begins,
      stories.filter((story) => story.slug === slug),
    )
  })
}

const naming = (story: Parsed, slug: string) =>
  story.slug === slug || story.body.includes(slug) || [story.data.next, story.data.picks].flat().includes(slug)

/** The days after a moment on which changes begin, the earliest first. */
export const daysAfter = (stories: readonly Parsed[], now: LocalTime): readonly LocalTime[] =>
  [...new Set(stories.flatMap(({ begins }) => (begins && begins > dayOf(now) ? begins : [])))].sort()

/** Of the stories that hold on a day, those that change on it, and those whose text or fields name one that does. */
export function touchedOn(day: LocalTime, stories: readonly Parsed[]): readonly Parsed[] {
  const changed = stories.filter(({ begins }) => begins === day).map(({ slug }) => slug)
  return stories.filter((story) => changed.some((slug) => naming(story, slug)))
}
