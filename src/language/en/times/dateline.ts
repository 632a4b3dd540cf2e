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
export const DATELINE_REACH = 8

/** Does the find stand where a dateline has its date: alone in its sentence, or between a place and a bracket or dash? */
export function isDateline(found: Found, lexemes: readonly Lexeme[]): boolean {
  if (found.made.type !== 'DATE' || !/month|written/.test(found.rule) || parseIsoDay(found.made.value) === null)
    return false
  if (found.from === 0 && found.to >= lexemes.length) return true
  if (found.from === 0 || found.from > DATELINE_REACH) return false
  const next = lexemes[found.to]?.lower ?? ''
  return /^[(–—_-]$/.test(next) && lexemes.slice(0, found.from).some((lexeme) => lexeme.capital)
}
