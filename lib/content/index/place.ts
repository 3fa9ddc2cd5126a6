/** Where the compiled content lies. */
import { join } from 'node:path'

const root = join(process.cwd(), '.contentlayer')

/** Contentlayer's own output: one JSON file a document. */
export const generatedFolder = join(root, 'generated')

/** The light index: documents without their bodies. */
export const indexFolder = join(root, 'index')

/** What a reader reads of each story, as plain words; the file of their keys stands in the light index. */
export const passagesFolder = join(root, 'passages')
export const passageKeys = 'passages.json'

/** Changes with every document: what is being written is seen by it. A build holds another one, that never changes. */
export const revisionFile = join(process.cwd(), '.generated/revision.json')
