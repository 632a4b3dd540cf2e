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

export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e37_79b1) ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b) ^ b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35) ^ c
  h = Math.imul(h ^ (h >>> 16), 0x27d4_eb2f)
  return ((h ^ (h >>> 15)) >>> 0) & MASK
}

export const near = (distance: number): number =>
  distance > 12 ? (distance > 25 ? 9 : 8) : distance > 6 ? 7 : distance

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
