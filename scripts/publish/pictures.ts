/**
 * Prepares the pictures of what readers see, of what is yet to appear and of letters, from content that has been compiled, and weighs the letters.
 * Long work tells how far it is.
 */
import { findBag, listSections } from '../../lib/content/catalogue.ts'
import { listLetters } from '../../lib/content/letters.ts'
import { listComing, listStories } from '../../lib/content/stories.ts'
import { prepareDrawings } from '../../lib/images/drawings.ts'
import { preparePictures } from '../../lib/images/prepare.ts'
import { mergeWanted, wantedByLetter, wantedBySection, wantedByStory } from '../../lib/images/wanted.ts'
import { weighLetters } from '../../lib/letters/weigh-letters.ts'

/** ms between two lines of progress. */
const PAUSE = 3000

/** Makes what is missing. Throws once each picture that cannot be made, and each letter that is too heavy, has been told with its file. */
export async function makePictures(): Promise<void> {
  const stories = [...listStories(), ...listComing()]
  const letters = listLetters()
  const wanted = mergeWanted([
    ...stories.flatMap(wantedByStory),
    ...letters.flatMap(wantedByLetter),
    ...listSections().flatMap(wantedBySection),
  ])
  const bags = [...new Set(letters.flatMap(({ drawn }) => drawn))].flatMap((slug) => findBag(slug) ?? [])
  const drawings = await prepareDrawings(bags)
  let told = Date.now()
  const tell = (done: number, of: number, left: number) => {
    if (Date.now() - told < PAUSE) return
    told = Date.now()
    console.log(`pictures: ${done} of ${of} files, about ${Math.ceil(left)} s left`)
  }
  const { made, refused } = await preparePictures(wanted, tell, drawings)
  const tooHeavy = await weighLetters(letters)
  for (const { path, problem } of [...refused, ...tooHeavy]) console.error(`${path} · ${problem}`)
  if (refused.length + tooHeavy.length) throw new Error('pictures failed; what went wrong stands above.')
  if (made) console.log(`${wanted.length} pictures, ${made} files made`)
}
