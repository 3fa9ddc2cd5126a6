/** What the pages about ourselves print that is not their own words. */
import { today } from '../clock.ts'
import { listBags, listGauges, listObjects } from '../content/catalogue.ts'
import { listFieldNotes } from '../content/field-notes.ts'
import { listStories } from '../content/stories.ts'
import { env } from '../env.ts'
import { securityText } from '../machines/security.ts'
import { kept } from '../newsletter/kept.ts'

/** The address for mail, where there is one. */
export const loadAboutPage = () => ({ contact: env.contact })

/** Every correction with its story, newest first. */
export const loadCorrectionsPage = () => ({
  corrections: listStories()
    .flatMap(({ slug, title, corrections }) => corrections.map((correction) => ({ slug, title, ...correction })))
    .sort((a, b) => b.on.localeCompare(a.on)),
})

/** How much the open data holds, and what the schema says of its fields. */
export const loadDataPage = () => ({
  bags: listBags().length,
  objects: listObjects().length,
  gauges: listGauges().length,
  bagFields: listFieldNotes('bag'),
  objectFields: listFieldNotes('object'),
})

/** What is kept of subscribers, in sentences. */
export const loadPrivacyPage = () => ({ kept: Object.values(kept).flatMap(({ words }) => words) })

/** Whom to tell of a hole. Renewed with the first edition of a month. */
export const loadSecurityText = () => securityText(env.contact, `${today().slice(0, 7)}-01`)
