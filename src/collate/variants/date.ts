/** Dates, times of day and durations: the finer one is more precise, those that exclude each other conflict. */
import { compareTimes, type TimeRelation } from '../../language/calendar/compare.ts'
import type { Time } from '../../model/annotation.ts'
import { compareLengths, lengthOf } from './duration.ts'
import { type Finding, finding, type Rule, type Versions } from './finding.ts'
import { sameWords } from './likeness.ts'
import { clockOf, isOneOccasion } from './occasion.ts'
import { slotsOf } from './slots.ts'
import { apartFinding } from './succession.ts'

const isLength = (time: Time) => time.type === 'DURATION'

// A weekday that could not be placed for want of a publication date.
const WEEKDAY = /^XXXX-WXX-(\d)$/

export function relate(x: Time, y: Time): TimeRelation {
  if (isLength(x) !== isLength(y)) return 'incomparable'
  const [dayX, dayY] = [WEEKDAY.exec(x.value)?.[1], WEEKDAY.exec(y.value)?.[1]]
  if (dayX !== undefined && dayY !== undefined) return dayX === dayY ? 'equal' : 'disjoint'
  const relation = compareTimes(x, y)
  if (!isLength(x) || relation === 'equal') return relation
  // "Over 12 hours" and "the 12-hour wait": the figure is one.
  if (x.value === y.value) return 'equal'
  const [p, q] = [lengthOf(x), lengthOf(y)]
  return p === null || q === null ? 'incomparable' : compareLengths(p, q)
}

function pairScore(relation: TimeRelation, context: number): number {
  if (relation === 'incomparable') return 0
  const value = relation === 'equal' ? 3 : relation === 'disjoint' ? -0.5 : 1.5
  return Math.min(2, context) + value
}

const OPEN_PAST = /\b(?:more than|over|at least|almost|nearly|about|around|some|roughly)\b.*\bago\b/i
const isOpenPast = (text: string, x: Time) => OPEN_PAST.test(text.slice(x.start, x.end))

/** Told in the same words, or as the same hour where neither names a day, two times are equal whatever their days. */
function relationIn(versions: Versions, x: Time, y: Time): TimeRelation {
  if (sameWords(versions, x, y)) return 'equal'
  // "More than fifty years ago" holds every year before; "about a year ago" holds those around.
  const [openX, openY] = [isOpenPast(versions.a.form.text, x), isOpenPast(versions.b.form.text, y)]
  if (openX !== openY && relate(x, y) === 'disjoint') return openX ? 'b-inside-a' : 'a-inside-b'
  const [p, q] = [clockOf(versions.a.form.text, x), clockOf(versions.b.form.text, y)]
  if (p !== null && q !== null) return p === q ? 'equal' : 'disjoint'
  return relate(x, y)
}

export const dates: Rule = (versions) => {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  const score = (x: Time, y: Time, context: number) => pairScore(relationIn(versions, x, y), context)
  for (const { x, y, context } of slotsOf(a.form, b.form, alignment, a.form.times, b.form.times, score)) {
    const relation = relationIn(versions, x, y)
    const one = { aspect: 'date', a: x, b: y } as const
    const band = context >= 1 ? 'certain' : 'likely'
    if (relation === 'a-inside-b')
      found.push(finding(versions, { ...one, kind: 'less-precise', band, rule: 'date.interval' }))
    else if (relation === 'b-inside-a')
      found.push(finding(versions, { ...one, kind: 'more-precise', band, rule: 'date.interval' }))
    else if (relation === 'disjoint' && context >= 1 && isOneOccasion(versions, x, y))
      found.push(
        apartFinding(versions, {
          ...one,
          band: versions.sameEvent && context >= 2 ? 'likely' : 'check',
          rule: 'date.disjoint',
        }),
      )
  }
  return found
}
