/** The routes of the magazine to which a story may link, and their addresses. tests/routes.test.ts holds them to the folders of app/. */

import { listViewPaths } from '../../bags/view-paths.ts'
import { dayOf, type LocalTime, withMinutes } from '../../clock.ts'
import { yearsWithPages } from '../archive-years.ts'
import type { Known } from './fields.ts'
import { listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'

export type Magazine = { readonly known: Known; readonly parsed: readonly Parsed[]; readonly now: LocalTime }

/** Pages and files with one address. */
const single = [
  '/',
  '/stories',
  '/sections',
  '/topics',
  '/houses',
  '/desks',
  '/bags',
  '/fit',
  '/scale',
  '/search',
  '/newsletter',
  '/letters',
  '/letters/feed.xml',
  '/about',
  '/colophon',
  '/data',
  '/privacy',
  '/accessibility',
  '/corrections',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/bags.json',
  '/bags.csv',
  '/objects.json',
]

const below = (folder: string, slugs: Iterable<string>) => Array.from(slugs, (slug) => `/${folder}/${slug}`)

/** The day of every story that readers see. */
const visibleDays = ({ parsed, now }: Magazine) =>
  parsed.flatMap(({ document, data: { status, published } }) =>
    document === 'story' && status === 'published' && typeof published === 'string' && withMinutes(published) <= withMinutes(now)
      ? dayOf(published)
      : [],
  )

/**
 * Letters that readers find: those that are shown before they are sent, and those whose moment has come. Whether that one went out is known to the
 * running magazine alone.
 */
const lettersOnTheWeb = ({ parsed, now }: Magazine) =>
  parsed.flatMap(({ document, slug, data: { status, web, send } }) =>
    document === 'letter' && status === 'ready' && (web === 'before' || withMinutes(String(send)) <= withMinutes(now)) ? slug : [],
  )

/** Kinds and houses that have a bag. */
function limitsOf({ parsed }: Magazine) {
  const bags = parsed.filter(({ document }) => document === 'bag')
  const kinds = new Set(bags.map(({ data }) => String(data.kind)))
  const houses = new Set(bags.flatMap(({ data }) => listTexts(data.houses)))
  return [
    ...Array.from(kinds, (slug) => ({ by: 'kind' as const, slug })),
    ...Array.from(houses, (slug) => ({ by: 'house' as const, slug })),
  ]
}

/** Routes with an address for each of something. The later pages of a list are none: what stands on them moves on. */
const several: Readonly<Record<string, (magazine: Magazine) => readonly string[]>> = {
  '/archive/[[...year]]': (magazine) => ['/archive', ...below('archive', yearsWithPages(visibleDays(magazine)))],
  '/bags/[slug]': ({ known }) => below('bags', known.bag),
  '/bags/by/[...view]': (magazine) => listViewPaths(limitsOf(magazine)),
  '/desks/[desk]/[[...page]]': ({ known }) => below('desks', known.desk),
  '/houses/[house]/[[...page]]': ({ known }) => below('houses', known.house),
  '/letters/[slug]': (magazine) => below('letters', lettersOnTheWeb(magazine)),
  '/sections/[section]/[[...page]]': ({ known }) => below('sections', known.section),
  '/sections/[section]/feed.xml': ({ known }) => below('sections', known.section).map((section) => `${section}/feed.xml`),
  '/stories/[slug]': ({ known }) => below('stories', known.story),
  '/topics/[topic]/[[...page]]': ({ known }) => below('topics', known.topic),
}

/** Every route that a story may link to, as the folders of app/ spell it. */
export const linkedRoutes: readonly string[] = [...single, ...Object.keys(several)]

/** Every address that a story may link to. */
export const listPaths = (magazine: Magazine): ReadonlySet<string> =>
  new Set([...single, ...Object.values(several).flatMap((expand) => expand(magazine))])
