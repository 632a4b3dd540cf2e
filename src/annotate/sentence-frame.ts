/**
 * One sentence as the rules look at it: where a clause begins and ends, who is told, what goes on after a parenthesis,
 * and spans of content that never cut a quotation.
 */
import { takesClause } from '../language/en/cues.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Span } from '../model/span.ts'
import { overlaps, trimSpan } from '../text/span.ts'
import {
  isFiniteVerb,
  isNominal,
  isQuoteMark,
  isSetting,
  isTimeWord,
  nounPhraseAfter,
  type Range,
  subjectBefore,
  verbGroupStart,
} from './grammar.ts'
import type { Passage, Sentence } from './passage.ts'
import type { Quote } from './quotes.ts'

// Verbs that take a hearer before what is said.
export const WITH_HEARER = new Set([
  'tell',
  'inform',
  'remind',
  'assure',
  'ask',
  'advise',
  'notify',
  'warn',
  'brief',
  'promise',
  'show',
])
const END_MARK = /^[.!?;]$/

export class SentenceFrame {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly passage: Passage
  readonly quotes: readonly Quote[]
  readonly outlets: readonly Span[]

  constructor(
    text: string,
    passage: Passage,
    sentence: Sentence,
    quotes: readonly Quote[],
    outlets: readonly Span[] = [],
  ) {
    this.text = text
    this.tokens = sentence.tokens
    this.sentence = sentence
    this.passage = passage
    this.outlets = outlets
    this.quotes = quotes
  }

  span(range: Range): Span {
    const first = this.tokens[range.from]
    const last = this.tokens[range.to - 1]
    return { start: first?.start ?? this.sentence.start, end: last?.end ?? this.sentence.end }
  }

  /** Parts of the sentence between tokens, without marks at their ends, widened so that no quotation is cut. */
  content(...ranges: readonly (Range | null)[]): Span[] {
    const spans: Span[] = []
    for (const range of ranges) {
      if (range === null || range.to <= range.from) continue
      let { from, to } = range
      while (from < to && /^[,.;:—–-]$/.test(this.tokens[from]?.text ?? '')) from++
      while (to > from && /^[,;:—–-]$/.test(this.tokens[to - 1]?.text ?? '')) to--
      if (to > from && /^[.!?]$/.test(this.tokens[to - 1]?.text ?? '') && !this.inQuote(this.tokens[to - 1])) to--
      if (to <= from) continue
      const span = this.#widened(this.span({ from, to }))
      if (!spans.some((other) => overlaps(other, span))) spans.push(span)
    }
    return spans.map((span) => trimSpan(this.text, span)).filter((span) => span.end > span.start)
  }

  inQuote(token: Token | undefined): boolean {
    return token !== undefined && this.quotes.some((quote) => quote.start <= token.start && token.end <= quote.end)
  }

  #widened(span: Span): Span {
    let { start, end } = span
    for (const quote of this.quotes)
      if (quote.depth === 0 && quote.start < end && start < quote.end) {
        if (quote.start < start && quote.start >= this.passage.start) start = quote.start
        if (quote.end > end && quote.end <= this.passage.end) end = quote.end
      }
    return { start, end }
  }

  /** Start of the clause before a postposed attribution: after a semicolon, else the sentence's start. */
  clauseStart(at: number): number {
    for (let i = at - 1; i > 0; i--) if (this.tokens[i]?.text === ';') return i + 1
    return 0
  }

  afterOutlet(at: number): boolean {
    const before = this.tokens[at - 1]
    return before !== undefined && this.outlets.some((span) => span.end === before.end)
  }

  mainSubject(before: number): Range | null {
    for (let i = 1; i < before; i++)
      if (isFiniteVerb(this.tokens, i)) return subjectBefore(this.tokens, verbGroupStart(this.tokens, i))
    return null
  }

  afterHearer(at: number): number {
    const token = this.tokens[at]
    let next = at + 1
    if (token !== undefined && WITH_HEARER.has(token.lemma)) {
      // "told [her] the dam would fail": a pronoun in the object's form hears alone, unless "her" is whose.
      const alone =
        /^(?:me|him|us|them)$/.test(this.tokens[next]?.lower ?? '') ||
        (this.tokens[next]?.lower === 'her' && /^(?:DET|PRON|SCONJ)$/.test(this.tokens[next + 1]?.pos ?? ''))
      const hearer = alone ? null : nounPhraseAfter(this.tokens, next)
      if (alone) next++
      else if (hearer !== null && !isFiniteVerb(this.tokens, hearer.to)) next = hearer.to
    }
    return this.afterSetting(next)
  }

  afterSetting(from: number): number {
    let at = from
    for (let guard = 0; guard < 6; guard++) {
      if (isTimeWord(this.tokens[at]) || this.tokens[at]?.pos === 'ADV') at++
      else if (isSetting(this.tokens, at)) {
        at++
        while (
          at < this.tokens.length &&
          // "reported on Monday that …": whatever part of speech "that" was given.
          this.tokens[at]?.lower !== 'that' &&
          (isNominal(this.tokens[at]) || ['DET', 'ADJ', 'ADP', 'PART'].includes(this.tokens[at]?.pos ?? ''))
        )
          at++
      } else break
    }
    return at
  }

  endsHere(at: number): boolean {
    const token = this.tokens[at]
    return (
      token === undefined ||
      /^[.,;:!?—–]$/.test(token.text) ||
      isQuoteMark(token) ||
      token.pos === 'ADP' ||
      token.pos === 'CCONJ'
    )
  }

  /** What goes on after a parenthetic attribution: a second quotation, or the rest of an interrupted clause. */
  second(after: number): Range | null {
    let at = this.afterSetting(after)
    if (this.tokens[at]?.text !== ',' && this.tokens[at]?.text !== '—') return null
    at++
    const next = this.tokens[at]
    if (next === undefined) return null
    if (isQuoteMark(next)) return { from: at, to: this.tokens.length }
    return isFiniteVerb(this.tokens, at) ? { from: at, to: this.tokens.length } : null
  }

  contentStart(at: number, lemma: string): number | null {
    const tokens = this.tokens
    let i = WITH_HEARER.has(lemma) ? this.afterHearer(at) : this.afterSetting(at + 1)
    for (let k = at + 1; k < Math.min(tokens.length, at + 16); k++) {
      const token = tokens[k]
      if (token === undefined || END_MARK.test(token.text) || (k > i && isFiniteVerb(tokens, k))) break
      if (token.lower === 'that' && (token.pos === 'SCONJ' || k === i || tokens[k - 1]?.text === ',')) return k + 1
    }
    if (tokens[i]?.text === ',' || tokens[i]?.text === ':') i++
    return i < tokens.length && !END_MARK.test(tokens[i]?.text ?? '.') ? i : null
  }

  contentEnd(from: number): number {
    const tokens = this.tokens
    for (let i = from + 1; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || this.inQuote(token)) continue
      if (token.text === ';') return i
      if (token.text !== ',') continue
      const next = tokens[i + 1]
      if (next === undefined) return i
      if (next.lower === 'according' || next.lower === 'citing' || next.lower === 'per') return i
      if (/ing$/.test(next.lower) && takesClause(next.lemma)) return i
      if (next.lower === 'but' || (next.lower === 'and' && i - from > 2 && this.#freshCue(i + 2))) return i
    }
    return tokens.length
  }

  /** Does the clause that begins here hold a speech verb of its own? */
  #freshCue(from: number): boolean {
    for (let i = from; i < Math.min(this.tokens.length, from + 8); i++) {
      const token = this.tokens[i]
      if (token !== undefined && token.pos === 'VERB') return takesClause(token.lemma)
    }
    return false
  }
}
