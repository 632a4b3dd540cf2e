/** How two times stand to each other: by their intervals where both have one, else by their values. */
import type { Time } from '../../model/annotation.ts'
import { parseInstant } from './interval.ts'

export type TimeRelation = 'equal' | 'a-inside-b' | 'b-inside-a' | 'overlapping' | 'disjoint' | 'incomparable'

// Clocks on earth differ by at most 26 hours (UTC+14 against UTC-12).
const ZONE_SLACK = 26 * 60
const REFERENCE = /_REF$|X/

/**
 * Equal, one inside the other (an open side counts as endless), overlapping, disjoint. Two durations or sets are equal
 * by value ("two years", "24 months"), else incomparable unless both are lengths, which then are disjoint. Of "now" and
 * "recently" nothing is known; so of a clock time with a zone against one without, unless they lie a day apart.
 */
export function compareTimes(a: Time, b: Time): TimeRelation {
  const first = boundsOf(a)
  const second = boundsOf(b)
  if (first === null || second === null) return byValue(a, b)
  const slack = first.zoned !== second.zoned && (first.fine || second.fine) ? ZONE_SLACK : 0
  if (first.hi + slack <= second.lo || second.hi + slack <= first.lo) return 'disjoint'
  if (slack > 0) return 'incomparable'
  if (first.lo === second.lo && first.hi === second.hi) return 'equal'
  if (first.lo >= second.lo && first.hi <= second.hi) return 'a-inside-b'
  if (second.lo >= first.lo && second.hi <= first.hi) return 'b-inside-a'
  return 'overlapping'
}

interface Bounds {
  readonly lo: number
  readonly hi: number
  readonly zoned: boolean
  readonly fine: boolean
}

function boundsOf(time: Time): Bounds | null {
  if (time.lo === null && time.hi === null) return null
  const lo = time.lo === null ? null : parseInstant(time.lo)
  const hi = time.hi === null ? null : parseInstant(time.hi)
  if ((time.lo !== null && lo === null) || (time.hi !== null && hi === null)) return null
  return {
    lo: lo?.minutes ?? Number.NEGATIVE_INFINITY,
    hi: hi?.minutes ?? Number.POSITIVE_INFINITY,
    zoned: lo?.zoned ?? hi?.zoned ?? false,
    fine: (time.lo?.includes('T') ?? false) || (time.hi?.includes('T') ?? false),
  }
}

function byValue(a: Time, b: Time): TimeRelation {
  if (a.type !== 'DURATION' && a.type !== 'SET' && PARTIAL.test(a.value) && PARTIAL.test(b.value))
    return ofParts(a.value, b.value)
  if (REFERENCE.test(a.value) || REFERENCE.test(b.value)) return 'incomparable'
  if (a.type !== b.type || a.mod !== b.mod) return 'incomparable'
  if (a.value === b.value) return 'equal'
  if (a.type !== 'DURATION' && !a.value.startsWith('P')) return 'incomparable'
  const [x, y] = [lengthOf(a.value), lengthOf(b.value)]
  if (x === null || y === null || x.kind !== y.kind) return 'incomparable'
  return x.length === y.length ? 'equal' : 'disjoint'
}

// "Friday" or "May 5" without a publication date: `XXXX-WXX-5`, `XXXX-05-05`.
const PARTIAL = /^XXXX-.*\d/

/** Two dates whose year is not known are taken to be of the same one, as two texts on one event mostly mean it. */
function ofParts(a: string, b: string): TimeRelation {
  if (a === b) return 'equal'
  if (a.startsWith(b)) return 'a-inside-b'
  if (b.startsWith(a)) return 'b-inside-a'
  return a.replace(/\d/g, '0') === b.replace(/\d/g, '0') ? 'disjoint' : 'incomparable'
}

/** Months for years and months, minutes for the rest: the two do not convert exactly, so they are not compared. */
function lengthOf(value: string): { readonly kind: 'months' | 'minutes'; readonly length: number } | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)(DE|CE|[YQMWD]))?(?:(\d+(?:\.\d+)?)M)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      value,
    )
  if (match === null) return null
  const amount = Number(match[1] ?? 0)
  const unit = match[2]
  const months = { CE: 1200, DE: 120, Y: 12, Q: 3, M: 1 }[unit ?? '']
  if (months !== undefined) return { kind: 'months', length: amount * months + Number(match[3] ?? 0) }
  const days = unit === 'W' ? amount * 7 : amount
  const minutes = days * 1440 + Number(match[4] ?? 0) * 60 + Number(match[5] ?? 0) + Number(match[6] ?? 0) / 60
  return { kind: 'minutes', length: minutes }
}
