/** Units of a match, and the day they are counted from: the date last mentioned or the publication. */
import { civilOf } from '../../calendar/day.ts'
import { quarterOf, quarterValue, shiftedValue } from '../../calendar/values.ts'
import type { Made, Scene } from './scene.ts'
import { UNIT_LETTER } from './time-words-table.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

/** The unit letter of the nth unit word of the match. */
export const unitOf = (scene: Scene, n = 0): string =>
  UNIT_LETTER[scene.lower('ANYUNIT', n)] ?? (scene.has('weekend') ? 'WE' : 'D')

/** The date a number of units away, or null without a day to count from or for hours, which need a clock. */
export function shifted(base: number | null, unit: string, count: number): Made | null {
  if (base === null) return null
  const value = shiftedValue(base, unit, count)
  return value === null ? null : date(value)
}

/** A year before or after a quarter is a quarter: profits are compared so. */
export function yearFromQuarter(scene: Scene, unit: string, count: number): Made | null {
  if (unit !== 'Y' || Math.abs(count) !== 1 || scene.lastQuarter === null || scene.narrative) return null
  return date(quarterValue(civilOf(scene.lastQuarter).year + count, quarterOf(scene.lastQuarter)))
}

// How fine a mention must be for a unit to be counted from it: no day is counted from a bare year.
const FINENESS: Readonly<Record<string, number>> = { D: 10, W: 8, WE: 8, M: 7, Q: 7 }

/** The date last mentioned, where it is fine enough for the unit; else in news the publication, in a narrative nothing. */
export function spokenFor(scene: Scene, unit: string): number | null {
  const { last } = scene
  if (last !== null && !(last.derived && !scene.narrative) && last.value.length >= (FINENESS[unit] ?? 4))
    return last.day
  return scene.narrative && last !== null ? null : scene.publication
}

/** The day last mentioned, however coarse, else the publication. */
export const spokenOrBase = (scene: Scene) => scene.last?.day ?? scene.publication
