/** Prepares pictures for `npm run dev`; npm run publish has its printer do it. */
import { makePictures } from './publish/pictures.ts'

await makePictures().catch(({ message }) => {
  console.error(`reticule · ${message}`)
  process.exitCode = 1
})
