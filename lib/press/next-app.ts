/** Next as it renders pages for the printer and for what is answered anew each time. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { env, tellNext } from '../env.ts'
import { buildFolder } from './build.ts'
import type { Handler } from './render-page.ts'

type Options = {
  readonly port?: number
  /** Given where pages are rendered as they are written; Next then listens for its tools' connections. */
  readonly developOn?: Server
}

/** Resolves when it can render. Its build is the one that RETICULE_BUILD names. */
export async function openNext(
  project: string,
  { port = 0, developOn }: Options = {},
): Promise<{ handler: Handler; close: () => Promise<void> }> {
  const made = env.build && join(buildFolder(project, env.build), 'next', 'required-server-files.json')
  if (made && existsSync(made)) tellNext(JSON.parse(readFileSync(made, 'utf8')).config)
  // Next listens for upgrades on the server that it is given, and keeps them open; only its tools for development have a use for that.
  const app = next({ dev: developOn !== undefined, dir: project, hostname: 'localhost', port, httpServer: developOn ?? createServer() })
  await app.prepare()
  return { handler: app.getRequestHandler(), close: () => app.close() }
}
