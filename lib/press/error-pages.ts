/** Answers with a status and the designed page for it (app/errors), or with a line where nothing has been pressed. */
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { kinds } from './headers.ts'

const statuses = [400, 404, 405, 413, 414, 500] as const
export type Status = (typeof statuses)[number]

/** The file of a status; Next builds the page for 404 by itself. deploy/nginx.conf names the others, too. */
const fileOf = (status: Status) => (status === 404 ? '404.html' : `errors/${status}.html`)

type Headers = Readonly<Record<string, string>>
type Page = { readonly body: string; readonly headers: Headers }

export class ErrorPages {
  private readonly pages = new Map<number, Page>()

  /** Reads the pages of a release, since one must be there when nothing else is. */
  constructor(site?: string, policies: Readonly<Record<string, string>> = {}) {
    for (const status of statuses) {
      const file = site && join(site, fileOf(status))
      if (!file || !existsSync(file)) continue
      const policy = policies[fileOf(status)]
      const headers = { 'Content-Type': 'text/html; charset=utf-8', ...(policy && { 'Content-Security-Policy': policy }) }
      this.pages.set(status, { body: readFileSync(file, 'utf8'), headers })
    }
  }

  /** Nothing of an answer that was begun stays: an error is never kept, whatever it is an error of. */
  send(request: IncomingMessage, response: ServerResponse, status: number, more: Headers = {}) {
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const { body, headers } = this.pages.get(status) ?? {
      body: `${status} ${STATUS_CODES[status]}\n`,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    }
    // An answer to a body that was not read to its end ends the connection, or the rest would be taken for a request.
    const connection: Headers = request.complete ? {} : { Connection: 'close' }
    response.writeHead(status, { ...kinds.page, ...headers, ...connection, 'Cache-Control': 'no-store', ...more })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
