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

/** The relation, and why: what was compared, in one unit, in words for a reader. */
export interface QuantityComparison {
  readonly relation: QuantityRelation
  readonly reason: string
}

/** What is counted is not looked at: the caller knows whether the two numbers fill the same slot. */
export function compareQuantities(a: Quantity, b: Quantity): QuantityRelation {
  return judged(a, b).relation
}

/** The same with its reason: "160 or more holds 164", "8 km are 4.97097 mile: alike within 3 %, the rounding of a conversion". */
export function quantityComparison(a: Quantity, b: Quantity): QuantityComparison {
  const { relation, first, second, rule } = judged(a, b)
  if (first === null || second === null) return { relation, reason: rule }
  const left = shown(first, a)
  const right = shown(second, { ...b, unit: a.unit })
  const other = b.unit === a.unit ? right : `${shown(intervalOf(b) ?? second, b)} (${right})`
  const [one, two] = relation === 'a-more-precise' ? [other, left] : [left, other]
  return { relation, reason: `${one} ${rule} ${two}` }
}

interface Judged {
  readonly relation: QuantityRelation
  readonly first: Interval | null
  readonly second: Interval | null
  readonly rule: string
}

function judged(a: Quantity, b: Quantity): Judged {
  const first = intervalOf(a)
  const second = b.unit === a.unit ? intervalOf(b) : inUnitOf(b, a)
  if (first === null || second === null) {
    const rule =
      a.unit === b.unit
        ? 'one of the two has no number'
        : `${a.unit ?? 'a count'} and ${b.unit ?? 'a count'} measure different things`
    return { relation: 'incomparable', first: null, second: null, rule }
  }
  const made = (relation: QuantityRelation, rule: string): Judged => ({ relation, first, second, rule })
  const rounded = a.unit === b.unit ? 0 : CONVERTED_SHARE
  const same = (x: number, y: number) =>
    x === y ||
    (Number.isFinite(x) &&
      Number.isFinite(y) &&
      Math.abs(x - y) <= Math.max(EPSILON, rounded) * Math.max(Math.abs(x), Math.abs(y)))
  if (same(first.lo, second.lo) && same(first.hi, second.hi)) {
    if (a.approximate === b.approximate)
      return made(
        'equal',
        rounded === 0 ? 'is the same as' : 'is, within the rounding of a conversion (3 %), the same as',
      )
    return made(a.approximate ? 'b-more-precise' : 'a-more-precise', 'is a guess at')
  }
  const wide = widened(first, a)
  const other = widened(second, b)
  const slack = (x: number) => (Number.isFinite(x) ? Math.max(EPSILON, rounded) * Math.abs(x) : 0)
  if (wide.hi + slack(wide.hi) < other.lo || other.hi + slack(other.hi) < wide.lo)
    return made('disjoint', 'has nothing in common with')
  // An open bound leaves its own number out: "more than 160" and "160 or fewer" only touch.
  if (!exactly(first) && !exactly(second) && (wide.hi === other.lo || other.hi === wide.lo))
    return made('overlapping', 'only touches')
  if (wide.lo >= other.lo - slack(other.lo) && wide.hi <= other.hi + slack(other.hi))
    return made('a-more-precise', 'holds')
  if (other.lo >= wide.lo - slack(wide.lo) && other.hi <= wide.hi + slack(wide.hi))
    return made('b-more-precise', 'holds')
  return made('overlapping', 'shares a part with')
}

/** "about 160 km", "160 or more", "20 to 30". */
function shown({ lo, hi }: Interval, { unit, approximate }: Pick<Quantity, 'unit' | 'approximate'>): string {
  const number = (value: number) => String(Number(value.toPrecision(6)))
  const size =
    lo === hi
      ? number(lo)
      : hi === Number.POSITIVE_INFINITY
        ? `${number(lo)} or more`
        : lo === Number.NEGATIVE_INFINITY
          ? `${number(hi)} or less`
          : `${number(lo)} to ${number(hi)}`
  return `${approximate ? 'about ' : ''}${size}${unit === null ? '' : ` ${unit}`}`
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
