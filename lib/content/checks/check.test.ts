import { describe, expect, test } from 'vitest'
import { magazine, soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines as lines, storyWith as story } from '../../../tests/fakes/problems.ts'
import { checkContent } from './check.ts'
import { formatAnnotation } from './problem.ts'

test('a sound magazine has no problem', () => {
  expect(checkContent(magazine())).toMatchObject({ files: 10, problems: [] })
})

describe('a broken story is told in one line, with the place and the remedy', () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      'an undeclared topic',
      story('[clasps]', '[clasp]'),
      `${here}:7:10 · topic "clasp" is not declared. Did you mean "clasps"? Each topic lives in content/topics/.`,
    ],
    [
      'a missing field',
      story('dek: It shuts.\n', ''),
      `${here}:2:1 · "dek" is missing. One sentence under the headline that adds to it; at most 220 characters.`,
    ],
    [
      'an empty field',
      story('dek: It shuts.', 'dek:'),
      `${here}:3:1 · "dek" is empty. One sentence under the headline that adds to it; at most 220 characters.`,
    ],
    [
      'a wrong type',
      story('title: A tiny clasp', 'title: 12'),
      `${here}:2:1 · "title" must be text. Put quotation marks round it. The headline, in sentence case, without a full stop.`,
    ],
    [
      'an impossible date',
      story('2026-11-14', '2026-02-30'),
      `${here}:10:1 · "published" is not a day that exists. Write it as 2026-11-14.`,
    ],
    ['an unknown key', story('dek:', 'deck:'), `${here}:3:1 · "deck" is not a field. Did you mean "dek"? docs/editors.md lists them.`],
    [
      'an unknown format',
      story('format: note', 'format: notes'),
      `${here}:4:1 · "format" cannot be "notes". Did you mean "note"? Choose one of: feature, essay, gallery, object, note, portfolio, noted.`,
    ],
    [
      'an import',
      story('One fact.', 'import x from "y"\n\nOne fact.'),
      `${here}:16:1 · imports and exports are code, and stories hold none. Remove the line.`,
    ],
    [
      'an expression',
      story('One fact.', 'One {1 + 1} fact.'),
      `${here}:16:5 · braces are code, and stories hold none. Write the words, or use a tag of ours.`,
    ],
    [
      'an unknown tag',
      story('One fact.', 'One <Sorce id="s" /> fact.'),
      `${here}:16:5 · <Sorce> is not a tag of ours. Did you mean "Source"? docs/editors.md lists them.`,
    ],
    [
      'an expression as attribute',
      story('One fact.', 'One <Size bag={"le-petit"} /> fact.'),
      `${here}:16:5 · <Size> takes plain attributes only, such as id="j15"; braces are code.`,
    ],
    ['a wrong attribute', story('id="s"', 'id="s" name="x"'), `${here}:16:10 · <Source> takes no "name".`],
    ['a task list', story('One fact.', '- [ ] One fact.'), `${here}:16:1 · a list with boxes asks the reader to tick them.`],
    ['a block of code', story('One fact.', '```\nfact\n```'), `${here}:16:1 · a block of code is not for our readers.`],
    ['a footnote', story('One fact.', 'One[^1] fact.\n\n[^1]: Two.'), `${here}:16:4 · footnotes are sources here.`],
    ['a tag that only looks known', story('One fact.', 'One <toString /> fact.'), `${here}:16:5 · <toString> is not a tag of ours.`],
    [
      'a list where a day belongs',
      story('status:', 'updated: []\nstatus:'),
      `${here}:9:1 · "updated" is empty. Fill it in or remove the line.`,
    ],
    ['a missing attribute', story('One fact.', 'One <Size /> fact.'), `${here}:16:5 · <Size> needs bag="…".`],
    ['an undeclared source', story('id="s" />', 'id="s" /><Source id="t" />'), `${here}:16:27 · source "t" is not declared.`],
    [
      'an uncited source',
      story('<Source id="s" />', ''),
      `${here}:11:1 · source "s" is declared and never cited. Write <Source id="s" /> where it is used, or remove it.`,
    ],
    ['an unclosed tag', story('One fact.', '<Tips>'), `${here}:16:1 · the text cannot be read: Expected a closing tag`],
    [
      'a second first-level heading',
      story('One fact.', '# Again\n\nOne fact.'),
      `${here}:16:1 · the title is the only first-level heading. Write ## here.`,
    ],
    ['a skipped heading', story('One fact.', '### Deep\n\nOne fact.'), `${here}:16:1 · this heading skips a level. Write ## here.`],
    [
      'a link to nowhere',
      story('One fact.', '[fact](www.x.example)'),
      `${here}:16:1 · the link "www.x.example" leads nowhere. Begin it with https:// or with /.`,
    ],
    [
      'an unknown bag',
      story('[le-petit]', '[le-petti]'),
      `${here}:8:8 · bag "le-petti" is not declared. Did you mean "le-petit"? Each bag lives in content/bags/.`,
    ],
    [
      'a cover without a face',
      story('status:', 'cover: unmeasured\nstatus:'),
      `${here}:9:1 · bag "unmeasured" has no width and height, so it cannot be drawn. Choose another cover or leave the line out.`,
    ],
    [
      'a retired story without a reason',
      story('published\n', 'retired\n'),
      `${here}:9:1 · a retired story tells its readers why. Fill in "retired".`,
    ],
    [
      'a missing front matter',
      { [here]: 'Only text.\n' },
      `${here}:1:1 · the front matter is missing. Begin the file with ---, the fields, and --- again.`,
    ],
    ['unreadable YAML', story('dek: It shuts.', 'dek: It: shuts.'), `${here}:3:6 · this is not readable YAML`],
    [
      'a former slug that lives',
      story('status:', 'formerly: [tiny-clasp]\nstatus:'),
      `${here}:9:1 · the former slug "tiny-clasp" belongs to "tiny-clasp". A slug leads to one story only.`,
    ],
    [
      'a price without date',
      {
        'bags/le-petit.yaml':
          'name: Le Petit\nkind: tote\nshown: "2019"\nconfidence: found\nprices:\n  - amount: 5\n    currency: USD\nsources:\n  - id: s\n    title: S\n',
      },
      'bags/le-petit.yaml:6:5 · "prices.noted" is missing.',
    ],
    ['a stray file', { 'stories/loose.txt': 'x' }, 'stories/loose.txt:1:1 · this file is not a document.'],
  ]
  test.each(cases)('%s', (_, changes, expected) => {
    expect(lines(changes).filter((line) => line.startsWith(expected))).toHaveLength(1)
  })
})

test('every problem is collected in one run, in the order of the files', () => {
  const broken = {
    ...story('[clasps]', '[clasp]'),
    'stories/second/index.mdx': soundStory.replace('format: note', 'format: x').replace('A tiny clasp', 'Another'),
  }
  expect(lines(broken).map((line) => line.split(':')[0])).toEqual(['stories/second/index.mdx', here])
})

test('Windows line ends, a byte order mark and a README are fine', () => {
  const windows = `\uFEFF${soundStory.replaceAll('\n', '\r\n')}`
  expect(lines({ [here]: windows, 'README.md': 'About this folder.' })).toEqual([])
})

test('an annotation names file, line and column', () => {
  const [problem] = checkContent(magazine(story('[clasps]', '[clasp]'))).problems
  expect(problem && formatAnnotation(problem)).toMatch(/^::error file=.*index\.mdx,line=7,col=10::topic "clasp"/)
})
