/** Parts of one: "two thirds", "a fifth", "half", "3/4". */
import { type Figure, own, round } from './figure.ts'
import type { Lexeme } from './lexemes.ts'
import { ORDINALS } from './numeral-words-table.ts'

const SCALED = /^(?:million|billion|trillion|mil|tln|bln|mln)$/
const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  quarters: 4,
  fourths: 4,
  thirds: 3,
}

/** The whole that a word divides into parts ("thirds" = 3), or undefined. */
export function denominator(lexeme: Lexeme | undefined, plural: boolean): number | undefined {
  if (lexeme === undefined) return undefined
  if (lexeme.kind === 'ordinal') return plural || lexeme.value < 3 ? undefined : lexeme.value
  const { lower } = lexeme
  const known = own(DENOMINATORS, lower)
  if (known !== undefined) return plural === (lower.endsWith('s') || lower === 'halves') ? known : undefined
  if (plural && lower.endsWith('s')) {
    const value = own(ORDINALS, lower.slice(0, -1))
    return value !== undefined && value >= 3 ? value : undefined
  }
  return undefined
}

// A fraction that nothing follows, or what fractions are taken of; "a third man" is the third one.
const AFTER_FRACTION =
  /^(of|more|less|higher|lower|larger|smaller|full|empty|percent|as|the|million|billion|trillion|to|from|and|in|since|by|over|this|last|were|was|are|is|have|had|said|who|that|people|come|came)$/

/** "two thirds", "a fifth", "three-quarters", "half", "½", "3/4". */
export function fractionAt(lexemes: readonly Lexeme[], from: number): Figure | null {
  const first = lexemes[from]
  if (first === undefined) return null
  const made = (to: number, value: number): Figure => ({
    from,
    to,
    lo: round(value),
    hi: round(value),
    kind: value < 1 ? 'share' : 'number',
    scale: 1,
    rule: 'fraction',
  })
  // Common fractions only: "24/7", "9/11" and "9/12" are names.
  if (first.kind === 'fraction') {
    const bottom = first.lower.split('/')[1]
    return bottom === undefined || (/^(?:[234568]|10|16|32|64|100)$/.test(bottom) && first.value < 1)
      ? made(from + 1, first.value)
      : null
  }
  const next = lexemes[from + 1]
  if (first.lower === 'half' || first.lower === 'quarter') {
    if (first.lower === 'quarter' && !SCALED.test(next?.lower ?? '')) return null
    // "half an hour" is a length of time, "half-empty" no number.
    // "the first half", "the other half": a part of a game or year, not a share.
    if (
      /^(?:first|second|third|last|latter|other|better|this|each|that|opening|early|late)$/.test(
        lexemes[from - 1]?.lower ?? '',
      ) ||
      lexemes[from - 1]?.lower === '-'
    )
      return null
    if (next?.lower === 'an' || next?.lower === '-' || (next?.lower === 'a' && first.lower === 'half')) return null
    return made(from + 1, first.lower === 'half' ? 0.5 : 0.25)
  }
  if (first.lower === 'a' || first.lower === 'an') {
    const half = next?.lower === 'half' || next?.lower === 'quarter'
    const value = denominator(next, false)
    const after = lexemes[from + 2]
    if (value === undefined) return null
    const stands = after === undefined || after.kind === 'mark' || AFTER_FRACTION.test(after.lower)
    if (!stands || after?.lower === '-') return null
    if (
      half &&
      next?.lower === 'quarter' &&
      after !== undefined &&
      after.lower !== 'of' &&
      after.kind !== 'mark' &&
      !SCALED.test(after.lower)
    )
      return null
    return made(from + 2, 1 / value)
  }
  if (first.kind !== 'number' || !Number.isInteger(first.value) || first.value <= 0 || first.yearLike) return null
  let at = from + 1
  if (lexemes[at]?.lower === '-') at++
  const bottom = lexemes[at]
  const value = denominator(bottom, true) ?? (first.value === 1 ? denominator(bottom, false) : undefined)
  if (value === undefined || first.value > 999) return null
  // Quarters and halves of a game or year are counted: "three quarters of growth" is a share all the same, "two quarters" is not.
  if ((bottom?.lower === 'quarters' && first.value > 3) || (bottom?.lower === 'halves' && first.value > 3)) return null
  if (
    bottom?.kind === 'ordinal' &&
    at === from + 1 &&
    lexemes[at + 1]?.kind === 'word' &&
    !AFTER_FRACTION.test(lexemes[at + 1]?.lower ?? '')
  )
    return null
  return made(at + 1, first.value / value)
}
