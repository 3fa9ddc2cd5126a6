/** Editions of a small magazine in a temporary folder, printed by a build and a renderer that are made of words. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { EditionContext } from '../../lib/edition-context.ts'
import { type Contents, printEdition, type Receipt, type Render } from '../../lib/editions/print.ts'
import { manifestOf, openBuild } from '../../lib/press/build.ts'

/** A page for each path, made of a text; what a text says is all that its page depends on. */
export type Texts = Readonly<Record<string, string>>

export const builds = { first: 'aaaaaaaaaaaa', second: 'bbbbbbbbbbbb' } as const

const html = (words: string) =>
  `<!DOCTYPE html><html><head><title>${words}</title></head><body><p>${`${words} and so on. `.repeat(30)}</p></body></html>`

type More = { readonly build?: string; readonly isComplete?: boolean; readonly laterPictures?: number }

export type TestMagazine = {
  readonly project: string
  /** Paths in the order in which they were rendered. */
  readonly rendered: string[]
  readonly print: (texts: Texts, more?: Partial<Contents> & More) => Promise<Receipt>
  /** Has every rendering of a path end with a status. */
  readonly breakPage: (path: string, status: number) => void
}

export function testMagazine(): TestMagazine {
  const project = mkdtempSync(join(tmpdir(), 'reticule-editions-'))
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), text)
  }
  put('public/icon.svg', `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300)}</svg>`)
  for (const id of Object.values(builds)) {
    const manifest = {
      routes: [{ name: '/fit', pattern: '^/fit$', isPage: true }],
      files: [{ address: `/_next/static/${id}.css`, file: 'a.css' }],
      modules: {},
      ownScripts: [],
    }
    put(`builds/${id}/a.css`, `body{color:#${id.slice(0, 6)}}`)
    put(manifestOf(`builds/${id}`), JSON.stringify(manifest))
  }
  const from: EditionContext = {
    index: join(project, 'work/index'),
    texts: join(project, 'work/texts'),
    passages: join(project, 'work/passages'),
    letters: join(project, 'work/letters'),
    sentLetters: join(project, 'work/sent-letters.json'),
    pictures: join(project, 'work/pictures'),
  }
  put('work/index/story.json', '[]')
  const rendered: string[] = []
  const broken = new Map<string, number>()
  return {
    project,
    rendered,
    breakPage: (path, status) => broken.set(path, status),
    print: (texts, { build = builds.first, isComplete = true, laterPictures = 0, ...more } = {}) => {
      const render: Render = async (path) => {
        rendered.push(path)
        const isPage = !path.includes('.')
        const headers = new Headers({ 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' })
        const words = texts[path] ?? ''
        return { status: broken.get(path) ?? 200, headers, body: Buffer.from(isPage ? html(words) : words) }
      }
      const contents = (): Contents => ({
        addresses: Object.entries(texts).map(([path, text]) => ({
          path,
          file: path.includes('.') ? path.slice(1) : path === '/' ? 'index.html' : `${path.slice(1)}.html`,
          load: () => text,
        })),
        pictures: [],
        around: null,
        redirects: {},
        asked: ['/fit'],
        gone: {},
        search: { key: JSON.stringify(texts), write: (file) => writeFileSync(file, JSON.stringify(texts)) },
        ...more,
      })
      return printEdition({
        project,
        build: openBuild(project, build),
        fingerprint: JSON.stringify(texts),
        moment: new Date('2026-11-28T07:00:00Z'),
        from,
        isComplete,
        laterPictures,
        contents,
        render,
      })
    },
  }
}
