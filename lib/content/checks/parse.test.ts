import { expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'
import { parseText } from './parse.ts'

const title = (written: string) => storyWith('A tiny clasp', written)
const order = (sign: string) => `a value that begins with "${sign}" is an order to YAML. Put quotation marks round it.`
const cut =
  'the value ends before this "#", and the rest of the line is a comment. Put quotation marks round the whole value, or the comment on a line of its own.'
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

test.each<[string, Record<string, string | Uint8Array>, string]>([
  ['an alias', title('*Tiny'), `${here}:2:8 · ${order('*')}`],
  ['an anchor', title('&Tiny clasp'), `${here}:2:14 · ${order('&')}`],
  ['a type', title('!Important'), `${here}:2:18 · ${order('!')}`],
  [
    'an alias in a data file',
    { 'topics/clasps.yaml': 'name: *Clasps\nintroduction: What shuts.\n' },
    `topics/clasps.yaml:1:7 · ${order('*')}`,
  ],
  ['a title cut at its #', title('The no. #1 bag'), `${here}:2:16 · ${cut}`],
  ['a title that is all comment', title('#1 bag'), `${here}:2:8 · ${cut}`],
  ['a list entry cut at its #', storyWith('[clasps]', '\n  - clasps # the first'), `${here}:8:12 · ${cut}`],
  [
    'a number in another base',
    { 'topics/clasps.yaml': 'name: 0x1F\nintroduction: What shuts.\n' },
    'topics/clasps.yaml:1:7 · "0x1F" is the number 31 to YAML. Write its digits plainly, or put quotation marks round text.',
  ],
  [
    'a number with more digits than can be kept',
    title('12345678901234567890'),
    `${here}:2:8 · "12345678901234567890" is the number 12345678901234567000 to YAML. Write its digits plainly, or put quotation marks round text.`,
  ],
  ['a title of spaces', title('"   "'), `${here}:2:1 · "title" is empty. The headline, in sentence case, without a full stop.`],
  ['a title of invisible characters', title('"\\u200b\\u00ad\\u2800"'), `${here}:2:1 · "title" is empty. The headline, in sentence case`],
  ['a name of spaces in a list', storyWith('status:', 'formerly: ["  "]\nstatus:'), `${here}:9:12 · "formerly" must hold text.`],
  ['a title with a space before it', title('" Tiny"'), `${here}:2:1 · "title" begins or ends with a space. Remove it.`],
  [
    'a dek of two lines',
    storyWith('It shuts.', '|\n  It shuts.\n  It opens.'),
    `${here}:3:1 · "dek" holds a line end or a tab. Write it in one line`,
  ],
  ['an escaped null', title('"a\\0b"'), `${here}:2:1 · "title" holds U+0000 (a control character). Type the words anew.`],
  ['half a character', title('"a\\ud800b"'), `${here}:2:1 · "title" holds U+D800 (half a character). Type the words anew.`],
  ['no character', title('"a\\uffffb"'), `${here}:2:1 · "title" holds U+FFFF (no character). Type the words anew.`],
  [
    'turned writing',
    title('a\u202Eb'),
    `${here}:2:1 · "title" holds U+202E (a mark that turns the direction of writing). Type the words anew.`,
  ],
  ['a lost letter', title('Chlo\uFFFD'), `${here}:2:1 · "title" holds U+FFFD (the sign for a letter that was lost). Type the words anew.`],
  [
    'a control character in the text',
    storyWith('One fact', 'One\u0007 fact'),
    `${here}:16:4 · this text holds U+0007 (a control character).`,
  ],
  [
    'a named one',
    storyWith('One fact', 'One &#12;fact'),
    `${here}:16:1 · this text holds U+000C (a control character). Type the words anew.`,
  ],
  [
    'a named one in a tag',
    storyWith('One fact', '<Tip lead="&#x202e;">One</Tip>'),
    `${here}:16:1 · this text holds U+202E (a mark that turns`,
  ],
  [
    'a field that every object has',
    storyWith('dek:', 'constructor: x\ndek:'),
    `${here}:3:1 · "constructor" is not a field. docs/editors.md lists them.`,
  ],
  ['a key that is a list', storyWith('dek:', '? [a]\n: x\ndek:'), `${here}:3:3 · this is not readable YAML: `],
  [
    'two fields of one name',
    storyWith('dek:', 'title: Again\ndek:'),
    `${here}:3:1 · this is not readable YAML: Map keys must be unique. Keep one of the two.`,
  ],
  [
    'front matter that ends in words',
    storyWith('published: ', '---published: '),
    `${here}:10:1 · the front matter ends here, in a line that holds more.`,
  ],
  [
    'another language in front',
    storyWith('---\n', '---js\n'),
    `${here}:1:1 · the front matter is missing. Begin the file with ---, the fields`,
  ],
  [
    'two documents in one',
    { 'topics/clasps.yaml': 'name: A\n---\nname: B\n' },
    'topics/clasps.yaml:2:1 · this is not readable YAML: Source contains multiple documents',
  ],
  [
    'a list in place of fields',
    { 'topics/clasps.yaml': '- name\n' },
    'topics/clasps.yaml:1:1 · the fields are missing. docs/editors.md lists them.',
  ],
  ['lists within lists without end', title('['.repeat(20_000)), `${here}:2:`],
  [
    'line ends of old Macs',
    storyWith(/\n/g, '\r'),
    `${here}:1:4 · this line ends with CR alone, as on old Macs. Save the file with line ends`,
  ],
  ['UTF-16', { [here]: utf16(soundStory) }, `${here}:1:1 · this file is saved as UTF-16, or is no text at all. Save it as UTF-8.`],
  ['UTF-16 without a mark', { [here]: utf16(soundStory).subarray(2) }, `${here}:1:1 · this file is saved as UTF-16, or is no text at all.`],
  [
    'Latin 1',
    { [here]: Buffer.from(soundStory.replace('A tiny', 'Chloé’s'), 'latin1') },
    `${here}:2:12 · this file is not saved as UTF-8: the letter here cannot`,
  ],
  [
    'a value of two lines that a problem quotes',
    storyWith('format: note', 'format: "no\\nte"'),
    `${here}:4:1 · "format" cannot be "no\\u000ate". Did you mean`,
  ],
  ['an empty file', { [here]: '' }, `${here}:1:1 · the front matter is missing.`],
])('%s is told in one line', (_, changes, expected) => {
  const lines = problemLines(changes)
  expect(lines.filter((line) => line.startsWith(expected))).toHaveLength(1)
  expect(lines.join('\n')).not.toMatch(/\n {4}at /)
})

test.each([
  ['a quoted #', 'title: "The no. #1 bag"', 'The no. #1 bag'],
  ['a # within a word', 'title: no#1', 'no#1'],
  ['a folded text', 'title: >-\n  One\n  line', 'One line'],
  ['a word that older YAML takes for yes', 'title: Yes', 'Yes'],
  ['a comment on a line of its own', '# The first\ntitle: One\n# The rest', 'One'],
])('%s is sound', (_, yaml, expected) => {
  const { parsed, problems } = parseText({ path: 'x', slug: 'x', document: 'story' }, `---\n${yaml}\n---\n`)
  expect({ title: parsed?.data.title, problems }).toEqual({ title: expected, problems: [] })
})
