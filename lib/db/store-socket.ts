/**
 * An embedded store for several processes: served over the Postgres protocol at a Unix socket. The store knows one session, so whoever asks
 * has it to himself from the start of a question to the end of its answer, or of his transaction.
 */
import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Mutex, withTimeout } from 'async-mutex'
import { log, reasonOf } from '../log.ts'
import { endsQuestion, failure, isGoodbye, isOutsideTransaction, noEncryption, readGreeting, readMessage, welcome } from './wire.ts'

/** `pg` finds a socket by its folder and a port. */
const PORT = 5432
/** What systems take as the path of a socket, in bytes. */
const LONGEST = 100

const socketIn = (folder: string) => join(resolve(folder), `.s.PGSQL.${PORT}`)

/** How `pg` connects to the store in a folder. */
export const atSocket = (folder: string) => ({ host: resolve(folder), port: PORT, user: 'reticule', database: 'postgres' })

/** Whether somebody serves the store in a folder. */
export const isServed = (folder: string): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect(socketIn(folder))
    socket.once('connect', () => tell(true)).once('error', () => tell(false))
    socket.once('connect', () => socket.destroy())
  })

class Session {
  private unread = Buffer.alloc(0)
  private question: Buffer[] = []
  private settings?: ReadonlyMap<string, string>
  /** One question after another. */
  private work = Promise.resolve()
  /** Gives the store back, while it has it. */
  private giveBack?: () => void
  private isGone = false
  private idle?: NodeJS.Timeout

  constructor(
    private readonly socket: Socket,
    private readonly store: PGlite,
    private readonly turns: Mutex,
  ) {
    socket.on('error', (problem) => log.debug({ reason: reasonOf(problem) }, 'a connection to the embedded store broke'))
    socket.on('data', (bytes) => this.read(bytes))
    socket.on('close', () => this.leave())
  }

  private read(bytes: Buffer) {
    this.unread = Buffer.concat([this.unread, bytes])
    while (!this.isGone && (this.settings ? this.takeMessage() : this.takeGreeting()));
  }

  private take(length: number): Buffer {
    const taken = this.unread.subarray(0, length)
    this.unread = this.unread.subarray(length)
    return taken
  }

  private takeGreeting(): boolean {
    const found = readGreeting(this.unread)
    if (!found) return false
    this.take(found.length)
    if (found.greeting.kind === 'unknown') this.socket.destroy()
    else this.socket.write(found.greeting.kind === 'start' ? welcome : noEncryption)
    if (found.greeting.kind === 'start') this.settings = found.greeting.settings
    return found.greeting.kind !== 'unknown'
  }

  private takeMessage(): boolean {
    const found = readMessage(this.unread)
    if (!found) return false
    this.question.push(this.take(found.length))
    if (isGoodbye(found.kind)) this.socket.end()
    if (endsQuestion(found.kind)) {
      const question = Buffer.concat(this.question)
      this.question = []
      this.work = this.work.then(() => this.answer(question))
    }
    return true
  }

  /** ms of a setting, under the name that Postgres gives it. */
  private limit(name: string): number {
    return Number(this.settings?.get(name) ?? 0) || 60_000
  }

  private async takeTurn(): Promise<boolean> {
    const turn = this.limit('lock_timeout')
    try {
      this.giveBack ??= await withTimeout(this.turns, turn).acquire()
      return true
    } catch {
      this.socket.write(failure('55P03', `the embedded store has been busy for ${turn} ms`))
      return false
    }
  }

  private async answer(question: Buffer) {
    if (this.isGone || !(await this.takeTurn())) return
    clearTimeout(this.idle)
    let last: number | undefined
    const say = (bytes: Uint8Array) => {
      last = bytes.at(-1)
      // A copy: the store writes its next words into the same place.
      this.socket.write(Buffer.from(bytes))
    }
    try {
      // Who left while it waited has nothing done.
      if (!this.isGone) await this.store.execProtocolRawStream(question, { onRawData: say })
    } catch (problem) {
      log.error({ reason: reasonOf(problem) }, 'the embedded store failed')
      this.socket.destroy()
    }
    if (isOutsideTransaction(last)) this.endTurn()
    else this.idle = setTimeout(() => this.socket.destroy(), this.limit('idle_in_transaction_session_timeout'))
  }

  private endTurn() {
    clearTimeout(this.idle)
    this.giveBack?.()
    this.giveBack = undefined
  }

  /** A transaction that is left open is undone. */
  private leave() {
    this.isGone = true
    this.work = this.work.then(async () => {
      try {
        if (this.giveBack) await this.store.exec('rollback')
      } catch (problem) {
        log.error({ reason: reasonOf(problem) }, 'a transaction could not be undone')
      }
      this.endTurn()
    })
  }

  async end() {
    this.socket.destroy()
    this.leave()
    await this.work
  }
}

/** Serves a store that this process has locked; only its owner can connect. Resolves with how to end, once others can. */
export async function serveStore(store: PGlite, folder: string): Promise<() => Promise<void>> {
  const path = socketIn(folder)
  if (Buffer.byteLength(path) > LONGEST)
    throw new Error(`${resolve(folder)} is too long a path for the socket of a store; name a shorter one in RETICULE_DATA.`)
  const [turns, sessions] = [new Mutex(), new Set<Session>()]
  const server = createServer((socket) => {
    const session = new Session(socket, store, turns)
    sessions.add(session)
    socket.once('close', () => sessions.delete(session))
  })
  // Left by a process that was killed.
  rmSync(path, { force: true })
  await new Promise<void>((listening, reject) => server.once('error', reject).listen(path, listening))
  chmodSync(path, 0o600)
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    await Promise.all([...sessions].map((session) => session.end()))
    await closed
  }
}
