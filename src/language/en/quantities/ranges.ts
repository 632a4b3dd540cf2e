/** Two ends of one quantity: "20 to 30", "between $1.2 and $1.5 billion", "four hours to two weeks", "five or six". */
import { converted } from './conversion.ts'
import { round } from './figure.ts'
import type { Lexeme } from './lexemes.ts'
import { type Measured, measuredAt } from './measured.ts'

export interface RangeEnd {
  readonly last: Measured
  readonly lo: number
  readonly hi: number
  readonly unit: string | null
  readonly from: number
}

const RANGE = /^(?:to|-|–|—|~|through|and|or)$/

/** The second end of "20 to 30", "four hours to two weeks", "between 20 and 30", "five or six", or null. */
export function rangeFrom(text: string, lexemes: readonly Lexeme[], first: Measured): RangeEnd | null {
  const link = lexemes[first.to]?.lower ?? ''
  if (!RANGE.test(link) || first.figure.kind === 'share') return null
  const opening = lexemes[first.from - 1]?.lower
  const ages = opening === 'of' && lexemes[first.from - 2]?.lower === 'ages'
  const between = opening === 'between' || (opening === 'from' && link !== 'and' && link !== 'or')
  if (link === 'and' && !between && !ages) return null
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
    lo = round(first.lo * last.figure.scale)
  const unit = last.unit ?? first.unit
  if (first.unit !== null && last.unit !== null && first.unit !== last.unit) {
    // "Down 13 cents to $43.88" is a change and where it led.
    if (link === 'to' && !between && first.unit === 'cent') return null
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
