/**
 * What stretch of time a TIMEX3 value names: `[lo, hi)` in ISO dates, or date-times where it is finer than a day.
 * `2022-06` is `[2022-06-01, 2022-07-01)`, so intervals can be compared where values cannot. Midnight is always written
 * as the bare date. A value with a time zone becomes UTC, with a `Z`.
 */
import { civilOf, dayOf, isDate, isoDay, mondayOf } from './day.ts'

export interface Interval {
  readonly lo: string | null
  readonly hi: string | null
}

const DAY_MINUTES = 24 * 60
// Meteorological seasons of the northern half, as most news means them; winter runs into the next year.
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 }
// Parts of the day in minutes: night runs to six the next morning.
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [6 * 60, 12 * 60],
  MI: [12 * 60, 13 * 60],
  AF: [12 * 60, 18 * 60],
  EV: [18 * 60, 24 * 60],
  NI: [20 * 60, 30 * 60],
  DT: [6 * 60, 18 * 60],
}

/** An instant as minutes since 1970-01-01T00:00. */
export function isoInstant(minutes: number, zoned = false): string {
  const day = Math.floor(minutes / DAY_MINUTES)
  const rest = minutes - day * DAY_MINUTES
  if (rest === 0 && !zoned) return isoDay(day)
  const hour = String(Math.floor(rest / 60)).padStart(2, '0')
  const minute = String(Math.floor(rest % 60)).padStart(2, '0')
  return `${isoDay(day)}T${hour}:${minute}${zoned ? 'Z' : ''}`
}

export interface Instant {
  readonly minutes: number
  readonly zoned: boolean
}

const INSTANT = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2}))?(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** Reads what `isoInstant` writes (and any ISO date or date-time to the minute), or null. */
export function parseInstant(iso: string): Instant | null {
  const match = INSTANT.exec(iso)
  if (match === null) return null
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((i) => Number(match[i] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  if (!isDate(year, month, day) || hour > 24 || minute > 59) return null
  const local = dayOf(year, month, day) * DAY_MINUTES + hour * 60 + minute
  const zone = match[7]
  return zone === undefined ? { minutes: local, zoned: false } : { minutes: local - zoneMinutes(zone), zoned: true }
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return zone.startsWith('-') ? -minutes : minutes
}

const days = (lo: number, hi: number): readonly [number, number] => [lo * DAY_MINUTES, hi * DAY_MINUTES]

/** First and last minute of a calendar value, [lo, hi), or null where it has none (durations, sets, references, X). */
function stretch(value: string): readonly [number, number] | null {
  if (value.startsWith('BC')) {
    // The year 1 BC is ISO's year 0.
    const year = /^BC(\d{4})$/.exec(value)
    return year === null ? null : days(dayOf(1 - Number(year[1]), 1, 1), dayOf(2 - Number(year[1]), 1, 1))
  }
  const match = /^(?:FY)?(\d{2,4})(?:-(.+))?$/.exec(value)
  if (match === null) return null
  const digits = match[1] ?? ''
  const rest = match[2]
  const year = Number(digits)
  if (digits.length < 4) {
    if (rest !== undefined) return null
    const span = digits.length === 3 ? 10 : 100
    return days(dayOf(year * span, 1, 1), dayOf((year + 1) * span, 1, 1))
  }
  if (rest === undefined) return days(dayOf(year, 1, 1), dayOf(year + 1, 1, 1))
  const [head = '', tail] = cut(rest, '-')
  if (/^\d{2}$/.test(head)) {
    const month = Number(head)
    if (month < 1 || month > 12) return null
    if (tail === undefined) return days(dayOf(year, month, 1), dayOf(year, month + 1, 1))
    const [dayText = '', time] = cut(tail, 'T')
    if (!/^\d{2}$/.test(dayText) || !isDate(year, month, Number(dayText))) return null
    const day = dayOf(year, month, Number(dayText))
    return time === undefined ? days(day, day + 1) : timeOfDay(day, time)
  }
  const week = /^W(\d{2})$/.exec(head)
  if (week !== null) {
    const monday = mondayOf(year, Number(week[1]))
    if (tail === 'WE') return days(monday + 5, monday + 7)
    return tail === undefined ? days(monday, monday + 7) : null
  }
  if (tail !== undefined) return null
  const quarter = /^Q([1-4])$/.exec(head)
  if (quarter !== null)
    return days(dayOf(year, Number(quarter[1]) * 3 - 2, 1), dayOf(year, Number(quarter[1]) * 3 + 1, 1))
  const half = /^H([12])$/.exec(head)
  if (half !== null) return days(dayOf(year, Number(half[1]) * 6 - 5, 1), dayOf(year, Number(half[1]) * 6 + 1, 1))
  const season = Object.hasOwn(SEASON_MONTH, head) ? SEASON_MONTH[head] : undefined
  return season === undefined ? null : days(dayOf(year, season, 1), dayOf(year, season + 3, 1))
}

function timeOfDay(day: number, time: string): readonly [number, number] | null {
  const part = Object.hasOwn(PARTS, time) ? PARTS[time] : undefined
  if (part !== undefined) return [day * DAY_MINUTES + part[0], day * DAY_MINUTES + part[1]]
  const clock = /^(\d{2})(?::(\d{2}))?(?::\d{2})?(Z|[+-]\d{2}(?::?\d{2})?)?$/.exec(time)
  if (clock === null) return null
  const at = day * DAY_MINUTES + Number(clock[1]) * 60 + Number(clock[2] ?? 0) - zoneMinutes(clock[3] ?? 'Z')
  return [at, at + (clock[2] === undefined ? 60 : 1)]
}

function cut(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}

/**
 * The interval of a value under its TIMEX3 mod: START is the first half, END the second, MID the middle half (vague
 * words: a wide reading, so that "early June" still meets "June 12"); BEFORE and AFTER leave one side open.
 */
export function intervalOf(value: string, mod: string | null = null): Interval {
  const found = stretch(value)
  if (found === null) return { lo: null, hi: null }
  let [lo, hi] = found
  const zoned = /T\d{2}(?::\d{2}){0,2}(?:Z|[+-]\d)/.test(value)
  const length = hi - lo
  // Halves are cut at whole days where the value is longer than one.
  const part = (share: number) => {
    const minutes = length * share
    return length > DAY_MINUTES ? Math.round(minutes / DAY_MINUTES) * DAY_MINUTES : Math.round(minutes)
  }
  if (mod === 'START') hi = lo + part(1 / 2)
  else if (mod === 'END') lo += part(1 / 2)
  else if (mod === 'MID') [lo, hi] = [lo + part(1 / 4), lo + part(3 / 4)]
  if (mod === 'BEFORE') return { lo: null, hi: isoInstant(lo, zoned) }
  if (mod === 'ON_OR_BEFORE') return { lo: null, hi: isoInstant(hi, zoned) }
  if (mod === 'AFTER') return { lo: isoInstant(hi, zoned), hi: null }
  if (mod === 'ON_OR_AFTER') return { lo: isoInstant(lo, zoned), hi: null }
  return { lo: isoInstant(lo, zoned), hi: isoInstant(hi, zoned) }
}

/** The year a day stands in: the most asked question of a day number. */
export function yearOf(day: number): number {
  return civilOf(day).year
}
