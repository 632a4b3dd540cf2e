/**
 * Time as places on one axis, 0..100. True to scale but for long silences: a gap far longer than the others is cut
 * short and marked as a break, or the first day of a story would be a dot.
 */
import { dateLabel } from '../lookup.ts'

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface TimeScale {
  /** Place of an ISO month, day or minute; null for no date. A day stands at its noon. */
  place(value: string | null): number
  readonly ticks: readonly Tick[]
  /** Middles of the gaps that were cut short. */
  readonly breaks: readonly number[]
  /** Where articles without a date stand, or null when all have one. */
  readonly undated: number | null
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A gap is cut when it is more than this many times all other gaps together: 300 articles of one week keep theirs. */
const LONG = 0.6
const LEFT = 5
const RIGHT = 97

/** Milliseconds, as if written in UTC: the day is the one that was written (docs/result.md), no zone shifts it. */
export function momentOf(value: string): number | null {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?/.exec(value)
  if (match === null) return null
  const [, year, month, day, hour, minute] = match
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 15))
  return date + (hour === undefined ? 12 * HOUR : Number(hour) * HOUR + Number(minute) * 60_000)
}

export function timeScale(values: readonly (string | null)[]): TimeScale {
  const known = values.flatMap((value) => (value === null ? [] : (momentOf(value) ?? [])))
  const moments = [...new Set(known)].sort((a, b) => a - b)
  const undated = known.length < values.length ? RIGHT : null
  const right = undated === null || moments.length === 0 ? RIGHT : RIGHT - 9
  const gaps = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const shown = gaps.map((gap) =>
    gaps.length > 1 && gap > 2 * DAY ? Math.min(gap, Math.max(DAY, LONG * (total - gap))) : gap,
  )
  const length = shown.reduce((sum, gap) => sum + gap, 0)
  const places = new Map<number, number>()
  const breaks: number[] = []
  let sum = 0
  for (const [i, moment] of moments.entries()) {
    places.set(moment, length === 0 ? (LEFT + right) / 3 : LEFT + ((right - LEFT) * sum) / length)
    const gap = shown[i]
    if (gap === undefined) break
    if (gap < (gaps[i] ?? 0)) breaks.push(LEFT + ((right - LEFT) * (sum + gap / 2)) / length)
    sum += gap
  }
  const place = (value: string | null): number => {
    const moment = value === null ? null : momentOf(value)
    return (moment === null ? undefined : places.get(moment)) ?? undated ?? right
  }
  return { place, ticks: ticksOf(moments, places), breaks, undated }
}

/** A tick at the first article of a day, as many as there is room for: at least 16 apart. */
function ticksOf(moments: readonly number[], places: ReadonlyMap<number, number>): Tick[] {
  const ticks: Tick[] = []
  let day = ''
  for (const moment of moments) {
    const own = new Date(moment).toISOString().slice(0, 10)
    const at = places.get(moment) ?? 0
    if (own === day || at - (ticks.at(-1)?.at ?? -99) < 16) continue
    day = own
    ticks.push({ at, label: dateLabel(own) })
  }
  return ticks
}
