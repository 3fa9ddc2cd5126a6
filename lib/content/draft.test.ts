import { expect, test } from 'vitest'
import { magazine } from '../../tests/fakes/magazine.ts'
import { toAsciiSlug } from '../slug.ts'
import { formats } from '../types.ts'
import { checkContent } from './checks/check.ts'
import { draft } from './draft.ts'

const answers = { dek: 'It has a colon: here.', section: 'objects', desk: 'measuring', topic: 'clasps', published: '2026-11-14' }

test('a new story passes the check, whatever is in its title', () => {
  const title = '"Tiny": a clasp # and — {more}'
  const root = magazine({ [`stories/${toAsciiSlug(title)}/index.mdx`]: draft({ ...answers, title, format: 'note' }) })
  expect(checkContent(root).problems).toEqual([])
})
test.each(formats)('a new %s passes the check', (format) => {
  const list = format === 'gallery' ? { list: 'list' } : {}
  const root = magazine({ 'stories/new/index.mdx': draft({ ...answers, ...list, title: 'New', format }) })
  expect(checkContent(root).problems).toEqual([])
})
test('a title becomes an address', () => {
  expect(toAsciiSlug('Chloé’s  “Mini” bag!')).toBe('chloes-mini-bag')
})
