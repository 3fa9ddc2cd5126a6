import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailboxOf, readAddress, toAddress } from './address.ts'

test.each([
  ['name@example.com', 'name@example.com'],
  ['  Name.Two+news@Example.COM ', 'name.two+news@example.com'],
  ['info@example.com', 'info@example.com'],
  ["o'neil@example.co.uk", "o'neil@example.co.uk"],
  ['name@münchen.example', 'name@xn--mnchen-3ya.example'],
  ['name@例え.テスト', 'name@xn--r8jz45g.xn--zckzah'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  // What people paste, and what their keyboards make of it.
  ['\u00a0name@example.com\u200b', 'name@example.com'],
  ['na\u200bme@exa\u00admple.com', 'name@example.com'],
  ['na\u200dme@example.com', 'name@example.com'],
  ['name @ example.com', 'name@example.com'],
  ['name@example.com.', 'name@example.com'],
  ['name@example.com,\r\n', 'name@example.com'],
  ['ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'name@example.com'],
  ['mailto:name@example.com', 'name@example.com'],
  ['MAILTO:name%2Bnews@example.com?subject=Hello', 'name+news@example.com'],
  ['mailto:name+news@example.com', 'name+news@example.com'],
  ['Name <name@example.com>', 'name@example.com'],
  ['"Name, Second" <name@example.com>,', 'name@example.com'],
  ['<mailto:name@example.com>', 'name@example.com'],
  ['name@example.com <name@example.com>', 'name@example.com'],
  ['o’neil@example.com', "o'neil@example.com"],
  ['first‑last@example.com', 'first-last@example.com'],
])('%j is kept as %j', (typed, kept) => expect(toAddress(typed)).toBe(kept))

test.each([
  '',
  'name',
  'name@',
  '@example.com',
  'name@example',
  'name@@example.com',
  'a@b@example.com',
  'name@example..com',
  '.name@example.com',
  'na..me@example.com',
  'name@-example.com',
  '"na me"@example.com',
  'name(comment)@example.com',
  'name@example.com (comment)',
  'Name <na me@example.com>',
  'A <a@example.com>, B <b@example.com>',
  'Name <name@example.com> and more',
  'na me@example.com',
  'mailto:',
  'mailto:%00@example.com',
  'mailto:a@example.com,b@example.com',
  'name–second@example.com',
  'name@exam ple.com',
  'a@example.com/path',
  'a@example.com?x',
  'a@example.com#x',
  'a@example.com:25',
  'a@example.com\\x',
  'a@%65xample.com',
  'a@exam_ple.com',
  'a@0x7f.1',
  'a@exa\u200cmple.com',
  'a@℀.example',
  'name@[127.0.0.1]',
  'name@127.0.0.1',
  'a@example.com, b@example.com',
  'name@example.com\r\nBcc: other@example.com',
  'name@example.com\nx',
  'na\u0000me@example.com',
  'naïve@example.com',
  `${'a'.repeat(65)}@example.com`,
  `name@${'a'.repeat(64)}.com`,
  `name@${'abcdefgh.'.repeat(30)}com`,
])('%j is none', (typed) => expect(toAddress(typed)).toBeUndefined())

test.each([
  ['', /like name@example\.com$/],
  ['na me@example.com', /has a space in its middle/],
  ['a@example.com, b@example.com', /one address alone/],
  ['A <a@example.com>, B <b@example.com>', /one address alone/],
  ['naïve@example.com', /has “ï”/],
  ['👜@example.com', /has “👜”/],
  ['a@example.com/path', /has “\/”/],
  ['na\u0000me@example.com', /like name@example\.com$/],
  [`${'a'.repeat(65)}@example.com`, /longer than an address can be/],
])('of %j a reader is told why, beginning with what to do', (typed, words) => {
  const read = readAddress(typed)
  expect('why' in read && read.why).toMatch(/^Enter your email address, like name@example\.com/)
  expect('why' in read && read.why).toMatch(words)
})

/** Pieces that a domain may have, and pieces by which a reader of URLs is led astray. */
const pieces = [
  'a',
  'Ex',
  'com',
  '1',
  '-',
  '.',
  '。',
  'ü',
  'ß',
  'Ü',
  '例',
  'Ｅ',
  '٣',
  '@',
  '/',
  '?',
  '#',
  '%65',
  '\\',
  ':',
  '[',
  ']',
  '_',
  '\t',
  ' ',
  '\u200c',
  '\u00ad',
  '℀',
  '<',
  '>',
]
const typedAddress = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'B', '1', '.', '+', "'", '-', '\u00ad', 'ï', '@', '<'), { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
  )
  .map(([name, domain]) => `${name.join('')}@${domain.join('')}.${domain.length % 2 ? 'example' : 'com'}`)

test('whatever is accepted has one @ and a domain of letters, digits and hyphens that was typed, up to case and IDNA', () => {
  let accepted = 0
  fc.assert(
    fc.property(typedAddress, (typed) => {
      const address = toAddress(typed)
      if (address === undefined) return
      accepted++
      const [name = '', domain = '', ...more] = address.split('@')
      expect(more).toEqual([])
      expect(name).toMatch(/^[!-~]{1,64}$/)
      expect(domain).toMatch(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
      const plain = typed
        .replaceAll(/[\s\u00ad<>]/g, '')
        .normalize('NFKC')
        .replaceAll('。', '.')
        .toLowerCase()
      expect(plain.slice(plain.lastIndexOf('@') + 1)).toBe(domainToUnicode(domain))
      expect(toAddress(address)).toBe(address)
    }),
    { numRuns: 5000 },
  )
  expect(accepted).toBeGreaterThan(100)
})

test.each([
  ['ann@example.com', 'ann@example.com'],
  ['ann+letters@example.com', 'ann@example.com'],
  ['ann+a+b@example.com', 'ann@example.com'],
  ['a.n.n+x@googlemail.com', 'ann@gmail.com'],
  ['a.nn@example.com', 'a.nn@example.com'],
  ['+44@example.com', '+44@example.com'],
])('%s is of the mailbox %s', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox))
