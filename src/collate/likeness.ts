/** Cosine of TF-IDF vectors over the story's own statements: the plain likeness of two statements. */
import { words } from '../text/words.ts'
import type { ScoredPair } from './cluster.ts'

/** Pairs of texts that share a word, with their cosine; `apart` says which pairs to leave out. */
export function tfidfPairs(texts: readonly string[], apart: (a: number, b: number) => boolean): ScoredPair[] {
  const bags = texts.map((text) => new Set(words(text).map((word) => word.key.replace(/(?:ing|ed|es|s)$/, ''))))
  const index = new Map<string, number[]>()
  for (const [i, bag] of bags.entries()) {
    for (const key of bag) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [i])
      else list.push(i)
    }
  }
  const idf = (key: string) => Math.log((texts.length + 1) / ((index.get(key)?.length ?? 0) + 0.5))
  const norm = bags.map((bag) => Math.sqrt([...bag].reduce((sum, key) => sum + Math.max(0, idf(key)) ** 2, 0)) || 1)
  const pairs: ScoredPair[] = []
  for (const [a, bag] of bags.entries()) {
    const sums = new Map<number, number>()
    for (const key of bag) {
      const weight = Math.max(0, idf(key)) ** 2
      for (const b of index.get(key) ?? []) if (b > a && !apart(a, b)) sums.set(b, (sums.get(b) ?? 0) + weight)
    }
    for (const [b, sum] of sums) pairs.push({ a, b, score: sum / ((norm[a] ?? 1) * (norm[b] ?? 1)) })
  }
  return pairs
}
