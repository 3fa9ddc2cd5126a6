/** Letters with their pictures made: only then is known what these weigh. */
import { readLetterText } from '../content/letters.ts'
import { findRetired, findStory } from '../content/stories.ts'
import type { Letter } from '../types.ts'
import { weigh } from './limits.ts'
import { renderText } from './rendered.ts'

/** Faults of the weight of letters, each with its file. A letter that waits for a story is weighed once readers have that. */
export async function weighLetters(letters: readonly Letter[]): Promise<readonly { readonly path: string; readonly problem: string }[]> {
  const whole = letters.filter(({ linked }) => linked.every((slug) => findStory(slug) ?? findRetired(slug)))
  const weighed = await Promise.all(
    whole.map(async (letter) => {
      const { html, pictures } = await renderText(letter, (await readLetterText(letter.slug)).raw)
      return weigh(Buffer.byteLength(html), pictures).faults.map((problem) => ({
        path: `content/letters/${letter.slug}/index.mdx`,
        problem,
      }))
    }),
  )
  return weighed.flat()
}
