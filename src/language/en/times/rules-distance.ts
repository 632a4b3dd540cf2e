/** Dates by their distance: "two weeks ago", "a year earlier", "three days later". */
import { dayValue, durationValue } from '../../calendar/values.ts'
import { weekdayNear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { shifted, spokenFor, unitOf, yearFromQuarter } from './units.ts'
import { numberOf } from './word-numbers.ts'

const reference = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Made => ({ type: 'DATE', value })

function count(scene: Scene): number | null {
  if (scene.has('NUMBER')) return scene.number('NUMBER')
  if (scene.has('half')) return 0.5
  if (scene.has('couple')) return 2
  if (scene.has('few') || scene.has('several') || scene.has('some') || scene.has('dozens')) return null
  if (scene.has('a')) return 1
  return null
}

const AMOUNT = '(NUMBER|a|(a? (few|several|some|dozens|couple) of?)|half a)'

export const DISTANCE_RULES: readonly Rule[] = [
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
      // Without any date named, "two days later" tells only the distance.
      const base = sign > 0 && scene.last === null ? null : spokenFor(scene, unit)
      if (base === null) return { type: 'DURATION', value: durationValue(unit, amount) }
      return shifted(base, unit, sign * amount) ?? { type: 'DURATION', value: durationValue(unit, amount) }
    },
  },
  {
    name: 'weekdays-ago',
    // "two Fridays ago": the second one back.
    pattern: 'NUMBER WEEKDAYS ago',
    make: (scene) => {
      const count = scene.number('NUMBER')
      if (scene.publication === null || !Number.isInteger(count) || count < 1 || count > 60) return null
      const last = weekdayNear(scene.publication - 1, numberOf(scene.lexeme('WEEKDAYS')), 'past')
      return { type: 'DATE', value: dayValue(last - 7 * (count - 1)) }
    },
  },
  {
    name: 'in-units',
    pattern: 'in NUMBER UNITS apos time',
    make: (scene) =>
      scene.publication === null ? null : shifted(scene.publication, unitOf(scene), scene.number('NUMBER')),
  },
]
