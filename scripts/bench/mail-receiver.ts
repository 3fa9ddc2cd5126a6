/** A mail server that takes everything and keeps nothing; tells its parent where it listens, and when a code came. */
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, { envelope }, done) => {
    stream.resume()
    stream.on('end', () => {
      const address = envelope.rcptTo[0]?.address ?? ''
      if (address.startsWith('code-')) process.send?.({ code: address, at: Date.now() })
      done()
    })
  },
})
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
})
process.on('disconnect', () => process.exit())
