/** Rules that hold between a story's fields, and between stories. */
import { dayOf, isDay, type LocalTime, withMinutes } from '../../clock.ts'
import { parseNoted } from '../../noted.ts'
import { listGroups, listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** The most characters of a dek. */
export const DEK_LENGTH = 220
const MOST_TOPICS = 5

function checkStory(story: Parsed, faces: ReadonlySet<string>): readonly ContentProblem[] {
  const { data, at } = story
  const problems: ContentProblem[] = []
  const add = (field: string, message: string) => problems.push(at([field], message))
  if (typeof data.dek === 'string' && data.dek.length > DEK_LENGTH)
    add('dek', `the dek has ${data.dek.length} characters. Keep it to ${DEK_LENGTH}.`)
  if (typeof data.published === 'string' && typeof data.updated === 'string' && data.updated < dayOf(data.published))
    add('updated', 'a story cannot be updated before it is published.')
  if (listTexts(data.topics).length > MOST_TOPICS)
    add('topics', `the story has ${listTexts(data.topics).length} topics. Keep the ${MOST_TOPICS} that say most of it.`)
  listGroups(data.corrections).forEach(({ on }, index) => {
    if (typeof data.published === 'string' && typeof on === 'string' && on < dayOf(data.published))
      problems.push(
        at(
          ['corrections', index, 'on'],
          `a correction of ${on} is older than the story, published on ${dayOf(data.published)}. Put one of the days right.`,
        ),
      )
  })
  if (data.status === 'retired' && !data.retired) add('status', 'a retired story tells its readers why. Fill in "retired".')
  if (typeof data.cover === 'string' && !faces.has(data.cover))
    add('cover', `bag "${data.cover}" has no width and height, so it cannot be drawn. Choose another cover or leave the line out.`)
  if (data.format === 'gallery' && !data.list) add('format', 'a gallery names its shopping list in "list".')
  if (data.next === story.slug) add('next', 'a story cannot be its own next story.')
  for (const pick of listTexts(data.picks)) if (pick === story.slug) add('picks', 'a story cannot pick itself.')
  return problems
}

/** A list whose prices were noted after its story went out would make the story tell what nobody knew on its day. */
function checkNoted({ data, at }: Parsed, lists: ReadonlyMap<string, Parsed>): readonly ContentProblem[] {
  const noted = lists.get(String(data.list))?.data.noted
  const first = typeof noted === 'string' ? parseNoted(noted)?.from : undefined
  const last = dayOf(String(data.updated ?? data.published))
  if (!first || !isDay(last) || first <= last) return []
  return [
    at(
      ['list'],
      `the prices of "${data.list}" were noted in ${noted}, and the story is of ${last}. Write the day of the change in "updated".`,
    ),
  ]
}

/** Problems of all stories together: their own rules, and former slugs that two of them claim. */
export function checkStories(stories: readonly Parsed[], parsed: readonly Parsed[]): readonly ContentProblem[] {
  const faces = new Set(parsed.filter(({ document, data }) => document === 'bag' && data.width && data.height).map(({ slug }) => slug))
  const lists = new Map(parsed.filter(({ document }) => document === 'shopping').map((list) => [list.slug, list]))
  const owners = new Map(stories.map(({ slug }) => [slug, slug]))
  const problems = stories.flatMap((story) => [...checkStory(story, faces), ...checkNoted(story, lists)])
  for (const story of stories) {
    for (const former of listTexts(story.data.formerly)) {
      const owner = owners.get(former)
      if (owner) problems.push(story.at(['formerly'], `the former slug "${former}" belongs to "${owner}". A slug leads to one story only.`))
      owners.set(former, story.slug)
    }
  }
  return problems
}

/** The front page needs a story: without one that readers can see, the magazine cannot be built. */
export function checkFront(root: string, stories: readonly Parsed[], now: LocalTime): readonly ContentProblem[] {
  if (stories.some(({ data }) => data.status === 'published' && withMinutes(String(data.published)) <= withMinutes(now))) return []
  const message = 'no story is published yet, and the front page needs one. Write stories/<slug>/index.mdx with status: published.'
  return [{ file: `${root}/stories`, line: 1, column: 1, message }]
}
