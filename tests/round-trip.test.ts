/** Whatever the check lets through, Contentlayer compiles, and to the same values: odd but legal texts in every field of every type. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkContent } from '../lib/content/checks/check.ts'
import { formatProblem } from '../lib/content/checks/problem.ts'
import { documents } from '../lib/content/schema/documents.ts'
import type { DocumentName, SchemaField, SchemaFields } from '../lib/content/schema/fields.ts'
import { withCompiled } from './fakes/compiled.ts'
import { magazine, soundStory } from './fakes/magazine.ts'

const pieces = [
  ...['#', ' #', ': ', ':', '- ', '*', '&', '!', '|', '>', '%', '@', '`', '"', "'", '\\', '---', '{', '}', '[', ']', ',', '?', '<<', '~'],
  ...['<b>', '&amp;', '&#12;', '</script>', ']]>', '$&', '=1+1', 'Yes', 'null', '012', '1e3', '2026-11-14', '.inf', '\\u202e'],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\uffff',
    '\u0000',
  ],
  ...['\ud800', 'é', 'e\u0301', '東京', '👜', '👩‍👩‍👧', 'א', 'ﬁ', 'ǅ', 'a', 'A bag', 'of', 'x y', '1', '.'],
]
const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
)

const quoted = (text: string, type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL') =>
  stringify(text, { defaultStringType: type, lineWidth: 0 }).trimEnd()
/** The ways in which an editor may write a text into a field. */
const hand = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => `"${text}"`,
  (text) => `'${text}'`,
  (text) => JSON.stringify(text),
  (text) => quoted(text, 'QUOTE_DOUBLE'),
  (text) => quoted(text, 'QUOTE_SINGLE'),
  (text) => quoted(text, 'BLOCK_FOLDED'),
  (text) => quoted(text, 'BLOCK_LITERAL'),
  (text) => `>-\n        ${text}`,
)
/** The ways in which a program may save a file. */
const disk = fc.oneof(
  { weight: 8, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<(text: string) => Buffer>(
      (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(text.replaceAll('\n', '\r')),
      (text) => Buffer.from(text, 'utf16le'),
      (text) => Buffer.from(text, 'latin1'),
      (text) => Buffer.from(text.trimEnd()),
      (text) => Buffer.from(text.replaceAll('---\n', '--- \n')),
    ),
  },
)

/** A sound value of a field, as YAML in one line. */
function sound(field: SchemaField): string {
  switch (field.kind) {
    case 'number':
    case 'count':
    case 'millimetres':
      return '12'
    case 'year':
      return '2019'
    case 'day':
      return '2026-11-14'
    case 'choice':
      return JSON.stringify(field.options[0])
    case 'reference':
      return { section: 'objects', desk: 'measuring', bag: 'le-petit', shopping: 'list' }[field.to as string] ?? 'tiny-clasp'
    case 'references':
      return { topic: '[clasps]', house: '[jacquemus]', bag: '[le-petit]' }[field.to as string] ?? '[]'
    case 'texts':
      return '[A text]'
    case 'slugs':
      return '[]'
    case 'groups':
      return `[${flow(field.fields)}]`
    case 'group':
      return flow(field.fields)
    default:
      return {
        text: 'A text',
        id: 's',
        url: 'https://x.example',
        moment: '2026-11-14',
        noted: '"2019"',
        currency: 'USD',
        colour: '"#ffffff"',
        focus: '"1% 2%"',
      }[field.kind]
  }
}
const flow = (fields: SchemaFields): string =>
  `{ ${Object.entries(fields)
    .map(([name, field]) => `${name}: ${sound(field)}`)
    .join(', ')} }`

/** Left out of the sound documents, because they would need more than themselves. */
const apart = new Set(['pictures', 'picture', 'coverPicture', 'gaps', 'next', 'picks', 'list', 'retired', 'bag'])

/** A field of a type that an editor fills with words of her own; `inner` where it is one of a group. */
type Target = { readonly name: DocumentName; readonly outer: string; readonly inner?: string }

const isWritten = ({ kind }: SchemaField) => !['group', 'groups', 'reference', 'references', 'choice'].includes(kind)

const targets: readonly Target[] = Object.entries(documents).flatMap(([type, definition]) =>
  Object.entries(definition.fields).flatMap(([outer, field]) => {
    const name = type as DocumentName
    if (isWritten(field)) return [{ name, outer }]
    if (!('fields' in field)) return []
    return Object.entries(field.fields).flatMap(([inner, one]) => (isWritten(one) ? [{ name, outer, inner }] : []))
  }),
)

/** A field whose value an editor wrote; in a group, the others are sound. */
function written(key: string, field: SchemaField, inner: string | undefined, words: string): string {
  if (!('fields' in field) || !inner) return `${key}: ${field.kind === 'texts' || field.kind === 'slugs' ? `\n  - ${words}` : words}`
  const indent = field.kind === 'groups' ? '    ' : '  '
  const lines = Object.entries(field.fields).map(([name, one]) => `${name}: ${name === inner ? words : sound(one)}`)
  return `${key}:\n${field.kind === 'groups' ? '  - ' : indent}${lines.join(`\n${indent}`)}`
}

/** A document of a type in which every field but one is sound. */
function documentWith({ name, outer, inner }: Target, at: number, words: string): string {
  const lines = Object.entries(documents[name].fields)
    .filter(([key]) => key === outer || !apart.has(key))
    .map(([key, field]) => {
      if (key === outer) return written(key, field, inner, words)
      if (key === 'title' || key === 'name') return `${key}: Title ${at}`
      return key === 'status' ? 'status: published' : `${key}: ${sound(field)}`
    })
  return `${lines.join('\n')}\n`
}

const story = (yaml: string, at: number, words: string) => `---\n${yaml}---\n\nFact ${at} of Le Petit.<Source id="s" /> ${words}\n`

/** Values as we know them: Contentlayer writes days as moments, and names the type of each group. */
function ours(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ours)
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/, '$1')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'type' && key !== '_raw')
      .map(([key, entry]) => [key, ours(entry)]),
  )
}

const cases = fc.sample(
  fc.record({ target: fc.constantFrom(...targets), text: oddText, hand, disk, words: fc.oneof(fc.constant(''), oddText) }),
  { numRuns: 400, seed: 12 },
)

// The work is bounded by the number of cases; a busy machine may take its time over them.
test('what passes the check is compiled, to the values that the check has read', () => {
  // A quotation that mdx-bundler's own reader of YAML takes for an open one.
  const root = magazine({
    'stories/odd-quotation/index.mdx': soundStory.replace('A tiny', 'An odd').replace('A source, 2020', "'A source, 2020''"),
  })
  cases.forEach(({ target, text, hand, disk, words }, at) => {
    const yaml = documentWith(target, at, hand(text))
    const { name } = target
    const [path, document] =
      name === 'story' ? [`stories/odd-${at}/index.mdx`, story(yaml, at, words)] : [`${documents[name].folder}/odd-${at}.yaml`, yaml]
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), disk(document))
  })
  // A topic or a list that no story uses is as sound as any other here.
  const problems = checkContent(root, '2026-11-22').problems.filter(({ message }) => !/^no (?:story|bag) /.test(message))
  for (const line of problems.map(formatProblem)) expect(line.split('\n')).toHaveLength(1)
  for (const { file } of problems) rmSync(file, { force: true })
  const checked = checkContent(root, '2026-11-22')
  expect(checked.problems.filter(({ message }) => !/^no (?:story|bag) /.test(message))).toEqual([])
  const passed = checked.documents.filter(({ slug }) => slug.startsWith('odd-'))
  expect(passed.length).toBeGreaterThan(40)
  withCompiled(root, [], ({ list, bodyOf }) => {
    for (const document of passed) {
      const entry = document.document && list(document.document).find(({ slug }) => slug === document.slug)
      expect(entry, document.path).toBeDefined()
      if (!entry) continue
      expect(ours(entry), document.path).toMatchObject(document.data)
      if (document.document === 'story') expect(bodyOf(entry).raw.trim(), document.path).toBe(document.body.trim())
    }
  })
  rmSync(root, { recursive: true })
})
