/** A real SMTP server in the test's own process. What it does with a mail can be changed while it runs. */
import { once } from 'node:events'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** Takes every mail, refuses it for now (4xx) or for good (5xx), or takes it after some ms. */
export type Manner = 'take' | 450 | 550 | { readonly after: number }

export class TestSmtp {
  manner: Manner = 'take'
  /** Message-IDs by the address they went to, in the order in which they came. */
  readonly arrived: { readonly to: string; readonly id: string; readonly text: string }[] = []
  private server = this.make()
  private port = 0

  private make() {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_, __, done) => {
        if (typeof this.manner === 'number') {
          const problem = Object.assign(new Error('not now'), { responseCode: this.manner })
          return done(problem)
        }
        done()
      },
      onData: (stream, session, done) => {
        this.read(stream).then((text) => {
          const take = () => {
            for (const { address } of session.envelope.rcptTo)
              this.arrived.push({ to: address, id: /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? '', text })
            done()
          }
          if (typeof this.manner === 'object') setTimeout(take, this.manner.after)
          else take()
        }, done)
      },
    })
  }

  private async read(stream: SMTPServerDataStream): Promise<string> {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(Buffer.from(part))
    return Buffer.concat(parts).toString()
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`
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
