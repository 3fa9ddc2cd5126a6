/** Names that many pages print. */
import { listSections } from './catalogue.ts'

/** The printed name of each section, by slug. */
export function sectionNames(): ReadonlyMap<string, string> {
  return new Map(listSections().map(({ slug, name }) => [slug, name]))
}
