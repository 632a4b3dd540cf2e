/** Days by their name or by the day of writing: weekdays, today, tomorrow; and now, recently, the future. */
import { dayValue, durationValue } from '../../calendar/values.ts'
import { weekdayNear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { spokenOrBase, unitOf } from './units.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

const reference = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Made => ({ type: 'DATE', value })

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

export const DEICTIC_RULES: readonly Rule[] = [
  {
    name: 'today',
    pattern: 'TODAY',
    make: (scene) => {
      // "USA Today", "Velden Today": a name.
      const before = scene.before()
      if (
        scene.lexemes[scene.from]?.capital &&
        before?.kind === 'word' &&
        before.capital &&
        (scene.from > 1 || before.lower === 'usa')
      )
        return null
      return scene.publication === null ? date('PRESENT_REF') : date(dayValue(scene.publication))
    },
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
      // "Fox News Sunday" and the like: a programme's name.
      if (scene.before()?.lower === 'news' && scene.before()?.capital === true) return null
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
      // "from Monday to Friday": the Friday after that Monday.
      const ranged = (scene.beforeIs('to') || scene.beforeIs('dash')) && scene.last?.end === scene.from - 1
      if (ranged && scene.last !== null && scene.last.value.length >= 10)
        return date(dayValue(weekdayNear(scene.last.day, weekday, 'future')), { trimEnd, how: 'range' })
      if (scene.narrative && scene.last !== null && scene.last.value.length >= 10)
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
