/** One sentence as the rules of reported speech see it: its tokens, which of them are quoted, and which lie in an outlet's name. */
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import type { Heard, HeardPassage, Quotation } from '../language.ts'
import { CUES, type Cue, PARTICIPLES } from './cues-table.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface SentenceView extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Quotations of speech that touch it. */
  readonly quotes: readonly Quotation[]
  /** Does the token stand within quoted speech? */
  readonly isQuoted: (token: Token | undefined) => boolean
  readonly isOutlet: (token: Token | undefined) => boolean
  /** Starts of the cues that a rule has taken. */
  readonly used: Set<number>
}

export function viewOf(heard: Heard, passage: HeardPassage, sentence: Span): SentenceView {
  const { text, outlets } = heard
  const tokens = tokensOf(text, sentence)
  const quotes: Quotation[] = []
  for (let i = firstEndingAfter(passage.quotations, sentence.start); i < passage.quotations.length; i++) {
    const quote = passage.quotations[i]
    if (quote === undefined || quote.start >= sentence.end) break
    if (quote.kind === 'speech') quotes.push(quote)
  }
  const here: Span[] = []
  for (let i = firstEndingAfter(outlets, sentence.start); i < outlets.length; i++) {
    const one = outlets[i]
    if (one === undefined || one.start >= sentence.end) break
    here.push(one)
  }
  const quoted = covered(tokens, quotes)
  const named = covered(tokens, here)
  return {
    start: sentence.start,
    end: sentence.end,
    text,
    tokens,
    quotes,
    isQuoted: (token) => token !== undefined && quoted.has(token.start),
    isOutlet: (token) => token !== undefined && named.has(token.start),
    used: new Set(),
  }
}

/** Starts of the tokens that lie in one of the spans. Both in order. */
function covered(tokens: readonly Token[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  let next = 0
  for (const token of tokens) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= token.start) next++
    const span = spans[next]
    if (span !== undefined && span.start <= token.start) found.add(token.start)
  }
  return found
}

/** Where the clause of a token ends: at a comma, semicolon, colon, dash, quotation mark or the sentence's end. */
export function clauseEnd(view: SentenceView, at: number, most = 40): number {
  const { tokens, isOutlet } = view
  let i = at
  while (i < tokens.length && i - at < most) {
    const token = tokens[i]
    if (token === undefined) break
    // The points of "Dr. Weber" and "F.A.Z." and the marks around „Küstenbote“ end nothing.
    const inside =
      isOutlet(token) ||
      (token.text === '.' && /^(?:dr|prof|st)$/.test(tokens[i - 1]?.lower ?? '')) ||
      (/^[„“”"»«]$/.test(token.text) &&
        [tokens[i - 1], tokens[i + 1]].some((one) => one !== undefined && isOutlet(one)))
    if (!inside && /^[,;:.!?–—„“”"»«]$/.test(token.text)) break
    i++
  }
  return i
}

export interface CueAt {
  readonly cue: Cue
  /** The verb, and its particle where it has one. */
  readonly spans: readonly Span[]
}

const spanOf = (token: Token): Span => ({ start: token.start, end: token.end })

/** The verb of saying at the token, with its particle further on in the clause ("teilte die Polizei mit"). */
export function cueAt(view: SentenceView, at: number): CueAt | null {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.text !== token.lower) return null
  const cues = CUES.get(token.lower)
  if (cues === undefined) return null
  const end = clauseEnd(view, at + 1)
  for (const cue of cues) {
    if (!cue.needs) continue
    for (let i = end - 1; i > at; i--) {
      const particle = tokens[i]
      if (particle !== undefined && particle.lower === cue.particle && particle.text === particle.lower)
        return { cue, spans: [spanOf(token), spanOf(particle)] }
    }
  }
  const plain = cues.find((cue) => !cue.needs)
  return plain === undefined ? null : { cue: plain, spans: [spanOf(token)] }
}

/** "hat … gesagt": the participle as the cue of its auxiliary, or null. */
export function perfectAt(view: SentenceView, at: number): CueAt | null {
  const token = view.tokens[at]
  if (token === undefined || !/^(?:hat|haben|habe|hatte|hatten)$/.test(token.text)) return null
  const end = clauseEnd(view, at + 1)
  const last = view.tokens[end - 1]
  const lemma = last === undefined ? undefined : PARTICIPLES.get(last.text)
  if (last === undefined || lemma === undefined) return null
  return { cue: { lemma, act: 'speech', particle: '', needs: false }, spans: [spanOf(token), spanOf(last)] }
}
