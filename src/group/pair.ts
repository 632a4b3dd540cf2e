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

/** Cosine over title and opening. O(terms). */
export function likeness(a: Profile, b: Profile): number {
  const x = a.ids
  const y = b.ids
  let sum = 0
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const p = x[i] as number
    const q = y[j] as number
    if (p === q) sum += (a.weights[FIELDS.length * i++] as number) * (b.weights[FIELDS.length * j++] as number)
    else if (p < q) i++
    else j++
  }
  return sum
}

/** `bestA`, `bestB`: the highest likeness either has to any article at hand. */
export function featuresOf(a: Profile, b: Profile, bestA: number, bestB: number): Float64Array {
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
  for (let i = 0, j = 0; i < n && j < m; ) {
    const p = a.ids[i] as number
    const q = b.ids[j] as number
    if (p < q) i++
    else if (p > q) j++
    else {
      shared++
      const k = i * FIELDS.length
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
      i++
      j++
    }
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
  const nearA = all / (bestA + 0.05)
  const nearB = all / (bestB + 0.05)
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
