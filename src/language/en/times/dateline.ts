/**
 * The date of a dateline or date line ("KINGSBAY, March 12 (Agency) —", "March 12, 2031" alone in its line) is the
 * article's own date, which ingest reads; it is no time that the article speaks of.
 */

import { parseIsoDay } from '../../calendar/day.ts'
import type { Lexeme } from '../quantities/lexemes.ts'
import type { Found } from './joined.ts'

/** A dateline stands in one of the first sentences: after a title, perhaps a subtitle. */
export const DATELINE_SENTENCES = 3
// "WASHINGTON, August 13 (Agency)": place in capitals within so many lexemes from the start.
const REACH = 8

export function isDateline(found: Found, lexemes: readonly Lexeme[], publication: number | null): boolean {
  const day = found.made.type === 'DATE' ? parseIsoDay(found.made.value) : null
  if (day === null || publication === null || day !== publication || !/month|written/.test(found.rule)) return false
  if (found.from === 0 && found.to >= lexemes.length) return true
  if (found.from > REACH) return false
  const next = lexemes[found.to]?.lower
  const opened = next === '(' || next === '-' || next === '–' || next === '—' || next === '_'
  return (
    opened && found.from > 0 && lexemes.slice(0, found.from).some((lexeme) => lexeme.kind === 'word' && lexeme.capital)
  )
}
