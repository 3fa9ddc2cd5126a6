import type { ReactNode } from 'react'
import { Picture } from '@/components/ui/picture'
import type { ShownPicture } from '@/lib/images/types'
import { PictureLink } from './picture-link'

export type Step = {
  readonly title: string
  /** What is seen of it: a drawing, or a picture. */
  readonly illustration: ReactNode
  readonly text: ReactNode
}

/** How something is made, or done: numbered, each step with what is seen of it. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps my-10! list-none! border-hairline border-b p-0!">
      {steps.map(({ title, illustration, text }, at) => (
        <li
          key={title}
          className="grid break-inside-avoid gap-x-8 gap-y-4 border-hairline border-t py-6 md:grid-cols-[15rem_1fr] lg:grid-cols-[22rem_1fr]"
        >
          <div>{illustration}</div>
          <div>
            <p className="m-0! indent-0! font-display text-second">
              <span className="me-3 text-vermilion lining-nums" aria-hidden="true">
                {at + 1}
              </span>
              {title}
            </p>
            <div className="mt-2 [&_p+p]:mt-2 [&_p]:m-0">{text}</div>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A picture beside a step. Nothing stands there until it is prepared. */
export function StepPicture({ picture }: { picture?: ShownPicture }) {
  const crop = picture?.renditions.figure
  if (!crop) return null
  return (
    <figure>
      <PictureLink page={picture.page}>
        <Picture
          alt={picture.alt}
          crop={crop}
          sizes="(min-width: 64rem) 22rem, (min-width: 48rem) 15rem, 100vw"
          loading="lazy"
          className="h-auto w-full"
        />
      </PictureLink>
      <figcaption className="label mt-2 text-quiet">
        {picture.caption} <span className="block">{picture.credit}</span>
      </figcaption>
    </figure>
  )
}
