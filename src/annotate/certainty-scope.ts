/**
 * What of a statement its certainty hangs on: the main verb, and how far its clause goes. "Orr paid the man who may have
 * lied" is no doubt about the paying. From parts of speech alone.
 */
import type { Token } from '../language/en/tokens.ts'
import { hasWord } from '../text/has-word.ts'
import { isFiniteVerb, isRelative, verbGroupStart } from './grammar.ts'

/** The statement's first finite verb that is not in a clause put before it ("If it rains, the river rises"). */
export function mainVerb(tokens: readonly Token[]): number {
  let at = -1
  for (let i = frontedEnd(tokens); i < tokens.length && at < 0; i++) {
    // "The deal, which Orr would drop, closes in May": the verb is after the relative clause.
    if (isRelative(tokens[i]) && tokens[i - 1]?.text === ',') i = Math.max(i, relativeEnd(tokens, i))
    else if (isFiniteVerb(tokens, i) && (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX')) at = i
  }
  if (at < 0 || tokens[at]?.pos === 'VERB') return at
  // "had been seen": the verb that the auxiliaries lead to; "was at play": the auxiliary itself.
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]
    if (token?.pos === 'VERB') return i
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PART') return at
  }
  return at
}

/** The comma that closes the relative clause; where none does, the place it began. */
function relativeEnd(tokens: readonly Token[], from: number): number {
  let verb = false
  for (let i = from + 1; i < tokens.length; i++) {
    if (isFiniteVerb(tokens, i)) verb = true
    if (verb && tokens[i]?.text === ',') return i
  }
  return from
}

const FRONTED = new Set('if unless although though while when because since after before as once'.split(' '))

function frontedEnd(tokens: readonly Token[]): number {
  const first = tokens.findIndex((token) => hasWord(token.text) && token.lower !== 'that')
  if (!FRONTED.has(tokens[first]?.lower ?? '')) return 0
  const comma = tokens.findIndex((token, i) => i > first && token.text === ',')
  return comma > 0 && comma < tokens.length - 3 ? comma + 1 : 0
}

const ADVERBIAL = new Set(['because', 'although', 'though', 'while', 'whereas', 'when', 'until', 'than'])

/** Where what the main clause says ends: a relative or adverbial clause after its verb has doubts of its own. */
export function scopeEnd(tokens: readonly Token[], main: number): number {
  for (let i = Math.max(1, main + 1); i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const noun = tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN'
    if (isRelative(token) && (noun || tokens[i - 1]?.text === ',')) return i
    if (ADVERBIAL.has(token.lower)) return i
  }
  return tokens.length
}

export const isDemand = (tokens: readonly Token[], main: number): boolean =>
  tokens
    .slice(Math.max(0, verbGroupStart(tokens, main)), main)
    .some((token) => /^(?:should|must|ought|need|needs|shall|can|will|would|wo|ll|['’]ll)$/.test(token.lower))
