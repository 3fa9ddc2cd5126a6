/** What pictures become on the page, in a feed and in a mail: all else is the same markup. */
import type { ComponentType } from 'react'
import { Figure, type FigureProps } from '@/components/story/figure'
import { StepPicture } from '@/components/story/steps'
import type { ShownPicture } from '@/lib/images/types'

type Shows = { picture?: ShownPicture }

/** A component for each way in which a text shows a picture. */
export type Renderings = {
  readonly Figure: ComponentType<FigureProps>
  readonly StepPicture: ComponentType<Shows>
}

/** Those of a story's page. */
export const onPages: Renderings = { Figure, StepPicture }
