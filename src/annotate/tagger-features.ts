/**
 * Features of the attribution tagger: words, lemmas and parts of speech around a token, where it stands between
 * quotation marks, verbs and commas, and what the rules think of it. All are hashed into buckets; the same code runs in
 * training (bench/train/attribution.ts) and in use, so a change here asks for new weights.
 */
import { actOf, takesClause } from '../language/en/cues.ts'
import type { Token } from '../language/en/tokens.ts'
import { hash32 } from '../text/hash.ts'
import type { Found } from './found.ts'
import { isModal, isQuoteMark } from './grammar.ts'
import type { Passage } from './passage.ts'
import type { Quote } from './quotes.ts'
import { firstEndingAfter } from './window.ts'

/** Their order is the code used in features: role r begins at 2r − 1. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const

/** Hashes are cut to 22 bits: collisions are rare enough, and the table of a model stays small. */
export const HASH_BITS = 22
const MASK = (1 << HASH_BITS) - 1

/** Features a token in the first pass, those that the second has besides, and all of the second. */
export const FIRST = 60
export const FURTHER = 32
export const SECOND = FIRST + FURTHER

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

const POS = [
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
]
const ACT = { speech: 1, thought: 2, plan: 3, stance: 4 } as const

export function viewOf(passage: Passage, quotes: readonly Quote[], rules: readonly Found[]): View {
  const tokens = passage.sentences.flatMap((sentence) => sentence.tokens)
  const n = tokens.length
  const ints = () => new Int32Array(n)
  const view: View = {
    tokens,
    word: ints(),
    lemma: ints(),
    pos: ints(),
    shape: ints(),
    suffix: ints(),
    quote: new Uint8Array(n),
    act: new Uint8Array(n),
    rule: new Uint8Array(n),
    from: ints(),
    to: ints(),
    cueLeft: ints().fill(-1),
    cueRight: ints().fill(-1),
    verbLeft: ints().fill(-1),
    verbRight: ints().fill(-1),
    markLeft: ints().fill(-1),
    markRight: ints().fill(-1),
    thatLeft: ints().fill(-1),
  }
  for (const [i, token] of tokens.entries()) {
    const lower = token.lower.replace(/’/g, "'")
    view.word[i] = hash32(/\d/.test(lower) ? lower.replace(/\d/g, '0') : lower)
    view.lemma[i] = hash32(token.lemma)
    view.pos[i] = POS.indexOf(token.pos) + 1
    view.shape[i] = shapeOf(token.text)
    view.suffix[i] = hash32(lower.slice(-3))
    const act = token.pos === 'VERB' || token.pos === 'NOUN' || token.pos === 'AUX' ? actOf(token.lemma) : null
    if (act !== null) view.act[i] = ACT[act] + (takesClause(token.lemma) ? 4 : 0) + (token.pos === 'VERB' ? 0 : 8)
  }
  sentenceFields(view, passage)
  markQuotes(view, quotes)
  markRules(view, rules)
  return view
}

function shapeOf(text: string): number {
  const first = text.charAt(0)
  const upper = first !== first.toLowerCase()
  if (/^\d/.test(text)) return 1
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

const EDGE = 0x7fff_fff1

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e37_79b1) ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b) ^ b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35) ^ c
  h = Math.imul(h ^ (h >>> 16), 0x27d4_eb2f)
  return ((h ^ (h >>> 15)) >>> 0) & MASK
}

const near = (distance: number): number => (distance > 12 ? (distance > 25 ? 9 : 8) : distance > 6 ? 7 : distance)

/** Hashes, FIRST a token. */
export function firstFeatures(view: View): Uint32Array {
  const { word, lemma, pos, shape, suffix, quote, act, rule, from, to } = view
  const n = view.tokens.length
  const out = new Uint32Array(n * FIRST)
  let k = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[k++] = mix(template, a, b, c)
  }
  const w = (i: number) => (i < 0 || i >= n ? EDGE : (word[i] ?? 0))
  const p = (i: number) => (i < 0 || i >= n ? 31 : (pos[i] ?? 0))
  const m = (i: number) => (i < 0 || i >= n ? EDGE : (lemma[i] ?? 0))
  const r = (i: number) => (i < 0 || i >= n ? 9 : (rule[i] ?? 0))
  const q = (i: number) => (i < 0 || i >= n ? 9 : (quote[i] ?? 0))
  for (let i = 0; i < n; i++) {
    const sentence = from[i] ?? 0
    const cl = view.cueLeft[i] ?? -1
    const cr = view.cueRight[i] ?? -1
    const vl = view.verbLeft[i] ?? -1
    const vr = view.verbRight[i] ?? -1
    const ml = view.markLeft[i] ?? -1
    const mr = view.markRight[i] ?? -1
    const tl = view.thatLeft[i] ?? -1
    const between = (tl > cl ? 1 : 0) + (ml > cl ? 2 : 0)
    const ahead = mr >= 0 && mr < cr ? 1 : 0
    const dl = cl < 0 ? 10 : near(i - cl)
    const dr = cr < 0 ? 10 : near(cr - i)
    add(0, 0)
    add(1, w(i))
    add(2, w(i - 1))
    add(3, w(i + 1))
    add(4, w(i - 2))
    add(5, w(i + 2))
    add(6, w(i - 3))
    add(7, w(i + 3))
    add(8, w(i - 1), w(i))
    add(9, w(i), w(i + 1))
    add(10, w(i - 2), w(i - 1))
    add(11, w(i + 1), w(i + 2))
    add(12, w(i - 1), w(i + 1))
    add(13, m(i), p(i))
    add(14, m(i - 1), p(i))
    add(15, m(i + 1), p(i))
    add(16, p(i), shape[i])
    add(17, p(i - 1), p(i))
    add(18, p(i), p(i + 1))
    add(19, p(i - 2), p(i - 1), p(i))
    add(20, p(i - 1), p(i), p(i + 1))
    add(21, p(i), p(i + 1), p(i + 2))
    add(22, p(i + 1), p(i + 2), p(i + 3))
    add(23, suffix[i] ?? 0, p(i))
    add(24, shape[i] ?? 0, shape[i + 1] ?? 0, shape[i - 1] ?? 0)
    add(25, q(i), q(i - 1), q(i + 1))
    add(26, q(i), w(i - 1))
    add(27, q(i), p(i), p(i - 1))
    add(28, act[i] ?? 0, p(i))
    add(29, act[i - 1] ?? 0, act[i + 1] ?? 0, p(i))
    add(30, r(i))
    add(31, r(i - 1), r(i), r(i + 1))
    add(32, r(i), p(i), q(i))
    add(33, r(i), w(i))
    add(34, cl < 0 ? EDGE : m(cl), between)
    add(35, dl, between, act[cl] ?? 0)
    add(36, cl < 0 ? EDGE : m(cl), Math.min(dl, 3), p(i))
    add(37, cr < 0 ? EDGE : m(cr), ahead)
    add(38, dr, ahead, act[cr] ?? 0)
    add(39, cr < 0 ? EDGE : m(cr), Math.min(dr, 3), p(i))
    add(40, vl < 0 ? EDGE : m(vl), p(i), ml > vl ? 1 : 0)
    add(41, vr < 0 ? EDGE : m(vr), p(i), mr >= 0 && mr < vr ? 1 : 0)
    add(42, vr < 0 ? 0 : (act[vr] ?? 0), near(vr < 0 ? 30 : vr - i), p(i))
    add(43, vl < 0 ? 0 : (act[vl] ?? 0), near(vl < 0 ? 30 : i - vl), p(i))
    add(44, w(sentence), near(i - sentence))
    add(45, near(i - sentence), near((to[i] ?? 0) - i))
    add(46, ml < 0 ? EDGE : w(ml), near(ml < 0 ? 30 : i - ml), q(i))
    add(47, mr < 0 ? EDGE : w(mr), near(mr < 0 ? 30 : mr - i), q(i))
    add(48, tl < 0 ? EDGE : w(tl), near(tl < 0 ? 30 : i - tl))
    add(49, tl < 0 ? EDGE : w(tl), cl < 0 ? EDGE : m(cl), tl > cl ? 1 : 0)
    add(50, q(sentence), q((to[i] ?? 1) - 1), q(i))
    add(51, q(0), sentence === 0 ? 1 : 0, q(i))
    add(52, w(i), p(i + 1), q(i))
    add(53, w(i - 1), p(i), q(i))
    add(54, w(i), w(i + 1), w(i + 2))
    add(55, w(i - 2), w(i - 1), w(i))
    add(56, p(i - 3), p(i - 2), p(i - 1))
    add(57, cl < 0 ? 0 : (act[cl] ?? 0), cr < 0 ? 0 : (act[cr] ?? 0), q(i))
    add(58, sentence === 0 ? 0 : q(sentence - 1), sentence === 0 ? 0 : (rule[sentence - 1] ?? 0), q(i))
    add(59, m(i), vl < 0 ? EDGE : m(vl))
  }
  return out
}

/** Hashes, SECOND a token: those of the first pass and what it said around here. */
export function secondFeatures(view: View, first: Uint32Array, said: Uint8Array): Uint32Array {
  const further = furtherFeatures(view, said)
  const n = view.tokens.length
  const out = new Uint32Array(n * SECOND)
  for (let i = 0; i < n; i++) {
    out.set(first.subarray(i * FIRST, (i + 1) * FIRST), i * SECOND)
    out.set(further.subarray(i * FURTHER, (i + 1) * FURTHER), i * SECOND + FIRST)
  }
  return out
}

/** Hashes, FURTHER a token: what the first pass said around here. */
export function furtherFeatures(view: View, said: Uint8Array): Uint32Array {
  const n = view.tokens.length
  const out = new Uint32Array(n * FURTHER)
  const { word, lemma, pos, quote, from, to } = view
  const y = (i: number) => (i < 0 || i >= n ? 9 : (said[i] ?? 0))
  const w = (i: number) => (i < 0 || i >= n ? EDGE : (word[i] ?? 0))
  const p = (i: number) => (i < 0 || i >= n ? 31 : (pos[i] ?? 0))
  const seen = neighbours(view, said)
  let k = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[k++] = mix(template + 100, a, b, c)
  }
  for (let i = 0; i < n; i++) {
    const cl = seen.cueLeft[i] ?? -1
    const cr = seen.cueRight[i] ?? -1
    const sentence = from[i] ?? 0
    const end = to[i] ?? n
    const inSentence = (cl >= sentence ? 1 : 0) + (cr >= 0 && cr < end ? 2 : 0)
    add(0, y(i), y(i - 1), y(i + 1))
    add(1, y(i - 2), y(i - 1))
    add(2, y(i + 1), y(i + 2))
    add(3, y(i + 1), y(i + 2), y(i + 3))
    add(4, y(i - 3), y(i - 2), y(i - 1))
    add(5, y(i), w(i))
    add(6, y(i), p(i), p(i + 1))
    add(7, y(i), p(i), p(i - 1))
    add(8, y(i - 1), w(i))
    add(9, y(i + 1), w(i))
    add(10, y(i), w(i + 1))
    add(11, y(i), w(i - 1))
    add(12, y(i), quote[i] ?? 0, inSentence)
    add(13, cl < 0 ? EDGE : (lemma[cl] ?? 0), inSentence, y(i))
    add(14, cr < 0 ? EDGE : (lemma[cr] ?? 0), inSentence, y(i))
    add(15, cl < 0 ? 30 : near(i - cl), y(i), inSentence)
    add(16, cr < 0 ? 30 : near(cr - i), y(i), inSentence)
    add(17, seen.sourceLeft[i] ?? 0, seen.sourceRight[i] ?? 0, y(i))
    add(18, seen.contentLeft[i] ?? 0, seen.contentRight[i] ?? 0, y(i))
    add(19, seen.pattern[i] ?? 0, y(i))
    add(20, seen.pattern[i] ?? 0, p(i), p(i - 1))
    add(21, sentence === 0 ? 9 : y(sentence - 1), y(i), quote[i] ?? 0)
    add(22, end >= n ? 9 : y(end), y(i), quote[i] ?? 0)
    add(23, seen.run[i] ?? 0, y(i), seen.left[i] ?? 0)
    add(24, view.rule[i] ?? 0, y(i), quote[i] ?? 0)
    add(25, view.rule[i] ?? 0, view.rule[i + 1] ?? 0, y(i))
    add(26, seen.pattern[i] ?? 0, quote[i] ?? 0, y(i))
    add(27, w(i), w(i + 1), y(i))
    add(28, w(i - 1), w(i), y(i))
    add(29, cl < 0 ? EDGE : (lemma[cl] ?? 0), w(i), near(cl < 0 ? 30 : i - cl))
    add(30, y(i), cl >= 0 ? p(cl + 1) : 31, p(i))
    add(31, seen.previous[i] ?? 0, y(i), quote[i] ?? 0)
  }
  return out
}

interface Seen {
  readonly cueLeft: Int32Array
  readonly cueRight: Int32Array
  readonly sourceLeft: Uint8Array
  readonly sourceRight: Uint8Array
  readonly contentLeft: Uint8Array
  readonly contentRight: Uint8Array
  /** Order of the roles in the sentence (source, cue, content …), hashed. */
  readonly pattern: Int32Array
  /** Length of the run of one role the token stands in, and how much of it lies to the left; in buckets. */
  readonly run: Uint8Array
  readonly left: Uint8Array
  /** Role pattern of the sentence before. */
  readonly previous: Int32Array
}

const role = (label: number): number => (label === 0 ? 0 : (label + 1) >> 1)

function neighbours(view: View, said: Uint8Array): Seen {
  const n = said.length
  const seen: Seen = {
    cueLeft: new Int32Array(n).fill(-1),
    cueRight: new Int32Array(n).fill(-1),
    sourceLeft: new Uint8Array(n),
    sourceRight: new Uint8Array(n),
    contentLeft: new Uint8Array(n),
    contentRight: new Uint8Array(n),
    pattern: new Int32Array(n),
    run: new Uint8Array(n),
    left: new Uint8Array(n),
    previous: new Int32Array(n),
  }
  const last = [-99, -99, -99, -99]
  for (let i = 0; i < n; i++) {
    seen.cueLeft[i] = (last[2] ?? -99) < 0 ? -1 : (last[2] ?? -1)
    seen.sourceLeft[i] = near(Math.min(30, i - (last[1] ?? -99)))
    seen.contentLeft[i] = near(Math.min(30, i - (last[3] ?? -99)))
    last[role(said[i] ?? 0)] = i
  }
  last.fill(n + 99)
  for (let i = n - 1; i >= 0; i--) {
    seen.cueRight[i] = (last[2] ?? n) >= n ? -1 : (last[2] ?? -1)
    seen.sourceRight[i] = near(Math.min(30, (last[1] ?? n) - i))
    seen.contentRight[i] = near(Math.min(30, (last[3] ?? n) - i))
    last[role(said[i] ?? 0)] = i
  }
  let before = 0
  for (let i = 0; i < n; ) {
    const end = view.to[i] ?? n
    let pattern = 1
    for (let j = i; j < end; j++) {
      const now = role(said[j] ?? 0)
      if (now !== 0 && (j === i || now !== role(said[j - 1] ?? 0) || (said[j] ?? 0) % 2 === 1))
        pattern = (pattern * 5 + now) | 0
    }
    for (let j = i; j < end; j++) {
      seen.pattern[j] = pattern
      seen.previous[j] = before
    }
    before = pattern
    i = end > i ? end : i + 1
  }
  for (let i = 0; i < n; ) {
    let end = i + 1
    while (end < n && role(said[end] ?? 0) === role(said[i] ?? 0) && (said[end] ?? 0) % 2 === 0) end++
    for (let j = i; j < end; j++) {
      seen.run[j] = near(end - i)
      seen.left[j] = near(j - i)
    }
    i = end
  }
  return seen
}
