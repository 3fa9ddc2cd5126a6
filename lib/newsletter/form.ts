/** Reads a form that a page of ours sent, and refuses what is not one before it looks inside. */
import { env } from '../env.ts'
import type { FormProblem } from './problems.ts'
import { rules } from './rules.ts'

export type ReadForm = { readonly fields: URLSearchParams } | { readonly problem: FormProblem }

/** Whether a browser says that another site sent it. Clients that say nothing of the kind are not browsers, and hold no cookie of ours. */
function isForeign({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin || site === 'same-origin') return false
  return !URL.canParse(origin) || ![headers.get('host'), new URL(env.origin).host].includes(new URL(origin).host)
}

/** Its body is whole and bounded: lib/server/server.ts asks no route before that. */
export async function readForm(request: Request): Promise<ReadForm> {
  if (isForeign(request)) return { problem: 'foreign' }
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return { problem: 'type' }
  const fields = new URLSearchParams(await request.text())
  // No field of a page can hold NUL, and no store can keep it.
  return [...fields.values()].some((value) => value.includes('\0')) ? { problem: 'type' } : { fields }
}

/** Whether it is the one-click request of a mail program, in either of the two types that a form may have (RFC 8058, 3.2). */
export async function isOneClick(request: Request): Promise<boolean> {
  try {
    return (await request.formData()).get('List-Unsubscribe') === 'One-Click'
  } catch {
    // Neither type: the button of a page with nothing in its form, or a program that sends something else.
    return false
  }
}

/** Whether a form looks like a program's: its hidden field is filled in, or it took less time than a person needs (`rules.fillTime`). */
export function isBot(fields: URLSearchParams): boolean {
  const took = fields.get('took')
  return Boolean(fields.get('website')) || (took !== null && Number(took) < rules.fillTime)
}

/** The signed address that a link or a button of ours carries, or nothing. */
export const tokenParam = ({ url }: Request) => new URL(url).searchParams.get('who') ?? ''

/** The client's address, as lib/server/server.ts has settled it. */
export const clientIn = ({ headers }: Request) => headers.get('x-forwarded-for') ?? '127.0.0.1'
