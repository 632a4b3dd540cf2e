/**
 * How far a date can be trusted. Published dates are often those of a crawl or of an update, so a gap between two
 * articles alone says little (a hard window costs .09 where dates are wrong, research note §3). But where each of two
 * articles has another beside it that surely tells of the same event on the same or the next day, both days are
 * borne out, and a gap of weeks means two events of one affair.
 */
import type { Candidates } from './candidates.ts'
import type { Profile } from './weigh.ts'

// First-step probability from which an article bears out another's day.
const SURE = 0.8

/** 1 for each article whose day another bears out. */
export function confirmedDays(
  profiles: readonly Pick<Profile, 'day'>[],
  { a, b }: Pick<Candidates, 'a' | 'b'>,
  first: Float64Array,
): Uint8Array {
  const found = new Uint8Array(profiles.length)
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number
    const y = b[i] as number
    const gap = gapDays(profiles, x, y)
    if (gap === null || gap > 1 || (first[i] as number) < SURE) continue
    found[x] = 1
    found[y] = 1
  }
  return found
}

/** Days between two articles, or null where one has no date. */
export function gapDays(profiles: readonly Pick<Profile, 'day'>[], x: number, y: number): number | null {
  const one = profiles[x]?.day ?? null
  const other = profiles[y]?.day ?? null
  return one === null || other === null ? null : Math.abs(one - other)
}

/** What a gap between two confirmed days takes off the log odds. */
export function gapPenalty(gap: number): number {
  return gap > 40 ? 4 : gap > 10 ? 2 : 0
}
