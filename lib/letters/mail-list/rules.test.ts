/** Each rule of the mail list, broken once in a mail that is sound without it. */
import { expect, test } from 'vitest'
import { checkMail } from './check.ts'
import { type MailRule, mailRules } from './rules.ts'

const html = `<!DOCTYPE html><html lang="en-GB" dir="ltr"><head><title>A letter</title><meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark"><style>@media (prefers-color-scheme: dark) { p { color: white } }</style></head>
<body><div lang="en-GB" dir="ltr"><table role="presentation"><tr><td><h1>A letter</h1><h2>One bag</h2><p style="font-size:16px">Words</p>
<img src="https://example.com/bag.png" alt="A red bag" width="560" height="300"><a href="https://example.com/bag">The red bag</a>
</td></tr></table></div></body></html>`
const text = 'A letter\n\nOne bag\n\nThe red bag <https://example.com/bag>\n'
const faults = (from: string, to: string) => checkMail({ html: html.replace(from, to), text })

test('a sound mail has no fault', () => {
  expect(checkMail({ html, text })).toEqual([])
})

const broken: readonly (readonly [MailRule, string, string, string])[] = [
  ['language', '<html lang="en-GB"', '<html', '"lang" and "dir" are missing on html'],
  ['language', '<div lang="en-GB" dir="ltr">', '<div lang="en-GB">', 'on the first element of body'],
  ['tables', ' role="presentation"', '', 'a table is neither of data'],
  ['title', '<title>A letter</title>', '<title> </title>', 'there is no title'],
  ['headings', '<p style', '<h1>Once more</h1><p style', 'there are 2 headings of the first level'],
  ['headings', '<h2>One bag</h2>', '<h3>One bag</h3>', 'the heading "One bag" skips a level'],
  ['pictures', ' alt="A red bag"', ' alt=""', 'has no alternative text'],
  ['pictures', ' width="560"', '', 'has no width and height'],
  ['pictures', 'src="https://example.com/bag.png"', 'src="/bag.png"', 'has no whole address'],
  ['words', 'font-size:16px', 'text-align:justify', 'a text is justified'],
  ['words', 'font-size:16px', 'font-size:12px', 'a text is 12 px small; 13 px are the least'],
  ['links', '>The red bag<', '>Read more →<', 'the link "Read more →" does not say where it leads'],
  ['links', '>The red bag<', '><', 'has no words'],
  ['links', 'href="https://example.com/bag">', 'href="/bag">', 'the link "The red bag" has no whole address'],
  ['links', '<p style', '<a href="https://example.com/other">The red bag</a><p style', 'two links say "the red bag"'],
  ['dark', '<meta name="color-scheme" content="light dark">', '', 'the meta "color-scheme" is missing'],
  ['dark', '@media (prefers-color-scheme: dark)', '@media print', 'there is no style for the dark'],
  ['backgrounds', '<td>', '<td background="https://example.com/paper.png">', 'a picture lies behind words'],
  ['backgrounds', 'font-size:16px', 'background:url(https://example.com/paper.png)', 'a picture lies behind words'],
  ['elsewhere', '<style>', '<style>@font-face { src: local("a") } ', 'a style fetches something from elsewhere'],
  ['elsewhere', '<title>', '<link rel="stylesheet" href="https://example.com/a.css"><title>', '<link> is not for mails'],
  ['text', '<h2>One bag</h2>', '<h2>Two bags</h2>', 'the text part lacks the heading "Two bags"'],
  [
    'text',
    'href="https://example.com/bag"',
    'href="https://example.com/other"',
    'the text part lacks the address https://example.com/other',
  ],
]

test.each(broken)('%s: %s → %s', (rule, from, to, words) => {
  expect(html).toContain(from)
  expect(faults(from, to)).toContainEqual({ rule, words: expect.stringContaining(words) })
})

test('every rule is broken here', () => {
  expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(Object.keys(mailRules)))
})
