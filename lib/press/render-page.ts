/** Asks Next for one answer without a connection: the request is made of words, and the answer stays in memory. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'

/** Next's request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type PageRequest = {
  readonly url: string
  /** GET where nothing is said. */
  readonly method?: string
  /** Named in lower case. */
  readonly headers?: IncomingMessage['headers']
  readonly body?: Buffer
}

export type Rendered = { readonly status: number; readonly headers: Headers; readonly body: Buffer }

/**
 * The whole answer. Nothing here answers with more than a page, a feed or a card, so it is not bounded. Its headers are those that the
 * handler set: length, date and connection are left to whoever sends it. Rejects with whatever the handler rejects with.
 */
export async function renderPage(handler: Handler, { url, method = 'GET', headers = {}, body }: PageRequest): Promise<Rendered> {
  const { raw, rawPayload } = await inject(
    (request, response) => {
      handler(request, response).catch((problem) => response.destroy(problem))
    },
    { url, method, headers, ...(body && { payload: body }) },
  )
  const { 'content-length': _, ...said } = raw.res.getHeaders()
  const pairs = Object.entries(said).flatMap(([name, value = []]) => [value].flat().map((one): [string, string] => [name, String(one)]))
  return { status: raw.res.statusCode, headers: new Headers(pairs), body: rawPayload }
}
