/** Ages: a number of years (months, weeks) that somebody has lived; unit `age`, in years. */

import type { Lexeme } from './lexemes.ts'
import type { Measured } from './measured.ts'

const YEARS: Readonly<Record<string, number>> = {
  year: 1,
  month: 1 / 12,
  week: 7 / 365.25,
  day: 1 / 365.25,
  decade: 10,
  hour: 1 / 8766,
}
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/
// Nobody was older than 122; a bound keeps years and counts out.
const OLDEST = 122

type Age = Pick<Measured, 'unit' | 'lo' | 'hi' | 'from' | 'to' | 'rules'>

/** "52-year-old", "three months old", "six weeks of age", "aged 40", "the age of 16", "Ms Rowe, 52,", "Ms Rowe (52)". */
export function ageOf(lexemes: readonly Lexeme[], whole: Measured): Age | null {
  const { figure } = whole
  if (whole.money !== null || figure.kind === 'share') return null
  const made = (from: number, to: number, years: number): Age => ({
    unit: 'age',
    lo: Number((whole.lo * years).toPrecision(15)),
    hi: Number((whole.hi * years).toPrecision(15)),
    from,
    to,
    rules: [whole.rules[0] ?? '', 'en.quantity.unit.age'],
  })
  const next = (k: number) => lexemes[whole.to + k]?.lower
  const years = Object.hasOwn(YEARS, whole.unit ?? '') ? YEARS[whole.unit ?? ''] : undefined
  if (years !== undefined) {
    if (next(0) === 'old') return made(whole.from, whole.to + 1, years)
    if (next(0) === '-' && (next(1) === 'old' || next(1) === 'olds')) return made(whole.from, whole.to + 2, years)
    return next(0) === 'of' && next(1) === 'age' ? made(whole.from, whole.to + 2, years) : null
  }
  if (whole.unit !== null || figure.lo > OLDEST || figure.lo < 0) return null
  if (next(0) === 'yo') return made(whole.from, whole.to + 1, 1)
  const before = lexemes[whole.from - 1]
  if (before?.lower === 'age' || before?.lower === 'aged') return made(whole.from - 1, whole.to, 1)
  if (before?.lower === 'ages') return made(whole.from, whole.to, 1)
  // "ages 50 and 54", "aged 6, 9 and 12": those that follow, too.
  if (/^(?:and|or|,)$/.test(before?.lower ?? '') && isFurtherAge(lexemes, whole.from - 2))
    return made(whole.from, whole.to, 1)
  if (before?.lower === 'of' && /^ages?$/.test(lexemes[whole.from - 2]?.lower ?? ''))
    return made(whole.from, whole.to, 1)
  return isBesideName(lexemes, whole) ? made(whole.from, whole.to, 1) : null
}

/** Does the number at this place stand in a list that "ages" or "aged" began? At most four numbers back. */
function isFurtherAge(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at, left = 4; left > 0; i -= 2, left--) {
    if (lexemes[i]?.kind !== 'number') return false
    const before = lexemes[i - 1]?.lower ?? ''
    if (/^age[sd]$/.test(before)) return true
    if (before !== ',' && before !== 'and' && before !== 'or') return false
  }
  return false
}

/** A bare figure set off behind a name: ", 52,", ", now 52,", "(52)". */
function isBesideName(lexemes: readonly Lexeme[], whole: Measured): boolean {
  const { lo, rule } = whole.figure
  if (rule !== 'figure' || !Number.isInteger(lo) || lo < 1 || lo > 110) return false
  const now = lexemes[whole.from - 1]?.lower === 'now' ? 1 : 0
  const opens = lexemes[whole.from - 1 - now]
  const name = lexemes[whole.from - 2 - now]
  const closes = lexemes[whole.to]?.lower
  if (name?.kind !== 'word' || !name.capital || name.lower.length < 3 || MONTH.test(name.lower)) return false
  return (
    (opens?.lower === ',' && closes === ',') || (opens?.lower === '(' && closes === ')' && lo >= 10 && !opens.glued)
  )
}
