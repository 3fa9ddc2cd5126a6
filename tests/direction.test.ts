import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What Biome says, with the project's rules, of a file that stands at a path. */
function lint(path: string, code: string): string {
  const root = mkdtempSync(join(tmpdir(), 'reticule-lint-'))
  copyFileSync('biome.json', join(root, 'biome.json'))
  cpSync('lint', join(root, 'lint'), { recursive: true })
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), code)
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', path], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout + stderr
}

test.each([
  ['lib/x.ts', "import { Rail } from '@/components/story/rail'\nexport const x = Rail\n", 'lib knows neither pages nor components'],
  ['components/x.tsx', "import { listStories } from '@/lib/content/stories'\nexport const x = listStories\n", 'Take it as a prop'],
  [
    'components/x.tsx',
    "import { feedEntries } from '@/app/feed-entries'\nexport const x = feedEntries\n",
    'a page in app/ hands them over',
  ],
  ['app/x.ts', "import { MDXRemote } from 'next-mdx-remote/rsc'\nexport const x = MDXRemote\n", 'components/mdx/remote'],
  ['components/mdx/x.ts', "import { MDXRemote } from 'next-mdx-remote/rsc'\nexport const x = MDXRemote\n", 'components/mdx/remote'],
  ['scripts/x.ts', 'export const x = process.env.PORT\n', 'process.env'],
  ['lib/x.ts', 'export const { x } = process.env\n', 'process.env'],
  ['app/x.ts', "import { readIndex } from '@/lib/content/index/read'\nexport const x = readIndex\n", 'asks its loader in lib/page-data'],
])('an import against the direction is a lint error in %s', (path, code, message) => {
  expect(lint(path, code).replaceAll(/\s+/g, ' ')).toContain(message)
})

test('an import in the right direction is none', () => {
  const said = lint('app/x.ts', "import { loadFrontPage } from '@/lib/page-data/front-page'\n\nexport const x = loadFrontPage\n")
  expect(said).toContain('Checked 1 file')
  expect(said).not.toContain('noRestrictedImports')
})

test.each([
  ['lib/x.ts', 'new Date()'],
  ['app/x.ts', 'new Date(0).toISOString().slice(0, 10)'],
  ['components/x.tsx', 'new Date(0).getFullYear()'],
  ['scripts/setup/x.mjs', "new Date(0).toISOString().split('T')"],
])('a day or the time of day that is not asked of the clock is a lint error in %s', (path, code) => {
  expect(lint(path, `export const x = ${code}\n`)).toContain('Ask lib/clock')
})

test('a moment that is reckoned from another is none', () => {
  expect(lint('lib/x.ts', 'export const x = (at: Date) => new Date(at.getTime() + 1).toISOString()\n')).not.toContain('Ask lib/clock')
})
