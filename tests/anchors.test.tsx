/** The page of a story: every id stands once, and every id outside its text is one that no heading can take. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import { StoryPage } from '@/components/story/story-page'
import { isPageAnchor } from '@/lib/anchors'
import { gatherStory } from '@/lib/content/gather'
import { findPreview } from '@/lib/content/preview/preview'
import { remarkPlugins } from '@/lib/content/remark'
import { findPictures } from '@/lib/images/find'
import { magazine, soundStory } from './fakes/magazine'

/** Every value of an attribute in some HTML, in order. */
function valuesOf(name: string, html: string): readonly string[] {
  const found: string[] = []
  const collect = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) found.push(...node.attrs.filter((attribute) => attribute.name === name).map(({ value }) => value))
    if ('childNodes' in node) for (const child of node.childNodes) collect(child)
  }
  collect(parseFragment(html))
  return found
}

/** The page of an essay with this text, and its headings. */
async function essay(text: string) {
  const front =
    'format: essay\nnext: one-millimetre-short\npicks: [why-small-won]\ngaps:\n  - id: g\n    what: The depth\n    reason: Nobody measured it.\ncorrections:\n  - on: 2026-11-15\n    text: It was 42.\n'
  const file = soundStory.replace('format: note\n', front).replace('One fact.', `${text}\n\nOne fact.<Gap id="g" />`)
  const preview = findPreview('tiny-clasp', magazine({ 'stories/tiny-clasp/index.mdx': file }))
  if (!preview?.story || preview.text === undefined) throw new Error(preview?.problems.fields.join('\n'))
  const gathered = { ...gatherStory(preview.story), ...findPictures(preview.story) }
  const body = await RemoteStory({ text: preview.text, components: mdxComponents(gathered), remarkPlugins })
  const rail = gathered.next ? [{ story: gathered.next, reason: 'Chosen by the editors' }] : []
  const html = renderToStaticMarkup(
    <StoryPage {...gathered} rail={rail}>
      {body}
    </StoryPage>,
  )
  return { html, ids: valuesOf('id', html), headings: preview.story.headings }
}

test('an id outside the text is one that no heading can take', async () => {
  const { ids } = await essay('Only words.')
  expect(ids).toEqual(expect.arrayContaining(['corrections', 'gaps', 'sources', 'source-s', 'rail', 'newsletter', 'email']))
  expect(ids.filter((id) => !isPageAnchor(id))).toEqual([])
})

test('whatever its headings say, every id stands once, and every line of the margin index leads to its heading', async () => {
  const text = [
    '## What it holds',
    '## What it holds?',
    '## 東京',
    '## 👜',
    '## Source s',
    '## Email',
    'Underlined\n---',
    '## Dresses &amp; [bags](/bags) ##',
    '##\t*Tab*',
  ].join('\n\nWords.\n\n')
  const { html, ids, headings } = await essay(text)
  expect(new Set(ids).size).toBe(ids.length)
  expect(headings).toHaveLength(9)
  for (const { words, anchor } of headings) {
    expect(ids, words).toContain(anchor)
    expect(valuesOf('href', html), words).toContain(`#${anchor}`)
  }
  expect(html).toContain('Dresses &amp; bags</a>')
})
