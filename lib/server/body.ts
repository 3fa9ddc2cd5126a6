/** Reads the body of a request before anybody else does, and no more of it than a form of ours may have. */
import type { IncomingMessage } from 'node:http'

/** What is read on past the limit, and dropped, so that a sender who is a little over it hears the answer before the connection ends. */
const DRAINED = 16

/** The body; 'too large', with or without a length that was said before; 'gone' when the sender leaves before its end. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too large' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > most * DRAINED) return 'too large'
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      bytes += part.length
      if (bytes <= most) parts.push(part)
      else parts.length = 0
      if (bytes > most * DRAINED) return 'too large'
    }
  } catch {
    // The connection broke: there is nobody to answer.
    return 'gone'
  }
  return bytes > most ? 'too large' : Buffer.concat(parts)
}
