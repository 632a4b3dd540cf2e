/**
 * One paragraph as the attribution tagger sees it: for each token its word, lemma, part of speech and shape as numbers,
 * where it stands between quotation marks, verbs and commas, and what the rules think of it. The same code runs in
 * training and in use, so a change here asks for new weights.
 */
import { actOf, takesClause } from '../language/en/cues.ts'
import type { Token } from '../language/en/tokens.ts'
import { hash32 } from '../text/hash.ts'
import { firstEndingAfter } from '../text/sorted-spans.ts'
import type { Found } from './found.ts'
import { isModal, isQuoteMark } from './grammar.ts'
import type { Passage } from './passage.ts'
import type { Quote } from './quotes.ts'

/** One paragraph's tokens and what every feature is made of. */
export interface View {
  readonly tokens: readonly Token[]
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly pos: Int32Array
  readonly shape: Int32Array
  readonly suffix: Int32Array
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark; +4 where the quotation is a scare quote or title. */
  readonly quote: Uint8Array
  readonly act: Uint8Array
  readonly rule: Uint8Array
  /** What the linker counts between runs: COMMA, STOP, QUOTE, VERB, or 0. */
  readonly mark: Uint8Array
  /** First and last token of each token's sentence. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Nearest speech verb to the left and right in the sentence (index or −1), nearest verb, nearest punctuation. */
  readonly cueLeft: Int32Array
  readonly cueRight: Int32Array
  readonly verbLeft: Int32Array
  readonly verbRight: Int32Array
  readonly markLeft: Int32Array
  readonly markRight: Int32Array
  readonly thatLeft: Int32Array
}

const INTS = 14
const BYTES = 4

const POS: ReadonlyMap<string, number> = new Map(
  [
    'NOUN',
    'PROPN',
    'VERB',
    'AUX',
    'ADJ',
    'ADV',
    'PRON',
    'DET',
    'ADP',
    'NUM',
    'PART',
    'SCONJ',
    'CCONJ',
    'PUNCT',
    'SYM',
    'INTJ',
    'X',
  ].map((pos, i) => [pos, i + 1]),
)
const ACT = { speech: 1, thought: 2, plan: 3, stance: 4 } as const

export function viewOf(passage: Passage, quotes: readonly Quote[], rules: readonly Found[]): View {
  const tokens: Token[] = []
  for (const sentence of passage.sentences) for (const token of sentence.tokens) tokens.push(token)
  const n = tokens.length
  // One piece of memory for all fields: there are fifty paragraphs in an article.
  const room = new ArrayBuffer(n * (INTS * 4 + BYTES))
  let used = 0
  const ints = () => {
    used += n * 4
    return new Int32Array(room, used - n * 4, n)
  }
  const bytes = () => {
    used += n
    return new Uint8Array(room, used - n, n)
  }
  const view: View = {
    tokens,
    word: ints(),
    lemma: ints(),
    pos: ints(),
    shape: ints(),
    suffix: ints(),
    from: ints(),
    to: ints(),
    cueLeft: ints().fill(-1),
    cueRight: ints().fill(-1),
    verbLeft: ints().fill(-1),
    verbRight: ints().fill(-1),
    markLeft: ints().fill(-1),
    markRight: ints().fill(-1),
    thatLeft: ints().fill(-1),
    quote: bytes(),
    act: bytes(),
    rule: bytes(),
    mark: bytes(),
  }
  for (let i = 0; i < n; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const { lower } = token
    view.word[i] = hashOf(lower, 0, true)
    view.lemma[i] = hash32(token.lemma)
    view.pos[i] = POS.get(token.pos) ?? 0
    view.shape[i] = shapeOf(token.text)
    view.suffix[i] = hashOf(lower, Math.max(0, lower.length - 3), false)
    const act = token.pos === 'VERB' || token.pos === 'NOUN' || token.pos === 'AUX' ? actOf(token.lemma) : null
    view.mark[i] = markOf(token)
    if (act !== null) view.act[i] = ACT[act] + (takesClause(token.lemma) ? 4 : 0) + (token.pos === 'VERB' ? 0 : 8)
  }
  sentenceFields(view, passage)
  markQuotes(view, quotes)
  markRules(view, rules)
  return view
}

/** `hash32` with curly apostrophes as the typewriter has them, and digits as one where that is asked. */
function hashOf(text: string, from: number, digits: boolean): number {
  let hash = 0x811c9dc5
  for (let i = from; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code === 0x2019) code = 0x27
    else if (digits && code >= 0x30 && code <= 0x39) code = 0x30
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

export const COMMA = 1
export const STOP = 2
export const QUOTE = 3
export const VERB = 4

const STOPS = new Set(['.', '!', '?', ';', ':'])

function markOf(token: Token): number {
  if (token.text === ',') return COMMA
  if (STOPS.has(token.text)) return STOP
  if (isQuoteMark(token)) return QUOTE
  return token.pos === 'VERB' ? VERB : 0
}

function shapeOf(text: string): number {
  const code = text.charCodeAt(0)
  if (code >= 0x61 && code <= 0x7a) return 2
  if (code >= 0x30 && code <= 0x39) return 1
  const first = text.charAt(0)
  const upper = first !== first.toLowerCase()
  if (!upper) return /^\p{L}/u.test(text) ? 2 : 3
  return text.length > 1 && text === text.toUpperCase() ? 4 : 5
}

function sentenceFields(view: View, passage: Passage): void {
  let at = 0
  for (const { tokens } of passage.sentences) {
    const from = at
    const to = at + tokens.length
    let cue = -1
    let verb = -1
    let mark = -1
    let that = -1
    for (let i = from; i < to; i++) {
      view.from[i] = from
      view.to[i] = to
      view.cueLeft[i] = cue
      view.verbLeft[i] = verb
      view.markLeft[i] = mark
      view.thatLeft[i] = that
      const token = view.tokens[i]
      if (token === undefined) continue
      if ((view.act[i] ?? 0) > 0 && (view.act[i] ?? 0) < 9) cue = i
      if (token.pos === 'VERB' || token.pos === 'AUX') verb = i
      if (token.pos === 'PUNCT') mark = i
      if (
        token.pos === 'SCONJ' ||
        token.lower === 'that' ||
        token.lower === 'which' ||
        token.lower === 'who' ||
        token.pos === 'CCONJ'
      )
        that = i
    }
    cue = -1
    verb = -1
    mark = -1
    for (let i = to - 1; i >= from; i--) {
      view.cueRight[i] = cue
      view.verbRight[i] = verb
      view.markRight[i] = mark
      const token = view.tokens[i]
      if (token === undefined) continue
      if ((view.act[i] ?? 0) > 0 && (view.act[i] ?? 0) < 9) cue = i
      if (token.pos === 'VERB' || (token.pos === 'AUX' && isModal(token))) verb = i
      if (token.pos === 'PUNCT') mark = i
    }
    at = to
  }
}

function markQuotes(view: View, quotes: readonly Quote[]): void {
  const first = view.tokens[0]?.start ?? 0
  const last = view.tokens.at(-1)?.end ?? 0
  for (const quote of quotes) {
    if (quote.end <= first || quote.start >= last || quote.depth > 0) continue
    const plus = quote.kind === 'speech' ? 0 : 4
    for (let i = firstEndingAfter(view.tokens, quote.start); i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || token.start >= quote.end) break
      if (token.start < quote.start || token.end > quote.end) continue
      view.quote[i] =
        plus +
        (token.start === quote.start && quote.inner.start > quote.start
          ? 1
          : token.end === quote.end && isQuoteMark(token)
            ? 3
            : 2)
    }
  }
}

/** 1 source, 2 cue, 3 content, by the rules; a begin has 3 more. */
function markRules(view: View, rules: readonly Found[]): void {
  const first = view.tokens[0]?.start ?? 0
  const last = view.tokens.at(-1)?.end ?? 0
  const paint = (spans: Found['source'], value: number) => {
    for (const span of spans) {
      if (span.end <= first || span.start >= last) continue
      let begin = true
      for (let i = firstEndingAfter(view.tokens, span.start); i < view.tokens.length; i++) {
        const token = view.tokens[i]
        if (token === undefined || token.start >= span.end) break
        if (token.start < span.start || token.end > span.end) continue
        view.rule[i] = value + (begin ? 3 : 0)
        begin = false
      }
    }
  }
  for (const one of rules) paint(one.content, 3)
  for (const one of rules) paint(one.source, 1)
  for (const one of rules) paint(one.cue, 2)
}
