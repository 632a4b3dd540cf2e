/**
 * How two times stand to each other when two writers tell of one event. Stricter comparison (`language/calendar`) takes
 * a resolved time at its word; here a month without a year may be the other text's year, a night belongs to the day it
 * begins on, and a coarse time that holds most of a fine one is the coarser telling of it.
 */
import { compareTimes, type TimeRelation } from '../../language/calendar/compare.ts'
import { parseInstant } from '../../language/calendar/interval.ts'
import type { Time } from '../../model/annotation.ts'
import { compareLengths, lengthOf } from './duration.ts'

const isLength = (time: Time) => time.type === 'DURATION'

// A weekday that could not be placed for want of a publication date.
const WEEKDAY = /^XXXX-WXX-(\d)$/

export function relate(x: Time, y: Time): TimeRelation {
  if (isLength(x) !== isLength(y)) return 'incomparable'
  const [dayX, dayY] = [WEEKDAY.exec(x.value)?.[1], WEEKDAY.exec(y.value)?.[1]]
  if (dayX !== undefined && dayY !== undefined) return dayX === dayY ? 'equal' : 'disjoint'
  const relation = compareTimes(x, y)
  if (!isLength(x) || relation === 'equal') return relation
  // "Over 12 hours" and "the 12-hour wait": the figure is one.
  if (x.value === y.value) return 'equal'
  const [p, q] = [lengthOf(x), lengthOf(y)]
  return p === null || q === null ? 'incomparable' : compareLengths(p, q)
}

interface Stretch {
  readonly lo: number
  readonly hi: number
}

function stretchOf({ lo, hi }: Time): Stretch | null {
  const [from, to] = [lo === null ? null : parseInstant(lo), hi === null ? null : parseInstant(hi)]
  return from === null || to === null ? null : { lo: from.minutes, hi: to.minutes }
}

/** Months, seasons and days of which the text does not say the year. */
export function isYearless(text: string, time: Time): boolean {
  return (
    /^\d{4}-(?:\d{2}|SP|SU|FA|AU|WI)/.test(time.value) && !/\d{4}|'\d\d|year/i.test(text.slice(time.start, time.end))
  )
}

const YEAR = 365.25 * 1440
// A quarter more than a leap year is long: two mentions of one month, resolved to two years, lie this close.
const YEAR_SLACK = 1.1

// How much of the finer time must lie in the coarser ("Friday night" ends on Saturday).
const MOSTLY = 0.4
// How much longer the coarser one must be.
const COARSER = 2

export function relateTold(textA: string, x: Time, textB: string, y: Time): TimeRelation {
  const plain = relate(x, y)
  if ((plain !== 'disjoint' && plain !== 'overlapping') || isLength(x)) return plain
  const [p, q] = [stretchOf(x), stretchOf(y)]
  if (p === null || q === null) return plain
  const overlap = mostly(p, q)
  if (overlap !== null) return overlap
  if (plain !== 'disjoint' || (!isYearless(textA, x) && !isYearless(textB, y))) return plain
  if (Math.abs(p.lo - q.lo) > YEAR * YEAR_SLACK) return plain
  for (const years of [-1, 1]) {
    const moved = { lo: p.lo + years * YEAR, hi: p.hi + years * YEAR }
    const length = Math.max(p.hi - p.lo, q.hi - q.lo)
    if (Math.abs(moved.lo - q.lo) < 0.1 * length && Math.abs(moved.hi - q.hi) < 0.1 * length) return 'equal'
    const relation = mostly(moved, q)
    if (relation !== null) return relation
  }
  return plain
}

function mostly(p: Stretch, q: Stretch): TimeRelation | null {
  const common = Math.min(p.hi, q.hi) - Math.max(p.lo, q.lo)
  const [lengthP, lengthQ] = [p.hi - p.lo, q.hi - q.lo]
  if (common >= MOSTLY * lengthP && lengthQ >= COARSER * lengthP) return 'a-inside-b'
  if (common >= MOSTLY * lengthQ && lengthP >= COARSER * lengthQ) return 'b-inside-a'
  return null
}
