/** Reads a document as an editor wrote it, with the place of every value. */
import { documents } from '../schema/documents.ts'
import type { ContentFile } from './files.ts'
import type { ContentProblem } from './problem.ts'
import { readSource } from './source.ts'
import { type Path, readYaml } from './yaml.ts'

export type { Path } from './yaml.ts'

export type Parsed = ContentFile & {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  /** How many lines stand before the body. */
  readonly bodyLine: number
  /** The problem at a value, or at the document where the value is missing. */
  readonly at: (path: Path, message: string) => ContentProblem
}

type Result = { readonly parsed?: Parsed; readonly problems: readonly ContentProblem[] }
type Split = { readonly yaml: string; readonly body: string; readonly yamlLine: number; readonly bodyLine: number }

/**
 * Separates front matter from body where Contentlayer does: at the first line that begins with ---. That line must hold nothing
 * else, because Contentlayer would take the rest of it for text.
 */
function split(text: string, hasBody: boolean): Split | { line: number; message: string } {
  if (!hasBody) return { yaml: text, body: '', yamlLine: 0, bodyLine: 0 }
  const [first, ...lines] = text.split('\n')
  const close = lines.findIndex((line) => line.startsWith('---'))
  if (first !== '---' || close === -1)
    return { line: 1, message: 'the front matter is missing. Begin the file with ---, the fields, and --- again.' }
  if (!/^---[ \t]*$/.test(lines[close] ?? ''))
    return {
      line: close + 2,
      message: 'the front matter ends here, in a line that holds more. Write --- alone, or begin the line with something else.',
    }
  return { yaml: lines.slice(0, close).join('\n'), body: lines.slice(close + 1).join('\n'), yamlLine: 1, bodyLine: close + 2 }
}

/** A document with its data, from the text of its file; or the problems that keep it from being read. */
export function parseText(file: ContentFile, text: string): Result {
  const parts = split(text, file.document !== undefined && documents[file.document].body === 'mdx')
  if ('message' in parts) return { problems: [{ file: file.path, column: 1, ...parts }] }
  const { yaml, body, yamlLine, bodyLine } = parts
  const { value, faults, placeOf } = readYaml(yaml)
  const inFile = ({ line, column }: { line: number; column: number }, message: string): ContentProblem => ({
    file: file.path,
    line: line + yamlLine,
    column,
    message,
  })
  const problems = faults.map((fault) => inFile(fault, fault.message))
  if (value === undefined) return { problems }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [...problems, inFile({ line: 1 - yamlLine, column: 1 }, 'the fields are missing. docs/editors.md lists them.')] }
  const at = (path: Path, message: string) => inFile(placeOf(path), message)
  return { parsed: { ...file, data: value as Record<string, unknown>, body, bodyLine, at }, problems }
}

/** The same from the file as it lies on disk. Never throws for what lies there. */
export function parse(file: ContentFile): Result {
  const { text, problems } = readSource(file.path)
  return text === undefined ? { problems } : parseText(file, text)
}
