/** The value of one word as a number: "twelve", "1,200", "2.5". */
import { SMALL, TENS } from './quantities/numeral-words-table.ts'

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [...Object.entries(SMALL), ...Object.entries(TENS)].filter(([, value]) => value > 0),
)
const DIGITS = /^\d[\d,]*(?:\.\d+)?$/

/** By its key; NaN for what is no number. */
export function numberOf(key: string): number {
  if (DIGITS.test(key)) return Number.parseFloat(key.replace(/,/g, ''))
  return NUMBER_WORDS.get(key) ?? Number.NaN
}
