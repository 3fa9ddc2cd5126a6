import { expect, test } from 'vitest'
import { nothingInline, policy } from './policy.ts'

test('a policy allows this site and nothing else, and nothing inline but by hash', () => {
  const value = policy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] })
  expect(value).toContain("script-src 'self' 'sha256-a';")
  expect(value).toContain("style-src 'self' 'sha256-b';")
  expect(value).toContain("default-src 'none';")
  expect(value).toContain("frame-ancestors 'none'")
  expect(value).not.toMatch(/unsafe|https?:|\*/)
})

test('a nonce stands beside the hashes', () => {
  expect(policy(nothingInline, 'abc')).toContain("script-src 'self' 'nonce-abc';")
})
