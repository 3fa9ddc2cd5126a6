import type { ReactNode } from 'react'
import { CoverBag } from '@/components/bags/cover-bag'
import { dimensions, inCards } from '@/lib/bags/measure'
import type { Bag, Section, StorySummary } from '@/lib/content/types'

type CoverProps = {
  story: StorySummary
  section: Section
  /** The bag that stands before the letters, where the story has one with a face. */
  bag?: Bag
  /** Where the headline leads, when the cover opens the front page and not the story itself. */
  href?: string
  children: ReactNode
}

/** Ground, letters, bag, in this order from back to front. The letters stay text and stay first in reading order. */
export function Cover({ story, section, bag, href, children }: CoverProps) {
  const face = bag?.width && bag.height ? { ...bag, width: bag.width, height: bag.height } : undefined
  return (
    <div className="on-ground relative overflow-hidden" style={{ '--ground': section.ground } as React.CSSProperties}>
      <div className="page relative grid min-h-[34rem] content-between gap-12 pt-6 pb-10 lg:min-h-[46rem]">
        <div>
          <p className="label relative z-10 w-fit">
            <a className="quiet-link -my-1 inline-block py-1" href={`/sections/${section.slug}`}>
              {section.name}
            </a>
          </p>
          <h1
            className={`mt-4 text-balance font-display ${story.title.length > 26 ? 'text-title lg:max-w-[11em]' : 'text-cover lg:max-w-[6em]'}`}
          >
            {href ? (
              <a className="block" href={href}>
                {story.title}
              </a>
            ) : (
              story.title
            )}
          </h1>
        </div>
        {face ? (
          <CoverBag
            bag={face}
            className="pointer-events-none relative ms-auto h-[17rem] w-auto max-w-[80%] md:absolute md:end-[21%] md:bottom-[10%] md:h-[62%]"
          />
        ) : null}
        <div className="relative grid items-end gap-6 md:grid-cols-[minmax(0,30rem)_1fr]">
          <div className="grid gap-5">
            <p className="text-balance text-dek">{story.dek}</p>
            {children}
          </div>
          {face ? (
            <p className="label justify-self-end md:text-end">
              {face.name}
              <br />
              {dimensions(face)}
              <br />
              {inCards(face.width)}
              <br />
              Drawn from its measurements
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
