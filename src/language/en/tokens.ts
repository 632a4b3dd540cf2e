/**
 * English tokens with part of speech (UD tags) and lemma, by wink-nlp, with exact spans into the text. The model
 * loads on first use (about 0.1 s); afterwards ~3 ms for 900 words. One tokeniser for all grammar (docs/decisions).
 */
import type { Span } from '../../model/span.ts'

export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal POS tag: NOUN, PROPN, VERB, AUX, ADJ, ADV, PRON, DET, ADP, NUM, PART, SCONJ, CCONJ, PUNCT, SYM, INTJ, X. */
  readonly pos: string
}

export type Tokeniser = (text: string, within: Span) => Token[]

/** What we use of wink: values, tags and lemmas of a part, in step. */
type Reader = (part: string) => { values: string[]; tags: string[]; lemmas: string[] }

let loading: Promise<Tokeniser> | null = null

/**
 * The tokeniser: give it one sentence or paragraph at a time. Tokens lie inside `within`, in order, not overlapping, and
 * together cover all that is not white space; none cuts a surrogate pair. Never throws; linear.
 */
export function loadTokeniser(): Promise<Tokeniser> {
  loading ??= load()
  return loading
}

// wink works on strings of any length, but a "word" of 100,000 letters takes its regexes quadratic time, and sentences
// past this length are lists and code, where far context does not help the tagger.
const LONGEST_PART = 4000
const LONGEST_WORD = 200
// Control characters, odd spaces and lone surrogates: wink drops some of them, which would shift offsets. Replaced one
// code unit for one.
const ODD = /[\p{Cc}\p{Z}\u200b-\u200f\u2060-\u206f\ufeff]|\p{Cs}/gu
const WORD = /\S+/g

async function load(): Promise<Tokeniser> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { value, pos, lemma } = nlp.its
  const read: Reader = (part) => {
    const tokens = nlp.readDoc(part).tokens()
    // wink's types miss that `lemma` is an accessor like the others; it is called with the same arguments.
    return { values: tokens.out(value), tags: tokens.out(pos), lemmas: tokens.out(lemma as unknown as typeof value) }
  }
  return (text, within) => {
    const clean = text.slice(within.start, within.end).replace(ODD, ' ')
    const tokens: Token[] = []
    for (const part of partsOf(clean)) addTokens(read, clean, part, within.start, tokens)
    return tokens
  }
}

/** Stretches short enough for wink, cut at white space; an overlong word stands alone. */
function partsOf(clean: string): Span[] {
  if (clean.length <= LONGEST_WORD) return [{ start: 0, end: clean.length }]
  const parts: Span[] = []
  let start = 0
  let end = 0
  for (const match of clean.matchAll(WORD)) {
    const wordEnd = match.index + match[0].length
    if (match[0].length > LONGEST_WORD) {
      if (end > start) parts.push({ start, end })
      parts.push({ start: match.index, end: wordEnd })
      start = wordEnd
    } else if (wordEnd - start > LONGEST_PART) {
      if (end > start) parts.push({ start, end })
      start = match.index
    }
    end = wordEnd
  }
  if (end > start) parts.push({ start, end })
  return parts
}

function addTokens(read: Reader, clean: string, part: Span, offset: number, tokens: Token[]): void {
  const source = clean.slice(part.start, part.end)
  const base = offset + part.start
  const add = (start: number, value: string, lemma: string, pos: string) => {
    tokens.push({
      start: base + start,
      end: base + start + value.length,
      text: value,
      lower: value.toLowerCase(),
      lemma,
      pos,
    })
  }
  const rest = (start: number, end: number) => {
    for (const { 0: word, index } of source.slice(start, end).matchAll(WORD))
      add(start + index, word, word.toLowerCase(), 'X')
  }
  if (source.length > LONGEST_WORD && !/\s/.test(source)) {
    rest(0, source.length)
    return
  }
  const { values, tags, lemmas } = read(source)
  let at = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ''
    if (value.trim() === '') continue
    // wink keeps a token's characters, so the next occurrence is the token itself; what it lost on the way is an X.
    let found = at
    while (found < source.length && source.charCodeAt(found) === 32) found++
    if (!source.startsWith(value, found)) {
      found = source.indexOf(value, at)
      if (found < 0) continue
      rest(at, found)
    }
    add(found, value, lemmas[i] ?? value.toLowerCase(), tags[i] ?? 'X')
    at = found + value.length
  }
  rest(at, source.length)
}
