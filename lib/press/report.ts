/** The table that a build prints: each kind of page once, every page that keeps its runtime by name. */

export type Row = {
  readonly address: string
  readonly before: number
  readonly after: number
  /** Bytes as a browser fetches them, brotli. */
  readonly sent: number
  readonly scripts: number
  readonly why: string
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const kindOf = (address: string) => {
  const [, first = '', ...rest] = address.split('/')
  return rest.length ? `/${first}/…` : address
}
const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)

/** Lines of text; bytes are means where a line stands for several pages. */
export function report(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = row.why ? row.address : kindOf(row.address)
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  const lines = [...groups].map(([name, group]) => {
    const mean = (of: (row: Row) => number) => kb(sum(group, of) / group.length)
    return [
      name,
      `${group.length}`,
      mean(({ before }) => before),
      mean(({ after }) => after),
      mean(({ sent }) => sent),
      `${Number((sum(group, ({ scripts }) => scripts) / group.length).toFixed(1))}`,
      group[0]?.why || 'nothing on it needs the framework',
    ]
  })
  const table = [['page', 'pages', 'built', 'pressed', 'brotli', 'scripts', 'why'], ...lines]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? []
  const isNumber = (column: number) => column > 0 && column < 6
  return table
    .map((cells) =>
      cells
        .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
