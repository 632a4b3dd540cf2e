/**
 * The parts of a sentence that may each say something: pieces between marks and joining words, and runs of up to four
 * of them, with a verb, and the whole. They overlap on purpose: which of them is the unit only shows against another
 * sentence (`islands.ts`).
 */
import type { Token, Tokeniser } from '../language/en/tokens.ts'
import type { Form } from './form.ts'

/** Word numbers of a form, [from, to). */
export interface Part {
  readonly from: number
  readonly to: number
}

// SuperPAL dev, AP: runs of up to 3 .331, 4 .344; pieces of at least 3 words .340, 4 .344, 5 .350.
const LONGEST = 4
const LEAST = 5
const MARK = /^[,;:()"“”—–-]$/
const JOINS = new Set(
  'after before when while as because since that who which where although though if until so but and or despite including such'.split(
    ' ',
  ),
)

/** In order of place, then length; the whole last. */
export function partsOf(form: Form, tokenise: Tokeniser): Part[] {
  const tokens = tokenise(form.text, { start: 0, end: form.text.length })
  const starts = cutsOf(tokens)
  const wordAt = (offset: number) => {
    const at = form.words.findIndex((word) => word.start >= offset)
    return at < 0 ? form.words.length : at
  }
  const edges = [...starts.map((at) => wordAt(tokens[at]?.start ?? 0)), form.words.length]
  const isVerb = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX'
  const parts: Part[] = []
  for (let i = 0; i < starts.length; i++) {
    for (let k = i + 1; k <= Math.min(starts.length, i + LONGEST); k++) {
      const [from, to] = [edges[i] ?? 0, edges[k] ?? 0]
      if (to - from < LEAST || !tokens.slice(starts[i], starts[k] ?? tokens.length).some(isVerb)) continue
      if (to - from < form.words.length) parts.push({ from, to })
    }
  }
  return [...parts, { from: 0, to: form.words.length }]
}

/** Numbers of the tokens that begin a piece. */
function cutsOf(tokens: readonly Token[]): number[] {
  const starts: number[] = []
  for (const [i, token] of tokens.entries()) {
    if (i === 0 || MARK.test(token.text) || JOINS.has(token.lower)) starts.push(i)
  }
  return starts
}
