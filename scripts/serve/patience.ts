/** How long the magazine waits for what, in ms. */
export const patience = {
  /** For requests that are under way when a process is told to end, and for all of its end. */
  requests: 8000,
  all: 10_000,
  /** For connections of a process that another one takes the place of: longer than nginx keeps one that nobody uses (deploy/nginx.conf, 30 s). */
  connections: 35_000,
  /** For a store that does not answer, at the start. */
  store: 10_000,
} as const
