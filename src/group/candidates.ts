/**
 * Which pairs are worth a look: an inverted index over each article's weightiest terms, then the exact likeness of
 * the best. Never all pairs: the work for an article is bounded by terms × longest posting list.
 */
import { likeness } from './pair.ts'
import type { Profile } from './weigh.ts'

// An article is looked up under its 40 weightiest terms of title and opening (of about 130): on the labelled sets no
// pair of one story that scores above the threshold is lost.
const TERMS = 40
// A term of more articles than this brings nobody together by itself (it still counts in the likeness). 1,500: a
// quarter of the 6,000 articles of abp-2012-2016; keeps the work proportional to the number of articles.
const LONGEST_LIST = 1500
// Pairs below this are never of one story by the learned score.
const LEAST_LIKENESS = 0.05
// No article is compared closely with more than this many; a story of more articles still holds together, since each
// of its articles has 60 edges.
const MOST_NEIGHBOURS = 60

export interface Candidates {
  /** Pairs a < b, ordered. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** The highest likeness of each article to any other. */
  readonly best: Float64Array
}

export function candidatesOf(profiles: readonly Profile[]): Candidates {
  const tops = profiles.map(weightiest)
  const lists = new Map<number, { articles: number[]; weights: number[] }>()
  for (const [article, top] of tops.entries())
    for (const { id, weight } of top) {
      let list = lists.get(id)
      if (list === undefined) {
        list = { articles: [], weights: [] }
        lists.set(id, list)
      }
      list.articles.push(article)
      list.weights.push(weight)
    }
  const count = profiles.length
  const best = new Float64Array(count)
  const sums = new Float64Array(count)
  const kept = new Set<number>()
  for (const [article, top] of tops.entries()) {
    const touched: number[] = []
    for (const { id, weight } of top) {
      const list = lists.get(id)
      if (list === undefined || list.articles.length > LONGEST_LIST) continue
      const { articles, weights } = list
      for (let i = 0; i < articles.length; i++) {
        const other = articles[i] as number
        if (other === article) continue
        if (sums[other] === 0) touched.push(other)
        sums[other] = (sums[other] as number) + weight * (weights[i] as number)
      }
    }
    const near = touched.filter((other) => (sums[other] as number) >= LEAST_LIKENESS / 2)
    near.sort((x, y) => (sums[y] as number) - (sums[x] as number) || x - y)
    for (const other of touched) sums[other] = 0
    const own = profiles[article]
    for (const other of near.slice(0, MOST_NEIGHBOURS)) {
      const b = profiles[other]
      if (own === undefined || b === undefined) continue
      const key = Math.min(article, other) * count + Math.max(article, other)
      if (kept.has(key)) continue
      const alike = likeness(own, b)
      if (alike < LEAST_LIKENESS) continue
      best[article] = Math.max(best[article] as number, alike)
      best[other] = Math.max(best[other] as number, alike)
      kept.add(key)
    }
  }
  const keys = Float64Array.from(kept).sort()
  return {
    a: Int32Array.from(keys, (key) => Math.floor(key / count)),
    b: Int32Array.from(keys, (key) => key % count),
    best,
  }
}

function weightiest(profile: Profile): { id: number; weight: number }[] {
  const terms: { id: number; weight: number }[] = []
  for (let i = 0; i < profile.ids.length; i++) {
    const weight = profile.weights[i] as number
    if (weight > 0) terms.push({ id: profile.ids[i] as number, weight })
  }
  return terms.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, TERMS)
}
