/** Dates by their distance from the publication or from the date last mentioned, and now, recently, soon. */
import { civilOf, dayOf, isDate } from '../../calendar/day.ts'
import {
  dayValue,
  durationValue,
  quarterOf,
  quarterValue,
  shiftedDay,
  shiftedValue,
  weekValue,
  yearValue,
} from '../../calendar/values.ts'
import { weekdayNear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { UNIT_LETTER } from './time-words-table.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })
const reference = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Made => ({ type: 'DATE', value })
/** The unit letter of the nth unit word of the match. */
export const unitOf = (scene: Scene, n = 0): string =>
  UNIT_LETTER[scene.lower('ANYUNIT', n)] ?? (scene.has('weekend') ? 'WE' : 'D')

/** The date a number of units away, or null without a day to count from or for hours, which need a clock. */
function shifted(base: number | null, unit: string, count: number): Made | null {
  if (base === null) return null
  const value = shiftedValue(base, unit, count)
  return value === null ? null : date(value)
}

/** A year before or after a quarter is a quarter: profits are compared so. */
function yearFromQuarter(scene: Scene, unit: string, count: number): Made | null {
  if (unit !== 'Y' || Math.abs(count) !== 1 || scene.lastQuarter === null || scene.narrative) return null
  return date(quarterValue(civilOf(scene.lastQuarter).year + count, quarterOf(scene.lastQuarter)))
}

// How fine a mention must be for a unit to be counted from it: no day is counted from a bare year.
const FINENESS: Readonly<Record<string, number>> = { D: 10, W: 8, WE: 8, M: 7, Q: 7 }

/** The date last mentioned, where it is fine enough for the unit; else in news the publication, in a narrative nothing. */
function spokenFor(scene: Scene, unit: string): number | null {
  const { last } = scene
  if (last !== null && !(last.derived && !scene.narrative) && last.value.length >= (FINENESS[unit] ?? 4))
    return last.day
  return scene.narrative && last !== null ? null : scene.publication
}

const spokenOrBase = (scene: Scene) => scene.last?.day ?? scene.publication

const LENGTH_LED = /^(for|over|during|within|throughout)$/

/** "this year", "last week", "next month". */
function relativeUnit(scene: Scene): Made | null {
  const unit = unitOf(scene)
  if (unit.startsWith('T')) return null
  const base = scene.base()
  if (base === null) return null
  // "for the next year", "over the next decade": a length that begins now.
  if (scene.narrative && scene.has('next') && unit === 'D') {
    const spoken = spokenFor(scene, unit)
    return spoken === null ? null : shifted(spoken, unit, 1)
  }
  if (scene.has('the') && scene.has('next') && LENGTH_LED.test(scene.before()?.lower ?? '')) {
    const to = shiftedDay(base, unit, 1)
    return { type: 'DURATION', value: durationValue(unit, 1), ...(to !== null && { days: [base, to + 1] as const }) }
  }
  const step = scene.has('last') || scene.has('past') ? -1 : scene.has('next') || scene.has('coming') ? 1 : 0
  if (unit === 'E') return date(String(Math.floor(civilOf(base).year / 10) + step).padStart(3, '0'))
  if (unit === 'C') return date(String(Math.floor(civilOf(base).year / 100) + step).padStart(2, '0'))
  return shifted(base, unit, step)
}

function count(scene: Scene): number | null {
  if (scene.has('NUMBER')) return scene.number('NUMBER')
  if (scene.has('half')) return 0.5
  if (scene.has('couple')) return 2
  if (scene.has('few') || scene.has('several') || scene.has('some') || scene.has('dozens')) return null
  if (scene.has('a')) return 1
  return null
}

const AMOUNT = '(NUMBER|a|(a? (few|several|some|dozens|couple) of?)|half a)'

export const RELATIVE_RULES: readonly Rule[] = [
  {
    name: 'today',
    pattern: 'TODAY',
    make: (scene) => (scene.publication === null ? date('PRESENT_REF') : date(dayValue(scene.publication))),
  },
  {
    name: 'yesterday',
    pattern: '(the UNIT before)? YESTERDAY',
    make: (scene) =>
      scene.publication === null
        ? date('PAST_REF')
        : scene.has('UNIT')
          ? scene.lower('UNIT') === 'day'
            ? date(dayValue(scene.publication - 2))
            : null
          : date(dayValue(scene.publication - 1)),
  },
  {
    name: 'tomorrow',
    pattern: '(the UNIT after)? TOMORROW',
    make: (scene) =>
      scene.publication === null
        ? date('FUTURE_REF')
        : scene.has('UNIT')
          ? scene.lower('UNIT') === 'day'
            ? date(dayValue(scene.publication + 2))
            : null
          : date(dayValue(scene.publication + 1)),
  },
  {
    name: 'weekday',
    pattern: 'WEEKDAY stop?',
    make: (scene) => {
      const weekday = numberOf(scene.lexeme('WEEKDAY'))
      const word = scene.lower('WEEKDAY')
      if (
        (word === 'sun' || word === 'sat' || word === 'wed' || word === 'mon') &&
        !scene.has('stop') &&
        !scene.beforeIs('on') &&
        !scene.beforeIs('comma')
      )
        return null
      const base = scene.base()
      const trimEnd = scene.has('stop') && !(word.length <= 5 && scene.after() !== undefined) ? 1 : 0
      if (base === null) return date(`XXXX-WXX-${weekday}`, { trimEnd })
      if (scene.narrative && scene.last !== null)
        return date(dayValue(weekdayNear(base, weekday, 'future')), { trimEnd, how: 'after-mention' })
      const tense = scene.tense()
      return date(dayValue(weekdayNear(base, weekday, tense)), {
        trimEnd,
        how: tense === 'future' ? 'future' : 'nearest-past',
      })
    },
  },
  {
    name: 'weekday-relative',
    pattern: '((the? (last|past|previous))|this past|this|this coming|(the? (next|coming|following))|that) WEEKDAY',
    make: (scene) => {
      const weekday = numberOf(scene.lexeme('WEEKDAY'))
      const base =
        scene.has('previous') || scene.has('following') || scene.has('that') ? spokenOrBase(scene) : scene.base()
      if (base === null) return null
      if (scene.has('last') || scene.has('past') || scene.has('previous'))
        return date(dayValue(weekdayNear(base - 1, weekday, 'past')))
      if (scene.has('next') || scene.has('coming') || scene.has('following'))
        return date(dayValue(weekdayNear(base + 1, weekday, 'future')))
      if (scene.has('that')) return date(dayValue(weekdayNear(base, weekday, 'future')))
      const tense = scene.tense()
      return date(dayValue(weekdayNear(base, weekday, tense === 'past' ? 'past' : 'future')))
    },
  },
  {
    name: 'weekday-of-week',
    pattern: 'WEEKDAY (of? (last|next|this|the following|the previous) UNIT)',
    make: (scene) => {
      const base = scene.has('following') || scene.has('previous') ? spokenOrBase(scene) : scene.base()
      if (base === null || scene.lower('UNIT') !== 'week') return null
      const step = scene.has('last') || scene.has('previous') ? -7 : scene.has('next') || scene.has('following') ? 7 : 0
      const weekday = numberOf(scene.lexeme('WEEKDAY'))
      const monday = weekdayNear(base, 1, 'past')
      return date(dayValue(monday + weekday - 1 + step))
    },
  },
  {
    name: 'day-beside',
    pattern: 'the? UNIT (before|after) (last WEEKDAY|WEEKDAY)',
    make: (scene) => {
      const base = scene.base()
      if (base === null || scene.lower('UNIT') !== 'day') return null
      const weekday = numberOf(scene.lexeme('WEEKDAY'))
      const day = weekdayNear(scene.has('last') ? base - 1 : base, weekday, 'past')
      return date(dayValue(day + (scene.has('before') ? -1 : 1)))
    },
  },
  {
    name: 'relative-unit',
    pattern: '(last|(the? next)|this|this past|(this|the)? coming) full? (ONEUNIT|weekend)',
    make: relativeUnit,
  },
  {
    name: 'the-last-unit',
    pattern: 'the (last|latest) (fiscal UNIT|UNIT)',
    make: (scene) => {
      const unit = unitOf(scene)
      if (unit === 'D' || unit.startsWith('T') || unit === 'E' || unit === 'C') return null
      // "the last month of the war" is a length of its end.
      if (scene.after()?.lower === 'of') return { type: 'DURATION', value: durationValue(unit, 1) }
      const base = scene.base()
      return base === null ? null : shifted(base, unit, -1)
    },
  },
  {
    name: 'the-past-unit',
    pattern: 'the? past (ONEUNIT|weekend)',
    make: (scene) => {
      const unit = unitOf(scene)
      const base = scene.base()
      if (!scene.has('the') && !scene.beforeIs('this')) return null
      if (unit === 'WE') return base === null ? null : shifted(base, 'WE', -1)
      const from = base === null ? null : shiftedDay(base, unit, -1)
      return {
        type: 'DURATION',
        value: durationValue(unit, 1),
        ...(base !== null && from !== null && { days: [from, base + 1] as const }),
      }
    },
  },
  {
    name: 'unit-before-last',
    pattern: 'the (UNIT|weekend) (before last|after next)',
    make: (scene) => {
      const base = scene.base()
      return base === null ? null : shifted(base, unitOf(scene), scene.has('before') ? -2 : 2)
    },
  },
  {
    name: 'current-unit',
    pattern: 'the? current fiscal? UNIT',
    make: (scene) => {
      const base = scene.publication
      return base === null ? null : shifted(base, unitOf(scene), 0)
    },
  },
  {
    name: 'part-of-unit',
    // "earlier this month", "later that year", "early last week", "late next year".
    pattern:
      '(earlier|later|early|late|sometime) (in|on)? (this|last|next|that|the same|(the? (following|previous))|the) (UNIT|weekend)',
    make: (scene) => {
      const unit = unitOf(scene)
      if (unit.startsWith('T') || (unit === 'D' && (scene.has('this') || scene.has('the')))) return null
      const anaphoric =
        scene.has('that') || scene.has('same') || scene.has('following') || scene.has('previous') || scene.has('the')
      const base = anaphoric ? spokenFor(scene, unit) : scene.base()
      const step = scene.has('last') || scene.has('previous') ? -1 : scene.has('next') || scene.has('following') ? 1 : 0
      const made = base === null ? null : shifted(base, unit, step)
      const mod =
        scene.has('earlier') || scene.has('early')
          ? 'START'
          : scene.has('sometime')
            ? null
            : scene.has('late') || !scene.has('this')
              ? 'END'
              : 'END'
      return made === null ? null : { ...made, mod }
    },
  },
  {
    name: 'same-unit',
    pattern: '(that|(that|the)? same) (ONEUNIT|weekend)',
    make: (scene) => {
      const unit = unitOf(scene)
      const base = scene.last === null ? null : spokenFor(scene, unit)
      if (base === null || unit.startsWith('T') || unit === 'E' || unit === 'C') return null
      return plainShift(base, unit, 0)
    },
  },
  {
    name: 'next-unit-after',
    pattern: '(the (following|next|previous)|following|previous) (ONEUNIT|weekend)',
    make: (scene) => {
      const unit = unitOf(scene)
      if (unit.startsWith('T') || unit === 'E' || unit === 'C') return null
      if (!scene.has('the')) return null
      if (scene.has('next') && !scene.narrative && unit !== 'D') return relativeUnit(scene)
      const base = spokenFor(scene, unit)
      return base === null ? null : plainShift(base, unit, scene.has('previous') ? -1 : 1)
    },
  },
  {
    name: 'unit-after',
    pattern: 'the UNIT (before|after|following)',
    make: (scene) => {
      const unit = unitOf(scene)
      const base = scene.last === null ? null : spokenFor(scene, unit)
      if (base === null || unit.startsWith('T') || unit === 'E' || unit === 'C') return null
      const next = scene.after()
      if (next !== undefined && next.kind === 'word') return null
      return plainShift(base, unit, scene.has('before') ? -1 : 1)
    },
  },
  {
    name: 'ago',
    pattern: `(${AMOUNT} (more|full)? ANYUNIT (or so)?|ANYUNIT) (ago|(from (this|that) UNIT)|hence|from NOW)`,
    make: (scene) => {
      const unit = unitOf(scene)
      const amount = count(scene)
      const sign = scene.has('ago') ? -1 : 1
      if (amount === null || scene.publication === null) return reference(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
      const base = scene.publication
      const made = yearFromQuarter(scene, unit, sign * amount) ?? shifted(base, unit, sign * amount)
      return made ?? { type: 'DURATION', value: durationValue(unit, amount) }
    },
  },
  {
    name: 'earlier-later',
    pattern: `${AMOUNT} (more|full)? ANYUNIT (or so)? (earlier|later|before|afterwards)`,
    make: (scene) => {
      const unit = unitOf(scene)
      const amount = count(scene)
      const sign = scene.has('later') ? 1 : -1
      const next = scene.after()
      // "two weeks before the vote" is a length; "two weeks before." a date.
      if (scene.has('before') && next !== undefined && next.kind !== 'mark') return null
      if (next?.lower === 'than') return { type: 'DURATION', value: durationValue(unit, amount ?? 1), trimEnd: 1 }
      if (amount === null) return null
      const quarter = yearFromQuarter(scene, unit, sign * amount)
      if (quarter !== null) return quarter
      // In news "a year earlier" compares with a year ago; what was named to compare with is not leaned on again.
      const base = spokenFor(scene, unit)
      if (base === null) return { type: 'DURATION', value: durationValue(unit, amount) }
      return shifted(base, unit, sign * amount) ?? { type: 'DURATION', value: durationValue(unit, amount) }
    },
  },
  {
    name: 'in-units',
    pattern: 'in NUMBER UNITS apos time',
    make: (scene) =>
      scene.publication === null ? null : shifted(scene.publication, unitOf(scene), scene.number('NUMBER')),
  },
  {
    name: 'the-weekend',
    pattern: 'the weekend',
    make: (scene) => {
      const base = scene.base()
      if (!scene.has('the') || base === null) return null
      const tense = scene.tense()
      const monday = weekdayNear(base, 1, 'past')
      const past = tense !== 'future' && weekdayNear(base, 6, 'past') < monday
      return date(`${weekValue(past ? base - 7 : base)}-WE`)
    },
  },
  {
    name: 'the-quarter',
    pattern: '(the (latest|recent|previous)?|that) UNIT|the latest period',
    make: (scene) => {
      if (scene.has('UNIT') && unitOf(scene) !== 'Q') return null
      const base = scene.publication
      if (base === null || scene.after()?.lower === 'of') return null
      if (/^(ended|ending|through)$/.test(scene.after()?.lower ?? '') && scene.afterIs('MONTH', 1)) {
        const month = numberOf(scene.after(1))
        const { year, month: now } = civilOf(base)
        return date(quarterValue(month > now ? year - 1 : year, Math.ceil(month / 3)))
      }
      if (scene.lastQuarter !== null)
        return date(quarterValue(civilOf(scene.lastQuarter).year, quarterOf(scene.lastQuarter)))
      return shifted(base, 'Q', -1)
    },
  },
  {
    name: 'the-unit',
    // "the year" is the one spoken of, but only after a word that puts something into it.
    pattern: 'the (full|fiscal)? UNIT',
    make: (scene) => {
      const unit = unitOf(scene)
      const next = scene.after()?.lower ?? ''
      const led = scene.before()?.lower ?? ''
      if (unit === 'Y' && /^(ended|ending|through)$/.test(next)) return { type: 'DURATION', value: 'P1Y' }
      if (next === 'of' || next === 'that' || next === 'when' || next === '-') return null
      if (unit === 'Y') {
        if (!/^(of|in|for|during|throughout)$/.test(led)) return null
        const base = scene.narrative ? (scene.last?.day ?? null) : scene.publication
        if (base === null) return null
        return date(`${scene.has('fiscal') ? 'FY' : ''}${yearValue(civilOf(base).year)}`)
      }
      if (scene.has('full') || scene.has('fiscal')) return null
      const base = scene.narrative ? spokenFor(scene, unit) : scene.publication
      if (base === null) return null
      if (unit === 'W' && /^(of|in|for|during)$/.test(led)) return date(weekValue(base))
      return (unit === 'M' || unit === 'D') && led === 'of' ? shifted(base, unit, 0) : null
    },
  },
  {
    name: 'week-of',
    pattern: 'the UNIT (of|beginning|end) MONTH stop? (DAY|ORD) (comma? YEAR)?',
    make: (scene) => {
      if (scene.lower('UNIT') !== 'week') return null
      const month = numberOf(scene.lexeme('MONTH'))
      const year = scene.has('YEAR')
        ? scene.number('YEAR')
        : scene.base() === null
          ? null
          : civilOf(scene.base() ?? 0).year
      if (year === null) return null
      const day = scene.has('DAY') ? scene.number('DAY') : scene.number('ORD')
      return isDate(year, month, day) ? date(weekValue(dayOf(year, month, day))) : null
    },
  },
  {
    name: 'year-end',
    pattern: '(last|this|next)? UNIT (dash end|apos ess end|end)',
    make: (scene) => {
      const base = scene.base()
      if (scene.lower('UNIT') !== 'year' || base === null) return null
      const year = civilOf(base).year + (scene.has('last') ? -1 : scene.has('next') ? 1 : 0)
      // "year-end" is the day the books close, "the year's end" a time about it.
      return scene.has('dash') ? date(dayValue(dayOf(year, 12, 31))) : date(yearValue(year), { mod: 'END' })
    },
  },
  {
    name: 'now',
    pattern: 'right? just? NOW',
    make: (scene) =>
      scene.after()?.lower === '-' && scene.after()?.glued ? reference('PRESENT_REF') : reference('PRESENT_REF'),
  },
  {
    name: 'these-days',
    pattern: 'those UNITS',
    make: (scene) =>
      scene.lower('those') === 'these' && scene.lower('UNITS') === 'days' ? reference('PRESENT_REF') : null,
  },
  { name: 'this-time', pattern: '(at (this|that|the same) time|the time)', make: (scene) => timeWord(scene) },
  {
    name: 'previously',
    pattern: 'earlier',
    make: (scene) => (scene.lower('earlier') === 'previously' && scene.from === 0 ? reference('PAST_REF') : null),
  },
  { name: 'current', pattern: 'current', make: () => reference('PRESENT_REF') },
  {
    name: 'recently',
    pattern: 'more? RECENTLY',
    make: (scene) =>
      scene.lower('RECENTLY') === 'formerly' || (scene.before()?.lower === 'as' && scene.after()?.lower === 'as')
        ? null
        : reference('PAST_REF'),
  },
  {
    name: 'recent',
    pattern: 'more? recent (UNITS (and UNITS)?)?',
    make: (scene) => {
      if (scene.before()?.lower === 'most') return null
      return scene.has('UNITS') && !scene.has('and')
        ? { type: 'DURATION', value: durationValue(unitOf(scene), null) }
        : reference('PAST_REF')
    },
  },
  {
    name: 'past-present-future',
    pattern: 'the (recent|near)? (past|future|term)',
    make: (scene) => {
      const next = scene.after()
      if (
        next?.kind === 'number' ||
        (next !== undefined && scene.afterIs('ANYUNIT')) ||
        scene.afterIs('few') ||
        scene.afterIs('several')
      )
        return null
      if (next?.lower === 'of') return null
      if (scene.has('past') && scene.lower('past') !== 'past') return null
      if (scene.has('term') && !scene.has('near')) return null
      return reference(scene.has('past') ? 'PAST_REF' : 'FUTURE_REF')
    },
  },
  { name: 'future', pattern: '(in|of) future', make: () => ({ ...reference('FUTURE_REF'), trimStart: 1 }) },
]

function timeWord(scene: Scene): Made | null {
  if (scene.has('this')) return { ...reference('PRESENT_REF'), trimStart: 1 }
  if (scene.has('same')) return null
  if (scene.lexemes[scene.from]?.lower === 'the') {
    if (
      !scene.beforeIs('at') ||
      scene.afterIs('of') ||
      (scene.after()?.kind === 'word' &&
        !/^(in|and|said|that|he|she|they|it|by|but|with|as|when|because)$/.test(scene.after()?.lower ?? ''))
    )
      return null
    return reference('PAST_REF')
  }
  return null
}

function plainShift(base: number, unit: string, step: number): Made | null {
  const value = shiftedValue(base, unit, step)
  return value === null ? null : date(value)
}
