/** The second rendering of a story: the same components as HTML for feeds. */
import type { Story } from '@/lib/content/types'
import { withAbsoluteAddresses } from '@/lib/machines/feeds'
import { absolute } from '@/lib/site'
import { CompiledStory } from './compiled'
import { mdxComponents, type StoryContext } from './registry'

/** The text of a story as HTML with absolute addresses. */
export async function storyHtml(story: Story, code: string, context: StoryContext): Promise<string> {
  // Next forbids a static import of react-dom/server in server components; at request time it is allowed.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(<CompiledStory code={code} components={mdxComponents(context)} />)
  return withAbsoluteAddresses(html, absolute(`/stories/${story.slug}`))
}
