/** Seasons, quarters and halves of a year; quarters compared with the year before. */
import { civilOf } from '../../calendar/day.ts'
import { yearOf } from '../../calendar/interval.ts'
import { quarterOf, quarterValue, yearValue } from '../../calendar/values.ts'
import { anaphoricYear, fullYear, quarterYear, seasonYear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { SEASON_CODE } from './time-words-table.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

function season(scene: Scene): string {
  return SEASON_CODE[scene.lower('SEASON')] ?? 'SP'
}

function quarterMade(scene: Scene, quarter: number): Made | null {
  if (quarter < 1 || quarter > 4) return null
  const base = scene.base()
  if (scene.has('YEAR')) return date(quarterValue(scene.number('YEAR'), quarter))
  if (scene.has('TWO')) return date(quarterValue(fullYear(base, scene.number('TWO')), quarter))
  if (base === null) return date(`XXXX-Q${quarter}`)
  const { year } = civilOf(base)
  if (scene.has('last') || scene.has('yearago') || scene.has('ago') || scene.has('earlier'))
    return date(quarterValue(year - 1, quarter))
  if (scene.has('next')) return date(quarterValue(year + 1, quarter))
  if (scene.has('this')) return date(quarterValue(year, quarter))
  return date(quarterValue(quarterYear(base, quarter, scene.tense()), quarter), { how: 'nearest' })
}

function quarterBack(day: number): Made {
  return date(quarterValue(civilOf(day).year - 1, quarterOf(day)))
}

function trimmed(made: Made | null, trimEnd: number): Made | null {
  return made === null || trimEnd === 0 ? made : { ...made, trimEnd }
}

export const SEASON_RULES: readonly Rule[] = [
  {
    name: 'season-year',
    pattern: 'the? SEASON (of|comma)? (YEAR|apos TWO|(last|this|next|that|the same|the following|the previous) UNIT)',
    make: (scene) => {
      const year = scene.has('YEAR')
        ? scene.number('YEAR')
        : scene.has('TWO')
          ? fullYear(scene.publication, scene.number('TWO'))
          : scene.lower('UNIT') === 'year'
            ? anaphoricYear(scene)
            : null
      return year === null ? null : date(`${yearValue(year)}-${season(scene)}`)
    },
  },
  {
    name: 'season-relative',
    pattern:
      '(the? (last|past|previous)|this past|this|next|this coming|the? coming|the following|that|the same|every) SEASON',
    make: (scene) => {
      const code = season(scene)
      if (scene.has('every')) return { type: 'SET', value: `XXXX-${code}` }
      const base =
        scene.has('that') || scene.has('same') || scene.has('following') || scene.has('previous')
          ? (scene.last?.day ?? scene.base())
          : scene.base()
      if (base === null) return null
      const { year, month } = civilOf(base)
      const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 1
      if (scene.has('last') || scene.has('past') || scene.has('previous'))
        return date(`${yearValue(month > start + 2 ? year : year - 1)}-${code}`)
      if (scene.has('next') || scene.has('coming') || scene.has('following'))
        return date(`${yearValue(month >= start ? year + 1 : year)}-${code}`)
      return date(`${yearValue(code === 'WI' && month <= 2 ? year - 1 : year)}-${code}`)
    },
  },
  {
    name: 'season',
    pattern: 'the? SEASON',
    make: (scene) => {
      const word = scene.lower('SEASON')
      const verbal = word === 'fall' || word === 'spring'
      const led =
        scene.beforeIs('in') ||
        scene.beforeIs('during') ||
        scene.beforeIs('since') ||
        scene.beforeIs('by') ||
        scene.beforeIs('to') ||
        scene.beforeIs('early') ||
        scene.beforeIs('late') ||
        scene.beforeIs('dash') ||
        scene.beforeIs('for')
      if (
        verbal &&
        !(led && (scene.has('the') || scene.beforeIs('in') || scene.beforeIs('early') || scene.beforeIs('late')))
      )
        return null
      if (verbal && scene.afterIs('of')) return null
      const base = scene.base()
      const code = season(scene)
      if (base === null) return date(`XXXX-${code}`)
      if (!led && !scene.has('the') && !scene.narrative && word !== 'summer' && word !== 'winter') return null
      const year = scene.narrative ? yearOf(base) : seasonYear(base, code, scene.tense())
      return date(`${yearValue(year)}-${code}`)
    },
  },
  {
    name: 'quarter',
    pattern:
      'the? (YEAR apos? ess?|apos TWO|fiscal dash?|(last|this|next) UNIT apos ess|UNIT dash (ago|earlier)|yearago)? (ORD|SECOND) dash? fiscal? UNIT (of|in|comma)? ((the? fiscal? UNIT? YEAR|apos TWO)|(last|this|next) UNIT)?',
    make: (scene) => {
      const units = [0, 1, 2, 3].map((n) => scene.lexeme('UNIT', n)?.lower).filter((lower) => lower !== undefined)
      if (!units.includes('quarter')) return null
      if (units.some((unit) => unit !== 'quarter' && unit !== 'year')) return null
      const last = scene.lexemes[scene.to - 1]
      const stray = last !== undefined && (last.lower === 'of' || last.lower === 'in' || last.lower === ',')
      return trimmed(quarterMade(scene, scene.has('ORD') ? scene.number('ORD') : 2), stray ? 1 : 0)
    },
  },
  {
    name: 'quarter-letter',
    pattern: '(YEAR? QUARTER YEAR?|QUARTER of YEAR)',
    make: (scene) => quarterMade(scene, numberOf(scene.lexeme('QUARTER'))),
  },
  {
    name: 'half-year',
    pattern:
      'the? fiscal? (ORD|SECOND|last|latest) dash? half (of|in) (the? fiscal? UNIT? YEAR|the UNIT|(last|this|next|that) UNIT)',
    make: (scene) => {
      const year = scene.has('YEAR')
        ? scene.number('YEAR')
        : scene.lower('UNIT') === 'year'
          ? anaphoricYear(scene)
          : null
      const half = scene.has('ORD') ? scene.number('ORD') : 2
      return year === null || half > 2 ? null : date(`${yearValue(year)}-H${half}`)
    },
  },
  {
    name: 'half-letter',
    pattern: '(YEAR HALFYEAR|HALFYEAR YEAR)',
    make: (scene) => date(`${yearValue(scene.number('YEAR'))}-H${numberOf(scene.lexeme('HALFYEAR'))}`),
  },
  {
    name: 'quarter-of-year',
    // "the 1988 quarter", "the 1989 period": the quarter spoken of, in that year.
    pattern: 'the? YEAR (UNIT|period)',
    make: (scene) => {
      if (scene.has('UNIT') && scene.lower('UNIT') !== 'quarter') return null
      const base =
        scene.lastQuarter ?? (scene.has('UNIT') && scene.publication !== null ? scene.publication - 91 : null)
      return base === null ? null : date(quarterValue(scene.number('YEAR'), quarterOf(base)))
    },
  },
  {
    name: 'year-ago-quarter',
    pattern:
      'the? (same|corresponding|corresponding? UNIT dash (ago|earlier)|corresponding? yearago|last UNIT apos ess) (UNIT|period)? ((a UNIT (ago|earlier))|(of|in)? last UNIT)?',
    make: (scene) => {
      const relative = scene.has('ago') || scene.has('earlier') || scene.has('yearago') || scene.has('last')
      const base = scene.last?.day ?? scene.base()
      const unit = scene.lower('UNIT')
      if (!relative || base === null || (unit !== 'year' && unit !== 'quarter')) return null
      if (
        scene.has('last') &&
        !scene.has('same') &&
        !scene.has('corresponding') &&
        scene.lower('UNIT', 1) !== 'quarter'
      )
        return null
      if (scene.has('same')) return scene.lastQuarter === null ? null : quarterBack(scene.lastQuarter)
      if (scene.lastQuarter !== null) return quarterBack(scene.lastQuarter)
      const quarterly = unit === 'quarter' || scene.lower('UNIT', 1) === 'quarter' || scene.has('period')
      // No quarter named: profits are told of the one before the publication.
      if (quarterly && scene.publication !== null) return quarterBack(scene.publication - 91)
      return date(yearValue(yearOf(scene.publication ?? base) - 1))
    },
  },
]
