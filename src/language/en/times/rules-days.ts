/** Days and months of the calendar, with and without their year; holidays. */
import { civilOf, dayOf, isDate } from '../../calendar/day.ts'
import { yearOf } from '../../calendar/interval.ts'
import { dayValue, monthValue } from '../../calendar/values.ts'
import { holidayIn } from './holidays.ts'
import { anaphoricYear, dateOf, fullYear, lastMonth, nextMonth, yearFor } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { numberOf } from './word-numbers.ts'

const date = (value: string, more: Partial<Made> = {}): Made => ({ type: 'DATE', value, ...more })

const two = (value: number) => String(value).padStart(2, '0')

/** Without any date to lean on, the parts that are known (`XXXX-05-17`). */
function dayOrPart(year: number | null, month: number, day: number): Made | null {
  if (day < 1 || day > 31 || month < 1) return null
  if (year === null) return isDate(2000, month, day) ? date(`XXXX-${two(month)}-${two(day)}`) : null
  const found = dateOf(year, month, day)
  return found === null ? null : date(dayValue(found))
}

const monthOf = (scene: Scene) => numberOf(scene.lexeme('MONTH'))

const dayNumber = (scene: Scene) => (scene.lexeme('ANYDAY')?.lower === 'second' ? 2 : scene.number('ANYDAY'))

/** "July 1 to July 3, 1863", "June and July 1998": the year at the end counts for the first as well. */
const YEAR_AHEAD = 5

function yearAhead(scene: Scene): number | null {
  if (
    !(
      scene.afterIs('dash') ||
      scene.afterIs('to') ||
      scene.afterIs('and') ||
      scene.afterIs('or') ||
      scene.afterIs('comma')
    )
  )
    return null
  let months = 0
  for (let k = 1; k <= YEAR_AHEAD; k++) {
    if (scene.afterIs('YEAR', k)) return k > 1 ? (scene.after(k)?.value ?? null) : null
    if (scene.afterIs('MONTH', k) && months++ === 0) continue
    if (!(scene.afterIs('DAY', k) || scene.afterIs('ORD', k) || scene.afterIs('comma', k))) return null
  }
  return null
}

/** May is a verb and March too: alone they are months only after a word that months follow, or before a figure. */
function isMonthAlone(scene: Scene): boolean {
  const month = scene.lexeme('MONTH')
  if (month === undefined) return false
  const short = month.lower.length <= 4 && month.lower !== 'june' && month.lower !== 'july' && month.lower !== 'may'
  if (
    short &&
    !scene.has('stop') &&
    !/^(in|since|by|until|last|next|this|late|early|mid)$/.test(scene.before()?.lower ?? '')
  )
    return false
  const doubtful = month.lower === 'may' || month.lower === 'march' || short
  if (!month.capital && (doubtful || month.lower === 'august')) return false
  if (!doubtful || short) return true
  for (const name of [
    'in',
    'of',
    'since',
    'to',
    'by',
    'during',
    'from',
    'early',
    'late',
    'mid',
    'for',
    'between',
    'before',
    'after',
    'dash',
    'middle',
    'and',
    'last',
    'next',
    'this',
  ])
    if (scene.beforeIs(name)) return true
  return month.lower === 'march' && scene.beforeIs('the')
}

function writtenDate(scene: Scene): Made | null {
  const written = scene.lexeme('DATE')?.lower ?? ''
  const [a = 0, b = 0, c = 0] = written.split(/[-/.]/).map(Number)
  if (/^\d{4}/.test(written)) return isDate(a, b, c) ? date(dayValue(dayOf(a, b, c))) : null
  const year = c < 100 ? fullYear(scene.publication, c) : c
  const american = isDate(year, a, b) ? dayOf(year, a, b) : null
  const british = isDate(year, b, a) ? dayOf(year, b, a) : null
  const near = (day: number) => Math.abs(day - (scene.publication ?? day))
  // 7/8/07 may be either: the one nearer to the publication, and month first where they tie.
  if (american !== null && british !== null)
    return date(dayValue(near(british) < near(american) || written.includes('.') ? british : american), {
      how: 'either-order',
    })
  const day = american ?? british
  return day === null ? null : date(dayValue(day))
}

const afterDay = (scene: Scene): boolean =>
  scene.last !== null && scene.last.end === scene.from - 1 && /^\d{4}-\d{2}-\d{2}/.test(scene.last.value)

const ABOUT_A_HOLIDAY =
  /^(sales|season|shopping|period|tree|trees|card|cards|party|parties|gift|gifts|present|presents|market|markets|music|song|songs|carol|carols|holiday|holidays|break|lights|decorations|spirit|movie|film|album|island|offensive|rising|uprising|eggs?|bunny|parade|ads?|adverts?|trade|bonus|rush)$/

function dayOrNull(day: number | null): Made | null {
  return day === null ? null : date(dayValue(day))
}

export const DAY_RULES: readonly Rule[] = [
  { name: 'written', pattern: 'DATE', make: writtenDate },
  {
    name: 'month-day-year',
    pattern: '(WEEKDAY stop? comma?)? MONTH stop? the? ANYDAY comma? YEAR',
    make: (scene) => dayOrPart(scene.number('YEAR'), monthOf(scene), dayNumber(scene)),
  },
  {
    name: 'day-month-year',
    pattern: '(WEEKDAY stop? comma? the?)? ANYDAY of? MONTH stop? comma? of? YEAR',
    make: (scene) => dayOrPart(scene.number('YEAR'), monthOf(scene), dayNumber(scene)),
  },
  {
    name: 'month-day',
    pattern: '(WEEKDAY stop? comma?)? MONTH stop? the? ANYDAY (of (that|the same|this|last|next) ONEUNIT)?',
    make: (scene) => {
      const month = monthOf(scene)
      const day = dayNumber(scene)
      if (scene.has('of')) return dayOrPart(anaphoricYear(scene), month, day)
      return dayOrPart(yearAhead(scene) ?? yearFor(scene, month, day), month, day)
    },
  },
  {
    name: 'day-month',
    pattern: '(WEEKDAY stop? comma? the?)? ANYDAY of? MONTH (of (that|the same|this|last|next) ONEUNIT)?',
    make: (scene) => {
      const month = monthOf(scene)
      const day = dayNumber(scene)
      if (scene.lexeme('SECOND') !== undefined && !scene.has('DAY') && !scene.has('of')) return null
      if (scene.has('ONEUNIT') && scene.lower('ONEUNIT') === 'year') return dayOrPart(anaphoricYear(scene), month, day)
      return dayOrPart(yearAhead(scene) ?? yearFor(scene, month, day), month, day)
    },
  },
  {
    name: 'day-range',
    // The second day of "Sept. 5-7", "May 3 and 4", "between June 1 and 5".
    pattern: '(DAY|ORD) (comma YEAR)?',
    make: (scene) => {
      if (!afterDay(scene) || scene.last === null) return null
      const listed =
        scene.beforeIs('comma') &&
        (scene.afterIs('and') || scene.afterIs('comma')) &&
        (scene.afterIs('DAY', 1) || scene.afterIs('ORD', 1))
      if (!listed && !(scene.beforeIs('dash') || scene.beforeIs('to') || scene.beforeIs('and') || scene.beforeIs('or')))
        return null
      const next = scene.after()
      if (
        next?.kind === 'word' &&
        !/^(in|at|on|and|or|to|with|by|for|after|before|of|when|as|but|the|he|she|they|it|to|from|were|was|will|during)$/.test(
          next.lower,
        )
      )
        return null
      if (next?.lower === '%' || next?.lower === ':') return null
      const { year, month, day } = civilOf(scene.last.day)
      const here = dayNumber(scene)
      if (here <= day) return null
      return dayOrPart(scene.has('YEAR') ? scene.number('YEAR') : year, month, here)
    },
  },
  {
    name: 'day-range-first',
    // The first day of "10-12 June", "the 3rd and 4th of May 2019".
    pattern: '(DAY|ORD)',
    make: (scene) => {
      const joins = scene.afterIs('dash') || scene.afterIs('to') || scene.afterIs('and')
      if (!joins || !scene.afterIs('ANYDAY', 1)) return null
      const of = scene.afterIs('of', 2) ? 1 : 0
      const month = scene.afterIs('MONTH', 2 + of) ? numberOf(scene.after(2 + of)) : 0
      const second = scene.after(1)?.value ?? 0
      const here = dayNumber(scene)
      if (month === 0 || second <= here || /^[$£€]$/.test(scene.before()?.lower ?? '')) return null
      const year = scene.afterIs('YEAR', 3 + of) ? (scene.after(3 + of)?.value ?? null) : yearFor(scene, month, here)
      return dayOrPart(year, month, here)
    },
  },
  {
    name: 'month-year',
    pattern: 'MONTH stop? (comma|of)? (the? ONEUNIT)? YEAR',
    make: (scene) =>
      scene.has('ONEUNIT') && scene.lower('ONEUNIT') !== 'year'
        ? null
        : date(monthValue(scene.number('YEAR'), monthOf(scene))),
  },
  {
    name: 'month-short-year',
    pattern: 'MONTH stop? apos TWO',
    make: (scene) => date(monthValue(fullYear(scene.publication, scene.number('TWO')), monthOf(scene))),
  },
  {
    name: 'month-of-that-year',
    pattern: 'MONTH stop? of? (that|the same|same|this|last|next|the following|the previous) ONEUNIT',
    make: (scene) => {
      const year = scene.lower('ONEUNIT') === 'year' ? anaphoricYear(scene) : null
      return year === null ? null : date(monthValue(year, monthOf(scene)))
    },
  },
  {
    name: 'month-relative',
    pattern: '(the? (last|past|previous)|this past|this|next|this coming|the? coming|the following) MONTH',
    make: (scene) => {
      const month = monthOf(scene)
      const base = scene.has('following') || scene.has('previous') ? (scene.last?.day ?? scene.base()) : scene.base()
      if (base === null || scene.has('past') === undefined) return null
      if (scene.lower('MONTH') === 'may' && !scene.lexeme('MONTH')?.capital) return null
      if (scene.has('last') || scene.has('previous') || scene.has('past'))
        return date(monthValue(lastMonth(base, month), month))
      if (scene.has('next') || scene.has('coming') || scene.has('following'))
        return date(monthValue(nextMonth(base, month), month))
      return date(monthValue(yearOf(base), month))
    },
  },
  {
    name: 'month',
    pattern: 'MONTH stop?',
    make: (scene) => {
      if (!isMonthAlone(scene)) return null
      const month = monthOf(scene)
      const year = yearAhead(scene) ?? yearFor(scene, month, null)
      const abbreviated = (scene.lexeme('MONTH')?.lower.length ?? 0) <= 4
      const trimEnd = scene.to - scene.from === 2 && !(abbreviated && scene.after() !== undefined) ? 1 : 0
      return date(year === null ? `XXXX-${two(month)}` : monthValue(year, month), { trimEnd })
    },
  },
  {
    name: 'holiday',
    pattern: '((the? last)|this|next|every|this past|this coming|early|late)? HOLIDAY (comma? of? YEAR)?',
    make: (scene) => {
      // "Christmas sales", "the Easter holidays": a season about it, not the day.
      if (ABOUT_A_HOLIDAY.test(scene.after()?.lower ?? '') || (scene.afterIs('and') && scene.after(1)?.lower === 'new'))
        return null
      const name = scene.lower('HOLIDAY')
      const base = scene.base()
      if (scene.has('YEAR')) return dayOrNull(holidayIn(name, scene.number('YEAR')))
      if (base === null) return null
      const { year } = civilOf(base)
      const here = holidayIn(name, year)
      if (here === null) return null
      if (scene.has('every')) return { type: 'SET', value: `XXXX-${dayValue(here).slice(5)}` }
      if (scene.has('last') || scene.has('past')) return dayOrNull(here < base ? here : holidayIn(name, year - 1))
      if (scene.has('next') || scene.has('coming')) return dayOrNull(here > base ? here : holidayIn(name, year + 1))
      const tense = scene.tense()
      if (tense === 'future') return dayOrNull(here >= base ? here : holidayIn(name, year + 1))
      if (tense === 'past' && here > base) return dayOrNull(holidayIn(name, year - 1))
      // No verb near: the nearest of the three.
      const near = [holidayIn(name, year - 1), here, holidayIn(name, year + 1)].filter((day) => day !== null)
      return dayOrNull(near.reduce((best, day) => (Math.abs(day - base) < Math.abs(best - base) ? day : best), here))
    },
  },
]
