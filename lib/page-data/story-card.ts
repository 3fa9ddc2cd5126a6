/** What the picture shows that other sites print beside a link to a story. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBag, findSection } from '../content/catalogue.ts'
import { findStory } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'
import { findPictures } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'

/** Nothing for a slug that has no published story. */
export async function loadStoryCard(slug: string) {
  const story = findStory(slug)
  const section = story && findSection(story.section)
  if (!section) return undefined
  const { opening } = findPictures(story)
  return {
    story: summaryOf(story),
    section,
    bag: story.cover ? findBag(story.cover) : undefined,
    picture: opening && { background: opening.background, foreground: opening.foreground, src: await dataAddress(opening) },
  }
}

/** A prepared file as a data address: the card is drawn without a request. */
async function dataAddress({ renditions }: ShownPicture): Promise<string> {
  const files = (renditions.card ?? renditions.cutout)?.plain ?? []
  const { src } = files.find(({ width }) => width >= 640) ?? files[0] ?? {}
  if (!src) return ''
  const bytes = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'public', src))
  return `data:image/${src.endsWith('.png') ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}
