/** What the page of the newsletter shows beside its own words. */
import { listLetterSummaries } from './letters.ts'

/** Letters that stand there. */
const SHOWN = 3

export const loadNewsletterPage = () => ({ letters: listLetterSummaries(SHOWN) })
