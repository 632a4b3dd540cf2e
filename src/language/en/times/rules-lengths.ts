/** Lengths of time ("two and a half years", "the past 18 months", "decades-long") and sets ("every Monday", "a year"). */
import { dayOf, isDate, weekdayOf } from '../../calendar/day.ts'
import { dayValue, durationValue, shiftedDay, weekValue } from '../../calendar/values.ts'
import { yearFor } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { PART_CODE, UNIT_LETTER } from './time-words-table.ts'
import { unitOf } from './units.ts'
import { numberOf } from './word-numbers.ts'

const duration = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DURATION', value, ...more })
const set = (value: string): Made => ({ type: 'SET', value })

/** "10-year-old", "five years of age": an age is a quantity, no length of time. */
function isAge(scene: Scene): boolean {
  const next = scene.after()?.lower
  if (next === '-' || next === '–') return scene.after(1)?.lower === 'old' || scene.after(1)?.lower === 'olds'
  if (next === 'old' || next === 'olds') return true
  return next === 'of' && scene.after(1)?.lower === 'age'
}

const RATES: Readonly<Record<string, string>> = {
  daily: 'P1D',
  everyday: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
  hourly: 'PT1H',
  quarterly: 'P1Q',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  biannual: 'P6M',
  biannually: 'P6M',
  biennial: 'P2Y',
}

// After these "a year" is a length ("for a year", "within a week"), after nouns and numbers a rate ("15 a year").
const LENGTH_BEFORE =
  /^(for|in|within|after|about|over|than|nearly|almost|least|of|took|takes|take|lasted|last|lasts|spent|spend|spending|around|roughly|just|only|barely|during|once|to|up|some|from|before|is|was|be|and|or|but|with|by|under|less|more|had|have|has|half|such|on|at|as|what|into|through|throughout|until|quite|not|even|since|exactly|approximately|than|it|that|,|\(|"|“|''|``|:|—|–|-|;)$/

function rate(scene: Scene): boolean {
  const before = scene.before()
  if (before === undefined || /^(before|after|since|later|earlier|ago|from|or)$/.test(scene.after()?.lower ?? ''))
    return false
  if (
    before.kind === 'number' ||
    before.lower === '%' ||
    before.lower === 'times' ||
    before.lower === 'once' ||
    before.lower === 'twice' ||
    before.lower === 'percent'
  )
    return true
  if (before.kind === 'word' && before.lower === 'more' && scene.before(2)?.kind === 'number') return true
  return (
    before.kind === 'word' &&
    !LENGTH_BEFORE.test(before.lower) &&
    /(s|people|men|women|children|barrels|\$)$/.test(before.lower) &&
    !/ss$|ly$/.test(before.lower)
  )
}

/** Days [from, to) of a length counted from the publication: back for "past", ahead for "next". */
function anchored(scene: Scene, unit: string, count: number): Pick<Made, 'days'> {
  const base = scene.base()
  if (base === null) return {}
  const back = scene.has('last') || scene.has('past') || scene.has('previous') || scene.has('latest')
  const ahead = scene.has('next') || scene.has('coming')
  if (back === ahead || scene.has('following')) return {}
  const other = shiftedDay(base, unit, back ? -count : count)
  if (other === null) return {}
  return { days: back ? [other, base + 1] : [base, other + 1] }
}

const VAGUE = '(a? (few|dozens|couple) of?|several of?|some)'

export const LENGTH_RULES: readonly Rule[] = [
  {
    name: 'length',
    pattern: 'NUMBER dash? (more|other|full|working)? dash? ANYUNIT',
    make: (scene) => {
      if (isAge(scene)) return null
      const unit = unitOf(scene)
      const singular = scene.has('UNIT') || scene.has('SECOND')
      // "will one day be", "hopes to one day leave": some day to come.
      if (
        unit === 'D' &&
        scene.lower('NUMBER') === 'one' &&
        (/^(will|would|could|might|may|shall|'ll|can|must|should)$/.test(scene.before()?.lower ?? '') ||
          (scene.before()?.lower === 'to' && scene.before(2)?.kind === 'word' && scene.before(2)?.lower !== 'up'))
      )
        return { type: 'DATE', value: 'FUTURE_REF' }
      // "one second" is said; "42 second" mostly is a place in a race.
      if (scene.has('SECOND') && !scene.has('dash') && scene.number('NUMBER') !== 1) return null
      if (singular && unit === 'Q' && !scene.has('dash')) return null
      // "24 hours a day" is a habit, no length.
      if (scene.afterIs('a') && scene.afterIs('UNIT', 1)) return null
      // "two quarters of the vote"
      if (unit === 'Q' && scene.after()?.lower === 'of') return null
      const glued = scene.lexemes[scene.from]
      if (glued?.glued && /^[$£€.]$/.test(scene.before()?.lower ?? '')) return null
      return duration(durationValue(unit, scene.number('NUMBER')))
    },
  },
  {
    name: 'length-range',
    pattern: 'NUMBER (to|or|dash|and) NUMBER dash? (more|full|working)? ANYUNIT',
    make: (scene) => {
      if (isAge(scene) || (scene.has('and') && !scene.beforeIs('between'))) return null
      if (!(scene.number('NUMBER') < scene.number('NUMBER', 1))) return null
      const unit = unitOf(scene)
      return duration(durationValue(unit, scene.number('NUMBER')), { mod: 'EQUAL_OR_MORE', how: 'range' })
    },
  },
  {
    name: 'length-compound',
    pattern: 'NUMBER ANYUNIT (comma|and)? NUMBER ANYUNIT',
    make: (scene) => {
      const units = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS']
      const first = unitOf(scene)
      const second = unitOf(scene, 1)
      if (units.indexOf(first) >= units.indexOf(second) || units.indexOf(first) < 0) return null
      const [a, b] = [durationValue(first, scene.number('NUMBER')), durationValue(second, scene.number('NUMBER', 1))]
      const joined = a.includes('T') === b.includes('T') ? a + b.replace(/^PT?/, '') : a + b.slice(1)
      return duration(joined)
    },
  },
  {
    name: 'length-one',
    pattern: 'a full? ONEUNIT (and a half)?',
    make: (scene) => {
      if (isAge(scene)) return null
      const unit = unitOf(scene)
      // "a day when" is no length.
      if (/^(when|where|which|whose)$/.test(scene.after()?.lower ?? '')) return null
      if (unit === 'Q' && !scene.beforeIs('for')) return null
      if (scene.has('half')) return duration(durationValue(unit, 1.5))
      if (scene.has('SECOND')) return null
      if (rate(scene)) return set(durationValue(unit, 1))
      if (scene.after()?.lower === '-' && scene.after()?.glued) return null
      return duration(durationValue(unit, 1))
    },
  },
  {
    name: 'length-half',
    pattern: '(half a ONEUNIT|a half dash? ONEUNIT|half dash ONEUNIT)',
    make: (scene) => (scene.has('SECOND') ? null : duration(durationValue(unitOf(scene), 0.5))),
  },
  {
    name: 'length-vague',
    pattern: `the? ${VAGUE} (more|full)? UNITS`,
    make: (scene) =>
      isAge(scene) || unitOf(scene) === 'Q'
        ? null
        : duration(durationValue(unitOf(scene), scene.has('couple') ? 2 : null)),
  },
  {
    name: 'length-several',
    pattern: '(few|several|some) dash ONEUNIT',
    make: (scene) => duration(durationValue(unitOf(scene), null)),
  },
  {
    name: 'length-bare',
    pattern: 'UNITS',
    make: (scene) => {
      const word = scene.lower('UNITS')
      if (
        isAge(scene) ||
        scene.after()?.lower === 'when' ||
        word === 'quarters' ||
        (word.length <= 4 && word !== 'days')
      )
        return null
      if (
        scene.before()?.lower === "'" ||
        scene.before()?.lower === 's' ||
        /^(his|her|their|its|my|our|your)$/.test(scene.before()?.lower ?? '')
      )
        return null
      return duration(durationValue(unitOf(scene), null))
    },
  },
  {
    name: 'length-long',
    pattern: '(UNIT|UNITS|weekend) dash (long|old|full)',
    make: (scene) =>
      scene.lexemes[scene.to - 1]?.lower === 'long'
        ? duration(durationValue(unitOf(scene), scene.has('UNITS') ? null : 1))
        : null,
  },
  {
    name: 'length-anchored',
    pattern: `the? (last|past|previous|next|coming|following|latest|ORD|SECOND|other) (NUMBER|(few|several|some|dozens|a? couple) of?)? (more|full|working)? UNITS`,
    make: (scene) => {
      const unit = unitOf(scene)
      if (unit === 'Q' && scene.after()?.lower === 'of') return null
      const ordinal = scene.has('ORD') || scene.has('SECOND')
      if (scene.has('other') && !scene.has('NUMBER')) return null
      if (scene.has('NUMBER') || scene.has('couple')) {
        const count = scene.has('couple') ? 2 : scene.number('NUMBER')
        return duration(durationValue(unit, count), ordinal ? {} : anchored(scene, unit, count))
      }
      if (ordinal && !(scene.has('few') || scene.has('several'))) return null
      return duration(durationValue(unit, null))
    },
  },
  {
    // "the 1,000th day of the war": counted from something that has no date here. Kept as a count, so that two of them compare.
    name: 'nth-unit',
    pattern: 'the (ORD|BIGORD|SECOND) (full)? UNIT of',
    make: (scene) => {
      const count = scene.has('SECOND') ? 2 : (scene.lexeme('ORD') ?? scene.lexeme('BIGORD'))?.value
      const unit = UNIT_LETTER[scene.lower('UNIT')] ?? 'D'
      if (count === undefined || unit === 'Q' || unit === 'C' || unit.startsWith('T')) return null
      // "It is the second day of …": today.
      const now =
        /^(is|s|'s|marks)$/.test(scene.before()?.lower ?? '') &&
        /^(it|today|this|it's|'|’)$/.test(scene.before(2)?.lower ?? '')
      if (now && unit === 'D' && scene.publication !== null)
        return { type: 'DATE', value: dayValue(scene.publication), trimEnd: 1 }
      return { type: 'DATE', value: durationValue(unit, count), trimEnd: 1, how: 'of-event' }
    },
  },
  {
    // "the first week of May", "the second day of June 2019"; of a week, the one its first day stands in.
    name: 'nth-of-month',
    pattern: 'the (ORD|SECOND) (UNIT|weekend) of MONTH (stop? comma? YEAR)?',
    make: (scene) => {
      const month = numberOf(scene.lexeme('MONTH'))
      const year = scene.has('YEAR') ? scene.number('YEAR') : yearFor(scene, month, null)
      const unit = scene.has('weekend') ? 'WE' : (UNIT_LETTER[scene.lower('UNIT')] ?? '')
      const count = scene.has('SECOND') ? 2 : scene.number('ORD')
      if (year === null || (unit !== 'W' && unit !== 'D' && unit !== 'WE') || count > 31) return null
      const first = dayOf(year, month, 1)
      if (unit === 'D') return isDate(year, month, count) ? { type: 'DATE', value: dayValue(first + count - 1) } : null
      if (unit === 'W') return count > 5 ? null : { type: 'DATE', value: weekValue(first + 7 * (count - 1)) }
      const saturday = first + ((6 - weekdayOf(first) + 7) % 7) + 7 * (count - 1)
      return count > 5 ? null : { type: 'DATE', value: `${weekValue(saturday)}-WE` }
    },
  },
  {
    name: 'length-definite',
    pattern: '(the|those|this|that) NUMBER dash? UNITS',
    make: (scene) => (isAge(scene) ? null : duration(durationValue(unitOf(scene), scene.number('NUMBER')))),
  },
  {
    name: 'set-every',
    pattern: 'every (other|NUMBER|ORD|SECOND|full|few)? (ANYUNIT|WEEKDAY|MONTH|weekend|PART)',
    make: (scene) => {
      if (scene.has('WEEKDAY')) return set(`XXXX-WXX-${numberOf(scene.lexeme('WEEKDAY'))}`)
      if (scene.has('MONTH')) return set(`XXXX-${String(numberOf(scene.lexeme('MONTH'))).padStart(2, '0')}`)
      if (scene.has('weekend')) return set('XXXX-WXX-WE')
      if (scene.has('PART')) return set(`XXXX-XX-XXT${PART_CODE[scene.lower('PART')] ?? 'DT'}`)
      const count = scene.has('other')
        ? 2
        : scene.has('NUMBER')
          ? scene.number('NUMBER')
          : scene.has('ORD')
            ? scene.number('ORD')
            : 1
      return set(durationValue(unitOf(scene), count))
    },
  },
  {
    name: 'set-rate',
    pattern: 'DAILY',
    make: (scene) => {
      const word = scene.lower('DAILY')
      // "the Daily Courier" is a newspaper; annual reports and quarterly results are kinds of report.
      const name = scene.lexemes[scene.from]?.capital === true && (scene.from > 0 || scene.after()?.capital === true)
      return name || /^(annual|quarterly|biann.*)$/.test(word) ? null : set(RATES[word] ?? 'P1D')
    },
  },
  {
    name: 'set-weekday',
    pattern: 'WEEKDAYS (PART|PARTS)?',
    make: (scene) => {
      const weekday = `XXXX-WXX-${numberOf(scene.lexeme('WEEKDAYS'))}`
      const part = scene.lexeme('PART') ?? scene.lexeme('PARTS')
      return set(part === undefined ? weekday : `${weekday}T${PART_CODE[part.lower] ?? 'DT'}`)
    },
  },
  {
    name: 'set-weekday-nights',
    pattern: 'WEEKDAY PARTS',
    make: (scene) => set(`XXXX-WXX-${numberOf(scene.lexeme('WEEKDAY'))}T${PART_CODE[scene.lower('PARTS')] ?? 'DT'}`),
  },
  {
    name: 'set-weekends',
    pattern: '(on|at)? weekends',
    make: (scene) => ({ ...set('XXXX-WXX-WE'), trimStart: scene.to - scene.from - 1 }),
  },
  {
    name: 'set-per',
    pattern: '(per|(once|times) (a|every|per)) ANYUNIT',
    make: (scene) => (scene.has('SECOND') ? null : set(durationValue(unitOf(scene), 1))),
  },
]
