/** The point of a picture that every crop keeps. */
import { listGroups } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { Problem } from './problem.ts'

/** From 0% to 100%, with decimals where somebody is that exact. */
const PERCENT = String.raw`(?:100|\d{1,2}(?:\.\d+)?)%`
const FOCUS = new RegExp(`^${PERCENT} ${PERCENT}$`)

/** Problems of the focus of each picture of a story or a section. */
export function checkFocus({ data, at }: Parsed): readonly Problem[] {
  const pictures = [
    ...listGroups(data.pictures).map((picture, index) => ({ picture, path: ['pictures', index] })),
    ...listGroups([data.picture]).map((picture) => ({ picture, path: ['picture'] })),
  ]
  return pictures.flatMap(({ picture, path }) =>
    ['focus', 'focusWide'].flatMap((field) => {
      const value = picture[field]
      if (typeof value !== 'string' || FOCUS.test(value)) return []
      return [at([...path, field], `"${field}" cannot be "${value}". Write two shares, from the left and from the top, such as "40% 55%".`)]
    }),
  )
}
