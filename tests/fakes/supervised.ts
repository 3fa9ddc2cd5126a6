/** A supervisor with fake web processes, in a folder of a test's own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { editionFolder, turnTo } from '../../lib/editions/folder.ts'
import { idOf, manifestFile } from '../../lib/editions/manifest.ts'
import { childEnvironment } from '../../lib/env.ts'
import { bundleProcess } from './bundled-process.ts'
import { freePort } from './stores.ts'

export type Answer = {
  readonly status: number
  readonly connection?: string | undefined
  readonly build: string
  readonly pid: number
  readonly hasMail: boolean
}

export class Supervised {
  readonly folder = mkdtempSync(join(tmpdir(), 'reticule-supervised-'))
  port = 0
  process?: ChildProcess
  complained = ''
  private editions = 0

  constructor() {
    // Migrations lie beside the code.
    symlinkSync(resolve('lib'), join(this.folder, 'lib'))
  }

  /** Shows another edition, which needs a build. */
  show(build: string) {
    this.editions++
    const moment = new Date().toISOString()
    const empty = { version: 1, build, moment, fingerprint: '', addresses: {}, later: [], redirects: {}, asked: [], gone: {} }
    const words = JSON.stringify(empty)
    const id = idOf(this.editions, words)
    mkdirSync(editionFolder(this.folder, id), { recursive: true })
    writeFileSync(manifestFile(editionFolder(this.folder, id)), words)
    turnTo(this.folder, id)
  }

  /** Starts it, and resolves once it listens or has ended. */
  async start(environment: Readonly<Record<string, string>>) {
    this.port = await freePort()
    const child = spawn(
      process.execPath,
      [await bundleProcess('tests/fakes/supervisor.ts'), await bundleProcess('tests/fakes/web-process.ts')],
      {
        cwd: this.folder,
        env: childEnvironment({
          NODE_ENV: 'test',
          LOG_LEVEL: 'silent',
          PORT: String(this.port),
          RETICULE_DATA: join(this.folder, 'data'),
          ...environment,
        }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    this.process = child
    child.stderr.on('data', (words) => {
      this.complained += words
    })
    const listening = new Promise((done) => createInterface({ input: child.stdout }).once('line', done))
    await Promise.race([listening, once(child, 'exit')])
  }

  /** Asks, with a form when there is one. Rejects when no whole answer comes. */
  async ask(agent: Agent | false = false, form?: string, path = '/'): Promise<Answer> {
    const asked = request({
      port: this.port,
      host: '127.0.0.1',
      agent: agent || undefined,
      path,
      method: form ? 'POST' : 'GET',
      ...(agent ? {} : { headers: { Connection: 'close' } }),
    })
    asked.end(form)
    const [answer] = await once(asked, 'response')
    const [build = '', pid, hasMail] = (await text(answer)).split(' ')
    return { status: answer.statusCode, connection: answer.headers.connection, build, pid: Number(pid), hasMail: hasMail === 'true' }
  }

  /** Waits until it has ended; its status and its signal. */
  async ended(): Promise<readonly [number | null, NodeJS.Signals | null]> {
    const { process: child } = this
    if (!child) throw new Error('nothing was started')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return [child.exitCode, child.signalCode]
  }

  async end(signal: NodeJS.Signals = 'SIGTERM') {
    this.process?.kill(signal)
    return this.ended()
  }

  async remove() {
    if (this.process) await this.end('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
