import { expect, test } from 'vitest'
import { toAddress } from './address.ts'

test.each([
  ['name@example.com', 'name@example.com'],
  ['  Name.Two+news@Example.COM ', 'name.two+news@example.com'],
  ['info@example.com', 'info@example.com'],
  ["o'neil@example.co.uk", "o'neil@example.co.uk"],
  ['name@münchen.example', 'name@xn--mnchen-3ya.example'],
  ['name@例え.テスト', 'name@xn--r8jz45g.xn--zckzah'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
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
  'Name <name@example.com>',
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
