/** Dates of the calendar: days, months, years, ranges of them, decades, centuries, seasons, quarters, holidays. */
import { civilOf, dayOf, isDate } from '../../calendar/day.ts'
import { yearOf } from '../../calendar/interval.ts'
import { dayValue, monthValue, quarterOf, quarterValue, yearValue } from '../../calendar/values.ts'
import { holidayIn } from './holidays.ts'
import { dateOf, fullYear, lastMonth, nextMonth, quarterYear, seasonYear, yearFor } from './resolve.ts'
import type { Made, Rule, Scene } from './scene.ts'
import { SEASON_CODE } from './time-words-table.ts'
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

/** A bare figure is a year by its neighbours; 1900–2099 also without, where nothing speaks against it. */
const NOT_A_YEAR_BEFORE = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  'no',
  'flight',
  'resolution',
  'room',
  'route',
  'highway',
  'page',
  'windows',
  'channel',
  'boeing',
  'than',
  'about',
  'some',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'least',
  'fm',
  'area',
  'model',
  'form',
  'section',
  'building',
  'unit',
  'battalion',
  'article',
  'act',
])
const NOT_A_YEAR_AFTER = new Set([
  '%',
  'percent',
  'per',
  'people',
  'men',
  'women',
  'troops',
  'soldiers',
  'civilians',
  'police',
  'workers',
  'employees',
  'dollars',
  'euros',
  'pounds',
  'votes',
  'seats',
  'metres',
  'meters',
  'miles',
  'kilometres',
  'kilometers',
  'km',
  'kg',
  'tons',
  'tonnes',
  'feet',
  'ft',
  'hours',
  'days',
  'times',
  'shares',
  'rupees',
  'yen',
  'million',
  'degrees',
  'guests',
  'homes',
  'houses',
  'protesters',
  'demonstrators',
  'prisoners',
  'others',
  'killed',
  'wounded',
  'dead',
  'acres',
  'yards',
  'rpm',
  'mph',
  'lbs',
  'barrels',
  'cars',
  'vehicles',
  'children',
  'students',
  'refugees',
  'members',
  'jobs',
  'local',
  'gmt',
  'hectares',
  'square',
  'pages',
  'copies',
  'fans',
  'spectators',
  'cases',
  'deaths',
  'points',
])
function isYear(scene: Scene): boolean {
  const lexeme = scene.lexemes[scene.from]
  if (lexeme === undefined) return false
  const before = scene.before()
  const after = scene.after()
  if (
    after !== undefined &&
    (NOT_A_YEAR_AFTER.has(after.lower) || (after.glued && after.kind === 'word' && after.lower !== 's'))
  )
    return false
  if (
    before !== undefined &&
    (NOT_A_YEAR_BEFORE.has(before.lower) || (lexeme.glued && /^[$£€¥#.:/@_]$/.test(before.lower)))
  )
    return false
  // Within a code or a telephone number ("555-1984", "AB-1987") no hyphen joins years; between years it does.
  if (lexeme.glued && before?.lower === '-' && before.glued) {
    const front = scene.before(2)
    if (
      front?.kind === 'number' ? !front.yearLike : front?.kind === 'word' && (front.capital || front.lower.length < 3)
    )
      return false
  }
  if (lexeme.spelled)
    return (
      scene.beforeIs('in') ||
      scene.beforeIs('of') ||
      scene.beforeIs('since') ||
      scene.beforeIs('MONTH') ||
      scene.beforeIs('a') ||
      before === undefined ||
      before.kind === 'word'
    )
  if (lexeme.value >= 1900 && lexeme.value <= 2099) return true
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
    'open',
    'before',
    'after',
    'between',
    'SEASON',
    'end',
    'beginning',
    'and',
    'dash',
    'the',
  ])
    if (scene.beforeIs(name) || before?.lower === 'around' || before?.lower === 'circa') {
      if (name !== 'to' && name !== 'and' && name !== 'the' && name !== 'of' && name !== 'from' && name !== 'by')
        return (
          after === undefined ||
          after.kind !== 'word' ||
          !/^[a-z]+s$/.test(after.lower) ||
          ['was', 'as', 'his', 'this'].includes(after.lower)
        )
      return (
        after === undefined ||
        after.kind === 'mark' ||
        [
          'and',
          'to',
          'or',
          'the',
          'he',
          'she',
          'they',
          'it',
          'with',
          'by',
          'in',
          'after',
          'when',
          'until',
          'but',
          'as',
        ].includes(after.lower)
      )
    }
  // In a history bare figures of past centuries are years wherever nothing speaks against it.
  return (
    scene.narrative &&
    lexeme.value < 1900 &&
    (after === undefined || after.kind !== 'word' || !/^[a-z]+s$/.test(after.lower) || after.lower === 'was')
  )
}

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
const afterYear = (scene: Scene): boolean =>
  scene.last !== null && scene.last.end === scene.from - 1 && /^\d{4}$/.test(scene.last.value)

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

const ABOUT_A_HOLIDAY =
  /^(sales|season|shopping|period|tree|trees|card|cards|party|parties|gift|gifts|present|presents|market|markets|music|song|songs|carol|carols|holiday|holidays|break|lights|decorations|spirit|movie|film|album|island|offensive|rising|uprising|eggs?|bunny|parade|ads?|adverts?|trade|bonus|rush)$/

export const DATE_RULES: readonly Rule[] = [
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
      if (!(scene.beforeIs('dash') || scene.beforeIs('to') || scene.beforeIs('and') || scene.beforeIs('or')))
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
      // "in his thirties", "in her 40s" are ages; "the 30s" alone may be degrees.
      if (
        /^(his|her|their|my|our|your|mid|late|early|upper|lower)$/.test(scene.before()?.lower ?? '') &&
        !scene.has('the')
      ) {
        const front = scene.before(2)?.lower ?? ''
        if (
          /^(his|her|their|my|our|your)$/.test(front) ||
          /^(his|her|their|my|our|your)$/.test(scene.before()?.lower ?? '')
        )
          return null
        if (scene.before(1)?.lower === '-' || front === '-') return null
      }
      if (scene.has('TWO')) {
        const figures = scene.number('TWO')
        if (figures % 10 !== 0 || scene.lexemes[scene.to - 1]?.glued !== true) return null
        if (
          !scene.has('apos') &&
          !scene.has('the') &&
          !scene.beforeIs('early') &&
          !scene.beforeIs('late') &&
          !scene.beforeIs('dash')
        )
          return null
        return date(decade(scene, figures))
      }
      if (!scene.has('the') && !scene.beforeIs('early') && !scene.beforeIs('late') && !scene.beforeIs('dash'))
        return null
      return date(decade(scene, (scene.lexeme('DECADE') === undefined ? 0 : numberOf(scene.lexeme('DECADE'))) * 10))
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

function dayOrNull(day: number | null): Made | null {
  return day === null ? null : date(dayValue(day))
}

function quarterBack(day: number): Made {
  return date(quarterValue(civilOf(day).year - 1, quarterOf(day)))
}

function trimmed(made: Made | null, trimEnd: number): Made | null {
  return made === null || trimEnd === 0 ? made : { ...made, trimEnd }
}

/** "of that year", "last year", "the following year": the year they name. */
export function anaphoricYear(scene: Scene): number | null {
  const last = scene.last === null ? null : yearOf(scene.last.day)
  const publication = scene.publication === null ? null : yearOf(scene.publication)
  if (scene.has('that') || scene.has('same')) return last ?? publication
  const base =
    scene.has('following') || scene.has('previous') || (scene.narrative && !scene.has('this'))
      ? (last ?? publication)
      : publication
  if (base === null) return null
  if (scene.has('last') || scene.has('previous')) return base - 1
  if (scene.has('next') || scene.has('following')) return base + 1
  return base
}
