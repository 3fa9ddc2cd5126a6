/** Blocks of header fields: `message/delivery-status` (RFC 3464, 2.1) and `message/feedback-report` (RFC 5965, 3). */

export type Fields = ReadonlyMap<string, string>

/** Fields of a block that are read; more are no report but a flood. */
const MOST_FIELDS = 200
/** Blocks that are read: one for the message, then one for each recipient. A mail of ours has one recipient. */
const MOST_BLOCKS = 10

function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string>()
  for (const line of lines.slice(0, MOST_FIELDS)) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    // The first of a name is the one that is meant: who writes a report cannot add a second behind it.
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim())
  }
  return fields
}

/** The blocks of a text, parted by empty lines; long fields are unfolded (RFC 5322, 2.2.3). */
export function headerBlocks(text: string): readonly Fields[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const blocks: string[][] = [[]]
  for (const line of lines) {
    const block = blocks.at(-1) ?? []
    if (line.trim() === '') {
      if (block.length && blocks.push([]) > MOST_BLOCKS) break
    } else if (/^[ \t]/.test(line) && block.length) block.push(`${block.pop() ?? ''} ${line.trim()}`)
    else block.push(line)
  }
  return blocks
    .filter((block) => block.length)
    .slice(0, MOST_BLOCKS)
    .map(fieldsOf)
}

/** The part of a typed value after its type: "smtp; 550 5.1.1 no" (RFC 3464, 2.1.2). */
export const untyped = (value: string | undefined): string => (value ?? '').replace(/^[^;\s]*;\s*/, '')
