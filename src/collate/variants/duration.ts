/** Lengths of time as intervals, so that "six days", "almost a week" and "several days" can be compared. */
import type { Time } from '../../model/annotation.ts'

const DAY = 1440
const MINUTES: { readonly [unit in string]?: number } = {
  Y: 365.25 * DAY,
  Q: 91.3 * DAY,
  M: 30.44 * DAY,
  W: 7 * DAY,
  D: DAY,
  DE: 3652.5 * DAY,
  CE: 36525 * DAY,
}
const VALUE = /^P(?:(\d+(?:\.\d+)?|X)(Y|Q|M|W|D|DE|CE))?(?:T(\d+(?:\.\d+)?|X)(H|M|S))?/
// "About", "nearly", "over": as far off as a writer would still say it.
const SLACK = 0.15
// "Several days": 2 to 12 of them.
const FEW = { lo: 2, hi: 12 }

export interface Length {
  readonly lo: number
  readonly hi: number
}

/** In minutes, or null where the value has no length. */
export function lengthOf(time: Time): Length | null {
  const match = VALUE.exec(time.value)
  if (match === null) return null
  const [, days, unit = '', hours, clock = ''] = match
  const amount = days ?? hours
  const minutes = days !== undefined ? MINUTES[unit] : { H: 60, M: 1, S: 1 / 60 }[clock]
  if (amount === undefined || minutes === undefined) return null
  if (amount === 'X') return { lo: FEW.lo * minutes, hi: FEW.hi * minutes }
  const length = Number(amount) * minutes
  if (time.mod === 'APPROX') return { lo: length * (1 - SLACK), hi: length * (1 + SLACK) }
  if (time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE') return { lo: length, hi: length * (1 + 2 * SLACK) }
  if (time.mod === 'LESS_THAN' || time.mod === 'EQUAL_OR_LESS') return { lo: length * (1 - 2 * SLACK), hi: length }
  return { lo: length, hi: length }
}

export function compareLengths(
  a: Length,
  b: Length,
): 'equal' | 'a-inside-b' | 'b-inside-a' | 'overlapping' | 'disjoint' {
  if (a.lo === b.lo && a.hi === b.hi) return 'equal'
  if (a.lo >= b.lo && a.hi <= b.hi) return 'a-inside-b'
  if (b.lo >= a.lo && b.hi <= a.hi) return 'b-inside-a'
  return a.lo < b.hi && b.lo < a.hi ? 'overlapping' : 'disjoint'
}
