/** What Next built, as its adapter interface tells it, sorted into what can be served as files. */
import { existsSync } from 'node:fs'
import type { NextAdapter } from 'next'

type Outputs = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]['outputs']

/** A file of the build and the address at which it is served. */
export type BuiltFile = { readonly address: string; readonly file: string }

export type BuildOutputs = {
  /** Whole pages that stay as they are until the next build. */
  readonly pages: readonly BuiltFile[]
  /** Feeds, sitemaps, styles, scripts: everything else that a build decides. */
  readonly files: readonly BuiltFile[]
  /** Built files of all pages, also of those that are rendered on request. */
  readonly pageFiles: readonly string[]
  /** Addresses of pages that are rendered anew for each request, as regular expressions. */
  readonly dynamicRoutes: readonly string[]
  /** Addresses of everything that Next can be asked for, as regular expressions: what matches none is not there. */
  readonly routes: readonly string[]
  /** Those of route handlers that run at each request: only they take what somebody sends. */
  readonly handlers: readonly string[]
}

/** Whether nothing of a route is ever kept. Next lists each page a second time, as the data that its router asks for. */
function isOnlyAsked({ prerenders, staticFiles }: Outputs): (route: string) => boolean {
  const kept = new Set([
    ...prerenders.map(({ route }) => route),
    ...staticFiles.map(({ pathname }) => pathname),
    '/_not-found',
    '/_global-error',
  ])
  return (route) => !route.endsWith('.rsc') && !kept.has(route)
}

/** "/preview/[slug]" as a pattern of the paths that it stands for. */
function toPattern(route: string): string {
  const parts = route
    .split('/')
    .slice(1)
    .map((part) => {
      if (part.startsWith('[[...')) return '(/.+)?'
      if (part.startsWith('[...')) return '/.+'
      return part.startsWith('[') ? '/[^/]+' : `/${part.replaceAll('.', '\\.')}`
    })
  return `^${parts.join('')}$`
}

/** Pages for failures of Next itself; nobody asks for them by address. */
const onlyNext = ['/500', '/_global-error']

/** Throws, with its path, when an output is said to be there and is not. */
export function sortOutputs(outputs: Outputs): BuildOutputs {
  const settled = outputs.prerenders.flatMap(({ pathname, fallback, response }): readonly BuiltFile[] => {
    const isSettled = response === 'complete' && fallback?.initialRevalidate === false && !fallback.postponedState
    return isSettled && fallback?.filePath ? [{ address: pathname, file: fallback.filePath }] : []
  })
  // Next answers an unknown address with this page, and keeps it among the files.
  const statics = outputs.staticFiles.map(({ pathname, filePath }): BuiltFile => ({ address: pathname, file: filePath }))
  const all = [...settled, ...statics].filter(({ address }) => !onlyNext.includes(address))
  for (const { address, file } of all)
    if (!existsSync(file)) throw new Error(`${file} is missing, though the build names it for ${address}. Build again.`)
  const isPage = ({ file }: BuiltFile) => file.endsWith('.html')
  const patternsOf = (list: Outputs['appPages'] | Outputs['appRoutes'], isMeant: (route: string) => boolean) =>
    list
      .map(({ pathname }) => pathname)
      .filter(isMeant)
      .map(toPattern)
  const isRoute = (route: string) => !route.endsWith('.rsc') && !route.startsWith('/_')
  return {
    pages: all.filter(isPage),
    files: all.filter((one) => !isPage(one)),
    pageFiles: outputs.appPages.map(({ filePath }) => filePath),
    dynamicRoutes: patternsOf(outputs.appPages, isOnlyAsked(outputs)),
    routes: [...new Set([...patternsOf(outputs.appPages, isRoute), ...patternsOf(outputs.appRoutes, isRoute)])],
    handlers: patternsOf(outputs.appRoutes, isOnlyAsked(outputs)),
  }
}
