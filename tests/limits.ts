/**
 * How long tests wait before they take something to hang, in ms. Nothing in the suite measures time: a test waits for facts, and its work is
 * bounded. Other work on the machine may make each of it ten times as slow, and must not make it fail.
 */
export const limits = {
  /** For a whole test, and for a server that tests start. */
  test: 60 * 60_000,
  /** For one fact that another process brings about: an edition is shown, a mail arrives, a process has ended. */
  fact: 10 * 60_000,
  /** For what a page in a browser shows. Shorter, so that whoever works on a page is soon told. */
  page: 60_000,
} as const
