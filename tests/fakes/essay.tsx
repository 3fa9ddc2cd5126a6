/** The page of an essay with a text of its own, as a preview lays it out, and what stands in it. */
import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import { StoryPage } from '@/components/story/story-page'
import { findPreview } from '@/lib/content/preview/preview'
import { remarkPlugins } from '@/lib/content/remark'
import { storyPageOf } from '@/lib/page-data/story-page'
import { magazine, soundStory } from './magazine'

type Element = DefaultTreeAdapterTypes.Element

function* elementsIn(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

/** Every element of some HTML as a browser builds it, in order. */
export const elementsOf = (html: string): readonly Element[] => [...elementsIn(parseFragment(html))]

/** Every value of an attribute in some HTML, in order. */
export const valuesOf = (name: string, html: string): readonly string[] =>
  elementsOf(html).flatMap(({ attrs }) => attrs.filter((attribute) => attribute.name === name).map(({ value }) => value))

/** One that the build has too, and so can be drawn. */
const bag = readFileSync('tests/fixtures/preview/bags/le-petit-chiquito.yaml', 'utf8')

const front =
  'format: essay\nnext: one-millimetre-short\npicks: [why-small-won]\ngaps:\n  - id: g\n    what: The depth\n    reason: Nobody measured it.\ncorrections:\n  - on: 2026-11-15\n    text: It was 42.\n'

/** The essay, its headings and the lines of the check for its text; no page where the text is held back. */
export async function essay(text: string, sources = 's') {
  const declared = [...sources].map((id) => `  - id: ${id}\n    title: Source ${id}, 2020\n`).join('')
  const file = soundStory
    .replace('format: note\n', front)
    .replace('[le-petit]', '[le-petit, le-petit-chiquito]')
    .replace('Le Petit has', 'Le Petit and Le Petit Chiquito have')
    .replace('  - id: s\n    title: A source, 2020\n', declared)
    .replace(
      'One fact.<Source id="s" />',
      `${text}\n\nOne fact.${[...sources].map((id) => `<Source id="${id}" />`).join('')}<Gap id="g" />`,
    )
  const preview = findPreview('tiny-clasp', magazine({ 'stories/tiny-clasp/index.mdx': file, 'bags/le-petit-chiquito.yaml': bag }))
  if (!preview?.story) throw new Error(preview?.problems.fields.join('\n'))
  const { story, problems } = preview
  if (preview.text === undefined) return { html: '', headings: story.headings, problems: problems.text }
  const gathered = storyPageOf(story)
  const body = await RemoteStory({ text: preview.text, components: mdxComponents(gathered), remarkPlugins })
  const rail = gathered.next ? [{ story: gathered.next, reason: 'Chosen by the editors' }] : []
  const page = (
    <StoryPage {...gathered} rail={rail}>
      {body}
    </StoryPage>
  )
  return { html: renderToStaticMarkup(page), headings: story.headings, problems: problems.text }
}
