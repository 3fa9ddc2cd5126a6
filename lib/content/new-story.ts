/** What a new story may be called, asked before anything is written, so that its draft passes the check as it stands. */
import { toAsciiSlug } from '../slug.ts'
import { faultOfLine, isBlank } from './checks/characters.ts'
import { listContentFiles } from './checks/files.ts'
import { listTexts } from './checks/lists.ts'
import { parse } from './checks/parse.ts'
import { DEK_LENGTH } from './checks/stories.ts'

export type Taken = { readonly slugs: ReadonlySet<string>; readonly titles: ReadonlySet<string> }

/** Every slug that leads to a story of a content folder, or led to one, and every title. */
export function listTaken(root: string): Taken {
  const files = listContentFiles(root).filter(({ document }) => document === 'story')
  const data = files.map((file) => parse(file).parsed?.data ?? {})
  return {
    slugs: new Set([...files.map(({ slug }) => slug), ...data.flatMap(({ formerly }) => listTexts(formerly))]),
    titles: new Set(data.map(({ title }) => String(title).toLowerCase())),
  }
}

/** Why a story cannot have a title, or nothing. */
export function refuseTitle(title: string, { slugs, titles }: Taken): string | undefined {
  const slug = toAsciiSlug(title)
  if (!slug) return 'A title has at least one letter or digit.'
  const fault = faultOfLine(title)
  if (fault) return `This title ${fault}`
  if (titles.has(title.toLowerCase())) return 'Another story has this title. Choose another one.'
  return slugs.has(slug) ? `The address /stories/${slug} is taken. Choose another title.` : undefined
}

/** Why a story cannot have a dek, or nothing. */
export function refuseDek(dek: string): string | undefined {
  if (isBlank(dek)) return 'The dek adds to the title in one sentence.'
  const fault = faultOfLine(dek)
  if (fault) return `This dek ${fault}`
  return dek.length > DEK_LENGTH ? `The dek has ${dek.length} characters. Keep it to ${DEK_LENGTH}.` : undefined
}
