/** Requests as no well-behaved client would write them: word by word, over a connection of their own. */
import { connect, type Socket } from 'node:net'

export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string }

export const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Everything that comes until the other side ends; status 0 when nothing did. */
export const heard = (socket: Socket): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        head: text.slice(0, end).toLowerCase(),
        body: text.slice(end + 4),
      })
    })
  })

/** Sends a request line, headers and a body as they are, and hears the answer. */
export async function ask(port: number, line: string, headers: readonly string[] = [], body = ''): Promise<RawAnswer> {
  const socket = await open(port)
  const answer = heard(socket)
  socket.write([`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', body].join('\r\n'))
  return answer
}
