/** A real SMTP server in the test's own process. What it does with a mail can be changed while it runs. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** The phases in which a server can refuse. */
export const smtpPhases = ['connect', 'login', 'mail', 'rcpt', 'data'] as const
export type SmtpPhase = (typeof smtpPhases)[number]

/** A reply such as "550 5.1.1 no such user", given in one phase, to mails for every recipient or for some. */
export type Refusal = { readonly at: SmtpPhase; readonly says: string; readonly to?: (address: string) => boolean }

/** Takes every mail, refuses it for now (4xx) or for good (5xx), takes it after some ms, never answers, or ends the connection in its midst. */
export type Manner = 'take' | 450 | 550 | { readonly after: number } | 'hang' | 'drop' | Refusal

export class TestSmtp {
  manner: Manner = 'take'
  /** Message-IDs by the address they went to, in the order in which they came. */
  readonly arrived: { readonly to: string; readonly id: string; readonly text: string }[] = []
  /** Every attempt that came as far as its recipient, refused or not. */
  readonly tried: string[] = []
  /** How many mails were in hand at once, at most. */
  most = 0
  /** How many mails were read to their end, taken or not. */
  readWhole = 0
  private inHand = 0
  private server = this.make()
  private port = 0

  /** The error with which the server refuses in that phase, if it does. */
  private refusal(at: SmtpPhase, address?: string): Error | undefined {
    const manner: Manner = typeof this.manner === 'number' ? { at: 'rcpt', says: `${this.manner} not now` } : this.manner
    if (typeof manner !== 'object' || !('at' in manner) || manner.at !== at) return undefined
    if (manner.to && address !== undefined && !manner.to(address)) return undefined
    return Object.assign(new Error(manner.says.slice(4)), { responseCode: Number(manner.says.slice(0, 3)) })
  }

  private make() {
    return new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect: (_, done) => done(this.refusal('connect')),
      onAuth: (_, __, done) => {
        const problem = this.refusal('login')
        if (problem) done(problem)
        else done(null, { user: 'reticule' })
      },
      onMailFrom: (_, __, done) => done(this.refusal('mail')),
      onRcptTo: ({ address }, _, done) => {
        this.tried.push(address)
        done(this.refusal('rcpt', address))
      },
      onData: (stream, session, done) => {
        this.most = Math.max(this.most, ++this.inHand)
        this.read(stream)
          .then((text) => this.answer(text, session, done), done)
          .finally(() => this.inHand--)
      },
    })
  }

  private async answer(text: string, { id, envelope }: SMTPServerSession, done: (problem?: Error | null) => void) {
    const { manner } = this
    this.readWhole++
    if (manner === 'hang') return
    if (manner === 'drop') {
      // This one alone: another mail may not have come so far yet.
      for (const connection of this.server.connections) if (connection.id === id) connection.close()
      return
    }
    if (typeof manner === 'object' && 'after' in manner) await pause(manner.after)
    const [first] = envelope.rcptTo
    const problem = this.refusal('data', first?.address)
    if (!problem)
      for (const { address } of envelope.rcptTo)
        this.arrived.push({ to: address, id: /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? '', text })
    done(problem)
  }

  private async read(stream: SMTPServerDataStream): Promise<string> {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(Buffer.from(part))
    return Buffer.concat(parts).toString()
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** With a login; the server takes any, unless it refuses in that phase. */
  get urlWithLogin() {
    return `smtp://reticule:secret@127.0.0.1:${this.port}`
  }

  /** Listens, on the same port when it did before. */
  async start() {
    this.server = this.make()
    this.server.on('error', () => undefined)
    const listening = this.server.listen(this.port, '127.0.0.1')
    await once(listening, 'listening')
    const address = listening.address()
    this.port = typeof address === 'object' && address ? address.port : 0
  }

  async stop() {
    await new Promise<void>((resolve) => this.server.close(resolve))
  }

  to = (address: string) => this.arrived.filter(({ to }) => to === address)
}
