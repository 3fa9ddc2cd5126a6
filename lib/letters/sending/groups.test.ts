import { expect, test } from 'vitest'
import { groupOfServer, groupsOf } from './groups.ts'

test('a domain belongs to whoever has its mail servers', async () => {
  const servers: Record<string, readonly string[]> = {
    'museum.example': ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'],
    'atelier.example': ['atelier-example.mail.protection.outlook.com'],
    'house.example': ['mx.house.example'],
  }
  const ask = async (domain: string) => {
    const found = servers[domain]
    if (!found) throw new Error('ENOTFOUND')
    return found
  }
  const domains = ['museum.example', 'atelier.example', 'house.example', 'gone.example', 'icloud.com', 'yahoo.co.uk']
  expect(await groupsOf(domains, ask)).toEqual({
    'museum.example': 'google',
    'atelier.example': 'microsoft',
    'icloud.com': 'apple',
    'yahoo.co.uk': 'yahoo',
  })
})

test('a name that only looks like one of theirs is nobody’s', () => {
  expect(groupOfServer('mx.notgoogle.com')).toBe('other')
  expect(groupOfServer('google.com.example')).toBe('other')
  expect(groupOfServer('MTA5.AM0.YAHOODNS.NET')).toBe('yahoo')
})
