/** Times of day: clock times with zones, parts of the day with the day they belong to. */
import { dayValue } from '../../calendar/values.ts'
import { weekdayNear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { PART_CODE, ZONE_OFFSET } from './time-words-table.ts'
import { numberOf } from './word-numbers.ts'

const two = (value: number) => String(value).padStart(2, '0')
const UNKNOWN_DAY = 'XXXX-XX-XX'

/** The time, on the day the text is read on. `times.ts` gives it the day it stands beside, where there is one. */
function time(scene: Scene, clock: string, known?: number | null): Made {
  const floating = known === undefined
  const day = known === undefined ? scene.base() : known
  const offset = zone(scene)
  // As in the corpora the value is local time, save for UTC; the interval knows the zone.
  const value = `${day === null ? UNKNOWN_DAY : dayValue(day)}T${clock}`
  if (offset === '') return { type: 'TIME', value, floating }
  return offset === 'Z'
    ? { type: 'TIME', value: `${value}Z`, floating }
    : { type: 'TIME', value, zone: offset, floating }
}

function zone(scene: Scene): string {
  const name = scene.lower('ZONE')
  return Object.hasOwn(ZONE_OFFSET, name) ? (ZONE_OFFSET[name] ?? '') : ''
}

/** Hour and minute with a.m. or p.m.; null where there is no such time. */
function clockOf(hour: number, minute: number, half: string): string | null {
  const pm = half.startsWith('p')
  if (half !== '' && (hour < 1 || hour > 12)) {
    if (hour > 23 || !pm) return null
  }
  if (hour > 24 || minute > 59) return null
  const full = half === '' ? hour : pm ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour
  return `${two(full)}:${two(minute)}`
}

/** The value of a part of the day, or of its clock time ("noon"). */
export function partClock(lower: string): string {
  const code = PART_CODE[lower] ?? 'DT'
  return code
}

const CLOCK_LED = /^(at|by|from|until|till|since|before|after|around|about|to|and|between|than|@|,|just)$/
const VALID_MERIDIEM = /^(am|pm|a\.m\.?|p\.m\.?)$/

/** "in the morning" is a.m., "in the evening" p.m. */
function halfOf(scene: Scene): string {
  const part = scene.has('PART') ? partClock(scene.lower('PART')) : ''
  return part === 'MO' ? 'am' : part === 'AF' || part === 'EV' || part === 'NI' ? 'pm' : ''
}

export const CLOCK_RULES: readonly Rule[] = [
  {
    name: 'clock',
    pattern: 'CLOCK (in the PART|AMPM? local? time? ZONE?)',
    make: (scene) => {
      const [hour = 0, minute = 0] = scene.lower('CLOCK').split(':').map(Number)
      const half = scene.lower('AMPM') || halfOf(scene)
      const clock = clockOf(hour, minute, half)
      const stray = /^(am|pm)$/.test(half) === false && half !== '' && !VALID_MERIDIEM.test(half)
      if (clock === null || stray) return null
      // Scores, ratios and lengths of films ("3:10", "01:33") have neither zone nor a.m. nor a word for time before them.
      const led = CLOCK_LED.test(scene.before()?.lower ?? '') || scene.afterIs('WEEKDAY') || scene.afterIs('on')
      if (half === '' && !scene.has('ZONE') && !led) return null
      if (scene.before()?.glued === false && /^[$£€]$/.test(scene.before()?.lower ?? '')) return null
      return time(scene, clock)
    },
  },
  {
    name: 'clock-hour',
    pattern: '(DAY|WORDNUM) AMPM local? time? ZONE?',
    make: (scene) => {
      const half = scene.lower('AMPM')
      // "I am": a.m. without points only touching its figure or before a zone or a mark.
      if (half === 'am' && scene.has('WORDNUM')) return null
      const clock = clockOf(scene.number('NUMBER'), 0, half)
      return clock === null ? null : time(scene, clock)
    },
  },
  {
    name: 'clock-dotted',
    pattern: 'NUM AMPM ZONE?',
    make: (scene) => {
      const written = scene.lower('NUM')
      const dotted = /^(\d{1,2})\.(\d{2})$/.exec(written)
      const run = /^(\d{1,2})(\d{2})$/.exec(written)
      const match = dotted ?? run
      if (match === null) return null
      const clock = clockOf(Number(match[1]), Number(match[2]), scene.lower('AMPM'))
      return clock === null ? null : time(scene, clock)
    },
  },
  {
    name: 'clock-military',
    pattern: '(YEAR|NUM|CLOCK) (local time|ZONE)',
    make: (scene) => {
      const written = scene.lexemes[scene.from]?.lower ?? ''
      const match = /^(\d{2}):?(\d{2})$/.exec(written)
      if (match === null) return null
      const clock = clockOf(Number(match[1]), Number(match[2]), '')
      return clock === null ? null : time(scene, clock)
    },
  },
  {
    name: 'clock-range',
    // The first hour of "between 9 and 11 a.m.", "8-10pm".
    pattern: 'DAY',
    make: (scene) => {
      const joins = scene.afterIs('and') || scene.afterIs('to') || scene.afterIs('dash')
      if (!joins || !scene.afterIs('DAY', 1) || !scene.afterIs('AMPM', 2)) return null
      const clock = clockOf(scene.number('DAY'), 0, scene.after(2)?.lower ?? '')
      return clock === null ? null : time(scene, clock)
    },
  },
  {
    name: 'oclock',
    pattern: '(DAY|WORDNUM) (oclock (in the PART)?|in the PART)',
    make: (scene) => {
      const clock = clockOf(scene.number('NUMBER'), 0, halfOf(scene))
      return clock === null ? null : time(scene, clock)
    },
  },
  {
    name: 'weekday-part',
    pattern: 'early? late? (WEEKDAY|(last|next|this|the? following|the? previous|that) WEEKDAY) apos? ess? PART',
    make: (scene) => {
      const base = scene.base()
      const weekday = numberOf(scene.lexeme('WEEKDAY'))
      const code = partClock(scene.lower('PART'))
      if (base === null) return { type: 'TIME', value: `XXXX-WXX-${weekday}T${code}` }
      let day = weekdayNear(base, weekday, scene.tense())
      if (scene.has('last') && day === base) day -= 7
      if (scene.has('next') && day <= base) day += 7
      return time(scene, code, day)
    },
  },
  {
    name: 'deictic-part',
    pattern: '(YESTERDAY|TOMORROW|TODAY) PART',
    make: (scene) => {
      const shift = scene.has('YESTERDAY') ? -1 : scene.has('TOMORROW') ? 1 : 0
      const day = scene.publication
      return time(scene, partClock(scene.lower('PART')), day === null ? null : day + shift)
    },
  },
  {
    name: 'this-part',
    pattern:
      '(early|late|earlier|later)? (this|that|the same|(the? (next|following|previous))|last|the|every) (early|late)? PART',
    make: (scene) => {
      const word = scene.lower('PART')
      const code = partClock(word)
      if (scene.has('every')) return { type: 'SET', value: `XXXX-XX-XXT${code}` }
      const spoken = scene.last?.day ?? null
      const today = scene.publication
      if (scene.has('that') || scene.has('same')) return time(scene, code, spoken ?? today)
      if (scene.has('next') || scene.has('following')) {
        const day = spoken ?? today
        return time(scene, code, day === null ? null : day + 1)
      }
      if (scene.has('previous')) {
        const day = spoken ?? today
        return time(scene, code, day === null ? null : day - 1)
      }
      if (scene.has('last'))
        return time(scene, code, today === null ? null : code === 'NI' || code === 'EV' ? today - 1 : today)
      if (scene.has('this')) return time(scene, code, today)
      // "in the morning", "during the night": of the day last spoken of.
      if (
        !(
          scene.afterIs('of') ||
          scene.beforeIs('in') ||
          scene.beforeIs('during') ||
          scene.beforeIs('by') ||
          scene.beforeIs('on') ||
          scene.beforeIs('for')
        )
      )
        return null
      const day = scene.narrative
        ? spoken
        : spoken !== null && today !== null && Math.abs(spoken - today) <= 7
          ? spoken
          : today
      return { ...time(scene, code, day), floating: true }
    },
  },
  {
    name: 'part',
    pattern: '(early|late|mid)? dash? PART',
    make: (scene) => {
      const word = scene.lower('PART')
      const led =
        scene.beforeIs('by') ||
        scene.beforeIs('at') ||
        scene.beforeIs('since') ||
        scene.beforeIs('before') ||
        scene.beforeIs('after') ||
        scene.has('early') ||
        scene.has('mid') ||
        scene.has('late')
      const clockWord = word === 'noon' || word === 'midnight' || word === 'midday'
      if (!clockWord && !led) return null
      if (
        clockWord &&
        !led &&
        !/^(of|from|around|until|to|about|between|and|on)$/.test(scene.before()?.lower ?? '') &&
        !scene.afterIs('WEEKDAY') &&
        !scene.afterIs('comma')
      )
        return null
      if (word === 'night' && scene.beforeIs('at')) return { type: 'SET', value: 'XXXX-XX-XXTNI' }
      if (scene.after()?.lower === '-' && scene.after()?.glued) return null
      return time(scene, partClock(word))
    },
  },
  { name: 'tonight', pattern: 'TONIGHT', make: (scene) => time(scene, 'NI', scene.publication) },
  {
    name: 'overnight',
    pattern: 'overnight',
    make: (scene) => {
      const next = scene.after()
      if (
        next?.kind === 'word' &&
        /^(in|on|after|by|as|and|when|from|at|to|during|while|with|into|for|the|a)$/.test(next.lower) === false
      )
        return null
      return time(scene, 'NI', scene.publication)
    },
  },
]
