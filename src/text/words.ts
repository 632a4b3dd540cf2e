/**
 * Words for counting and comparing (grouping, copies, alignment): cheap, language-free, with exact spans. Grammar
 * works on `language/en/tokens.ts` instead, which knows parts of speech.
 */
import type { Span } from '../model/span.ts'

export interface Word extends Span {
  /** Lower case, diacritics folded, curly apostrophes straight, possessive 's removed. */
  readonly key: string
}

// Letters, marks and digits; inner apostrophes, points and commas between digits ("1,000", "don't", "U.S" keeps U and S).
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+|[.,](?=\p{N})[\p{N}\p{L}]+)*/gu
const PLAIN = /^[a-z0-9]+$/

/** The words of the text, or of a part of it, in order. O(length). */
export function words(text: string, within?: Span): Word[] {
  const from = within?.start ?? 0
  const part = within === undefined ? text : text.slice(within.start, within.end)
  const found: Word[] = []
  for (const match of part.matchAll(WORD)) {
    const start = from + match.index
    found.push({ start, end: start + match[0].length, key: wordKey(match[0]) })
  }
  return found
}

/** The form under which a word is counted. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/'s$/, '')
}
