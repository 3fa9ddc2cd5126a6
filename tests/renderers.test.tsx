/** A preview is worth its name only while it shows what readers will get: both renderers must give the same page. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import { StoryPage } from '@/components/story/story-page'
import { readBody } from '@/lib/content/index/read'
import { listStoryFiles } from '@/lib/content/preview/files'
import { readWritten } from '@/lib/content/preview/written'
import { remarkPlugins } from '@/lib/content/remark'
import { listStories } from '@/lib/content/stories'
import { storyPageOf } from '@/lib/page-data/story-page'
import type { Story } from '@/lib/types'
import { compile } from './fakes/compiled'

/** A page as HTML, one element a line: a difference is then told by its line. */
function pageOf(story: Story, text: ReactNode): string {
  const html = renderToStaticMarkup(
    <StoryPage {...storyPageOf(story)} rail={[]}>
      {text}
    </StoryPage>,
  )
  return html.replaceAll('><', '>\n<')
}

const compiledPage = (story: Story, code: string) =>
  pageOf(story, <CompiledStory code={code} components={mdxComponents(storyPageOf(story))} />)

const remotePage = async (story: Story, text: string) =>
  pageOf(story, await RemoteStory({ text, components: mdxComponents(storyPageOf(story)), remarkPlugins }))

test.each(listStories().map((story) => [story.slug, story] as const))(
  '%s is the same page, compiled and as a preview',
  async (slug, story) => {
    const { code, raw } = await readBody(`stories__${slug}__index.mdx.json`)
    expect(await remotePage(story, raw)).toBe(compiledPage(story, code))
  },
)

test('so is a story with every tag, tables, entities and letters of many scripts, from its file to its page', async () => {
  const root = 'tests/fixtures/preview'
  const file = listStoryFiles(root).find(({ slug }) => slug === 'every-tag')
  const written = file && readWritten(file)
  if (!written?.story || written.text === undefined) throw new Error('the fixture cannot be previewed')
  const html = await remotePage(written.story, written.text)
  const compiled = compile(root, 'every-tag', ['broken-fields', 'code-in-text', 'README.md'])
  expect(html).toBe(compiledPage(compiled.story, compiled.code))
  // The index finds what the check has kept under this very text.
  expect(compiled.raw).toBe(written.text)
  expect(written.story.headings).toEqual(compiled.story.headings)
  for (const { anchor } of written.story.headings) expect(html.split(`<h2 id="${anchor}">`), anchor).toHaveLength(2)
  expect(written.story.headings.map(({ anchor }) => anchor)).toEqual([
    'a-heading-with-code-emphasis-and-bold',
    'dresses-bags',
    'underlined-in-two-lines',
    'after-a-tab',
    '東京',
    'section-6',
    'section-source-second',
  ])
  for (const printed of [
    'Source 1',
    'Not known: Nobody measured it.',
    'aria-label="Related story"',
    '53 × 43 × 15 mm',
    '<figcaption',
    'table-scroll"',
    'Small is a <em>measure</em>.',
    'Measure twice.',
    'about 3500 BC',
    'aria-label="Note a, back to the text"',
    'The answer to 1',
    'What to write',
    '<time dateTime="2026-11-12">',
    'Two woven tapes',
    '<dt id="term-aumoniere"',
    'prices noted February 2018',
    '小さな鞄, Ελληνικά, עברית, 👜',
    '&amp; &lt; &gt; © é —',
    '<del>what was struck</del>',
  ])
    expect(html).toContain(printed)
})
