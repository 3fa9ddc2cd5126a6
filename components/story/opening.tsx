import type { ReactNode } from 'react'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, Format, Section, StorySummary } from '@/lib/types'
import { Cover } from './cover'

type OpeningProps = { story: StorySummary; section: Section; bag?: Bag; picture?: ShownPicture; children: ReactNode }

/** How a story begins: a cover for what is seen, letters alone for what is argued, a narrow head for a note. */
export function Opening({ story, section, bag, picture, children }: OpeningProps) {
  switch (story.format) {
    case 'feature':
    case 'object':
    case 'gallery':
    case 'portfolio':
      return (
        <Cover story={story} section={section} bag={bag} picture={picture}>
          {children}
        </Cover>
      )
    case 'essay':
      return (
        <TypeOpening story={story} section={section} className="text-title max-w-[10em]">
          {children}
        </TypeOpening>
      )
    case 'note':
    case 'noted':
      return (
        <TypeOpening story={story} section={section} className="text-lead max-w-[13em]">
          {children}
        </TypeOpening>
      )
  }
}

/** What a story is called that opens with letters alone. */
const kinds: Readonly<Partial<Record<Format, string>>> = { essay: 'Essay', note: 'Note', noted: 'Noted' }

function TypeOpening({ story, section, className, children }: Omit<OpeningProps, 'bag' | 'picture'> & { className: string }) {
  return (
    <div className="page pt-10 md:pt-16">
      <p className="label text-vermilion">
        <a className="quiet-link -my-1 inline-block py-1" href={`/sections/${section.slug}`}>
          {section.name}
        </a>
        {` · ${kinds[story.format] ?? ''}`}
      </p>
      <h1 className={`mt-4 text-balance font-display ${className}`}>{story.title}</h1>
      <p className="mt-6 max-w-[34rem] text-balance text-dek">{story.dek}</p>
      <div className="mt-8">{children}</div>
    </div>
  )
}
