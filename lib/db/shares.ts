/**
 * Who works with the store, each with a share of its own: whatever one kind of work waits for holds up no other. Readers never wait for
 * longer than the time of a route (`rules.patience` in lib/newsletter): the store gives up before.
 */

/**
 * `signup` keeps what the form sent; `subscriber` is whatever a reader does with a code or a link; `worker` is the mail worker, and every
 * command; `health` asks whether the store is there.
 */
export type Share = 'signup' | 'subscriber' | 'worker' | 'health'

export type StoreLimits = {
  /** Connections to a server, at most. */
  readonly connections: number
  /** ms for a connection. */
  readonly turn: number
  /** ms for a lock that another transaction holds, or for one's turn at the embedded store; and for a whole statement, which a server ends. */
  readonly lock: number
  readonly statement: number
  /** ms for the answer to a statement, also of a server that has stopped. */
  readonly answer: number
}

const quick = { turn: 1500, lock: 1500, statement: 2000, answer: 2500 } as const

const shares: Readonly<Record<Share, StoreLimits>> = {
  signup: { connections: 4, ...quick },
  subscriber: { connections: 4, ...quick },
  worker: { connections: 6, turn: 10_000, lock: 10_000, statement: 30_000, answer: 35_000 },
  health: { connections: 1, ...quick },
}

/** Something for each share. */
export const forEachShare = <Made>(make: (limits: StoreLimits) => Made): Readonly<Record<Share, Made>> => ({
  signup: make(shares.signup),
  subscriber: make(shares.subscriber),
  worker: make(shares.worker),
  health: make(shares.health),
})
