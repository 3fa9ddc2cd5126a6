/** Names that many pages print. */

import type { Named, Names } from '../types.ts'
import { listHouses, listSections, listTopics } from './catalogue.ts'

const bySlug = (list: readonly Named[]): Names => Object.fromEntries(list.map(({ slug, name }) => [slug, name]))

/** The printed name of each section, by slug. */
export const sectionNames = () => bySlug(listSections())

/** The printed name of each topic, by slug. */
export const topicNames = () => bySlug(listTopics())

/** The printed name of each house, by slug. */
export const houseNames = () => bySlug(listHouses())
