/** Files named after their content that a page of an earlier edition still names: sent from whichever kept edition has them. */
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { editionFolder, listEditions } from '../editions/folder.ts'
import { kindOf } from '../press/headers.ts'
import { SiteFiles } from './site-files.ts'

/** Endings that stand beside a file. */
const beside = ['', '.br', '.gz']

export class OlderFiles {
  constructor(
    private readonly project: string,
    private readonly newest: string,
  ) {}

  /** Sends the file at a path, from another edition than the one that is served; `otherwise` answers where none has it. */
  send(path: string, request: IncomingMessage, response: ServerResponse, otherwise: () => void) {
    const name = path.slice(1)
    const isNamedByHash = ['asset', 'media'].includes(kindOf(path))
    for (const id of isNamedByHash ? listEditions(this.project) : []) {
      const site = join(editionFolder(this.project, id), 'site')
      if (id === this.newest || !existsSync(join(site, name))) continue
      const names = new Set(beside.map((ending) => name + ending).filter((one) => existsSync(join(site, one))))
      return new SiteFiles(site, names, {}).send(name, path, request, response, otherwise)
    }
    return otherwise()
  }
}
