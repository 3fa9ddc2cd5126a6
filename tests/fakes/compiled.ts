/** Compiles a content folder with Contentlayer itself and the project's own configuration, beside the build. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DocumentName } from '../../lib/content/schema/fields.ts'
import { type StoryEntry, toStory } from '../../lib/content/story-entry.ts'
import type { Story } from '../../lib/types.ts'
import { inFolder } from '../../scripts/setup/copy.ts'

type Compiled = { readonly slug: string; readonly file: string; readonly [field: string]: unknown }

/** A compiled folder: its documents by type as the light index has them, and the compiled and the written text of a story. */
export type CompiledFolder = {
  readonly list: (document: DocumentName) => readonly Compiled[]
  readonly bodyOf: (story: Compiled) => { readonly code: string; readonly raw: string }
}

/** Compiles a folder and hands it over, and removes it afterwards. `leaveOut` names documents that are broken on purpose. */
export function withCompiled<T>(root: string, leaveOut: readonly string[], use: (folder: CompiledFolder) => T): T {
  const project = mkdtempSync(join(tmpdir(), 'reticule-compiled-'))
  try {
    for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json']) symlinkSync(resolve(name), join(project, name))
    copyFileSync('contentlayer.config.ts', join(project, 'contentlayer.config.ts'))
    cpSync(root, join(project, 'content'), { recursive: true, filter: (path) => !leaveOut.some((name) => path.endsWith(`/${name}`)) })
    const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/contentlayer2'), ['build'], {
      cwd: project,
      env: inFolder(project),
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`Contentlayer refused ${root}: ${stdout}${stderr}`)
    const read = (file: string) => JSON.parse(readFileSync(join(project, '.contentlayer', file), 'utf8'))
    return use({ list: (document) => read(`index/${document}.json`), bodyOf: ({ file }) => read(`generated/Story/${file}`).body })
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** One story of a folder as the build would have it. */
export function compile(root: string, slug: string, leaveOut: readonly string[]): { story: Story; code: string; raw: string } {
  return withCompiled(root, leaveOut, ({ list, bodyOf }) => {
    const entry = list('story').find((candidate) => candidate.slug === slug)
    if (!entry) throw new Error(`${root}/stories/${slug} was not compiled`)
    // The check has seen that the document has these fields.
    return { story: toStory(entry as unknown as StoryEntry), ...bodyOf(entry) }
  })
}
