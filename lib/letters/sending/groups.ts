/** Whose servers take the mail of a domain: by the names of those servers (MX, RFC 5321), or by its own name where everybody knows it. */
import { resolveMx } from 'node:dns/promises'
import pMap from 'p-map'
import { type Group, groups } from './lanes.ts'

/** Ends of the names of mail servers, as these companies give them to the domains that they serve. */
const servers: Readonly<Record<Exclude<Group, 'other'>, readonly string[]>> = {
  google: ['google.com', 'googlemail.com'],
  microsoft: ['outlook.com', 'hotmail.com', 'mx.microsoft'],
  yahoo: ['yahoodns.net', 'aol.com'],
  apple: ['icloud.com', 'apple.com'],
}

/** Domains of their own, for which nobody has to be asked. */
const own: Readonly<Record<Exclude<Group, 'other'>, readonly string[]>> = {
  google: ['gmail.com', 'googlemail.com'],
  microsoft: ['outlook.com', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk', 'msn.com'],
  yahoo: ['yahoo.com', 'yahoo.co.uk', 'ymail.com', 'aol.com'],
  apple: ['icloud.com', 'me.com', 'mac.com'],
}

const isBelow = (name: string, end: string) => name === end || name.endsWith(`.${end}`)

/** The group of a mail server, by its name. */
export const groupOfServer = (name: string): Group =>
  groups.find((group) => group !== 'other' && servers[group].some((end) => isBelow(name.toLowerCase(), end))) ?? 'other'

const knownGroup = (domain: string): Group | undefined => groups.find((group) => group !== 'other' && own[group].includes(domain))

/** Asks for the mail servers of a domain, the best first. */
export type AskServers = (domain: string) => Promise<readonly string[]>

const askDns: AskServers = async (domain) =>
  (await resolveMx(domain)).sort((one, other) => one.priority - other.priority).map(({ exchange }) => exchange)

/** ms for all questions together, and questions at once. What is not answered by then is `other`: its mail goes out all the same. */
const PATIENCE = 20_000
const AT_ONCE = 20

/** The groups of some domains; those of `other` are left out. */
export async function groupsOf(domains: readonly string[], ask: AskServers = askDns): Promise<Readonly<Record<string, Group>>> {
  const late = AbortSignal.timeout(PATIENCE)
  const given = new Promise<undefined>((resolve) => late.addEventListener('abort', () => resolve(undefined)))
  const groupOf = async (domain: string): Promise<Group> => {
    const known = knownGroup(domain)
    if (known || late.aborted) return known ?? 'other'
    // A domain whose servers cannot be found has none that we would have to spare.
    const [first] = (await Promise.race([ask(domain).catch(() => undefined), given])) ?? []
    return first ? groupOfServer(first) : 'other'
  }
  const found = await pMap(domains, async (domain) => [domain, await groupOf(domain)] as const, { concurrency: AT_ONCE })
  return Object.fromEntries(found.filter(([, group]) => group !== 'other'))
}
