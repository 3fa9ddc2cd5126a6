/** The letters of the edition that is shown. */
import { listLetters } from '../../content/letters.ts'
import { inEdition } from '../../edition-context.ts'
import { contextOf } from '../../editions/content.ts'
import { currentId, type Edition, findEdition } from '../../editions/folder.ts'
import { renderLetter } from '../rendered.ts'
import type { LetterSource } from './source.ts'

/** Throws, with what to do, while no edition is shown. */
function requireEdition(project: string): Edition {
  const edition = findEdition(project, currentId(project))
  if (!edition) throw new Error('No edition is shown: run npm run publish.')
  return edition
}

const inShown = <T>(project: string, work: () => T): T => {
  const { folder, manifest } = requireEdition(project)
  return inEdition(contextOf(folder, manifest.moment), work)
}

export const servedLetters = (project: string): LetterSource => ({
  edition: () => currentId(project),
  listReady: async () => inShown(project, listLetters).map(({ slug, send }) => ({ slug, send: new Date(send) })),
  render: async (slug) => inShown(project, () => renderLetter(slug)),
})
