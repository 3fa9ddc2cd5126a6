/** The text of a file, or why it is none. */
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { ContentProblem } from './problem.ts'

type Source = { readonly text?: string; readonly problems: readonly ContentProblem[] }

/** Why a file or a folder cannot be read: "EACCES", as operators know it. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error)

/** Line and column of a place in a text, both counted from 1. */
function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** What the bytes are when they are not a text in UTF-8 with line ends of today, and where that shows. */
function faultOf(bytes: Buffer, text: string): { at: number; message: string } | undefined {
  if (bytes.includes(0) || [0xfeff, 0xfffe].includes(bytes.length < 2 ? 0 : bytes.readUInt16BE(0)))
    return { at: 0, message: 'this file is saved as UTF-16, or is no text at all. Save it as UTF-8.' }
  if (!isUtf8(bytes))
    return { at: text.indexOf('\uFFFD'), message: 'this file is not saved as UTF-8: the letter here cannot be read. Save it as UTF-8.' }
  const bare = text.search(/\r(?!\n)/)
  if (bare === -1) return undefined
  return {
    at: bare,
    message: 'this line ends with CR alone, as on old Macs. Save the file with line ends for Unix (LF) or Windows (CRLF).',
  }
}

/** A text with its line ends as LF, without a byte order mark. */
export const plainText = (text: string) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

/** The text of a file with its line ends as LF, without a byte order mark. Never throws for what lies there. */
export function readSource(file: string): Source {
  try {
    const bytes = readFileSync(file)
    const text = bytes.toString('utf8')
    const fault = faultOf(bytes, text)
    if (fault) return { problems: [{ file, ...placeIn(text, fault.at), message: fault.message }] }
    return { text: plainText(text), problems: [] }
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}). Give yourself the right to read it, or put a file here.`
    return { problems: [{ file, line: 1, column: 1, message }] }
  }
}
