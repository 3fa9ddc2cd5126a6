/** What stands round every page. */
import { listSections } from '../content/catalogue.ts'

export const loadLayout = () => ({ sections: listSections().map(({ slug, name, introduction }) => ({ slug, name, introduction })) })
