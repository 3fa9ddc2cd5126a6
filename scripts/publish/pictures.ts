/**
 * Prepares the pictures of what readers see, of what is yet to appear and of letters, from content that has been compiled, and weighs the letters; and
 * finishes those of an edition. Long work tells how far it is.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBag, listSections } from '../../lib/content/catalogue.ts'
import { listLetters } from '../../lib/content/letters.ts'
import { listComing, listStories } from '../../lib/content/stories.ts'
import { type EditionContext, inEdition } from '../../lib/edition-context.ts'
import { prepareDrawings } from '../../lib/images/drawings.ts'
import { finishPictures } from '../../lib/images/finish.ts'
import type { Tell } from '../../lib/images/make.ts'
import { preparePictures } from '../../lib/images/prepare.ts'
import { mergeWanted, wantedByLetter, wantedBySection, wantedByStory } from '../../lib/images/wanted.ts'
import { weighLetters } from '../../lib/letters/weigh-letters.ts'

/** ms between two lines of progress. */
const PAUSE = 3000

/** Where the records of an edition's finished pictures lie until they are laid. */
const finished = join('.generated', 'finished-pictures')

function tellNowAndThen(): Tell {
  let told = Date.now()
  return (done, of, left) => {
    if (Date.now() - told < PAUSE) return
    told = Date.now()
    console.log(`pictures: ${done} of ${of} files, about ${Math.ceil(left)} s left`)
  }
}

/** Every picture that is wanted of the content on whose behalf this runs. */
const listWanted = () =>
  mergeWanted([
    ...[...listStories(), ...listComing()].flatMap(wantedByStory),
    ...listLetters().flatMap(wantedByLetter),
    ...listSections().flatMap(wantedBySection),
  ])

/**
 * Makes what is missing; where `mayWait`, and much is, what no first view needs is left, and the number of those files returned. Throws once each picture
 * that cannot be made, and each letter that is too heavy, has been told with its file.
 */
export async function makePictures(mayWait = false): Promise<number> {
  const letters = listLetters()
  const wanted = listWanted()
  const bags = [...new Set(letters.flatMap(({ drawn }) => drawn))].flatMap((slug) => findBag(slug) ?? [])
  const others = await prepareDrawings(bags)
  const { made, later, refused } = await preparePictures(wanted, tellNowAndThen(), { others, mayWait })
  const tooHeavy = await weighLetters(letters)
  for (const { path, problem } of [...refused, ...tooHeavy]) console.error(`${path} · ${problem}`)
  if (refused.length + tooHeavy.length) throw new Error('pictures failed; what went wrong stands above.')
  if (made) console.log(`${wanted.length} pictures, ${made} files made${later ? `, ${later} later` : ''}`)
  return later
}

/** Makes what waited of an edition's pictures; returns the edition with them. */
export async function makeRest(edition: EditionContext): Promise<EditionContext> {
  rmSync(finished, { recursive: true, force: true })
  await finishPictures(inEdition(edition, listWanted), edition.pictures, finished, tellNowAndThen())
  return { ...edition, pictures: finished }
}
