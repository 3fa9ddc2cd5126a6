/** What Next built, as its adapter interface tells it. It has rendered no page: every one is rendered for an edition. */
import { existsSync } from 'node:fs'
import type { NextAdapter } from 'next'

type Outputs = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]['outputs']

/** A file of the build and the address at which it is served. */
export type BuiltFile = { readonly address: string; readonly file: string }

/** A route as the folders of app/ spell it, such as "/preview/[slug]", and its addresses as a regular expression. */
export type Route = { readonly name: string; readonly pattern: string; readonly isPage: boolean }

export type BuildOutputs = {
  /** Styles, scripts and what they load. */
  readonly files: readonly BuiltFile[]
  /** The server's files of all pages. */
  readonly pageFiles: readonly string[]
  readonly routes: readonly Route[]
}

/** "/preview/[slug]" as a pattern of the paths that it stands for. */
export function toPattern(route: string): string {
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

/** Next lists each page a second time, as the data that its router asks for, and names parts of its own with an underscore. */
const isOurs = (name: string) => !name.endsWith('.rsc') && !name.startsWith('/_')

/** Throws, with its path, when an output is said to be there and is not. */
export function sortOutputs({ staticFiles, appPages, appRoutes }: Outputs): BuildOutputs {
  const files = staticFiles
    .map(({ pathname, filePath }): BuiltFile => ({ address: pathname, file: filePath }))
    .filter(({ address }) => address.startsWith('/_next/static/'))
  for (const { address, file } of files)
    if (!existsSync(file)) throw new Error(`${file} is missing, though the build names it for ${address}. Build again.`)
  const routesOf = (list: readonly { readonly pathname: string }[], isPage: boolean) =>
    [...new Set(list.map(({ pathname }) => pathname))].filter(isOurs).map((name): Route => ({ name, pattern: toPattern(name), isPage }))
  return {
    files,
    pageFiles: appPages.map(({ filePath }) => filePath),
    routes: [...routesOf(appPages, true), ...routesOf(appRoutes, false)],
  }
}
