/** Which files of content/ are documents, and of which type. */
import type { Day } from '../../clock.ts'
import { documents } from '../schema/documents.ts'
import type { DocumentName } from '../schema/fields.ts'
import { beginsOf } from '../story-file.ts'
import { isOriginal } from './originals.ts'
import { walkFolder } from './walk-folder.ts'

export type ContentFile = {
  /** Path from the project's root, with forward slashes. */
  readonly path: string
  /** The type, or nothing when the file is no document. */
  readonly document?: DocumentName
  readonly slug: string
  /** The day from which a scheduled change is the story. */
  readonly begins?: Day
  /** Why it cannot be read at all, with the remedy. */
  readonly fault?: string
}

/** Whether an original picture lies beside a document that can name it: the index.mdx of a story or a letter, or the file of a section. */
function isBesideDocument(inside: string): boolean {
  const [folder = '', ...rest] = inside.split('/')
  return (
    isOriginal(inside) && ((['stories', 'letters'].includes(folder) && rest.length === 2) || (folder === 'sections' && rest.length === 1))
  )
}

function identify(path: string, inside: string): ContentFile {
  const [folder = '', name = '', file] = inside.split('/')
  const found = Object.entries(documents).find(([, definition]) => definition.folder === folder)
  const [document, definition] = found ?? []
  const begins = beginsOf(inside)
  if (definition?.body === 'mdx' && (file === 'index.mdx' || (begins && document === 'story')) && inside.split('/').length === 3)
    return { path, document: document as DocumentName, slug: name, ...(begins && { begins }) }
  if (definition?.body === 'none' && name.endsWith('.yaml') && file === undefined)
    return { path, document: document as DocumentName, slug: name.slice(0, -'.yaml'.length) }
  return { path, slug: '' }
}

/** Everything below a content folder but READMEs, hidden files and originals that lie beside a document. */
export function listContentFiles(root: string): readonly ContentFile[] {
  const inside = (path: string) => path.slice(root.length + 1)
  return walkFolder(root)
    .filter(({ path, fault }) => fault || !(path.endsWith('/README.md') || isBesideDocument(inside(path))))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, fault }) => (fault ? { path, fault, slug: '' } : identify(path, inside(path))))
}

/** The slugs of some files, by type. */
export function slugsIn(files: readonly ContentFile[]): Readonly<Record<DocumentName, ReadonlySet<string>>> {
  const slugs = (name: DocumentName) => new Set(files.filter(({ document }) => document === name).map(({ slug }) => slug))
  return {
    story: slugs('story'),
    letter: slugs('letter'),
    section: slugs('section'),
    topic: slugs('topic'),
    desk: slugs('desk'),
    house: slugs('house'),
    bag: slugs('bag'),
    object: slugs('object'),
    shopping: slugs('shopping'),
  }
}
