/** The shipped stories as feed readers get them: nothing that needs our pages, in any entry. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { storyHtml } from '@/components/mdx/feed-html'
import { listStories, readStoryCode } from '@/lib/content/stories'
import { storyPageOf } from '@/lib/page-data/story-page'

/** Every element of some HTML, with those that hold it, outermost first. */
function* elementsIn(
  node: Tree.Node,
  within: readonly Tree.Element[] = [],
): Generator<{ element: Tree.Element; within: readonly Tree.Element[] }> {
  const path = 'tagName' in node ? [...within, node] : within
  if ('tagName' in node) yield { element: node, within }
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child, path)
}

const attributeOf = ({ attrs }: Tree.Element, name: string) => attrs.find((attribute) => attribute.name === name)?.value
const drawn = new Set(['path', 'rect', 'circle', 'line', 'text', 'tspan'])
const isColour = (value: string | undefined) => value === 'none' || /^#[0-9a-f]{3,6}$/.test(value ?? '')

test.each(listStories().map((story) => [story.slug, story] as const))('%s stands by itself in a feed', async (_, story) => {
  const html = await storyHtml(await readStoryCode(story), storyPageOf(story))
  for (const { element, within } of elementsIn(parseFragment(html))) {
    const { tagName, attrs } = element
    const told = `${tagName} ${JSON.stringify(attrs)}`
    expect(['link', 'script', 'style', 'meta', 'template'], told).not.toContain(tagName)
    for (const { name, value } of attrs) {
      expect(['class', 'style', 'srcset'], told).not.toContain(name)
      expect(value, told).not.toMatch(/var\(|currentColor/)
      if (name === 'href' || name === 'src') expect(value, told).toMatch(/^https?:\/\//)
    }
    if (!drawn.has(tagName)) continue
    const painted = [...within, element].flatMap((one) => [attributeOf(one, 'fill'), attributeOf(one, 'stroke')]).filter(Boolean)
    expect(painted.length, told).toBeGreaterThan(0)
    for (const colour of painted) expect(isColour(colour), told).toBe(true)
  }
})
