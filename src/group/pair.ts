/**
 * What two profiles share, as numbers for the learned score. One pass over the terms gives all fields at once.
 */
import { FIELDS } from './opening.ts'
import type { Profile } from './weigh.ts'

/** Names of the numbers, in order. Closeness = the pair's cosine times its share of either's best cosine (least, most). */
export const FEATURES = [
  'all',
  'title',
  'titleCoveredMean',
  'titleCoveredLeast',
  'lead',
  'leadCoveredMean',
  'leadCoveredLeast',
  'names',
  'matter',
  'numbers',
  'pairs',
  'sharedPairs',
  'sharedTerms',
  'when',
  'whenBoth',
  'within1',
  'over3',
  'over10',
  'over40',
  'dated',
  'lengthLeast',
  'lengthMost',
  'closenessLeast',
  'closenessMost',
] as const

/**
 * One profile laid open, and others compared with it: where each of its terms stands is looked up by the term's number,
 * which is twice as fast as walking two sorted lists (their branches cannot be foretold).
 */
export class Beside {
  readonly #places: Int32Array
  #own: Profile

  constructor(profiles: readonly Profile[]) {
    let terms = 0
    for (const profile of profiles) for (const term of profile.terms) if (term >= terms) terms = term + 1
    this.#places = new Int32Array(terms)
    this.#own = NOTHING
  }

  /** The profile that the next calls compare with. O(terms). */
  open(own: Profile): void {
    if (own === this.#own) return
    for (const term of this.#own.terms) this.#places[term] = 0
    for (let i = 0; i < own.terms.length; i++) this.#places[own.terms[i] as number] = i + 1
    this.#own = own
  }

  /** Cosine over title and opening. O(terms). */
  likeness(other: Profile): number {
    const places = this.#places
    const { terms, weights } = other
    const own = this.#own.weights
    let sum = 0
    for (let j = 0; j < terms.length; j++) {
      const i = places[terms[j] as number] as number
      if (i > 0) sum += (own[FIELDS.length * (i - 1)] as number) * (weights[FIELDS.length * j] as number)
    }
    return sum
  }

  /** `FEATURES`. `bestOwn`, `bestOther`: the highest likeness either has to any article at hand. */
  features(b: Profile, bestOwn: number, bestOther: number): Float64Array {
    const places = this.#places
    const a = this.#own
    const n = a.ids.length
    const m = b.ids.length
    const u = a.weights
    const v = b.weights
    let all = 0
    let title = 0
    let lead = 0
    let names = 0
    let matter = 0
    let numbers = 0
    let titleA = 0
    let titleB = 0
    let leadA = 0
    let leadB = 0
    let shared = 0
    for (let j = 0; j < m; j++) {
      const i = places[b.terms[j] as number] as number
      if (i === 0) continue
      shared++
      const k = (i - 1) * FIELDS.length
      const l = j * FIELDS.length
      all += (u[k] as number) * (v[l] as number)
      titleA += u[k + 1] as number
      titleB += v[l + 1] as number
      title += (u[k + 1] as number) * (v[l + 1] as number)
      leadA += u[k + 2] as number
      leadB += v[l + 2] as number
      lead += (u[k + 2] as number) * (v[l + 2] as number)
      names += (u[k + 3] as number) * (v[l + 3] as number)
      matter += (u[k + 4] as number) * (v[l + 4] as number)
      numbers += (u[k + 5] as number) * (v[l + 5] as number)
    }
    const share = (part: number, of: number | undefined) => (of === undefined || of <= 0 ? 0 : part / of)
    titleA = share(titleA, a.sums[1])
    titleB = share(titleB, b.sums[1])
    leadA = share(leadA, a.sums[2])
    leadB = share(leadB, b.sums[2])
    const pairs = sharedPairs(a, b)
    const when = sharedCount(a.when, b.when)
    const both = a.when.length > 0 && b.when.length > 0
    const gap = a.day === null || b.day === null ? -1 : Math.abs(a.day - b.day)
    // .05: keeps the share of the best from reaching 1 where even the best is nothing.
    const nearA = all / (bestOwn + 0.05)
    const nearB = all / (bestOther + 0.05)
    return Float64Array.of(
      all,
      title,
      (titleA + titleB) / 2,
      Math.min(titleA, titleB),
      lead,
      (leadA + leadB) / 2,
      Math.min(leadA, leadB),
      names,
      matter,
      numbers,
      pairs.cosine,
      Math.log1p(pairs.count),
      Math.log1p(shared),
      both ? when / Math.sqrt(a.when.length * b.when.length) : 0,
      both ? 1 : 0,
      gap >= 0 && gap <= 1 ? 1 : 0,
      gap > 3 ? 1 : 0,
      gap > 10 ? 1 : 0,
      gap > 40 ? 1 : 0,
      gap >= 0 ? 1 : 0,
      Math.log1p(Math.min(n, m)),
      Math.log1p(Math.max(n, m)),
      all * Math.min(nearA, nearB),
      all * Math.max(nearA, nearB),
    )
  }
}

const NOTHING: Profile = {
  ids: new Uint32Array(),
  terms: new Int32Array(),
  weights: new Float32Array(),
  sums: new Float64Array(),
  pairs: new Uint32Array(),
  pairWeights: new Float32Array(),
  when: new Uint32Array(),
  day: null,
}

function sharedPairs(a: Profile, b: Profile): { cosine: number; count: number } {
  let cosine = 0
  let count = 0
  for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
    const p = a.pairs[i] as number
    const q = b.pairs[j] as number
    if (p < q) i++
    else if (p > q) j++
    else {
      count++
      cosine += (a.pairWeights[i++] as number) * (b.pairWeights[j++] as number)
    }
  }
  return { cosine, count }
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const p = a[i] as number
    const q = b[j] as number
    if (p === q) {
      count++
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  return count
}
