/** Dates, times of day and durations: the finer one is more precise, those that exclude each other conflict. */
import type { TimeRelation } from '../../language/calendar/compare.ts'
import type { Time } from '../../model/annotation.ts'
import { type Finding, finding, type Rule, type Versions } from './finding.ts'
import { sameWords } from './likeness.ts'
import { clockOf, isOneOccasion } from './occasion.ts'
import { slotsOf } from './slots.ts'
import { apartFinding } from './succession.ts'
import { isYearless, relate, relateTold } from './when.ts'

/** `lone`: neither version has another time, so that the two stand in one slot if any do. */
function pairScore(relation: TimeRelation, context: number, lone: boolean): number {
  if (relation === 'incomparable') return 0
  const value = relation === 'equal' ? 3 : relation === 'disjoint' ? (lone ? LONE : -0.5) : 1.5
  return Math.min(2, context) + value
}

// Just enough for a slot; what it is worth is weighed.
const LONE = 0.1

const OPEN_PAST = /\b(?:more than|over|at least|almost|nearly|about|around|some|roughly)\b.*\bago\b/i
const isOpenPast = (text: string, x: Time) => OPEN_PAST.test(text.slice(x.start, x.end))

/** Told in the same words, or as the same hour where neither names a day, two times are equal whatever their days. */
function relationIn(versions: Versions, x: Time, y: Time): TimeRelation {
  if (sameWords(versions, x, y)) return 'equal'
  const [textA, textB] = [versions.a.form.text, versions.b.form.text]
  // "More than fifty years ago" holds every year before; "about a year ago" holds those around.
  const [openX, openY] = [isOpenPast(textA, x), isOpenPast(textB, y)]
  if (openX !== openY && relate(x, y) === 'disjoint') return openX ? 'b-inside-a' : 'a-inside-b'
  const [p, q] = [clockOf(textA, x), clockOf(textB, y)]
  if (p !== null && q !== null) return p === q ? 'equal' : 'disjoint'
  return relateTold(textA, x, textB, y)
}

const yes = (is: boolean) => (is ? 1 : 0)

/** How fine a time is told: a clock time 4, a day 3, a month or week 2, a year 1, a length 0. */
function grainOf({ type, value }: Time): number {
  if (type === 'DURATION' || type === 'SET') return 0
  if (/T\d/.test(value)) return 4
  if (/^(?:\d{4}|XXXX)-\d{2}-\d{2}|WXX-\d/.test(value)) return 3
  return /^\d{4}$/.test(value) ? 1 : 2
}

// A headline's date is mostly that of another day's news ("Markets, 3 May").
const HEADLINE = 12
const isLong = ({ a, b }: Versions) => Math.min(a.whole.ids.length, b.whole.ids.length) >= HEADLINE

export const dates: Rule = (versions) => {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  const lone = a.form.times.length === 1 && b.form.times.length === 1
  const score = (x: Time, y: Time, context: number) => pairScore(relationIn(versions, x, y), context, lone)
  for (const { x, y, context } of slotsOf(a.form, b.form, alignment, a.form.times, b.form.times, score)) {
    const relation = relationIn(versions, x, y)
    const one = { aspect: 'date', a: x, b: y } as const
    const band = context >= 1 ? 'certain' : 'likely'
    const [grainX, grainY] = [grainOf(x), grainOf(y)]
    const signals = {
      context: Math.min(3, context),
      length: yes(grainX === 0),
      clock: yes(grainX === 4 || grainY === 4),
      days: yes(grainX === 3 && grainY === 3),
      grains: Math.abs(grainX - grainY),
      alone: yes(lone),
      vague: yes(/X/.test(x.value) || /X/.test(y.value)),
      yearless: yes(isYearless(a.form.text, x) !== isYearless(b.form.text, y)),
    }
    if (relation === 'a-inside-b')
      found.push(finding(versions, { ...one, kind: 'less-precise', band, rule: 'date.interval', signals }))
    else if (relation === 'b-inside-a')
      found.push(finding(versions, { ...one, kind: 'more-precise', band, rule: 'date.interval', signals }))
    else if (relation === 'disjoint') {
      const occasion = isOneOccasion(versions, x, y)
      if (context < 1 || !occasion) {
        // Days and months of two statements of one claim are worth a look; hours are of any of a day's events.
        if (!versions.sameEvent || grainX !== grainY || grainX === 0 || grainX === 4) continue
      }
      found.push(
        apartFinding(versions, {
          ...one,
          band: versions.sameEvent && occasion && context >= 2 && isLong(versions) ? 'likely' : 'check',
          rule: 'date.disjoint',
          signals: { ...signals, occasion: yes(occasion) },
        }),
      )
    }
  }
  return found
}
