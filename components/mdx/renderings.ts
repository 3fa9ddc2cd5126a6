/** What becomes something else on the page, in a feed and in a mail: pictures, and what needs a form. All else is the same markup. */
import type { ComponentType } from 'react'
import { Figure, type FigureProps } from '@/components/story/figure'
import { Plate, type PlateProps } from '@/components/story/plate'
import { Quiz, type QuizProps } from '@/components/story/quiz'
import { StepPicture } from '@/components/story/steps'
import type { ShownPicture } from '@/lib/images/types'

type Shows = { picture?: ShownPicture }

export type Renderings = {
  readonly Figure: ComponentType<FigureProps>
  readonly StepPicture: ComponentType<Shows>
  readonly Plate: ComponentType<PlateProps>
  readonly Quiz: ComponentType<QuizProps>
}

/** Those of a story's page. */
export const onPages: Renderings = { Figure, StepPicture, Plate, Quiz }
