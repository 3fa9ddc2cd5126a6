/** The characters that the magazine can print: those of its content, and of every text in its code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { decodeString } from 'micromark-util-decode-string'
import { listContentFiles } from '../../lib/content/checks/files.ts'
import { parse } from '../../lib/content/checks/parse.ts'

/** Letters, marks, digits, punctuation, symbols and spaces: what a font draws. Line ends, joiners and the like it does not. */
const DRAWN = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]$/u

/** The characters of some texts that a font must draw, also as capitals, which a style makes of the first letter of some headings. */
export function drawnIn(texts: Iterable<string>): ReadonlySet<string> {
  const drawn = new Set<string>()
  for (const text of texts)
    for (const character of text) if (DRAWN.test(character)) for (const one of [character, ...character.toUpperCase()]) drawn.add(one)
  return drawn
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part)
}

/** The texts of every document below a content folder, with what is written as an entity or an escape. */
export function* contentTexts(root: string): Generator<string> {
  for (const file of listContentFiles(root)) {
    const { parsed } = file.document ? parse(file) : {}
    if (!parsed) continue
    yield* textsIn(parsed.data)
    yield decodeString(parsed.body)
  }
}

/** The code of a folder as esbuild prints it: without comments, and with every escape and entity as the character that it is. */
export async function codeTexts(folder: string): Promise<readonly string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(tsx?|mjs)$/.test(name) && !/\.test\./.test(name),
  )
  const read = async (name: string) =>
    (
      await transform(readFileSync(join(folder, name), 'utf8'), {
        loader: name.endsWith('x') ? 'tsx' : 'ts',
        jsx: 'automatic',
        charset: 'utf8',
      })
    ).code
  return Promise.all(names.map(read))
}
