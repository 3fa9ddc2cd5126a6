/** Front matter and data against the schema: missing, empty, unknown, of the wrong form, or naming what does not exist. */
import { type Day, dayOf, isLocalTime, type LocalTime } from '../../clock.ts'
import { isSlug } from '../../slug.ts'
import { documents } from '../schema/documents.ts'
import type { DocumentName, SchemaField, SchemaFields } from '../schema/fields.ts'
import { faultOfLine, isBlank } from './characters.ts'
import type { Parsed, Path } from './parse.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { faultOfSlug, faultOfValue } from './values.ts'

/** The slugs that exist, by type. */
export type Known = Readonly<Record<DocumentName, ReadonlySet<string>>>

type Check = {
  readonly document: Parsed
  readonly known: Known
  /** The last day of which a reader may be told. */
  readonly latest: Day
  readonly problems: ContentProblem[]
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && isBlank(value)) || (Array.isArray(value) && value.length === 0)

/** Kinds of field that may hold an empty list. */
const lists = new Set<SchemaField['kind']>(['texts', 'slugs', 'references', 'groups'])

const label = (path: Path) => path.filter((step) => typeof step === 'string').join('.')

function checkReference(check: Check, path: Path, to: DocumentName, value: unknown) {
  if (typeof value !== 'string')
    return add(check, path, `"${label(path)}" holds slugs; write the name of a file in content/${documents[to].folder}/.`)
  if (check.known[to].has(value)) return
  const hint = suggestion(value, check.known[to])
  add(check, path, `${to} "${value}" is not declared.${hint} Each ${to} lives in content/${documents[to].folder}/.`)
}

function add(check: Check, path: Path, message: string) {
  check.problems.push(check.document.at(path, message))
}

function checkList(check: Check, path: Path, field: SchemaField, list: readonly unknown[]) {
  list.forEach((entry, at) => {
    const here = [...path, at]
    if (field.kind === 'references') checkReference(check, here, field.to, entry)
    else if (field.kind === 'groups') checkFields(check, here, field.fields, entry)
    else if (typeof entry !== 'string' || isBlank(entry)) add(check, here, `"${label(path)}" must hold text.`)
    else {
      const fault = field.kind === 'slugs' ? faultOfSlug(entry) : faultOfLine(entry)
      if (fault) add(check, here, `"${label(path)}" ${fault}`)
    }
  })
}

function checkValue(check: Check, path: Path, field: SchemaField, value: unknown) {
  const name = label(path)
  switch (field.kind) {
    case 'choice':
      if (typeof value !== 'string' || !field.options.includes(value))
        add(
          check,
          path,
          `"${name}" cannot be "${value}".${suggestion(String(value), field.options)} Choose one of: ${field.options.join(', ')}.`,
        )
      return
    case 'reference':
      return checkReference(check, path, field.to, value)
    case 'group':
      return checkFields(check, path, field.fields, value)
    case 'texts':
    case 'slugs':
    case 'references':
    case 'groups':
      if (Array.isArray(value)) return checkList(check, path, field, value)
      return add(check, path, `"${name}" must be a list, even of one. ${field.description}`)
    default: {
      const fault = faultOfValue(field, value, check.latest)
      if (fault) add(check, path, `"${path.at(-1)}" ${fault}`)
    }
  }
}

function checkFields(check: Check, path: Path, fields: SchemaFields, value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return add(check, path, `"${label(path)}" must hold fields: ${Object.keys(fields).join(', ')}.`)
  const data = value as Record<string, unknown>
  for (const key of Object.keys(data)) {
    if (!Object.hasOwn(fields, key))
      add(
        check,
        [...path, key],
        `"${label([...path, key])}" is not a field.${suggestion(key, Object.keys(fields))} docs/editors.md lists them.`,
      )
  }
  for (const [key, field] of Object.entries(fields)) {
    const here = [...path, key]
    const given = Object.hasOwn(data, key) ? data[key] : undefined
    if (!isEmpty(given)) checkValue(check, here, field, given)
    else if (field.required) add(check, here, `"${label(here)}" is ${key in data ? 'empty' : 'missing'}. ${field.description}`)
    else if (given !== undefined && !(Array.isArray(given) && lists.has(field.kind)))
      add(check, here, `"${label(here)}" is empty. Fill it in or remove the line.`)
  }
}

/** The name of a document is its address, or what others name it by. Contentlayer takes "index" for the folder itself. */
function checkSlug({ document, slug, at }: Parsed): readonly ContentProblem[] {
  const what = document && documents[document].body === 'mdx' ? 'folder' : 'file'
  if (!isSlug(slug)) return [at(['title'], `the ${what} "${slug}" becomes the address. Use lower-case letters, digits and single hyphens.`)]
  return what === 'file' && slug === 'index' ? [at([], 'the file "index" would stand for its folder. Choose another name.')] : []
}

/** The last day of which a document may speak: today, or the day on which a story or a scheduled change that waits appears. */
export function latestDayOf({ data: { published }, begins }: Parsed, now: LocalTime): Day {
  const appears = typeof published === 'string' && isLocalTime(published) ? published : ''
  const [latest = ''] = [now, appears, begins ?? ''].map(dayOf).sort().reverse()
  return latest
}

/**
 * Problems of a document's fields. No day may lie after the present, because readers would be told what has not happened; a story
 * or a scheduled change that waits may speak of the day on which it appears.
 */
export function checkDocument(document: Parsed, known: Known, now: LocalTime): readonly ContentProblem[] {
  const latest = latestDayOf(document, now)
  const problems: ContentProblem[] = [...checkSlug(document)]
  if (document.document) checkFields({ document, known, latest, problems }, [], documents[document.document].fields, document.data)
  return problems
}
