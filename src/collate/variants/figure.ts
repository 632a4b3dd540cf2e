/** The figure a writer wrote, how finely he wrote it, and whether two figures are one. */

import { numberOf } from '../../language/en/number-of.ts'
import { compareQuantities, type QuantityRelation } from '../../language/en/quantities/compare.ts'
import type { Quantity } from '../../model/annotation.ts'

/** The figure that was written: the bound of an open interval, the middle of a closed one. */
export function figureOf({ lo, hi, open }: Quantity): number | null {
  if (open === 'hi') return lo
  if (open === 'lo') return hi
  return lo === null ? hi : hi === null ? lo : (lo + hi) / 2
}

/** "Some 1,900" and "1,900", "more than 12" and "12": the figure is one. */
export function sameFigure(x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  return p !== null && q !== null && x.unit === y.unit && Math.abs(p - q) <= 1e-6 * Math.max(Math.abs(p), Math.abs(q))
}

export const isHedged = (x: Quantity) => x.approximate || x.open !== 'none' || x.lo !== x.hi

/** What one step of the last written digit is worth: .1 for "6.3", a hundred million for "6.3 billion", two for "90", one for "five". */
export function unitOf(written: string, figure: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(written)
  if (digits === null) return /^[a-z -]+$/i.test(written) ? 1 : 0
  const value = Number.parseFloat(digits[0].replace(/,/g, ''))
  const scale = value === 0 ? 1 : Math.abs(figure) / value
  if (digits[1] !== undefined) return scale * 10 ** -digits[1].length
  const zeros = /0*$/.exec(digits[0].replace(/,/g, ''))?.[0].length ?? 0
  return zeros === 0 ? scale : scale * 10 ** Math.min(zeros, 2) * 0.2
}

// A rounded figure is at most this far off ("nearly 5 million" for 4.6).
const ROUNDED_SHARE = 0.12
// A fraction has no last digit: "about two-thirds" holds what lies this near.
const FRACTION_SHARE = 0.05

/** Digits up to the last that is not zero: 2 for 1,900, 1 for 2,000, 3 for 12.9. */
function digitsOf(figure: number): number {
  const mantissa = Math.abs(figure).toExponential(5).split('e')[0]?.replace('.', '') ?? ''
  return Math.max(1, mantissa.replace(/0+$/, '').length)
}

// More digits than a writer writes: the figure was reckoned from a fraction.
const RECKONED = 5

/** Is `rough` what a writer makes of `exact` who writes no more digits? "Close to 2,000" of 1,900, not "12,400" of 11,400. */
function isRounded(rough: number, exact: number): boolean {
  const off = Math.abs(rough - exact)
  const digits = digitsOf(rough)
  if (digits >= RECKONED) return off <= FRACTION_SHARE * Math.abs(rough)
  const last = 10 ** (Math.floor(Math.log10(Math.abs(rough))) - digits + 1)
  return off <= ROUNDED_SHARE * Math.abs(rough) && off <= last
}

/** Which of two near figures is the other one rounded: "close to 2,000" of "1,900", "about two-thirds" of "68%". */
export function roundedOf(x: Quantity, y: Quantity): 'a' | 'b' | null {
  const [p, q] = [figureOf(x), figureOf(y)]
  if (p === null || q === null || x.unit !== y.unit || p === q || p === 0 || q === 0) return null
  const [dp, dq] = [digitsOf(p), digitsOf(q)]
  if (isHedged(y) && !(isHedged(x) && dp <= dq) && isRounded(q, p)) return 'b'
  if (isHedged(x) && !(isHedged(y) && dq <= dp) && isRounded(p, q)) return 'a'
  return null
}

/** The five of "three of its five", NaN where no whole is told. */
function wholeOf(written: string): number {
  const whole = /\b(?:out )?of (?:the |its |their |our |his |her |all )?([\d,]*\d|\p{L}+)\s*$/iu.exec(written)?.[1]
  return whole === undefined ? Number.NaN : numberOf(whole.toLowerCase())
}

/** Is the one a part and the other its whole ("three of its five gates" / "five gates")? Both are so at once. */
export function isPartAndWhole(x: Quantity, y: Quantity, textX: string, textY: string): boolean {
  return wholeOf(textX) === figureOf(y) || wholeOf(textY) === figureOf(x)
}

/** "90 of 140", "three of the five": what share of what it is, in percent, else null. */
function shareOf(written: string, { lo, hi, unit }: Quantity): number | null {
  if (unit !== null || lo === null || lo !== hi) return null
  const all = wholeOf(written)
  return all > lo ? (100 * lo) / all : null
}

/** A bare figure takes the other's unit ("6.8" beside "7 per cent"); a share told as a fraction becomes a percentage. */
function inUnitOf(x: Quantity, written: string, other: Quantity): Quantity {
  if (x.unit !== null || other.unit === null) return x
  const share = other.unit === 'percent' ? shareOf(written, x) : null
  if (share !== null) return { ...x, lo: share, hi: share, unit: 'percent', approximate: true }
  return x.of === null ? { ...x, unit: other.unit } : x
}

/** Of two quantities in one slot, with the words they are written in: which tells more exactly, equal, or apart. */
export function relationOf(x: Quantity, y: Quantity, textX: string, textY: string): QuantityRelation {
  const [p, q] = [inUnitOf(x, textX, y), inUnitOf(y, textY, x)]
  const relation = compareQuantities(p, q)
  if (relation !== 'disjoint' && relation !== 'overlapping') return relation
  const rounded = roundedOf(p, q)
  if (rounded !== null) return rounded === 'b' ? 'a-more-precise' : 'b-more-precise'
  // "More than 300,000" lies among "hundreds of thousands".
  if (relation === 'overlapping' && isWide(q) && !isWide(p) && holds(q, figureOf(p))) return 'a-more-precise'
  if (relation === 'overlapping' && isWide(p) && !isWide(q) && holds(p, figureOf(q))) return 'b-more-precise'
  return relation
}

const isWide = ({ lo, hi }: Quantity) => lo !== null && hi !== null && hi >= 2 * lo
const holds = ({ lo, hi }: Quantity, figure: number | null) =>
  figure !== null && lo !== null && hi !== null && lo <= figure && figure <= hi
