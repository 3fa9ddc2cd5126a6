/**
 * The flight data that Next inlines into a page: React's own notation of the tree, row by row. We read one thing in it: which
 * client modules it refers to. Rows are `id:tag…`; a tag of `lengths` is followed by a length in bytes and no line end.
 */

const lengths = new Set('TAOobUSsLlGgMmV')
const COLON = 0x3a
const COMMA = 0x2c
const NEWLINE = 0x0a

/** The script elements that carry flight data: `self.__next_f.push([1,"…"])`. */
const push = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/
/** The script that opens the list, before the first row. */
const opening = '(self.__next_f=self.__next_f||[]).push('

export const isFlight = (script: string) => script.startsWith(opening) || push.test(script)

/** All rows as they would reach the browser. Throws a SyntaxError where a script holds something else. */
export function flightOf(scripts: readonly string[]): string {
  return scripts
    .flatMap((script) => {
      const [, list] = push.exec(script) ?? []
      const parts: unknown = list ? JSON.parse(list) : []
      return Array.isArray(parts) && parts[0] === 1 && typeof parts[1] === 'string' ? [parts[1]] : []
    })
    .join('')
}

/** The ids of the client modules that flight data refers to. Throws a SyntaxError when a row cannot be read. */
export function clientModulesIn(flight: string): ReadonlySet<string> {
  const bytes = Buffer.from(flight)
  const found = new Set<string>()
  let at = 0
  while (at < bytes.length) {
    const colon = bytes.indexOf(COLON, at)
    if (colon < 0 || !/^[0-9a-f]*$/.test(bytes.toString('latin1', at, colon))) throw new SyntaxError(`no row begins at byte ${at}`)
    const tag = String.fromCharCode(bytes[colon + 1] ?? 0)
    if (lengths.has(tag)) {
      const comma = bytes.indexOf(COMMA, colon)
      const length = Number.parseInt(bytes.toString('latin1', colon + 2, comma), 16)
      if (comma < 0 || Number.isNaN(length)) throw new SyntaxError(`the row at byte ${at} has no length`)
      at = comma + 1 + length
      continue
    }
    const end = bytes.indexOf(NEWLINE, colon)
    if (end < 0) throw new SyntaxError(`the row at byte ${at} does not end`)
    if (tag === 'I') found.add(String(JSON.parse(bytes.toString('utf8', colon + 2, end))[0]))
    at = end + 1
  }
  return found
}
