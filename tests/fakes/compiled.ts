/** Compiles a content folder with Contentlayer itself and the project's own configuration, beside the build. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Entry, toStory } from '../../lib/content/entry.ts'
import type { Story } from '../../lib/content/types.ts'
import { inFolder } from '../../scripts/setup/copy.ts'

/** One story of a folder as the build would have it. `leaveOut` names documents that are broken on purpose. */
export function compile(root: string, slug: string, leaveOut: readonly string[]): { story: Story; code: string; raw: string } {
  const project = mkdtempSync(join(tmpdir(), 'reticule-compiled-'))
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json']) symlinkSync(resolve(name), join(project, name))
  copyFileSync('contentlayer.config.ts', join(project, 'contentlayer.config.ts'))
  cpSync(root, join(project, 'content'), { recursive: true, filter: (path) => !leaveOut.some((name) => path.endsWith(`/${name}`)) })
  execFileSync(resolve('node_modules/.bin/contentlayer2'), ['build'], { cwd: project, env: inFolder(project), stdio: 'pipe' })
  const read = (file: string) => JSON.parse(readFileSync(join(project, '.contentlayer', file), 'utf8'))
  const entries: readonly (Entry & { file: string })[] = read('index/story.json')
  const entry = entries.find((candidate) => candidate.slug === slug)
  if (!entry) throw new Error(`${root}/stories/${slug} was not compiled`)
  const { code, raw } = read(`generated/Story/${entry.file}`).body
  rmSync(project, { recursive: true })
  return { story: toStory(entry), code, raw }
}
