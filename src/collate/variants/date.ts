/** Dates, times of day and durations: the finer one is more precise, those that exclude each other conflict. */
import { compareTimes, type TimeRelation } from '../../language/calendar/compare.ts'
import type { Time } from '../../model/annotation.ts'
import { compareLengths, lengthOf } from './duration.ts'
import { type Finding, finding, type Rule } from './finding.ts'
import { slotsOf } from './slots.ts'

const isLength = (time: Time) => time.type === 'DURATION'

// A weekday that could not be placed for want of a publication date.
const WEEKDAY = /^XXXX-WXX-(\d)$/

export function relate(x: Time, y: Time): TimeRelation {
  if (isLength(x) !== isLength(y)) return 'incomparable'
  const [dayX, dayY] = [WEEKDAY.exec(x.value)?.[1], WEEKDAY.exec(y.value)?.[1]]
  if (dayX !== undefined && dayY !== undefined) return dayX === dayY ? 'equal' : 'disjoint'
  const relation = compareTimes(x, y)
  if (!isLength(x) || relation === 'equal') return relation
  const [p, q] = [lengthOf(x), lengthOf(y)]
  return p === null || q === null ? 'incomparable' : compareLengths(p, q)
}

function pairScore(x: Time, y: Time, context: number): number {
  const relation = relate(x, y)
  if (relation === 'incomparable') return 0
  const value = relation === 'equal' ? 3 : relation === 'disjoint' ? -0.5 : 1.5
  return Math.min(2, context) + value
}

export const dates: Rule = (versions) => {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  for (const { x, y, context } of slotsOf(a.form, b.form, alignment, a.form.times, b.form.times, pairScore)) {
    const relation = relate(x, y)
    const one = { aspect: 'date', a: x, b: y } as const
    const band = context >= 1 ? 'certain' : 'likely'
    if (relation === 'a-inside-b')
      found.push(finding(versions, { ...one, kind: 'less-precise', band, rule: 'date.interval' }))
    else if (relation === 'b-inside-a')
      found.push(finding(versions, { ...one, kind: 'more-precise', band, rule: 'date.interval' }))
    else if (relation === 'disjoint' && context >= 1)
      found.push(
        finding(versions, {
          ...one,
          kind: 'conflict',
          band: versions.sameEvent && context >= 2 ? 'likely' : 'check',
          rule: 'date.disjoint',
        }),
      )
  }
  return found
}
