/** The Postgres protocol (version 3), as far as `pg` speaks it to a store at a socket. Pure. */

/** What a client says first: that it would like encryption, or who it is and what it wants to be so. */
export type Greeting =
  | { readonly kind: 'encryption' | 'unknown' }
  | { readonly kind: 'start'; readonly settings: ReadonlyMap<string, string> }

const START = 196_608
/** TLS, and GSSAPI. Nobody listens between two processes of one machine. */
const encryptions: readonly number[] = [80_877_103, 80_877_104]

/** The first message in some bytes, which has no kind, and how long it is; nothing while it is not all there. */
export function readGreeting(bytes: Buffer): { readonly greeting: Greeting; readonly length: number } | undefined {
  if (bytes.length < 8) return undefined
  const [length, code] = [bytes.readUInt32BE(0), bytes.readUInt32BE(4)]
  if (bytes.length < length) return undefined
  if (code !== START) return { greeting: { kind: encryptions.includes(code) ? 'encryption' : 'unknown' }, length }
  const words = bytes.toString('utf8', 8, length).split('\0')
  const settings = new Map<string, string>()
  for (let at = 0; words[at]; at += 2) settings.set(words[at] ?? '', words[at + 1] ?? '')
  return { greeting: { kind: 'start', settings }, length }
}

/** The first message in some bytes after that: its kind, and how long it is; nothing while it is not all there. */
export function readMessage(bytes: Buffer): { readonly kind: string; readonly length: number } | undefined {
  if (bytes.length < 5) return undefined
  const length = 1 + bytes.readUInt32BE(1)
  return bytes.length < length ? undefined : { kind: String.fromCharCode(bytes[0] ?? 0), length }
}

/** Kinds that end what a client asks in one go: a simple query, and the "sync" after the parts of an extended one. */
export const endsQuestion = (kind: string) => kind === 'Q' || kind === 'S'

/** The client says goodbye. */
export const isGoodbye = (kind: string) => kind === 'X'

function message(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Ready for the next question, outside a transaction. */
const ready = message('Z', Buffer.from('I'))

/** Whether an answer ends outside a transaction: its last byte says so. */
export const isOutsideTransaction = (lastByte: number | undefined) => lastByte === 'I'.charCodeAt(0)

/** No password is asked for: who can open the socket may read the store's files. */
export const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('S', Buffer.from('client_encoding\0UTF8\0')), ready])
export const noEncryption = Buffer.from('N')

/** A failure with its SQLSTATE, after which the client may ask again. */
export const failure = (code: string, words: string) =>
  Buffer.concat([message('E', Buffer.from(`SERROR\0VERROR\0C${code}\0M${words}\0\0`)), ready])
