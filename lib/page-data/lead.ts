/** A story as pages of several show it. */
import { findSection } from '../content/catalogue.ts'
import { summaryOf } from '../content/summary.ts'
import { findPictures } from '../images/find.ts'
import type { Story } from '../types.ts'

/** A story with its section and, where it has one, its opening picture. */
export const leadOf = (story: Story) => ({
  story: summaryOf(story),
  section: findSection(story.section),
  picture: findPictures(story).opening,
})
