/**
 * How alike two sentences are, 0..1, as readers judge it (semantic textual similarity): a ridge regression over
 * features of the word alignment and of plain overlap. Nets of the time without pretraining do worse than this
 * (research/collation.md). Weights: bench/train/collate.ts, docs/models/collate.md.
 */
import type { Alignment } from './align.ts'
import { harmonic } from './features.ts'
import type { Form } from './form.ts'
import type { Lexicon } from './lexicon.ts'

export const SIMILARITY_FEATURES = [
  'cover',
  'coverLeast',
  'coverMost',
  'exact',
  'plain',
  'plainLeast',
  'tfidf',
  'jaccard',
  'bigrams',
  'trigrams',
  'shape',
  'lengths',
  'shorter',
  'numbers',
  'numbersApart',
  'names',
  'namesApart',
  'negation',
  'opposites',
  'order',
  'rarestLost',
  'squared',
  'content',
  'wordsCover',
  'wordsLeast',
  'namesCover',
  'subsequence',
  'head',
] as const

/**
 * Values in the order of SIMILARITY_FEATURES, then each times the length of the shorter side: what a shared word is
 * worth in a headline and in a long sentence differs. Both sides must have a word.
 */
export function similarityFeatures(a: Form, b: Form, alignment: Alignment, lexicon: Lexicon): number[] {
  const alone = featuresOf(a, b, alignment, lexicon)
  const length = Math.min(1, Math.min(a.ids.length, b.ids.length) / LONG)
  return [...alone, ...alone.map((value) => value * length)]
}

// A sentence of twenty words is long; headlines have eight.
const LONG = 20

function featuresOf(a: Form, b: Form, alignment: Alignment, lexicon: Lexicon): number[] {
  const { coverA, coverB, links } = alignment
  const cover = harmonic(coverA, coverB)
  const [exactA, exactB] = [exactCover(a, alignment.toB, b), exactCover(b, alignment.toA, a)]
  const [plainA, plainB] = [plainCover(alignment.likeA), plainCover(alignment.likeB)]
  const shared = sharedNumbers(a, b, lexicon)
  const [namesA, namesB] = [capitals(a), capitals(b)]
  const namesShared = [...namesA].filter((id) => namesB.has(id)).length
  const words: [number, number] = [
    partCover(a, alignment.likeA, isWord(a, lexicon)),
    partCover(b, alignment.likeB, isWord(b, lexicon)),
  ]
  const subsequence = longestSubsequence(a.ids, b.ids)
  const negation = negators(a) % 2 === negators(b) % 2 ? 0 : 1
  return [
    cover,
    Math.min(coverA, coverB),
    Math.max(coverA, coverB),
    harmonic(exactA, exactB),
    harmonic(plainA, plainB),
    Math.min(plainA, plainB),
    cosine(a, b),
    jaccard(new Set(a.ids), new Set(b.ids)),
    jaccard(pairsOf(a), pairsOf(b)),
    jaccard(gramsOf(a, 3), gramsOf(b, 3)),
    jaccard(gramsOf(a, 4), gramsOf(b, 4)),
    Math.min(a.ids.length, b.ids.length) / Math.max(1, a.ids.length, b.ids.length),
    Math.min(1, Math.min(a.ids.length, b.ids.length) / LONG),
    shared.alike,
    shared.apart,
    namesA.size + namesB.size === 0 ? 0 : (2 * namesShared) / (namesA.size + namesB.size),
    namesA.size > 0 && namesB.size > 0 && namesShared === 0 ? 1 : 0,
    negation,
    links.some((link) => link.tie === 'antonym') ? 1 : 0,
    inOrder(links),
    rarestLost(a, alignment.likeA) + rarestLost(b, alignment.likeB),
    cover * cover,
    harmonic(contentCover(a, alignment.likeA), contentCover(b, alignment.likeB)),
    harmonic(...words),
    Math.min(...words),
    harmonic(partCover(a, alignment.likeA, isCapital(a)), partCover(b, alignment.likeB, isCapital(b))),
    harmonic(subsequence / Math.max(1, a.ids.length), subsequence / Math.max(1, b.ids.length)),
    harmonic(partCover(a, alignment.likeA, HEAD), partCover(b, alignment.likeB, HEAD)),
  ]
}

/** Weighted sum of features, cut to 0..1. `weights` has the bias last. */
export function similarityOf(features: readonly number[], weights: readonly number[]): number {
  let sum = weights[features.length] ?? 0
  for (const [k, value] of features.entries()) sum += value * (weights[k] ?? 0)
  return Math.max(0, Math.min(1, sum))
}

function exactCover(form: Form, partner: Int32Array, other: Form): number {
  let sum = 0
  for (let i = 0; i < form.ids.length; i++)
    if (partner[i] !== -1 && form.ids[i] === other.ids[partner[i] ?? -1]) sum += form.weights[i] ?? 0
  return form.mass > 0 ? sum / form.mass : 0
}

type Part = (i: number) => boolean

const isWord =
  (form: Form, lexicon: Lexicon): Part =>
  (i) =>
    Number.isNaN(lexicon.entry(form.ids[i] ?? 0).number)
const isCapital =
  (form: Form): Part =>
  (i) =>
    form.capital[i] === 1
// English puts who and what did it first.
const HEAD: Part = (i) => i < 6

function partCover(form: Form, like: Float64Array, part: Part): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < like.length; i++) {
    if (!part(i)) continue
    all += form.weights[i] ?? 0
    sum += (like[i] ?? 0) * (form.weights[i] ?? 0)
  }
  return all === 0 ? 0 : sum / all
}

/** Length of the longest common subsequence. O(|a|*|b|). */
function longestSubsequence(a: Int32Array, b: Int32Array): number {
  let before = new Uint16Array(b.length + 1)
  for (const id of a) {
    const now = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++)
      now[j + 1] = id === b[j] ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, now[j] ?? 0)
    before = now
  }
  return before[b.length] ?? 0
}

function plainCover(like: Float64Array): number {
  return like.length === 0 ? 0 : like.reduce((sum, one) => sum + one, 0) / like.length
}

function contentCover(form: Form, like: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < like.length; i++) {
    if (!form.content[i]) continue
    all++
    sum += like[i] ?? 0
  }
  return all === 0 ? 0 : sum / all
}

function cosine(a: Form, b: Form): number {
  const bag = (form: Form) => {
    const of = new Map<number, number>()
    for (let i = 0; i < form.ids.length; i++)
      of.set(form.ids[i] ?? 0, (of.get(form.ids[i] ?? 0) ?? 0) + (form.weights[i] ?? 0))
    return of
  }
  const [x, y] = [bag(a), bag(b)]
  let [dot, xx, yy] = [0, 0, 0]
  for (const [id, weight] of x) {
    dot += weight * (y.get(id) ?? 0)
    xx += weight * weight
  }
  for (const weight of y.values()) yy += weight * weight
  return xx > 0 && yy > 0 ? dot / Math.sqrt(xx * yy) : 0
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

function pairsOf(form: Form): Set<number> {
  const found = new Set<number>()
  for (let i = 1; i < form.ids.length; i++) found.add((form.ids[i - 1] ?? 0) * 0x200000 + (form.ids[i] ?? 0))
  return found
}

function gramsOf(form: Form, size: number): Set<string> {
  const text = ` ${form.words.map((word) => word.key).join(' ')} `
  const found = new Set<string>()
  for (let i = 0; i + size <= text.length; i++) found.add(text.slice(i, i + size))
  return found
}

function sharedNumbers(a: Form, b: Form, lexicon: Lexicon): { alike: number; apart: number } {
  const numbers = (form: Form) =>
    new Set([...form.ids].map((id) => lexicon.entry(id).number).filter((value) => !Number.isNaN(value)))
  const [x, y] = [numbers(a), numbers(b)]
  if (x.size === 0 && y.size === 0) return { alike: 0, apart: 0 }
  const share = jaccard(x, y)
  return { alike: share, apart: x.size > 0 && y.size > 0 ? 1 - share : 0 }
}

function capitals(form: Form): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i < form.ids.length; i++) if (form.capital[i] && form.content[i]) found.add(form.ids[i] ?? 0)
  return found
}

const NEGATORS = new Set([
  "n't",
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
])

function negators(form: Form): number {
  return form.words.filter((word) => NEGATORS.has(word.key) || word.key.endsWith("n't")).length
}

/** Share of neighbouring links that go forward in both. */
function inOrder(links: Alignment['links']): number {
  let forward = 0
  for (let k = 1; k < links.length; k++) if ((links[k]?.j ?? 0) > (links[k - 1]?.j ?? 0)) forward++
  return links.length < 2 ? 0 : forward / (links.length - 1)
}

function rarestLost(form: Form, like: Float64Array): number {
  let most = 0
  for (let i = 0; i < like.length; i++) if (like[i] === 0) most = Math.max(most, form.weights[i] ?? 0)
  return most / 8
}
