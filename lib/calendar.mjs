/** The magazine's calendar. Plain JavaScript, because the build asks it before anything can be compiled. */

export const siteTimeZone = 'Europe/London'

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: siteTimeZone })

/** The day that it is, or was, at the magazine, as 2026-11-14. */
export const dayAt = (/** @type {Date} */ moment = new Date()) => dayFormat.format(moment)
