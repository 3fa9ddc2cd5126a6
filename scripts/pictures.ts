/** Prepares the pictures of what readers see and of what is yet to appear, from content that has been compiled. Long work tells how far it is. */
import { listSections } from '../lib/content/catalogue.ts'
import { listComing, listStories } from '../lib/content/stories.ts'
import { preparePictures } from '../lib/images/prepare.ts'
import { mergeWanted, wantedBySection, wantedByStory } from '../lib/images/wanted.ts'

/** ms between two lines of progress. */
const PAUSE = 3000

const stories = [...listStories(), ...listComing()]
const wanted = mergeWanted([...stories.flatMap(wantedByStory), ...listSections().flatMap(wantedBySection)])
let told = Date.now()
const { made, refused } = await preparePictures(wanted, (done, of, left) => {
  if (Date.now() - told < PAUSE) return
  told = Date.now()
  console.log(`pictures: ${done} of ${of} files, about ${Math.ceil(left)} s left`)
})
for (const { path, problem } of refused) console.error(`${path} · ${problem}`)
console.log(`${wanted.length} pictures, ${made} files made`)
process.exitCode = refused.length ? 1 : 0
