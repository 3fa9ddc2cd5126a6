/**
 * For a process that lives as long as a test: the embedded store is a WebAssembly program of nine megabytes, and to optimise it costs more than a
 * test does with it.
 */
export const unoptimised = ['--liftoff-only'] as const
