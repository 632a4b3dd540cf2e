/** An amount as the record of the annotation, with its evidence. */
import type { Quantity } from '../../../model/annotation.ts'
import type { Lexeme } from './lexemes.ts'

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
