/** What a supervisor and its web processes tell each other. */

/**
 * To a web process. `let go`: another one takes its place, so it takes no new connection, and ends once it has none. `end`: it finishes
 * what is under way, and ends.
 */
export type Order = 'let go' | 'end'

/** From a web process: it answers readers; or why it cannot, in one line. */
export type Word = 'ready' | { readonly problem: string }

/** A web process that is started with this runs the mail worker. */
export const withMail = '--mail'
