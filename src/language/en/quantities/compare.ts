/**
 * How two quantities stand to each other: as intervals in one unit. "More than 160" and "164" agree and the second is
 * more precise; "fewer than 100" and "164" exclude each other; "two hours" and "120 minutes" are equal.
 */
import type { Quantity } from '../../../model/annotation.ts'
import { converted } from './conversion.ts'

export type QuantityRelation =
  | 'equal'
  | 'a-more-precise'
  | 'b-more-precise'
  | 'overlapping'
  | 'disjoint'
  | 'incomparable'

// "About 160" is still 164 or 150: a tenth either way, as rounded numbers in news mostly are.
const APPROXIMATE_SHARE = 0.1
// 5 miles are 8 km and no more exactly so: rounding after a conversion is no contradiction. Three per cent covers the
// usual rounding of converted miles, pounds and feet.
const CONVERTED_SHARE = 0.03
const EPSILON = 1e-9

/** What is counted is not looked at: the caller knows whether the two numbers fill the same slot. */
export function compareQuantities(a: Quantity, b: Quantity): QuantityRelation {
  const first = intervalOf(a)
  const second = b.unit === a.unit ? intervalOf(b) : inUnitOf(b, a)
  if (first === null || second === null) return 'incomparable'
  const rounded = a.unit === b.unit ? 0 : CONVERTED_SHARE
  const same = (x: number, y: number) =>
    x === y ||
    (Number.isFinite(x) &&
      Number.isFinite(y) &&
      Math.abs(x - y) <= Math.max(EPSILON, rounded) * Math.max(Math.abs(x), Math.abs(y)))
  if (same(first.lo, second.lo) && same(first.hi, second.hi)) {
    if (a.approximate === b.approximate) return 'equal'
    return a.approximate ? 'b-more-precise' : 'a-more-precise'
  }
  const wide = widened(first, a)
  const other = widened(second, b)
  const slack = (x: number) => (Number.isFinite(x) ? Math.max(EPSILON, rounded) * Math.abs(x) : 0)
  if (wide.hi + slack(wide.hi) < other.lo || other.hi + slack(other.hi) < wide.lo) return 'disjoint'
  // An open bound leaves its own number out: "more than 160" and "160 or fewer" only touch.
  if (!exactly(first) && !exactly(second) && (wide.hi === other.lo || other.hi === wide.lo)) return 'overlapping'
  if (wide.lo >= other.lo - slack(other.lo) && wide.hi <= other.hi + slack(other.hi)) return 'a-more-precise'
  if (other.lo >= wide.lo - slack(wide.lo) && other.hi <= wide.hi + slack(wide.hi)) return 'b-more-precise'
  return 'overlapping'
}

interface Interval {
  readonly lo: number
  readonly hi: number
}

const exactly = (interval: Interval) => interval.lo === interval.hi

function intervalOf(quantity: Quantity): Interval | null {
  if (quantity.lo === null && quantity.hi === null) return null
  return { lo: quantity.lo ?? Number.NEGATIVE_INFINITY, hi: quantity.hi ?? Number.POSITIVE_INFINITY }
}

/** The second quantity in the first one's unit, or null where the two measure different things. */
function inUnitOf(b: Quantity, a: Quantity): Interval | null {
  const interval = intervalOf(b)
  if (interval === null || a.unit === null || b.unit === null) return null
  const at = (value: number) => (Number.isFinite(value) ? converted(value, b.unit ?? '', a.unit ?? '') : value)
  const lo = at(interval.lo)
  const hi = at(interval.hi)
  return lo === null || hi === null ? null : { lo, hi }
}

/** A guess reaches a tenth farther. Vague words ("several") carry their own interval and are not widened again. */
function widened(interval: Interval, quantity: Quantity): Interval {
  if (!quantity.approximate || interval.lo !== interval.hi) return interval
  const by = Math.abs(interval.lo) * APPROXIMATE_SHARE
  return { lo: interval.lo - by, hi: interval.hi + by }
}
