/** Years, ranges of them, decades, centuries, years before Christ. */
import { yearOf } from '../../calendar/interval.ts'
import { yearValue } from '../../calendar/values.ts'
import { isYear } from './is-year.ts'
import { fullYear } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

const two = (value: number) => String(value).padStart(2, '0')

const century = (scene: Scene, n: number): string | null => {
  if (n < 1 || n > 30) return null
  return scene.has('BC') ? `BC${two(n - 1)}` : two(n - 1)
}

function decade(scene: Scene, figures: number): string {
  const base = scene.last !== null && scene.narrative ? scene.last.day : scene.publication
  const full = fullYear(base, figures)
  // "the twenties" of a text from 2024 are those of a century ago unless it says so: decades named by word are past.
  return String(Math.floor(full / 10)).padStart(3, '0')
}

const afterYear = (scene: Scene): boolean =>
  scene.last !== null && scene.last.end === scene.from - 1 && /^\d{4}$/.test(scene.last.value)

const AGES = /^(his|her|their|my|our|your)$/

export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'year-word',
    pattern: 'the? (UNIT|UNITS) (YEAR|WORDNUM)',
    make: (scene) => {
      if (!/^years?$/.test(scene.lower('ANYUNIT'))) return null
      const year = scene.has('YEAR') ? scene.number('YEAR') : scene.has('the') ? scene.number('WORDNUM') : 0
      return year >= 1000 && year < 2200 ? date(yearValue(year)) : null
    },
  },
  {
    name: 'fiscal-year',
    pattern: 'the? (fiscal UNIT? YEAR|YEAR fiscal UNIT|YEAR dash? fiscal UNIT)',
    make: (scene) => date(yearValue(scene.number('YEAR')), { how: 'fiscal' }),
  },
  { name: 'year', pattern: 'YEAR', make: (scene) => (isYear(scene) ? date(yearValue(scene.number('YEAR'))) : null) },
  {
    name: 'year-range',
    // The second year of "1939-45".
    pattern: 'TWO',
    make: (scene) => {
      if (
        !afterYear(scene) ||
        scene.last === null ||
        !scene.beforeIs('dash') ||
        scene.lexemes[scene.from]?.glued !== true
      )
        return null
      const first = yearOf(scene.last.day)
      const second = Math.floor(first / 100) * 100 + scene.number('TWO')
      return second > first ? date(yearValue(second)) : null
    },
  },
  {
    name: 'year-short',
    pattern: 'apos TWO',
    make: (scene) => {
      if (
        !scene.lexemes[scene.from + 1]?.glued ||
        scene.lexemes[scene.from]?.glued ||
        scene.afterIs('ess') ||
        (scene.after()?.glued && scene.after()?.kind === 'word')
      )
        return null
      for (const name of [
        'in',
        'of',
        'since',
        'to',
        'SEASON',
        'from',
        'the',
        'by',
        'before',
        'after',
        'during',
        'early',
        'late',
        'for',
      ])
        if (scene.beforeIs(name)) return date(yearValue(fullYear(scene.publication, scene.number('TWO'))))
      return null
    },
  },
  {
    name: 'year-bc',
    pattern: '(NUMBER BC|AD NUMBER|NUMBER AD)',
    make: (scene) => {
      const year = scene.number('NUMBER')
      if (!Number.isInteger(year) || year < 1 || year > 9999) return null
      return date(scene.has('BC') ? yearValue(1 - year) : yearValue(year))
    },
  },
  {
    name: 'year-range-bc',
    // The first year of "264-241 BC", "from 218 to 201 BC".
    pattern: 'NUMBER',
    make: (scene) => {
      if (
        !(scene.afterIs('dash') || scene.afterIs('to') || scene.afterIs('and')) ||
        !scene.afterIs('NUMBER', 1) ||
        !scene.afterIs('BC', 2)
      )
        return null
      const year = scene.number('NUMBER')
      return Number.isInteger(year) && year > 0 && year <= 9999 ? date(yearValue(1 - year)) : null
    },
  },
  {
    name: 'decade',
    pattern: 'the? (YEAR apos? ess|apos? TWO apos? ess|DECADE)',
    make: (scene) => {
      if (scene.has('YEAR')) {
        const last = scene.lexemes[scene.to - 1]
        const year = scene.number('YEAR')
        if (last?.glued !== true || year % 10 !== 0) return null
        return date(yearValue(year).slice(0, 3))
      }
      // "in his thirties", "in their early 20s" are ages: without an apostrophe a decade has its article or "mid-".
      const led = scene.has('the') || scene.beforeIs('dash')
      if (
        AGES.test(scene.before()?.lower ?? '') ||
        AGES.test(scene.before(2)?.lower ?? '') ||
        AGES.test(scene.before(3)?.lower ?? '')
      )
        return null
      if (scene.has('TWO')) {
        const figures = scene.number('TWO')
        const whole = figures % 10 === 0 && scene.lexemes[scene.to - 1]?.glued === true
        return whole && (led || scene.has('apos')) ? date(decade(scene, figures)) : null
      }
      return led ? date(decade(scene, numberOf(scene.lexeme('DECADE')) * 10)) : null
    },
  },
  {
    name: 'century',
    pattern: 'the? (ORD|SECOND) dash? UNIT BC?',
    make: (scene) => {
      if (scene.lower('UNIT') !== 'century') return null
      const value = century(scene, scene.has('ORD') ? scene.number('ORD') : 2)
      return value === null ? null : date(value)
    },
  },
  {
    name: 'century-this',
    pattern: '(this|the current|the? last|the next|the previous) UNIT',
    make: (scene) => {
      const base = scene.base()
      if (scene.lower('UNIT') !== 'century' || base === null) return null
      const now = Math.floor(yearOf(base) / 100)
      return date(two(now + (scene.has('last') || scene.has('previous') ? -1 : scene.has('next') ? 1 : 0)))
    },
  },
]
