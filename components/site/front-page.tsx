import { LineUp, toLineUpEntry } from '@/components/bags/line-up'
import { NewsletterBox } from '@/components/newsletter/box'
import { CardImage } from '@/components/story/card-image'
import { Cover } from '@/components/story/cover'
import { Lead, type LeadStory } from '@/components/story/lead'
import { NotedStrip } from '@/components/story/noted'
import { Picture } from '@/components/ui/picture'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, NotedItem, Section, StorySummary } from '@/lib/types'

type FrontPageProps = {
  cover: { story: StorySummary; section: Section; bag?: Bag; picture?: ShownPicture }
  /** After the cover: one large, two beside it, and headlines with the names of their sections. */
  lead?: LeadStory
  seconds: readonly LeadStory[]
  /** The newest items of the front section, and where each stands. */
  noted: readonly (NotedItem & { slug: string })[]
  /** The newest portfolio that has a picture. */
  portfolio?: LeadStory
  /** Stories with their pictures, in unequal sizes. */
  pictured: readonly LeadStory[]
  headlines: readonly { story: StorySummary; section?: string }[]
  /** The newest shopping list. */
  shopping?: LeadStory
  band: readonly (Bag & { width: number; height: number })[]
}

/** A cover, then stories whose size says how much they matter, the line-up, and the way into the archive. */
export function FrontPage({ cover, lead, seconds, noted, portfolio, pictured, headlines, shopping, band }: FrontPageProps) {
  return (
    <>
      <Cover {...cover} href={`/stories/${cover.story.slug}`}>
        {null}
      </Cover>
      <div className="page mt-14 grid gap-x-12 gap-y-14 lg:grid-cols-[7fr_5fr]">
        {lead ? <Lead {...lead} /> : null}
        <ul className="grid content-start gap-10">
          {seconds.map((second) => (
            <Second key={second.story.slug} {...second} />
          ))}
        </ul>
      </div>
      <NotedStrip items={noted} />
      {portfolio ? <PortfolioBand {...portfolio} /> : null}
      {pictured.length ? <PicturedRow stories={pictured} /> : null}
      <section className="mt-24" aria-labelledby="line-up">
        <div className="page flex flex-wrap items-baseline justify-between gap-4 pb-6">
          <h2 id="line-up" className="font-display text-heading">
            The line-up
          </h2>
          <a className="label link" href="/bags">
            All bags, smallest first
          </a>
        </div>
        <div className="ps-[var(--margin)]">
          <LineUp entries={band.map(toLineUpEntry)} variant="band" />
        </div>
      </section>
      <div className="later page mt-20 grid gap-x-12 gap-y-14 lg:grid-cols-[5fr_7fr]">
        <section aria-labelledby="more">
          <h2 id="more" className="label border-hairline border-t pt-3 text-vermilion">
            Also in this magazine
          </h2>
          <ul className="mt-3">
            {headlines.map(({ story, section }) => (
              <li key={story.slug} className="border-hairline border-b py-3">
                <a className="quiet-link font-display text-second" href={`/stories/${story.slug}`}>
                  {story.title}
                </a>
                <p className="label text-quiet">{section}</p>
              </li>
            ))}
          </ul>
          <p className="label mt-4">
            <a className="link" href="/archive">
              Everything, by month
            </a>
          </p>
        </section>
        {shopping ? <Lead {...shopping} /> : null}
      </div>
      <NewsletterBox />
    </>
  )
}

/** A portfolio runs across the page, with its headline in the picture's margin. */
function PortfolioBand({ story, section, picture }: LeadStory) {
  const crop = picture?.renditions.wide ?? picture?.renditions.tall
  if (!picture || !crop) return null
  return (
    <section className="later mt-20" aria-label={story.title}>
      <Picture alt="" crop={crop} sizes="100vw" loading="lazy" className="block max-h-[80vh] w-full object-cover" />
      <div className="page grid gap-x-12 gap-y-3 pt-4 md:grid-cols-[1fr_1fr]">
        <div>
          <p className="label text-vermilion">{section?.name} · Portfolio</p>
          <h2 className="mt-2 text-balance font-display text-title">
            <a className="quiet-link" href={`/stories/${story.slug}`}>
              {story.title}
            </a>
          </h2>
        </div>
        <p className="max-w-[34rem] self-end text-dek">{story.dek}</p>
      </div>
    </section>
  )
}

/** The widths of a row of two or three: the first one is as large as the others together. */
const spans = ['md:col-span-6', 'md:col-span-3', 'md:col-span-3'] as const

function PicturedRow({ stories }: { stories: readonly LeadStory[] }) {
  return (
    <ul className="later page mt-20 grid items-end gap-x-10 gap-y-12 md:grid-cols-12">
      {stories.map(({ story, section, picture }, at) => (
        <li key={story.slug} className={spans[at]}>
          {section && picture ? (
            <CardImage
              story={story}
              section={section}
              picture={picture}
              sizes={at ? '(min-width: 48rem) 24vw, 90vw' : '(min-width: 48rem) 48vw, 90vw'}
            />
          ) : null}
          <p className="label mt-3 text-vermilion">{section?.name}</p>
          <h2 className={`mt-1 text-balance font-display ${at ? 'text-second' : 'text-heading'}`}>
            <a className="quiet-link" href={`/stories/${story.slug}`}>
              {story.title}
            </a>
          </h2>
          <p className="mt-2 max-w-[32rem] text-small">{story.dek}</p>
        </li>
      ))}
    </ul>
  )
}

function Second({ story, section, picture }: LeadStory) {
  const isPictured = picture !== undefined && section !== undefined
  return (
    <li className={`border-hairline border-t pt-3 ${isPictured ? 'grid grid-cols-[7.5rem_1fr] gap-x-5 md:grid-cols-[11rem_1fr]' : ''}`}>
      {isPictured ? <CardImage story={story} section={section} picture={picture} sizes="11rem" /> : null}
      <div>
        <p className="label text-vermilion">{section?.name}</p>
        <h2 className="mt-2 text-balance font-display text-heading">
          <a className="quiet-link" href={`/stories/${story.slug}`}>
            {story.title}
          </a>
        </h2>
        <p className="mt-2 max-w-[32rem] text-small">{story.dek}</p>
      </div>
    </li>
  )
}
