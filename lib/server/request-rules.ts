/** Which requests are looked at: whatever is refused here is refused before anything is read, rendered or kept. Pure. */

/** Of a body, in bytes: one address, a code, a signed link. deploy/nginx.conf says the same. */
export const MAX_BODY = 16 * 1024

/** Of a target, in characters: a question on /fit with everything typed has some 600. */
export const MAX_TARGET = 4096

/** Of one part of a path, in bytes: what a file system takes. No name of ours has more than 100. */
const MAX_PART = 255

/** What a request asks for, in the one way to write it. */
export type Target = {
  /** Decoded: no part is "." or "..", and no character is one that cannot be seen. */
  readonly path: string
  /** Encoded as `encodePath` does, with its query as it was asked. */
  readonly url: string
}

export type Refusal = { readonly refused: 400 | 404 | 405 | 414; readonly allow?: readonly string[] }

export const READING = ['GET', 'HEAD'] as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unseen = /[\u0000-\u001f\u007f\\]/

/** The one way in which we write a path: all but letters, digits and -_.!~*'() of each part is encoded. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not UTF-8, or a percent sign that stands alone.
    return undefined
  }
}

/** The path and query of a target: a server takes the absolute form, too (RFC 9112, 3.2.2). */
function partsOf(target: string): { readonly path: string; readonly query: string } | undefined {
  if (target.startsWith('/')) {
    const at = target.indexOf('?')
    return at < 0 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at) }
  }
  const url = URL.canParse(target) ? new URL(target) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? { path: url.pathname, query: url.search } : undefined
}

/** Reads the target of a request (RFC 9112, 3.2), or says with which status it is refused. */
export function readTarget(target: string): Target | Refusal {
  if (target.length > MAX_TARGET) return { refused: 414 }
  const { path, query } = partsOf(target) ?? {}
  if (path === undefined || query === undefined) return { refused: 400 }
  const parts = path.split('/').map(decoded)
  if (!parts.every((part) => part !== undefined) || parts.some((part) => part === '.' || part === '..')) return { refused: 400 }
  if (parts.some((part) => unseen.test(part)) || unseen.test(decoded(query.replaceAll('+', ' ')) ?? '\0')) return { refused: 400 }
  if (parts.some((part) => part.includes('/') || Buffer.byteLength(part) > MAX_PART)) return { refused: 404 }
  const read = parts.join('/')
  return { path: read, url: encodePath(read) + query }
}

/** Whether a method may be used where one reads, or where something is taken, too; HTTP's others have no use here. */
export function refusalOf(method: string | undefined, takesForms: boolean): Refusal | undefined {
  const allow = takesForms ? [...READING, 'POST'] : READING
  return allow.some((one) => one === method) ? undefined : { refused: 405, allow }
}
