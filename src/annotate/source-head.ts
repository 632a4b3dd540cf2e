/** The noun that a source's phrase is about, and whether it means several: what kind and pointers back are read from. */
import { isQuantity } from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'

/** Words that end the core of a noun phrase: what follows only describes. */
const STOP = new Set(
  ', of for who in from at with to that which - – — ( by on whose as familiar close briefed involved who’s speaking like such including'.split(
    ' ',
  ),
)
const EMPTY = new Set(['DET', 'ADJ', 'NUM'])

/**
 * Last nominal word before the first preposition, comma or relative word: "two officials briefed on it" → officials. A
 * word of number gives way to what is counted: "hundreds of emails" → emails.
 */
export function headOf(tokens: readonly Token[]): Token | null {
  let head: Token | null = null
  for (const token of tokens) {
    if (head !== null && STOP.has(token.lower)) {
      if (token.lower !== 'of' || !isQuantity(head.lower)) break
      continue
    }
    // "a leaked memo": a participle before the noun is no end; one after it is.
    if (token.pos === 'VERB') {
      if (head !== null && !EMPTY.has(head.pos)) break
      continue
    }
    if (token.pos === 'PUNCT' || token.pos === 'PART' || /^['’]s?$/.test(token.text)) continue
    if (token.pos === 'ADP' && head === null) continue
    // "the president this morning", "Comey at the time": a time after the noun is none of it.
    if (head !== null && !EMPTY.has(head.pos) && /^(?:this|last|next|earlier|later|today|yesterday)$/.test(token.lower))
      break
    head = token
  }
  return head
}

export const isPluralToken = (token: Token): boolean =>
  token.lower === 'people' ||
  (token.pos === 'NOUN' && token.lower !== token.lemma && /s$/.test(token.lower)) ||
  /^(?:officials|sources|people|aides|police)$/.test(token.lower)

export function isPlural(tokens: readonly Token[]): boolean {
  const head = headOf(tokens)
  return head !== null && (isPluralToken(head) || head.lower === 'they' || head.lower === 'both')
}
