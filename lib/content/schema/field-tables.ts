/** The field tables of the editors' guide, made from the schema. */
import { documents } from './documents.ts'
import type { SchemaField, SchemaFields } from './fields.ts'

const begin = '<!-- fields: made by scripts/editors-guide.ts -->'
const end = '<!-- end of fields -->'

const words: Partial<Record<SchemaField['kind'], string>> = {
  count: 'whole number',
  millimetres: 'number of mm',
  moment: 'day, or day and time',
  noted: 'day, month, year or decade',
  id: 'short name',
  url: 'address',
  slugs: 'list of slugs',
  focus: 'two shares',
  currency: 'currency code',
}

function kindOf(field: SchemaField): string {
  switch (field.kind) {
    case 'choice':
      return field.options.map((option) => `\`${option}\``).join(', ')
    case 'reference':
      return `a ${field.to}`
    case 'references':
      return `list of ${field.to} slugs`
    case 'texts':
      return 'list of texts'
    case 'groups':
      return `list of ${Object.keys(field.fields)
        .map((name) => `\`${name}\``)
        .join(', ')}`
    case 'group':
      return Object.keys(field.fields)
        .map((name) => `\`${name}\``)
        .join(', ')
    default:
      return words[field.kind] ?? field.kind
  }
}

function table(fields: SchemaFields): string {
  const rows = Object.entries(fields).map(
    ([name, field]) => `| \`${name}\`${field.required ? ' *' : ''} | ${kindOf(field)} | ${field.description} |`,
  )
  return ['| field | holds | what it is for |', '| --- | --- | --- |', ...rows].join('\n')
}

/** A guide with its generated part made anew. Throws when the guide has lost its marks. */
export function withFieldTables(guide: string): string {
  const [before, rest] = guide.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`docs/editors.md has lost its marks: ${begin} … ${end}`)
  const tables = Object.entries(documents).map(([name, { description, fields }]) => `### ${name}\n\n${description}\n\n${table(fields)}`)
  return `${before}${begin}\n\n${tables.join('\n\n')}\n\n${end}${after}`
}
