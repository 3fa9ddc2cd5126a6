/** Reads a form that a page of ours sent, and refuses what is not one before it looks inside. */
import { env } from '../env.ts'
import type { Problem } from './problems.ts'
import { rules } from './rules.ts'

export type ReadForm = { readonly fields: URLSearchParams } | { readonly problem: Problem }

/** Whether a browser says that another site sent it. Clients that say nothing of the kind are not browsers, and hold no cookie of ours. */
function isForeign({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin || site === 'same-origin') return false
  return !URL.canParse(origin) || ![headers.get('host'), new URL(env.origin).host].includes(new URL(origin).host)
}

/** The body as text, or undefined as soon as it is longer than a form may be. */
async function textOf({ body, headers }: Request): Promise<string | undefined> {
  if (Number(headers.get('content-length') ?? 0) > rules.body) return undefined
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.length
    if (bytes > rules.body) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

export async function readForm(request: Request): Promise<ReadForm> {
  if (isForeign(request)) return { problem: 'foreign' }
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return { problem: 'type' }
  const text = await textOf(request)
  return text === undefined ? { problem: 'too large' } : { fields: new URLSearchParams(text) }
}

/** Fields that a person leaves empty or sends late, and a program does not. */
export function isProgram(fields: URLSearchParams): boolean {
  const took = fields.get('took')
  return Boolean(fields.get('website')) || (took !== null && Number(took) < rules.fillTime)
}

/** The signed address that a link or a button of ours carries, or nothing. */
export const whoIn = ({ url }: Request) => new URL(url).searchParams.get('who') ?? ''

/** The client's address, as lib/press/server.ts has settled it. */
export const clientIn = ({ headers }: Request) => headers.get('x-forwarded-for') ?? '127.0.0.1'
