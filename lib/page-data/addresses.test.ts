/** The table of addresses: nothing twice, and every route of app/ is either printed or asked for. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toPattern } from '../press/outputs.ts'
import { askedRoutes, listAddresses } from './addresses.ts'

/** Files that Next knows by their names. */
const specialFiles: Readonly<Record<string, string>> = {
  '/sitemap': '/sitemap.xml',
  '/robots': '/robots.txt',
  '/manifest': '/manifest.webmanifest',
}

/** Routes as the folders of app/ spell them. */
const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((name) => `/${name}`.replaceAll(/\/\([^)]+\)/g, ''))
  .flatMap((name) => {
    const [, folder, file] = /^(.*)\/([^/]+)\.tsx?$/.exec(name) ?? []
    if (file === 'page' || file === 'route') return [folder || '/']
    const special = specialFiles[`${folder}/${file}`]
    return special ? [special] : []
  })
  .sort()

const addresses = [...listAddresses()].map(({ path }) => path)

test('no address stands twice', () => expect(new Set(addresses).size).toBe(addresses.length))

test('every route is printed or asked for, and none is both', () => {
  expect(routes.length).toBeGreaterThan(40)
  const printed = (route: string) => addresses.some((path) => new RegExp(toPattern(route)).test(path))
  // No story is retired today, and no picture is prepared where unit tests run: journeys see the pages of both.
  const unseen = ['/gone/[slug]', '/stories/[slug]/pictures/[name]']
  const unaccounted = routes.filter((route) => !unseen.includes(route) && printed(route) === askedRoutes.some((one) => one === route))
  expect(unaccounted).toEqual([])
  expect(askedRoutes.filter((route) => !routes.includes(route))).toEqual([])
})

test('what may wait comes after what may not, within each kind', () => {
  const views = [...listAddresses()].filter(({ path }) => path.startsWith('/bags/by/'))
  expect(views.some(({ mayWait }) => mayWait)).toBe(true)
  expect([...listAddresses()].find(({ path }) => path === '/')?.mayWait).toBeUndefined()
})
