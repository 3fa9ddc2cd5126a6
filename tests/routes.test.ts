/** The routes that the editors' check knows are those of app/. */
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '@/lib/content/checks/check'
import { listContentFiles, slugsIn } from '@/lib/content/checks/files'
import { linkedRoutes, listPaths } from '@/lib/content/checks/routes'
import { magazine } from './fakes/magazine'

/** Every page and every file that a folder of app/ answers with, as Next spells its route; groups in brackets are no part of it. */
const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
  .map(
    (file) =>
      `/${dirname(file)
        .split('/')
        .filter((part) => part !== '.' && !/^\(.+\)$/.test(part))
        .join('/')}`,
  )

/** Routes that answer a form, a machine or an editor, stand in the place of another, or show a part of it. */
const isUnlinked = (route: string) =>
  [
    '/newsletter/',
    '/preview',
    '/parts',
    '/gone/',
    '/errors/',
    '/away',
    '/healthz',
    '/readyz',
    '/news-sitemap.xml',
    '/next-change.json',
    '/opensearch.xml',
    '/.well-known/',
  ].some((start) => route.startsWith(start)) ||
  ['/card.png', '/pictures/[name]', '/favicon.ico', '/apple-touch-icon.png', '/icon-maskable.png'].some((end) => route.endsWith(end))

test('a story may link to every route for readers, and to no other', () => {
  expect(routes.length).toBeGreaterThan(30)
  expect(linkedRoutes.toSorted()).toEqual(routes.filter((route) => !isUnlinked(route)).toSorted())
})

/** Whether an address is one of a route, part by part. */
function isOn(route: string, path: string): boolean {
  const [parts, given] = [route.split('/'), path.split('/')]
  const rest = parts.findIndex((part) => part.includes('[...'))
  if (rest < 0 && parts.length !== given.length) return false
  if (rest >= 0 && given.length < (parts[rest]?.startsWith('[[') ? rest : rest + 1)) return false
  return parts.slice(0, rest < 0 ? undefined : rest).every((part, at) => part === given[at] || (part.startsWith('[') && Boolean(given[at])))
}

test('every address has the form of its route, and every route has one', () => {
  const root = magazine()
  const { documents: parsed } = checkContent(root, '2026-11-22')
  const paths = [...listPaths({ known: slugsIn(listContentFiles(root)), parsed, now: '2026-11-22' })]
  for (const path of paths) expect([path, linkedRoutes.some((route) => isOn(route, path))]).toEqual([path, true])
  for (const route of linkedRoutes) expect([route, paths.some((path) => isOn(route, path))]).toEqual([route, true])
  expect(paths).toEqual(expect.arrayContaining(['/bags/by/price', '/bags/by/price/kind/tote', '/bags/by/size/house/jacquemus']))
  expect(paths).not.toContain('/bags/by/price/kind/trunk')
})
