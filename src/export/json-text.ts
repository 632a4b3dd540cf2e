/**
 * JSON for other programs: two spaces, a final line end, and no lone surrogate in any string. JSON.stringify would write
 * one as an escape that many parsers refuse; here it becomes U+FFFD, so that places do not move.
 */
import { wellFormed } from './iri.ts'

export function jsonText(value: unknown): string {
  const clean = (_: string, one: unknown): unknown => (typeof one === 'string' ? wellFormed(one) : one)
  return `${JSON.stringify(value, clean, 2)}\n`
}
