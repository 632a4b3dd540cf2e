/** Which year, week or quarter is meant where the text leaves it out. */
import { civilOf, dayOf, isDate, mondayOf, weekdayOf } from '../../calendar/day.ts'
import { yearOf } from '../../calendar/interval.ts'
import { quarterOf } from '../../calendar/values.ts'
import type { Scene } from './scene.ts'
import type { Tense } from './tense.ts'

/** The weekday before or after the day the text is read on. In TimeBank + AQUAINT 91 of 100 lie within the week past. */
export function weekdayNear(base: number, weekday: number, tense: Tense): number {
  const ahead = (weekday - weekdayOf(base) + 7) % 7
  return tense === 'future' || ahead === 0 ? base + ahead : base + ahead - 7
}

/** The year of a month (and day) that are given alone, or null without any date to lean on. */
export function yearFor(scene: Scene, month: number, day: number | null): number | null {
  if (scene.narrative && scene.last !== null) return yearOf(scene.last.day)
  if (scene.publication === null) return scene.last === null ? null : yearOf(scene.last.day)
  const { year, month: thisMonth } = civilOf(scene.publication)
  // How far ahead a date may lie before last year's is meant, by the tense of its clause.
  const tense = scene.tense()
  const reach = day === null ? MONTHS_AHEAD[tense] : DAYS_AHEAD[tense]
  const ahead = day === null ? month - thisMonth : dayOf(year, month, day) - scene.publication
  const period = day === null ? 12 : 365
  if (ahead > reach) return year - 1
  return ahead <= reach - period ? year + 1 : year
}

// Read off TimeBank + AQUAINT (half for tuning): flat within a month either way.
const MONTHS_AHEAD: Readonly<Record<Tense, number>> = { past: 1, present: 5, none: 5, future: 10 }
const DAYS_AHEAD: Readonly<Record<Tense, number>> = { past: 60, present: 150, none: 150, future: 270 }

/** The day of a month, or null where there is no such day. */
export function dateOf(year: number | null, month: number, day: number): number | null {
  return year !== null && isDate(year, month, day) ? dayOf(year, month, day) : null
}

/** The last such month begun before the day. */
export function lastMonth(base: number, month: number): number {
  const civil = civilOf(base)
  return month < civil.month ? civil.year : civil.year - 1
}
export function nextMonth(base: number, month: number): number {
  const civil = civilOf(base)
  return month > civil.month ? civil.year : civil.year + 1
}

/** The year of a quarter given alone: the last one begun, or with a future verb the next to end. */
export function quarterYear(base: number, quarter: number, tense: Tense): number {
  const { year } = civilOf(base)
  const now = quarterOf(base)
  if (tense === 'future') return quarter >= now - 1 ? year : year + 1
  return quarter <= now ? year : year - 1
}

/** The year of a season given alone. Winter is counted to the year it begins in. */
export function seasonYear(base: number, season: string, tense: Tense): number {
  const { year, month } = civilOf(base)
  const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[season] ?? 1
  if (season === 'WI' && month <= 2) return year
  if (tense === 'future') return month > start + 2 ? year + 1 : year
  return month >= start ? year : tense === 'past' ? year - 1 : year
}

/** Two figures of a year: the nearest such year to the day, up to 20 years ahead. */
export function fullYear(base: number | null, figures: number): number {
  if (base === null) return figures < 50 ? 2000 + figures : 1900 + figures
  const { year } = civilOf(base)
  const made = Math.floor(year / 100) * 100 + figures
  return made > year + 20 ? made - 100 : made < year - 79 ? made + 100 : made
}

export function mondayBefore(day: number): number {
  return day + 1 - weekdayOf(day)
}

export { mondayOf }
