/** How two quantities stand to each other, as intervals in one unit. */
import type { Quantity } from '../../../model/annotation.ts'

export type QuantityRelation =
  | 'equal'
  | 'a-more-precise'
  | 'b-more-precise'
  | 'overlapping'
  | 'disjoint'
  | 'incomparable'

export function compareQuantities(a: Quantity, b: Quantity): QuantityRelation {
  if (a.unit !== b.unit) return 'incomparable'
  const [aLo, aHi] = [a.lo ?? Number.NEGATIVE_INFINITY, a.hi ?? Number.POSITIVE_INFINITY]
  const [bLo, bHi] = [b.lo ?? Number.NEGATIVE_INFINITY, b.hi ?? Number.POSITIVE_INFINITY]
  if (aLo === bLo && aHi === bHi) return 'equal'
  if (aLo >= bLo && aHi <= bHi) return 'a-more-precise'
  if (bLo >= aLo && bHi <= aHi) return 'b-more-precise'
  return aLo <= bHi && bLo <= aHi ? 'overlapping' : 'disjoint'
}
