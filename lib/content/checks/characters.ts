/**
 * One rule for the characters of every text: a page, a feed, JSON, a mail and a spreadsheet must be able to carry them, and a
 * reader must see what is there.
 */
import { isTag, walk } from '../text/nodes.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

/** Characters that no text holds, and what they are. XML 1.0 (2.2) excludes most; the others hide or turn round what is written. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/[\u2028\u2029]/u, 'a line end that other programs do not know'],
  [/[\u202a-\u202e\u2066-\u2069]/u, 'a mark that turns the direction of writing'],
  [/\ufeff/u, 'a byte order mark in the middle of a text'],
  [/\ufffd/u, 'the sign for a letter that was lost'],
  [/\p{Surrogate}/u, 'half a character'],
  [/\p{Noncharacter_Code_Point}/u, 'no character'],
  [/[^\P{Control}\t\n]/u, 'a control character'],
]
const anyForbidden = new RegExp(forbidden.map(([{ source }]) => source).join('|'), 'u')

/** Something that is seen: not a space, a mark that needs a letter, or a character without a shape. */
const SEEN = /[^\s\p{Mark}\p{Default_Ignorable_Code_Point}\p{Other}\u2800]/u

/** Whether a text has nothing that a reader would see. */
export const isBlank = (text: string): boolean => !SEEN.test(text)

/** "U+202E (a mark that turns the direction of writing)" and where it stands; nothing for a text that everything can carry. */
function findForbidden(text: string): { at: number; name: string } | undefined {
  const found = anyForbidden.exec(text)
  if (!found) return undefined
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  const what = forbidden.find(([characters]) => characters.test(found[0]))?.[1]
  return { at: found.index, name: `U+${code} (${what})` }
}

/** What is wrong with a text that is printed in one line, with the remedy; nothing when it is sound. */
export function faultOfLine(text: string): string | undefined {
  const found = findForbidden(text)
  if (found) return `holds ${found.name}. Type the words anew.`
  if (/[\t\n]/.test(text)) return 'holds a line end or a tab. Write it in one line, or begin it with ">-".'
  return text === text.trim() ? undefined : 'begins or ends with a space. Remove it.'
}

/** Characters that stand in a story's text as such, each line once; else those that it names, such as &#x202E;. */
export function checkCharacters(story: ReadStory): readonly ContentProblem[] {
  const message = (name: string) => `this text holds ${name}. Type the words anew.`
  const written = story.body.split('\n').flatMap((line, at) => {
    const found = findForbidden(line)
    return found ? [{ file: story.path, line: story.bodyLine + at + 1, column: found.at + 1, message: message(found.name) }] : []
  })
  if (written.length) return written
  return [...walk(story.tree)].flatMap((node) => {
    const texts = isTag(node) ? node.attributes.map(({ value }) => value) : 'value' in node ? [node.value] : []
    const found = texts.map((text) => (typeof text === 'string' ? findForbidden(text) : undefined)).find(Boolean)
    return found ? [problemAt(story, node, message(found.name))] : []
  })
}
