import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { magazine, soundStory } from '../../../tests/fakes/magazine.ts'
import { storyWith } from '../../../tests/fakes/problems.ts'
import { checkContent } from './check.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@reticule.example', '-c', 'commit.gpgsign=false']

/** Runs git in a folder and nowhere else, even when the tests are run by a git hook. */
function git(folder: string, ...args: string[]) {
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined }
  const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

function commit(root: string) {
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', 'An edit')
}

/** The content folder of a committed magazine. */
function remembered(changes: Record<string, string> = {}): string {
  const root = join(mkdtempSync(join(tmpdir(), 'reticule-git-')), 'content')
  renameSync(magazine(changes), root)
  git(dirname(root), 'init', '-q')
  commit(root)
  return root
}

const story = (root: string, slug: string) => join(root, 'stories', slug)
const lines = (root: string) =>
  checkContent(root, '2026-11-22').problems.map(({ file, message }) => `${file} · ${message}`.replaceAll(`${root}/`, ''))

const gone =
  'stories/tiny-clasp/index.mdx · this story was published and is gone. Write "formerly: [tiny-clasp]" into the story that it became, or bring it back with status: retired.'
const renamed = gone.replace('the story that it became', 'stories/new-name/index.mdx')

test.skipIf(!hasGit)('a published story that is gone is told, committed or not', () => {
  const root = remembered()
  rmSync(story(root, 'tiny-clasp'), { recursive: true })
  expect(lines(root)).toEqual([gone])
  commit(root)
  expect(lines(root)).toEqual([gone])
})

test.skipIf(!hasGit)('a renamed story is told with its new place until it says what it was', () => {
  const root = remembered()
  renameSync(story(root, 'tiny-clasp'), story(root, 'new-name'))
  expect(lines(root)).toEqual([renamed])
  commit(root)
  expect(lines(root)).toEqual([renamed])
  writeFileSync(join(story(root, 'new-name'), 'index.mdx'), soundStory.replace('status:', 'formerly: [tiny-clasp]\nstatus:'))
  expect(lines(root)).toEqual([])
})

test.skipIf(!hasGit)('a story that is renamed again keeps its first name, or the check tells of it', () => {
  const root = remembered()
  const rename = (from: string, to: string, formerly: string) => {
    renameSync(story(root, from), story(root, to))
    writeFileSync(join(story(root, to), 'index.mdx'), soundStory.replace('status:', `formerly: [${formerly}]\nstatus:`))
    commit(root)
  }
  rename('tiny-clasp', 'second-name', 'tiny-clasp')
  expect(lines(root)).toEqual([])
  rename('second-name', 'third-name', 'second-name')
  expect(lines(root)).toEqual([gone.replace('the story that it became', 'stories/third-name/index.mdx')])
  rename('third-name', 'fourth-name', 'tiny-clasp, second-name, third-name')
  expect(lines(root)).toEqual([])
})

test.skipIf(!hasGit)('front matter is read as YAML, however it is written', () => {
  for (const [from, to] of [
    ['status: published', '\'status\': "published" # since Monday'],
    ['status: published\npublished: 2026-11-14', 'status: >-\n  published\npublished: "2026-11-14" # a Saturday'],
    ['title: A tiny clasp', 'title: >\n  A tiny\n  clasp'],
  ] as const) {
    const root = remembered({ 'stories/tiny-clasp/index.mdx': soundStory.replace(from, to) })
    rmSync(story(root, 'tiny-clasp'), { recursive: true })
    expect(lines(root), to).toEqual([gone])
  }
  const quoted = remembered({
    'stories/tiny-clasp/index.mdx': soundStory
      .replace('dek: It shuts.', 'dek: |\n  status: published\n')
      .replace('status: published\npub', 'status: draft\npub'),
  })
  rmSync(story(quoted, 'tiny-clasp'), { recursive: true })
  expect(lines(quoted)).toEqual([])
})

test.skipIf(!hasGit)('the last version decides: a draft, a retired story and one of a later day may go', () => {
  const last = (from: string, to: string) => {
    const root = remembered()
    writeFileSync(join(story(root, 'tiny-clasp'), 'index.mdx'), soundStory.replace(from, to))
    commit(root)
    rmSync(story(root, 'tiny-clasp'), { recursive: true })
    return lines(root)
  }
  expect(last('dek: It shuts.', 'dek: It clicks.')).toEqual([gone])
  expect(last('status: published', 'status: draft')).toEqual([])
  expect(last('status: published', 'status: retired\nretired: It was wrong.')).toEqual([])
  expect(last('published: 2026-11-14', 'published: 2999-01-01')).toEqual([])
})

test.skipIf(!hasGit)('the day on which a story left is the magazine’s: half past eleven in June is the next day in London', () => {
  const root = remembered(storyWith('2026-11-14', '2026-07-01'))
  rmSync(story(root, 'tiny-clasp'), { recursive: true })
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-06-30T23:30:00Z')
  commit(root)
  vi.unstubAllEnvs()
  expect(lines(root)).toEqual([gone])
})

test.skipIf(!hasGit)('several that are gone are each told, beside one that cannot be read', () => {
  const second = soundStory.replace('A tiny clasp', 'Größe')
  const root = remembered({ 'stories/second/index.mdx': second, 'stories/third/index.mdx': second.replace('Größe', 'Third') })
  rmSync(story(root, 'second'), { recursive: true })
  rmSync(story(root, 'third'), { recursive: true })
  writeFileSync(join(story(root, 'tiny-clasp'), 'index.mdx'), 'Only text.\n')
  expect(lines(root).filter((line) => line.includes('is gone'))).toEqual([
    gone.replaceAll('tiny-clasp', 'second'),
    gone.replaceAll('tiny-clasp', 'third'),
  ])
})

test.skipIf(!hasGit)('a shallow clone has forgotten, and says nothing', () => {
  const root = remembered()
  rmSync(story(root, 'tiny-clasp'), { recursive: true })
  commit(root)
  const clone = join(dirname(root), 'clone')
  git(root, 'clone', '-q', '--depth', '2', `file://${dirname(root)}`, clone)
  expect(lines(join(clone, 'content'))).toEqual([])
  git(clone, 'fetch', '-q', '--unshallow')
  expect(lines(join(clone, 'content'))).toEqual([gone])
})
