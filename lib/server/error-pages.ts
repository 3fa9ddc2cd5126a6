/** Answers with a status and the designed page for it (app/errors), or with a line where nothing has been pressed. */
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { kinds } from '../press/headers.ts'

const statuses = [400, 404, 405, 413, 414, 500] as const
export type Status = (typeof statuses)[number]

/** The file of a status; Next builds the page for 404 by itself. deploy/nginx.conf names the others, too. */
const fileOf = (status: Status) => (status === 404 ? '404.html' : `errors/${status}.html`)

type Headers = Readonly<Record<string, string>>
type Page = { readonly body: string; readonly headers: Headers }

export class ErrorPages {
  private readonly pages = new Map<number, Page>()

  /** Reads the pages of an edition, since one must be there when nothing else is. */
  constructor(
    private readonly site = '',
    private readonly policies: Readonly<Record<string, string>> = {},
  ) {
    for (const status of statuses) {
      const file = site && join(site, fileOf(status))
      if (!file || !existsSync(file)) continue
      this.pages.set(status, { body: readFileSync(file, 'utf8'), headers: this.headersOf(fileOf(status)) })
    }
  }

  /** Sends another page with a status, such as that of a retired story. It is asked for again each time. */
  async sendPage(request: IncomingMessage, response: ServerResponse, status: number, file: string) {
    const body = await readFile(join(this.site, file))
    response.writeHead(status, { ...kinds.page, ...this.headersOf(file), 'Cache-Control': 'no-cache' })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  private headersOf(file: string): Headers {
    const policy = this.policies[file]
    return { 'Content-Type': 'text/html; charset=utf-8', ...(policy && { 'Content-Security-Policy': policy }) }
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
