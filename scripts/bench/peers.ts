/**
 * The magazine beside a peer: Astro with MDX, its bare template, the same generated stories, in one run. Packages of the peer come from npm into tmp/, and
 * are no part of the magazine or of its tests.
 */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generateStories } from './generate.ts'
import { measure } from './measure.ts'
import { catalogueNames, measureEdit, row } from './scale.ts'

const versions = { astro: '7.3.5', '@astrojs/mdx': '8.0.2' } as const

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: versions }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx'
export default { integrations: [mdx()], output: 'static' }
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { stories: defineCollection({ loader: glob({ pattern: '*/index.mdx', base: './content/stories' }) }) }
`,
  // The tags of generated stories print what they hold, so that the peer renders the same texts.
  'src/tag.astro': '<span><slot /></span>\n',
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content'
const stories = await getCollection('stories')
---
<html lang="en"><head><title>Stories</title></head><body><ul>{stories.map(({ id, data }) => <li><a href={'/stories/' + id}>{data.title}</a></li>)}</ul></body></html>
`,
  'src/pages/stories/[...slug].astro': `---
import { getCollection, render } from 'astro:content'
import Tag from '/src/tag.astro'
export async function getStaticPaths() {
  return (await getCollection('stories')).map((story) => ({ params: { slug: story.id }, props: { story } }))
}
const { story } = Astro.props
const { Content } = await render(story)
const components = { Source: Tag, Drawing: Tag }
---
<html lang="en"><head><title>{story.data.title}</title></head><body><h1>{story.data.title}</h1><Content components={components} /></body></html>
`,
}

/** Makes the peer's project, with as many stories. */
async function makePeer(count: number): Promise<string> {
  const folder = resolve('tmp', 'bench-astro')
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  await measure(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])
  generateStories(join(folder, 'content'), count, catalogueNames())
  return folder
}

const build = (folder: string) => measure(folder, join(folder, 'node_modules/.bin/astro'), ['build'], { ASTRO_TELEMETRY_DISABLED: '1' })

/** Builds and publishes the same stories with both, from nothing and after one of them was edited, and prints the ratios. */
export async function measurePeers(count = 1000) {
  const peer = await makePeer(count)
  const cold = await build(peer)
  appendFileSync(join(peer, 'content/stories/generated-0/index.mdx'), '\nOne more sentence.\n')
  const warm = await build(peer)
  rmSync(peer, { recursive: true, force: true })
  row(`Astro ${versions.astro}, ${count} stories`, cold)
  row('one edited', warm)
  const ours = await measureEdit(count)
  const ratio = (what: string, one: number, other: number) =>
    console.log(`${what.padEnd(44)}${(one / other).toFixed(2).padStart(9)} × Astro`)
  ratio('first edition shown', ours.first.shown, cold.seconds)
  ratio('first edition, every address a file', ours.first.seconds, cold.seconds)
  ratio('one edited', ours.edited.seconds, warm.seconds)
}
