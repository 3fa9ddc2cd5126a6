/** npm run editions: which editions are kept; `rollback` shows the one before the present one, `rollback ID` the one that is named. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { changesBetween } from '../lib/editions/changes.ts'
import { currentId, editionFolder, findEdition, listEditions, turnBackTo } from '../lib/editions/folder.ts'
import { filesBelow } from '../lib/press/files.ts'

const project = process.cwd()
const [command, named] = process.argv.slice(2)

/** Megabytes of all that lies in an edition, also of what others hold, too. */
function megabytes(id: string): string {
  const folder = editionFolder(project, id)
  const bytes = filesBelow(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function list() {
  const ids = listEditions(project)
  const shown = currentId(project)
  for (const [at, id] of ids.entries()) {
    const [edition, before] = [findEdition(project, id), findEdition(project, ids[at + 1])]
    const changes = edition && before ? `${changesBetween(before.manifest, edition.manifest).length} changed` : ''
    const facts = edition
      ? [edition.manifest.moment.slice(0, 16).replace('T', ' '), edition.manifest.commit ?? '', changes, megabytes(id)]
      : ['not whole']
    console.log([id, ...facts, id === shown ? '← shown' : ''].filter(Boolean).join('  '))
  }
  if (!ids.length) console.log('There is no edition yet. Run npm run publish.')
}

/** Shows an edition again; the present one is kept. It waits for nobody, also while an edition is printed. */
function rollback(): string {
  const ids = listEditions(project)
  const shown = currentId(project)
  const wanted = named ?? ids[ids.indexOf(shown ?? '') + 1]
  if (wanted === undefined) throw new Error('There is no edition before this one.')
  if (!ids.includes(wanted)) throw new Error(`There is no edition ${wanted}; kept are ${ids.join(', ')}.`)
  turnBackTo(project, wanted)
  return `edition ${wanted} is shown; npm run publish prints what is in content/ now`
}

try {
  if (command === undefined) list()
  else if (command === 'rollback') console.log(rollback())
  else throw new Error('Say nothing, or: rollback, rollback ID.')
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
