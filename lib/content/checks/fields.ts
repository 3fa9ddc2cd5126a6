/** Front matter and data against the schema: missing, empty, unknown, of the wrong type, or naming what does not exist. */
import { isDay } from '../../clock.ts'
import { documents } from '../schema/documents.ts'
import type { DocumentName, Field, Fields } from '../schema/fields.ts'
import type { Parsed, Path } from './parse.ts'
import { type Problem, suggestion } from './problem.ts'

/** The slugs that exist, by type. */
export type Known = Readonly<Record<DocumentName, ReadonlySet<string>>>

type Check = { readonly document: Parsed; readonly known: Known; readonly problems: Problem[] }

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Kinds of field that may hold an empty list. */
const lists = new Set<Field['kind']>(['texts', 'references', 'groups'])

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

function checkValue(check: Check, path: Path, field: Field, value: unknown) {
  const name = label(path)
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') add(check, path, `"${name}" must be text. Put quotation marks round it. ${field.tell}`)
      return
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
        add(check, path, `"${name}" must be a plain number, without a unit. ${field.tell}`)
      return
    case 'day':
      if (typeof value !== 'string' || !isDay(value)) add(check, path, `"${name}" is not a day that exists. Write it as 2026-11-14.`)
      return
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
    case 'texts':
    case 'references':
    case 'groups':
      if (!Array.isArray(value)) return add(check, path, `"${name}" must be a list, even of one. ${field.tell}`)
      value.forEach((entry, at) => {
        if (field.kind === 'references') checkReference(check, [...path, at], field.to, entry)
        else if (field.kind === 'groups') checkFields(check, [...path, at], field.fields, entry)
        else if (typeof entry !== 'string') add(check, [...path, at], `"${name}" must hold text.`)
      })
      return
    case 'group':
      return checkFields(check, path, field.fields, value)
  }
}

function checkFields(check: Check, path: Path, fields: Fields, value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return add(check, path, `"${label(path)}" must hold fields: ${Object.keys(fields).join(', ')}.`)
  const data = value as Record<string, unknown>
  for (const key of Object.keys(data)) {
    if (!fields[key])
      add(
        check,
        [...path, key],
        `"${label([...path, key])}" is not a field.${suggestion(key, Object.keys(fields))} docs/editors.md lists them.`,
      )
  }
  for (const [key, field] of Object.entries(fields)) {
    const here = [...path, key]
    if (!isEmpty(data[key])) checkValue(check, here, field, data[key])
    else if (field.required) add(check, here, `"${label(here)}" is ${key in data ? 'empty' : 'missing'}. ${field.tell}`)
    else if (key in data && data[key] !== undefined && !(Array.isArray(data[key]) && lists.has(field.kind)))
      add(check, here, `"${label(here)}" is empty. Fill it in or remove the line.`)
  }
}

/** Problems of a document's fields. */
export function checkDocument(document: Parsed, known: Known): readonly Problem[] {
  const problems: Problem[] = []
  if (document.document) checkFields({ document, known, problems }, [], documents[document.document].fields, document.data)
  return problems
}
