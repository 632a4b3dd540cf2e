/** One amount: a figure or a range of two, its money or unit, its bounds, what it counts. */
import type { Quantity } from '../../../model/annotation.ts'
import { ageOf } from './ages.ts'
import { type Bound, boundAfter, boundBefore } from './bounds.ts'
import { converted } from './conversion.ts'
import { countedAt } from './counted.ts'
import { type Figure, figureAt } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { isTimeUnit, type Measure, measureAt, moneyBefore } from './measures.ts'
import { COUNT_STOPS } from './unit-words-table.ts'

export interface Amount {
  /** Lexemes [from, to), with bounds. */
  readonly from: number
  readonly to: number
  /** Lexemes of the number and its unit alone. */
  readonly coreFrom: number
  readonly coreTo: number
  /** Lexemes of the number alone. */
  readonly numberFrom: number
  readonly numberTo: number
  /** The number as read, before its unit. */
  readonly read: number
  readonly lo: number | null
  readonly hi: number | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly of: string | null
  /** Names of the rules that made it, the number's first. */
  readonly rules: readonly string[]
}

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

/** The amount whose number begins at the lexeme; `free` = the first lexeme that no amount has taken. */
export function amountAt(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  free: number,
  covered: readonly boolean[],
): Amount | null {
  const first = measuredAt(text, lexemes, at, free)
  if (first === null) return null
  const age = ageOf(lexemes, first)
  if (age !== null) return finished(lexemes, { ...first, ...age }, null, free, covered)
  const whole = partOf(text, lexemes, first)
  if (whole !== null) return finished(lexemes, whole, null, free, covered)
  return finished(lexemes, first, rangeFrom(text, lexemes, first), free, covered)
}

/** A figure with what measures it, before and behind. */
function measuredAt(text: string, lexemes: readonly Lexeme[], at: number, free: number): Measured | null {
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
    const glued = letter?.glued === true ? { m: 1e6, b: 1e9, t: 1e12, tr: 1e12 }[letter.lower] : undefined
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
      lo: exact(lo * money.times),
      hi: exact(hi * money.times),
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
    counted?.kind === 'word' &&
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
  const scale = { million: 1e6, billion: 1e9, trillion: 1e12 }[lexemes[end]?.lower ?? '']
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
    lo: exact(lo * times),
    hi: exact(hi * times),
    unit: measure.unit,
    rules,
  })
}

/** Without the binary noise of a multiplication. */
export const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
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
    const value = exact(whole.lo + part.lo / 100)
    return { ...whole, to: part.to, lo: value, hi: value, rules: [...whole.rules, 'en.quantity.compound'] }
  }
  const cents = unit.unit === 'cent' || unit.unit === 'penny'
  const add = cents ? part.lo / 100 : converted(part.lo, unit.unit, whole.unit ?? '')
  if (add === null) return whole
  const value = exact(whole.lo + add)
  return { ...whole, to: part.to + unit.length, lo: value, hi: value, rules: [...whole.rules, 'en.quantity.compound'] }
}

/** "one of two officials", "three of the five men": the part is the quantity; the whole stands in its span. */
function partOf(text: string, lexemes: readonly Lexeme[], first: Measured): Measured | null {
  if (first.unit !== null || first.figure.kind !== 'number' || lexemes[first.to]?.lower !== 'of') return null
  let at = first.to + 1
  while (/^(the|his|her|its|their|those|these|at|least|about|only)$/.test(lexemes[at]?.lower ?? '')) at++
  const whole = figureAt(text, lexemes, at)
  if (
    whole === null ||
    whole.kind !== 'number' ||
    whole.lo <= first.lo ||
    measureAt(text, lexemes, whole.to, whole.lo, at) !== null
  )
    return null
  return { ...first, to: whole.to, rules: [...first.rules, 'en.quantity.part-of'] }
}

interface RangeEnd {
  readonly last: Measured
  readonly lo: number
  readonly hi: number
  readonly unit: string | null
  readonly from: number
}

const RANGE = /^(?:to|-|–|—|~|through|and|or)$/

/** The second end of "20 to 30", "four hours to two weeks", "between 20 and 30", "five or six", or null. */
function rangeFrom(text: string, lexemes: readonly Lexeme[], first: Measured): RangeEnd | null {
  const link = lexemes[first.to]?.lower ?? ''
  if (!RANGE.test(link) || first.figure.kind === 'share') return null
  const opening = lexemes[first.from - 1]?.lower
  const between = opening === 'between' || (opening === 'from' && link !== 'and' && link !== 'or')
  if (link === 'and' && opening !== 'between') return null
  let at = first.to + 1
  while (
    /^(?:the|about|around|perhaps|maybe|even|possibly|\$|£|€|us|c|usd)$/.test(lexemes[at]?.lower ?? '') &&
    at < first.to + 4
  )
    at++
  const last = measuredAt(text, lexemes, at, first.to + 1)
  if (last === null || last.figure.kind === 'share') return null
  const hyphen = link === '-' || link === '–'
  // "between 20 and 30 million": the scale is said once.
  let lo = first.lo
  if (
    first.figure.scale === 1 &&
    last.figure.scale > 1 &&
    first.figure.lo * last.figure.scale < last.figure.hi &&
    first.figure.kind === 'number'
  )
    lo = exact(first.lo * last.figure.scale)
  const unit = last.unit ?? first.unit
  if (first.unit !== null && last.unit !== null && first.unit !== last.unit) {
    const high = converted(last.hi, last.unit, first.unit)
    if (high === null || high <= lo) return null
    return { last, lo, hi: high, unit: first.unit, from: between ? first.from - 1 : first.from }
  }
  // The unit said only at the first end ("$20 to 30") holds for both; a counted noun between the two ends ("5 men to 3") does not.
  if (last.hi <= lo) return null
  if (link === 'or') {
    // "five or six", "12 or 15": neighbours; "one or 300" are two things.
    if (last.hi > lo * 2 || !Number.isInteger(lo) || first.unit !== null) return null
  }
  if (
    link === 'to' &&
    !between &&
    lo > 0 &&
    unit === null &&
    first.figure.rule === 'figure' &&
    last.hi > lo * 20 &&
    lo < 10
  )
    return null
  if (hyphen && lexemes[first.to]?.glued !== lexemes[at]?.glued) return null
  return { last, lo, hi: last.hi, unit, from: between ? first.from - 1 : first.from }
}

const OVER_A_TIME =
  /^(?:for|of|was|is|just|well|in|after|lasted|took|takes|spent|than|spanning|lasting|been|served|serving|since|about|to|and|a|,|by|waited|waiting|aged)$/

/** Puts bounds around the core and names what is counted. */
function finished(
  lexemes: readonly Lexeme[],
  first: Measured,
  range: RangeEnd | null,
  free: number,
  covered: readonly boolean[],
): Amount {
  const last = range?.last ?? first
  const unit = range === null ? first.unit : range.unit
  let lo: number | null = range === null ? first.lo : range.lo
  let hi: number | null = range === null ? first.hi : range.hi
  if (range === null && first.figure.kind === 'share' && unit === null) {
    lo = exact(first.lo * 100)
    hi = exact(first.hi * 100)
  }
  const share = range === null && first.figure.kind === 'share' && unit === null
  const rules: string[] = [...first.rules]
  if (range !== null) rules.push('en.quantity.range')
  let approximate = first.figure.kind === 'vague' || last.figure.kind === 'vague'
  let from = range?.from ?? first.from
  let to = last.to
  const coreTo = to
  const usable = (bound: Bound | null, at: number): Bound | null =>
    bound !== null && at >= free && covered[at] !== true ? bound : null
  let opened: 'above' | 'below' | null = null
  const apply = (bound: Bound) => {
    rules.push(`en.quantity.bound.${bound.name}`)
    if (bound.kind === 'about') approximate = true
    else if (bound.kind !== 'equal' && range === null) opened ??= bound.kind
    else if (bound.kind === 'above' || bound.kind === 'below') approximate = true
  }
  for (let turn = 0; turn < 2; turn++) {
    const found = boundBefore(lexemes, from)
    const bound = found === null ? null : usable(found, from - found.length)
    if (bound === null) break
    const word = lexemes[from - bound.length]?.lower
    if (
      word === 'over' &&
      bound.length === 1 &&
      unit !== null &&
      isTimeUnit(unit) &&
      !OVER_A_TIME.test(lexemes[from - 2]?.lower ?? 'for')
    )
      break
    if (word === 'under' && bound.length === 1 && lexemes[from - 2]?.lower === 'from') break
    if (opened !== null && bound.kind !== 'about') break
    apply(bound)
    from -= bound.length
  }
  const after = boundAfter(lexemes, to) ?? boundBehindNoun(lexemes, to)
  if (after !== null && opened === null) {
    if (after.kind === 'equal') {
      // "less than 5000 or equal": the number itself counts, too.
    } else apply(after)
    to += after.length
  } else if (after !== null && after.kind === 'equal') to += after.length
  const counted = countedAt(
    lexemes,
    to,
    lo === 1 && hi === 1,
    share || first.figure.kind === 'vague' || unit === 'percent',
  )
  if (opened === 'above') hi = null
  if (opened === 'below') lo = null
  return {
    from,
    to,
    coreFrom: first.from,
    coreTo,
    numberFrom: first.figure.from,
    numberTo: range === null ? first.figure.to : last.figure.to,
    read: first.figure.lo,
    lo,
    hi,
    approximate,
    unit: share ? 'percent' : unit,
    of: unit === null || unit === 'percent' || share ? counted : null,
    rules,
  }
}

/** "160-plus", "20-odd": joined by a hyphen. */
function boundBehindNoun(lexemes: readonly Lexeme[], at: number): Bound | null {
  if (lexemes[at]?.lower !== '-' || lexemes[at]?.glued !== true) return null
  const word = lexemes[at + 1]?.lower
  if (word === 'plus') return { kind: 'above', name: 'plus', length: 2 }
  if (word === 'odd') return { kind: 'about', name: 'odd', length: 2 }
  return null
}

/** The record of an amount, with evidence: the number as read, its unit's place, each bound. */
export function record(article: string, amount: Amount, lexemes: readonly Lexeme[]): Quantity {
  const span = (from: number, to: number) => {
    const start = lexemes[from]?.start ?? 0
    return { article, start, end: lexemes[to - 1]?.end ?? start }
  }
  const [number = 'en.quantity.figure', ...others] = amount.rules
  const place = span(amount.from, amount.to)
  return {
    start: place.start,
    end: place.end,
    lo: amount.lo,
    hi: amount.hi,
    open: amount.lo === null ? 'lo' : amount.hi === null ? 'hi' : 'none',
    approximate: amount.approximate,
    unit: amount.unit,
    of: amount.of,
    evidence: [
      { rule: number, value: amount.read, spans: [span(amount.numberFrom, amount.numberTo)] },
      ...others.map((rule) => ({
        rule,
        value: null,
        spans: [/\.unit\.|compound|range/.test(rule) ? span(amount.coreFrom, amount.coreTo) : place],
      })),
    ],
  }
}
