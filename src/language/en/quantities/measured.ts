/** A figure with the money or unit that measures it: "$5", "12 km", "5 feet 2 inches", "75 USD million". */
import { converted } from './conversion.ts'
import { type Figure, own, round } from './figure.ts'
import { figureAt } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { type Measure, measureAt, moneyBefore } from './measures.ts'
import { COUNT_STOPS } from './unit-words-table.ts'

const MONEY_LETTERS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12, tr: 1e12 }
const SCALES_BEHIND: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 }

export interface Measured {
  readonly figure: Figure
  readonly from: number
  readonly to: number
  readonly money: Measure | null
  readonly measure: Measure | null
  readonly lo: number
  readonly hi: number
  readonly unit: string | null
  readonly rules: readonly string[]
}

/** A figure with what measures it, before and behind. */
export function measuredAt(text: string, lexemes: readonly Lexeme[], at: number, free: number): Measured | null {
  const figure = figureAt(text, lexemes, at)
  if (figure === null) return null
  const prefix = moneyBefore(lexemes, at)
  const money = prefix !== null && at - prefix.length >= free ? prefix : null
  const rules = [`en.quantity.${figure.rule}`]
  let { lo, hi, to } = figure
  const of = figure.kind === 'vague' && lexemes[to]?.lower === 'of' ? 1 : 0
  if (money !== null) {
    rules.push(`en.quantity.unit.${money.unit}`)
    // "£3m", "$5b": beside money a bare letter is a scale; "$10 dollars" says it twice.
    const letter = lexemes[to]
    const glued = letter?.glued === true ? own(MONEY_LETTERS, letter.lower) : undefined
    if (glued !== undefined && figure.scale === 1) {
      lo *= glued
      hi *= glued
      to++
    }
    const again = measureAt(text, lexemes, to, lo, at)
    const twice =
      again !== null &&
      again.unit === money.unit &&
      again.times === 1 &&
      lexemes[to]?.kind === 'word' &&
      lexemes[at]?.glued !== true
    return {
      figure: { ...figure, to, lo, hi },
      from: at - money.length,
      to: twice ? to + again.length : to,
      money,
      measure: null,
      lo: round(lo * money.times),
      hi: round(hi * money.times),
      unit: money.unit,
      rules,
    }
  }
  // Figures with a letter for a million before what they count: "3m people".
  const letter = lexemes[to]
  const counted = lexemes[to + 1]
  if (
    letter?.glued === true &&
    letter.lower === 'm' &&
    figure.scale === 1 &&
    (counted?.kind === 'word' || (counted?.lower === '-' && lexemes[to + 2]?.lower === 'strong')) &&
    !COUNT_STOPS.has(counted.lower) &&
    !counted.lower.includes("'") &&
    measureAt(text, lexemes, to, lo, at) === null &&
    text.charAt(letter.start) === 'm'
  ) {
    lo *= 1e6
    hi *= 1e6
    to++
  }
  const measure = measureAt(text, lexemes, to + of, lo, at)
  if (measure === null)
    return { figure: { ...figure, to, lo, hi }, from: at, to, money, measure, lo, hi, unit: null, rules }
  let end = to + of + measure.length
  rules.push(`en.quantity.unit.${measure.unit}`)
  let times = measure.times
  // "75 USD million"
  const scale = own(SCALES_BEHIND, lexemes[end]?.lower ?? '')
  if (scale !== undefined && /^[A-Z]{3}$/.test(measure.unit)) {
    times *= scale
    end++
  }
  return compounded(text, lexemes, {
    figure: { ...figure, to, lo, hi },
    from: at,
    to: end,
    money,
    measure,
    lo: round(lo * times),
    hi: round(hi * times),
    unit: measure.unit,
    rules,
  })
}

const SMALLER: Readonly<Record<string, readonly string[]>> = {
  foot: ['inch'],
  stone: ['lb'],
  lb: ['ounce'],
  hour: ['minute'],
  minute: ['second'],
  year: ['month'],
  week: ['day'],
  day: ['hour'],
  USD: ['cent'],
  GBP: ['penny'],
  EUR: ['cent'],
  AUD: ['cent'],
  CAD: ['cent'],
}

/** "5 feet 2 inches", "3 dollars and 50 cents", "two hours and ten minutes": one amount in the larger unit. */
function compounded(text: string, lexemes: readonly Lexeme[], whole: Measured): Measured {
  const smaller = whole.unit === null ? undefined : SMALLER[whole.unit]
  if (smaller === undefined || whole.figure.kind !== 'number' || whole.lo !== whole.hi) return whole
  const at = lexemes[whole.to]?.lower === 'and' || lexemes[whole.to]?.lower === ',' ? whole.to + 1 : whole.to
  if (lexemes[at]?.kind !== 'number') return whole
  const part = figureAt(text, lexemes, at)
  if (part === null || part.kind !== 'number' || part.lo !== part.hi) return whole
  const unit = measureAt(text, lexemes, part.to, part.lo, at)
  const joined = unit !== null && smaller.includes(unit.unit)
  if (!joined) {
    // "15 dollars 50", "thirteen dollars and forty-five"
    const after = lexemes[part.to]
    const coins =
      whole.money === null &&
      /^[A-Z]{3}$/.test(whole.unit ?? '') &&
      part.lo < 100 &&
      Number.isInteger(part.lo) &&
      unit === null &&
      lexemes[at - 1]?.lower !== ',' &&
      part.lo >= 10
    if (
      !coins ||
      (after !== undefined &&
        (after.kind !== 'mark' || after.lower === '-' || after.lower === '%') &&
        after.lower !== 'more')
    )
      return whole
    const value = round(whole.lo + part.lo / 100)
    return { ...whole, to: part.to, lo: value, hi: value, rules: [...whole.rules, 'en.quantity.compound'] }
  }
  const cents = unit.unit === 'cent' || unit.unit === 'penny'
  const add = cents ? part.lo / 100 : converted(part.lo, unit.unit, whole.unit ?? '')
  if (add === null) return whole
  const value = round(whole.lo + add)
  return { ...whole, to: part.to + unit.length, lo: value, hi: value, rules: [...whole.rules, 'en.quantity.compound'] }
}
