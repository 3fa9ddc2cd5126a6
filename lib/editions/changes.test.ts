import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import type { Manifest } from './manifest.ts'

const empty: Manifest = {
  version: 1,
  build: 'aaaaaaaaaaaa',
  moment: '2026-11-28T07:00:00Z',
  fingerprint: '',
  addresses: {},
  later: [],
  redirects: {},
  asked: [],
  gone: {},
}
const page = (hash: string) => ({ file: 'a.html', key: hash, hash, status: 200, type: 'text/html' })

test('every address that answers otherwise is told, in alphabetical order', () => {
  const before = { ...empty, addresses: { '/a': page('1'), '/b': page('1'), '/c': page('1'), '/d': page('1'), '/same': page('1') } }
  const after = {
    ...empty,
    addresses: { '/a': page('2'), '/new': page('1'), '/same': page('1') },
    redirects: { '/b': '/new' },
    gone: { '/c': 'gone/c.html' },
  }
  expect(changesBetween(before, after)).toEqual([
    { path: '/a', kind: 'changed' },
    { path: '/b', kind: 'led elsewhere' },
    { path: '/c', kind: 'changed' },
    { path: '/d', kind: 'gone' },
    { path: '/new', kind: 'new' },
  ])
})

test('where an address leads until the next edition is told, too', () => {
  const to = (letter: string) => ({ ...empty, leading: { '/letters/latest': `/letters/${letter}` } })
  expect(changesBetween(to('a'), to('b'))).toEqual([{ path: '/letters/latest', kind: 'changed' }])
  expect(changesBetween(empty, to('a'))).toEqual([{ path: '/letters/latest', kind: 'led elsewhere' }])
  expect(changesBetween(to('a'), empty)).toEqual([{ path: '/letters/latest', kind: 'gone' }])
  expect(changesBetween(to('a'), to('a'))).toEqual([])
})

test('one that is printed later in either edition is left out', () => {
  const whole = { ...empty, addresses: { '/old': page('1') } }
  expect(changesBetween({ ...empty, later: ['/old'] }, whole)).toEqual([])
  expect(changesBetween(whole, { ...empty, later: ['/old'] })).toEqual([])
})
