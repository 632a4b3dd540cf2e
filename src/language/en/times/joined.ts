/**
 * A time of day and the day beside it are one time: "5 p.m. EST, Nov. 6", "Friday at 10 a.m.", "midnight Saturday". A
 * time of day that stands a little farther off takes the day, too ("10:35 a.m. (0735 GMT) on Friday").
 */
import type { Span } from '../../../model/span.ts'
import { isClass } from './pattern.ts'
import type { Made } from './scene.ts'

export interface Found {
  /** Lexemes [from, to). */
  readonly from: number
  readonly to: number
  readonly made: Made
  readonly rule: string
  /** Where the date stands that its rule looked back at. */
  readonly leansOn?: Span
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
// Farther off another date is as likely meant: in TimeBank + AQUAINT a sentence has rarely two days within so many lexemes.
const NEAR = 12

/** The finds of one sentence, in order, with times of day joined to their days. */
export function joined(found: readonly Found[], classes: string): Found[] {
  const made: Found[] = []
  for (const next of found) {
    const before = made.at(-1)
    const one = before === undefined ? null : join(before, next, classes)
    if (one === null) made.push(next)
    else made[made.length - 1] = one
  }
  return made.map((one, i) => (one.made.floating === true ? anchored(one, i, made) : one))
}

function join(a: Found, b: Found, classes: string): Found | null {
  const timeFirst = a.made.type === 'TIME' && b.made.type === 'DATE' && DAY.test(b.made.value)
  const dayFirst = a.made.type === 'DATE' && b.made.type === 'TIME' && DAY.test(a.made.value)
  if (!timeFirst && !dayFirst) return null
  const time = timeFirst ? a.made : b.made
  const gap = b.from - a.to
  if (gap < 0 || gap > 1 || time.floating !== true) return null
  if (gap === 1) {
    const between = classes[a.to]
    const joins =
      isClass(between, 'comma') ||
      isClass(between, 'at') ||
      (timeFirst && (isClass(between, 'on') || isClass(between, 'of')))
    if (!joins) return null
  }
  const day = timeFirst ? b.made.value : a.made.value
  return { from: a.from, to: b.to, made: onDay(time, day, a.made.mod ?? b.made.mod ?? null), rule: 'day-and-time' }
}

function onDay(time: Made, day: string, mod: string | null): Made {
  return { ...time, value: day + time.value.slice(time.value.indexOf('T')), mod, floating: false }
}

/** The time on the nearest day of its sentence, the later one of two equally near. */
function anchored(time: Found, place: number, all: readonly Found[]): Found {
  let best: string | null = null
  let nearest = NEAR + 1
  for (const other of all.slice(Math.max(0, place - 3), place + 4)) {
    const day = other.made.value.slice(0, 10)
    if (
      other === time ||
      other.made.floating === true ||
      !DAY.test(day) ||
      (other.made.type !== 'DATE' && other.made.type !== 'TIME')
    )
      continue
    const distance = other.from >= time.to ? other.from - time.to : time.from - other.to + 1
    if (distance < nearest) {
      nearest = distance
      best = day
    }
  }
  return best === null ? time : { ...time, made: onDay(time.made, best, time.made.mod ?? null) }
}
