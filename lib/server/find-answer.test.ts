import { expect, test } from 'vitest'
import { type Addresses, findAnswer } from './find-answer.ts'

const files = new Map([
  ['/', 'index.html'],
  ['/stories/a', 'stories/a.html'],
  ['/gone/b', 'gone/b.html'],
  ['/errors/400', 'errors/400.html'],
  ['/404', '404.html'],
  ['/media/A.avif', 'media/A.avif'],
])
const addresses: Addresses = {
  fileAt: (path) => files.get(path),
  redirectOf: (path) => ({ '/stories/old': '/stories/a', '/stories/Old-One': '/stories/a' })[path],
  leadsTo: (path) => ({ '/letters/latest': '/letters/b' })[path],
  goneAt: (path) => ({ '/stories/b': 'gone/b.html' })[path],
  isLater: (path) => path === '/stories/late',
  isAsked: (path) => path === '/fit',
}

test.each([
  ['/', { kind: 'file', file: 'index.html' }],
  ['/stories/a', { kind: 'file', file: 'stories/a.html' }],
  ['/stories/late', { kind: 'rendered' }],
  ['/fit', { kind: 'rendered' }],
  ['/stories/old', { kind: 'redirect', to: '/stories/a' }],
  ['/letters/latest', { kind: 'redirect', to: '/letters/b', isForNow: true }],
  ['/letters/Latest', { kind: 'redirect', to: '/letters/b', isForNow: true }],
  ['/stories/b', { kind: 'gone', file: 'gone/b.html' }],
  // Another way to write an address.
  ['/stories/a/', { kind: 'redirect', to: '/stories/a' }],
  ['//stories//a', { kind: 'redirect', to: '/stories/a' }],
  ['/stories/A', { kind: 'redirect', to: '/stories/a' }],
  ['/stories/OLD/', { kind: 'redirect', to: '/stories/a' }],
  ['/stories/Old-One', { kind: 'redirect', to: '/stories/a' }],
  ['/stories/LATE', { kind: 'redirect', to: '/stories/late' }],
  // What stands for an answer is at no address of its own, and names of files are as they are.
  ['/gone/b', { kind: 'unknown' }],
  ['/errors/400', { kind: 'unknown' }],
  ['/404', { kind: 'unknown' }],
  ['/media/a.avif', { kind: 'unknown' }],
  ['/stories/nobody', { kind: 'unknown' }],
  ['/FIT', { kind: 'unknown' }],
])('%s', (path, answer) => expect(findAnswer(path, addresses)).toEqual(answer))
