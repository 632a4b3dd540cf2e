/** Is a number a part of a known whole, or that whole? The two never stand in one slot. */
import type { Span } from '../../model/span.ts'

/** The 20 of "20 of the beds". */
export const isPart = (text: string, x: Span) =>
  /^ of (?:the|its|our|their|his|her|those|these|them)\b/.test(text.slice(x.end, x.end + 12))

/** The 60 of "20 of our 60 beds". */
export const isWhole = (text: string, x: Span) =>
  /[\d\p{L}] (?:out )?of (?:(?:the|its|our|their|his|her|all|those|these) )?$/u.test(
    text.slice(Math.max(0, x.start - 24), x.start),
  ) && /\b(?:\d[\d,]*|\p{L}+) of/u.test(text.slice(Math.max(0, x.start - 24), x.start))
