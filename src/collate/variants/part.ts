/** Is a number a part of a known whole, or that whole? The two never stand in one slot. */
import { numberOf } from '../../language/en/number-of.ts'
import type { Span } from '../../model/span.ts'

/** The 20 of "20 of the beds"; "20 of 60" as well. */
export const isPart = (text: string, x: Span) =>
  /^ of (?:the|its|our|their|his|her|those|these|them)\b/.test(text.slice(x.end, x.end + 12)) ||
  /\bof (?:the |its |our |their )?[\d,]*\d$/.test(text.slice(x.start, x.end))

// Words beside numbers that may tell a part. Of "savings of £12m" and "the passports of 1,900" there is none: without
// this, every such figure was held for a whole and compared with nothing.
const PARTS = new Set(
  'half third thirds quarter quarters fifth fifths tenth tenths percent cent some most many several few all both none each majority number any out hundreds dozens'.split(
    ' ',
  ),
)
const OF = /([\p{L}\d,.]+)%? of (?:(?:the|its|our|their|his|her|all|those|these) )?$/u

// Characters before a number within which its part stands.
const REACH = 32

/** The 60 of "20 of our 60 beds". */
export function isWhole(text: string, x: Span): boolean {
  const part = OF.exec(text.slice(Math.max(0, x.start - REACH), x.start))?.[1]?.toLowerCase()
  if (part === undefined) return false
  const last = part.split('-').at(-1) ?? part
  return PARTS.has(last) || !Number.isNaN(numberOf(last))
}
