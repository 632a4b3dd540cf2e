/**
 * Cuts a sentence into short phrases by part of speech: noun phrase with its preposition, verb group, the rest word by
 * word. Good enough to lay two sentences beside each other; no grammar.
 */
import type { Token, Tokeniser } from '../language/en/tokens.ts'
import type { Chunk } from './chunk-features.ts'
import type { Form } from './form.ts'

type Sort = 'noun' | 'verb' | 'link' | 'other'

const SORT: { readonly [pos: string]: Sort } = {
  NOUN: 'noun',
  PROPN: 'noun',
  PRON: 'noun',
  DET: 'noun',
  ADJ: 'noun',
  NUM: 'noun',
  SYM: 'noun',
  VERB: 'verb',
  AUX: 'verb',
  PART: 'verb',
  ADV: 'verb',
  ADP: 'link',
  SCONJ: 'other',
  CCONJ: 'other',
  PUNCT: 'other',
}
const OPENS = new Set(['DET', 'PRON'])

/** Chunks as word numbers of the form, in order; every word stands in one. */
export function chunksOf(form: Form, tokenise: Tokeniser): Chunk[] {
  const whole = { start: 0, end: form.text.length }
  const tokens = tokenise(form.text, whole)
  const chunks: number[][] = []
  let before: Sort | null = null
  let at = 0
  for (const [i, word] of form.words.entries()) {
    while (at < tokens.length - 1 && (tokens[at]?.end ?? 0) <= word.start) at++
    const token: Token | undefined = tokens[at]
    const sort = SORT[token?.pos ?? 'NOUN'] ?? 'other'
    const cut = token !== undefined && OPENS.has(token.pos) && before === 'noun'
    const broken = /[,;:()"“”—–]/.test(form.text.slice(form.words[i - 1]?.end ?? word.start, word.start))
    const joins = !cut && !broken && (sort === before || (before === 'link' && sort === 'noun'))
    const last = chunks.at(-1)
    if (joins && last !== undefined && sort !== 'other') last.push(i)
    else chunks.push([i])
    before = sort
  }
  return chunks
}
