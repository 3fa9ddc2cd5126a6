/** Follows the link to the edition that is shown: what serves it turns to each new one, and is told why when it cannot. */
import { existsSync } from 'node:fs'
import { currentId, editionFolder, watchLink } from '../editions/folder.ts'
import { manifestFile } from '../editions/manifest.ts'
import { log } from '../log.ts'
import { type ServedEdition, serveNewest } from './served-edition.ts'

type Followed = {
  readonly shown: () => ServedEdition
  readonly stop: () => void
}

/**
 * Opens what can be served and follows the link from then on. `ofAnotherBuild` is called once an edition is shown that needs another build than this
 * process has: whoever serves it must be started anew. Throws when there is nothing to serve.
 */
export function followEditions(project: string, build: string | undefined, ofAnotherBuild: (edition: ServedEdition) => void): Followed {
  const first = serveNewest(project, build)
  let served = first.edition
  // An edition that was turned to while this process started is looked at as any other.
  let tried = served.id === currentId(project) ? served.id : undefined
  const tell = (problem: string | undefined) =>
    problem && log.error({ edition: served.id }, `${problem}; edition ${served.id} is served instead`)
  tell(first.problem)

  function look(shown: string | undefined) {
    const isThere = existsSync(manifestFile(editionFolder(project, served.id)))
    if (isThere && (shown === tried || shown === served.id)) return
    tried = shown
    try {
      const { edition, problem } = serveNewest(project)
      if (edition.id === served.id) return tell(problem)
      if (build && edition.manifest.build !== build) return ofAnotherBuild(edition)
      served = edition
      tell(problem)
      log.info({ edition: served.id }, 'another edition is shown')
    } catch (cause) {
      log.error({ edition: served.id }, cause instanceof Error ? cause.message : String(cause))
    }
  }

  return { shown: () => served, stop: watchLink(project, look) }
}
