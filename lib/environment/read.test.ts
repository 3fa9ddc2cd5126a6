import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asNobody } from '../../tests/fakes/as-nobody.ts'
import { readEnvironment } from './read.ts'
import { variables } from './variables.ts'

const problemsIn = (source: Record<string, string>) => {
  const environment = readEnvironment(source)
  return 'problems' in environment ? environment.problems : []
}
const valuesIn = (source: Record<string, string>) => {
  const environment = readEnvironment(source)
  if ('problems' in environment) throw new Error(environment.problems.join('\n'))
  return environment.values
}

test.each([
  ['PORT', '', 'PORT is empty; write a number between 1 and 65535, such as 3000, or leave it out.'],
  ['PORT', '3000x', 'PORT is "3000x"; write a number between 1 and 65535, such as 3000.'],
  ['PORT', '0', 'PORT is "0"; write a number between 1 and 65535, such as 3000.'],
  ['PORT', '70000', 'PORT is "70000"; write a number between 1 and 65535, such as 3000.'],
  ['PORT', '0x1F', 'PORT is "0x1F"; write a number between 1 and 65535, such as 3000.'],
  ['WEB_PROCESSES', '0', 'WEB_PROCESSES is "0"; write a number between 1 and 64, such as 2.'],
  ['METRICS_PORT', 'yes', 'METRICS_PORT is "yes"; write a number between 1 and 65535, such as 9100.'],
  ['FRONT_PORT', 'web', 'FRONT_PORT is "web"; write a number between 1 and 65535, such as 8080.'],
  ['SITE_URL', 'localhost:3000', 'SITE_URL is "localhost:3000"; write http://localhost:3000.'],
  ['SITE_URL', 'reticule.example', 'SITE_URL is "reticule.example"; write https://reticule.example.'],
  ['SITE_URL', 'reticule', 'SITE_URL is "reticule"; write the public address, such as https://reticule.example.'],
  ['SITE_URL', 'ftp://x.example', 'SITE_URL is "ftp://x.example"; write the public address, such as https://reticule.example.'],
  [
    'SITE_URL',
    'https://x.example/blog',
    'SITE_URL is "https://x.example/blog"; the magazine lives at the root of its host; write https://x.example.',
  ],
  [
    'SITE_URL',
    'https://x.example/?a=1',
    'SITE_URL is "https://x.example/?a=1"; the magazine lives at the root of its host; write https://x.example.',
  ],
  [
    'SITE_URL',
    'https://ann:secret@x.example',
    'SITE_URL cannot be read; the public address holds no name and no password; write https://x.example.',
  ],
  ['DATABASE_URL', 'mysql://ann:secret@x', 'DATABASE_URL cannot be read; write an address such as postgres://user:password@host.'],
  ['SMTP_URL', 'mail.example', 'SMTP_URL cannot be read; write an address such as smtps://user:password@host.'],
  ['TRUSTED_PROXY', '10.0.0.0/', 'TRUSTED_PROXY is "10.0.0.0/"; write addresses or networks, such as 127.0.0.1, 10.0.0.0/8.'],
  ['TRUSTED_PROXY', '10.0.0.0/33', 'TRUSTED_PROXY is "10.0.0.0/33"; write addresses or networks, such as 127.0.0.1, 10.0.0.0/8.'],
  ['TRUSTED_PROXY', '127.0.0.1,', 'TRUSTED_PROXY is "127.0.0.1,"; write addresses or networks, such as 127.0.0.1, 10.0.0.0/8.'],
  ['RETICULE_NOW', 'tomorrow', 'RETICULE_NOW is "tomorrow"; write a moment such as 2026-11-14T09:00:00Z.'],
  ['RETICULE_PREVIEW', 'yes', 'RETICULE_PREVIEW is "yes"; write 1 to allow previews.'],
  ['RETICULE_PREVIEW_CONTENT', 'no/such', 'RETICULE_PREVIEW_CONTENT is "no/such"; write the path of a folder that is there.'],
  [
    'MAIL_FROM',
    'a@x.example, b@x.example',
    'MAIL_FROM is "a@x.example, b@x.example"; write one mailbox, such as Reticule <letters@reticule.example>.',
  ],
  ['MAIL_FROM', 'letters@', 'MAIL_FROM is "letters@"; write one mailbox, such as Reticule <letters@reticule.example>.'],
  ['MAIL_FROM', 'Reticule', 'MAIL_FROM is "Reticule"; write one mailbox, such as Reticule <letters@reticule.example>.'],
  ['MAIL_LEAVE', 'leave', 'MAIL_LEAVE is "leave"; write one address, such as leave@reticule.example.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; write trace, debug, info, warn, error, fatal or silent.'],
  ['NODE_ENV', 'live', 'NODE_ENV is "live"; write development, production or test.'],
  ['CHROMIUM', '/no/such', 'CHROMIUM is "/no/such"; write the path of a Chromium that is there.'],
  ['DKIM_KEY', '/no/such', 'DKIM_KEY is "/no/such"; write the path of a private key in PEM that is there.'],
  ['DKIM_KEY', 'lib', 'DKIM_KEY is "lib"; write the path of a file that this process may read.'],
])('%s=%s is told in one line with the remedy', (name, value, line) => {
  expect(problemsIn({ [name]: value })).toEqual([line])
})

test('all problems are told at once', () => {
  expect(problemsIn({ PORT: 'x', SITE_URL: 'ftp:', TRUSTED_PROXY: '10.0.0.0/' })).toHaveLength(3)
})

test('what belongs together is told when half of it is missing', () => {
  expect(problemsIn({ NODE_ENV: 'production', DATABASE_URL: 'postgres://x' })).toEqual([
    'DATABASE_URL is set and SMTP_URL is not: subscribers would be kept and never written to. Set SMTP_URL, such as smtps://user:password@mail.example.',
  ])
  expect(problemsIn({ FRONT_KEY: 'package.json' })).toEqual(['FRONT_CERTIFICATE and FRONT_KEY belong together: set both, or neither.'])
  for (const [name, value] of [
    ['DKIM_KEY', 'package.json'],
    ['DKIM_SELECTOR', '2026a'],
  ] as const)
    expect(problemsIn({ [name]: value })).toEqual(['DKIM_KEY and DKIM_SELECTOR belong together: set both, or neither.'])
})

test('a file that is there and may not be read is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-unreadable-'))
  const key = join(folder, 'key.pem')
  writeFileSync(key, 'secret', { mode: 0o000 })
  expect(asNobody(() => problemsIn({ DKIM_KEY: key, DKIM_SELECTOR: '2026a' }))).toEqual([
    `DKIM_KEY is ${JSON.stringify(key)}; write the path of a file that this process may read.`,
  ])
  rmSync(folder, { recursive: true })
})

test('an empty variable counts as left out, but for a port', () => {
  const empty = Object.keys(variables).filter((name) => !name.endsWith('PORT'))
  expect(problemsIn(Object.fromEntries(empty.map((name) => [name, ''])))).toEqual([])
})

test('an origin has no slash at its end, and its host is written as browsers do', () => {
  expect(valuesIn({ SITE_URL: 'https://Reticule.Example:443/' }).SITE_URL).toBe('https://reticule.example')
  expect(valuesIn({ SITE_URL: 'http://localhost:4000' }).SITE_URL).toBe('http://localhost:4000')
})

test('networks are kept one by one', () => {
  expect(valuesIn({ TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,::1,2001:db8::/32' }).TRUSTED_PROXY).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '::1',
    '2001:db8::/32',
  ])
})

test('whatever stands in a variable is read, or told in one line that names it', () => {
  const names = Object.keys(variables)
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }), (name, value) => {
      const problems = problemsIn({ [name]: value })
      // The first word, but where it stands without what belongs to it.
      for (const problem of problems) expect(problem).toMatch(new RegExp(`^([A-Z_]+ and )?${name} [^\n]+\\.$`))
      expect(problems.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('every variable stands in the operators’ guide, and the guide knows no other', () => {
  const guide = readFileSync('docs/operations.md', 'utf8')
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)[=`]/g)].map(([, name]) => name))
  const internal = ['NODE_ENV', 'GITHUB_ACTIONS', 'RETICULE_BUILD', 'RETICULE_STORE']
  expect(told.toSorted()).toEqual(
    Object.keys(variables)
      .filter((name) => !internal.includes(name))
      .toSorted(),
  )
})

test.each([
  'Reticule <letters@x.example>',
  'letters@x.example',
  '"Reticule@Night" <letters@x.example>',
  'letters@x.example (Reticule @ night)',
])('whoever signs as %s is one mailbox of one domain', (header) => {
  expect(valuesIn({ MAIL_FROM: header }).MAIL_FROM).toEqual({ header, address: 'letters@x.example', domain: 'x.example' })
})
