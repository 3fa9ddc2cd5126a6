import { describe, expect, test } from 'vitest'
import { magazine, soundStory } from '../../../tests/fakes/magazine.ts'
import { checkContent } from '../checks/check.ts'
import { formatProblem } from '../checks/problem.ts'
import { listPreviewSlugs } from './files.ts'
import { listPreviews } from './list.ts'
import { findPreview } from './preview.ts'

const file = 'stories/tiny-clasp/index.mdx'
const draft = soundStory.replace('status: published', 'status: draft')

/** The preview of the one story of a magazine, changed; its section and its desk are in the build as well. */
function preview(text: string, changes: Readonly<Record<string, string>> = {}) {
  const root = magazine({ [file]: text, ...changes })
  const found = findPreview('tiny-clasp', root)
  if (!found) throw new Error('there is no preview')
  const lines = (printed: readonly string[]) => printed.map((line) => line.replace(`${root}/`, ''))
  return { ...found, problems: { fields: lines(found.problems.fields), text: lines(found.problems.text) } }
}

test('a draft becomes a story of ours: lists present, days as days, sources in the order of the text', () => {
  const sources =
    'sources:\n  - id: late\n    title: Late\n  - id: early\n    title: Early\ncorrections:\n  - on: 2026-11-16\n    text: It was 42.\n'
  const text = `${draft.slice(0, draft.indexOf('sources:'))}updated: 2026-11-15\n${sources}---\n\nTwo words.<Source id="early" /><Source id="late" />\n`
  expect(preview(text)).toMatchObject({
    title: 'A tiny clasp',
    notice: 'Preview: status draft, planned for 14 November 2026. Readers cannot see this.',
    story: {
      slug: 'tiny-clasp',
      published: '2026-11-14',
      updated: '2026-11-15',
      topics: ['clasps'],
      houses: [],
      picks: [],
      gaps: [],
      words: 2,
      sources: [{ id: 'early' }, { id: 'late' }],
      corrections: [{ on: '2026-11-16', text: 'It was 42.' }],
    },
    text: '\nTwo words.<Source id="early" /><Source id="late" />\n',
  })
})

test('a sound draft has no problem', () => {
  expect(preview(draft).problems).toEqual({ fields: [], text: [] })
})

test('Windows line ends and a byte order mark change nothing', () => {
  expect(preview(`\uFEFF${draft.replaceAll('\n', '\r\n')}`)).toEqual(preview(draft))
})

describe('front matter that cannot be laid out is told in the check’s own words', () => {
  test.each([
    ['a missing dek', draft.replace('dek: It shuts.\n', '')],
    ['a dek that is a number', draft.replace('It shuts.', '12')],
    ['a day that is none', draft.replace('2026-11-14', '2026-02-30')],
    ['a status that is none', draft.replace('status: draft', 'status: nearly')],
    ['YAML that cannot be read', draft.replace('It shuts.', 'It: shuts.')],
    ['fields that are a list', '---\n- a\n- b\n---\n\nText.\n'],
    ['no front matter', 'Only text.\n'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    const root = magazine({ [file]: text })
    const lines = checkContent(root)
      .problems.filter((problem) => problem.file.endsWith(file))
      .map(formatProblem)
    const found = findPreview('tiny-clasp', root)
    expect(lines.length).toBeGreaterThan(0)
    expect(found).toMatchObject({ story: undefined, problems: { fields: lines, text: [] } })
    expect(found?.notice).toMatch(/^Preview: status .+\. Readers cannot see this\.$/)
  })

  test('the slug stands in for a headline that cannot be read', () => {
    expect(preview('Only text.\n')).toMatchObject({
      title: 'tiny-clasp',
      notice: expect.stringContaining('status not stated, without a day'),
    })
  })
})

describe('a text that would lose words, or could not be shown, is held back', () => {
  test.each([
    ['an import', 'import x from "y"\n\nOne fact.', 'imports and exports are code'],
    ['an export', 'export const x = 1\n\nOne fact.', 'imports and exports are code'],
    ['an expression among words', 'One {1 + 1} fact.', 'braces are code'],
    ['an expression on its own', '{globalThis.x}\n\nOne fact.', 'braces are code'],
    ['an attribute that is code', '<Size bag={"le-petit"} /> One fact.', 'takes plain attributes only'],
    ['attributes that are spread', '<Size {...x} /> One fact.', 'takes plain attributes only'],
    ['a tag that is not ours', 'One <Sorce id="s" /> fact.', 'is not a tag of ours'],
    ['HTML', '<script>alert(1)</script> One fact.', 'is not a tag of ours'],
    ['a tag that is not closed', '<Tips> One fact.', 'the text cannot be read'],
  ])('%s', (_, text, message) => {
    const { story, text: shown, problems } = preview(draft.replace('One fact.', text))
    expect(story?.title).toBe('A tiny clasp')
    expect(shown).toBeUndefined()
    expect(problems.text.filter((line) => line.startsWith(`${file}:16:`) && line.includes(message))).not.toEqual([])
  })
})

test('a problem that hides no word leaves the text in sight', () => {
  const found = preview(draft.replace('[clasps]', '[clasp]').replace('One fact.', '### Deep\n\nOne fact.'))
  expect(found.story).toBeDefined()
  expect(found.text).toContain('One fact.')
  expect(found.problems.fields).toHaveLength(1)
  expect(found.problems.text).toHaveLength(1)
})

test('what exists on disk and not in the build is named, not silently missing', () => {
  const linked = draft.replace('One fact.', 'One fact.\n\n<Related story="second" />\n\n<Drawing bag="le-petit">Drawn.</Drawing>')
  const { missingReferences } = preview(linked.replace('status:', 'next: second\nstatus:'), { 'stories/second/index.mdx': draft })
  expect(missingReferences).toEqual(['topic "clasps"', 'bag "le-petit"', 'story "second"'])
})

test('a section that the build does not know keeps the story from being laid out, and is named', () => {
  const { story, missingReferences } = preview(draft.replace('section: objects', 'section: brand-new'), {
    'sections/brand-new.yaml': 'name: New\nintroduction: New.\norder: 9\nbackground: "#ffffff"\n',
  })
  expect(story).toBeUndefined()
  expect(missingReferences).toContain('section "brand-new"')
})

describe('only a folder of content/stories is an address', () => {
  const root = magazine({ 'stories/second/index.mdx': draft, 'stories/loose.mdx': draft, 'stories/a/b/index.mdx': draft })
  test('the slugs are the folders that hold a story', () => {
    expect(listPreviewSlugs(root).filter((slug) => ['second', 'tiny-clasp', 'loose', 'a', 'b'].includes(slug))).toEqual([
      'second',
      'tiny-clasp',
    ])
  })
  test.each(['', '.', '..', '../topics', 'second/', 'second/index.mdx', './second', '../stories/second', 'a/b', 'loose', 'toString'])(
    '"%s" leads nowhere',
    (slug) => {
      expect(findPreview(slug, root)).toBeUndefined()
    },
  )
})

test('the list parts what readers cannot see yet from what they can, newest day first', () => {
  const built = listPreviewSlugs('content')[0] ?? ''
  const root = magazine({
    'stories/second/index.mdx': draft.replace('2026-11-14', '2026-11-15').replace('A tiny clasp', 'Second'),
    'stories/third/index.mdx': soundStory.replace('2026-11-14', '2099-01-01').replace('A tiny clasp', 'Third'),
    'stories/unreadable/index.mdx': 'Only text.',
    [`stories/${built}/index.mdx`]: soundStory,
  })
  const { unseen, others } = listPreviews(root)
  const written = ['second', 'third', 'tiny-clasp', 'unreadable']
  expect(unseen.filter(({ slug }) => written.includes(slug))).toEqual([
    { slug: 'third', title: 'Third', status: 'published, planned for 1 January 2099' },
    { slug: 'second', title: 'Second', status: 'draft, planned for 15 November 2026' },
    { slug: 'tiny-clasp', title: 'A tiny clasp', status: expect.stringContaining('14 November 2026') },
    { slug: 'unreadable', title: 'unreadable', status: 'not stated, without a day' },
  ])
  expect(others).toEqual([{ slug: built, title: 'A tiny clasp', status: expect.stringContaining('14 November 2026') }])
  expect(findPreview(built, root)?.notice).toMatch(/Readers see the text of the last build\.$/)
})
