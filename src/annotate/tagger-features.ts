/**
 * Features of the tagger's first pass: words, lemmas and parts of speech around a token, and what `tagger-view.ts` knows
 * of its place. All are hashed into buckets; a change here asks for new weights (bench/train/attribution.ts).
 */
import type { View } from './tagger-view.ts'

/** Their order is the code used in features: role r begins at 2r − 1. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const

/** Hashes are cut to 22 bits: collisions are rare enough, and the table of a model stays small. */
export const HASH_BITS = 22
const MASK = (1 << HASH_BITS) - 1

/** Features a token in the first pass, those that the second has besides, and all of the second. */
export const FIRST = 60
export const FURTHER = 32
export const SECOND = FIRST + FURTHER

export const EDGE = 0x7fff_fff1

/** Up to three numbers for each feature of one token, in the order of the features; what is never set stays 0. */
export class Drafts {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly c: Int32Array

  constructor(count: number) {
    this.a = new Int32Array(count)
    this.b = new Int32Array(count)
    this.c = new Int32Array(count)
  }

  /** Hashes of a feature's number (the first is `first`) and its three, into out[at …]. One loop: a call for each costs more. */
  mixInto(out: Uint32Array, at: number, first: number): void {
    const { a, b, c } = this
    // `!`: indexes lie inside by construction.
    for (let k = 0; k < a.length; k++) {
      let h = Math.imul(first + k + 1, 0x9e37_79b1) ^ a[k]!
      h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b) ^ b[k]!
      h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35) ^ c[k]!
      h = Math.imul(h ^ (h >>> 16), 0x27d4_eb2f)
      out[at + k] = (h ^ (h >>> 15)) & MASK
    }
  }
}

export const near = (distance: number): number =>
  distance > 12 ? (distance > 25 ? 9 : 8) : distance > 6 ? 7 : distance

const drafts = new Drafts(FIRST)

/** Hashes, FIRST a token; `out`: room for them, if not new. */
export function firstFeatures(view: View, out: Uint32Array = new Uint32Array(view.tokens.length * FIRST)): Uint32Array {
  const { word, lemma, pos, shape, suffix, quote, act, rule, from, to } = view
  const n = view.tokens.length
  const { a, b, c } = drafts
  const w = (i: number) => (i < 0 || i >= n ? EDGE : (word[i] ?? 0))
  const p = (i: number) => (i < 0 || i >= n ? 31 : (pos[i] ?? 0))
  const m = (i: number) => (i < 0 || i >= n ? EDGE : (lemma[i] ?? 0))
  const r = (i: number) => (i < 0 || i >= n ? 9 : (rule[i] ?? 0))
  const q = (i: number) => (i < 0 || i >= n ? 9 : (quote[i] ?? 0))
  const s = (i: number) => (i < 0 || i >= n ? 0 : (shape[i] ?? 0))
  const t = (i: number) => (i < 0 || i >= n ? 0 : (act[i] ?? 0))
  // Words and tags in a window that moves along: w1 is the word before, x1 the word after; p1 and y1 their tags.
  let [w3, w2, w1, w0, x1, x2, x3] = [EDGE, EDGE, EDGE, w(0), w(1), w(2), w(3)]
  let [p3, p2, p1, p0, y1, y2, y3] = [31, 31, 31, p(0), p(1), p(2), p(3)]
  for (let i = 0; i < n; i++) {
    const sentence = from[i] ?? 0
    const end = to[i] ?? 0
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
    const q0 = q(i)
    const r0 = r(i)
    const m0 = m(i)
    const actLeft = cl < 0 ? 0 : t(cl)
    const actRight = cr < 0 ? 0 : t(cr)
    const s0 = s(i)
    const act0 = t(i)
    const cueLeft = cl < 0 ? EDGE : m(cl)
    const cueRight = cr < 0 ? EDGE : m(cr)
    const verbLeft = vl < 0 ? EDGE : m(vl)
    const verbRight = vr < 0 ? EDGE : m(vr)
    const thatLeft = tl < 0 ? EDGE : w(tl)
    const inside = near(i - sentence)
    a[1] = w0
    a[2] = w1
    a[3] = x1
    a[4] = w2
    a[5] = x2
    a[6] = w3
    a[7] = x3
    a[8] = w1
    b[8] = w0
    a[9] = w0
    b[9] = x1
    a[10] = w2
    b[10] = w1
    a[11] = x1
    b[11] = x2
    a[12] = w1
    b[12] = x1
    a[13] = m0
    b[13] = p0
    a[14] = m(i - 1)
    b[14] = p0
    a[15] = m(i + 1)
    b[15] = p0
    a[16] = p0
    b[16] = s0
    a[17] = p1
    b[17] = p0
    a[18] = p0
    b[18] = y1
    a[19] = p2
    b[19] = p1
    c[19] = p0
    a[20] = p1
    b[20] = p0
    c[20] = y1
    a[21] = p0
    b[21] = y1
    c[21] = y2
    a[22] = y1
    b[22] = y2
    c[22] = y3
    a[23] = suffix[i] ?? 0
    b[23] = p0
    a[24] = s0
    b[24] = s(i + 1)
    c[24] = s(i - 1)
    a[25] = q0
    b[25] = q(i - 1)
    c[25] = q(i + 1)
    a[26] = q0
    b[26] = w1
    a[27] = q0
    b[27] = p0
    c[27] = p1
    a[28] = act0
    b[28] = p0
    a[29] = t(i - 1)
    b[29] = t(i + 1)
    c[29] = p0
    a[30] = r0
    a[31] = r(i - 1)
    b[31] = r0
    c[31] = r(i + 1)
    a[32] = r0
    b[32] = p0
    c[32] = q0
    a[33] = r0
    b[33] = w0
    a[34] = cueLeft
    b[34] = between
    a[35] = dl
    b[35] = between
    c[35] = actLeft
    a[36] = cueLeft
    b[36] = Math.min(dl, 3)
    c[36] = p0
    a[37] = cueRight
    b[37] = ahead
    a[38] = dr
    b[38] = ahead
    c[38] = actRight
    a[39] = cueRight
    b[39] = Math.min(dr, 3)
    c[39] = p0
    a[40] = verbLeft
    b[40] = p0
    c[40] = ml > vl ? 1 : 0
    a[41] = verbRight
    b[41] = p0
    c[41] = mr >= 0 && mr < vr ? 1 : 0
    a[42] = vr < 0 ? 0 : t(vr)
    b[42] = near(vr < 0 ? 30 : vr - i)
    c[42] = p0
    a[43] = vl < 0 ? 0 : t(vl)
    b[43] = near(vl < 0 ? 30 : i - vl)
    c[43] = p0
    a[44] = w(sentence)
    b[44] = inside
    a[45] = inside
    b[45] = near(end - i)
    a[46] = ml < 0 ? EDGE : w(ml)
    b[46] = near(ml < 0 ? 30 : i - ml)
    c[46] = q0
    a[47] = mr < 0 ? EDGE : w(mr)
    b[47] = near(mr < 0 ? 30 : mr - i)
    c[47] = q0
    a[48] = thatLeft
    b[48] = near(tl < 0 ? 30 : i - tl)
    a[49] = thatLeft
    b[49] = cueLeft
    c[49] = tl > cl ? 1 : 0
    a[50] = q(sentence)
    b[50] = q(end - 1)
    c[50] = q0
    a[51] = q(0)
    b[51] = sentence === 0 ? 1 : 0
    c[51] = q0
    a[52] = w0
    b[52] = y1
    c[52] = q0
    a[53] = w1
    b[53] = p0
    c[53] = q0
    a[54] = w0
    b[54] = x1
    c[54] = x2
    a[55] = w2
    b[55] = w1
    c[55] = w0
    a[56] = p3
    b[56] = p2
    c[56] = p1
    a[57] = actLeft
    b[57] = actRight
    c[57] = q0
    a[58] = sentence === 0 ? 0 : q(sentence - 1)
    b[58] = sentence === 0 ? 0 : r(sentence - 1)
    c[58] = q0
    a[59] = m0
    b[59] = verbLeft
    drafts.mixInto(out, i * FIRST, 0)
    w3 = w2
    w2 = w1
    w1 = w0
    w0 = x1
    x1 = x2
    x2 = x3
    x3 = w(i + 4)
    p3 = p2
    p2 = p1
    p1 = p0
    p0 = y1
    y1 = y2
    y2 = y3
    y3 = p(i + 4)
  }
  return out
}
