/** The editors' check of pictures: what is declared, what lies beside the document, and what the text shows. */
import { dirname, join } from 'node:path'
import pMap from 'p-map'
import type { Checked } from '../content/checks/check.ts'
import { isOriginal, refusalOfFile } from '../content/checks/originals.ts'
import type { Parsed } from '../content/checks/parse.ts'
import { type ContentProblem, suggestion } from '../content/checks/problem.ts'
import { checkDuplicateNames } from './duplicate-names.ts'
import { faultOfScale, type Made, readMade } from './life-size-check.ts'
import { composed, listFiles } from './locate.ts'
import { AT_ONCE, openOriginal, widthOf } from './original.ts'
import { isPrepared } from './prepare.ts'
import { type Declared, wantedPictures } from './wanted.ts'

type DeclaredPicture = Declared & {
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly pixelsPerMillimetre?: unknown
}

const isEntry = (value: unknown): value is DeclaredPicture =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'file'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')

/** What a document declares, where each entry stands in it, and the name of the picture that opens its page. */
function declaredBy({ document, data }: Parsed) {
  if (document === 'section')
    return {
      entries: isEntry(data.picture) ? [{ entry: data.picture, path: ['picture'] }] : [],
      opening: (data.picture as DeclaredPicture)?.name,
    }
  const list: readonly unknown[] = Array.isArray(data.pictures) ? data.pictures : []
  return {
    entries: list.flatMap((entry, at) => (isEntry(entry) ? [{ entry, path: ['pictures', at] }] : [])),
    opening: typeof data.coverPicture === 'string' ? data.coverPicture : undefined,
  }
}

/** Words that say nothing to a reader who cannot see the picture. */
function checkWords(document: Parsed, entry: DeclaredPicture, path: readonly (string | number)[]): readonly ContentProblem[] {
  const { alt, caption } = entry
  if (typeof alt !== 'string' || typeof caption !== 'string') return []
  if (/^(an? )?(image|picture|photo|photograph|drawing) of\b/i.test(alt))
    return [document.at([...path, 'alt'], 'a screen reader has said already that this is a picture. Begin with what is seen.')]
  if (alt.trim() === caption.trim())
    return [document.at([...path, 'alt'], 'the alternative text repeats the caption. Say what is seen; the caption says what it is.')]
  return []
}

/** Why the file of an entry is not there to be opened, in words; nothing when it is. */
function missing(folder: string, file: string, there: readonly string[]): string | undefined {
  const name = JSON.stringify(file)
  if (file.includes('/')) return `${name} names a folder. Put the original into ${folder}/ and write its bare name.`
  if (there.some((other) => composed(other) === composed(file))) return undefined
  return `${name} does not lie in ${folder}/.${suggestion(file, there.filter(isOriginal))} Put the original there.`
}

/** What an editor says of life size against the file, the caption and the studio. */
async function checkScale(
  document: Parsed,
  { pixelsPerMillimetre, caption, credit }: DeclaredPicture,
  path: readonly (string | number)[],
  file: string,
  made: readonly Made[],
): Promise<readonly ContentProblem[]> {
  if (typeof pixelsPerMillimetre !== 'number' || pixelsPerMillimetre <= 0) return []
  const fault = faultOfScale({ path: file, caption, credit, pixelsPerMillimetre, width: await widthOf(file) }, made)
  return fault === undefined ? [] : [document.at([...path, 'pixelsPerMillimetre'], fault)]
}

async function checkOne(document: Checked, declared: ReadonlySet<string>, made: readonly Made[]): Promise<readonly ContentProblem[]> {
  const { entries, opening } = declaredBy(document)
  const folder = dirname(document.path)
  const names = entries.map(({ entry }) => entry.name)
  // A text that cannot be read may show any of them.
  const shown = document.document !== 'section' ? (document.facts?.shown ?? names) : []
  const there = listFiles(folder)
  const problems: ContentProblem[] = []
  if (opening && !names.includes(opening))
    problems.push(document.at(['coverPicture'], `picture "${opening}" is not declared.${suggestion(opening, names)}`))
  for (const { entry, path } of entries) {
    problems.push(...checkWords(document, entry, path))
    const at = [...path, 'file']
    const [wanted] = wantedPictures(folder, [entry], opening, shown)
    const absent = missing(folder, entry.file, there)
    if (absent) problems.push(document.at(at, absent))
    // Told at the file itself, which is no original.
    else if (refusalOfFile(entry.file)) continue
    else if (!wanted)
      problems.push(
        document.at(path, `picture "${entry.name}" is declared and never shown. Write <Figure picture="${entry.name}" />, or remove it.`),
      )
    else {
      const { problem } = isPrepared(wanted) ? {} : await openOriginal(wanted.path, wanted.roles, wanted.focusOf)
      if (problem) problems.push(document.at(at, `${JSON.stringify(entry.file)} cannot be used: ${problem}`))
      else problems.push(...(await checkScale(document, entry, path, wanted.path, made)))
    }
  }
  if (document.document !== 'section' && !document.begins) {
    for (const file of there.filter((name) => isOriginal(name) && !name.startsWith('.')))
      if (!declared.has(join(folder, composed(file))))
        problems.push(
          document.at(
            ['pictures'],
            `${JSON.stringify(file)} lies beside the text and is declared nowhere. Declare it under "pictures", or remove it.`,
          ),
        )
  }
  return problems
}

/** Problems of all pictures. Reads each original whole, except those that were prepared from these very bytes. */
export async function checkPictures(documents: readonly Checked[]): Promise<readonly ContentProblem[]> {
  const illustrated = documents.filter(({ document }) => document === 'story' || document === 'letter' || document === 'section')
  const problems = [...new Set(illustrated.map(({ path }) => dirname(path)))].flatMap((folder) =>
    checkDuplicateNames(folder, listFiles(folder)),
  )
  // A story and its scheduled changes share a folder.
  const declared = new Set(
    illustrated.flatMap((document) => declaredBy(document).entries.map(({ entry }) => join(dirname(document.path), composed(entry.file)))),
  )
  const made = readMade()
  const found = await pMap(illustrated, (document) => checkOne(document, declared, made), { concurrency: AT_ONCE })
  return [...problems, ...found.flat()]
}
