/**
 * Files named after their content that the edition which is served does not have: those that a page of an earlier edition still names are sent from whichever
 * kept edition has them; where previews are shown, pictures of stories that no edition holds yet from where they were prepared.
 */
import { existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { editionFolder, listEditions } from '../editions/folder.ts'
import { kindOf } from '../press/headers.ts'
import { SiteFiles } from './site-files.ts'

/** Endings that stand beside a file. */
const beside = ['', '.br', '.gz']

/** Whether a file lies there: a folder is at no address. No path is too odd to be asked. */
const isFile = (path: string) => existsSync(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true

export class OlderFiles {
  constructor(
    private readonly project: string,
    private readonly newest: string,
    private readonly showsPreviews: boolean,
  ) {}

  /** The folders in which a file may lie, the newest first. */
  private places(): readonly string[] {
    const editions = listEditions(this.project).filter((id) => id !== this.newest)
    return [
      ...editions.map((id) => join(editionFolder(this.project, id), 'site')),
      ...(this.showsPreviews ? [join(this.project, 'public')] : []),
    ]
  }

  /** Sends the file at a path; `otherwise` answers where it lies nowhere. */
  send(path: string, request: IncomingMessage, response: ServerResponse, otherwise: () => void) {
    const name = path.slice(1)
    const isNamedByHash = ['asset', 'media'].includes(kindOf(path))
    const place = isNamedByHash ? this.places().find((one) => isFile(join(one, name))) : undefined
    if (place === undefined) return otherwise()
    const names = new Set(beside.map((ending) => name + ending).filter((one) => isFile(join(place, one))))
    return new SiteFiles(place, names, {}).send(name, path, request, response, otherwise)
  }
}
