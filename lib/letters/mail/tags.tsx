/** The third rendering of the one registry: what each tag of a text becomes in a mail. A tag without a form does not compile. */
import { dimensions, inCards } from '../../bags/measure.ts'
import { yearWords } from '../../bags/timeline.ts'
import { longDay } from '../../clock.ts'
import type { TagName } from '../../content/text/dialect.ts'
import { absolute } from '../../site.ts'
import type { CarriedStory, LetterContents } from '../types.ts'
import { pageOf } from './addresses.ts'
import { Anchor, Line, Picture, Title } from './elements.tsx'
import { mailPicture } from './picture-file.ts'
import type { MailTag, TagUse } from './use.ts'

/** What a mail cannot show, with its words: said as it is, with the way to the page where it can be seen. */
export const onThePage = (what: string): MailTag => ({
  html: ({ contents }) => (
    <Line>
      <Anchor href={pageOf(contents.letter)}>{`${what} stands on the letter’s page`}</Anchor>
    </Line>
  ),
  text: ({ contents }) => `${what} stands on the letter’s page: ${absolute(pageOf(contents.letter))}`,
})

const sourceNumber = ({ contents, attribute }: TagUse) => contents.letter.sources.findIndex(({ id }) => id === attribute('id')) + 1

/** A story that the letter names. Throws where readers have none: the letter must not go out. */
function storyOf({ stories, letter }: LetterContents, slug: string): CarriedStory {
  const carried = stories.find(({ story }) => story.slug === slug)
  if (!carried) throw new Error(`content/letters/${letter.slug} names the story "${slug}", which no reader finds.`)
  return carried
}

/** A story or, where it was retired since, why. */
function storyOrReason(use: TagUse, slug: string): CarriedStory | { readonly gone: string } {
  const gone = use.contents.retired.find((one) => one.slug === slug)
  return gone ? { gone: `“${gone.title}” was retired: ${gone.reason}` } : storyOf(use.contents, slug)
}

const minutesOf = ({ minutes }: CarriedStory) => (minutes === 1 ? '1 minute' : `${minutes} minutes`)
const addressOf = ({ slug }: { readonly slug: string }) => `/stories/${slug}`

const bagOf = ({ contents }: TagUse, slug: string) => contents.bags.find(({ bag }) => bag.slug === slug)

function sizeOf(use: TagUse, slug: string): string {
  const bag = bagOf(use, slug)?.bag
  const size = bag && dimensions(bag)
  return size ? `${size}${bag.width ? ` (${inCards(bag.width)})` : ''}` : ''
}

const drawing = (attribute: 'bag' | 'slug'): MailTag => ({
  html: (use) => {
    const slug = use.attribute(attribute)
    const found = bagOf(use, slug)
    if (!found) return null
    return (
      <>
        {found.drawing ? <Picture {...found.drawing} /> : null}
        <Line as="small">
          <Anchor href={`/bags/${slug}`}>{found.bag.name}</Anchor>
          {`, ${sizeOf(use, slug)}. The dashed frame is a bank card. `}
          {use.children()}
        </Line>
      </>
    )
  },
  text: (use) => {
    const slug = use.attribute(attribute)
    const found = bagOf(use, slug)
    return found ? `${found.bag.name}, ${sizeOf(use, slug)}. ${use.words()}\n${absolute(`/bags/${slug}`)}`.replace(' \n', '\n') : ''
  },
})

/** What holds other tags and prints nothing itself. */
const holder: MailTag = { html: ({ children }) => children(), text: ({ words }) => words() }

/** What stands under others of its kind: its first words in bold, then what is in it. */
const led = (lead: (use: TagUse) => string): MailTag => ({
  html: (use) => (
    <>
      <Line as="lead">
        <strong>{lead(use)}</strong>
      </Line>
      {use.children()}
    </>
  ),
  text: (use) => `${lead(use)} ${use.words()}`,
})

/** A picture with its label, and a line of the editor's under it where there is one. */
const figure: MailTag = {
  html: ({ contents, attribute, children }) => {
    const picture = contents.pictures.find(({ name }) => name === attribute('picture'))
    const file = picture && mailPicture(picture)
    if (!file) return null
    return (
      <>
        <Picture {...file} />
        {children()}
        <Line as="quiet">{`${picture.caption} ${picture.credit}`}</Line>
      </>
    )
  },
  text: ({ contents, attribute, words }) => {
    const picture = contents.pictures.find(({ name }) => name === attribute('picture'))
    return picture ? [`[${picture.alt}]`, words(), `${picture.caption} ${picture.credit}`].filter(Boolean).join('\n') : ''
  },
}

const mailTags = {
  Story: {
    html: (use) => {
      const found = storyOrReason(use, use.attribute('slug'))
      if ('gone' in found) return <Line>{found.gone}</Line>
      const { story, picture } = found
      const file = picture && mailPicture(picture)
      return (
        <>
          {file ? <Picture {...file} /> : null}
          <Title depth={use.depth}>
            <Anchor href={addressOf(story)}>{story.title}</Anchor>
          </Title>
          <Line as="small">{story.dek}</Line>
          <Line as="quiet">{`${minutesOf(found)} to read`}</Line>
        </>
      )
    },
    text: (use) => {
      const found = storyOrReason(use, use.attribute('slug'))
      if ('gone' in found) return found.gone
      const { story } = found
      return `${story.title}\n${story.dek}\n${minutesOf(found)} to read: ${absolute(addressOf(story))}`
    },
  },
  Bag: drawing('slug'),
  Corrections: {
    html: ({ contents: { corrections } }) =>
      corrections.length ? (
        corrections.map(({ slug, title, on, text }) => (
          <Line key={slug + text} as="small">
            {`${longDay(on)}, `}
            <Anchor href={addressOf({ slug })}>{title}</Anchor>
            {`: ${text}`}
          </Line>
        ))
      ) : (
        <Line>There was nothing to correct.</Line>
      ),
    text: ({ contents: { corrections } }) =>
      corrections.length
        ? corrections.map(({ slug, title, on, text }) => `${longDay(on)}, ${title}: ${text}\n${absolute(addressOf({ slug }))}`).join('\n\n')
        : 'There was nothing to correct.',
  },
  Source: { html: (use) => <sup>{sourceNumber(use)}</sup>, text: (use) => `[${sourceNumber(use)}]` },
  Gap: {
    html: ({ contents, attribute }) => ` [Not known: ${contents.letter.gaps.find(({ id }) => id === attribute('id'))?.reason}]`,
    text: ({ contents, attribute }) => ` [Not known: ${contents.letter.gaps.find(({ id }) => id === attribute('id'))?.reason}]`,
  },
  Related: {
    html: (use) => {
      const found = storyOrReason(use, use.attribute('story'))
      if ('gone' in found) return <Line>{found.gone}</Line>
      return (
        <Line>
          {'Related: '}
          <Anchor href={addressOf(found.story)}>{found.story.title}</Anchor>
        </Line>
      )
    },
    text: (use) => {
      const found = storyOrReason(use, use.attribute('story'))
      return 'gone' in found ? found.gone : `Related: ${found.story.title} <${absolute(addressOf(found.story))}>`
    },
  },
  Size: { html: (use) => sizeOf(use, use.attribute('bag')), text: (use) => sizeOf(use, use.attribute('bag')) },
  Drawing: drawing('bag'),
  Figure: figure,
  PullQuote: { html: ({ children }) => <Line as="quote">{children()}</Line>, text: ({ words }) => `  ${words()}` },
  Tips: holder,
  Tip: led(({ attribute }) => attribute('lead')),
  Timeline: holder,
  Moment: led(({ attribute }) => `${attribute('words') || yearWords(Number(attribute('year')))}.`),
  Steps: holder,
  Step: led(({ attribute }) => `${attribute('title')}.`),
  Glossary: holder,
  Term: led(({ attribute }) => [attribute('name'), attribute('also')].filter(Boolean).join(', ')),
  Document: led(({ attribute }) => `${attribute('title')}.`),
  Mark: holder,
  Margin: { html: ({ children }) => <Line as="small">{children()}</Line>, text: ({ words }) => `  (${words()})` },
  Quiz: onThePage('The quiz'),
  Pair: holder,
  Gauge: onThePage('The table'),
  Plate: figure,
  Noted: led(({ attribute }) => `${longDay(attribute('on'))}.`),
  Invitation: onThePage('How to measure a bag'),
  Gallery: onThePage('The list'),
  Chart: onThePage('The chart of every bag'),
} as const satisfies Record<TagName, MailTag>

/** The form of a tag. Throws for one that is not ours, which the check refuses. */
export function mailTagOf(name: string | null): MailTag {
  if (name === null || !Object.hasOwn(mailTags, name)) throw new Error(`<${name}> is not a tag of ours; run npm run check.`)
  return mailTags[name as keyof typeof mailTags]
}
