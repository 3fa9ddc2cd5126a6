/** The second rendering of a story: the same components as HTML for feeds. */
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ReactNode } from 'react'
import { QuizInWords } from '@/components/story/quiz'
import type { ShownPicture } from '@/lib/images/types'
import { toFeedMarkup } from '@/lib/machines/feed-markup'
import { absolute } from '@/lib/site'
import { CompiledStory } from './compiled'
import { mdxComponents, type StoryContext } from './registry'
import type { Renderings } from './renderings'

/** Feed readers know no media queries and no lazy pictures: one file, of a middle width. */
function FeedFigure({ picture, children }: { picture?: ShownPicture; children?: ReactNode }) {
  const crop = picture?.renditions.figure
  const file = crop?.plain[1] ?? crop?.plain[0]
  if (!crop || !file) return null
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: a feed is read elsewhere; next/image would need our server at every view. */}
      <img src={file.src} width={file.width} height={Math.round((file.width * crop.height) / crop.width)} alt={picture.alt} />
      <figcaption>
        {children ? <>{children} </> : null}
        {picture.caption} {picture.credit}
      </figcaption>
    </figure>
  )
}

const inFeeds: Renderings = { Figure: FeedFigure, StepPicture: FeedFigure, Plate: FeedFigure, Quiz: QuizInWords }

/** A story stands in three feeds of the magazine and in one of its section, and is rendered once for all of them. */
const rendered = new LRUCache<string, Promise<string>>({ max: 100 })

/** The text of a story, or of what has another page, as HTML that stands by itself. */
export function storyHtml(code: string, context: StoryContext, page = `/stories/${context.story.slug}`): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([code, context, page]))
    .digest('base64')
  const known = rendered.get(key)
  if (known) return known
  const html = renderStory(code, context, page)
  rendered.set(key, html)
  html.catch(() => rendered.delete(key))
  return html
}

async function renderStory(code: string, context: StoryContext, page: string): Promise<string> {
  // Next forbids a static import of react-dom/server in server components; at request time it is allowed.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(<CompiledStory code={code} components={mdxComponents(context, inFeeds)} />)
  return toFeedMarkup(html, absolute(page), context.story.format === 'portfolio' ? 'figures first' : 'as written')
}
