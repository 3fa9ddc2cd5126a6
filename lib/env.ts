/** The environment, read once and nowhere else. A wrong value ends the process: each is told in one line. */
import { readEnvironment } from './environment/read.ts'

const environment = readEnvironment(process.env)
if ('problems' in environment) {
  for (const problem of environment.problems) console.error(`reticule · ${problem}`)
  process.exit(1)
}
const { values } = environment
const port = values.PORT ?? 3000
const scheme = values.FRONT_CERTIFICATE ? 'https' : 'http'
/** Where readers on this machine ask: nginx where it is given a port, else the magazine's own server. */
const localOrigin = values.FRONT_PORT ? `${scheme}://localhost:${values.FRONT_PORT}` : `http://localhost:${port}`

const isDevelopment = values.NODE_ENV === 'development'

export const env = {
  /** Whether this is `npm run dev`. */
  isDevelopment,
  /** Where the magazine's own server listens. */
  port,
  /** How many processes answer readers. */
  webProcesses: values.WEB_PROCESSES ?? 1,
  /** Where this machine may ask for figures, if anywhere. */
  metricsPort: values.METRICS_PORT,
  /** The public origin, without a slash at the end. */
  origin: values.SITE_URL ?? localOrigin,
  /** The build that this process serves or prints with; while developing there is none. */
  build: values.RETICULE_BUILD,
  /** A stopped clock, or nothing. */
  now: values.RETICULE_NOW,
  /** Whether drafts may be previewed: while developing, or where an operator allows it. */
  preview: isDevelopment || values.RETICULE_PREVIEW === '1',
  /** The content folder whose stories are previewed: the magazine's own, or that of another checkout. */
  previewContent: values.RETICULE_PREVIEW_CONTENT ?? 'content',
  /** A Postgres server; without one the store is embedded. */
  databaseUrl: values.DATABASE_URL,
  /** Where the embedded store and the outbox lie. */
  dataFolder: values.RETICULE_DATA ?? '.data',
  /** Whether another process owns the embedded store, and serves it at a socket in that folder. */
  isStoreServed: values.RETICULE_STORE === 'served',
  /** A mail server; without one mails are written to files. */
  smtpUrl: values.SMTP_URL,
  /** Who signs mails. */
  sender: values.MAIL_FROM ?? { header: 'Reticule <letters@localhost>', address: 'letters@localhost', domain: 'localhost' },
  /** The address for reports of faults and of security holes, if there is one. */
  contact: values.CONTACT,
  /** Where mail servers send requests to leave by mail, if anywhere. */
  leaveByMail: values.MAIL_LEAVE,
  /** With which mails are signed here; else the relay signs them. */
  dkim: values.DKIM_KEY && values.DKIM_SELECTOR ? { keyFile: values.DKIM_KEY, selector: values.DKIM_SELECTOR } : undefined,
  /** Who may be sent a letter before the list is. */
  letterTesters: values.LETTER_TESTERS ?? [],
  /** Mails a day of the first letter of a new sender; without it no limit. */
  letterWarm: values.LETTER_WARM,
  /** Where mail servers of this machine bring reports, if anywhere, and the address that others send them to. */
  bouncePort: values.BOUNCE_PORT,
  bounceAddress: values.BOUNCE_ADDRESS,
  /** By what the webhooks of a relay are known to be its own; each is off without. */
  webhooks: { ses: values.WEBHOOK_SES, postmark: values.WEBHOOK_POSTMARK, mailgun: values.WEBHOOK_MAILGUN },
  /** Addresses of proxies that may say whom they speak for. */
  trustedProxies: values.TRUSTED_PROXY ?? [],
  logLevel: values.LOG_LEVEL ?? 'info',
  /** nginx, as `npm run front` starts it. */
  front: { port: values.FRONT_PORT ?? 8080, certificate: values.FRONT_CERTIFICATE, key: values.FRONT_KEY },
  /** Programs that are not found by themselves. */
  chromium: values.CHROMIUM,
  blender: values.BLENDER ?? 'blender',
  /** Whether a run on GitHub reads what is printed. */
  isOnGitHub: values.GITHUB_ACTIONS !== undefined,
} as const

/** The environment of a program that is started: ours, and what is said beside it. */
export const childEnvironment = (more: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
})

/**
 * Tells Next what it was configured with when a build was made. It then neither compiles nor reads next.config.ts, which takes it half a second;
 * the server that Next itself writes (`output: 'standalone'`) is told in the same way.
 */
export function tellNext(config: unknown): void {
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}
