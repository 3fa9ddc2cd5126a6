/** Every file below a folder, and what lies there that is neither file nor folder. */
import { type Dirent, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import { reasonOf } from './source.ts'

export type Found = {
  /** With forward slashes. */
  readonly path: string
  /** Why it is no file that can be read, with the remedy. */
  readonly fault?: string
}

/** Endings of documents. A folder that has one was meant to be a file. */
const documents = new Set(['.mdx', '.md', '.yaml', '.yml', '.json'])

function faultOf(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a link to another place, which another computer may not have. Put the file or the folder itself here.'
  if (entry.isDirectory())
    return documents.has(extname(entry.name)) ? 'this is a folder with the name of a document. Rename it.' : undefined
  return entry.isFile() ? undefined : 'this is neither a file nor a folder. Remove it.'
}

/** Everything below a folder in the order of its paths, without what is hidden (.name). Never throws for what lies there. */
export function walkFolder(folder: string): readonly Found[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry): readonly Found[] => {
        const path = `${folder}/${entry.name}`
        const fault = faultOf(entry)
        return entry.isDirectory() && !fault ? walkFolder(path) : [{ path, fault }]
      })
  } catch (error) {
    return [{ path: folder, fault: `this folder cannot be read (${reasonOf(error)}). Give yourself the right to read it, or make it.` }]
  }
}
