/** Prepares pictures for `npm run dev`. Where many files are missing, those that no first view needs are left to the next publication. */
import { makePictures } from './publish/pictures.ts'

await makePictures(true).catch(({ message }) => {
  console.error(`reticule · ${message}`)
  process.exitCode = 1
})
