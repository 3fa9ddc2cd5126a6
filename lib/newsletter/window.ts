/** Whether a time that began at a moment is still running. */

/**
 * Clocks are set: one may jump a year ahead and back. What began in the future, by more than its own length, is over, so that nothing and
 * nobody is held until the clock has caught up. `length` in ms.
 */
export const isWithin = (begun: Date, now: Date, length: number) => Math.abs(now.getTime() - begun.getTime()) <= length
