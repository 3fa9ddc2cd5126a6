/** The public origin: a scheme, a host and perhaps a port, and nothing behind them. */
import type { z } from 'zod'

const isLocal = (host: string) => host === 'localhost' || /^[\d.]+$/.test(host)

/** What somebody meant who left out the scheme, such as "localhost:3000" or "reticule.example". */
function withScheme(value: string): string | undefined {
  if (value.includes('://') || !/[.:]|^localhost$/.test(value) || !URL.canParse(`https://${value}`)) return undefined
  const { hostname, host } = new URL(`https://${value}`)
  return `${isLocal(hostname) ? 'http' : 'https'}://${isLocal(hostname) && !host.includes(':') ? hostname : value}`
}

/** A transform for zod: the origin, without a slash at the end. What is more or less than one is told with what to write. */
export function readOrigin(value: string, context: z.RefinementCtx<string>): string {
  const fail = (remedy?: string) => {
    context.addIssue({ code: 'custom', params: { remedy } })
    return value
  }
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    const meant = withScheme(value)
    return fail(meant && `write ${meant}`)
  }
  if (url.username || url.password) return fail(`the public address holds no name and no password; write ${url.origin}`)
  if (url.pathname !== '/' || url.search || url.hash) return fail(`the magazine lives at the root of its host; write ${url.origin}`)
  return url.origin
}
