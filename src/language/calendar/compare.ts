/** How two times stand to each other, by their intervals. */
import type { Time } from '../../model/annotation.ts'

export type TimeRelation = 'equal' | 'a-inside-b' | 'b-inside-a' | 'overlapping' | 'disjoint' | 'incomparable'

export function compareTimes(a: Time, b: Time): TimeRelation {
  if (a.lo === null || a.hi === null || b.lo === null || b.hi === null)
    return a.value !== '' && a.type === b.type && a.value === b.value ? 'equal' : 'incomparable'
  if (a.lo === b.lo && a.hi === b.hi) return 'equal'
  if (a.lo >= b.lo && a.hi <= b.hi) return 'a-inside-b'
  if (b.lo >= a.lo && b.hi <= a.hi) return 'b-inside-a'
  return a.lo < b.hi && b.lo < a.hi ? 'overlapping' : 'disjoint'
}
