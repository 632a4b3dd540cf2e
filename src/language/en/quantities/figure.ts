/** A number as it is read, before units and bounds. */
export interface Figure {
  /** Lexemes [from, to). */
  readonly from: number
  readonly to: number
  readonly lo: number
  readonly hi: number
  /** share: a part of one, as a fraction or ratio; vague: an interval that words leave open. */
  readonly kind: 'number' | 'share' | 'vague'
  /** What the number is multiplied by ("million" = 1e6), 1 without a scale. */
  readonly scale: number
  /** How it was read, for the evidence. */
  readonly rule: string
}

/** The table's entry, never one of Object's own. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Without the binary noise of a multiplication. */
export const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
