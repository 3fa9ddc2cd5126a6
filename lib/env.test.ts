import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

test.each<[string, Record<string, string>, string]>([
  ['nothing is said', {}, 'http://localhost:3000'],
  ['our server has a port', { PORT: '4000' }, 'http://localhost:4000'],
  ['nginx has one, too', { PORT: '4000', FRONT_PORT: '4080' }, 'http://localhost:4080'],
  ['nginx speaks TLS', { FRONT_PORT: '4443', FRONT_CERTIFICATE: 'package.json', FRONT_KEY: 'package.json' }, 'https://localhost:4443'],
  ['the public address is said', { SITE_URL: 'https://reticule.example', FRONT_PORT: '4080' }, 'https://reticule.example'],
])('where %s, pages and mails lead to where readers ask', async (_, variables, origin) => {
  for (const name of ['PORT', 'FRONT_PORT', 'FRONT_CERTIFICATE', 'FRONT_KEY', 'SITE_URL']) vi.stubEnv(name, variables[name])
  vi.resetModules()
  expect((await import('./env.ts')).env.origin).toBe(origin)
})
