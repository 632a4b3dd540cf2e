/** Weeks, months, quarters and years by their place beside now or beside the date last mentioned. */
import { civilOf, dayOf, isDate } from '../../calendar/day.ts'
import {
  dayValue,
  durationValue,
  quarterOf,
  quarterValue,
  shiftedDay,
  weekValue,
  yearValue,
} from '../../calendar/values.ts'
import { weekdayNear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { shifted, spokenFor, unitOf } from './units.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

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

const PARTS_OF_A_TIME =
  /^(end|beginning|start|middle|rest|remainder|half|part|most|much|close|course|quarters?|months?|weeks?|days?|hours|halves|out|outset|first|second|third|last|thirds|all)$/

export const UNIT_RULES: readonly Rule[] = [
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
      return shifted(base, unit, 0)
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
      return base === null ? null : shifted(base, unit, scene.has('previous') ? -1 : 1)
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
      return shifted(base, unit, scene.has('before') ? -1 : 1)
    },
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
      // "player of the week", "song of the year": titles.
      if (led === 'of' && !PARTS_OF_A_TIME.test(scene.before(2)?.lower ?? '')) return null
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
]
