/**
 * Groups statements into claims by average link over scored pairs. A pair that was never scored counts as 0, so two
 * groups join only if most of their members are alike: single link would chain a whole story into one claim.
 */
import type { Span } from '../model/span.ts'

export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Item extends Span {
  readonly article: string
}

/**
 * Groups of item numbers, each sorted, in order of their first item; only groups of two or more. Best pair first;
 * two groups join while the mean score between them is at least `threshold`. O(p log p + merges * size^2).
 */
export function cluster(count: number, pairs: readonly ScoredPair[], threshold: number): number[][] {
  const score = new Map<number, number>()
  for (const pair of pairs) score.set(Math.min(pair.a, pair.b) * count + Math.max(pair.a, pair.b), pair.score)
  const groupOf = Array.from({ length: count }, (_, i) => i)
  const members: number[][] = groupOf.map((i) => [i])
  const ordered = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const pair of ordered) {
    if (pair.score < threshold) break
    const a = groupOf[pair.a] ?? 0
    const b = groupOf[pair.b] ?? 0
    if (a === b) continue
    const left = members[a] ?? []
    const right = members[b] ?? []
    let sum = 0
    for (const i of left) for (const j of right) sum += score.get(Math.min(i, j) * count + Math.max(i, j)) ?? 0
    if (sum / (left.length * right.length) < threshold) continue
    for (const j of right) groupOf[j] = a
    left.push(...right)
    members[b] = []
  }
  return members.filter((group) => group.length > 1).map((group) => group.sort((x, y) => x - y))
}
