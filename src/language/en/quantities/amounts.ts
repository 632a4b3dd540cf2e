/** One amount: a figure or a range of two, its money or unit, its bounds, what it counts. */
import { ageOf } from './ages.ts'
import { type Bound, boundAfter, boundBefore } from './bounds.ts'
import { countedAt } from './counted.ts'
import { round } from './figure.ts'
import { figureAt } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { type Measured, measuredAt } from './measured.ts'
import { isTimeUnit, measureAt } from './measures.ts'
import { type RangeEnd, rangeFrom } from './ranges.ts'
import type { Amount } from './record.ts'

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
  if (age !== null) {
    // "aged 20 to 30", "between the ages of 18 and 24"
    const range = first.unit === null ? rangeFrom(text, lexemes, first) : null
    const ranged = range === null || range.unit !== null ? null : { ...range, unit: 'age', from: age.from }
    return finished(text, lexemes, { ...first, ...age }, ranged, free, covered)
  }
  const whole = partOf(text, lexemes, first)
  if (whole !== null) return finished(text, lexemes, whole, null, free, covered)
  return finished(text, lexemes, first, rangeFrom(text, lexemes, first), free, covered)
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

const OVER_A_TIME =
  /^(?:for|of|was|is|just|well|in|after|lasted|took|takes|spent|than|spanning|lasting|been|served|serving|since|about|to|and|a|,|by|waited|waiting|aged)$/

/** Puts bounds around the core and names what is counted. */
function finished(
  text: string,
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
    lo = round(first.lo * 100)
    hi = round(first.hi * 100)
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
  // "90-plus percent", "20 or so miles": the unit behind the bound.
  const behind = after !== null && unit === null && !share ? measureAt(text, lexemes, to, last.hi, first.from) : null
  if (behind !== null) {
    rules.push(`en.quantity.unit.${behind.unit}`)
    to += behind.length
  }
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
    unit: share ? 'percent' : (unit ?? behind?.unit ?? null),
    of: (unit === null && behind === null) || unit === 'percent' || share ? counted : null,
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
