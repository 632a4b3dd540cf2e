/**
 * English tokens with part of speech (UD tags) and lemma, with exact spans into the text: words by `split-words.ts`, tags by
 * `pos-tagger.ts`, lemmas by `token-lemma.ts`. One tokeniser for all grammar.
 */
import type { Span } from '../../model/span.ts'
import { loadPosTagger } from './pos-tagger.ts'
import { splitWords } from './split-words.ts'
import { tokenLemma } from './token-lemma.ts'

export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal POS tag: NOUN, PROPN, VERB, AUX, ADJ, ADV, PRON, DET, ADP, NUM, PART, SCONJ, CCONJ, PUNCT, SYM, INTJ, X. */
  readonly pos: string
}

export type Tokeniser = (text: string, within: Span) => Token[]

let loading: Promise<Tokeniser> | null = null

/**
 * The tokeniser: give it one sentence or paragraph at a time. Tokens lie inside `within`, in order, not overlapping, and
 * together cover all that is not white space; none cuts a surrogate pair. Never throws; linear.
 */
export function loadTokeniser(): Promise<Tokeniser> {
  loading ??= load()
  return loading
}

// Control characters, odd spaces and lone surrogates count as spaces, one code unit for one. Code points written out: the
// Unicode classes take milliseconds to compile.
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

async function load(): Promise<Tokeniser> {
  const tag = await loadPosTagger()
  return (text, within) => {
    const clean = text.slice(within.start, within.end).replace(ODD, ' ')
    const starts: number[] = []
    const words: string[] = []
    const lower: string[] = []
    splitWords(clean, (start, end) => {
      const word = clean.slice(start, end)
      starts.push(start + within.start)
      words.push(word)
      lower.push(word.toLowerCase())
    })
    const tags = tag(words, lower)
    const tokens: Token[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? ''
      const form = lower[i] ?? ''
      const pos = tags[i] ?? 'X'
      const start = starts[i] ?? 0
      tokens.push({ start, end: start + word.length, text: word, lower: form, lemma: tokenLemma(form, pos), pos })
    }
    return tokens
  }
}
