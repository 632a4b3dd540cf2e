/**
 * German words, numbers and marks with exact spans. No part of speech: German writes its nouns with a capital, and what
 * else the rules must know of a word stands in tables. Tokens do not overlap and cover all that is not white space.
 */
import type { Span } from '../../model/span.ts'
import { STARTERS } from './abbreviations-table.ts'

export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
}

// "14-Jährige" stays three tokens (the number is wanted), "Kurier-Redakteur" and "geht's" are one. Half of a surrogate pair
// that stands alone is a mark of one unit; a whole pair is one mark, so that no span cuts it.
const TOKEN =
  /\d+(?:[.,:]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{M}\p{N}]+)*|[\ud800-\udbff][\udc00-\udfff]|[^\s]/gu
const DIGIT = /^\d/
const LETTER = /^[\p{L}\p{M}]/u

/** In order. Linear. */
export function tokensOf(text: string, within: Span): Token[] {
  const found: Token[] = []
  for (const match of text.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + match.index
    const written = match[0]
    const kind = DIGIT.test(written) ? 'number' : LETTER.test(written) ? 'word' : 'mark'
    found.push({ start, end: start + written.length, text: written, lower: written.toLowerCase(), kind })
  }
  return found
}

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0)

/** A capital that the beginning of a sentence does not explain. */
export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token) && !STARTERS.has(token.lower)
