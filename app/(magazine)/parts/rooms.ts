/** What /parts shows: the rooms of components/, and what is left out. */
import { type Room, stateKey } from '@/components/site/parts-page'
import { loadPartsPage } from '@/lib/page-data/parts'
import { bagParts } from './bags'
import { fitParts } from './fit'
import { indexParts } from './indexes'
import { letterParts } from './letters'
import { mdxParts } from './mdx'
import { newsletterParts } from './newsletter'
import { scaleParts } from './scale'
import { searchParts } from './search'
import { siteParts } from './site'
import { storyParts } from './story'
import { storyFormParts } from './story-forms'
import { storyOpeningParts } from './story-openings'
import { storyPictureParts } from './story-pictures'
import { uiParts } from './ui'

/** Exported components that are not shown, each with the reason. */
export const unshown = {
  ClientScript: 'A script: nothing is to be seen of it.',
  Footer: 'It stands under this page; two would be two landmarks of one name.',
  JsonLd: 'Facts for machines: nothing is to be seen of them.',
  Masthead: 'It stands above this page, with the switch between light and dark; two would be two landmarks of one name.',
  PartAlone: 'It is the page of one state.',
  PartsPage: 'It is this page.',
  StoryCardPicture: 'A picture of 1200 × 630 px, drawn by Satori with styles that a page may not have: see /stories/…/card.png.',
} as const satisfies Readonly<Record<string, string>>

/** Every room with its parts, on the content of this moment. */
export async function listRooms(): Promise<readonly Room[]> {
  const content = await loadPartsPage()
  return [
    { name: 'ui', parts: uiParts(content) },
    {
      name: 'story',
      parts: { ...storyOpeningParts(content), ...storyParts(content), ...storyFormParts(content), ...storyPictureParts(content) },
    },
    { name: 'mdx', parts: mdxParts(content) },
    { name: 'bags', parts: bagParts(content) },
    { name: 'fit', parts: fitParts(content) },
    { name: 'letters', parts: letterParts(content) },
    { name: 'scale', parts: scaleParts(content) },
    { name: 'search', parts: searchParts(content) },
    { name: 'newsletter', parts: newsletterParts() },
    { name: 'site', parts: { ...siteParts(content), ...indexParts(content) } },
  ]
}

/** The state that an address names. */
export function findState(rooms: readonly Room[], key: string | undefined) {
  return rooms
    .flatMap(({ parts }) =>
      Object.entries(parts).flatMap(([name, part]) => Object.keys(part.states).map((state) => ({ name, part, state }))),
    )
    .find(({ name, state }) => stateKey(name, state) === key)
}
