/**
 * Which pairs are worth a look: an inverted index over each article's weightiest terms, then the exact likeness of
 * the best. Never all pairs: the work for an article is bounded by terms × longest posting list.
 */
import { FIELDS } from './opening.ts'
import { Beside } from './pair.ts'
import type { Profile } from './weigh.ts'

// An article is looked up under its 32 weightiest terms of title and opening (of about 130): on the labelled sets no
// pair of one story that scores above the threshold is lost.
const TERMS = 32
// A term of more articles than this brings nobody together by itself (it still counts in the likeness). 500: a
// twelfth of the 6,000 articles of abp-2012-2016; keeps the work proportional to the number of articles.
export const LONGEST_LIST = 500
// Entries of the index looked at for one article, its rarest terms first: what makes the work proportional to the
// number of articles. The labelled sets (up to 1,665 articles) stay below it.
export const MOST_LOOKUPS = 3000
// Pairs below this are never of one story by the learned score.
export const LEAST_LIKENESS = 0.06
// The same, by the terms of the index alone.
export const LEAST_PARTIAL = 0.03
// No article is compared closely with more than this many; a story of more articles still holds together, since each
// of its articles has 40 edges.
export const MOST_NEIGHBOURS = 40

export interface Candidates {
  /** Pairs a < b, ordered. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** The highest likeness of each article to any other. */
  readonly best: Float64Array
}

export function candidatesOf(profiles: readonly Profile[]): Candidates {
  const count = profiles.length
  const tops = profiles.map(weightiest)
  const index = indexOf(tops)
  const best = new Float64Array(count)
  const sums = new Float64Array(count)
  const touched = new Int32Array(count)
  const kept = new Set<number>()
  const beside = new Beside(profiles)
  for (const [article, top] of tops.entries()) {
    const own = profiles[article]
    if (own === undefined) continue
    let size = 0
    let lookups = 0
    for (const { weight, articles, weights } of rarestFirst(top, index)) {
      lookups += articles.length
      if (lookups > MOST_LOOKUPS) break
      for (let i = 0; i < articles.length; i++) {
        const other = articles[i] as number
        const before = sums[other] as number
        if (before === 0) touched[size++] = other
        sums[other] = before + weight * (weights[i] as number)
      }
    }
    sums[article] = 0
    beside.open(own)
    for (const other of nearest(sums, touched.subarray(0, size))) {
      const key = Math.min(article, other) * count + Math.max(article, other)
      const b = profiles[other]
      if (b === undefined || kept.has(key)) continue
      const alike = beside.likeness(b)
      if (alike < LEAST_LIKENESS) continue
      best[article] = Math.max(best[article] as number, alike)
      best[other] = Math.max(best[other] as number, alike)
      kept.add(key)
    }
    for (let i = 0; i < size; i++) sums[touched[i] as number] = 0
  }
  const keys = Float64Array.from(kept).sort()
  return {
    a: Int32Array.from(keys, (key) => Math.floor(key / count)),
    b: Int32Array.from(keys, (key) => key % count),
    best,
  }
}

/** The touched articles with the highest sums, at most `MOST_NEIGHBOURS`; ties to the lower number. */
function nearest(sums: Float64Array, touched: Int32Array): number[] {
  const near: number[] = []
  for (const other of touched) if ((sums[other] as number) >= LEAST_PARTIAL) near.push(other)
  if (near.length <= MOST_NEIGHBOURS) return near
  const values = Float64Array.from(near, (other) => sums[other] as number).sort()
  const least = values[values.length - MOST_NEIGHBOURS] as number
  const above = near.filter((other) => (sums[other] as number) > least)
  const level = near.filter((other) => sums[other] === least).sort((x, y) => x - y)
  return [...above, ...level.slice(0, MOST_NEIGHBOURS - above.length)]
}

/** The terms' lists that are worth following, shortest first; ties to the lower term. */
function rarestFirst(top: readonly Term[], index: ReadonlyMap<number, Posting>) {
  return top
    .flatMap(({ id, weight }) => {
      const list = index.get(id)
      return list === undefined || list.articles.length > LONGEST_LIST ? [] : [{ id, weight, ...list }]
    })
    .sort((x, y) => x.articles.length - y.articles.length || x.id - y.id)
}

interface Posting {
  readonly articles: Int32Array
  readonly weights: Float32Array
}

function indexOf(tops: readonly (readonly Term[])[]): Map<number, Posting> {
  const sizes = new Map<number, number>()
  for (const top of tops) for (const { id } of top) sizes.set(id, (sizes.get(id) ?? 0) + 1)
  const index = new Map<number, Posting>()
  const filled = new Map<number, number>()
  for (const [article, top] of tops.entries())
    for (const { id, weight } of top) {
      const size = sizes.get(id) ?? 0
      // A term of one article leads nowhere.
      if (size < 2) continue
      let posting = index.get(id)
      if (posting === undefined) {
        posting = { articles: new Int32Array(size), weights: new Float32Array(size) }
        index.set(id, posting)
      }
      const at = filled.get(id) ?? 0
      posting.articles[at] = article
      posting.weights[at] = weight
      filled.set(id, at + 1)
    }
  return index
}

export interface Term {
  readonly id: number
  readonly weight: number
}

/** The terms an article is looked up under, weightiest first. */
export function weightiest(profile: Profile): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < profile.ids.length; i++) {
    const weight = profile.weights[i * FIELDS.length] as number
    if (weight > 0) terms.push({ id: profile.ids[i] as number, weight })
  }
  return terms.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, TERMS)
}
