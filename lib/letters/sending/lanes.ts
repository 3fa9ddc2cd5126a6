/** How fast mail may go: a bucket of tokens for the relay, and one for each group of receivers below it. Without a store. */
import type { lanes } from '../../db/schema.ts'
import { letterRules } from '../rules.ts'

export type Lane = typeof lanes.$inferSelect

/** The relay as a whole: every mail takes a token of it, and one of its group. */
export const RELAY = 'relay'

/** Groups of receivers, each of which judges a sender by itself. */
export const groups = ['google', 'microsoft', 'yahoo', 'apple', 'other'] as const
export type Group = (typeof groups)[number]
export const laneNames = [RELAY, ...groups] as const

const { slow, probe } = letterRules

/** What a bucket holds at most: the mails of one second, and one in any case. */
const capacity = (rate: number) => Math.max(rate, 1)

/** Whether a lane that was slowed down has rested enough to grow. */
const grows = ({ slowed }: Lane, now: Date) => !slowed || now.getTime() - slowed.getTime() >= slow.rest

/**
 * A lane at a moment: its bucket filled since it was last looked at, its rate grown, a new day begun. A clock that has gone back fills nothing, one that
 * has jumped ahead a full bucket.
 */
export function laneAt(lane: Lane, now: Date, day: string): Lane {
  const elapsed = Math.max(0, now.getTime() - lane.filled.getTime())
  const today = lane.day === day ? lane.today : 0
  if (lane.rate === null) return { ...lane, tokens: 0, filled: now, day, today }
  const grown = grows(lane, now) ? lane.rate * slow.growth ** Math.min(elapsed / 60_000, 60) : lane.rate
  const isFree = lane.mostRate === null && grown >= slow.first * 2
  const rate = isFree ? null : Math.min(grown, lane.mostRate ?? grown)
  const tokens = rate === null ? 0 : Math.min(lane.tokens + (elapsed / 1000) * rate, capacity(rate))
  return { ...lane, rate, tokens, filled: now, day, today }
}

/** How many mails a lane has room for now; `daily` is a further limit of the day. */
export function roomIn({ rate, tokens, mostDaily, today, fault, held, paused }: Lane, now: Date, daily?: number): number {
  if (paused !== null) return 0
  const ofDay = Math.min(mostDaily ?? Number.POSITIVE_INFINITY, daily ?? Number.POSITIVE_INFINITY) - today
  // A clock that jumped ahead when it was held, and back since, holds nobody up for longer than a pause.
  if (fault !== null) {
    const wait = held ? held.getTime() - now.getTime() : 0
    return wait > 0 && wait <= probe.most ? 0 : Math.max(0, Math.min(1, ofDay))
  }
  return Math.max(0, Math.floor(Math.min(rate === null ? Number.POSITIVE_INFINITY : tokens, ofDay)))
}

/** A lane after so many mails were taken for it. A probe holds it for as long as the longest pause: nobody else sends one meanwhile. */
export function taken(lane: Lane, count: number, now: Date): Lane {
  const spent = { ...lane, tokens: lane.rate === null ? 0 : Math.max(0, lane.tokens - count), today: lane.today + count }
  return lane.fault === null ? spent : { ...spent, held: new Date(now.getTime() + probe.most) }
}

/** A lane that was told to go slower (421, 45x, 4.7.x): half as fast, once for all that was under way. */
export function slowedDown(lane: Lane, now: Date): Lane {
  if (lane.slowed && Math.abs(now.getTime() - lane.slowed.getTime()) < slow.apart) return lane
  return { ...lane, rate: Math.max((lane.rate ?? slow.first * 2) / 2, slow.least), tokens: 0, slowed: now }
}

/** A lane that a fault of ours holds up, from its first failure on for a pause that grows. */
export function heldUp(lane: Lane, fault: NonNullable<Lane['fault']>, now: Date): Lane {
  const faultSince = lane.fault === null ? now : (lane.faultSince ?? now)
  const pause = Math.min(Math.max(now.getTime() - faultSince.getTime(), probe.least), probe.most)
  return { ...lane, fault, faultSince, held: new Date(now.getTime() + pause) }
}

/** A lane through which a mail went: no fault of ours stands in its way. */
export const cleared = (lane: Lane): Lane => ({ ...lane, fault: null, faultSince: null, held: null })

/** Mails a day while a new sender becomes known: `first`, and twice as many with each letter that was settled. */
export const warmLimit = (first: number | undefined, settled: number): number | undefined =>
  first === undefined ? undefined : first * 2 ** Math.min(settled, 30)
