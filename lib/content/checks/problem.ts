/** One line to an editor: where, what, and the remedy. */

export type ContentProblem = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** What is wrong, then what to do, as sentences. */
  readonly message: string
}

/** The order in which an editor goes through them. */
export const byPlace = (a: ContentProblem, b: ContentProblem) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column

/** What would break a line, or hide it, as its number: a problem may quote anything that somebody typed. */
const inOneLine = (text: string) =>
  text.replace(
    /[\p{Control}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** "content/stories/x/index.mdx:14:3 · topic "clasp" is not declared. …" */
export function formatProblem({ file, line, column, message }: ContentProblem): string {
  return inOneLine(`${file}:${line}:${column} · ${message}`)
}

/** The same as an annotation that GitHub shows beside the line. */
export function formatAnnotation({ file, line, column, message }: ContentProblem): string {
  const escaped = inOneLine(message).replaceAll('%', '%25')
  return `::error file=${file},line=${line},col=${column}::${escaped}`
}

/** The Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** ' Did you mean "clasps"?' when a known word is near, else nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  let best: { name: string; far: number } | undefined
  for (const name of known) {
    const near = Math.min(Math.max(2, name.length / 3), (best?.far ?? Number.POSITIVE_INFINITY) - 1)
    // Letters that are missing or too many are a distance already, and are counted at once.
    if (Math.abs(word.length - name.length) > near) continue
    const far = distance(word.toLowerCase(), name.toLowerCase())
    if (far <= near) best = { name, far }
  }
  return best ? ` Did you mean "${best.name}"?` : ''
}
