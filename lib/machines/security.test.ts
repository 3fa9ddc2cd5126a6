import { expect, test } from 'vitest'
import { securityText } from './security.ts'

const read = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  )

test('it names the address for mail where there is one, and otherwise the page that says how we are reached', () => {
  expect(read(securityText('holes@reticule.example', '2026-11-28')).get('Contact')).toBe('mailto:holes@reticule.example')
  expect(read(securityText(undefined, '2026-11-28')).get('Contact')).toMatch(/^https?:\/\/.+\/about#reach-us$/)
})

test('it runs out within a year of the day on which it was made', () => {
  const expires = read(securityText(undefined, '2026-11-28')).get('Expires') ?? ''
  expect(expires).toBe('2027-10-24T00:00:00Z')
})

test('it has the two fields that must be there once, and says where it lies', () => {
  const text = securityText(undefined, '2026-11-28')
  for (const name of ['Contact', 'Expires', 'Canonical']) expect(text.match(new RegExp(`^${name}: `, 'gm')), name).toHaveLength(1)
  expect(text.endsWith('\n')).toBe(true)
})
