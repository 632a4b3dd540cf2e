/** Which year, week or quarter is meant where the text leaves it out. */
import { civilOf, dayOf, isDate, weekdayOf } from '../../calendar/day.ts'
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
  const ahead = day === null ? month - thisMonth : dayOf(year, month, day) - scene.publication
  const [back, reach] = (day === null ? MONTHS : DAYS)[isAttributive(scene) ? 'none' : scene.tense()]
  return ahead > reach ? year - 1 : ahead < -back ? year + 1 : year
}

/** "the March incident": the tense of the clause is that of something else. */
function isAttributive(scene: Scene): boolean {
  const next = scene.after()
  return scene.beforeIs('the') && next?.kind === 'word' && !next.glued && !NOT_A_NOUN.test(next.lower)
}
const NOT_A_NOUN = /^(and|or|of|in|at|on|to|for|from|by|with|when|that|which|is|was|are|were|will|after|before|as)$/

// How far back and ahead of the publication a date of the same year may lie, by the tense of its clause, before another
// year's is meant. Read off a half of TimeBank + AQUAINT; flat within a month (a fortnight) either way.
const MONTHS: Readonly<Record<Tense, readonly [back: number, ahead: number]>> = {
  past: [11, 2],
  present: [8, 4],
  none: [8, 5],
  future: [3, 11],
}
const DAYS: Readonly<Record<Tense, readonly [back: number, ahead: number]>> = {
  past: [330, 60],
  present: [270, 120],
  none: [270, 200],
  future: [90, 330],
}

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

/** "of that year", "last year", "the following year": the year they name. */
export function anaphoricYear(scene: Scene): number | null {
  const last = scene.last === null ? null : yearOf(scene.last.day)
  const publication = scene.publication === null ? null : yearOf(scene.publication)
  if (scene.has('that') || scene.has('same')) return last ?? publication
  const base =
    scene.has('following') || scene.has('previous') || (scene.narrative && !scene.has('this'))
      ? (last ?? publication)
      : publication
  if (base === null) return null
  if (scene.has('last') || scene.has('previous')) return base - 1
  if (scene.has('next') || scene.has('following')) return base + 1
  return base
}
