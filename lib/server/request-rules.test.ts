import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_TARGET, readTarget, refusalOf } from './request-rules.ts'

test.each([
  ['a path', '/stories/a?x=1', '/stories/a', '/stories/a?x=1'],
  ['what need not be encoded is decoded, so that an address is kept once', '/stories/%61%2Db', '/stories/a-b', '/stories/a-b'],
  ['what must be encoded is encoded, in upper case', '/houses/herm%c3%a8s', '/houses/hermès', '/houses/herm%C3%A8s'],
  ['a letter that was not encoded', '/houses/hermès', '/houses/hermès', '/houses/herm%C3%A8s'],
  ['the absolute form', 'http://example.com/bags?by=size', '/bags', '/bags?by=size'],
  ['a query is left as it is', '/fit?width=5%20cm&width=+', '/fit', '/fit?width=5%20cm&width=+'],
  ['a second question mark belongs to the query', '/fit?a?b', '/fit', '/fit?a?b'],
])('%s is read', (_, target, path, url) => expect(readTarget(target)).toEqual({ path, url }))

test.each([
  ['a star', '*', 400],
  ['nothing', '', 400],
  ['a host', 'example.com:443', 400],
  ['another scheme', 'ftp://example.com/a', 400],
  ['half a letter', '/houses/%E0', 400],
  ['no letter', '/%ff', 400],
  ['a percent sign', '/100%', 400],
  ['NUL in a path', '/stories/a%00', 400],
  ['NUL in a query', '/newsletter/confirm?to=%00', 400],
  ['half a letter in a query', '/fit?width=%ff', 400],
  ['a line end', '/stories/a%0d%0aSet-Cookie:%20a', 400],
  ['a way up', '/media/../manifest.json', 400],
  ['a slash that is none', '/media/..%2f..%2fpackage.json', 404],
  ['an encoded way up', '/media/%2e%2e/manifest.json', 400],
  ['a backslash', '/media/..%5c..%5cmanifest.json', 400],
  ['a name longer than any', `/stories/${'a'.repeat(256)}`, 404],
  ['more than an address holds', `/${'a/'.repeat(MAX_TARGET)}`, 414],
  ['more than a query holds', `/fit?width=${'1'.repeat(MAX_TARGET)}`, 414],
])('%s is refused', (_, target, refused) => expect(readTarget(target)).toEqual({ refused }))

test('whatever is read, reading it again changes nothing, and no part leads upwards', () => {
  const odd = fc.constantFrom('/', '.', '..', '%', '%2f', '%2e', '%00', '%ff', '?', '#', '&', 'é', '👜', ' ', '\\', 'a', '%61', ';', '+')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(odd).map((parts) => `/${parts.join('')}`),
        fc.webPath(),
        fc.string(),
      ),
      (target) => {
        const read = readTarget(target)
        if ('refused' in read) return
        expect(readTarget(read.url)).toEqual(read)
        expect(read.path.split('/')).not.toContain('..')
        expect(read.path).toMatch(/^\//)
      },
    ),
    { numRuns: 5000 },
  )
})

test('one reads with GET and HEAD, and sends with POST where forms are taken', () => {
  for (const method of ['GET', 'HEAD']) expect(refusalOf(method, false)).toBeUndefined()
  expect(refusalOf('POST', true)).toBeUndefined()
  expect(refusalOf('POST', false)).toEqual({ refused: 405, allow: ['GET', 'HEAD'] })
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', undefined])
    expect(refusalOf(method, true)).toEqual({ refused: 405, allow: ['GET', 'HEAD', 'POST'] })
})
