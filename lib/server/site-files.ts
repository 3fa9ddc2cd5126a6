/** Sends the files of an edition: compressed where the browser takes that, whole or in part, and not again when it has them. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import send from 'send'
import { fileOf } from '../press/file-of.ts'
import { kindOf, kinds, typeOf } from '../press/headers.ts'

/** Endings of the compressed files beside a text, the smaller one first, by the names of their encodings. */
const encodings = { br: '.br', gzip: '.gz' } as const
type Encoding = keyof typeof encodings

/** What kept something from being sent: a file that is gone (404), a condition that does not hold (412), no such part (416). */
export type NotSent = { readonly status: number; readonly headers?: Readonly<Record<string, string>> }

type Stat = { readonly mtimeMs: number; readonly size: number }

/** The second in which a file last changed, as nginx has it: a whole one. Node rounds `Stats.mtime`, which can be a second ahead. */
const secondOf = ({ mtimeMs }: Stat) => Math.floor(mtimeMs / 1000)

const dateOf = (stat: Stat) => new Date(secondOf(stat) * 1000).toUTCString()

/** As nginx makes it, so that both say the same: a strong validator, since a file of an edition never changes (RFC 9110, 8.8.1). */
const etagOf = (stat: Stat) => `"${secondOf(stat).toString(16)}-${stat.size.toString(16)}"`

export class SiteFiles {
  /** The files below `root` by their names, and the policies of those that are pages. */
  constructor(
    private readonly root: string,
    private readonly names: ReadonlySet<string>,
    private readonly policies: Readonly<Record<string, string>>,
  ) {}

  /** The name of the file at a path, if there is one. A page has one address: "/stories/a.html" is none. */
  find(path: string): string | undefined {
    return [fileOf(path), path.slice(1)].find((name) => this.names.has(name) && (name !== path.slice(1) || !name.endsWith('.html')))
  }

  /** Sends a file that `find` has named; `otherwise` answers when it cannot be, before anything of an answer was written. */
  send(name: string, path: string, request: IncomingMessage, response: ServerResponse, otherwise: (why: NotSent) => void) {
    const encoding = this.encodingFor(name, request)
    // A part is only ever given to GET (RFC 9110, 14.2). And whoever asks caches for a fresh answer is told when it is the one they have.
    if (request.method === 'HEAD') delete request.headers.range
    delete request.headers['cache-control']
    send(request, encodeURI(`/${name}${encoding ? encodings[encoding] : ''}`), {
      root: this.root,
      dotfiles: 'allow',
      index: false,
      cacheControl: false,
      // As nginx: parts are given of a file as it is, and not of its compressed form.
      acceptRanges: encoding === undefined,
    })
      .on('file', (_: string, stat: Stat) => {
        // A part of another file than this is no use to anybody (RFC 9110, 13.1.5).
        const wanted = request.headers['if-range']
        if (wanted && wanted !== etagOf(stat) && wanted !== dateOf(stat)) delete request.headers.range
      })
      .on('headers', (_: ServerResponse, __: string, stat: Stat) => {
        for (const [header, value] of Object.entries(kinds[kindOf(path)])) response.setHeader(header, value)
        response.setHeader('ETag', etagOf(stat))
        response.setHeader('Last-Modified', dateOf(stat))
        response.setHeader('Content-Type', typeOf(path))
        if (this.names.has(`${name}.br`)) response.setHeader('Vary', 'Accept-Encoding')
        if (encoding) response.setHeader('Content-Encoding', encoding)
        const policy = this.policies[name]
        if (policy) response.setHeader('Content-Security-Policy', policy)
      })
      .on('error', ({ status = 500, headers }: Error & Partial<NotSent>) => otherwise({ status, ...(headers && { headers }) }))
      .pipe(response)
  }

  private encodingFor(name: string, request: IncomingMessage): Encoding | undefined {
    const taken = new Negotiator(request).encodings(Object.keys(encodings))
    return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding) && this.names.has(name + encodings[encoding]))
  }
}
