/** What git remembers: a story that was once published keeps its address for good. */
import { spawnSync } from 'node:child_process'
import { type LocalTime, localTimeAt, withMinutes } from '../../clock.ts'
import { listTexts } from './lists.ts'
import { type Parsed, parseText } from './parse.ts'
import type { ContentProblem } from './problem.ts'
import { plainText } from './source.ts'

/** What a git command prints in a folder, each byte as one character (latin1); nothing when there is no git, no work tree or no answer. */
function ask(folder: string, args: readonly string[], input?: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, input, encoding: 'latin1', maxBuffer: 2 ** 30 })
  return status === 0 ? stdout : undefined
}

const inWords = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8')

type Last = { readonly path: string; readonly version: string; readonly left: LocalTime }

const slugOf = (path: string) => path.split('/')[1] ?? ''

/** Where git last had each story whose slug is not kept: before the commit that took it, or in HEAD until now. */
function listGone(root: string, kept: ReadonlySet<string>, now: LocalTime): readonly Last[] {
  const told = ask(root, [
    ...['-c', 'core.quotePath=false', 'log', '--diff-filter=AD', '--name-status', '--no-renames', '--relative'],
    ...['--format=%H %ct', '--', 'stories'],
  ])
  const gone = new Map<string, Last>()
  let [commit = '', second = ''] = ['', '']
  for (const line of told?.split('\n') ?? []) {
    const [change = '', bytes] = line.split('\t')
    if (bytes === undefined) {
      if (change) [commit = '', second = ''] = change.split(' ')
      continue
    }
    const path = inWords(bytes)
    if (path !== `stories/${slugOf(path)}/index.mdx` || kept.has(slugOf(path)) || gone.has(path)) continue
    gone.set(
      path,
      change === 'D'
        ? { path, version: `${commit}^`, left: localTimeAt(new Date(Number(second) * 1000)) }
        : { path, version: 'HEAD', left: now },
    )
  }
  return [...gone.values()]
}

/** The text of each story as git last had it, in one call; nothing for one that git does not hold there. */
function readVersions(root: string, gone: readonly Last[]): readonly (string | undefined)[] {
  const names = gone.map(({ version, path }) => Buffer.from(`${version}:./${path}\n`).toString('latin1'))
  let rest = ask(root, ['cat-file', '--batch'], names.join('')) ?? ''
  return gone.map(() => {
    const headEnd = rest.indexOf('\n')
    const size = / blob (\d+)$/.exec(rest.slice(0, headEnd))?.[1]
    const body = size === undefined ? undefined : rest.slice(headEnd + 1, headEnd + 1 + Number(size))
    rest = rest.slice(headEnd + 1 + (body === undefined ? 0 : body.length + 1))
    return body === undefined ? undefined : inWords(body)
  })
}

/**
 * Problems of stories that readers could see, by the last version in git, and that have left without a trace. `slugs` are
 * those of all stories that are here, readable or not. Silent outside a git work tree, and in a shallow clone, which has
 * forgotten.
 */
export function checkHistory(
  root: string,
  slugs: ReadonlySet<string>,
  stories: readonly Parsed[],
  now: LocalTime,
): readonly ContentProblem[] {
  if (ask(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return []
  const kept = new Set([...slugs, ...stories.flatMap(({ data }) => listTexts(data.formerly))])
  const gone = listGone(root, kept, now)
  if (!gone.length) return []
  const versions = readVersions(root, gone)
  return gone.flatMap(({ path, left }, at) => {
    const slug = slugOf(path)
    const last = parseText({ path, document: 'story', slug }, plainText(versions[at] ?? '')).parsed?.data
    if (last?.status !== 'published' || withMinutes(String(last.published)) > withMinutes(left)) return []
    const heir = stories.find(({ data }) => data.title === last.title)
    const remedy = `Write "formerly: [${slug}]" into ${heir?.path ?? 'the story that it became'}, or bring it back with status: retired.`
    return [{ file: `${root}/${path}`, line: 1, column: 1, message: `this story was published and is gone. ${remedy}` }]
  })
}
